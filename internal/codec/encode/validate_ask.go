package encode

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"buyin/internal/codec/scalar"
	"buyin/internal/codec/wording"
	"buyin/internal/motive"
)

// validateAsk checks what was asked and promised, and what came of it.
func validateAsk(iv *motive.Interview) error {
	if iv.Kind != motive.KindAsk && (iv.Put != nil || iv.Reply != "" || iv.Outcome != nil) {
		return errors.New("put, reply and outcome go with an interview of kind ask only")
	}
	if iv.Reply != "" && !slices.Contains(scalar.Replies, string(iv.Reply)) {
		return fmt.Errorf("unknown reply %s; use %s", wording.Quoted(string(iv.Reply)), wording.JoinOr(scalar.Replies))
	}
	if err := validatePut(iv.Put); err != nil {
		return err
	}
	if err := validateOutcome(iv.Outcome); err != nil {
		return err
	}
	return validatePromises(iv.Promises)
}

func validatePut(p *motive.Put) error {
	switch {
	case p == nil:
	case !scalar.IsDate([]byte(p.On)):
		return fmt.Errorf("put on %s is not a date; write it like 2026-11-23", wording.Quoted(p.On))
	case p.Overlap != nil && !(*p.Overlap >= 0 && *p.Overlap <= 1):
		return fmt.Errorf("put with an overlap of %v; it is from 0 to 1", *p.Overlap)
	case p.Catalogue != "" && (strings.TrimSpace(p.Catalogue) == "" || len(p.Catalogue) > motive.MaxName):
		return fmt.Errorf("put with the catalogue version %s; write one of at most %d bytes", wording.Quoted(p.Catalogue), motive.MaxName)
	}
	return nil
}

func validateOutcome(o *motive.AskOutcome) error {
	switch {
	case o == nil:
	case !slices.Contains(scalar.Outcomes, o.Says):
		return fmt.Errorf("unknown outcome %s; use %s", wording.Quoted(o.Says), wording.JoinOr(scalar.Outcomes))
	case !scalar.IsDate([]byte(o.On)):
		return fmt.Errorf("outcome on %s is not a date; write it like 2026-11-23", wording.Quoted(o.On))
	}
	return nil
}

func validatePromises(all []motive.Promise) error {
	if len(all) > motive.MaxPromises {
		return fmt.Errorf("%d promises; the limit is %d", len(all), motive.MaxPromises)
	}
	for i := range all {
		p := &all[i]
		if err := validatePromise(p); err != nil {
			return fmt.Errorf("promise %d: %w", i+1, err)
		}
	}
	return nil
}

func validatePromise(p *motive.Promise) error {
	switch {
	case !scalar.Matches(scalar.PlainID, p.ID):
		return fmt.Errorf("%s is not an id; use %s", wording.Quoted(p.ID), scalar.PlainID.Description)
	case p.By != motive.ByManager && p.By != motive.ByReport:
		return fmt.Errorf("by %s; use %s or %s", wording.Quoted(p.By), motive.ByManager, motive.ByReport)
	case strings.TrimSpace(p.Text) == "":
		return errors.New("the text is empty; write what was promised")
	case p.Due != "" && !scalar.IsDate([]byte(p.Due)):
		return fmt.Errorf("due %s is not a date; write it like 2026-11-23", wording.Quoted(p.Due))
	case p.By == motive.ByReport && p.Kept != nil && !*p.Kept:
		return errors.New("a promise of the report's cannot be broken; leave it open, or drop it")
	}
	return checkTextLength(p.Text)
}
