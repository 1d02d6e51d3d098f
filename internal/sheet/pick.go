package sheet

import (
	"errors"
	"slices"
	"strconv"

	"buyin/internal/language"
	"buyin/internal/motive"
)

// namedStrength is the strength of an entry that a person names without saying
// how strong it is, unless it pulls already.
const namedStrength = 4

// pick keeps a motivator, beside what is kept or instead of it.
func (s Sheet) pick(r Row, e Edit) (Row, error) {
	if s.catalogue.Index(e.Motivator) < 0 {
		return r, errors.New(language.Say("sheet.error.motivator", "typed", strconv.Quote(e.Motivator)))
	}
	if e.Given && !inRange(e.Strength) {
		return r, wrongStrength(strconv.Itoa(e.Strength))
	}
	at := r.picked(e)
	if !e.Also {
		r.clear()
	}
	if at < 0 {
		at = len(r.Entries)
		r.Entries = append(r.Entries, s.named(r, e.Motivator))
	}
	r.Entries[at].Kept, r.Current = true, at
	switch {
	case e.Given:
		r.Entries[at].set(e.Strength)
	case e.Entry == 0 && r.Entries[at].Strength <= 0:
		r.Entries[at].set(namedStrength)
	}
	return r, r.limit()
}

// clear keeps nothing that was heard. What they took back in a summary stays
// taken back: only an edit that names it says otherwise.
func (r Row) clear() {
	for i := range r.Entries {
		r.Entries[i].Kept = r.Entries[i].Kept && r.Entries[i].Kind == motive.Withdrawn
	}
}

// drop keeps nothing of a row. What they had confirmed in a playback is then
// taken back, because what was heard of it before would count again.
func (s Sheet) drop(r Row) {
	if r.Own || motive.Stem(r.Question) != motive.Playback {
		r.clear()
		return
	}
	for i, e := range r.Entries {
		said := slices.ContainsFunc(s.turns[r.Turn].Evidence, func(old motive.Evidence) bool { return old.Motivator == e.Motivator })
		if e.Kept = e.Kept && said; e.Kept {
			e.Evidence = motive.Evidence{Motivator: e.Motivator, Kind: motive.Withdrawn}
		}
		r.Entries[i] = e
	}
}

// picked returns the index of the entry that a Pick means, or -1.
func (r Row) picked(e Edit) int {
	if n := e.Entry - 1; n >= 0 && n < len(r.Entries) && r.Entries[n].Motivator == e.Motivator {
		return n
	}
	return r.find(e.Motivator)
}

// named returns the entry of a motivator that a person adds to a row by name.
func (s Sheet) named(r Row, motivator string) Entry {
	e := motive.Evidence{Motivator: motivator, Strength: namedStrength, Kind: s.kindOf(r, motivator)}
	if len(r.Evidence()) == 0 {
		e.Quote = wholeQuote(r.Words)
	}
	return Entry{Evidence: e, Kept: true, Sure: true}
}

// set sets the strength of an entry. An entry that they took back in the
// playback is then one that they confirmed.
func (e *Entry) set(strength int) {
	e.Strength = strength
	if e.Kind == motive.Withdrawn {
		e.Kind = motive.Confirmed
	}
}

// strengthen changes the strength of the current entry, or its sign.
func (s Sheet) strengthen(r Row, e Edit) (Row, error) {
	entry, err := r.current()
	if err != nil {
		return r, err
	}
	strength := e.Strength
	switch {
	case e.Op == Flip && entry.Strength == 0:
		return r, errors.New(language.Say("sheet.error.flip", "n", r.Number, "name", s.catalogue.NameOf(entry.Motivator)))
	case e.Op == Flip:
		strength = -entry.Strength
	case !inRange(strength):
		return r, wrongStrength(strconv.Itoa(strength))
	case !e.Given && strength > 0:
		strength = withSign(strength, entry.Strength)
	}
	entry.set(strength)
	entry.Kept = true
	return r, r.limit()
}

// quote marks the words that count for the current entry.
func (s Sheet) quote(r Row, quote string) (Row, error) {
	entry, err := r.current()
	if err != nil {
		return r, err
	}
	words := wordsIn(r.Words, quote)
	switch {
	case r.Words == "":
		return r, errors.New(language.Say("sheet.error.wordless", "n", r.Number))
	case words == "" && quote != "":
		return r, errors.New(language.Say("sheet.error.quote", "n", r.Number, "quote", strconv.Quote(quote)))
	}
	entry.Quote, entry.Kept = words, true
	return r, r.limit()
}

// current returns the entry that Flip, Strength and Quote change.
func (r Row) current() (*Entry, error) {
	if r.Current < 0 || r.Current >= len(r.Entries) {
		return nil, errors.New(language.Say("sheet.error.current", "n", r.Number))
	}
	return &r.Entries[r.Current], nil
}

func inRange(strength int) bool {
	return strength >= motive.MinStrength && strength <= motive.MaxStrength
}

func wrongStrength(typed string) error {
	return errors.New(language.Say("sheet.error.strength",
		"min", motive.MinStrength, "max", motive.MaxStrength, "typed", strconv.Quote(typed)))
}
