package show

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
)

// ReportData holds everything in the workspace about one report.
type ReportData struct {
	Name       string
	Catalogue  motive.Catalogue
	Records    []RecordData
	Pool       *overlap.Result // the result of all finished records together; nil if there are none
	Pooled     []int           // indexes in Records of the records that Pool is made from
	Unreadable []FileText      // parts of journals that cannot be read
	Mentions   []string        // other files that contain the name
	Forget     string          // the command that deletes everything
	Conflicts  []Conflict
	Differ     []Difference
	ForThem    bool // the page is for the report, so it leaves out the manager's own guesses and notes
}

// A RecordData is one talk, notebook or unfinished talk.
type RecordData struct {
	Interview  motive.Interview
	Path       string
	Unfinished bool
	Draft      string // the last note of an unfinished talk, in which nothing was heard yet
	Stray      bool   // the file is a backup or another copy, or is in a subfolder, so the record does not count
	Copy       bool   // it equals another record with the same id, and only that one counts
	Differs    bool   // it differs from another record with the same id, so neither counts
	Raw        string // the text of the file, if only a part of it could be decoded
}

// A FileText is a file that can only be shown as plain text.
type FileText struct{ Path, Text string }

// Text writes the page with lines of at most width columns.
func (h ReportData) Text(w io.Writer, width int, color bool) error {
	p := page.Page{Title: page.Textf("What is kept about %s", h.Name)}
	if h.ForThem {
		p.Title = page.Textf("What is kept about you, %s", h.Name)
		p.Intro = []page.Inline{page.Ours("It is in a folder that only its owner can read, on one machine; buyin sends it nowhere. You can ask to have mistakes corrected and anything deleted.")}
		if h.wasAsked() {
			p.Intro = append(p.Intro, page.Ours("When an ask is put to you, a no costs you nothing, and you may leave out any question. This page has what you said about the ask, and one figure: how much of what drives you the ask seemed to serve on the day it was put. Your answer, promises and what came of the ask are in none of the figures about you."))
		}
	}
	p.Intro = append(ConflictLines(h.Conflicts), p.Intro...)
	for _, d := range h.Differ {
		p.Add(d.section())
	}
	for i, r := range h.Records {
		p.Add(h.record(i+1, r))
	}
	if h.Pool != nil {
		p.Add(h.figures())
	}
	p.Add(h.otherFiles()...)
	p.Footer = h.footer()
	return p.Text(w, width, color)
}

// wasAsked reports whether the page has a record of an ask.
func (h ReportData) wasAsked() bool {
	return slices.ContainsFunc(h.Records, func(r RecordData) bool { return r.Interview.Kind == motive.KindAsk })
}

// record shows one record. It numbers the turns, so that the figures can refer
// to them.
func (h ReportData) record(n int, r RecordData) page.Section {
	iv := r.Interview
	s := page.Section{Title: page.Textf("%s. %s", n, h.title(r))}
	s.Blocks = append(s.Blocks, page.Paragraph(h.details(r)))
	if remark := r.remark(); remark != nil {
		s.Blocks = append(s.Blocks, page.Paragraph(remark))
	}
	if r.Raw != "" && r.Stray {
		return page.Section{Title: s.Title, Blocks: append(append(s.Blocks, page.Paragraph(page.Ours("Its full text:"))), verbatimLines(r.Raw)...)}
	}
	if r.Raw != "" {
		s.Blocks = append(s.Blocks, page.Paragraph(page.Ours("Part of this file could not be read. Its full text:")))
		s.Blocks = append(s.Blocks, verbatimLines(r.Raw)...)
		return s
	}
	var items []page.Inline
	for i, t := range iv.Turns {
		items = append(items, h.turn(fmt.Sprintf("%d.%d", n, i+1), t, iv.Told != nil && !iv.Told.Quotes)...)
	}
	items = append(items, h.asked(iv)...)
	if r.Draft != "" {
		items = append(items, append(page.Ours("last note, not reviewed yet: "), page.Quote(joinLines(r.Draft))))
	}
	if len(items) == 0 {
		items = []page.Inline{page.Ours("no answer yet")}
	}
	s.Blocks = append(s.Blocks, page.List(items))
	if h.ForThem {
		return s
	}
	if len(iv.Guess) > 0 {
		s.Blocks = append(s.Blocks, page.Paragraph(append(page.Ours("The guess before the talk: "), Strengths(h.Catalogue, iv.Guess)...)))
	}
	for _, note := range iv.Notes {
		s.Blocks = append(s.Blocks, page.Paragraph(page.Textf("The manager's own note: %s", joinLines(note))))
	}
	return s
}

