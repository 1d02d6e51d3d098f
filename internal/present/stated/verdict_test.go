package stated

import (
	"testing"

	"pgregory.net/rapid"

	"buyin/internal/fixture/property"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

func TestVerdictInWords(t *testing.T) {
	enough := overlap.Result{Heard: true, Answers: 9, Belief: 4, Probability: 0.85, Verdict: overlap.Unclear}
	with := func(change func(r *overlap.Result)) overlap.Result { r := enough; change(&r); return r }
	for want, r := range map[string]overlap.Result{
		"Probably enough (85 % chance).":                                                             with(func(r *overlap.Result) { r.Verdict = overlap.Sufficient }),
		"Probably not enough (6 % chance that it is). That's about the ask, not Sam.":                with(func(r *overlap.Result) { r.Verdict, r.Probability = overlap.Insufficient, 0.06 }),
		"Could go either way (49 % chance that it is enough).":                                       with(func(r *overlap.Result) { r.Probability = 0.49 }),
		"It would be enough (85 % chance), but there is a deal-breaker.":                             with(func(r *overlap.Result) { r.BlockedBy = []string{"pay"} }),
		"It would be enough (85 % chance), but they asked for more time.":                            with(func(r *overlap.Result) { r.NotYet = true }),
		"It would be enough (85 % chance), but they said no.":                                        with(func(r *overlap.Result) { r.Refused, r.Goals = []string{"a"}, make([]overlap.GoalPart, 1) }),
		"It would be enough (85 % chance), but they said no to a part of it.":                        with(func(r *overlap.Result) { r.Refused, r.Goals = []string{"a"}, make([]overlap.GoalPart, 2) }),
		"Too early to say: nothing was heard yet of what matters to Sam.":                            {Verdict: overlap.Unclear},
		"Too early to say: too little was heard of what matters to Sam.":                             with(func(r *overlap.Result) { r.Belief = 1.9 }),
		"Too early to say: a verdict takes five answers with something in them, and there are four.": with(func(r *overlap.Result) { r.Answers = 4 }),
		"Too early to say: a verdict takes five answers with something in them, and there is one.":   with(func(r *overlap.Result) { r.Answers = 1 }),
	} {
		if got := Verdict(&r, "Sam").PlainText(); got != want {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
}

func TestFractions(t *testing.T) {
	for share, want := range map[float64]string{
		0: "next to nothing", 0.05: "a small part", 0.1: "about a tenth", 0.24: "about a quarter", 1.0 / 3: "about a third", 0.5: "about half", 0.66: "about two thirds", 0.75: "about three quarters", 0.9: "about nine tenths", 1: "nearly all",
	} {
		if got := Fraction(share); got != want {
			t.Errorf("%v: %q", share, got)
		}
	}
	property.Check(t, func(t *rapid.T) { // a larger share is never called a smaller one
		a, b := rapid.Float64Range(0, 1).Draw(t, "a"), rapid.Float64Range(0, 1).Draw(t, "b")
		if a <= b && rank(Fraction(a)) > rank(Fraction(b)) {
			t.Fatalf("%v is %s, %v is %s", a, Fraction(a), b, Fraction(b))
		}
	})
}

func rank(words string) int {
	for i, f := range fractions {
		if f.words == words {
			return i
		}
	}
	return len(fractions)
}

func TestEnoughIsAConvention(t *testing.T) {
	for _, tt := range []struct {
		threshold float64
		tested    bool
		want      string
	}{
		{0.5, false, "half or more of what matters to them (a convention; no outcome here has tested it yet)"},
		{0.5, true, "half or more of what matters to them (a convention; buyin outcome shows what came of asks here)"},
		{0.4, false, "40 % or more of what matters to them (the goals say so; no outcome here has tested it yet)"},
	} {
		if got := Enough(tt.threshold, tt.tested).PlainText(); got != tt.want {
			t.Errorf("got %q", got)
		}
	}
}

func TestNameWithin(t *testing.T) {
	c := motive.Catalogue{Language: "en", Motivators: []motive.Motivator{{ID: "a", Name: "Job security"}, {ID: "b", Name: "IT standards"}, {ID: "c", Name: "Élan"}, {ID: "d", Name: "X"}}}
	for id, want := range map[string]string{"a": "job security", "b": "IT standards", "c": "Élan", "d": "X", "unknown": "unknown"} {
		if got := NameWithin(c, id); got != want {
			t.Errorf("%s: %q", id, got)
		}
	}
	c.Language = "de"
	if got := NameWithin(c, "a"); got != "Job security" {
		t.Errorf("in German: %q", got)
	}
}
