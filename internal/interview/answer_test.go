package interview_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// two returns a catalogue in which every question can be predicted: one opener,
// and one probe each of craft and calm.
func two() motive.Catalogue {
	return motive.Catalogue{
		Name: "two", Version: "1.0.0",
		Motivators: []motive.Motivator{
			{ID: "craft", Name: "Craft", Choice: "doing it well", Probes: []motive.Question{{ID: "craft.last", Ask: "What did you last make?", FollowUp: []string{"How come?"}}}},
			{ID: "calm", Name: "Calm", Choice: "quiet hours", Probes: []motive.Question{{ID: "calm.last", Ask: "When was it last quiet?", Reword: []string{"When did it last go quiet?"}}}},
		},
		Openers: []motive.Question{{ID: "open.week", Ask: "How was the week?", Reword: []string{"How did the week go?"}, FollowUp: []string{"And then?"}}},
	}
}

func shipIt() motive.Goals {
	return motive.Goals{ID: "ship", Ask: "Ship it", Threshold: 0.5, Goals: []motive.Goal{{ID: "goal", Offers: map[string]int{"craft": 4}}}}
}

func TestTheQuestionDecidesTheKindOfEvidence(t *testing.T) {
	tests := []struct {
		name  string
		given interview.Given
		want  []motive.Evidence
	}{
		{"said to an opener", interview.Given{Kind: interview.Ask, Question: "open.week", Evidence: says("craft", 4, "")},
			[]motive.Evidence{{Motivator: "craft", Strength: 4, Kind: motive.Volunteered}}},
		{"said to a probe of it", interview.Given{Kind: interview.Ask, Question: "craft.last", Evidence: says("craft", 4, "")},
			[]motive.Evidence{{Motivator: "craft", Strength: 4, Kind: motive.Prompted}}},
		{"said to a follow-up of its probe", interview.Given{Kind: interview.Ask, Question: "craft.last", FollowUp: true, Evidence: says("craft", 4, "")},
			[]motive.Evidence{{Motivator: "craft", Strength: 4, Kind: motive.Prompted}}},
		{"said to a probe of something else", interview.Given{Kind: interview.Ask, Question: "calm.last", Evidence: says("craft", 4, "")},
			[]motive.Evidence{{Motivator: "craft", Strength: 4, Kind: motive.Volunteered}}},
		{"chosen", interview.Given{Kind: interview.TradeOff, Question: "trade-off.craft.calm", Choice: "calm"},
			[]motive.Evidence{{Motivator: "calm", Strength: 5, Kind: motive.Chosen}}},
		{"not chosen", interview.Given{Kind: interview.TradeOff, Question: "trade-off.craft.calm"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := must(t, interview.New(interview.Setup{Catalogue: two()}), tt.given)
			got := s.Interview().Turns[0]
			if len(got.Evidence) != len(tt.want) || len(tt.want) > 0 && got.Evidence[0] != tt.want[0] {
				t.Errorf("got %+v, want %+v", got.Evidence, tt.want)
			}
			if got.Question != tt.given.Question {
				t.Errorf("the turn is of %q", got.Question)
			}
		})
	}
}

func TestThePlaybackIsOneTurnOfConfirmedEvidenceInCatalogueOrder(t *testing.T) {
	s := interview.New(interview.Setup{Catalogue: two(), Goals: []motive.Goals{shipIt()}})
	s = must(t, s, interview.Given{Text: "made a chair", Evidence: says("calm", 2, "quiet")})
	s = must(t, s, interview.Given{Act: interview.Done})
	if s.Next().Kind != interview.Playback || !strings.Contains(s.Next().Asked, "quiet hours. You said “quiet”") {
		t.Fatalf("after /done comes %+v", s.Next())
	}
	s = must(t, s, interview.Given{Evidence: append(says("calm", -1, ""), says("craft", 5, "")...)})
	last := s.Interview().Turns[1]
	want := []motive.Evidence{{Motivator: "craft", Strength: 5, Kind: motive.Confirmed}, {Motivator: "calm", Strength: -1, Kind: motive.Confirmed}}
	if last.Question != motive.Playback || len(last.Evidence) != 2 || last.Evidence[0] != want[0] || last.Evidence[1] != want[1] {
		t.Errorf("got %+v, want %+v", last, want)
	}
	if s.Next().Kind != interview.Closing {
		t.Fatalf("after the playback comes %v", s.Next().Kind)
	}
	s = must(t, s, interview.Given{Text: "if the rota were settled", Positions: []motive.Position{{Says: motive.Belief, Goal: "goal"}}})
	if turn := s.Interview().Turns[2]; turn.Question != motive.Closing || len(turn.Positions) != 1 || turn.Evidence != nil {
		t.Errorf("the closing question left %+v", turn)
	}
	if s.Next().Kind != interview.End || s.Questions() != 2 {
		t.Errorf("at %v after %d questions", s.Next().Kind, s.Questions())
	}
}

