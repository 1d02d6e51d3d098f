package overlap

import (
	"cmp"
	"slices"

	"buyin/internal/motive"
)

// goalParts computes the overlap of each goal alone, and the overlap of all
// goals but that one. Its memory, and its time for one interview, are linear in
// the number of goals.
type goalParts struct {
	goals []preparedGoal
	byID  map[string][]int // goals by id; several files can each have a goal with the same id
	files []preparedFile
	least []leastServed // by motivator
}

// A preparedGoal holds the offers of one goal.
type preparedGoal struct {
	goal, file string
	threshold  float64
	fileIndex  int
	offers     []goalOffer // in catalogue order
}

// A goalOffer is the offer of a goal to the motivator at an index.
type goalOffer struct{ index, offer int }

// A preparedFile holds, by motivator, the range of the offers that the goals of
// one file make.
type preparedFile struct {
	goals  int
	ranges []offerRange
}

// An offerRange holds the two largest and the two smallest offers of several
// goals to one motivator. If there is only one goal, its offer is both the
// largest and the smallest.
type offerRange struct{ largest, nextLargest, smallest, nextSmallest int8 }

// leastServed is about one motivator. It holds the index of the file that
// serves the motivator least, how fully that file serves it, and how fully the
// file that serves it second least does.
type leastServed struct {
	served, others float64
	file           int
}

// prepareGoals prepares every goal of every file.
func (s *Scorer) prepareGoals() goalParts {
	parts := goalParts{byID: map[string][]int{}}
	for i, file := range s.goals {
		first := len(parts.goals)
		for _, goal := range file.Goals {
			parts.byID[goal.ID] = append(parts.byID[goal.ID], len(parts.goals))
			parts.goals = append(parts.goals, preparedGoal{
				goal: goal.ID, file: file.ID, threshold: thresholdOf(file), fileIndex: i, offers: s.sortOffers(goal),
			})
		}
		parts.files = append(parts.files, s.prepareFile(parts.goals[first:]))
	}
	for _, same := range parts.byID {
		if len(same) > 1 && parts.goals[same[0]].fileIndex != parts.goals[same[len(same)-1]].fileIndex {
			for _, i := range same {
				p := &parts.goals[i]
				p.goal = p.file + "/" + p.goal
			}
		}
	}
	parts.least = s.findLeastServed(parts.files)
	return parts
}

// sortOffers returns the offers of a goal in catalogue order.
func (s *Scorer) sortOffers(g motive.Goal) []goalOffer {
	offers := make([]goalOffer, 0, len(g.Offers))
	for id, offer := range g.Offers {
		if k, known := s.index.find(id); known {
			offers = append(offers, goalOffer{int(k), min(max(offer, motive.MinStrength), motive.MaxStrength)})
		}
	}
	slices.SortFunc(offers, func(a, b goalOffer) int { return cmp.Compare(a.index, b.index) })
	return offers
}

// prepareFile finds the ranges of the offers of one file's goals.
func (s *Scorer) prepareFile(goals []preparedGoal) preparedFile {
	const none = motive.MaxStrength + 1
	ranges, named := make([]offerRange, len(s.ids)), make([]int, len(s.ids))
	for k := range ranges {
		ranges[k] = offerRange{-none, -none, none, none}
	}
	for i := range goals {
		for _, o := range goals[i].offers {
			ranges[o.index].add(int8(o.offer))
			named[o.index]++
		}
	}
	for k := range ranges {
		for range min(len(goals)-named[k], 2) { // two are enough: more of them do not change the range
			ranges[k].add(0)
		}
	}
	return preparedFile{len(goals), ranges}
}

func (r *offerRange) add(offer int8) {
	r.nextLargest = max(r.nextLargest, min(offer, r.largest))
	r.largest = max(r.largest, offer)
	r.nextSmallest = min(r.nextSmallest, max(offer, r.smallest))
	r.smallest = min(r.smallest, offer)
}

// without returns the range without one of the offers.
func (r offerRange) without(offer int) offerRange {
	if int8(offer) == r.largest {
		r.largest = r.nextLargest
	}
	if int8(offer) == r.smallest {
		r.smallest = r.nextSmallest
	}
	return r
}

// served returns how fully the offers serve the motivator (s_k), in [0,1].
func (r offerRange) served() float64 {
	return float64(max(0, r.largest+min(0, r.smallest))) / motive.MaxStrength
}

// findLeastServed finds the files that serve each motivator least.
func (s *Scorer) findLeastServed(files []preparedFile) []leastServed {
	least := make([]leastServed, len(s.ids))
	for k := range least {
		least[k] = leastServed{served: 1, others: 1, file: -1}
		for i := range files {
			if files[i].goals == 0 {
				least[k] = leastServed{served: 0, others: 0, file: -1}
				break
			}
			switch served := files[i].ranges[k].served(); {
			case least[k].file < 0 || served < least[k].served:
				least[k] = leastServed{served, least[k].served, i}
			case served < least[k].others:
				least[k].others = served
			}
		}
	}
	return least
}

// addGoalParts fills in each goal and, if anything was heard, its overlap.
func (s *Scorer) addGoalParts(r *Result) {
	for i := range s.goalParts.goals {
		p := &s.goalParts.goals[i]
		part := GoalPart{Goal: p.goal, File: p.file, Threshold: p.threshold}
		if r.Heard {
			part.Overlap, part.Without = p.overlap(r.Standings), s.goalParts.without(p, r.Standings)
		}
		r.Goals = append(r.Goals, part)
	}
}

// overlap returns the overlap of the goal alone.
func (p *preparedGoal) overlap(standings []Standing) float64 {
	sum := 0.0
	for _, o := range p.offers {
		sum += standings[o.index].Share * (float64(max(0, o.offer)) / motive.MaxStrength)
	}
	return min(max(sum, 0), 1)
}

// without returns the overlap of all goals but one. If that goal is the only
// one of its file, the whole file is left out, because an owner who asks
// nothing should not count as offering nothing.
func (g *goalParts) without(p *preparedGoal, standings []Standing) float64 {
	file := &g.files[p.fileIndex]
	if file.goals == 1 && len(g.files) == 1 {
		return 0
	}
	sum, rest := 0.0, p.offers
	for k := range standings {
		offer := 0
		if len(rest) > 0 && rest[0].index == k {
			offer, rest = rest[0].offer, rest[1:]
		}
		served := g.least[k].served
		if g.least[k].file == p.fileIndex {
			served = g.least[k].others
		}
		if file.goals > 1 {
			served = min(served, file.ranges[k].without(offer).served())
		}
		sum += standings[k].Share * served
	}
	return min(max(sum, 0), 1)
}
