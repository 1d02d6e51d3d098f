package interview

import (
	"errors"
	"slices"

	"buyin/internal/interview/fit"
	"buyin/internal/language"
	"buyin/internal/sheet"
)

// correct replaces the evidence of an earlier answer. The question stays, and
// the talk does not move. The words of the answer stay, too, unless g.Wordless
// is set.
func (s Session) correct(g Given) (Session, error) {
	first := len(s.setup.Head.Turns)
	if g.Turn < first || g.Turn >= len(s.iv.Turns) || sheet.IsGone(s.iv.Turns[g.Turn]) {
		return s, errors.New(language.Say("interview.error.answer", "n", g.Turn+1))
	}
	old := s.iv.Turns[g.Turn]
	turn, err := s.newTurn(Given{Kind: Ask, Question: old.Question, Asked: old.Asked, Text: old.Answer, Evidence: g.Evidence})
	turn.Positions = old.Positions
	if err != nil {
		return s, err
	}
	if g.Wordless {
		turn = fit.WithoutWords(turn)
	}
	s = s.unsay()
	s.iv.Turns = slices.Clone(s.iv.Turns)
	s.iv.Turns[g.Turn] = turn
	return s.withAsked(), nil
}
