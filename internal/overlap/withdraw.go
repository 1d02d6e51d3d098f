package overlap

import "buyin/internal/motive"

// cancelWithdrawn cancels the current talk's entries that the report withdrew:
// those of the withdrawing turn and of all turns before it. withdrawnLater says
// which motivators a newer talk withdraws; of those every entry is cancelled. It
// may be nil.
//
// Cancelled entries have taken part in the division of their answer. From here
// on they count 0, leave nothing cold, block nothing and are not quoted.
func (t *tally) cancelWithdrawn(withdrawnLater []bool) {
	if !t.hasWithdrawn && withdrawnLater == nil {
		return
	}
	clear(t.withdrawnBy)
	for i := range t.entries[t.firstEntry:] {
		if e := &t.entries[t.firstEntry+i]; e.kind == byWithdrawn && !e.byCoach {
			t.withdrawnBy[e.motivator] = max(t.withdrawnBy[e.motivator], e.turn+1)
		}
	}
	for i := range t.entries[t.firstEntry:] {
		e := &t.entries[t.firstEntry+i]
		k := e.motivator
		if e.kind == byWithdrawn || e.turn < t.withdrawnBy[k] || withdrawnLater != nil && withdrawnLater[k] {
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

// countAnswers counts the current talk's answers that hold evidence, and those
// of them that nobody has looked at.
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

// findWithdrawals returns, by talk, the motivators that a newer talk withdraws,
// or nil if no talk withdraws anything.
func (s *Scorer) findWithdrawals(talks []Talk) [][]bool {
	var later [][]bool
	for i := range talks {
		for k := range s.withdrawnIn(talks[i].Interview.Turns) {
			if later == nil {
				later = make([][]bool, len(talks))
			}
			for older := range i {
				if later[older] == nil {
					later[older] = make([]bool, len(s.ids))
				}
				later[older][k] = true
			}
		}
	}
	return later
}

// withdrawnIn yields the motivators that a talk withdraws.
func (s *Scorer) withdrawnIn(turns []motive.Turn) func(yield func(k int32) bool) {
	return func(yield func(k int32) bool) {
		for i := range turns {
			for j := range turns[i].Evidence {
				e := &turns[i].Evidence[j]
				if e.Kind != motive.Withdrawn || e.ByCoach {
					continue
				}
				if k, ok := s.index.find(e.Motivator); ok && !yield(k) {
					return
				}
			}
		}
	}
}
