package cli

import (
	"slices"

	"buyin/internal/interview"
	"buyin/internal/interview/earlier"
	"buyin/internal/prompt"
	"buyin/internal/records"
	"buyin/internal/records/promises"
	"buyin/internal/records/summary"
)

// addEarlier adds to the setup what earlier talks with the same person left. A
// script and the manager's own interview have no earlier talks.
func (t *talk) addEarlier() {
	if t.self {
		return
	}
	theirs := slices.DeleteFunc(records.Of(t.start.Report.Name, t.known), func(r records.Record) bool { return r.Self })
	talks := records.Pool(records.Pooled(theirs), t.Now())
	t.setup = earlier.With(t.setup, talks)
	others := slices.DeleteFunc(theirs, func(r records.Record) bool { return r.Unfinished && r.ID == t.setup.Head.ID })
	t.setup.Promises = promises.Highest(others) // unfinished talks count, too
	for i := range talks {
		if len(talks[i].Interview.Guess) > 0 {
			t.setup.Guessed = len(summary.StaleTalks(talks[i:i+1], t.Now())) == 0 // the newest one counts
		}
	}
}

// A recapping dialogue tells the manager, before the first question, where the
// talk stands. It comes after the guess, which it would give away.
type recapping struct {
	*prompt.Dialogue
	setup   interview.Setup
	console prompt.Console
	today   string
	done    bool
}

// Answer shows the recap and then the step.
func (r *recapping) Answer(s interview.Session) (interview.Given, error) {
	if kind := s.Next().Kind; !r.done && kind != interview.Guess && kind != interview.Told {
		r.done = true
		for i, line := range earlier.Recap(r.setup, s, r.today) {
			if i == 0 {
				r.console.Show("For your eyes only:")
			}
			r.console.Show("  " + line)
		}
	}
	return r.Dialogue.Answer(s)
}
