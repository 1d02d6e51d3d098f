package lookahead

import "buyin/internal/motive"

// smallTalkShare is the assumed share of open answers that reveal no driver.
const smallTalkShare = 1. / 3

// noReply stands for a reply in which nothing is heard.
const noReply = -1

// simulateReply returns a sample's reply to a question; see evidenceIn. explores
// holds the indices of the motivators that the question explores: none
// for an open question, two or four for a choice. The mood u, in [0,1), decides
// which motivator an open answer is about.
func (m *Model) simulateReply(p *Sample, explores []int, u float64) int {
	switch len(explores) {
	case 2, 4:
		k := explores[0]
		for _, other := range explores[1:] {
			if p.strength[other] > p.strength[k] {
				k = other
			}
		}
		if p.strength[k] <= 0 {
			return noReply
		}
		return m.replyOf(k, motive.MaxStrength, motive.Chosen)
	case 1:
		return m.replyOf(explores[0], p.strength[explores[0]], motive.Prompted)
	}
	if u < smallTalkShare {
		return noReply
	}
	// stronger motivators come up more often
	at := (u - smallTalkShare) / (1 - smallTalkShare) * p.magnitude
	for k, x := range p.strength {
		if at < float64(max(x, -x)) {
			return m.replyOf(k, x, motive.Volunteered)
		}
		at -= float64(max(x, -x))
	}
	return noReply
}

// replyKinds are the kinds of evidence that simulated replies hold.
var replyKinds = []motive.Kind{motive.Volunteered, motive.Prompted, motive.Chosen, motive.Confirmed}

// replyOf returns a reply with one piece of evidence.
func (m *Model) replyOf(k int, strength int8, kind motive.Kind) int {
	at := 0
	for replyKinds[at] != kind {
		at++
	}
	return (k*len(replyKinds)+at)*strengthCount + int(strength) - motive.MinStrength
}

// evidenceIn returns the evidence in a reply. It takes it from a table, because a
// look-ahead needs many thousands of them.
func (m *Model) evidenceIn(reply int) []motive.Evidence {
	if reply == noReply {
		return nil
	}
	return m.replies[reply : reply+1 : reply+1]
}

// newReplies builds the table that evidenceIn uses.
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
