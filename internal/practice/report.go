package practice

import (
	"maps"
	"slices"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// Random returns random numbers, uniform in [0,1).
type Random interface{ Float64() float64 }

// smallTalkShare is the probability that an opener draws small talk.
const smallTalkShare = 1. / 3

// A Report is a persona in a talk. It remembers what it has said.
type Report struct {
	persona    motive.Persona
	catalogue  motive.Catalogue
	playback   Playback
	random     Random
	said       []bool // by index of the saying: whether it was said
	smallTalks int    // number of small-talk replies so far
	shrugs     int    // number of shrugs so far
	exchanges  []exchange
}

// exchange is a question and the reply to it.
type exchange struct {
	step  interview.Step
	reply Reply
}

// New starts a talk with a persona. With the same random numbers, it gives the
// same answers to the same questions.
func New(p motive.Persona, c motive.Catalogue, playback Playback, chance Random) *Report {
	return &Report{persona: p, catalogue: c, playback: playback, random: chance, said: make([]bool, len(p.Says))}
}

// A Reply is a report's answer to a question.
type Reply struct {
	Text     string            // in their words
	Evidence []motive.Evidence // the evidence that it truly reveals, without kinds, in catalogue order
	Choice   string            // the motivator that matters most in a choice; "" if the report cannot choose
	Least    string            // the motivator that matters least in a best-worst question; "" if the report cannot choose
}

// Reply answers the question of a step. The turns are those of the talk so far:
// in a playback, the report adds something of which nothing was heard. The
// manager can go back and ask the same question again at the same point of the
// talk. Then the answer is the same.
func (r *Report) Reply(step interview.Step, turns []motive.Turn) Reply {
	for _, x := range r.exchanges {
		if x.isSame(step) {
			return x.reply
		}
	}
	reply := r.newReply(step, turns)
	r.exchanges = append(r.exchanges, exchange{step, reply})
	return reply
}

// isSame reports whether the step asks the question of the exchange again. A
// playback is the same only if it says the same.
func (x exchange) isSame(step interview.Step) bool {
	return step.Number > 0 && x.step.Number == step.Number && x.step.Question == step.Question &&
		x.step.FollowUp == step.FollowUp && (step.Kind != interview.Playback || x.step.Asked == step.Asked)
}

// isTalk reports whether the reply is an answer in words of their own.
func (x exchange) isTalk() bool {
	return x.step.Kind == interview.Ask || x.step.Kind == interview.PutOff
}

func (r *Report) newReply(step interview.Step, turns []motive.Turn) Reply {
	switch {
	case step.Kind == interview.TradeOff && len(step.Motivators) == 2:
		return r.replyToTradeOff(step.Motivators)
	case step.Kind == interview.BestWorst && len(step.Motivators) > 1:
		return r.replyToBestWorst(step.Motivators)
	case step.Kind == interview.PutOff:
		return r.replyToPutOff(step.Asked)
	case step.Kind == interview.SumUp:
		return agreeToSumUp()
	case step.Kind == interview.Playback:
		return r.replyToPlayback(step.Sum, turns)
	case step.Kind == interview.Ask && len(step.Motivators) == 1:
		return r.replyToProbe(step.Motivators[0])
	case step.Kind == interview.Ask:
		return r.replyToOpener()
	}
	return Reply{}
}

// replyToOpener answers an opener or its follow-up.
func (r *Report) replyToOpener() Reply {
	if r.random.Float64() < smallTalkShare {
		return r.smallTalk()
	}
	i, ok := r.draw(func(s motive.Saying) float64 {
		weight := 0.0
		for _, id := range slices.Sorted(maps.Keys(s.Reveals)) {
			weight += float64(max(s.Reveals[id], -s.Reveals[id]))
		}
		return weight
	})
	if !ok {
		return r.smallTalk()
	}
	return r.useSaying(i)
}

// replyToProbe answers a probe of a motivator or its follow-up.
func (r *Report) replyToProbe(id string) Reply {
	i, ok := r.draw(func(s motive.Saying) float64 {
		if x, reveals := s.Reveals[id]; reveals {
			return float64(max(x, -x, 1))
		}
		return 0
	})
	if ok {
		return r.useSaying(i)
	}
	strength := r.persona.Drivers[id]
	return Reply{Text: r.shortReply(id, strength), Evidence: []motive.Evidence{{Motivator: id, Strength: strength}}}
}

// draw returns the index of a random saying that was not used yet. Sayings with
// a higher weight are drawn more often. It returns false if no saying has any
// weight.
func (r *Report) draw(weigh func(motive.Saying) float64) (int, bool) {
	total, last := 0.0, -1
	weights := make([]float64, len(r.said))
	for i, s := range r.persona.Says {
		if !r.said[i] {
			weights[i] = weigh(s)
		}
		total += weights[i]
		if weights[i] > 0 {
			last = i
		}
	}
	if last < 0 {
		return 0, false
	}
	at := r.random.Float64() * total
	for i, w := range weights {
		if at < w {
			return i, true
		}
		at -= w
	}
	return last, true // rounding left a small rest
}

// useSaying returns one of the persona's sayings as a reply and marks it as
// used.
func (r *Report) useSaying(i int) Reply {
	r.said[i] = true
	s := r.persona.Says[i]
	return Reply{Text: s.Text, Evidence: r.evidenceFor(s.Reveals, s.Text)}
}

// evidenceFor returns the strengths as evidence, in catalogue order. Each gets
// the quote.
func (r *Report) evidenceFor(strengths map[string]int, quote string) []motive.Evidence {
	var out []motive.Evidence
	for _, m := range r.catalogue.Motivators {
		if x, ok := strengths[m.ID]; ok {
			out = append(out, motive.Evidence{Motivator: m.ID, Strength: x, Quote: quote})
		}
	}
	return out
}
