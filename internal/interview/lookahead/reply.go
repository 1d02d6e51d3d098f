package lookahead

import "buyin/internal/motive"

// smallTalkShare is the assumed share of open answers that reveal no driver.
const smallTalkShare = 1. / 3

// simulateReply returns the evidence in a sample's reply to a question.
// explores holds the indices of the motivators that the question explores: none
// for an open question, two or four for a choice. The mood u, in [0,1), decides
// which motivator an open answer is about.
func (m *Model) simulateReply(p *Sample, explores []int, u float64) []motive.Evidence {
	switch len(explores) {
	case 2, 4:
		k := explores[0]
		for _, other := range explores[1:] {
			if p.strength[other] > p.strength[k] {
				k = other
			}
		}
		if p.strength[k] <= 0 {
			return nil
		}
		return m.replyEvidence(k, motive.MaxStrength, motive.Chosen)
	case 1:
		return m.replyEvidence(explores[0], p.strength[explores[0]], motive.Prompted)
	}
	if u < smallTalkShare {
		return nil
	}
	// stronger motivators come up more often
	at := (u - smallTalkShare) / (1 - smallTalkShare) * p.magnitude
	for k, x := range p.strength {
		if at < float64(max(x, -x)) {
			return m.replyEvidence(k, x, motive.Volunteered)
		}
		at -= float64(max(x, -x))
	}
	return nil
}

// replyKinds are the kinds of evidence that simulated replies hold.
var replyKinds = []motive.Kind{motive.Volunteered, motive.Prompted, motive.Chosen, motive.Confirmed}

// replyEvidence returns one piece of evidence. It takes it from a table,
// because a look-ahead needs many thousands of them.
func (m *Model) replyEvidence(k int, strength int8, kind motive.Kind) []motive.Evidence {
	at := 0
	for replyKinds[at] != kind {
		at++
	}
	i := (k*len(replyKinds)+at)*strengthCount + int(strength) - motive.MinStrength
	return m.replies[i : i+1 : i+1]
}

// newReplies builds the table that replyEvidence uses.
func newReplies(c motive.Catalogue) []motive.Evidence {
	var all []motive.Evidence
	for _, of := range c.Motivators {
		for _, kind := range replyKinds {
			for x := motive.MinStrength; x <= motive.MaxStrength; x++ {
				all = append(all, motive.Evidence{Motivator: of.ID, Strength: x, Kind: kind})
			}
		}
	}
	return all
}
