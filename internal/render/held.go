package render

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// A Held is all that the workspace holds about one report.
type Held struct {
	Name      string
	Catalogue motive.Catalogue
	Records   []HeldRecord
	Pool      *overlap.Result // what the finished ones come to together; nil where there is none
	Pooled    []int           // which of Records that rests on
	Torn      []HeldText      // what was torn off the journal of a talk, as it stands
	Mentions  []string        // other files with the name in them
	Forget    string          // the command that removes it all
	ForThem   bool            // for the report to read: without what is the manager's own
}

// A HeldRecord is one talk, notebook or talk under way.
type HeldRecord struct {
	Interview motive.Interview
	Path      string
	UnderWay  bool
	Draft     string // what was noted last in a talk under way, and not weighed yet
	Raw       string // where it could not be read as a whole: what stands in the file
}

// A HeldText is a file that can only be shown as it stands.
type HeldText struct{ Path, Text string }

// Text writes the page, at most width columns wide.
func (h Held) Text(w io.Writer, width int, color bool) error {
	p := page{Title: say("What is kept about %s", h.Name)}
	if h.ForThem {
		p.Title = say("What is kept about you, %s", h.Name)
		p.Under = []inline{words("In a folder that only its owner can read, on one machine; buyin sends it nowhere. Ask for whatever is wrong to be mended, and for whatever you want gone to be deleted.")}
	}
	for i, r := range h.Records {
		p.add(h.record(i+1, r))
	}
	if h.Pool != nil {
		p.add(h.figures())
	}
	p.add(h.beside()...)
	p.Foot = h.foot()
	return p.text(w, width, color)
}

// record shows one talk, its turns numbered so that figures can point at them.
func (h Held) record(n int, r HeldRecord) section {
	iv := r.Interview
	s := section{Title: say("%s. %s", n, h.called(r))}
	s.Blocks = append(s.Blocks, para(h.head(r)))
	if r.Raw != "" {
		s.Blocks = append(s.Blocks, para(words("Not all of it could be read; this is the file as it stands:")))
		s.Blocks = append(s.Blocks, asItStands(r.Raw)...)
		return s
	}
	var items []inline
	for i, t := range iv.Turns {
		items = append(items, h.turn(fmt.Sprintf("%d.%d", n, i+1), t, iv.Told != nil && !iv.Told.Quotes)...)
	}
	if r.Draft != "" {
		items = append(items, append(words("noted, and not weighed yet: "), quote(oneLine(r.Draft))))
	}
	if len(items) == 0 {
		items = []inline{words("no answer yet")}
	}
	s.Blocks = append(s.Blocks, list(items))
	if h.ForThem {
		return s
	}
	if len(iv.Guess) > 0 {
		s.Blocks = append(s.Blocks, para(append(words("The guess before the talk: "), h.strengths(iv.Guess)...)))
	}
	for _, note := range iv.Notes {
		s.Blocks = append(s.Blocks, para(say("A note of the manager's own: %s", oneLine(note))))
	}
	return s
}

// called is what a record is, in words.
func (h Held) called(r HeldRecord) inline {
	day := theirText(cmp.Or(day(r.Interview), "an unknown day"))
	switch {
	case r.UnderWay:
		return say("A talk begun on %s, unfinished", day)
	case r.Interview.Kind == motive.KindNotebook:
		return say("The notebook, last written in on %s", day)
	}
	return say("The talk of %s", day)
}

// head says where a record is and what else it holds.
func (h Held) head(r HeldRecord) inline {
	iv := r.Interview
	out := say("Kept in %s.", r.Path)
	for _, known := range []struct{ what, value string }{
		{"Notes by", iv.Manager}, {"For the ask", iv.Goals}, {"Team:", iv.Report.Team}, {"Role:", iv.Report.Role},
		{"Begun", iv.Started}, {"Finished", iv.Finished},
	} {
		if known.value != "" {
			out = append(out, say(" "+known.what+" %s.", known.value)...)
		}
	}
	out = append(out, say(" Catalogue %s %s.", iv.Catalogue.Name, iv.Catalogue.Version)...)
	switch told := iv.Told; {
	case told == nil:
		return append(out, words(" Nobody has written down that they were told of it.")...)
	case told.Quotes:
		return append(out, say(" They were told on %s, and their words may be kept.", told.On)...)
	default:
		return append(out, say(" They were told on %s; their words are not kept.", told.On)...)
	}
}

