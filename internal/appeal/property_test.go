package appeal_test

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"buyin/internal/appeal"
	"buyin/internal/english"
	"buyin/internal/fixture/property"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/visible"
	"pgregory.net/rapid"
)

// marker returns the nth word that stands in one text only.
func marker(n int) string {
	return "quarx" + string(rune('a'+n/26)) + string(rune('a'+n%26))
}

// answersOf are what people say; %s is the marker.
var answersOf = []string{
	"I took the %s home and mended it at the kitchen table",
	"nobody tells me how the %s is cut, and I like it",
	"my %s",
	"the %s on Fridays",
	"finally cracked the %s",
	"wants the %s on the wall by Thursday",
	"I hate the %s, it wears me out",
	"being watched at the %s while I type",
	"three weeks on the %s",
	"they gave me the %s and I was proud of it",
	"if the %s were settled first",
	"I need to know who does the %s",
	"“the %s is mine”, I said to him",
	"the \"%s\"\nand a second line of it",
	"<b>%s</b> & {words} {how} {{clause}}",
	"\x1b[31m%s\x1b[0m\u202e \u200b I like it",
	"%s " + strings.Repeat("and then the rota and then the rota ", 200),
	strings.Repeat("x", 4000) + " %s",
	"%s", "", "you told me the %s was yours", "what about the %s?",
	"me: I took the %s home and mended it", "not the %s", "a good day is when nobody asks for the %s",
	"if the %s is settled, the one for June, and the money stays",
}

// howsOf are what managers write; %s is the marker.
var howsOf = []string{
	"owns the %s, from the first test on",
	"two quiet weeks for the %s, from 4 May",
	"you choose the %s",
	"I will keep the %s off your desk",
	"pays 300 for the %s",
	"the team stays with the %s, signed",
	"they sign off each %s, nobody overrules them",
	"Sam leads the %s and signs the plan",
	"she signs off each %s",
	"“%s” \x07 <i>{told}</i> | \\ \n more",
	"%s " + strings.Repeat("and another thing of the same sort, ", 60),
	"", "%s",
}

// A drawn is a random person and ask, with what is known of each marker.
type drawn struct {
	in      appeal.Input
	answers map[string]motive.Turn // by marker
	talks   map[string]int
	offered map[string]int    // the offer that a how belongs to, by marker
	of      map[string]string // the motivator that a how is written for, by marker
	n       int
}

func drawInput(t *rapid.T) *drawn {
	d := &drawn{answers: map[string]motive.Turn{}, talks: map[string]int{}, offered: map[string]int{}, of: map[string]string{}}
	c := motive.Catalogue{Name: "m", Version: "1.0.0"}
	for _, id := range []string{"craft", "pay", "balance", "say", "riddle"} {
		c.Motivators = append(c.Motivators, motive.Motivator{ID: id, Name: strings.ToUpper(id[:1]) + id[1:], Choice: choices[id]})
	}
	var talks []overlap.Talk
	for i := range rapid.IntRange(0, 3).Draw(t, "talks") {
		talks = append(talks, overlap.Talk{Interview: d.drawTalk(t, c, i)})
	}
	s := overlap.New(c, d.drawGoals(t, c))
	d.in = appeal.NewInput(c, s, talks, rapid.SampledFrom([]string{"Sam Lee", "", "wants", "<b>“x”</b>"}).Draw(t, "name"))
	return d
}

func (d *drawn) next() string { d.n++; return marker(d.n) }

func (d *drawn) drawTalk(t *rapid.T, c motive.Catalogue, talk int) motive.Interview {
	iv := motive.Interview{Goals: rapid.SampledFrom([]string{"", "ask", "other"}).Draw(t, "goals")}
	if rapid.Bool().Draw(t, "told") {
		iv.Told = &motive.Told{On: "2026-01-01", Quotes: rapid.Bool().Draw(t, "quotes")}
	}
	for i := range rapid.IntRange(0, 8).Draw(t, "turns") {
		mark := d.next()
		turn := motive.Turn{Question: fmt.Sprintf("q.%d", i)}
		if text := rapid.SampledFrom(answersOf).Draw(t, "answer"); strings.Contains(text, "%s") {
			turn.Answer = fmt.Sprintf(text, mark)
		}
		if rapid.IntRange(0, 5).Draw(t, "closing") == 0 {
			turn.Question = motive.Closing
		} else if rapid.IntRange(0, 3).Draw(t, "putting off") == 0 {
			turn.Question = motive.PutOff
		}
		for range rapid.IntRange(0, 3).Draw(t, "entries") {
			turn.Evidence = append(turn.Evidence, drawEvidence(t, c, turn.Answer))
		}
		d.answers[mark], d.talks[mark] = turn, talk
		iv.Turns = append(iv.Turns, turn)
	}
	return iv
}

