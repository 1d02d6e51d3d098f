package overlap

import (
	"slices"

	"buyin/internal/motive"
)

// A Member is one report of a team.
type Member struct {
	Name   string
	Result Result         // of all their talks, with the goals of the Scorer
	Guess  map[string]int // the newest guess, 0..5 by motivator; nil if there is none
}

// A Team combines the results of several reports. Lists of names are in
// alphabetical order, lists of motivators in catalogue order.
type Team struct {
	Sufficient   []string // the reports for whom the ask is sufficient
	Insufficient []string
	Unclear      []string

	Reports []TeamReport
	Drivers []Driver // the motivators that drive at least one report
	Appeals []Appeal // one for every motivator that the goals serve

	SmallestSet []string // the fewest appeals that reach everyone who can be reached; of several such sets, the first in catalogue order
	Greedy      bool     // there are too many appeals to try all sets, so SmallestSet may not be the smallest
	Unreached   []string // reports whom no appeal reaches, including those without evidence

	Commonest string   // the main driver of the most reports, or ""
	Missed    []string // reports of whom Commonest is not a main driver
}

// A TeamReport is one report's row of the team.
type TeamReport struct {
	Member
	Mistakes
	Main []string // main drivers, in catalogue order
}

// A Driver is a motivator and the reports it drives.
type Driver struct {
	Motivator string
	HeldBy    []string // reports who have evidence for it
	MainOf    []string // reports who have it as a main driver
}

// An Appeal is an appeal to one motivator, with the reports that it reaches and
// puts off.
type Appeal struct {
	Motivator string
	Reaches   []string // reports whom it reaches: it is their main driver, without a conflict, and they see the ask as serving it
	PutsOff   []string // reports whom it puts off
}

// mainDriverFactor decides which drivers are main drivers: those whose share is
// at least this many times the even share.
const mainDriverFactor = 1.5

// isMainDriver reports whether motivator k is a main driver: its share is at
// least mainDriverFactor times the even share, or it is the report's largest.
func (r *Result) isMainDriver(k int) bool {
	if !r.Standings[k].IsDriver() {
		return false
	}
	largest := 0.0
	for i := range r.Standings {
		largest = max(largest, r.Standings[i].Share)
	}
	share := r.Standings[k].Share
	return atLeast(share, mainDriverFactor/float64(len(r.Standings))) || atLeast(share, largest)
}

// MainDrivers returns the motivators that stand out, in catalogue order. Each
// has at least 1.5 times the even share; the largest is always included.
func (r Result) MainDrivers() []string {
	var ids []string
	for k := range r.Standings {
		if r.isMainDriver(k) {
			ids = append(ids, r.Standings[k].Motivator)
		}
	}
	return ids
}

// Team combines the results of a team. Projection compares each guess with the
// drivers of the owner of the first goals.
func (s *Scorer) Team(members []Member) Team {
	members = slices.Clone(members)
	slices.SortStableFunc(members, func(a, b Member) int { return compareNames(a.Name, b.Name) })
	var t Team
	for i := range members {
		m := &members[i]
		t.Reports = append(t.Reports, TeamReport{
			Member: *m, Mistakes: s.Mistakes(m.Result, m.Guess, s.OwnDrivers()), Main: m.Result.MainDrivers(),
		})
		switch m.Result.Verdict {
		case Sufficient:
			t.Sufficient = append(t.Sufficient, m.Name)
		case Insufficient:
			t.Insufficient = append(t.Insufficient, m.Name)
		default:
			t.Unclear = append(t.Unclear, m.Name)
		}
	}
	s.addDrivers(&t, members)
	s.addAppeals(&t, members)
	return t
}

// addDrivers fills in Drivers, Commonest and Missed.
func (s *Scorer) addDrivers(t *Team, members []Member) {
	most := 0
	for k, id := range s.ids {
		d := Driver{Motivator: id}
		var missed []string
		for i := range members {
			m := &members[i]
			if k < len(m.Result.Standings) && m.Result.Standings[k].IsDriver() {
				d.HeldBy = append(d.HeldBy, m.Name)
			}
			if k < len(m.Result.Standings) && m.Result.isMainDriver(k) {
				d.MainOf = append(d.MainOf, m.Name)
			} else {
				missed = append(missed, m.Name)
			}
		}
		if len(d.HeldBy) > 0 {
			t.Drivers = append(t.Drivers, d)
		}
		if len(d.MainOf) > most {
			most, t.Commonest, t.Missed = len(d.MainOf), id, missed
		}
	}
}

// addAppeals fills in the appeals and the smallest set of appeals.
func (s *Scorer) addAppeals(t *Team, members []Member) {
	reached := make([][]int, len(members)) // by member: indices of the useful appeals, ascending
	var useful []string
	for k, id := range s.ids {
		if s.serves[k] <= 0 {
			continue
		}
		a := Appeal{Motivator: id}
		for i := range members {
			m := &members[i]
			if k >= len(m.Result.Standings) {
				continue
			}
			st := &m.Result.Standings[k]
			if m.Result.isMainDriver(k) && !st.Conflict && st.Served > 0 {
				a.Reaches = append(a.Reaches, m.Name)
				reached[i] = append(reached[i], len(useful))
			}
			if st.PutsOff {
				a.PutsOff = append(a.PutsOff, m.Name)
			}
		}
		if len(a.Reaches) > 0 {
			useful = append(useful, id)
		}
		t.Appeals = append(t.Appeals, a)
	}
	for i := range members {
		if len(reached[i]) == 0 {
			t.Unreached = append(t.Unreached, members[i].Name)
		}
	}
	var set []int
	set, t.Greedy = smallestSet(len(useful), reached)
	for _, i := range set {
		t.SmallestSet = append(t.SmallestSet, useful[i])
	}
}

// OwnDrivers returns the drivers of the owner of the first goals, 0..5 by
// motivator, or nil. Projection uses only these, even if there are several
// goals.
func (s *Scorer) OwnDrivers() map[string]int {
	if len(s.goals) == 0 {
		return nil
	}
	return s.goals[0].OwnDrivers
}

// Goals returns the goals in the order given to New.
func (s *Scorer) Goals() []motive.Goals { return slices.Clone(s.goals) }