// remark says why a record does not count. It returns nil if nothing prevents
// it from counting.
func (r RecordData) remark() page.Inline {
	switch {
	case r.Stray:
		return page.Ours("This file is not a place where records are kept, such as a backup or a copy. It does not count.")
	case r.Copy:
		return page.Ours("This is a copy of another record here. It does not count.")
	case r.Differs:
		return page.Ours("Another record with the same id differs. Neither counts.")
	}
	return nil
}

// isOther reports whether the file holds something about the report and is no
// record, such as what person undo needs.
func (r RecordData) isOther() bool { return r.Stray && r.Interview.Catalogue.Name == "" }

// title says what kind of record it is and when it was made.
func (h ReportData) title(r RecordData) page.Inline {
	day := page.Untrusted(cmp.Or(r.Interview.Day(), "an unknown day"))
	switch {
	case r.isOther():
		return page.Ours("A file that does not count")
	case r.Unfinished && r.Interview.Kind == motive.KindAsk:
		return page.Textf("Unfinished talk about the ask, started on %s", day)
	case r.Unfinished:
		return page.Textf("Unfinished talk, started on %s", day)
	case r.Interview.Kind == motive.KindNotebook && r.Interview.Day() == "" && len(r.Interview.Turns) == 0:
		return page.Ours("Notebook, without notes") // begun by a promise
	case r.Interview.Kind == motive.KindNotebook:
		return page.Textf("Notebook, last note on %s", day)
	case r.Interview.Kind == motive.KindAsk && r.Interview.Day() == "" && r.Interview.Outcome != nil:
		return page.Textf("What came of an ask, noted on %s", r.Interview.Outcome.On)
	case r.Interview.Kind == motive.KindAsk && r.Interview.HoldsNothing():
		return page.Textf("Begun on %s, and nothing was said", day)
	case r.Interview.Kind == motive.KindAsk:
		return page.Textf("Talk about the ask, on %s", day)
	}
	return page.Textf("Talk of %s", day)
}

// details says where a record is stored and what it holds apart from turns.
func (h ReportData) details(r RecordData) page.Inline {
	iv := r.Interview
	out := page.Textf("File: %s.", r.Path)
	if r.isOther() {
		return out
	}
	for _, known := range []struct{ what, value string }{
		{"Notes by", iv.Manager}, {"For the ask", iv.Goals}, {"Team:", iv.Report.Team}, {"Role:", iv.Report.Role},
		{"Started", iv.Started}, {"Finished", iv.Finished},
	} {
		if known.value != "" {
			out = append(out, page.Textf(" "+known.what+" %s.", known.value)...)
		}
	}
	out = append(out, page.Textf(" Catalogue %s %s.", iv.Catalogue.Name, iv.Catalogue.Version)...)
	return append(out, h.consent(iv.Told)...)
}

// consent says whether the report was told about the notes, and whether they
// agreed that their words are stored.
func (h ReportData) consent(told *motive.Told) page.Inline {
	were, their := h.they()+" were", h.their()
	switch {
	case told == nil:
		return page.Ours(" There is no record that " + were + " told about these notes.")
	case told.Quotes:
		return page.Textf(" %s told on %s, and agreed that %s words may be kept.", page.Ours(page.Capitalize(were)), told.On, page.Ours(their))
	}
	return page.Textf(" %s told on %s; %s words are not kept.", page.Ours(page.Capitalize(were)), told.On, page.Ours(their))
}