func drawEvidence(t *rapid.T, c motive.Catalogue, answer string) motive.Evidence {
	e := motive.Evidence{
		Motivator: rapid.SampledFrom(c.Motivators).Draw(t, "motivator").ID,
		Strength:  rapid.SampledFrom([]int{5, 4, 3, 1, 0, -2, -5}).Draw(t, "strength"),
		Kind:      rapid.SampledFrom([]motive.Kind{"", motive.Volunteered, motive.Prompted, motive.Confirmed, motive.Chosen, motive.Withdrawn}).Draw(t, "kind"),
		ByCoach:   rapid.IntRange(0, 2).Draw(t, "coach") == 0,
	}
	if e.Kind == motive.Withdrawn {
		e.Strength, e.ByCoach = 0, false
	}
	if rapid.Bool().Draw(t, "quoted") {
		e.Quote = answer
	}
	return e
}

func (d *drawn) drawGoals(t *rapid.T, c motive.Catalogue) motive.Goals {
	g := motive.Goals{ID: "ask", Ask: "Do it"}
	for i := range rapid.IntRange(1, 2).Draw(t, "goals") {
		goal := motive.Goal{ID: fmt.Sprintf("g%d", i), Offers: map[string]int{}, How: map[string]string{}}
		for _, m := range c.Motivators {
			offer := rapid.IntRange(-5, 5).Draw(t, "offer")
			if offer == 0 {
				continue
			}
			goal.Offers[m.ID] = offer
			if text := rapid.SampledFrom(howsOf).Draw(t, "how"); strings.Contains(text, "%s") {
				mark := d.next()
				goal.How[m.ID], d.offered[mark] = fmt.Sprintf(text, mark), offer
				d.of[mark] = m.ID
			}
		}
		g.Goals = append(g.Goals, goal)
	}
	return g
}

// maySay reports whether words of the turn with a marker may be said: somebody
// looked at them, they have the sign of what they tell, and were not withdrawn.
func (d *drawn) maySay(mark string) bool {
	turn, talk := d.answers[mark], d.talks[mark]
	if !d.keepsWords(talk) || strings.HasPrefix(turn.Answer, "me: ") {
		return false
	}
	return slices.ContainsFunc(turn.Evidence, func(e motive.Evidence) bool {
		st, _ := d.in.Result.Standing(e.Motivator)
		return !e.ByCoach && e.Strength != 0 && (e.Strength > 0) == (st.Units > 0) && st.Units != 0 && !d.isWithdrawn(e.Motivator, mark)
	})
}

// keepsWords reports whether nobody promised, in a talk or later, that no words are
// kept.
func (d *drawn) keepsWords(talk int) bool {
	for _, t := range d.in.Talks[talk:] {
		if t.Interview.Told != nil && !t.Interview.Told.Quotes {
			return false
		}
	}
	return true
}

// isWithdrawn reports whether a motivator was withdrawn in the turn with the
// marker, or later.
func (d *drawn) isWithdrawn(motivator, mark string) bool {
	seen := false
	for i := d.talks[mark]; i < len(d.in.Talks); i++ {
		for _, turn := range d.in.Talks[i].Interview.Turns {
			seen = seen || i > d.talks[mark] || turn.Answer == d.answers[mark].Answer
			if seen && slices.ContainsFunc(turn.Evidence, func(e motive.Evidence) bool {
				return e.Motivator == motivator && e.Kind == motive.Withdrawn
			}) {
				return true
			}
		}
	}
	return false
}

