package outcome

import (
	"cmp"
	"math"
	"slices"

	"buyin/internal/motive"
)

// minRatio is the evidence ratio that must be exceeded for the curve to be shown.
const minRatio = 10

// A Pair is an ask that was put to a report: the overlap at that time, in [0,1],
// and what came of it (motive.OutcomeYes, Partly, No or Void).
type Pair struct {
	Overlap float64
	Says    string
}

// A Reading is what outcomes say about overlaps.
type Reading struct {
	Counts Counts  // of all pairs that were read
	Ratio  float64 // how many times likelier the outcomes are under the curve than under the level, > 0; 0 if Counts.Enough is false
	Level  float64 // chance of a yes if the overlap makes no difference, in (0,1)
	Curve  *Curve  // nil unless the outcomes tell overlaps apart
}

// Read reads pairs. Their order does not matter: the same pairs give the same bits.
// Pairs whose overlap is not in [0,1], or whose outcome is void or unknown, say
// nothing about overlaps.
func Read(pairs []Pair) Reading {
	pairs = slices.DeleteFunc(slices.Clone(pairs), func(p Pair) bool {
		return !(p.Overlap >= 0 && p.Overlap <= 1)
	})
	slices.SortFunc(pairs, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(a.Overlap, b.Overlap), cmp.Compare(a.Says, b.Says))
	})
	s := newSeries()
	for _, p := range pairs {
		s.add(p)
	}
	return s.reading()
}

// A series adds up outcomes one at a time.
type series struct {
	counts       Counts
	curve, level *model
	low, high    float64 // the range of the overlaps
}

func newSeries() *series {
	return &series{curve: newCurve(), level: newLevel(), low: math.Inf(1), high: math.Inf(-1)}
}

// add adds one pair, whose overlap is in [0,1].
func (s *series) add(p Pair) {
	before := s.counts.Total()
	if s.counts.Add(p.Says); s.counts.Total() == before {
		return
	}
	yes := map[string]float64{motive.OutcomeYes: 1, motive.OutcomePartly: 0.5}[p.Says]
	s.curve.add(p.Overlap, yes)
	s.level.add(p.Overlap, yes)
	s.low, s.high = min(s.low, p.Overlap), max(s.high, p.Overlap)
}

// ratio returns the evidence ratio of the curve to the level.
func (s *series) ratio() float64 { return math.Exp(s.curve.logEvidence - s.level.logEvidence) }

// shows reports whether the outcomes so far show the curve.
func (s *series) shows() bool { return s.counts.Enough() && s.ratio() > minRatio }

func (s *series) reading() Reading {
	r := Reading{Counts: s.counts, Level: s.level.chance(0.5)}
	if s.counts.Enough() {
		r.Ratio = s.ratio()
	}
	if s.shows() {
		r.Curve = &Curve{Low: s.low, High: s.high, model: s.curve}
	}
	return r
}
