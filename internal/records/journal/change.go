package journal

import (
	"buyin/internal/motive"
	"buyin/internal/sheet"
)

// encodeChange returns a change of the sheet in the format of the journal.
func encodeChange(c *sheet.Change) *changeJSON {
	if c == nil {
		return nil
	}
	l := &changeJSON{Note: c.Note, NoteGone: c.NoteGone, Wordless: c.Wordless, To: c.To}
	for _, t := range c.Turns {
		l.Turns = append(l.Turns, turnChangeJSON{Turn: t.Turn, Gone: t.Gone, Answer: t.Answer, Evidence: encodeEvidence(t.Evidence), Asked: t.Asked})
	}
	if t := c.Moved; t.Question != "" {
		l.Moved = &turnJSON{
			Question: t.Question, Asked: t.Asked, Answer: t.Answer, Evidence: encodeEvidence(t.Evidence),
			Positions: encodePositions(t.Positions), Least: t.Least, Effects: t.Effects, Scale: t.Scale,
		}
	}
	return l
}

// decodeChange returns a change of the sheet from the format of the journal.
func decodeChange(l *changeJSON) *sheet.Change {
	if l == nil {
		return nil
	}
	c := &sheet.Change{Note: l.Note, NoteGone: l.NoteGone, Wordless: l.Wordless, To: l.To}
	for _, t := range l.Turns {
		c.Turns = append(c.Turns, sheet.TurnChange{Turn: t.Turn, Gone: t.Gone, Answer: t.Answer, Evidence: decodeEvidence(t.Evidence), Asked: t.Asked})
	}
	if t := l.Moved; t != nil {
		c.Moved = motive.Turn{
			Question: t.Question, Asked: t.Asked, Answer: t.Answer, Evidence: decodeEvidence(t.Evidence),
			Positions: decodePositions(t.Positions), Least: t.Least, Effects: t.Effects, Scale: t.Scale,
		}
	}
	return c
}

// encodeEvidence returns evidence in the format of the journal. An empty list
// stays one.
func encodeEvidence(evidence []motive.Evidence) (lines []evidenceJSON) {
	if evidence != nil {
		lines = []evidenceJSON{}
	}
	for _, e := range evidence {
		lines = append(lines, evidenceJSON{Motivator: e.Motivator, Strength: e.Strength, Kind: string(e.Kind), Quote: e.Quote, ByCoach: e.ByCoach})
	}
	return lines
}

func decodeEvidence(lines []evidenceJSON) (evidence []motive.Evidence) {
	if lines != nil {
		evidence = []motive.Evidence{}
	}
	for _, e := range lines {
		evidence = append(evidence, motive.Evidence{Motivator: e.Motivator, Strength: e.Strength, Kind: motive.Kind(e.Kind), Quote: e.Quote, ByCoach: e.ByCoach})
	}
	return evidence
}

func encodePositions(positions []motive.Position) (lines []positionJSON) {
	for _, p := range positions {
		lines = append(lines, positionJSON(p))
	}
	return lines
}

func decodePositions(lines []positionJSON) (positions []motive.Position) {
	for _, p := range lines {
		positions = append(positions, motive.Position(p))
	}
	return positions
}
