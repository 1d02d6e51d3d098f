package ask

import (
	"errors"
	"slices"
	"strings"
	"time"

	"buyin/internal/language"
	"buyin/internal/motive"
)

type theirWords struct{}

// Error implements error.
func (theirWords) Error() string { return language.Say("ask.error.theirs") }

// ErrTheirWords means that a promise of the report's is not written down, because no
// words of theirs are kept.
var ErrTheirWords error = theirWords{}

// Each of these returns an error if a record that holds the value could not be
// saved and read again.

func checkTexts(texts ...string) error {
	for _, text := range texts {
		if len(text) > motive.MaxText {
			return errors.New(language.Say("ask.error.long", "n", len(text), "most", motive.MaxText))
		}
	}
	return nil
}

func checkNote(text string) error {
	if strings.TrimSpace(text) == "" {
		return errors.New(language.Say("ask.error.note"))
	}
	return checkTexts(text)
}

func checkDay(day string) error {
	if _, err := time.Parse(time.DateOnly, day); err != nil {
		return errors.New(language.Say("ask.error.day", "day", day))
	}
	return nil
}

// checkPast returns an error for a day that is still to come.
func (s Session) checkPast(day string) error {
	if err := checkDay(day); err != nil {
		return err
	}
	if day > s.set.Today {
		return errors.New(language.Say("ask.error.future", "day", day))
	}
	return nil
}

func checkPut(p motive.Put) error {
	if p.Overlap != nil && !(*p.Overlap >= 0 && *p.Overlap <= 1) {
		return errors.New(language.Say("ask.error.overlap"))
	}
	return checkDay(p.On)
}

func (s Session) checkEffect(g Given) error {
	switch {
	case s.set.Catalogue.Index(g.Motivator) < 0:
		return errors.New(language.Say("ask.error.motivator", "id", g.Motivator))
	case g.Effect < motive.MinStrength || g.Effect > motive.MaxStrength:
		return errors.New(language.Say("ask.error.effect", "n", g.Effect, "min", motive.MinStrength, "max", motive.MaxStrength))
	}
	return nil
}

func checkScale(n int) error {
	if n < 0 || n > motive.MaxScale {
		return errors.New(language.Say("ask.error.scale", "n", n, "max", motive.MaxScale))
	}
	return nil
}

func checkReply(r motive.Reply) error {
	if !slices.Contains([]motive.Reply{motive.ReplyYes, motive.ReplyIf, motive.ReplyNotYet, motive.ReplyNo}, r) {
		return errors.New(language.Say("ask.error.reply"))
	}
	return nil
}

// checkPromise also clears what is not known when a promise is made.
func (s Session) checkPromise(g *Given) error {
	if g.Promise == nil {
		return errors.New(language.Say("ask.error.promise"))
	}
	p := motive.Promise{By: g.Promise.By, Text: strings.ToValidUTF8(g.Promise.Text, "�"), Due: g.Promise.Due}
	g.Promise = &p
	switch {
	case strings.TrimSpace(p.Text) == "" || p.By != motive.ByManager && p.By != motive.ByReport:
		return errors.New(language.Say("ask.error.promise"))
	case p.By == motive.ByReport && !s.KeepsWords():
		return ErrTheirWords
	case len(s.state.promises) >= motive.MaxPromises:
		return errors.New(language.Say("ask.error.promises", "n", motive.MaxPromises))
	case p.Due != "":
		if err := checkDay(p.Due); err != nil {
			return err
		}
	}
	return checkTexts(p.Text)
}

func (s Session) checkWords(g Given) error {
	if n := max(len(g.Evidence), len(g.Positions)); n > motive.MaxEvidence {
		return errors.New(language.Say("ask.error.evidence", "n", n, "most", motive.MaxEvidence))
	}
	texts := []string{g.Text, g.Asked}
	for _, e := range g.Evidence {
		texts = append(texts, e.Quote)
		if s.set.Catalogue.Index(e.Motivator) < 0 {
			return errors.New(language.Say("ask.error.motivator", "id", e.Motivator))
		}
		if !isEvidence(e) {
			return errors.New(language.Say("ask.error.strength", "min", motive.MinStrength, "max", motive.MaxStrength))
		}
	}
	for _, p := range g.Positions {
		if p.Says != motive.Belief && p.Says != motive.Outcome || p.Goal != "" && !s.hasGoal(p.Goal) {
			return errors.New(language.Say("ask.error.position", "goal", p.Goal))
		}
	}
	return checkTexts(texts...)
}

// isEvidence reports whether an entry can be saved.
func isEvidence(e motive.Evidence) bool {
	switch e.Kind {
	case motive.Volunteered, motive.Prompted, motive.Chosen, motive.Confirmed:
		return e.Strength >= motive.MinStrength && e.Strength <= motive.MaxStrength
	}
	return e.Kind == motive.Withdrawn && e.Strength == 0
}

// hasGoal reports whether the ask holds the goal, or may have held it: in a replay, or if
// the ask itself is not known, as when a journal is only read.
func (s Session) hasGoal(id string) bool {
	return s.past || s.set.Goals.ID == "" || slices.ContainsFunc(s.set.Goals.Goals, func(g motive.Goal) bool { return g.ID == id })
}
