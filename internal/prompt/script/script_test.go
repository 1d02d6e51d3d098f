package script

import (
	"reflect"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// four is a catalogue of four motivators, each with a probe.
func four() motive.Catalogue {
	c := motive.Catalogue{Name: "four", Version: "1.0.0", Language: "en"}
	for _, id := range []string{"pay", "craft", "purpose", "balance"} {
		c.Motivators = append(c.Motivators, motive.Motivator{ID: id, Name: id, Choice: "the " + id, Probes: []motive.Question{
			{ID: id + ".a", Ask: "What about " + id + "?"}, {ID: id + ".b", Ask: "And " + id + "?"},
		}})
	}
	c.Openers = []motive.Question{{ID: "open.a", Ask: "How was the week?"}, {ID: "open.b", Ask: "And the day?"}}
	return c
}

// at returns a talk at its first step of a kind, after answers in which all
// motivators were heard.
func at(t *testing.T, kind interview.Kind, limit int) interview.Session {
	t.Helper()
	s := interview.New(interview.Setup{Catalogue: four(), Limit: limit, Head: motive.Interview{Report: motive.Report{Name: "Sam"}}})
	for n := 0; s.Next().Kind != kind; n++ {
		g := interview.Given{Act: interview.Skipped}
		if s.Next().Kind == interview.Ask {
			g = interview.Given{Text: "well", Evidence: []motive.Evidence{{Motivator: four().Motivators[n%4].ID, Strength: 4}}}
		}
		next, err := s.Answer(g)
		if err != nil || s.Next().Kind == interview.Playback {
			t.Fatalf("no %s came: %v", kind, err)
		}
		s = next
	}
	return s
}

// A best-worst question takes the first answer whose best is among its four, and
// its least if that is among them. One that finds none is passed over.
func TestABestWorstQuestion(t *testing.T) {
	s := at(t, interview.BestWorst, 100)
	say := []motive.Say{{Text: "more"}}
	for name, tt := range map[string]struct {
		answers motive.Answers
		want    interview.Given
		left    int // answers that are left
	}{
		"the first that fits": {
			motive.Answers{Say: say, Best: []motive.BestLeast{{Best: "fame"}, {Best: "craft", Least: "pay"}, {Best: "pay"}}},
			interview.Given{Choice: "craft", Least: "pay"}, 3,
		},
		"without a least": {motive.Answers{Say: say, Best: []motive.BestLeast{{Best: "craft"}}}, interview.Given{Choice: "craft"}, 1},
		"a least that is not there": {
			motive.Answers{Say: say, Best: []motive.BestLeast{{Best: "craft", Least: "fame"}}}, interview.Given{Choice: "craft"}, 1,
		},
		"none fits":           {motive.Answers{Say: say, Best: []motive.BestLeast{{Best: "fame", Least: "pay"}}}, interview.Given{Act: interview.Skipped}, 2},
		"nothing left to say": {motive.Answers{Best: []motive.BestLeast{{Best: "craft"}}}, interview.Given{Act: interview.Done}, 1},
	} {
		f := New(tt.answers)
		got, err := f.Answer(s)
		if err != nil || !reflect.DeepEqual(got, tt.want) || f.Left() != tt.left {
			t.Errorf("%s: %+v, %v, %d left; want %+v, %d left", name, got, err, f.Left(), tt.want, tt.left)
		}
	}
}

// What would put them off is answered from its own queue, in order.
func TestPutOff(t *testing.T) {
	s := at(t, interview.PutOff, 8)
	given := []motive.Evidence{{Motivator: "pay", Strength: -3}}
	f := New(motive.Answers{Say: []motive.Say{{Text: "more"}}, PutOff: []motive.Say{{Text: "noise"}, {Text: "haste", Given: true, Evidence: given}}})
	for _, want := range []interview.Given{{Text: "noise"}, {Text: "haste", Evidence: given}, {Act: interview.Skipped}} {
		if got, err := f.Answer(s); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%+v, %v; want %+v", got, err, want)
		}
	}
	if f.Left() != 1 || f.SaysLeft() != 1 {
		t.Errorf("%d left, %d says", f.Left(), f.SaysLeft())
	}
}

// The guess and told are in the head of the file, so no step may ask for them.
func TestAStepThatIsNotForAFile(t *testing.T) {
	s := interview.New(interview.Setup{Catalogue: four(), Preamble: true})
	if got, err := New(motive.Answers{}).Answer(s); err == nil {
		t.Errorf("%+v", got)
	}
}
