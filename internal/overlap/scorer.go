package overlap

import (
	"math"
	"slices"
	"sync"

	"buyin/internal/motive"
)

// A Scorer scores interviews with one catalogue and the goals of one ask. It is
// safe for concurrent use. The catalogue and the goals must not change during
// its use.
type Scorer struct {
	catalogue motive.Catalogue
	goals     []motive.Goals
	ids       []string // ids of the motivators, in catalogue order
	index     index    // position of each id
	prior     float64  // units of each motivator before anything is heard

	threshold                   float64
	logThreshold, log1Threshold float64   // ln of the threshold and of 1 - threshold
	serves, against, offers     []float64 // s, t and Standing.Offer of the goals, by motivator
	goalParts                   goalParts
	promisedBySome              []string
	warnings                    []string

	tallies sync.Pool // of *tally, for reuse
}

// priorAnswers is the weight of the prior, in full answers.
const priorAnswers = 2

// New returns a Scorer. Without goals a Result has HasGoals false, and only its
// shares and standings have a meaning. Several goals form a group: an offer
// counts if all members make it, a cost counts if any member demands it, and
// the highest threshold applies.
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
	s.logThreshold, s.log1Threshold = math.Log(s.threshold), math.Log1p(-s.threshold)
	s.serves, s.against = s.groupOffers(goals)
	s.offers = offersInTotal(s.serves, s.against)
	s.goalParts = s.prepareGoals()
	s.promisedBySome = s.findPromisedBySome()
	s.warnings = slices.Clip(s.findVagueOffers())
	s.tallies.New = func() any { return new(tally) }
	return s
}

// Motivators returns the ids of the motivators, in catalogue order.
func (s *Scorer) Motivators() []string { return slices.Clone(s.ids) }

// VagueOffers returns a warning for each large offer without a description.
func (s *Scorer) VagueOffers() []string { return slices.Clone(s.warnings) }

// thresholdOf returns the overlap from which the goals count as served well
// enough.
func thresholdOf(g motive.Goals) float64 {
	if g.Threshold > 0 && g.Threshold < 1 {
		return g.Threshold
	}
	return motive.DefaultThreshold
}

// Score returns how far the goals serve the drivers of the report in one
// interview. It ignores evidence about motivators that the catalogue lacks, and
// adds a warning.
func (s *Scorer) Score(iv motive.Interview) Result {
	var r Result
	s.ScoreInto(&r, iv)
	return r
}

// ScoreInto does the same as Score, but it overwrites r and reuses its slices.
// It is for streams.
func (s *Scorer) ScoreInto(r *Result, iv motive.Interview) {
	t := s.newTally()
	defer s.tallies.Put(t)
	s.addTalk(t, &iv, 1, 0, nil)
	s.compute(r, t, depthFull)
}

// ScoreFiguresInto does the same as ScoreInto, but it leaves out the quotes,
// Goals and Warnings.
func (s *Scorer) ScoreFiguresInto(r *Result, iv motive.Interview) {
	t := s.newTally()
	defer s.tallies.Put(t)
	s.addTalk(t, &iv, 1, 0, nil)
	s.compute(r, t, depthFigures)
}

// ScoreQuick does the same as Score, but it leaves out Low, High, the quotes,
// Goals and Warnings. It is for trying out many possible answers.
func (s *Scorer) ScoreQuick(iv motive.Interview) Result {
	var r Result
	s.ScoreQuickInto(&r, iv)
	return r
}

// ScoreQuickInto does the same as ScoreQuick, but it overwrites r and reuses
// its slices.
func (s *Scorer) ScoreQuickInto(r *Result, iv motive.Interview) {
	t := s.newTally()
	defer s.tallies.Put(t)
	s.addTalk(t, &iv, 1, 0, nil)
	s.compute(r, t, depthQuick)
}

// Pool returns how far the goals serve the drivers of one report, from several
// talks, the oldest first. Older talks weigh less (half after a year), but
// their answers count fully towards Answers. A notebook counts as a talk.
func (s *Scorer) Pool(talks []Talk) Result {
	t := s.newTally()
	defer s.tallies.Put(t)
	s.addTalks(t, talks)
	var r Result
	s.compute(&r, t, depthFull)
	return r
}

// addTalks adds the talks of one report, oldest first.
func (s *Scorer) addTalks(t *tally, talks []Talk) {
	last := s.findWithdrawals(talks)
	for i := range talks {
		s.addTalk(t, &talks[i].Interview, ageWeight(talks[i].Days), i, last)
	}
}

func (s *Scorer) addTalk(t *tally, iv *motive.Interview, f float64, talk int, last []withdrawal) {
	t.addTalk(&s.index, iv.Turns, f, talk, last)
	s.addStated(t, iv)
}

func (s *Scorer) newTally() *tally {
	t := s.tallies.Get().(*tally)
	t.reset(len(s.ids))
	return t
}

// The depths of a computation, which say how much of a Result is filled in.
const (
	depthQuick = iota
	depthFigures
	depthFull
)

// compute fills in the result from a tally.
func (s *Scorer) compute(r *Result, t *tally, depth int) {
	*r = Result{
		Standings: r.Standings[:0], LeadWith: r.LeadWith[:0], Raise: r.Raise[:0],
		Avoid: r.Avoid[:0], BlockedBy: r.BlockedBy[:0], Refused: r.Refused[:0], Goals: r.Goals[:0], Warnings: r.Warnings[:0],
		HasGoals: len(s.goals) > 0, Threshold: s.threshold, Answers: t.answerCount, NotLookedAt: t.unseenCount, PromisedBySome: s.promisedBySome,
	}
	r.weight = s.addStandings(r, t)
	r.Heard = t.answerCount > 0 && r.weight > 0
	s.addOverlap(r, depth >= depthFigures)
	s.addConflicts(r)
	s.addRefused(r, &t.stated)
	r.Verdict = decideVerdict(r)
	s.addAdvice(r)
	if depth == depthFull {
		s.addQuotes(r, t)
		s.addGoalParts(r)
		s.addWarnings(r, t)
	}
}

// addOverlap fills in Overlap, Flat, Probability and, if interval is set, Low
// and High.
func (s *Scorer) addOverlap(r *Result, interval bool) {
	if !r.Heard || !r.HasGoals {
		return
	}
	spread := 0.0
	r.Overlap, spread = meanAndVariance(r.Standings, r.weight)
	r.Flat = spread <= flatVariance
	s.addInterval(r, spread, interval)
}
