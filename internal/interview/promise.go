package interview

import (
	"errors"
	"slices"

	"buyin/internal/interview/fit"
	"buyin/internal/language"
	"buyin/internal/motive"
)

// promise notes what one of the two promised in the talk.
func (s Session) promise(p *motive.Promise) (Session, error) {
	if p == nil || p.Text == "" || p.By != motive.ByManager && p.By != motive.ByReport {
		return s, errors.New(language.Say("interview.error.promise"))
	}
	if len(s.iv.Promises) >= motive.MaxPromises {
		return s, errors.New(language.Say("interview.error.promises", "n", motive.MaxPromises))
	}
	if err := fit.CheckTexts(p.Text); err != nil {
		return s, err
	}
	noted := *p
	noted.ID = motive.PromiseID(s.setup.Promises + len(s.iv.Promises) + 1)
	s.draftPromise = ""
	s.iv.Promises = append(slices.Clip(s.iv.Promises), noted)
	return s, nil
}
