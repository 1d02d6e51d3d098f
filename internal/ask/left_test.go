package ask

import (
	"slices"
	"strings"
	"testing"

	"buyin/internal/motive"
)

// left is the setup of an ask that they answered before, and that is not put again.
func left(answer motive.Reply) Setup {
	set := setup()
	set.Left, set.Before = answer, answer
	set.Matters = []string{"When I asked you before, you said no.", "You told me what it would take: “an owner”."}
	return set
}

// After a no the ask is not put: there is where it was left, one question, and who does
// something about it.
func TestAfterANoNothingIsPut(t *testing.T) {
	s := New(left(motive.ReplyNo))
	if kinds := kindsOf(t, s); !slices.Equal(kinds, []Kind{Fairness, Change, Promises, Show}) {
		t.Errorf("%v", kinds)
	}
	s = give(t, s, Given{})
	said := strings.Join(s.Next().Say, " ")
	if !strings.Contains(said, "You said no") || !strings.Contains(said, "“an owner”") || strings.Contains(said, "When I asked") || !strings.Contains(s.Next().Asked, "have to change") {
		t.Errorf("%q, %q", said, s.Next().Asked)
	}
	s = give(t, s, Given{Text: "two people more"}, Given{Promise: &motive.Promise{By: motive.ByManager, Text: "ask for them"}}, Given{Act: Skipped}, Given{})
	iv := s.Interview()
	if s.Next().Kind != End || iv.Put != nil || iv.Reply != "" || len(iv.Turns) != 1 || iv.Turns[0].Question != motive.Closing || iv.Turns[0].Answer != "two people more" || len(iv.Promises) != 1 {
		t.Errorf("at %s: %+v", s.Next().Kind, iv)
	}
	if _, err := give(t, New(left(motive.ReplyNo)), Given{}).Answer(Given{Kind: Change, Text: "more"}); err != nil {
		t.Error(err)
	}
}

// After a yes there is only who does what.
func TestAfterAYesThereAreOnlyPromises(t *testing.T) {
	set := left(motive.ReplyYes)
	if kinds := kindsOf(t, New(set)); !slices.Equal(kinds, []Kind{Promises, Show}) {
		t.Errorf("%v", kinds)
	}
	set.Head.Told = nil
	if kinds := kindsOf(t, New(set)); !slices.Equal(kinds, []Kind{Told, Fairness, Promises, Show}) {
		t.Errorf("%v", kinds)
	}
}

// In a debrief nothing is said, and no day is asked for.
func TestADebriefAfterANo(t *testing.T) {
	set := left(motive.ReplyNo)
	set.Debrief = true
	s := New(set)
	if kinds := kindsOf(t, s); !slices.Equal(kinds, []Kind{Change, Promises}) || s.Next().Say != nil {
		t.Errorf("%v, %q", kinds, s.Next().Say)
	}
}

// A yes with a condition that is not written down is asked for it once; it is kept as
// terms. Who went on without it, as in a journal from before, is not asked.
func TestTheConditionIsAskedFor(t *testing.T) {
	debrief, wordless, script := setup(), setup(), setup()
	debrief.Debrief, script.Scripted = true, true
	wordless.Head.Told = &motive.Told{On: "2026-11-01"}
	started := []Given{{Kind: Put}, {Kind: Reply, Reply: motive.ReplyIf}}
	for name, tt := range map[string]struct {
		set   Setup
		terms []Given
		asks  bool
	}{
		"nothing said":         {setup(), []Given{{Act: Skipped, Kind: Terms}}, true},
		"terms":                {setup(), []Given{{Kind: Terms, Text: "an owner for the rota"}}, false},
		"terms without any":    {setup(), []Given{{Kind: Terms, Text: "still no"}}, true},
		"a debrief":            {debrief, []Given{{Act: Skipped, Kind: Terms}}, true},
		"no words are kept":    {wordless, []Given{{Act: Skipped, Kind: Terms}}, false},
		"a file":               {script, []Given{{Act: Skipped, Kind: Terms}}, false},
		"promises, older file": {setup(), []Given{{Kind: Promises, Promise: &motive.Promise{By: motive.ByManager, Text: "ask Ann"}}}, false},
		"none, older file":     {setup(), []Given{{Kind: Promises, Act: Skipped}}, false},
	} {
		s := give(t, New(tt.set), slices.Concat(started, tt.terms, []Given{{Kind: Fairness}, {Kind: Reply, Reply: motive.ReplyIf}})...)
		if asks := slices.Contains(kindsOf(t, s), Condition); asks != tt.asks {
			t.Errorf("%s: asked %v", name, asks)
		}
	}
	s := give(t, New(setup()), Given{}, Given{}, Given{Act: Done}, Given{Reply: motive.ReplyIf})
	if s.Next().Kind != Condition || s.Next().Asked != "What is the condition?" {
		t.Fatalf("%+v", s.Next())
	}
	s = give(t, s, Given{Text: "it depends on Kim", Evidence: []motive.Evidence{{Motivator: "pay", Strength: 3, ByCoach: true}}})
	iv := s.Interview()
	if last := iv.Turns[len(iv.Turns)-1]; s.Next().Kind != Promises || last.Question != motive.Closing || last.Answer != "it depends on Kim" || len(last.Evidence) > 0 {
		t.Errorf("at %s: %+v", s.Next().Kind, iv.Turns)
	}
	if s = give(t, s, Given{Act: WentBack}); s.Next().Kind != Condition {
		t.Errorf("back at %s", s.Next().Kind)
	}
}
