package sheet

import (
	"slices"

	"buyin/internal/motive"
)

const (
	maxHeard       = 3 // entries of a row up to which suggestions are added
	unsureStrength = 3 // smallest strength of a suggestion that the ear is unsure of
)

// Said returns the words of a row, with the question that they answer.
func (s Sheet) Said(r Row) motive.Said { return s.catalogue.Said(r.Question, r.Asked, r.Words) }

// Suggest adds what was heard in the words of a row as suggestions, up to three
// entries in all. The strength of an unsure one only shows the ear's doubt, so
// it is offered with at least 3.
func (s Sheet) Suggest(row int, heard []motive.Heard) Sheet {
	r, ok := s.Row(row)
	if !ok {
		return s
	}
	r.suggested = true
	if r.Fixed || r.State != Kept {
		return s.with(r)
	}
	r.Entries = slices.Clone(r.Entries)
	for _, h := range heard {
		known := r.find(h.Motivator) >= 0 || s.catalogue.Index(h.Motivator) < 0
		if known || len(r.Entries) >= maxHeard {
			continue
		}
		strength := h.Strength
		if !h.Sure && strength != 0 {
			strength = withSign(max(size(strength), unsureStrength), strength)
		}
		r.Entries = append(r.Entries, Entry{Sure: h.Sure, Evidence: motive.Evidence{
			Motivator: h.Motivator, Strength: strength, Quote: wordsIn(r.Words, h.Quote), Kind: s.kindOf(r, h.Motivator),
		}})
	}
	if r.Current < 0 && len(r.Entries) > 0 {
		r.Current = 0
	}
	return s.with(r)
}

// SuggestAgain adds suggestions to a row that was shown before, and gives the entries
// the numbers that they had there. An entry that is new comes last.
func (s Sheet) SuggestAgain(row int, before []Entry) Sheet {
	r, ok := s.Row(row)
	if !ok || r.Fixed || r.State != Kept {
		return s
	}
	now := Row{Entries: slices.Clone(r.Entries)}
	r.Entries, r.Current, r.suggested = nil, -1, true
	for _, e := range before {
		at := now.find(e.Motivator)
		if at < 0 {
			e.Kept, e.ByCoach, e.Quote = false, false, wordsIn(r.Words, e.Quote)
			r.Entries = append(r.Entries, e)
			continue
		}
		r.Entries = append(r.Entries, now.Entries[at])
		now.Entries = slices.Delete(now.Entries, at, at+1)
	}
	r.Entries = append(r.Entries, now.Entries...)
	if len(r.Entries) > 0 {
		r.Current = max(slices.IndexFunc(r.Entries, func(e Entry) bool { return e.Kept }), 0)
	}
	return s.with(r)
}

// Suggested reports whether Suggest was called for the row.
func (s Sheet) Suggested(row int) bool {
	r, _ := s.Row(row)
	return r.suggested
}

// kindOf returns the kind of a new entry of a row.
func (s Sheet) kindOf(r Row, motivator string) motive.Kind {
	if motive.Stem(r.Question) == motive.Playback {
		return motive.Confirmed
	}
	if about, ok := s.catalogue.Explores(r.Question); ok && about == motivator {
		return motive.Prompted
	}
	return motive.Volunteered
}

// find returns the index of the entry of a motivator, or -1. If the motivator
// stands in the row more than once, a kept entry comes first.
func (r Row) find(motivator string) int {
	found := -1
	for i, e := range r.Entries {
		if e.Motivator == motivator && (found < 0 || e.Kept && !r.Entries[found].Kept) {
			found = i
		}
	}
	return found
}

func size(strength int) int { return max(strength, -strength) }

// withSign returns a size as a strength with the sign of another.
func withSign(size, like int) int {
	if like < 0 {
		return -size
	}
	return size
}
