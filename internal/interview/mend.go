package interview

import (
	"fmt"
	"slices"
)

// mend sets right what an earlier answer of the talk says. Its question stays,
// and so does the step that the talk has come to; so do its words, unless they
// are not to be kept.
func (s Session) mend(g Given) (Session, error) {
	first := len(s.set.Head.Turns)
	if g.Turn < first || g.Turn >= len(s.iv.Turns) {
		return s, fmt.Errorf("there is no answer %d in this talk", g.Turn+1)
	}
	old := s.iv.Turns[g.Turn]
	turn, err := s.turn(Given{Kind: Ask, Question: old.Question, Asked: old.Asked, Text: old.Answer, Position: old.Position, Evidence: g.Evidence})
	if err != nil {
		return s, err
	}
	if g.Wordless {
		turn = wordless(turn, Ask)
	}
	s.iv.Turns = slices.Clone(s.iv.Turns)
	s.iv.Turns[g.Turn] = turn
	s.put = slices.Clone(s.put)
	for i, n := 0, first; i < len(s.put); i++ {
		if !s.put[i].answered {
			continue
		}
		if n == g.Turn {
			s.put[i].evidence = turn.Evidence
		}
		n++
	}
	return s, nil
}
