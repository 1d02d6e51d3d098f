package interview

import (
	"slices"

	"buyin/internal/interview/fit"
	"buyin/internal/language"
	"buyin/internal/sheet"
)

// If /back goes over an answer, the answer is not lost. Its question comes
// again before any other question, with the answer as a draft.

// GoBack returns the session that /back leads to, and the act to edit there. It
// goes back over the manager's own notes and over edits on the sheet and keeps
// them, because they are not answers. The questions of the answers that it goes
// over come again; see Past. At the first question it returns false.
func (s Session) GoBack() (Session, Given, bool) {
	var kept []Given
	before, g, ok := s.Undo()
	for ok && (g.Act == Noted || g.Act == Promised || g.Act == Edited || g.Act == Dated) {
		kept = append(kept, g)
		before, g, ok = before.Undo()
	}
	if !ok {
		return s, Given{}, false
	}
	slices.Reverse(kept)
	if g.Act == Answered {
		g, before.draft = s.asEdited(g, len(before.iv.Turns), kept), Given{} // the answer is newer than the draft
	}
	return s.carry(before.goOver(g, s.withDraft()).keepActs(kept)), g, true
}

// withDraft returns the acts gone over, and before them what was typed at this step and
// is no answer yet. It is newer than an answer to the step that /back went over.
func (s Session) withDraft() []Given {
	past, again := s.Past()
	if s.draft.Text == "" || s.step.Question == "" || again && past.Text == s.draft.Text {
		return s.goneOver
	}
	g := s.withQuestion(Given{Act: Drafted, Text: s.draft.Text, Positions: s.draft.Positions, Move: s.step.Move})
	return append([]Given{g}, without(s.goneOver, s.pastIndex())...)
}

// keepDraft returns the session with words that are no answer yet. Those of another
// question, from a journal that was written anew, are drafts when it comes again.
func (s Session) keepDraft(g Given) Session {
	switch {
	case g.Promise != nil:
		s.draftPromise = g.Promise.Text
	case g.Question != "" && !s.step.asks(g):
		s.goneOver = append(slices.Clip(s.goneOver), g)
	default:
		s.draft = g
	}
	return s
}

// without returns a list without the act at an index, if there is one.
func without(acts []Given, i int) []Given {
	if i < 0 {
		return acts
	}
	return slices.Concat(acts[:i], acts[i+1:])
}

// carry returns an earlier session with what was typed since and is no answer yet.
func (s Session) carry(before Session) Session {
	before.draftPromise, before.page = s.draftPromise, s.page
	return before
}

// keepActs does notes and edits again after /back. It leaves out the edits of
// an answer that is gone over. If such an edit also changed an earlier answer,
// later edits of that answer keep only what was heard, because its words are
// those from before.
func (s Session) keepActs(acts []Given) Session {
	lost := map[int]bool{}
	var notes []int // which note each one is now; -1 for one that is left out
	for i := range s.iv.Notes {
		notes = append(notes, i)
	}
	for _, g := range acts {
		again, ok := Given{Act: g.Act, Text: g.Text, Promise: g.Promise}, true
		if g.Act == Edited {
			var change sheet.Change
			change, ok = g.Change.Again(s.iv.Turns, lost, notes)
			again.Change = &change
		}
		next := -1
		if ok {
			if after, err := s.Answer(again); err == nil {
				next, s = len(s.iv.Notes), after
			}
		}
		if g.Act == Noted || g.Act == Edited && g.Change.Note != "" {
			notes = append(notes, next)
		}
	}
	return s
}

// asEdited returns the act that gave a turn with the words and the evidence that
// edits on the sheet have left in it, so that they are the draft when its
// question comes again. edits are in order. If the turn is gone, they are as they
// were given, but words that an edit removed do not come back.
func (s Session) asEdited(g Given, turn int, edits []Given) Given {
	edited, wordless := false, false
	var changes []sheet.Change
	for _, e := range edits {
		if e.Act != Edited {
			continue
		}
		turns := map[int]bool{}
		for _, t := range e.Change.Turns {
			turns[t.Turn] = t.Asked == ""
		}
		edited = edited || turns[turn]
		if e.Change.Wordless {
			sheet.AddJoined(turns, changes)
			wordless = wordless || turns[turn]
		}
		changes = append(changes, *e.Change)
	}
	if turn < len(s.iv.Turns) && !sheet.IsGone(s.iv.Turns[turn]) {
		now := s.iv.Turns[turn]
		g.Asked = now.Asked
		if edited {
			g.Evidence = now.Evidence
		}
		if edited && (g.Kind == Ask || g.Kind == PutOff || g.Kind == SumUp || g.Kind == Closing) {
			g.Text = now.Answer
		}
	}
	if wordless {
		g.Text, g.Evidence = "", fit.WithoutQuotes(g.Evidence)
	}
	return g
}

