package practice

import (
	"cmp"
	"slices"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// A Review compares the hidden drivers of a persona with what was heard.
type Review struct {
	Talk         []Line // the moves of the talk
	Questions    int    // questions answered, including the playback
	FollowUps    int    // number of those questions that stayed with an answer
	Reflections  int    // number of times that something was said back, including the sum-up and the playback
	Guessed      int    // motivators guessed before the talk
	GuessedRight int    // number of those motivators that drive the persona
	Truth        Truth
	Before       []Heard // what was heard before the playback, in catalogue order
	Drivers      []Driver
	Corrections  []Correction // strengths that the persona named in the playback and that were not noted
	LeftThreads  []LeftThread
	OffNotAsked  []string // motivators that put the persona off, that were not heard, and about which nothing was asked
}

// Heard is a motivator of which there was evidence before the playback.
type Heard struct {
	Motivator string
	Units     float64 // the sum of the evidence; negative: it puts them off
}

// A Driver is a motivator that the persona hides or that was heard. Motivators
// that pull come first, then those that put off, then those that were heard by
// mistake. In each part the strongest comes first, and ties keep catalogue
// order.
type Driver struct {
	Motivator string
	Hidden    int     // -5..5; 0: it means nothing to the persona
	Share     float64 // its true share, in [0,1]
	Heard     bool    // heard before the playback, with the right sign
	HeardAs   float64 // its share as scored after the talk, in [0,1]
	Faint     bool    // heard as far weaker than it is; see minFaintGap
	WrongSign bool    // heard with the wrong sign
	Words     string  // the words in which it was heard, if it was heard by mistake or with the wrong sign
	CoachOnly bool    // only the coach heard it, and nobody looked
	Missed    Missed
}

// minFaintGap is the smallest gap between a driver's true share and the share
// it was heard with that makes it faint. It must also have been heard with less
// than half of its true share.
const minFaintGap = 0.1

// ReviewTalk reviews a talk with a report, with or without goals.
func ReviewTalk(s interview.Session, r *Report, goals ...motive.Goals) Review {
	iv, acts, scorer := s.Interview(), actsOf(s), overlap.New(r.catalogue, goals...)
	out := Review{
		Truth: TruthOf(r.persona, r.catalogue, goals...), Corrections: r.findCorrections(iv.Turns),
		Talk: r.linesOf(acts), Questions: s.Questions(), LeftThreads: leftThreads(acts),
		Before: heardBefore(scorer, iv),
	}
	out.countMoves()
	for id := range iv.Guess {
		out.Guessed++
		if r.persona.Drivers[id] > 0 {
			out.GuessedRight++
		}
	}
	for _, st := range scorer.Score(iv).Standings {
		d := Driver{
			Motivator: st.Motivator, Hidden: r.persona.Drivers[st.Motivator], Share: out.Truth.Shares[st.Motivator],
			HeardAs: st.Share, CoachOnly: st.CoachOnly,
		}
		if r.compareDriver(&d, iv.Turns) {
			out.Drivers = append(out.Drivers, d)
		}
	}
	slices.SortStableFunc(out.Drivers, func(a, b Driver) int { return compareStrength(a.Hidden, b.Hidden) })
	out.OffNotAsked = r.offNotAsked(out.Drivers, acts)
	return out
}

// compareDriver fills in how a driver was heard. It returns false for a
// motivator that was neither hidden nor heard.
func (r *Report) compareDriver(d *Driver, turns []motive.Turn) bool {
	heard, words := heardStrength(turns, d.Motivator)
	switch {
	case d.Hidden == 0 && heard == 0:
		return false
	case d.Hidden == 0:
		d.Words = words
	case heard != 0 && (heard > 0) != (d.Hidden > 0):
		d.WrongSign, d.Words = true, words
	default:
		d.Heard = heard != 0
	}
	d.Faint = d.Heard && d.Share > 2*d.HeardAs && d.Share-d.HeardAs >= minFaintGap
	if d.Hidden != 0 && (!d.Heard || d.Faint) {
		d.Missed = r.findMissed(d.Motivator, turns)
	}
	return true
}

// countMoves counts follow-ups and reflections. A summary is a reflection, too
// (MITI 4.2).
func (v *Review) countMoves() {
	for _, l := range v.Talk {
		switch l.Move {
		case interview.Deepen, interview.Rescue:
			v.FollowUps++
		case interview.Reflect, interview.Sum, interview.PlayBack:
			v.Reflections++
		}
	}
}

// heardBefore returns what was heard before the playback.
func heardBefore(scorer *overlap.Scorer, iv motive.Interview) []Heard {
	iv.Turns = beforePlayback(iv.Turns)
	var out []Heard
	for _, st := range scorer.Score(iv).Standings {
		if slices.ContainsFunc(iv.Turns, func(t motive.Turn) bool {
			return slices.ContainsFunc(t.Evidence, func(e motive.Evidence) bool { return e.Motivator == st.Motivator })
		}) {
			out = append(out, Heard{st.Motivator, st.Units})
		}
	}
	return out
}

// compareStrength sorts positive strengths before negative ones, and 0 last.
// Among strengths with the same sign, the strongest comes first.
func compareStrength(a, b int) int {
	side := func(x int) int {
		switch {
		case x > 0:
			return 0
		case x < 0:
			return 1
		}
		return 2
	}
	return cmp.Or(side(a)-side(b), abs(b)-abs(a))
}

func abs(strength int) int { return max(strength, -strength) }

// heardStrength returns the sum of the strengths that were heard for a
// motivator before the playback. words is the quote of the strongest evidence
// that has the same sign as that sum.
func heardStrength(turns []motive.Turn, id string) (sum int, words string) {
	all, strongest := evidenceAbout(turns, id), 0
	for _, e := range all {
		sum += e.Strength
	}
	for _, e := range all {
		if (e.Strength > 0) == (sum > 0) && abs(e.Strength) > strongest && e.Quote != "" {
			strongest, words = abs(e.Strength), e.Quote
		}
	}
	return sum, words
}

// evidenceAbout returns the evidence about a motivator before the playback,
// with the words in which it was heard.
func evidenceAbout(turns []motive.Turn, id string) []motive.Evidence {
	var out []motive.Evidence
	for _, t := range turns {
		for _, e := range t.Evidence {
			if e.Motivator == id && e.Kind != motive.Confirmed {
				if e.Kind != motive.Chosen {
					e.Quote = cmp.Or(e.Quote, t.Answer)
				}
				out = append(out, e)
			}
		}
	}
	return out
}