// A choice counts as stronger than most words and has no words of its own. The
// quote then comes from the next strongest evidence.
func TestPlaybackQuotesWordsInSpiteOfAChoice(t *testing.T) {
	s := must(t, interview.New(interview.Setup{Catalogue: two()}), interview.Given{Text: "made a chair", Evidence: says("craft", 4, "made a chair")})
	s = must(t, s, interview.Given{Kind: interview.TradeOff, Question: "trade-off.craft.calm", Choice: "craft"})
	s = must(t, s, interview.Given{Act: interview.Done})
	if step := s.Next(); !strings.Contains(step.Asked, "doing it well. You said “made a chair”") || step.Sum[0].Strength != 5 {
		t.Errorf("the playback is %q, of %+v", step.Asked, step.Sum)
	}
}

func TestWithoutAnAskThereIsNoClosingQuestion(t *testing.T) {
	s := must(t, interview.New(interview.Setup{Catalogue: two()}), interview.Given{Act: interview.Done})
	if s = must(t, s, interview.Given{Act: interview.Skipped}); s.Next().Kind != interview.End {
		t.Errorf("after the playback comes %v", s.Next().Kind)
	}
}

func TestNoWordsAreKeptIfPromised(t *testing.T) {
	set := interview.Setup{Catalogue: two(), Goals: []motive.Goals{shipIt()}, Head: motive.Interview{Told: &motive.Told{On: "2026-11-23"}}}
	s := interview.New(set)
	given := []interview.Given{
		{Text: "SECRET chair", Evidence: says("craft", 4, "SECRET chair")},
		{Act: interview.Corrected, Evidence: says("craft", 5, "SECRET chair")},
		{Text: "SECRET night", Evidence: says("calm", 3, "SECRET")},
		{Kind: interview.TradeOff, Question: "trade-off.craft.calm", Choice: "craft", Text: "SECRET choice"},
		{Act: interview.Done},
		{Text: "SECRET sum", Evidence: says("craft", 5, "SECRET")},
		{Text: "SECRET terms", Positions: []motive.Position{{Says: motive.Outcome, Goal: "goal", Meets: new(true)}}},
	}
	for _, g := range given {
		kept, _ := s.ForJournal(g)
		if strings.Contains(fmt.Sprintf("%+v", kept), "SECRET") {
			t.Errorf("the journal would keep %+v", kept)
		}
		s = must(t, s, g)
	}
	if _, ok := s.ForJournal(interview.Given{Act: interview.Drafted, Text: "SECRET"}); ok {
		t.Error("a draft would be kept")
	}
	drivers := 0
	for _, turn := range s.Interview().Turns {
		if strings.Contains(turn.Answer, "SECRET") {
			t.Errorf("an answer is kept: %+v", turn)
		}
		for _, e := range turn.Evidence {
			drivers++
			if e.Quote != "" {
				t.Errorf("a quote is kept: %+v", e)
			}
		}
	}
	if drivers != 4 || len(s.Interview().Turns[4].Positions) != 1 {
		t.Errorf("%d drivers are kept, and %+v", drivers, s.Interview().Turns)
	}
}

func TestACommandIsAnAct(t *testing.T) {
	s := interview.New(interview.Setup{Catalogue: two()})
	first := s.Next()
	if other := must(t, s, interview.Given{Act: interview.Reworded}); other.Next().Asked != "How did the week go?" || other.Next().Question != first.Question {
		t.Errorf("in other words: %+v", other.Next())
	}
	if noted := must(t, s, interview.Given{Act: interview.Noted, Text: "mine"}); noted.Interview().Notes[0] != "mine" || noted.Next().Question != first.Question {
		t.Errorf("a note leads to %+v", noted.Next())
	}
	skipped := must(t, s, interview.Given{Act: interview.Skipped})
	if len(skipped.Interview().Turns) != 0 || skipped.Next().Question == first.Question {
		t.Errorf("skipping leads to %+v with %+v", skipped.Next(), skipped.Interview().Turns)
	}
	if drafted := must(t, s, interview.Given{Act: interview.Drafted, Text: "half a"}); drafted.Draft() != "half a" {
		t.Errorf("the draft is %q", drafted.Draft())
	}
	if _, err := s.Answer(interview.Given{Act: interview.WentBack}); err == nil {
		t.Error("there is something before the first question")
	}
	if _, err := s.Answer(interview.Given{Act: "dance"}); err == nil {
		t.Error("dancing is an act")
	}
	for _, bad := range []interview.Given{
		{Evidence: says("pay", 3, "")}, {Evidence: says("craft", 6, "")},
		{Kind: interview.TradeOff, Question: "trade-off.craft.calm", Choice: "pay"},
	} {
		if _, err := s.Answer(bad); err == nil {
			t.Errorf("taken: %+v", bad)
		}
	}
}

