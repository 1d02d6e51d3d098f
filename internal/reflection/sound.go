package reflection

import "buyin/internal/motive"

// A Sound is what remains of a reading if no words may be kept: how an answer
// sounded, and what was heard in it. It has no room for words.
type Sound struct {
	Tone    Tone
	Charged bool
	Mixed   bool
	Request bool
	Effort  bool
	Heard   []HeardSound // also what the ear is unsure of
}

// A HeardSound is a motive.Heard without its quote.
type HeardSound struct {
	Motivator string
	Strength  int
	Score     float64
	Sure      bool
}

// NewSound returns the sound of an answer that was read.
func NewSound(r Reading, heard []motive.Heard) Sound {
	o := Sound{Tone: r.Tone, Charged: r.Charged, Mixed: r.Mixed, Request: r.Request, Effort: r.Effort}
	for _, h := range heard {
		o.Heard = append(o.Heard, HeardSound{h.Motivator, h.Strength, h.Score, h.Sure})
	}
	return o
}

// Reading returns the reading, and what was heard, without words.
func (o Sound) Reading() (r Reading, heard []motive.Heard) {
	for _, h := range o.Heard {
		heard = append(heard, motive.Heard{Motivator: h.Motivator, Strength: h.Strength, Score: h.Score, Sure: h.Sure})
	}
	return Reading{Tone: o.Tone, Charged: o.Charged, Mixed: o.Mixed, Request: o.Request, Effort: o.Effort}, heard
}

// chargedStrength is the strength from which an answer without words counts as
// charged.
const chargedStrength = 4

// ReadStrengths reads an answer of which only what was heard is known.
func ReadStrengths(heard []motive.Heard) Reading {
	r := Reading{Tone: Flat}
	for _, h := range heard {
		if h.Strength > 0 && r.Tone == Flat {
			r.Tone = Warm
		} else if h.Strength < 0 {
			r.Tone = Sore
		}
		r.Charged = r.Charged || max(h.Strength, -h.Strength) >= chargedStrength
	}
	if len(heard) == 0 {
		r.Tone = Evasive
	}
	return r
}
