package overlap

import (
	"math"
	"slices"
	"sync"

	"buyin/internal/motive"
)

// A Scorer is a catalogue and the goals of an ask, made ready once. It is safe
// for concurrent use. Neither the catalogue nor the goals may change under it.
type Scorer struct {
	catalogue motive.Catalogue
	goals     []motive.Goals
	ids       []string // of the motivators, in catalogue order
	index     index    // of their ids
	prior     float64  // units of belief in each motivator before anything is heard

	threshold        float64
	logAt, logBeyond float64   // logarithms of the threshold and of 1 - threshold
	serves, against  []float64 // s and t, by motivator
	parts            []part
	some             []string
	warnings         []string

	spare sync.Pool // of *tally
}

// priorAnswers is how many full answers the prior weighs.
const priorAnswers = 2

// New makes a catalogue and goals ready for scoring. Without goals a Result
// has HasGoals false and only its shares and standings mean anything. Several
// goals are a group on the other side: what all of its members serve counts,
// what any of them goes against counts, and the highest threshold holds.
func New(c motive.Catalogue, goals ...motive.Goals) *Scorer {
	s := &Scorer{
		catalogue: c,
		goals:     goals,
		ids:       make([]string, len(c.Motivators)),
		prior:     priorAnswers / float64(max(1, len(c.Motivators))),
	}
	for k, m := range c.Motivators {
		s.ids[k] = m.ID
	}
	s.index = newIndex(s.ids)
	for _, g := range goals {
		s.threshold = max(s.threshold, threshold(g))
	}
	s.logAt, s.logBeyond = math.Log(s.threshold), math.Log1p(-s.threshold)
	s.serves, s.against = s.group(goals)
	s.parts = s.alone()
	s.some = s.promisedBySome()
	s.warnings = slices.Clip(s.vague())
	s.spare.New = func() any { return new(tally) }
	return s
}

// VagueOffers are the large offers that do not say what exactly is offered, as
// warnings.
func (s *Scorer) VagueOffers() []string { return slices.Clone(s.warnings) }

// threshold is the overlap from which on goals are served well enough.
func threshold(g motive.Goals) float64 {
	if g.Threshold > 0 && g.Threshold < 1 {
		return g.Threshold
	}
	return motive.DefaultThreshold
}

// Score is New and Scorer.Score in one, for a single interview.
func Score(iv motive.Interview, g motive.Goals, c motive.Catalogue) Result {
	return New(c, g).Score(iv)
}

// Score returns how far the goals serve what drives the report of one
// interview. Evidence on motivators that the catalogue lacks is passed over
// with a warning.
func (s *Scorer) Score(iv motive.Interview) Result {
	var r Result
	s.ScoreInto(&r, iv)
	return r
}

// ScoreInto is Score into a Result whose slices may be used again: what they
// held is gone. It is for streams.
func (s *Scorer) ScoreInto(r *Result, iv motive.Interview) {
	t := s.tally()
	defer s.spare.Put(t)
	t.add(&s.index, iv.Turns, 1)
	s.judge(r, t, whole)
}

// ScoreFiguresInto is ScoreInto without quotes, Goals and Warnings: what a line of
// figures needs.
func (s *Scorer) ScoreFiguresInto(r *Result, iv motive.Interview) {
	t := s.tally()
	defer s.spare.Put(t)
	t.add(&s.index, iv.Turns, 1)
	s.judge(r, t, figures)
}

// ScoreQuick is Score without Low, High, quotes, Goals and Warnings, for asking
// many times what another answer would change.
func (s *Scorer) ScoreQuick(iv motive.Interview) Result {
	var r Result
	s.ScoreQuickInto(&r, iv)
	return r
}

// ScoreQuickInto is Quick into a Result whose slices may be used again: what they
// held is gone.
func (s *Scorer) ScoreQuickInto(r *Result, iv motive.Interview) {
	t := s.tally()
	defer s.spare.Put(t)
	t.add(&s.index, iv.Turns, 1)
	s.judge(r, t, quick)
}

// Pool returns how far the goals serve what drives the report of several
// talks, which come oldest first. Older talks count less (half after a year),
// answers are counted whatever their age. A notebook is pooled like a talk.
func (s *Scorer) Pool(talks []Talk) Result {
	t := s.tally()
	defer s.spare.Put(t)
	for i := range talks {
		t.add(&s.index, talks[i].Interview.Turns, fading(talks[i].Days))
	}
	var r Result
	s.judge(&r, t, whole)
	return r
}

func (s *Scorer) tally() *tally {
	t := s.spare.Get().(*tally)
	t.clear(len(s.ids))
	return t
}

// How much of a Result is worked out.
const (
	quick = iota
	figures
	whole
)

// judge works a result out of what was heard.
func (s *Scorer) judge(r *Result, t *tally, depth int) {
	*r = Result{
		Standings: r.Standings[:0], LeadWith: r.LeadWith[:0], Raise: r.Raise[:0],
		Avoid: r.Avoid[:0], BlockedBy: r.BlockedBy[:0], Goals: r.Goals[:0], Warnings: r.Warnings[:0],
		HasGoals: len(s.goals) > 0, Threshold: s.threshold, Answers: t.held, PromisedBySome: s.some,
	}
	weight := s.believe(r, t)
	r.Heard = t.held > 0 && weight > 0
	spread := 0.0
	if r.Heard && r.HasGoals {
		r.Overlap, spread = s.measure(r.Standings, weight)
		r.Flat = spread <= flat
		s.doubt(r, spread, depth >= figures)
	}
	s.conflicts(r)
	r.Verdict = verdict(r)
	s.advise(r)
	if depth == whole {
		s.quote(r, t)
		s.standAlone(r)
		s.warn(r, t)
	}
}
