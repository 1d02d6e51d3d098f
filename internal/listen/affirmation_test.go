package listen

import (
	"slices"
	"strings"
	"testing"

	"buyin/internal/motive"
)

// A manager first types plain words, which must not be heard as their opposite.
func TestPlainWordsPull(t *testing.T) {
	e := New(catalogue(t))
	for note, motivator := range map[string]string{
		"likes pay":                               "pay",
		"he loves money":                          "pay",
		"wants a raise":                           "pay",
		"I want to be paid well":                  "pay",
		"pay matters a lot to me":                 "pay",
		"I like my team":                          "belonging",
		"I enjoy solving hard problems":           "problem-solving",
		"He likes to beat the other team":         "competition",
		"wants to go home on time":                "balance",
		"I want to make an impact":                "purpose",
		"She wants to know the job is safe":       "job-security",
		"I'd like to decide for myself how we go": "autonomy",
		"a raise would keep her":                  "pay",
		"more pay might keep him here":            "pay",
		"a raise might keep her":                  "pay",
		"he would stay for a raise":               "pay",
		"she'd stay for the team":                 "belonging",
		"money would make her stay":               "pay",
	} {
		found := false
		for _, h := range e.Hear(motive.Said{Text: note}) {
			found = found || h.Motivator == motivator
			if h.Motivator == motivator && h.Strength < 0 {
				t.Errorf("%q is heard as putting off: %+v", note, h)
			}
		}
		if !found {
			t.Logf("%q: %s is not heard", note, motivator)
		}
	}
}

// Whatever the chance that it pulls, what is affirmed does not put off.
func TestWhatIsAffirmedNeverPutsOff(t *testing.T) {
	e := New(catalogue(t))
	r, ok := e.read(motive.Said{Text: "a raise might keep her"})
	if !ok {
		t.Fatal("not read")
	}
	pay := e.catalogue.Index("pay")
	for pull := 0.0; pull <= 1; pull += 1.0 / 64 {
		if c := e.weigh(&r, pay, 0.9, pull); c.Sign < 0 {
			t.Errorf("with a chance of %g that it pulls, it puts off: %+v", pull, c)
		}
	}
}

// What would not keep somebody does not pull.
func TestWhatWouldNotKeepSomebody(t *testing.T) {
	for _, note := range []string{"not even a raise would keep her", "no raise would make him stay", "she'd stay if there were no bonus"} {
		if hasAffirmingPhrase(splitWords(note)) {
			t.Errorf("%q is taken for an affirmation", note)
		}
	}
}

// If a word takes the affirmation back, the examples decide.
func TestAffirmationIsSilentInDoubt(t *testing.T) {
	for note, want := range map[string]bool{
		"wants to be paid well":              true,
		"happy about the bonus":              true,
		"got a pay rise and was happy":       true,
		"glad to be home early":              true,
		"not happy about the bonus":          false,
		"unhappy about the bonus":            false,
		"happy to let others decide":         false,
		"I'd like to lead":                   true,
		"she cares about her evenings":       true,
		"doesn't want a raise":               false,
		"I don't like money games":           false,
		"wants out of the rota":              false,
		"wants to be left alone with titles": false,
		"it looks like a bonus":              false,
		"like when we shipped on a Sunday":   false,
		"cares nothing for the bonus":        false,
		"wants somebody else to decide":      false,
		"the bonus came in May":              false,
		strings.Repeat("x ", 50):             false,
		"":                                   false,
	} {
		if got := affirmsOutright(splitWords(note)); got != want {
			t.Errorf("outright(%q) = %v", note, got)
		}
	}
}

// A turn of speech whose "not" denies nothing does not turn a sign; a "not" beside it
// still does.
func TestTurnsOfSpeechDenyNothing(t *testing.T) {
	e := New(catalogue(t))
	for note, pulls := range map[string]bool{
		"money is why im here, not going to lie":     true,
		"not gonna lie, money is why i'm here":       true,
		"can't lie, the money is why I stay":         true,
		"money is not why im here":                   false,
		"money is not why im here, not going to lie": false,
	} {
		found := false
		for _, h := range e.Hear(motive.Said{Text: note}) {
			if h.Motivator == "pay" {
				found = true
				if (h.Strength > 0) != pulls {
					t.Errorf("%q: %+v", note, h)
				}
			}
		}
		if !found {
			t.Errorf("%q: pay is not heard", note)
		}
	}
	for note, denies := range map[string]bool{"no doubt": false, "not to mention the pay": false, "I doubt it, no": true, "not going": true} {
		words := splitWords(note)
		markTurns(words)
		if got := slices.ContainsFunc(words, word.denies); got != denies {
			t.Errorf("%q denies: %v", note, got)
		}
	}
}
