package interview

import (
	"errors"
	"slices"
	"strings"

	"buyin/internal/interview/wording"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/sheet"
)

// checkTurn returns an error if an interview with this turn could not be saved.
func (s Session) checkTurn(t motive.Turn) error {
	if n := max(len(t.Evidence), len(t.Positions)); n > motive.MaxEvidence {
		return errors.New(language.Say("interview.error.evidence", "n", n, "most", motive.MaxEvidence))
	}
	texts := []string{t.Answer, t.Asked}
	for _, e := range t.Evidence {
		texts = append(texts, e.Quote)
	}
	if err := checkTexts(texts...); err != nil {
		return err
	}
	return s.checkEvidence(t.Evidence)
}

// checkTexts returns an error if one of the texts is too long to be saved.
func checkTexts(texts ...string) error {
	for _, text := range texts {
		if len(text) > motive.MaxText {
			return errors.New(language.Say("interview.error.long", "n", len(text), "most", motive.MaxText))
		}
	}
	return nil
}

// fit returns an act of an old journal as it can be saved. An earlier buyin noted
// answers of any length. Such an answer ends where a text must, and the rest of
// it becomes notes of the manager's own, so that no word is lost.
func (g Given) fit() (fits Given, rest []string) {
	if (g.Act == Answered || g.Act == Noted) && len(g.Text) > motive.MaxText {
		g.Text, rest = wording.Cut(g.Text)
		g.Evidence = withQuotesIn(g.Text, g.Evidence)
	}
	if g.Act == Edited && g.Change != nil {
		change := *g.Change
		change.Turns = slices.Clone(change.Turns)
		for i, t := range change.Turns {
			if len(t.Answer) > motive.MaxText {
				var more []string
				t.Answer, more = wording.Cut(t.Answer)
				t.Evidence = withQuotesIn(t.Answer, t.Evidence)
				change.Turns[i], rest = t, append(rest, more...)
			}
		}
		if len(change.Note) > motive.MaxText {
			var more []string
			change.Note, more = wording.Cut(change.Note)
			rest = append(rest, more...)
		}
		g.Change = &change
	}
	return g, rest
}

// withQuotesIn returns the evidence with the quotes that the words still hold.
func withQuotesIn(words string, evidence []motive.Evidence) []motive.Evidence {
	kept := slices.Clone(evidence)
	for i, e := range kept {
		if !strings.Contains(words, e.Quote) {
			kept[i].Quote = ""
		}
	}
	return kept
}

// answerOld is Answer for an act of a journal, which an earlier buyin may have
// written; see fit. Only the last act can be taken back on the sheet, so notes
// come before an edit.
func (s Session) answerOld(g Given) (Session, error) {
	rest := []string(nil)
	if !s.keepsNoWords() {
		g, rest = g.fit()
	}
	after, err := s, error(nil)
	if g.Act != Edited {
		after, err = after.Answer(g)
	}
	for _, text := range rest {
		if err == nil {
			after, err = after.Answer(Given{Act: Noted, Text: text})
		}
	}
	if g.Act == Edited && err == nil {
		after, err = after.Answer(g)
	}
	if err != nil {
		return s, err
	}
	return after, nil
}

// checkChange returns an error if an interview with this change of the sheet
// could not be saved.
func (s Session) checkChange(change sheet.Change) error {
	for _, t := range change.Turns {
		if err := s.checkTurn(motive.Turn{Answer: t.Answer, Asked: t.Asked, Evidence: t.Evidence}); err != nil {
			return err
		}
	}
	return checkTexts(change.Note)
}
