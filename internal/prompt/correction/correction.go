// Package correction corrects a list of motivators that were heard: from a list on
// the full screen, or by a line such as "-2 pay=3".
package correction

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/sheet"
)

// Help explains how to correct a list of motivators that were heard.
func Help(c motive.Catalogue) string {
	return language.Say("prompt.correct.help", "id", sheet.ExampleID(c))
}

// Apply applies a line of corrections to the motivators that were heard. An empty
// line, or a yes, keeps everything. Entries that were heard keep their
// order, and added ones follow. If the line is wrong, the error says why.
func Apply(line string, heard []motive.Evidence, c motive.Catalogue) ([]motive.Evidence, error) {
	m := correction{heard: heard, now: slices.Clone(heard), dropped: make([]bool, len(heard)), changed: make([]bool, len(heard)), catalogue: c}
	words := JoinStrengths(SplitWords(line))
	if len(words) == 1 && slices.Contains(language.List("prompt.correct.yes"), strings.ToLower(words[0])) {
		return m.result(), nil
	}
	if len(words) == 1 && slices.Contains(language.List("prompt.correct.no"), strings.ToLower(words[0])) {
		return nil, errors.New(language.Say("prompt.correct.what"))
	}
	for i := 0; i < len(words); i++ {
		err := error(nil)
		if how := strings.ToLower(words[i]); i+1 < len(words) && (how == "not" || how == "only") {
			i++
			err = m.applyNamed(how, words[i])
		} else {
			err = m.apply(words[i])
		}
		if err != nil {
			return nil, err
		}
	}
	return m.result(), nil
}

// applyNamed drops the entry that a number or a name says, or keeps only that.
func (m *correction) applyNamed(how, word string) error {
	n, err := strconv.Atoi(word)
	if err != nil {
		id, err := sheet.FindMotivator(word, m.catalogue)
		if err != nil {
			return err
		}
		if n = 1 + slices.IndexFunc(m.heard, func(e motive.Evidence) bool { return e.Motivator == id }); n == 0 {
			return errors.New(language.Say("prompt.correct.absent", "name", m.catalogue.NameOf(id), "id", id))
		}
	}
	if how == "not" {
		n = -max(n, -n)
	}
	return m.applyNumber(n, "", false)
}

// IsOnly reports whether a line holds nothing but numbers, which keep only these entries.
func IsOnly(line string) bool {
	words := SplitWords(line)
	for _, word := range words {
		if n, err := strconv.Atoi(word); err != nil || n < 1 || strings.HasPrefix(word, "+") {
			return false
		}
	}
	return len(words) > 0
}

// SplitWords splits a line at blanks, commas and semicolons.
func SplitWords(line string) []string {
	return strings.FieldsFunc(line, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == ';' })
}

// A correction is the state of a list of heard motivators while a line of
// corrections is applied to it.
type correction struct {
	heard, now []motive.Evidence
	dropped    []bool // by index in heard
	changed    []bool // by index in heard: the person has set a strength
	only       []int  // indexes in heard of the entries to keep; nil keeps all
	catalogue  motive.Catalogue
}

// apply applies one word of the line.
func (m *correction) apply(word string) error {
	if strings.EqualFold(word, "none") {
		for i := range m.dropped {
			m.dropped[i] = true
		}
		return nil
	}
	plain, adds := strings.CutPrefix(word, "+")
	name, value, set := strings.Cut(plain, "=")
	if n, err := strconv.Atoi(name); err == nil {
		return m.applyNumber(n, value, set)
	}
	id, err := sheet.FindMotivator(name, m.catalogue)
	if err != nil {
		return err
	}
	strength := addedStrength
	switch {
	case set && value != "":
		if strength, err = sheet.ParseStrength(value); err != nil {
			return err
		}
	case set || !adds:
		return errors.New(language.Say("prompt.correct.strength.missing", "id", id))
	default:
		if i := slices.IndexFunc(m.now, func(e motive.Evidence) bool { return e.Motivator == id }); i >= 0 {
			strength = m.now[i].Strength // +pay keeps the strength of an entry that is there
		}
	}
	if i := slices.IndexFunc(m.now, func(e motive.Evidence) bool { return e.Motivator == id }); i >= 0 {
		m.set(i, strength)
	} else {
		m.now = append(m.now, motive.Evidence{Motivator: id, Strength: strength})
	}
	return nil
}

// addedStrength is the strength of a motivator that is added by name alone.
const addedStrength = 4

// applyNumber corrects the entry with a number. A positive number keeps the
// entry, a negative one drops it, and n=value changes its strength.
func (m *correction) applyNumber(n int, value string, set bool) error {
	i := max(n, -n) - 1
	if i < 0 || i >= len(m.heard) {
		return errors.New(language.Say("prompt.correct.number", "n", i+1, "id", sheet.ExampleID(m.catalogue)))
	}
	switch {
	case set:
		strength, err := sheet.ParseStrength(value)
		if err != nil {
			return err
		}
		m.set(i, strength)
	case n < 0:
		m.dropped[i] = true
	default:
		m.only = append(m.only, i)
	}
	return nil
}

func (m *correction) set(i, strength int) {
	m.now[i].Strength = strength
	if i < len(m.dropped) {
		m.dropped[i], m.changed[i] = false, true
	}
}

// result returns the corrected list. An entry whose strength was set is kept,
// even if only other entries were named.
func (m *correction) result() []motive.Evidence {
	kept := []motive.Evidence{}
	for i, e := range m.now {
		if i < len(m.heard) {
			unnamed := m.only != nil && !slices.Contains(m.only, i) && !m.changed[i]
			if m.dropped[i] || unnamed {
				continue
			}
		}
		kept = append(kept, e)
	}
	return kept
}

// JoinStrengths joins words such as "+pay 3" and "pay = 3" to "pay=3".
func JoinStrengths(words []string) []string {
	var out []string
	for _, w := range words {
		if n := len(out); n > 0 {
			last := out[n-1]
			adds := strings.HasPrefix(last, "+") && !strings.Contains(last, "=")
			switch {
			case strings.HasPrefix(w, "="), strings.HasSuffix(last, "="):
				out[n-1] = last + w
				continue
			case adds:
				if _, err := strconv.Atoi(w); err == nil {
					out[n-1] = last + "=" + w
					continue
				}
			}
		}
		out = append(out, w)
	}
	return out
}
