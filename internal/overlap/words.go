package overlap

import "buyin/internal/motive"

// Words are what a report said that ties a motivator to them.
type Words struct {
	Motivator  string
	Strength   int // -5..5; the sign is that of the motivator's units
	Text       string
	Talk, Turn int // indexes of the talk and of the turn in which they said it
}

// Words lists what the report said about each motivator, the oldest first, to
// be quoted as the reason why it drives them or puts them off. r is the result
// of the same talks.
//
// Only words that somebody has looked at are listed, and only those heard with
// the sign of the motivator's units. Words that the report withdrew are left
// out. They are the quote of an entry of evidence. If it has none, they are the
// whole answer, but only if that holds evidence for this motivator and sign
// alone.
func (s *Scorer) Words(r Result, talks []Talk) []Words {
	last := s.findWithdrawals(talks)
	var all []Words
	for i := range talks {
		for j := range talks[i].Interview.Turns {
			turn := &talks[i].Interview.Turns[j]
			for _, e := range turn.Evidence {
				if e.ByCoach || !s.counts(e, i, j, last) {
					continue
				}
				st, _ := r.Standing(e.Motivator)
				if text := wordsFor(e, turn); text != "" && st.supportedBy(e.Strength) {
					all = append(all, Words{e.Motivator, e.Strength, text, i, j})
				}
			}
		}
	}
	return all
}

// supportedBy reports whether evidence of a strength has the sign of the
// motivator's units.
func (s *Standing) supportedBy(strength int) bool {
	return s.Units > 0 && strength > 0 || s.Units < 0 && strength < 0
}

// wordsFor returns the words of a turn that may be quoted for an entry, or "".
// What was picked from a list or confirmed in a playback is not in their own
// words.
func wordsFor(e motive.Evidence, turn *motive.Turn) string {
	if e.Quote != "" {
		return e.Quote
	}
	if e.Kind == motive.Chosen || e.Kind == motive.Confirmed {
		return ""
	}
	for _, other := range turn.Evidence {
		if other.Motivator != e.Motivator || (other.Strength > 0) != (e.Strength > 0) {
			return ""
		}
	}
	return turn.Answer
}
