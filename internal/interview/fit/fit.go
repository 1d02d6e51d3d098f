// Package fit decides what of a turn can be saved: it checks a turn against the limits
// of a record, and removes the report's words if none are kept.
package fit

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/sheet"
)

// CheckTurn returns an error if an interview with this turn could not be saved.
func CheckTurn(t motive.Turn, c motive.Catalogue) error {
	if n := max(len(t.Evidence), len(t.Positions)); n > motive.MaxEvidence {
		return errors.New(language.Say("interview.error.evidence", "n", n, "most", motive.MaxEvidence))
	}
	texts := []string{t.Answer, t.Asked}
	for _, e := range t.Evidence {
		texts = append(texts, e.Quote)
	}
	if err := CheckTexts(texts...); err != nil {
		return err
	}
	return CheckEvidence(t.Evidence, c)
}

// CheckTexts returns an error if one of the texts is too long to be saved.
func CheckTexts(texts ...string) error {
	for _, text := range texts {
		if len(text) > motive.MaxText {
			return errors.New(language.Say("interview.error.long", "n", len(text), "most", motive.MaxText))
		}
	}
	return nil
}

// CheckChange returns an error if an interview with this change of the sheet
// could not be saved.
func CheckChange(change sheet.Change, c motive.Catalogue) error {
	for _, t := range change.Turns {
		if err := CheckTurn(motive.Turn{Answer: t.Answer, Asked: t.Asked, Evidence: t.Evidence}, c); err != nil {
			return err
		}
	}
	return CheckTexts(change.Note)
}

// CheckEvidence returns an error if the catalogue lacks a motivator of the
// evidence, or a strength is out of range.
func CheckEvidence(evidence []motive.Evidence, c motive.Catalogue) error {
	for _, e := range evidence {
		if c.Index(e.Motivator) < 0 {
			return errors.New(language.Say("interview.error.motivator", "id", strconv.Quote(e.Motivator)))
		}
		if e.Strength < motive.MinStrength || e.Strength > motive.MaxStrength {
			return errors.New(language.Say("interview.error.strength",
				"n", e.Strength, "min", motive.MinStrength, "max", motive.MaxStrength))
		}
	}
	return nil
}

// QuotesIn returns the evidence with the quotes that the words still hold.
func QuotesIn(words string, evidence []motive.Evidence) []motive.Evidence {
	kept := slices.Clone(evidence)
	for i, e := range kept {
		if !strings.Contains(words, e.Quote) {
			kept[i].Quote = ""
		}
	}
	return kept
}

// WithoutQuotes returns the evidence without quotes.
func WithoutQuotes(evidence []motive.Evidence) []motive.Evidence {
	kept := slices.Clone(evidence)
	for i := range kept {
		kept[i].Quote = ""
	}
	return kept
}

// WithoutWords returns a turn without the report's words.
func WithoutWords(t motive.Turn) motive.Turn {
	t.Answer, t.Evidence = "", WithoutQuotes(t.Evidence)
	return t
}

// ChangeWithoutWords returns a change of the sheet without the report's words.
func ChangeWithoutWords(change sheet.Change) sheet.Change {
	change.Turns = slices.Clone(change.Turns)
	for i, t := range change.Turns {
		change.Turns[i].Answer, change.Turns[i].Evidence = "", WithoutQuotes(t.Evidence)
	}
	change.Moved = WithoutWords(change.Moved)
	return change
}
