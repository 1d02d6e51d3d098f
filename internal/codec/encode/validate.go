package encode

import (
	"fmt"
	"slices"
	"strings"

	"buyin/internal/codec/scalar"
	"buyin/internal/codec/wording"
	"buyin/internal/motive"
)

// validateInterview returns an error if the decoder would reject the
// interview, so that nothing is saved that cannot be opened again.
func validateInterview(iv *motive.Interview) error {
	if !scalar.Matches(scalar.InterviewID, iv.ID) {
		return fmt.Errorf("%s is not an id of an interview; use %s", wording.Quoted(iv.ID), scalar.InterviewID.Description)
	}
	if iv.Kind != "" && !slices.Contains(scalar.InterviewKinds, iv.Kind) {
		return fmt.Errorf("unknown kind %s of an interview; use %s", wording.Quoted(iv.Kind), wording.JoinOr(scalar.InterviewKinds))
	}
	if err := validateNames(iv); err != nil {
		return err
	}
	if err := validateTimes(iv); err != nil {
		return err
	}
	if len(iv.Turns) > motive.MaxTurns {
		return fmt.Errorf("an interview of %d turns is too long; the limit is %d", len(iv.Turns), motive.MaxTurns)
	}
	for i := range iv.Turns {
		if err := validateTurn(&iv.Turns[i]); err != nil {
			return fmt.Errorf("turn %d: %w", i+1, err)
		}
	}
	if err := validateAsk(iv); err != nil {
		return err
	}
	return checkTextLength(iv.Notes...)
}

func validateNames(iv *motive.Interview) error {
	for _, n := range []struct {
		what, name string
		required   bool
	}{
		{"the report's name", iv.Report.Name, true},
		{"the report's team", iv.Report.Team, false},
		{"the report's role", iv.Report.Role, false},
		{"the manager's name", iv.Manager, false},
		{"the catalogue's name", iv.Catalogue.Name, true},
		{"the catalogue's version", iv.Catalogue.Version, true},
	} {
		switch {
		case n.name == "" && !n.required:
		case strings.TrimSpace(n.name) == "":
			return fmt.Errorf("%s is empty; write one", n.what)
		case len(n.name) > motive.MaxName:
			return fmt.Errorf("%s has %d bytes; the limit is %d", n.what, len(n.name), motive.MaxName)
		}
	}
	return nil
}

func validateTimes(iv *motive.Interview) error {
	for _, t := range []struct{ what, time string }{{"started", iv.Started}, {"finished", iv.Finished}} {
		if t.time != "" && !scalar.IsTimestamp([]byte(t.time)) {
			return fmt.Errorf("%s %s is not a date and time; write it like 2026-11-23T09:00:00Z", t.what, wording.Quoted(t.time))
		}
	}
	if iv.Told != nil && iv.Told.On != "" && !scalar.IsDate([]byte(iv.Told.On)) {
		return fmt.Errorf("told on %s is not a date; write it like 2026-11-23", wording.Quoted(iv.Told.On))
	}
	return nil
}

func validateTurn(t *motive.Turn) error {
	if !scalar.Matches(scalar.QuestionID, t.Question) {
		return fmt.Errorf("%s is not an id of a question; use %s", wording.Quoted(t.Question), scalar.QuestionID.Description)
	}
	if len(t.Evidence) > motive.MaxEvidence {
		return fmt.Errorf("%d entries of evidence; the limit is %d", len(t.Evidence), motive.MaxEvidence)
	}
	for _, e := range t.Evidence {
		switch {
		case e.Strength < motive.MinStrength || e.Strength > motive.MaxStrength:
			return fmt.Errorf("a strength of %d; it is from %d to %d", e.Strength, motive.MinStrength, motive.MaxStrength)
		case e.Kind != "" && scalar.EvidenceKind([]byte(e.Kind)) == "":
			return fmt.Errorf("unknown kind %s of evidence; use %s", wording.Quoted(string(e.Kind)), wording.JoinOr(scalar.EvidenceKinds()))
		case e.Kind == motive.Withdrawn && e.Strength != 0:
			return fmt.Errorf("a withdrawn entry has strength %d; use 0", e.Strength)
		}
		if err := checkTextLength(e.Quote); err != nil {
			return err
		}
	}
	if err := validatePositions(t.Positions); err != nil {
		return err
	}
	if err := validateTurnKeys(t); err != nil {
		return err
	}
	return checkTextLength(t.Asked, t.Answer)
}

func validatePositions(all []motive.Position) error {
	if len(all) > motive.MaxEvidence {
		return fmt.Errorf("%d positions; the limit is %d", len(all), motive.MaxEvidence)
	}
	for _, p := range all {
		switch {
		case p.Says != motive.Belief && p.Says != motive.Outcome:
			return fmt.Errorf("a position says %s; use %s or %s", wording.Quoted(p.Says), motive.Belief, motive.Outcome)
		case p.Goal != "" && !scalar.Matches(scalar.PlainID, p.Goal):
			return fmt.Errorf("%s is not an id of a goal; use %s", wording.Quoted(p.Goal), scalar.PlainID.Description)
		}
	}
	return nil
}

// validateTurnKeys checks what only the turns of some questions hold.
func validateTurnKeys(t *motive.Turn) error {
	switch {
	case t.Least != "" && motive.Stem(t.Question) != motive.BestWorst:
		return fmt.Errorf("least goes with the question %s, not with %s", motive.BestWorst, wording.Quoted(t.Question))
	case t.Effects != nil && t.Question != motive.Effect:
		return fmt.Errorf("effects go with the question %s, not with %s", motive.Effect, wording.Quoted(t.Question))
	case t.Scale != nil && t.Question != motive.Readiness:
		return fmt.Errorf("a scale goes with the question %s, not with %s", motive.Readiness, wording.Quoted(t.Question))
	case t.Scale != nil && (*t.Scale < 0 || *t.Scale > motive.MaxScale):
		return fmt.Errorf("a scale of %d; it is from 0 to %d", *t.Scale, motive.MaxScale)
	}
	for id, x := range t.Effects {
		if x < motive.MinStrength || x > motive.MaxStrength {
			return fmt.Errorf("an effect of %d on %s; it is from %d to %d", x, wording.Quoted(id), motive.MinStrength, motive.MaxStrength)
		}
	}
	return nil
}

// checkTextLength returns an error if one of the texts is too long to be read.
func checkTextLength(texts ...string) error {
	for _, s := range texts {
		if len(s) > motive.MaxText {
			return fmt.Errorf("a text of %d bytes is too long; the limit is %d", len(s), motive.MaxText)
		}
	}
	return nil
}
