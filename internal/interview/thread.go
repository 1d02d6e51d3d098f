package interview

import (
	"slices"

	"buyin/internal/motive"
	"buyin/internal/reflection"
)

// A Thread is one subject of a talk: a question, and those that stayed with the
// answers to it.
type Thread struct {
	Questions  int             // number of questions, with or without an answer
	Depth      int             // number of those that stayed with an answer
	Tone       reflection.Tone // of the last answer, "" if there was none
	Charged    bool            // the last answer was strongly warm or sore
	Motivators []string        // what was heard in it, each once, in the order of the talk
}

// Threads returns the threads of the talk, the oldest first. A choice, the
// question of what would put them off and a sum-up are no threads.
func (s Session) Threads() []Thread {
	var out []Thread
	for _, p := range s.asked {
		switch {
		case p.move.begins() || len(out) == 0 && p.move.stays():
			out = append(out, Thread{})
		case !p.move.stays():
			continue
		default:
			out[len(out)-1].Depth++
		}
		t := &out[len(out)-1]
		t.Questions++
		t.Tone, t.Charged = p.reading.Tone, p.reading.Charged
		for _, e := range p.evidence {
			if !slices.Contains(t.Motivators, e.Motivator) {
				t.Motivators = append(t.Motivators, e.Motivator)
			}
		}
	}
	return out
}

// begins reports whether a question with this move begins a thread.
func (m Move) begins() bool { return m == Open || m == Bridge }

// stays reports whether a question with this move stays with the thread.
func (m Move) stays() bool { return m == Deepen || m == Rescue }

// last returns the last question that was asked.
func (s Session) last() (askedQuestion, bool) {
	if len(s.asked) == 0 {
		return askedQuestion{}, false
	}
	return s.asked[len(s.asked)-1], true
}

// depth returns how many questions in a row have stayed with the thread.
func (s Session) depth() int {
	n := 0
	for _, p := range slices.Backward(s.asked) {
		if !p.move.stays() {
			break
		}
		n++
	}
	return n
}

// moveOf returns the move of a question whose act does not name it.
func (s Session) moveOf(p askedQuestion) Move {
	last, _ := s.last()
	switch {
	case p.kind == TradeOff, p.kind == BestWorst:
		return Choose
	case p.kind == PutOff:
		return AskOff
	case p.kind == SumUp:
		return Sum
	case p.followUp && len(last.evidence) == 0:
		return Rescue
	case p.followUp:
		return Deepen
	}
	return Open
}

// read reads an answer: how it sounds, and what was heard in it. What somebody
// kept comes before what the ear is unsure of.
func (s Session) read(g Given, evidence []motive.Evidence) (reflection.Reading, []motive.Heard) {
	var heard []motive.Heard
	for _, e := range evidence {
		if e.Strength != 0 {
			heard = append(heard, motive.Heard{Motivator: e.Motivator, Strength: e.Strength, Quote: e.Quote, Score: 1, Sure: true})
		}
	}
	if g.Text == "" {
		return reflection.ReadStrengths(heard), heard
	}
	if g.Evidence == nil || slices.ContainsFunc(evidence, func(e motive.Evidence) bool { return e.ByCoach }) { // nobody has looked
		step := Step{Kind: g.Kind, Question: g.Question, Asked: g.Asked}
		for _, h := range s.Suggestions(step, g.Text) {
			if !slices.ContainsFunc(heard, func(k motive.Heard) bool { return k.Motivator == h.Motivator }) {
				heard = append(heard, h)
			}
		}
	}
	return reflection.Read(g.Text, heard), heard
}
