package interview_test

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"buyin/internal/fixture/property"
	"buyin/internal/interview"
	"buyin/internal/motive"
)

// back goes back n times.
func back(t *testing.T, s interview.Session, n int) interview.Session {
	t.Helper()
	for range n {
		s = must(t, s, interview.Given{Act: interview.WentBack})
	}
	return s
}

// past is the answer gone over at the current step.
func past(t *testing.T, s interview.Session) interview.Given {
	t.Helper()
	g, ok := s.Past()
	if !ok {
		t.Fatalf("no answer was gone over at %+v", s.Next())
	}
	return g
}

func TestAnswersGoneOverComeAgain(t *testing.T) {
	s := interview.New(interview.Setup{Catalogue: wide(5, 60)})
	for _, words := range []string{"one", "two", "three"} {
		s = must(t, s, interview.Given{Text: words, Evidence: says("m01", 2, words)})
	}
	turns := s.Interview().Turns
	s = back(t, s, 3)
	if g := past(t, s); g.Text != "one" || len(s.GoneOver()) != 3 {
		t.Fatalf("at the first question: %+v, %d answers", g, len(s.GoneOver()))
	}

	// Another answer to the first question, which may lead elsewhere: the second
	// question still comes next.
	s = must(t, s, interview.Given{Text: "one, corrected", Evidence: says("m02", -3, "")})
	if s.Next().Question != turns[1].Question || s.Next().Asked != turns[1].Asked || past(t, s).Text != "two" || s.Next().Why == "" {
		t.Errorf("the second question comes as %+v", s.Next())
	}
	s = must(t, s, past(t, s))
	s = must(t, s, past(t, s))
	if got := s.Interview().Turns[1:]; !reflect.DeepEqual(got, turns[1:]) {
		t.Errorf("the answers are %+v, not %+v", got, turns[1:])
	}
	if _, ok := s.Past(); ok || len(s.GoneOver()) != 0 {
		t.Error("there is an answer left")
	}
}

// A step back from the middle of the answers gone over keeps those behind it.
func TestGoingBackOverAnswersGivenAgain(t *testing.T) {
	s := interview.New(interview.Setup{Catalogue: wide(5, 60)})
	for _, words := range []string{"one", "two", "three"} {
		s = must(t, s, interview.Given{Text: words, Evidence: says("m01", 2, words)})
	}
	s = back(t, s, 3)
	s = must(t, s, interview.Given{Text: "1"})
	s = back(t, s, 1)
	var texts []string
	for _, g := range s.GoneOver() {
		texts = append(texts, g.Text)
	}
	if !reflect.DeepEqual(texts, []string{"1", "two", "three"}) {
		t.Errorf("gone over: %q", texts)
	}
}

// A skip and /done give up the answers; going back over them brings them again.
func TestGivingUpAnswers(t *testing.T) {
	s := interview.New(interview.Setup{Catalogue: wide(5, 60)})
	for _, words := range []string{"one", "two", "three"} {
		s = must(t, s, interview.Given{Text: words, Evidence: says("m01", 2, words)})
	}
	for act, left := range map[interview.Act]int{interview.Skipped: 1, interview.Done: 0} {
		gone := must(t, back(t, s, 2), interview.Given{Act: act})
		if n := len(gone.GoneOver()); n != left {
			t.Errorf("%s leaves %d answers, want %d", act, n, left)
		}
		if again := back(t, gone, 1); len(again.GoneOver()) != 2 || past(t, again).Text != "two" {
			t.Errorf("%s, taken back, leaves %+v", act, again.GoneOver())
		}
	}
}

// The guess, the promise, trade-offs, the playback and the closing question are
// drafts as well.
func TestEverythingGoneOverIsADraft(t *testing.T) {
	set := interview.Setup{Catalogue: two(), Goals: []motive.Goals{{ID: "g", Ask: "ship", Goals: []motive.Goal{{ID: "ship"}}}}, Preamble: true}
	s := interview.New(set)
	s = must(t, s, interview.Given{Guess: map[string]int{"pay": 5}})
	s = must(t, s, interview.Given{Told: &motive.Told{On: "2026-11-23", Quotes: true}})
	s = must(t, s, interview.Given{Text: "well", Evidence: says("craft", 4, "well")})
	s = must(t, s, interview.Given{Kind: interview.TradeOff, Question: "trade-off.craft.calm", Choice: "craft"})
	s = must(t, s, interview.Given{Act: interview.Done})
	s = must(t, s, interview.Given{Evidence: says("craft", 5, "")})
	s = must(t, s, interview.Given{Text: "less rota"})
	if s.Next().Kind != interview.End {
		t.Fatalf("the end is %+v", s.Next())
	}
	want := s.Interview()
	s = back(t, s, 7)
	for range 4 {
		s = must(t, s, past(t, s))
	}
	s = must(t, s, interview.Given{Act: interview.Done})
	for range 2 {
		s = must(t, s, past(t, s))
	}
	if got := s.Interview(); !reflect.DeepEqual(got, want) {
		t.Errorf("the talk is %+v, not %+v", got, want)
	}
}

