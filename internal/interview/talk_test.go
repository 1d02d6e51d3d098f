package interview_test

import (
	"flag"
	"os"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"buyin/internal/fixture/property"
	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/sheet"
)

// randomTalks is the number of random talks that a test plays. Each takes up to
// 40 questions, with a look-ahead before each of them.
const randomTalks = "30"

func TestMain(m *testing.M) {
	flag.Parse()
	chosen := false
	flag.Visit(func(f *flag.Flag) { chosen = chosen || f.Name == "rapid.checks" })
	if !chosen {
		if err := flag.Set("rapid.checks", randomTalks); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

// setups generates talks with and without an ask, on a small catalogue.
func setups() *rapid.Generator[interview.Setup] {
	return rapid.Custom(func(t *rapid.T) interview.Setup {
		c := wide(rapid.IntRange(2, 6).Draw(t, "motivators"), 34)
		set := interview.Setup{Catalogue: c, Limit: 9, Preamble: rapid.Bool().Draw(t, "preamble")}
		if rapid.Bool().Draw(t, "goals") {
			set.Goals = []motive.Goals{ask(c)}
		}
		if rapid.Bool().Draw(t, "told") {
			set.Head.Told = &motive.Told{On: "2026-11-23", Quotes: rapid.Bool().Draw(t, "quotes")}
		}
		return set
	})
}

// act generates an act that is possible at a step.
func act(t *rapid.T, s interview.Session, c motive.Catalogue) interview.Given {
	g := interview.Given{Text: rapid.SampledFrom([]string{"", "it went well", "I could not put it down. Really."}).Draw(t, "text")}
	switch step := s.Next(); step.Kind {
	case interview.Guess:
		g.Guess = map[string]int{c.Motivators[0].ID: 5}
	case interview.Told:
		g.Told = &motive.Told{On: "2026-11-23", Quotes: rapid.Bool().Draw(t, "quotes")}
	case interview.TradeOff, interview.BestWorst:
		g.Choice = rapid.SampledFrom(append([]string{""}, step.Motivators...)).Draw(t, "choice")
		if step.Kind == interview.BestWorst {
			g.Least = rapid.SampledFrom([]string{"", step.Motivators[0], step.Motivators[3]}).Draw(t, "least")
		}
	default:
		for range rapid.IntRange(0, 2).Draw(t, "entries") {
			m := rapid.SampledFrom(c.Motivators).Draw(t, "motivator")
			g.Evidence = append(g.Evidence, motive.Evidence{
				Motivator: m.ID, Strength: rapid.IntRange(motive.MinStrength, motive.MaxStrength).Draw(t, "strength"), Quote: g.Text,
			})
		}
	}
	switch rapid.IntRange(0, 19).Draw(t, "act") {
	case 0, 1:
		return interview.Given{Act: interview.Skipped}
	case 2:
		return interview.Given{Act: interview.Noted, Text: "a thought"}
	case 3:
		return interview.Given{Act: interview.Reworded}
	case 4:
		return interview.Given{Act: interview.Done}
	case 5:
		return interview.Given{Act: interview.Drafted, Text: "half a"}
	case 6, 7:
		return edit(t, s, c)
	case 8:
		return interview.Given{Act: interview.Unedited}
	case 9:
		return interview.Given{Act: interview.WentBack}
	}
	return g
}

// edit generates an edit on the sheet of the talk so far.
func edit(t *rapid.T, s interview.Session, c motive.Catalogue) interview.Given {
	table := s.Sheet()
	e := sheet.Edit{
		Op: sheet.Op(rapid.IntRange(0, int(sheet.Wordless)).Draw(t, "op")), Row: rapid.IntRange(1, 4).Draw(t, "row"),
		Motivator: rapid.SampledFrom(c.Motivators).Draw(t, "motivator").ID, Also: rapid.Bool().Draw(t, "also"),
	}
	_, change, err := table.Apply(e)
	if err != nil {
		return interview.Given{Act: interview.Edited} // is refused
	}
	return interview.Given{Act: interview.Edited, Change: &change}
}

// steps is more than any talk may take.
const steps = 200

// TestEveryTalkEnds plays random talks to their end. The progress never falls,
// and a replay gives the same talk.
func TestEveryTalkEnds(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		set := setups().Draw(t, "setup")
		s := interview.New(set)
		var given []interview.Given
		for n := 0; s.Next().Kind != interview.End; n++ {
			if n == steps {
				t.Fatalf("the talk is still at %q after %d acts", s.Next().Question, n)
			}
			before := s.Next().Progress
			g := act(t, s, set.Catalogue)
			next, err := s.Answer(g)
			if err != nil {
				continue // for example, there is no other wording; the talk does not move
			}
			if p := next.Next().Progress; (p < before && g.Act != interview.WentBack && g.Act != interview.Unedited) || p > 1 {
				t.Fatalf("progress went from %v to %v", before, p)
			}
			s = next
			given = append(given, g)
		}
		if p := s.Next().Progress; p != 1 {
			t.Errorf("progress at the end is %v, not 1", p)
		}
		again, err := interview.Replay(set, given)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(again.Interview(), s.Interview()) {
			t.Errorf("replayed: %+v\nplayed:   %+v", again.Interview(), s.Interview())
		}
	})
}