// GoneOver returns the answers that /back went over and that were not given
// again, in the order of their questions. After /done, their questions do not
// come again.
func (s Session) GoneOver() []Given {
	var asked []Given
	for _, g := range s.goneOver {
		if g.Kind.Asks() {
			asked = append(asked, g)
		}
	}
	return asked
}

// Past returns the answer to this step that /back went over, or words that were typed
// there and are no answer yet. It returns false if there is neither.
func (s Session) Past() (Given, bool) {
	if i := s.pastIndex(); i >= 0 {
		return s.goneOver[i], true
	}
	return Given{}, false
}

func (s Session) pastIndex() int {
	return slices.IndexFunc(s.goneOver, func(g Given) bool { return (g.Act == Answered || g.Act == Drafted) && s.step.asks(g) })
}

// AsAnswer returns words that were typed and are no answer yet as the answer that they
// give.
func (s Session) AsAnswer(g Given) Given {
	if g.Act == Drafted {
		g.Act = Answered
		g.Evidence = s.hear(Step{Kind: g.Kind, Question: g.Question, Asked: g.Asked, Motivators: s.newAsked(g).motivators}, g.Text)
	}
	return g
}

// asks reports whether the step asks the question that the act answers.
func (s Step) asks(g Given) bool {
	return s.Kind == g.Kind && s.Question == g.Question && s.FollowUp == g.FollowUp
}

// goOver returns the session in the state after /back undid an act. later holds
// the acts that /back had gone over before.
func (s Session) goOver(undone Given, later []Given) Session {
	switch {
	case undone.Act == Answered, undone.Act == Skipped && s.setup.Debrief && undone.Kind == Ask: // in a debrief, a skip ends an answer
		s.goneOver = append([]Given{undone}, later...)
	default: // the acts that this act gave up come back
		_, givenUp := s.settle(undone)
		s.goneOver = append(givenUp, later...)
	}
	return s
}

// settle divides the acts gone over into those that stay after the act g, and
// those that g settles because it gives them again or gives them up. Once the
// questions have ended, none of them comes again.
func (s Session) settle(g Given) (left, settled []Given) {
	at := Step{Kind: g.Kind, Question: g.Question, FollowUp: g.FollowUp}
	first := slices.IndexFunc(s.goneOver, func(old Given) bool { return (old.Act == g.Act || old.Act == Drafted) && at.asks(old) })
	if first < 0 && g.Act == Skipped { // declined: the words of another question stay
		first = slices.IndexFunc(s.goneOver, at.asks)
	}
	for i, old := range s.goneOver {
		gone := i == first
		switch g.Act {
		case Answered, Skipped:
		case Done:
			gone = old.Kind.Asks() || at.asks(old)
		default:
			gone = false
		}
		if gone {
			settled = append(settled, old)
		} else {
			left = append(left, old)
		}
	}
	return left, settled
}

// questionAgain returns the first question whose answer /back went over. It
// returns false if there is none. In a debrief the lines come again without it.
func (s Session) questionAgain() (Step, bool) {
	again := s.GoneOver()
	if len(again) == 0 || s.setup.Debrief {
		return Step{}, false
	}
	g := again[0]
	step := Step{
		Kind: g.Kind, Move: g.Move, Question: g.Question, Asked: g.Asked, FollowUp: g.FollowUp,
		Motivators: s.newAsked(g).motivators, Why: language.Say("interview.why.again"),
	}
	if g.Kind == TradeOff || g.Kind == BestWorst {
		for _, id := range step.Motivators {
			step.Options = append(step.Options, s.setup.Catalogue.ChoiceOf(id))
		}
	}
	if g.Kind == SumUp {
		if sum, ok := s.sumUpStep(); ok { // an answer before it may have changed
			step.Asked, step.Sum = sum.Asked, sum.Sum
		}
	}
	return step, true
}