// In a debrief the ends of answers come again, too.
func TestDebriefLinesGoneOver(t *testing.T) {
	s := interview.New(interview.Setup{Catalogue: two(), Debrief: true})
	for _, words := range []string{"one", "more of one", "", "two"} {
		g := interview.Given{Text: words}
		if words == "" {
			g = interview.Given{Act: interview.Skipped}
		}
		s = must(t, s, g)
	}
	want := s.Interview()
	s = back(t, s, 4)
	if n := len(s.GoneOver()); n != 4 {
		t.Fatalf("%d acts gone over", n)
	}
	for _, g := range s.GoneOver() {
		s = must(t, s, g)
	}
	if got := s.Interview(); !reflect.DeepEqual(got, want) {
		t.Errorf("the talk is %+v, not %+v", got, want)
	}
}

// However far one goes back: with every answer given again as it was, the talk
// is the same.
func TestGoingBackLosesNothing(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		set := setups().Draw(t, "setup")
		s := interview.New(set)
		for range rapid.IntRange(1, 8).Draw(t, "acts") {
			if g := act(t, s, set.Catalogue); g.Act == interview.Answered {
				if next, err := s.Answer(g); err == nil {
					s = next
				}
			}
		}
		want := s.Interview()
		for range rapid.IntRange(1, 8).Draw(t, "back") {
			if before, err := s.Answer(interview.Given{Act: interview.WentBack}); err == nil {
				s = before
			}
		}
		for {
			g, ok := s.Past()
			if !ok {
				break
			}
			next, err := s.Answer(g)
			if err != nil {
				t.Fatal(err)
			}
			s = next
		}
		if got := s.Interview(); !reflect.DeepEqual(got, want) {
			t.Errorf("the talk is %+v, not %+v", got, want)
		}
	})
}

// Words that were saved as they were typed are older than the answer that they
// became, and so do not come back in its place.
func TestTheAnswerIsTheDraftAfterGoingBack(t *testing.T) {
	s := interview.New(interview.Setup{Catalogue: wide(5, 60)})
	s = must(t, s, interview.Given{Act: interview.Drafted, Text: "hates being"})
	s = must(t, s, interview.Given{Text: "hates being chased for forms"})
	s = back(t, s, 1)
	if s.Draft() != "" || past(t, s).Text != "hates being chased for forms" {
		t.Errorf("the draft is %q", s.Draft())
	}
	s = must(t, s, interview.Given{Act: interview.Drafted, Text: "typed since"})
	if s.Draft() != "typed since" {
		t.Errorf("what was typed since is lost: %q", s.Draft())
	}
}

// Words that are typed and no answer yet stay with their question when /back goes over it,
// however often, and so does the question.
func TestWordsThatAreNoAnswerYetComeAgain(t *testing.T) {
	set := interview.Setup{Catalogue: wide(5, 60)}
	s := interview.New(set)
	given := []interview.Given{
		{Text: "one", Evidence: says("m01", 2, "one")}, {Text: "two"}, {Act: interview.Drafted, Text: "half of th"},
		{Act: interview.WentBack}, {Act: interview.Drafted, Text: "two, longer"}, {Act: interview.WentBack},
	}
	for _, g := range given {
		s = must(t, s, g)
	}
	again, err := interview.Replay(set, given)
	if err != nil || !reflect.DeepEqual(again.Next(), s.Next()) || !reflect.DeepEqual(again.GoneOver(), s.GoneOver()) {
		t.Errorf("replayed, %v: %+v", err, again.GoneOver())
	}
	for _, words := range []string{"one", "two, longer", "half of th"} {
		g := past(t, s)
		if g.Text != words {
			t.Fatalf("at %q the words are %q, want %q", s.Next().Question, g.Text, words)
		}
		if s = must(t, s, s.AsAnswer(g)); len(s.GoneOver()) == 3 {
			t.Errorf("%q is still gone over", words)
		}
	}
	if len(s.GoneOver()) != 0 || len(s.Interview().Turns) != 3 {
		t.Errorf("left: %+v", s.GoneOver())
	}
	// an answer that is only shown again is no draft
	s = back(t, s, 1)
	s = must(t, s, interview.Given{Act: interview.Drafted, Text: "half of th"})
	s = back(t, s, 1)
	if all := s.GoneOver(); len(all) != 2 || all[1].Act != interview.Answered {
		t.Errorf("gone over: %+v", all)
	}
}

// A question that is declined takes no words of another with it, also if that has the
// same id, as two follow-ups have.
func TestADeclinedQuestionTakesNoOtherWords(t *testing.T) {
	s := interview.New(interview.Setup{Catalogue: wide(5, 60)})
	first := s.Next()
	for _, words := range []string{"one", "two", "three"} {
		s = must(t, s, interview.Given{Kind: interview.Ask, Question: first.Question, Asked: "And " + words + "?", FollowUp: words != "one", Text: words})
	}
	s = back(t, s, 2)
	s = must(t, s, interview.Given{Act: interview.Skipped})
	if all := s.GoneOver(); len(all) != 1 || all[0].Text != "three" {
		t.Errorf("gone over: %+v", all)
	}
}