// TestGoingBackKeepsTheOldTalk gives another answer after going back. The
// earlier session must not change.
func TestGoingBackKeepsTheOldTalk(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		set := setups().Draw(t, "setup")
		s := interview.New(set)
		for range rapid.IntRange(0, 8).Draw(t, "acts") {
			if next, err := s.Answer(act(t, s, set.Catalogue)); err == nil {
				s = next
			}
		}
		step, iv := s.Next(), s.Interview()
		g := act(t, s, set.Catalogue)
		after, err := s.Answer(g)
		switch g.Act {
		case interview.Reworded, interview.Drafted, interview.WentBack, interview.Unedited:
			return // no acts of their own
		}
		if err != nil {
			return
		}
		branch := after.Interview()
		back, undone, ok := after.Undo()
		if !ok || undone.Text != g.Text || undone.Act != g.Act {
			t.Fatalf("went back over %+v, not %+v", undone, g)
		}
		if !reflect.DeepEqual(back.Next(), step) || !reflect.DeepEqual(back.Interview(), iv) {
			t.Errorf("back at %+v, not %+v", back.Next(), step)
		}
		_, _ = back.Answer(act(t, back, set.Catalogue)) // start another branch
		if !reflect.DeepEqual(after.Interview(), branch) {
			t.Errorf("the old branch changed: %+v, was %+v", after.Interview(), branch)
		}
		if g.Act == interview.Noted || g.Act == interview.Edited {
			return // notes and edits survive going back, see TestGoingBackKeepsTheNotes
		}
		if viaAct, err := after.Answer(interview.Given{Act: interview.WentBack}); err != nil || !reflect.DeepEqual(viaAct.Next(), step) {
			t.Errorf("the act of going back leads to %+v (%v)", viaAct.Next(), err)
		}
	})
}

// TestEtiquette checks every question of random talks against the
// etiquette of a conversation.
func TestEtiquette(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		set := setups().Draw(t, "setup")
		set.Preamble = false
		s := interview.New(set)
		var asked []interview.Step
		for n := 0; s.Next().Kind != interview.End && n < steps; n++ {
			step := s.Next()
			g := act(t, s, set.Catalogue)
			if g.Act == interview.WentBack || g.Act == interview.Unedited {
				continue
			}
			next, err := s.Answer(g)
			if g.Act == interview.Edited && err == nil {
				s = next
				continue
			}
			if err != nil || len(next.Interview().Notes) != len(s.Interview().Notes) || next.Next().Question == step.Question && next.Next().Number == step.Number {
				continue
			}
			asked = append(asked, step)
			s = next
		}
		for i, step := range asked {
			checkEtiquette(t, set, asked[:i], step)
		}
	})
}

func checkEtiquette(t *rapid.T, set interview.Setup, before []interview.Step, step interview.Step) {
	t.Helper()
	var last interview.Step
	if len(before) > 0 {
		last = before[len(before)-1]
	}
	wasAsked := func(is func(interview.Step) bool) bool { return slices.ContainsFunc(before, is) }
	sameQuestion := func(s interview.Step) bool { return s.Question == step.Question }
	switch {
	case len(before) == 0 && step.Kind.Asks() && (step.Kind != interview.Ask || len(step.Motivators) > 0):
		t.Errorf("the talk begins with %q, not with an opener", step.Question)
	case step.Kind.Asks() && (step.Frame != "") != (len(before) == 0):
		t.Errorf("question %d has the frame %q", len(before)+1, step.Frame)
	case last.Kind == interview.Playback && step.Kind != interview.Closing:
		t.Errorf("%q comes after the playback", step.Question)
	case step.Kind == interview.Closing && len(set.Goals) == 0:
		t.Error("a closing question without an ask")
	case step.Kind == interview.TradeOff || step.Kind == interview.BestWorst:
		if !slices.IsSortedFunc(step.Motivators, func(a, b string) int { return set.Catalogue.Index(a) - set.Catalogue.Index(b) }) {
			t.Errorf("%q is not in catalogue order", step.Question)
		}
	case step.Move == interview.Rescue && (last.Move == interview.Rescue || step.Lead != ""):
		t.Errorf("a rescue %+v, after %+v", step, last)
	case step.FollowUp && step.Kind == interview.Ask && last.Question != step.Question && last.Kind != interview.SumUp && step.Move != interview.Bridge && (step.Move != interview.Deepen || wasAsked(sameQuestion)):
		t.Errorf("a follow-up of %q comes after %q", step.Question, last.Question)
	case step.Move == interview.Sum && wasAsked(func(s interview.Step) bool { return s.Move == interview.Sum }):
		t.Error("a second sum-up")
	case step.Kind.Asks() && step.Enough != "" && !wasAsked(func(s interview.Step) bool { return s.Move == interview.AskOff }):
		t.Errorf("enough before they were asked what would put them off: %s", step.Enough)
	case step.Kind != interview.Playback && step.Kind != interview.Closing && step.Why == "":
		t.Errorf("nothing says why %q is asked", step.Question)
	}
	if len(before) >= 2 {
		checkRuns(t, before[len(before)-2:], step)
	}
}

// checkRuns checks that a question is not the third of its kind running.
func checkRuns(t *rapid.T, last []interview.Step, step interview.Step) {
	t.Helper()
	if step.Move == interview.Choose && last[0].Move == interview.Choose && last[1].Move == interview.Choose {
		t.Errorf("%q is the third choice running", step.Question)
	}
	if !step.Kind.Asks() || step.Move == interview.Deepen || step.Move == interview.Rescue {
		return // it stays with what they said
	}
	for _, id := range step.Motivators {
		if slices.Contains(last[0].Motivators, id) && slices.Contains(last[1].Motivators, id) {
			t.Errorf("%q is the third question running on %s", step.Question, id)
		}
	}
}