// isTerms reports whether a marker stands in an answer to the closing question
// that may be told.
func (d *drawn) isTerms(mark string) bool {
	turn, iv := d.answers[mark], d.in.Talks[d.talks[mark]].Interview
	unseen := slices.ContainsFunc(turn.Evidence, func(e motive.Evidence) bool { return e.ByCoach })
	return turn.Question == motive.Closing && !strings.HasPrefix(turn.Answer, "me: ") && !unseen && iv.Goals != "other" && d.keepsWords(d.talks[mark])
}

// A failer reports what is wrong.
type failer interface {
	Fatalf(format string, args ...any)
}

// A catcher remembers that something was wrong.
type catcher struct{ failed bool }

func (c *catcher) Fatalf(string, ...any) { c.failed = true }

// catches reports whether a sentence to say is found to be wrong.
func (d *drawn) catches(sentence string) bool {
	var c catcher
	d.check(&c, sentence, true, true)
	return c.failed
}

// The check of all sentences finds words that may not be said, and words that nobody said.
func TestAPlantedFaultIsFound(t *testing.T) {
	var quoted, unseen int
	property.Check(t, func(t *rapid.T) {
		d := drawInput(t)
		for mark, turn := range d.answers {
			if turn.Answer == "" || strings.ContainsAny(turn.Answer, "“”\"\n\x1b") || visible.Line(turn.Answer) != turn.Answer || len(turn.Answer) > 300 {
				continue
			}
			said := "You said: “" + turn.Answer + "”."
			if d.maySay(mark) || d.isTerms(mark) {
				quoted++
				if d.catches(said) {
					t.Fatalf("may be said: %q", said)
				}
			} else if unseen++; !d.catches(said) {
				t.Fatalf("may not be said: %q", said)
			}
			if changed := "You said: “" + turn.Answer + " indeed”."; !d.catches(changed) {
				t.Fatalf("nobody said %q", changed)
			}
		}
		if d.n > 0 && !d.catches("With this, you get a pony.") {
			t.Fatalf("nobody offered a pony")
		}
	})
	if quoted == 0 || unseen == 0 {
		t.Errorf("%d words that may be said, and %d that may not", quoted, unseen)
	}
}

// check fails if something is wrong with a sentence. mayOffer and mayCost say
// whether it may hold what is offered, and what the ask costs.
func (d *drawn) check(t failer, sentence string, mayOffer, mayCost bool) {
	switch {
	case visible.Line(sentence) != sentence || strings.ContainsAny(sentence, "\n\x1b"):
		t.Fatalf("not safe: %q", sentence)
	case utf8.RuneCountInString(sentence) > 800:
		t.Fatalf("%d characters: %q", utf8.RuneCountInString(sentence), sentence)
	case strings.Count(sentence, "“") != strings.Count(sentence, "”"):
		t.Fatalf("a quotation is open: %q", sentence)
	}
	for _, quote := range quotation.FindAllString(sentence, -1) {
		d.checkQuotation(t, strings.TrimSuffix(strings.TrimPrefix(quote, "“"), "”"), mayOffer)
	}
	d.checkWords(t, quotation.ReplaceAllString(sentence, ""))
	for n := range d.n + 1 {
		mark := marker(n)
		if !strings.Contains(strings.ToLower(sentence), mark) {
			continue
		}
		offer, isHow := d.offered[mark]
		switch {
		case isHow && !(offer > 0 && (mayOffer || mayCost && d.putsOff(mark)) || offer < 0 && mayCost):
			t.Fatalf("says an offer of %d: %q", offer, sentence)
		case !isHow && !d.maySay(mark) && !(mayOffer && d.isTerms(mark)):
			t.Fatalf("says words that may not be said (%+v): %q", d.answers[mark], sentence)
		}
	}
}

// putsOff reports whether the how with a marker offers what puts the person off.
func (d *drawn) putsOff(mark string) bool {
	st, _ := d.in.Result.Standing(d.of[mark])
	return st.PutsOff
}

// checkFirst fails unless the first sentence is about what the ask serves most of
// what drives the person, if there are words about that; of what somebody described, if
// there is such.
func (d *drawn) checkFirst(t *rapid.T, said []string) {
	leads := appeal.Leads(d.in)
	if len(leads) == 0 || leads[0].Quote == "" || len(d.in.Result.Refused) > 0 || d.in.Result.NotYet {
		return
	}
	d.checkLargest(t, leads[0].Motivator)
	for n := range d.n + 1 {
		if mark := marker(n); strings.Contains(strings.ToLower(leads[0].Quote), mark) && !strings.Contains(strings.ToLower(said[0]), mark) {
			t.Fatalf("%q is not said first: %q", leads[0].Quote, said)
		}
	}
}

