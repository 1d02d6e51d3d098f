package practice

import (
	"cmp"
	"slices"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// A Review sets what a persona hid beside what was heard, and says how the
// talk went.
type Review struct {
	Questions    int // asked and answered, the playback among them
	FollowUps    int // of these, the ones that stayed with an answer
	Reflections  int // answers of which something could be said back, and the playback
	Guessed      int // motivators guessed before the talk
	GuessedRight int // of these, the ones that truly drive the persona
	Truth        Truth
	Drivers      []Driver
	Corrections  []Correction // what the persona answered to the playback, and was not taken down
}

// A Driver is a motivator that the persona hides, or that was heard in it. What
// pulls comes first, then what puts them off, then what was heard of nothing;
// each the strongest first, ties in catalogue order.
type Driver struct {
	Motivator string
	Hidden    int     // -5..5, 0 where there is nothing to it
	Share     float64 // of what truly drives the persona, in [0,1]
	Heard     bool    // before the playback, on the right side of 0
	HeardAs   float64 // its share as scored after the talk, in [0,1]
	Faint     bool    // heard as far less than it is
	WrongSign bool    // heard on the wrong side of 0
	Words     string  // where it was heard of nothing, or amiss: the words in which it was
	Missed    Missed
}

// Missed says how a driver could have been heard, or heard as what it is; it
// is empty where it was.
type Missed struct {
	Said  string // the words in which it was said, and passed by
	Asked string // to this question
	Probe string // the question that would have drawn it out, where it was not said
}

// A Correction is a hidden strength that the persona named when it was summed
// up, beside what was taken down.
type Correction struct {
	Motivator string
	Said      int // -5..5, not 0
	Kept      int // 0: nothing
}

// A driver is faint that was heard as less than half of what it is, and as far
// less as this.
const minFaintGap = 0.1

// ReviewTalk reviews a talk with a report, held for goals or without.
func ReviewTalk(iv motive.Interview, r *Report, goals ...motive.Goals) Review {
	out := Review{Truth: TruthOf(r.persona, r.catalogue, goals...), Corrections: r.findCorrections(iv.Turns)}
	out.countTurns(iv.Turns)
	for id := range iv.Guess {
		out.Guessed++
		if r.persona.Drivers[id] > 0 {
			out.GuessedRight++
		}
	}
	for _, st := range overlap.New(r.catalogue, goals...).Score(iv).Standings {
		d := Driver{
			Motivator: st.Motivator, Hidden: r.persona.Drivers[st.Motivator], Share: out.Truth.Shares[st.Motivator],
			HeardAs: st.Share,
		}
		heard, words := heardStrength(iv.Turns, d.Motivator)
		switch {
		case d.Hidden == 0 && heard == 0:
			continue
		case d.Hidden == 0:
			d.Words = words
		case heard != 0 && (heard > 0) != (d.Hidden > 0):
			d.WrongSign, d.Words = true, words
		default:
			d.Heard = heard != 0
		}
		d.Faint = d.Heard && d.Share > 2*d.HeardAs && d.Share-d.HeardAs >= minFaintGap
		if d.Hidden != 0 && (!d.Heard || d.Faint) {
			d.Missed = r.findMissed(d.Motivator, iv.Turns)
		}
		out.Drivers = append(out.Drivers, d)
	}
	slices.SortStableFunc(out.Drivers, func(a, b Driver) int { return compareStrength(a.Hidden, b.Hidden) })
	return out
}

// countTurns counts questions, follow-ups and chances of saying something back.
func (v *Review) countTurns(turns []motive.Turn) {
	asked := map[string]bool{}
	for _, t := range turns {
		if t.Question == motive.Closing {
			continue
		}
		v.Questions++
		if asked[t.Question] {
			v.FollowUps++
		}
		asked[t.Question] = true
		if t.Answer != "" || t.Question == motive.Playback {
			v.Reflections++
		}
	}
}

// compareStrength puts what pulls first, then what puts off, then what is
// nothing; each the strongest first.
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

// heardStrength is how strongly a motivator was heard before the playback, in all, and
// the strongest words that say so.
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

// evidenceAbout is the evidence of a motivator before the playback, each with the
// words it was heard in, where there are any.
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

// findMissed finds where a driver was said and passed by, else what would have
// drawn it out.
func (r *Report) findMissed(id string, turns []motive.Turn) Missed {
	for _, x := range r.exchanges {
		truly := strengthIn(x.reply.Evidence, id)
		if x.step.Kind == interview.Ask && truly != 0 && !wasNoted(turns, x.step.Question, id, truly) {
			return Missed{Said: x.reply.Text, Asked: x.step.Asked}
		}
	}
	m, _ := r.catalogue.Motivator(id)
	for _, q := range m.Probes {
		if !slices.ContainsFunc(turns, func(t motive.Turn) bool { return t.Question == q.ID }) {
			return Missed{Probe: q.Ask}
		}
	}
	return Missed{}
}

// wasNoted reports whether an answer to the question was taken down as saying
// something of the motivator, on the side of 0 where it truly is.
func wasNoted(turns []motive.Turn, question, id string, truly int) bool {
	return slices.ContainsFunc(turns, func(t motive.Turn) bool {
		return t.Question == question && slices.ContainsFunc(t.Evidence, func(e motive.Evidence) bool {
			return e.Motivator == id && e.Strength != 0 && (e.Strength > 0) == (truly > 0)
		})
	})
}

// strengthIn is what the evidence says of a motivator, 0 where it says nothing:
// the last word of it, as in scoring.
func strengthIn(evidence []motive.Evidence, id string) int {
	for _, e := range slices.Backward(evidence) {
		if e.Motivator == id {
			return e.Strength
		}
	}
	return 0
}

// findCorrections compares what was said to the playback with what was taken down:
// what is missing, on the wrong side of 0, or more than one step off. A
// summing-up that was gone back from does not count.
func (r *Report) findCorrections(turns []motive.Turn) []Correction {
	var said, kept []motive.Evidence
	for _, x := range r.exchanges {
		if x.step.Kind == interview.Playback {
			said = x.reply.Evidence
		}
	}
	for _, t := range turns {
		if t.Question == motive.Playback {
			kept = t.Evidence
		}
	}
	var out []Correction
	for _, e := range said {
		k := strengthIn(kept, e.Motivator)
		if k == 0 || (k > 0) != (e.Strength > 0) || abs(k-e.Strength) > 1 {
			out = append(out, Correction{Motivator: e.Motivator, Said: e.Strength, Kept: k})
		}
	}
	slices.SortStableFunc(out, func(a, b Correction) int { return compareStrength(a.Said, b.Said) })
	return out
}
