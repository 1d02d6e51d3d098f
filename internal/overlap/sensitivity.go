package overlap

import (
	"maps"
	"math"
	"slices"

	"buyin/internal/motive"
)

// A LeftOut says how the result would change without one answer.
type LeftOut struct {
	Talk     int     // index of the talk
	Question string  // the question of the answer, including its follow-ups
	Turn     int     // index of the turn that Quote is from, or else of the first turn in which something was heard
	Quote    string  // the first quote from it, or the first answer as noted; "" if nobody has looked at it
	ByCoach  bool    // nobody has looked at it
	Heard    bool    // false: without this answer there is no overlap, and Delta is 0
	Delta    float64 // change of the overlap without this answer, in [-1,1]
	Verdict  Verdict // verdict without this answer
}

// LeaveOneOut computes how the result would change without each answer in turn.
// It lists answers first without which nothing would be heard, then the others
// by the size of the change. Ties keep the order of the turns. Talks come
// oldest first. Without goals or evidence it returns nil, and also for so many
// answers and entries that it would take long, when no answer matters much.
//
// It leaves out only the evidence of the answer. The report's statements about
// the ask in the same answer (effects, positions) stay, and so do withdrawals.
func (s *Scorer) LeaveOneOut(talks []Talk) []LeftOut {
	now := s.Pool(talks)
	if !now.Heard || !now.HasGoals || now.Answers*countEntries(talks) > maxLeaveOneOut {
		return nil
	}
	last := s.findWithdrawals(talks)
	var rests []LeftOut
	for i := range talks {
		seen := map[string]bool{}
		for j, turn := range talks[i].Interview.Turns {
			if seen[turn.Question] || !s.hasEvidence(turn, i, j, last) {
				continue
			}
			seen[turn.Question] = true
			rests = append(rests, s.scoreWithout(talks, i, turn.Question, last, now.Overlap))
		}
	}
	slices.SortStableFunc(rests, func(a, b LeftOut) int {
		switch {
		case a.Heard != b.Heard && !a.Heard, a.Heard == b.Heard && exceeds(math.Abs(a.Delta), math.Abs(b.Delta)):
			return -1
		case a.Heard != b.Heard, exceeds(math.Abs(b.Delta), math.Abs(a.Delta)):
			return 1
		}
		return 0
	})
	return rests
}

// maxLeaveOneOut is how many entries LeaveOneOut adds up at most: each answer that
// is left out costs all entries of the others.
const maxLeaveOneOut = 4_000_000

func countEntries(talks []Talk) int {
	n := 0
	for i := range talks {
		for j := range talks[i].Interview.Turns {
			n += len(talks[i].Interview.Turns[j].Evidence)
		}
	}
	return n
}

// hasEvidence reports whether turn j of talk i holds evidence that counts.
func (s *Scorer) hasEvidence(turn motive.Turn, i, j int, last []withdrawal) bool {
	return slices.ContainsFunc(turn.Evidence, func(e motive.Evidence) bool { return s.counts(e, i, j, last) })
}

// counts reports whether an entry of turn j of talk i is about a motivator of
// the catalogue and was not withdrawn.
func (s *Scorer) counts(e motive.Evidence, i, j int, last []withdrawal) bool {
	k, known := s.index.find(e.Motivator)
	return known && e.Kind != motive.Withdrawn && (last == nil || !last[k].cancels(i, j))
}

// scoreWithout scores the talks without the evidence of one answer.
func (s *Scorer) scoreWithout(talks []Talk, at int, question string, last []withdrawal, overlap float64) LeftOut {
	rest := s.describeAnswer(&talks[at].Interview, at, question, last)
	turns := slices.Clone(talks[at].Interview.Turns)
	for j := range turns {
		turn := &turns[j]
		if turn.Question != question {
			continue
		}
		turn.Evidence = slices.DeleteFunc(slices.Clone(turn.Evidence), func(e motive.Evidence) bool { return e.Kind != motive.Withdrawn })
	}
	talks = slices.Clone(talks)
	talks[at].Interview.Turns = turns
	t := s.newTally()
	defer s.tallies.Put(t)
	s.addTalks(t, talks)
	var r Result
	s.compute(&r, t, depthQuick)
	rest.Heard, rest.Verdict = r.Heard, r.Verdict
	if r.Heard {
		rest.Delta = r.Overlap - overlap
	}
	return rest
}

// describeAnswer says which answer of a talk is left out. A follow-up in which
// nothing was heard, or a question of which only the follow-up holds something, is no
// part of that.
func (s *Scorer) describeAnswer(iv *motive.Interview, at int, question string, last []withdrawal) LeftOut {
	out := LeftOut{Talk: at, Question: question, Turn: -1, ByCoach: true}
	said, saidIn := "", -1
	for j := range iv.Turns {
		turn := &iv.Turns[j]
		if turn.Question != question || !s.hasEvidence(*turn, at, j, last) {
			continue
		}
		if said == "" && (saidIn < 0 || turn.Answer != "") {
			said, saidIn = turn.Answer, j
		}
		for _, e := range turn.Evidence {
			if !s.counts(e, at, j, last) {
				continue
			}
			out.ByCoach = out.ByCoach && e.ByCoach
			if out.Quote == "" && e.Quote != "" {
				out.Quote, out.Turn = e.Quote, j
			}
		}
	}
	switch {
	case out.ByCoach:
		out.Quote, out.Turn = "", saidIn
	case out.Quote == "":
		out.Quote, out.Turn = said, saidIn
	}
	return out
}

// WithLowerOffers returns a Scorer for the same goals with every positive offer
// one step lower. Comparing both shows how much the overlap depends on the
// offers, which are the manager's own estimates. Effects do not change, because
// the report named them.
func (s *Scorer) WithLowerOffers() *Scorer {
	files := slices.Clone(s.goals)
	for i := range files {
		files[i].Goals = slices.Clone(files[i].Goals)
		for j := range files[i].Goals {
			goal := &files[i].Goals[j]
			goal.Offers = maps.Clone(goal.Offers)
			for id, o := range goal.Offers {
				if o > 0 {
					goal.Offers[id] = o - 1
				}
			}
		}
	}
	return New(s.catalogue, files...)
}