// checkLargest fails if another driver than the first is served more.
func (d *drawn) checkLargest(t *rapid.T, motivator string) {
	first, _ := d.in.Result.Standing(motivator)
	for _, st := range d.in.Result.Standings {
		if !st.IsDriver() || st.LookedAt <= 0 || st.Served <= 0 || st.Conflict {
			continue
		}
		described, also := d.describes(motivator), d.describes(st.Motivator)
		if also && !described || also == described && st.ServedShare() > first.ServedShare()+overlap.Tolerance {
			t.Fatalf("%s leads, not %s", motivator, st.Motivator)
		}
	}
}

// describes reports whether somebody has written what is offered of a motivator.
func (d *drawn) describes(motivator string) bool {
	return slices.ContainsFunc(d.in.Goals[0].Goals, func(g motive.Goal) bool { return g.Offers[motivator] > 0 && g.How[motivator] != "" })
}

// ours returns the words of the sentences of the coach, and what a word of theirs
// may be turned to.
var ours = sync.OnceValue(func() map[string]bool {
	data, err := os.ReadFile("../language/en/coach-appeal.txt")
	if err != nil {
		panic(err)
	}
	all := map[string]bool{}
	for _, w := range english.Split(string(data) + " you your yours yourself you're you've you'd you'll were weren't cannot not own want wear lead sign do are have craft pay balance say riddle " + strings.Join(slices.Collect(maps.Values(choices)), " ")) {
		all[w.Form] = true
	}
	return all
})

// checkWords fails if a word of a sentence, outside quotations, is neither ours nor
// in what may be said.
func (d *drawn) checkWords(t failer, sentence string) {
	theirs := map[string]bool{}
	for _, w := range english.Split(d.in.Name) {
		theirs[w.Form] = true
	}
	for mark, turn := range d.answers {
		if d.maySay(mark) || d.isTerms(mark) {
			for _, w := range english.Split(turn.Answer) {
				theirs[w.Form] = true
			}
		}
	}
	for _, g := range d.in.Goals[0].Goals {
		for _, how := range g.How {
			for _, w := range english.Split(how) {
				theirs[w.Form] = true
			}
		}
	}
	for _, w := range english.Split(sentence) {
		cut := strings.Contains(sentence[w.End:min(len(sentence), w.End+4)], "…") // of a word that is too long
		if !ours()[w.Form] && !theirs[w.Form] && !cut {
			t.Fatalf("nobody said %q: %q", w.Form, sentence)
		}
	}
}

// checkQuotation fails unless the words are an excerpt of what may be said, or, with
// mayTerms set, of an answer to the closing question.
func (d *drawn) checkQuotation(t failer, words string, mayTerms bool) {
	for mark, turn := range d.answers {
		if (d.maySay(mark) || mayTerms && d.isTerms(mark)) && strings.Contains(turn.Answer, words) {
			return
		}
	}
	t.Fatalf("%q was not said like this, or may not be quoted", words)
}

func TestOnlyWhatMayBeSaidIsSaid(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		d := drawInput(t)
		said := appeal.Sentences(d.in)
		if len(said) > 3 {
			t.Fatalf("%d sentences", len(said))
		}
		for _, s := range said {
			d.check(t, s, true, true)
		}
		d.checkFirst(t, said)
		checkQuestion(t, said)
		o := appeal.NewOpening(d.in)
		for _, s := range slices.Concat(o.Matters, o.Costs) {
			d.check(t, s, false, true)
		}
		for _, s := range o.Say {
			d.check(t, s, true, false)
		}
		for _, l := range appeal.Leads(d.in) {
			if l.Quote != "" {
				d.checkLead(t, l)
			}
		}
		if again := appeal.Sentences(d.in); !slices.Equal(said, again) {
			t.Fatalf("%q, then %q", said, again)
		}
	})
}

