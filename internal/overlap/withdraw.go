package overlap

import (
	"slices"

	"buyin/internal/motive"
)

// A withdrawal is the place where the report last withdrew a motivator.
type withdrawal struct{ talk, turn int }

// cancels reports whether the withdrawal cancels the evidence about its
// motivator in a turn of a talk. It cancels the evidence in its own turn and in
// every turn before.
func (w withdrawal) cancels(talk, turn int) bool {
	return talk < w.talk || talk == w.talk && turn <= w.turn
}

// findWithdrawals returns the last withdrawal of each motivator, or nil if
// nothing is withdrawn. The talks come oldest first. A motivator that was never
// withdrawn gets a withdrawal that cancels nothing.
func (s *Scorer) findWithdrawals(talks []Talk) []withdrawal {
	var last []withdrawal
	for i := range talks {
		for j := range talks[i].Interview.Turns {
			for _, e := range talks[i].Interview.Turns[j].Evidence {
				k, known := s.index.find(e.Motivator)
				if !known || e.Kind != motive.Withdrawn || e.ByCoach {
					continue
				}
				if last == nil {
					last = slices.Repeat([]withdrawal{{-1, -1}}, len(s.ids))
				}
				last[k] = withdrawal{i, j}
			}
		}
	}
	return last
}

// cancelWithdrawn cancels the entries of the current talk that the report
// withdrew, in this talk or in a newer one. last holds the last withdrawal of
// each motivator and may be nil; talk is the current talk's index.
//
// It runs after the entries of each answer have been scaled, and a cancelled
// entry has counted in that scaling. From here on a cancelled entry counts 0:
// it leaves nothing cold, blocks nothing and is not quoted.
func (t *tally) cancelWithdrawn(talk int, last []withdrawal) {
	if !t.hasWithdrawn && last == nil {
		return
	}
	current := t.entries[t.firstEntry:]
	clear(t.withdrawnBy)
	for i := range current {
		if e := &current[i]; e.kind == byWithdrawn && !e.byCoach {
			t.withdrawnBy[e.motivator] = max(t.withdrawnBy[e.motivator], e.turn+1)
		}
	}
	for i := range current {
		e := &current[i]
		if e.kind == byWithdrawn || e.turn < t.withdrawnBy[e.motivator] || last != nil && last[e.motivator].talk > talk {
			t.cancel(e)
		}
	}
}

func (t *tally) cancel(e *entry) {
	h := &t.totals[e.motivator]
	h.counts[e.kind]--
	if e.quote != "" {
		h.quotes--
	}
	e.cancelled, e.unit, e.quote = true, 0, ""
}

// countAnswers counts the answers of the current talk that hold evidence. Of
// those, it also counts the ones that nobody has looked at.
func (t *tally) countAnswers(cancelled bool) {
	if !cancelled && !t.hasCoach {
		t.answerCount += len(t.answers)
		return
	}
	for i := range t.answers {
		evidence, looked := false, false
		for e := t.answers[i].first; e != noEntry; e = t.entries[e].inAnswer {
			if !t.entries[e].cancelled {
				evidence = true
				looked = looked || !t.entries[e].byCoach
			}
		}
		if evidence {
			t.answerCount++
		}
		if evidence && !looked {
			t.unseenCount++
		}
	}
}