// turn shows a question, its answer, and what was heard in it.
func (h Held) turn(number string, t motive.Turn, wordless bool) []inline {
	item := say("%s %s", number, cmp.Or(oneLine(t.Asked), t.Question))
	if t.Answer != "" {
		item = append(item, span{Text: " ", Own: true}, quote(oneLine(t.Answer)))
	} else if wordless {
		item = append(item, span{Text: " (no words kept)", Own: true})
	}
	items := []inline{item}
	for _, e := range t.Evidence {
		heard := say("heard in %s: %s, %s; %s", number, h.Catalogue.NameOf(e.Motivator), pull(e.Strength), came(e.Kind))
		if e.Quote != "" {
			heard = append(heard, span{Text: ": ", Own: true}, quote(oneLine(e.Quote)))
		}
		items = append(items, heard)
	}
	if p := t.Position; p != nil {
		how := "contradicts"
		if p.Meets {
			how = "meets"
		}
		items = append(items, say("in %s, %s of their own that %s the goal %s", number, map[string]string{motive.Belief: "a belief", motive.Outcome: "a wanted outcome"}[p.Says], how, p.Goal))
	}
	return items
}

func pull(strength int) string {
	switch {
	case strength > 0:
		return fmt.Sprintf("pulls %d of 5", strength)
	case strength < 0:
		return fmt.Sprintf("puts off %d of 5", -strength)
	}
	return "leaves them cold"
}

// came says how evidence came about, and what it counts for that.
func came(k motive.Kind) string {
	switch k {
	case motive.Prompted:
		return "asked about, so it counts half"
	case motive.Chosen:
		return "chosen over another, so it counts 0.7"
	case motive.Confirmed:
		return "confirmed when it was summed up, so it counts 0.7 and has the last word"
	}
	return "brought up unasked, so it counts fully"
}

// figures shows each share with the answers that it rests on.
func (h Held) figures() section {
	t := table{Head: []string{"driver", "share", "units", "from"}, Right: []bool{false, true, true, false}}
	quietly := 0
	for _, st := range h.Pool.Standings {
		if st.Counts.Total() == 0 {
			quietly++
			continue
		}
		t.Rows = append(t.Rows, []inline{
			theirText(h.Catalogue.NameOf(st.Motivator)), words(percent(st.Share) + " %"),
			words(fmt.Sprintf("%.2f", st.Units)), words(strings.Join(h.from(st.Motivator), ", ")),
		})
	}
	k := len(h.Pool.Standings)
	s := section{Title: words("What it comes to"), Blocks: []block{
		para(say("A share is how much of all that drives the person one thing is. It starts at 2/%s for each of the %s motivators and grows with the units heard in the answers named; an answer never counts more than one unit, older talks fade, and the last word is theirs (buyin help scoring).", k, k)),
	}}
	if len(t.Rows) > 0 {
		s.Blocks = append(s.Blocks, block{Table: &t})
	}
	if quietly > 0 {
		s.Blocks = append(s.Blocks, para(say("Nothing was heard about the other %s.", quietly)))
	}
	return s
}

// from lists the turns that speak of a motivator.
func (h Held) from(motivator string) (turns []string) {
	for _, i := range h.Pooled {
		for j, t := range h.Records[i].Interview.Turns {
			for _, e := range t.Evidence {
				if e.Motivator == motivator {
					turns = append(turns, fmt.Sprintf("%d.%d", i+1, j+1))
					break
				}
			}
		}
	}
	return turns
}

// beside is what lies about besides the talks.
func (h Held) beside() (all []section) {
	for _, torn := range h.Torn {
		blocks := append([]block{para(say("The end of a journal that could not be read, kept in %s:", torn.Path))}, asItStands(torn.Text)...)
		all = append(all, section{Title: words("Torn off a talk"), Blocks: blocks})
	}
	if len(h.Mentions) == 0 || h.ForThem {
		return all
	}
	var items []inline
	for _, path := range h.Mentions {
		items = append(items, theirText(path))
	}
	return append(all, section{Title: words("Other files with the name in them"), Blocks: []block{list(items)}})
}

func (h Held) foot() []inline {
	if !h.ForThem {
		return []inline{say("All of it is removed by %s", h.Forget)}
	}
	notes, guesses := 0, 0
	for _, r := range h.Records {
		notes += len(r.Interview.Notes)
		if len(r.Interview.Guess) > 0 {
			guesses++
		}
	}
	foot := []inline{words("The figures serve a conversation about an ask; not pay, promotion or selection.")}
	if notes+guesses > 0 {
		foot = append(foot, say("Not on this page: %s and %s, which you may ask for.", howMany(guesses, "guess before a talk", "guesses before talks"), howMany(notes, "note of the manager's own", "notes of the manager's own")))
	}
	return foot
}

func howMany(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// strengths lists numbers by motivator, in catalogue order.
func (h Held) strengths(by map[string]int) inline {
	var parts []inline
	for _, m := range h.Catalogue.Motivators {
		if n, ok := by[m.ID]; ok {
			parts = append(parts, say("%s %s", m.Name, n))
		}
	}
	return join(parts, ", ", ", ")
}

// asItStands shows a file line by line.
func asItStands(text string) (blocks []block) {
	var lines []inline
	for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		lines = append(lines, theirText(line))
	}
	return []block{list(lines)}
}

// oneLine puts words of several lines on one.
func oneLine(s string) string { return strings.Join(strings.Split(strings.TrimSpace(s), "\n"), " / ") }
