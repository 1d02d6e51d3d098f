package prompt

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"buyin/internal/motive"
)

// mendHelp explains how a list of what was heard is kept or mended.
func mendHelp(c motive.Catalogue) string {
	return "Enter keeps all of it; none drops all of it; 1 3 keeps only 1 and 3; -2 drops 2; " +
		"1=4 sets a strength: 1 to 5 pulls, 0 leaves them cold, -1 to -5 puts them off; " +
		forExample(c) + "=3 adds or sets one by name"
}

// forExample is a motivator to show how one is named: pay, which everybody
// knows, else the catalogue's first.
func forExample(c motive.Catalogue) string {
	for _, m := range c.Motivators {
		if m.ID == "pay" {
			return m.ID
		}
	}
	return c.Motivators[0].ID
}

// nothingHeard stands above a list with nothing in it.
func nothingHeard(c motive.Catalogue) string {
	return fmt.Sprintf("I hear no driver in that. Enter goes on; %s=3 adds one (? explains).", forExample(c))
}

// mend applies a line of corrections to what was heard. An empty line keeps
// everything. The order stays: kept ones first, added ones behind.
func mend(line string, heard []motive.Evidence, c motive.Catalogue) ([]motive.Evidence, error) {
	m := mending{heard: heard, now: slices.Clone(heard), dropped: make([]bool, len(heard)), strengths: make([]bool, len(heard)), catalogue: c}
	for _, word := range joinStrengths(words(line)) {
		if err := m.take(word); err != nil {
			return nil, err
		}
	}
	return m.kept(), nil
}

// words are what stands between blanks, commas and semicolons.
func words(line string) []string {
	return strings.FieldsFunc(line, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == ';' })
}

// A mending is a line of corrections under way.
type mending struct {
	heard, now []motive.Evidence
	dropped    []bool // of what was heard
	strengths  []bool // of what was heard, those that were given one
	only       []int  // of what was heard, nil where none was named
	catalogue  motive.Catalogue
}

// take applies one correction.
func (m *mending) take(word string) error {
	if strings.EqualFold(word, "none") {
		for i := range m.dropped {
			m.dropped[i] = true
		}
		return nil
	}
	name, value, set := strings.Cut(strings.TrimPrefix(word, "+"), "=")
	if n, err := strconv.Atoi(name); err == nil {
		return m.numbered(n, value, set)
	}
	id, err := Motivator(name, m.catalogue)
	if err != nil {
		return err
	}
	if !set || value == "" {
		return fmt.Errorf("how strongly? write %s=3, from -5 (puts them off) to 5 (pulls)", id)
	}
	strength, err := strengthOf(value)
	if err != nil {
		return err
	}
	if i := slices.IndexFunc(m.now, func(e motive.Evidence) bool { return e.Motivator == id }); i >= 0 {
		m.set(i, strength)
	} else {
		m.now = append(m.now, motive.Evidence{Motivator: id, Strength: strength})
	}
	return nil
}

// numbered keeps, drops or sets one of what was heard, by its number.
func (m *mending) numbered(n int, value string, set bool) error {
	i := max(n, -n) - 1
	if i < 0 || i >= len(m.heard) {
		return fmt.Errorf("there is no %d in the list; to add something, name it: %s=3", n, forExample(m.catalogue))
	}
	switch {
	case set:
		strength, err := strengthOf(value)
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

func (m *mending) set(i, strength int) {
	m.now[i].Strength = strength
	if i < len(m.dropped) {
		m.dropped[i], m.strengths[i] = false, true
	}
}

// kept is what is left. What was set is kept, whether or not it was named.
func (m *mending) kept() []motive.Evidence {
	kept := []motive.Evidence{}
	for i, e := range m.now {
		if i < len(m.heard) {
			unnamed := m.only != nil && !slices.Contains(m.only, i) && !m.strengths[i]
			if m.dropped[i] || unnamed {
				continue
			}
		}
		kept = append(kept, e)
	}
	return kept
}

// joinStrengths reads "+pay 3" and "pay = 3" as "pay=3".
func joinStrengths(words []string) []string {
	var out []string
	for _, w := range words {
		if n := len(out); n > 0 {
			last := out[n-1]
			adds := strings.HasPrefix(last, "+") && !strings.Contains(last, "=")
			switch {
			case w == "=" || strings.HasPrefix(w, "="), strings.HasSuffix(last, "="):
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

func strengthOf(s string) (int, error) {
	n, err := strconv.Atoi(strings.TrimPrefix(s, "+"))
	if err != nil || n < motive.MinStrength || n > motive.MaxStrength {
		return 0, fmt.Errorf("a strength is a whole number from %d (puts them off) to %d (pulls), not %q", motive.MinStrength, motive.MaxStrength, s)
	}
	return n, nil
}

// Motivator finds a motivator by its id, its name, its number in the
// catalogue's order written #3, or an unmistakable beginning of the first two.
func Motivator(word string, c motive.Catalogue) (string, error) {
	fold := func(s string) string { return strings.ToLower(strings.ReplaceAll(s, " ", "-")) }
	word = fold(strings.TrimSpace(word))
	var found []string
	for i, m := range c.Motivators {
		if word == m.ID || word == fold(m.Name) || word == "#"+strconv.Itoa(i+1) {
			return m.ID, nil
		}
		if word != "" && (strings.HasPrefix(m.ID, word) || strings.HasPrefix(fold(m.Name), word)) {
			found = append(found, m.ID)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return "", fmt.Errorf("no motivator %q; /help names them all", word)
	}
	return "", fmt.Errorf("%q could be %s; write a little more", word, strings.Join(found, " or "))
}

// picks reads up to most motivators, by number or name, each once.
func picks(line string, c motive.Catalogue, most int) ([]string, error) {
	var out []string
	for _, word := range words(line) {
		if n, err := strconv.Atoi(word); err == nil {
			if n < 1 || n > len(c.Motivators) {
				return nil, fmt.Errorf("there is no %d in the list", n)
			}
			word = c.Motivators[n-1].ID
		}
		id, err := Motivator(word, c)
		if err != nil {
			return nil, err
		}
		if slices.Contains(out, id) {
			return nil, fmt.Errorf("%s is named twice", id)
		}
		out = append(out, id)
	}
	if len(out) > most {
		return nil, fmt.Errorf("up to %d, strongest first", most)
	}
	return out, nil
}
