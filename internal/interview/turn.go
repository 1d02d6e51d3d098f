package interview

import (
	"errors"
	"slices"
	"strconv"

	"buyin/internal/language"
	"buyin/internal/motive"
)

// newTurn returns the turn to save for an answer. It holds no words if the
// report was promised that none are kept.
func (s Session) newTurn(g Given) (motive.Turn, error) {
	t := motive.Turn{Question: g.Question, Asked: g.Asked, Answer: g.Text, Positions: g.Positions}
	switch g.Kind {
	case TradeOff, BestWorst:
		if err := s.addChoice(&t, g); err != nil {
			return t, err
		}
	case SumUp:
		t.Evidence = s.correctionsOf(g)
	case Playback:
		for _, e := range g.Evidence {
			if e.Kind != motive.Withdrawn {
				e.Kind = motive.Confirmed
			}
			t.Evidence = append(t.Evidence, motive.Evidence{Motivator: e.Motivator, Strength: e.Strength, Kind: e.Kind})
		}
		slices.SortStableFunc(t.Evidence, func(a, b motive.Evidence) int {
			return s.setup.Catalogue.Index(a.Motivator) - s.setup.Catalogue.Index(b.Motivator)
		})
	case Ask, PutOff, Closing:
		if g.Evidence != nil { // somebody looked, also if nothing was in it
			t.Evidence = []motive.Evidence{}
		}
		for _, e := range g.Evidence {
			if e.Kind == "" {
				e.Kind = s.kindIn(g.Question, e.Motivator)
			}
			t.Evidence = append(t.Evidence, e)
		}
	}
	if s.keepsNoWords() {
		t = stripWords(t, g.Kind)
	}
	return t, s.checkTurn(t)
}

// checkEvidence returns an error if the catalogue lacks a motivator of the
// evidence, or a strength is out of range.
func (s Session) checkEvidence(evidence []motive.Evidence) error {
	for _, e := range evidence {
		if s.setup.Catalogue.Index(e.Motivator) < 0 {
			return errors.New(language.Say("interview.error.motivator", "id", strconv.Quote(e.Motivator)))
		}
		if e.Strength < motive.MinStrength || e.Strength > motive.MaxStrength {
			return errors.New(language.Say("interview.error.strength",
				"n", e.Strength, "min", motive.MinStrength, "max", motive.MaxStrength))
		}
	}
	return nil
}

// kindIn returns the kind of evidence that an answer to the question gives
// about the motivator.
func (s Session) kindIn(question, motivator string) motive.Kind {
	if m, ok := s.setup.motivatorOf(question); ok && m == motivator {
		return motive.Prompted
	}
	return motive.Volunteered
}

// keepsNoWords reports whether the report was promised that no words are kept.
func (s Session) keepsNoWords() bool { return s.iv.Told != nil && !s.iv.Told.Quotes }

// stripWords removes the report's words from a turn. It keeps the answer to a
// choice, because those words come from the catalogue.
func stripWords(t motive.Turn, k Kind) motive.Turn {
	if k != TradeOff && k != BestWorst {
		t.Answer = ""
	}
	kept := slices.Clone(t.Evidence)
	for i := range kept {
		kept[i].Quote = ""
	}
	t.Evidence = kept
	return t
}

// ForJournal returns the act as it may be written to disk. If no words may be
// kept, it removes them. It returns false if nothing of the act may be written.
func (s Session) ForJournal(g Given) (Given, bool) {
	if !s.keepsNoWords() {
		if g.Act == Unedited && s.given.Change != nil && s.given.Change.Wordless && s.previous != nil {
			g.acts = s.previous.Acts() // the words are back, and the journal has lost them
		}
		return g, true
	}
	switch g.Act {
	case Drafted:
		return g, false
	case Noted, Promised, Dated: // these are the manager's own words
	case Edited:
		if g.Change == nil {
			break
		}
		bare := withoutWords(*g.Change)
		g.Change = &bare
	default:
		g = s.withSound(g)
		g.Text, g.Evidence = "", stripWords(motive.Turn{Evidence: g.Evidence}, Ask).Evidence
	}
	return g, true
}
