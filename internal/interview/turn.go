package interview

import (
	"slices"

	"buyin/internal/interview/fit"
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
		choice := t.Answer
		t = fit.WithoutWords(t)
		if g.Kind == TradeOff || g.Kind == BestWorst {
			t.Answer = choice // these words come from the catalogue
		}
	}
	return t, fit.CheckTurn(t, s.setup.Catalogue)
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
	case Paged:
		return g, g.Text == ""
	case Noted, Promised, Dated: // these are the manager's own words
	case Edited:
		if g.Change == nil {
			break
		}
		bare := fit.ChangeWithoutWords(*g.Change)
		g.Change = &bare
	default:
		g = s.withSound(g)
		g.Text, g.Evidence = "", fit.WithoutQuotes(g.Evidence)
	}
	return g, true
}