func TestGoingBackKeepsTheNotes(t *testing.T) {
	s := interview.New(interview.Setup{Catalogue: two()})
	first := s.Next()
	early := must(t, s, interview.Given{Act: interview.Noted, Text: "early"})
	if _, err := early.Answer(interview.Given{Act: interview.WentBack}); err == nil {
		t.Error("a note is gone back to")
	}
	s = must(t, early, interview.Given{Text: "it went well"})
	s = must(t, s, interview.Given{Act: interview.Noted, Text: "one"})
	s = must(t, s, interview.Given{Act: interview.Noted, Text: "two"})
	_, edit, _ := s.GoBack()
	s = must(t, s, interview.Given{Act: interview.WentBack})
	if edit.Text != "it went well" || s.Next().Question != first.Question || len(s.Interview().Turns) != 0 {
		t.Errorf("went back to %+v, to edit %+v", s.Next(), edit)
	}
	if notes := s.Interview().Notes; !slices.Equal(notes, []string{"early", "one", "two"}) {
		t.Errorf("the notes are %q", notes)
	}
	if _, err := s.Answer(interview.Given{Act: interview.WentBack}); err == nil {
		t.Error("there is something before the first question")
	}
}

func TestSkippedMotivatorsAreNotProbedAgain(t *testing.T) {
	c := wide(5, 60)
	s := interview.New(interview.Setup{Catalogue: c})
	s = must(t, s, interview.Given{Text: "well", Evidence: says("m01", 4, "")})
	passed := map[string]bool{}
	for s.Next().Kind == interview.Ask {
		step := s.Next()
		for _, id := range step.Motivators {
			if passed[id] {
				t.Fatalf("%s is asked about again, with %q", id, step.Question)
			}
			passed[id] = true
		}
		s = must(t, s, interview.Given{Act: interview.Skipped})
	}
	if len(passed) != 5 {
		t.Errorf("only %d motivators were asked about", len(passed))
	}
}

func TestADebriefNumbersItsAnswers(t *testing.T) {
	s := interview.New(interview.Setup{Catalogue: two(), Debrief: true})
	for _, g := range []interview.Given{
		{Text: "one", Evidence: says("craft", 3, "one")}, {Text: "two"}, {Act: interview.Skipped}, {Text: "three"}, {Act: interview.Done},
	} {
		s = must(t, s, g)
	}
	var got []string
	for _, turn := range s.Interview().Turns {
		got = append(got, turn.Question)
	}
	if strings.Join(got, " ") != "debrief.1 debrief.2 debrief.3" || s.Next().Kind != interview.Playback {
		t.Errorf("got %v, then %v", got, s.Next().Kind)
	}
}

// In a journal of buyin 1.0.0 several lines of a debrief have one number.
func TestADebriefOf1_0_0GoesOnWithItsNumbers(t *testing.T) {
	line := func(question string) interview.Given {
		return interview.Given{Kind: interview.Ask, Question: question, Asked: "What did they say?", Text: "one"}
	}
	s, err := interview.Replay(interview.Setup{Catalogue: two(), Debrief: true}, []interview.Given{
		line("debrief.1"), line("debrief.1"), {Act: interview.Skipped, Kind: interview.Ask, Question: "debrief.1"}, line("debrief.2"), line("debrief.2"),
	})
	if err != nil || len(s.Interview().Turns) != 4 || s.Interview().Turns[3].Question != "debrief.2" || s.Next().Question != "debrief.3" {
		t.Errorf("%v; next %s; %+v", err, s.Next().Question, s.Interview().Turns)
	}
}

func TestTheGuessIsAskedAloneAndBeforeTheTalk(t *testing.T) {
	s := interview.New(interview.Setup{Catalogue: two(), Preamble: true})
	if s.Next().Kind != interview.Guess {
		t.Fatalf("the talk begins with %v", s.Next().Kind)
	}
	s = must(t, s, interview.Given{Guess: map[string]int{"craft": 5}})
	if s.Next().Kind != interview.Told {
		t.Fatalf("after the guess comes %v", s.Next().Kind)
	}
	s = must(t, s, interview.Given{Act: interview.Skipped})
	if s.Next().Kind != interview.Ask || s.Next().Number != 1 || s.Interview().Guess["craft"] != 5 || s.Interview().Told != nil {
		t.Errorf("then comes %+v", s.Next())
	}
}
