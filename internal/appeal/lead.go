package appeal

import (
	"cmp"
	"slices"
	"strings"

	"buyin/internal/appeal/retold"
	"buyin/internal/english"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// A lead is something in the ask that serves a person.
type lead struct {
	Motivator string
	How       string      // what is offered, as the manager wrote it; "" if nobody did
	told      retold.Told // words of theirs about it, heard with this sign and looked at
	strongest bool        // it matters most to them, so that it is named
}

// leads returns the leads, what serves this person most first: their share of what
// drives the person, times how fully the ask serves it. Those for which nobody has
// written what is offered come last, and are left out if the person said little about them.
func (w *writer) leads() (all []lead) {
	for _, st := range w.byServed() {
		if !st.IsDriver() || st.LookedAt <= 0 || st.Conflict || st.Cold || st.PutsOff || st.Served <= 0 {
			continue
		}
		if len(w.Result.Refused) > 0 && !st.HasEffect && !w.isOpen(st.Motivator, true) {
			continue
		}
		how := w.howOf(st.Motivator, true)
		if w.isSpokenAgainst(st.Motivator, how) {
			continue
		}
		l := lead{Motivator: st.Motivator, How: how, told: w.toldOf(st.Motivator, forOffer)}
		if how != "" || !w.saysLittle(l) {
			all = append(all, l)
		}
	}
	slices.SortStableFunc(all, func(a, b lead) int { return cmp.Compare(described(b), described(a)) })
	return all
}

// described returns 1 if somebody has written what is offered, else 0.
func described(l lead) int { return min(1, len(l.How)) }

// manyShared is how many words an answer shares with an offer that it is about.
const manyShared = 2

// isSpokenAgainst reports whether what somebody said puts them off, or a sentence of a
// closing answer that denies something, seems to be about what is offered.
func (w *writer) isSpokenAgainst(motivator, how string) bool {
	if how == "" {
		return false
	}
	for i, talk := range w.Talks {
		for _, turn := range talk.Interview.Turns {
			if !w.KeepsWords(i) {
				continue
			}
			if saysCold(turn, motivator, how) {
				return true
			}
			if isWorry(turn, motivator) {
				continue
			}
			for _, sentence := range retold.SentencesOf(turn.Answer) {
				if turn.Question == motive.PutOff && retold.SharedWords(sentence, how) >= manyShared {
					return true
				}
				if turn.Question == motive.Closing && w.concerns(talk.Interview.Goals) && deniesIn(sentence, how) {
					return true
				}
			}
		}
	}
	return false
}

// deniesIn reports whether a clause of a sentence denies something that is about what is
// offered. A condition denies nothing.
func deniesIn(sentence, how string) bool {
	if retold.IsConditional(sentence) {
		return false
	}
	for clause := range strings.SplitSeq(sentence, ",") {
		if english.Split(clause).HasIn(denials) && retold.SharedWords(clause, how) >= manyShared {
			return true
		}
	}
	return false
}

// saysCold reports whether somebody said, where they were asked about a driver, that it
// or what is offered for it is nothing to them.
func saysCold(turn motive.Turn, motivator, how string) bool {
	asked := strings.HasPrefix(turn.Question, motivator+".")
	for _, sentence := range retold.SentencesOf(turn.Answer) {
		if retold.LeavesCold(sentence) && (asked || retold.SharedWords(sentence, how) > 0) {
			return true
		}
	}
	return false
}

// isWorry reports whether an answer to what puts them off says that somebody fears
// for what is offered rather than that they do not want it: it may not hold, or they
// Named the same driver.
func isWorry(turn motive.Turn, motivator string) bool {
	if turn.Question != motive.PutOff {
		return false
	}
	return english.Split(turn.Answer).Is(0, "if that when who") || slices.ContainsFunc(turn.Evidence, func(e motive.Evidence) bool {
		return e.Motivator == motivator && e.Strength > 0 && !e.ByCoach
	})
}

// byServed returns the standings, those that the ask serves most first.
func (w *writer) byServed() []overlap.Standing {
	return w.sorted(overlap.Standing.ServedShare)
}

// byShare returns the standings, the strongest drivers first.
func (w *writer) byShare() []overlap.Standing {
	return w.sorted(func(st overlap.Standing) float64 { return min(st.Share, st.Belief) })
}

// sorted returns the standings by a value, the largest first. Ties keep the
// catalogue's order.
func (w *writer) sorted(value func(overlap.Standing) float64) []overlap.Standing {
	all := slices.Clone(w.Result.Standings)
	slices.SortStableFunc(all, func(a, b overlap.Standing) int {
		if x, y := value(a), value(b); x > y+overlap.Tolerance || y > x+overlap.Tolerance {
			return cmp.Compare(y, x)
		}
		return 0
	})
	return all
}

// howOf returns the text of the largest offer of a motivator, or of its largest cost,
// worded for the person. It leaves out texts about somebody else, and goals that they
// said no to. Ties keep the order of the goals.
func (w *writer) howOf(motivator string, serves bool) (how string) {
	best := 0
	for _, g := range w.open {
		for _, one := range g.Goals {
			offer := one.Offers[motivator]
			if !serves {
				offer = -offer
			}
			if text := one.How[motivator]; text != "" && offer > best {
				best, how = offer, text
			}
		}
	}
	return how
}
