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
	goalParts        []preparedGoal
	promisedBySome   []string
	warnings         []string

	tallies sync.Pool // of *tally
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
		s.threshold = max(s.threshold, thresholdOf(g))
	}
	s.logAt, s.logBeyond = math.Log(s.threshold), math.Log1p(-s.threshold)
	s.serves, s.against = s.groupOffers(goals)
	s.goalParts = s.prepareGoals()
	s.promisedBySome = s.findPromisedBySome()
	s.warnings = slices.Clip(s.findVagueOffers())
	s.tallies.New = func() any { return new(tally) }
	return s
}

// VagueOffers are the large offers that do not say what exactly is offered, as
// warnings.
func (s *Scorer) VagueOffers() []string { return slices.Clone(s.warnings) }

// thresholdOf is the overlap from which on goals are served well enough.
func thresholdOf(g motive.Goals) float64 {
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
	t := s.newTally()
	defer s.tallies.Put(t)
	t.addTalk(&s.index, iv.Turns, 1)
	s.compute(r, t, depthFull)
}

// ScoreFiguresInto is ScoreInto without quotes, Goals and Warnings: what a line of
// figures needs.
func (s *Scorer) ScoreFiguresInto(r *Result, iv motive.Interview) {
	t := s.newTally()
	defer s.tallies.Put(t)
	t.addTalk(&s.index, iv.Turns, 1)
	s.compute(r, t, depthFigures)
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
	t := s.newTally()
	defer s.tallies.Put(t)
	t.addTalk(&s.index, iv.Turns, 1)
	s.compute(r, t, depthQuick)
}

// Pool returns how far the goals serve what drives the report of several
// talks, which come oldest first. Older talks count less (half after a year),
// answers are counted whatever their age. A notebook is pooled like a talk.
func (s *Scorer) Pool(talks []Talk) Result {
	t := s.newTally()
	defer s.tallies.Put(t)
	for i := range talks {
		t.addTalk(&s.index, talks[i].Interview.Turns, ageWeight(talks[i].Days))
	}
	var r Result
	s.compute(&r, t, depthFull)
	return r
}

func (s *Scorer) newTally() *tally {
	t := s.tallies.Get().(*tally)
	t.reset(len(s.ids))
	return t
}

// How much of a Result is worked out.
const (
	depthQuick = iota
	depthFigures
	depthFull
)

// compute works a result out of what was heard.
func (s *Scorer) compute(r *Result, t *tally, depth int) {
	*r = Result{
		Standings: r.Standings[:0], LeadWith: r.LeadWith[:0], Raise: r.Raise[:0],
		Avoid: r.Avoid[:0], BlockedBy: r.BlockedBy[:0], Goals: r.Goals[:0], Warnings: r.Warnings[:0],
		HasGoals: len(s.goals) > 0, Threshold: s.threshold, Answers: t.answerCount, PromisedBySome: s.promisedBySome,
	}
	weight := s.addStandings(r, t)
	r.Heard = t.answerCount > 0 && weight > 0
	spread := 0.0
	if r.Heard && r.HasGoals {
		r.Overlap, spread = s.meanAndVariance(r.Standings, weight)
		r.Flat = spread <= flatVariance
		s.addInterval(r, spread, depth >= depthFigures)
	}
	s.addConflicts(r)
	r.Verdict = decideVerdict(r)
	s.addAdvice(r)
	if depth == depthFull {
		s.addQuotes(r, t)
		s.addGoalParts(r)
		s.addWarnings(r, t)
	}
}
