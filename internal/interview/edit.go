package interview

import (
	"errors"
	"slices"
	"strings"

	"buyin/internal/interview/fit"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/sheet"
)

// Sheet returns the sheet of the talk so far. Its turns and notes are counted as
// in Given.Change.
func (s Session) Sheet() sheet.Sheet {
	var looked []int
	latest := map[int]bool{} // turns of which the last change was seen
	see := func(turn int, looks bool) {
		if looks && !latest[turn] {
			looked = append(looked, turn)
		}
		latest[turn] = true
	}
	for at := &s; at != nil; at = at.previous {
		switch {
		case at.previous == nil:
		case at.given.Act == Corrected:
			see(at.given.Turn, true)
		case at.given.Act == Edited:
			for _, t := range at.given.Change.Turns {
				if t.Asked == "" {
					see(t.Turn, t.Looks())
				}
			}
		}
	}
	head := s.setup.Head
	return sheet.New(s.setup.Catalogue, s.iv).From(len(head.Turns), len(head.Notes)).LookedAt(looked...)
}

// UndoEdit returns the session before the last act, if that act is an edit on
// the sheet. Else it returns false.
func (s Session) UndoEdit() (Session, bool) {
	if s.previous == nil || s.given.Act != Edited {
		return s, false
	}
	return s.carry(*s.previous), true
}

// Acts returns the acts that are in effect, as a journal holds them.
func (s Session) Acts() []Given {
	var acts []Given // the latest first
	if s.draft.Text != "" {
		acts = append(acts, Given{Act: Drafted, Text: s.draft.Text, Positions: s.draft.Positions})
	}
	if s.page.Text != "" {
		acts = append(acts, Given{Act: Paged, Text: s.page.Text})
	}
	if s.draftPromise != "" {
		acts = append(acts, Given{Act: Drafted, Promise: &motive.Promise{Text: s.draftPromise}})
	}
	for before, g, ok := s.Undo(); ok; before, g, ok = before.Undo() {
		acts = append(acts, g)
	}
	slices.Reverse(acts)
	return acts
}

// edit applies a change of the sheet. Turns and notes that it removes stay as
// empty ones, so that the others keep their indexes.
func (s Session) edit(change *sheet.Change) (Session, error) {
	if change == nil {
		return s, errors.New(language.Say("interview.error.change"))
	}
	if err := s.checkIndexes(*change); err != nil {
		return s, err
	}
	if s.keepsNoWords() {
		bare := fit.ChangeWithoutWords(*change)
		change = &bare
	}
	if err := fit.CheckChange(*change, s.setup.Catalogue); err != nil {
		return s, err
	}
	s = s.unsay()
	before := s.asked
	s.iv = change.Apply(s.iv)
	s = s.withAsked().withoutWordsOf(before)
	last, ok := s.last()
	if _, again := s.Past(); ok && !again && s.stage == Ask && !s.setup.Debrief {
		s.step.Back, s.step.Requests = s.sayBack(last), last.answered && last.reading.Request
		s = s.noteSaid()
	}
	return s, nil
}

// checkIndexes returns an error if the talk lacks a turn or a note that a change
// concerns.
func (s Session) checkIndexes(change sheet.Change) error {
	first := len(s.setup.Head.Turns)
	for _, t := range change.Turns {
		if t.Turn < first || t.Turn >= len(s.iv.Turns) || sheet.IsGone(s.iv.Turns[t.Turn]) {
			return errors.New(language.Say("interview.error.answer", "n", t.Turn+1))
		}
	}
	for _, i := range change.NoteGone {
		if i < len(s.setup.Head.Notes) || i >= len(s.iv.Notes) || s.iv.Notes[i] == "" {
			return errors.New(language.Say("interview.error.note", "n", i+1))
		}
	}
	return nil
}

// withoutWordsOf returns the session whose current step repeats no words of an
// answer that an edit has removed. before holds the questions with the answers
// from before the edit.
func (s Session) withoutWordsOf(before []askedQuestion) Session {
	for i, p := range before {
		stays := slices.ContainsFunc(s.iv.Turns, func(t motive.Turn) bool { return strings.Contains(t.Answer, p.text) })
		if p.text == "" || p.text == s.asked[i].text || stays {
			continue
		}
		if asked := sheet.WithoutQuotes(s.step.Asked, p.text); asked != s.step.Asked {
			s.step.Asked = asked
			if s.step.Kind == PutOff {
				s.step.Asked = s.setup.wordings(s.step)[0]
			}
		}
		lead := s.step.Lead
		if sheet.WithoutQuotes(lead, p.text) != lead || p.reading.Phrase != "" && strings.Contains(lead, p.reading.Phrase) {
			s.step.Lead = ""
		}
	}
	return s
}

// noteSaid notes that the first thing to say back at the current step counts as
// said.
func (s Session) noteSaid() Session {
	if len(s.step.Back) > 0 {
		s.saidBack = append(slices.Clip(s.saidBack), s.step.Back[0].Text)
	}
	return s
}

// unsay undoes noteSaid, so that what to say back can be worked out again.
func (s Session) unsay() Session {
	n := len(s.saidBack) - 1
	if len(s.step.Back) > 0 && n >= 0 && s.saidBack[n] == s.step.Back[0].Text {
		s.saidBack = s.saidBack[:n:n]
	}
	return s
}

// withAsked returns the session in which the questions asked so far have the
// answers that the interview holds. A question whose answer is gone counts as
// not answered.
func (s Session) withAsked() Session {
	s.asked = slices.Clone(s.asked)
	for i, p := range s.asked {
		if !p.answered {
			continue
		}
		t := s.iv.Turns[p.turn]
		if p.text == t.Answer && (p.evidence == nil) == (t.Evidence == nil) && slices.Equal(p.evidence, t.Evidence) && !sheet.IsGone(t) {
			continue
		}
		p.answered, p.evidence, p.text = !sheet.IsGone(t), t.Evidence, t.Answer
		if !p.answered {
			p.denied = ""
		}
		p.heard = nil // somebody has looked
		if s.converses(p) {
			p.reading, p.heard = s.read(Given{Kind: p.kind, Question: p.question, Asked: p.asked, Text: t.Answer, Evidence: t.Evidence}, t.Evidence)
		}
		s.asked[i] = p
	}
	return s
}
