package interview

import (
	"slices"

	"buyin/internal/interview/fit"
	"buyin/internal/interview/wording"
	"buyin/internal/motive"
)

// fit returns an act of an old journal as it can be saved. An earlier buyin noted
// answers of any length. Such an answer ends where a text must, and the rest of
// it becomes notes of the manager's own, so that no word is lost.
func (g Given) fit() (fits Given, rest []string) {
	if (g.Act == Answered || g.Act == Noted) && len(g.Text) > motive.MaxText {
		g.Text, rest = wording.Cut(g.Text)
		g.Evidence = fit.QuotesIn(g.Text, g.Evidence)
	}
	if g.Act == Edited && g.Change != nil {
		change := *g.Change
		change.Turns = slices.Clone(change.Turns)
		for i, t := range change.Turns {
			if len(t.Answer) > motive.MaxText {
				var more []string
				t.Answer, more = wording.Cut(t.Answer)
				t.Evidence = fit.QuotesIn(t.Answer, t.Evidence)
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
