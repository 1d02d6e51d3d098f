package practice

import (
	"slices"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// A Review sets what a persona hid beside what was heard, and says how the
// talk went.
type Review struct {
	Questions   int // asked and answered, the playback among them
	FollowUps   int // of these, the ones that stayed with an answer
	Reflections int // answers of which something could be said back, and the playback
	Guessed     int // motivators guessed before the talk
	GuessedWell int // of these, the ones that truly drive the persona
	Drivers     []Driver
}

// A Driver is a motivator that the persona hides, or that was heard in it, in
// catalogue order.
type Driver struct {
	Motivator string
	Hidden    int     // -5..5, 0 where there is nothing to it
	Share     float64 // of what truly drives the persona, in [0,1]
	Heard     bool    // before the playback, on the right side of 0
	HeardAs   float64 // its share as scored after the talk, in [0,1]
	Missed    Missed
}

// Missed says how a driver could have been heard; it is empty where it was.
type Missed struct {
	Said  string // the words in which it was said, and passed by
	Asked string // to this question
	Probe string // the question that would have drawn it out, where it was not said
}

// Look reviews a talk with a report.
func Look(iv motive.Interview, r *Report, c motive.Catalogue, goals ...motive.Goals) Review {
	var out Review
	asked := map[string]bool{}
	units := map[string]int{}
	for _, t := range iv.Turns {
		if t.Question == motive.Closing {
			continue
		}
		out.Questions++
		if asked[t.Question] {
			out.FollowUps++
		}
		asked[t.Question] = true
		if t.Answer != "" || t.Question == motive.Playback {
			out.Reflections++
		}
		for _, e := range t.Evidence {
			if e.Kind != motive.Confirmed {
				units[e.Motivator] += e.Strength
			}
		}
	}
	for id := range iv.Guess {
		out.Guessed++
		if r.persona.Drivers[id] > 0 {
			out.GuessedWell++
		}
	}
	truth := Hidden(r.persona, c, goals...)
	for _, st := range overlap.New(c, goals...).Score(iv).Standings {
		d := Driver{
			Motivator: st.Motivator, Hidden: r.persona.Drivers[st.Motivator], Share: truth.Shares[st.Motivator],
			HeardAs: st.Share,
		}
		d.Heard = d.Hidden > 0 && units[d.Motivator] > 0 || d.Hidden < 0 && units[d.Motivator] < 0
		if d.Hidden == 0 && units[d.Motivator] == 0 {
			continue
		}
		if d.Hidden != 0 && !d.Heard {
			d.Missed = r.missed(d.Motivator, asked)
		}
		out.Drivers = append(out.Drivers, d)
	}
	return out
}

// missed finds where a driver was said and passed by, else what would have
// drawn it out.
func (r *Report) missed(id string, asked map[string]bool) Missed {
	for _, x := range r.exchanges {
		if x.step.Kind != interview.Ask {
			continue
		}
		for _, e := range x.reply.Evidence {
			if e.Motivator == id && e.Strength != 0 {
				return Missed{Said: x.reply.Text, Asked: x.step.Asked}
			}
		}
	}
	m, _ := r.catalogue.Motivator(id)
	i := slices.IndexFunc(m.Probes, func(q motive.Question) bool { return !asked[q.ID] })
	if i < 0 {
		return Missed{}
	}
	return Missed{Probe: m.Probes[i].Ask}
}
