package interview

import (
	"cmp"
	"slices"

	"buyin/internal/motive"
)

// knownFrom returns the motivators that were heard in earlier turns.
func knownFrom(past []motive.Turn) map[string]bool {
	known := map[string]bool{}
	for _, t := range past {
		for _, e := range t.Evidence {
			if e.Strength != 0 && !e.ByCoach {
				known[e.Motivator] = true
			}
		}
	}
	return known
}

// unknownFirst is the number of unknown motivators that a second talk asks about
// before it begins a thread about one that is known.
const unknownFirst = 4

// canWait reports whether the coach should not begin a thread about a motivator
// yet, because it is known from an earlier talk and others are not.
func (s Session) canWait(id string) bool {
	if !s.setup.known[id] {
		return false
	}
	probed := map[string]bool{}
	for _, p := range s.asked {
		if p.kind == Ask && len(p.motivators) == 1 && !s.setup.known[p.motivators[0]] {
			probed[p.motivators[0]] = true
		}
	}
	unknown := len(s.setup.Catalogue.Motivators) - len(s.setup.known)
	return len(probed) < min(unknownFirst, unknown)
}

// wasChosen reports whether a choice was asked already, in this talk or an
// earlier one, or whether another choice has told its two motivators apart.
func (s Session) wasChosen(step Step) bool {
	asked := func(p askedQuestion) bool { return p.question == step.Question }
	switch {
	case slices.ContainsFunc(s.asked, asked), slices.Contains(s.setup.Earlier, step.Question):
		return true
	case step.Kind != TradeOff:
		return false
	}
	return s.outlook().TellsApart(step.Motivators[0], step.Motivators[1])
}

// pooled returns the interview with the turns of the earlier talks before its
// own.
func (s Session) pooled() motive.Interview {
	iv := s.iv
	if len(s.setup.Past) > 0 {
		iv.Turns = slices.Concat(s.setup.Past, iv.Turns)
	}
	return iv
}

// pastPreamble returns the session for an act of a journal. What was known of an
// earlier talk when the journal began is not asked in it, even if it is not known
// now.
func (s Session) pastPreamble(g Given) Session {
	asksNow := s.stage == Guess || s.stage == Told
	if asksNow && g.Kind.Asks() && (g.Act == Answered || g.Act == Skipped) {
		s.stage = Ask
	}
	return s
}

// lastWords returns the words from which the next talk begins, or "".
func (s *Since) lastWords() string {
	switch {
	case s == nil:
		return ""
	case s.OldTerms:
		return s.Words
	}
	return cmp.Or(s.Terms, s.Words)
}
