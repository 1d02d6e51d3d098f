package sheet

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
)

// FindMotivator finds a motivator by its id or its name, by its number in
// catalogue order written as #3, or by an unambiguous beginning of its id or
// name, or of a later word of these.
func FindMotivator(word string, c motive.Catalogue) (string, error) {
	word = inOneWord(word)
	var found, inside []string
	for i, m := range c.Motivators {
		id, name := inOneWord(m.ID), inOneWord(m.Name)
		switch {
		case word == id || word == name || word == "#"+strconv.Itoa(i+1):
			return m.ID, nil
		case word == "":
		case strings.HasPrefix(id, word) || strings.HasPrefix(name, word):
			found = append(found, m.ID)
		case strings.Contains(id, "-"+word) || strings.Contains(name, "-"+word):
			inside = append(inside, m.ID)
		}
	}
	if found == nil {
		found = inside
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return "", errors.New(language.Say("sheet.error.motivator", "typed", strconv.Quote(word)))
	}
	or := language.Say("sheet.or")
	return "", errors.New(language.Say("sheet.error.ambiguous", "typed", strconv.Quote(word), "ids", strings.Join(found, or)))
}

// maxNameWords is the largest number of words that are tried as one name.
const maxNameWords = 4

// CutMotivator finds the motivator at the beginning of a line that was split
// into words, of which there is at least one. A name may hold blanks. It returns
// the words after it.
func CutMotivator(words []string, c motive.Catalogue) (id string, rest []string, err error) {
	for n := min(maxNameWords, len(words)); n > 0; n-- {
		if id, err = FindMotivator(strings.Join(words[:n], " "), c); err == nil {
			return id, words[n:], nil
		}
	}
	return "", words, err
}

// inOneWord returns a name in the form of an id.
func inOneWord(name string) string { return strings.ReplaceAll(fold(name), " ", "-") }

// ParseStrength reads a strength, -5..5.
func ParseStrength(typed string) (int, error) {
	n, err := strconv.Atoi(strings.TrimPrefix(typed, "+"))
	if err != nil || !inRange(n) {
		return 0, wrongStrength(typed)
	}
	return n, nil
}

// Signed returns a strength with its sign: "+4", "-3" or "0".
func Signed(strength int) string {
	if strength > 0 {
		return "+" + strconv.Itoa(strength)
	}
	return strconv.Itoa(strength)
}

// exampleID returns the motivator for examples in messages. That is pay, because
// everybody knows it, or else the first of the catalogue.
func exampleID(c motive.Catalogue) string {
	if c.Index("pay") >= 0 || len(c.Motivators) == 0 {
		return "pay"
	}
	return c.Motivators[0].ID
}

// isNumber reports whether a text consists of digits only.
func isNumber(text string) bool {
	return text != "" && !slices.ContainsFunc([]rune(text), func(r rune) bool { return r < '0' || r > '9' })
}