// turn shows a question, the answer to it, and the motivators that were heard
// in it. It shows the words of each if they are only a part of the answer.
// wordless says that the report asked for no words to be stored.
func (h ReportData) turn(number string, t motive.Turn, wordless bool) []page.Inline {
	item := page.Textf("%s %s", number, cmp.Or(joinLines(t.Asked), t.Question))
	if t.Answer != "" {
		item = append(item, page.Span{Text: " ", Ours: true}, page.Quote(joinLines(t.Answer)))
	} else if wordless {
		item = append(item, page.Span{Text: " (no words kept)", Ours: true})
	}
	items := []page.Inline{item}
	for _, e := range t.Evidence {
		heard := page.Textf("heard in %s: %s, %s", number, h.Catalogue.NameOf(e.Motivator), page.Ours(h.evidenceText(e)))
		if e.Quote != "" && e.Quote != t.Answer {
			heard = append(heard, page.Span{Text: ": ", Ours: true}, page.Quote(joinLines(e.Quote)))
		}
		items = append(items, heard)
	}
	return append(items, h.stated(number, t)...)
}

// evidenceText describes one entry of evidence: what it says about its
// motivator, how much it counts, and whether somebody has looked at it.
func (h ReportData) evidenceText(e motive.Evidence) string {
	if e.Kind == motive.Withdrawn {
		return "said back, and not so: what was heard of it before no longer counts"
	}
	text := h.strengthText(e.Strength) + "; " + kindText(e.Kind)
	if e.ByCoach {
		text += "; " + h.unseen()
	}
	return text
}

// unseen marks evidence that nobody has looked at.
func (h ReportData) unseen() string {
	if h.ForThem {
		return "suggested by the program, and nobody has checked it"
	}
	return "heard by the coach, and nobody has looked at it"
}

// strengthText returns the strength of one entry of evidence in words.
func (h ReportData) strengthText(strength int) string {
	switch {
	case strength > 0:
		return fmt.Sprintf("pulls %d of 5", strength)
	case strength < 0:
		return fmt.Sprintf("puts %s off %d of 5", h.them(), -strength)
	}
	return "leaves " + h.them() + " cold"
}

// kindText describes how a piece of evidence arose and how much it counts.
func kindText(k motive.Kind) string {
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

// otherFiles lists the files that are not records: unreadable parts of
// journals, and files that mention the name.
func (h ReportData) otherFiles() (all []page.Section) {
	for _, torn := range h.Unreadable {
		blocks := append([]page.Block{page.Paragraph(page.Textf("The unreadable end of a journal, in %s:", torn.Path))}, verbatimLines(torn.Text)...)
		all = append(all, page.Section{Title: page.Ours("Unreadable end of a talk"), Blocks: blocks})
	}
	if len(h.Mentions) == 0 || h.ForThem {
		return all
	}
	return append(all, page.Section{Title: page.Ours("Other files that contain the name"), Blocks: []page.Block{page.List(page.UntrustedItems(h.Mentions))}})
}

// footer says how to delete everything. On a page for the report, it lists the
// data that the page leaves out.
func (h ReportData) footer() []page.Inline {
	if !h.ForThem {
		return []page.Inline{page.Textf("To delete all of it: %s", h.Forget)}
	}
	notes, guesses := 0, 0
	for _, r := range h.Records {
		notes += len(r.Interview.Notes)
		if len(r.Interview.Guess) > 0 {
			guesses++
		}
	}
	foot := []page.Inline{page.Ours("The figures are for a conversation about an ask, not for pay, promotion or selection.")}
	var left []page.Inline
	if guesses > 0 {
		left = append(left, page.Textf("%s", page.Counted(guesses, "guess before a talk", "guesses before talks")))
	}
	if notes > 0 {
		left = append(left, page.Textf("%s", page.Counted(notes, "note of the manager's own", "notes of the manager's own")))
	}
	if len(left) > 0 {
		foot = append(foot, page.Textf("Not on this page: %s, which you may ask for.", page.Join(left, ", ", " and ")))
	}
	return foot
}

// Strengths lists numbers by motivator, in catalogue order.
func Strengths(c motive.Catalogue, by map[string]int) page.Inline {
	var parts []page.Inline
	for _, m := range c.Motivators {
		if n, ok := by[m.ID]; ok {
			parts = append(parts, page.Textf("%s %s", m.Name, n))
		}
	}
	return page.Join(parts, ", ", ", ")
}

// verbatimLines shows a text line by line.
func verbatimLines(text string) []page.Block {
	return []page.Block{page.List(page.UntrustedItems(strings.Split(strings.TrimRight(text, "\n"), "\n")))}
}

// joinLines joins the lines of a text with slashes.
func joinLines(s string) string {
	return strings.Join(strings.Split(strings.TrimSpace(s), "\n"), " / ")
}