// checkQuestion fails unless all of it ends with the only question outside quotations.
func checkQuestion(t *rapid.T, said []string) {
	all := strings.Join(said, " ")
	if ours := quotation.ReplaceAllString(all, ""); all != "" && (strings.Count(ours, "?") != 1 || !strings.HasSuffix(ours, "?")) {
		t.Fatalf("%q", said)
	}
}

func (d *drawn) checkLead(t *rapid.T, l appeal.Lead) {
	if st, _ := d.in.Result.Standing(l.Motivator); st.Units <= 0 || st.Conflict || st.Served <= 0 {
		t.Fatalf("%+v is no lead: %+v", l, st)
	}
	for mark, turn := range d.answers {
		if d.maySay(mark) && strings.Contains(turn.Answer, l.Quote) && slices.ContainsFunc(turn.Evidence, func(e motive.Evidence) bool {
			return e.Motivator == l.Motivator && e.Strength > 0 && !e.ByCoach
		}) {
			return
		}
	}
	t.Fatalf("%q was not said of %s", l.Quote, l.Motivator)
}

// choices are the names of the drivers of drawInput in a sentence.
var choices = map[string]string{"craft": "the craft of it", "pay": "being paid well", "balance": "room for life", "say": "a say in it", "riddle": "a riddle to crack"}

// driversIn returns the drivers that a sentence names, and those of the words of theirs
// that it holds.
func (d *drawn) driversIn(sentence string) (ids []string) {
	folded := strings.ToLower(sentence)
	for id, choice := range choices {
		if strings.Contains(folded, choice) {
			ids = append(ids, id)
		}
	}
	for mark, turn := range d.answers {
		if strings.Contains(folded, mark) {
			for _, e := range turn.Evidence {
				ids = append(ids, e.Motivator)
			}
		}
	}
	return ids
}

// isApart reports whether a sentence says that an offer stands by itself, or that it is
// about what they would need.
func isApart(sentence string) bool {
	return slices.ContainsFunc([]string{"There's also this", "There's this, too", "what it would take", "You'd do this", "you'd do this", "you'd want"}, func(s string) bool { return strings.Contains(sentence, s) })
}

// checkJoined fails if what is offered for one driver comes after a sentence about
// another, as if it were for that.
func (d *drawn) checkJoined(t *rapid.T, said []string) {
	var before []string
	for _, sentence := range said {
		here := d.driversIn(sentence)
		if len(here) > 0 {
			before = here
		}
		for mark, id := range d.of {
			if d.offered[mark] > 0 && strings.Contains(strings.ToLower(sentence), mark) && len(before) > 0 && !isApart(sentence) && !slices.Contains(before, id) {
				t.Fatalf("an offer for %s comes after words about %q: %q", id, before, said)
			}
		}
	}
}

func TestAnOfferIsJoinedToItsOwnDriver(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		d := drawInput(t)
		d.checkJoined(t, appeal.Sentences(d.in))
		o := appeal.NewOpening(d.in)
		d.checkJoined(t, slices.Concat(o.Matters, o.Say))
	})
}

// checkPutOff fails if words are said to be what puts somebody off who was asked something
// else, or the other way round if they are quoted alone.
func (d *drawn) checkPutOff(t *rapid.T, sentence string) {
	words := quotation.FindString(sentence)
	opening, _, _ := strings.Cut(sentence, ". ")
	says := strings.Contains(strings.ToLower(quotation.ReplaceAllString(opening, "")), "you off")
	for mark, turn := range d.answers {
		if strings.Contains(strings.ToLower(opening), mark) && says && turn.Question != motive.PutOff {
			t.Fatalf("the question was %s: %q", turn.Question, sentence)
		}
		asks := strings.Contains(opening, "asked") && !strings.Contains(opening, "When I asked") && !strings.Contains(opening, "when I asked")
		if strings.Contains(words, mark) && !says && !asks && turn.Question == motive.PutOff {
			t.Fatalf("that was asked what would put them off: %q", sentence)
		}
	}
}

// What somebody said is told as what puts them off only if that was the question.
func TestOnlyWhatPutsThemOffIsSaidToDoSo(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		d := drawInput(t)
		o := appeal.NewOpening(d.in)
		for _, s := range slices.Concat(appeal.Sentences(d.in), o.Matters, o.Say, o.Costs) {
			d.checkPutOff(t, s)
		}
	})
}
