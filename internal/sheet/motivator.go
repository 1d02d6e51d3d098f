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
// name. If there is none, it looks for a later word of these, then for the
// motivator's cues: "money" finds pay.
func FindMotivator(word string, c motive.Catalogue) (string, error) {
	word = inOneWord(word)
	for i, m := range c.Motivators {
		if word == m.ID || word == inOneWord(m.Name) || word == "#"+strconv.Itoa(i+1) {
			return m.ID, nil
		}
	}
	for _, fits := range []func(m motive.Motivator) bool{
		func(m motive.Motivator) bool {
			return strings.HasPrefix(m.ID, word) || strings.HasPrefix(inOneWord(m.Name), word)
		},
		func(m motive.Motivator) bool {
			return strings.Contains(m.ID, "-"+word) || strings.Contains(inOneWord(m.Name), "-"+word)
		},
		func(m motive.Motivator) bool {
			return slices.ContainsFunc(m.Cues, func(cue string) bool { return inOneWord(cue) == word })
		},
		func(m motive.Motivator) bool {
			return slices.ContainsFunc(m.Cues, func(cue string) bool { return strings.Contains("-"+inOneWord(cue)+"-", "-"+word+"-") })
		},
	} {
		var found []string
		for _, m := range c.Motivators {
			if word != "" && fits(m) {
				found = append(found, m.ID)
			}
		}
		if len(found) > 1 {
			or := language.Say("sheet.or")
			return "", errors.New(language.Say("sheet.error.ambiguous", "typed", strconv.Quote(word), "ids", strings.Join(found, or)))
		}
		if len(found) == 1 {
			return found[0], nil
		}
	}
	return "", errors.New(language.Say("sheet.error.motivator", "typed", strconv.Quote(word)))
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
	n, err := strconv.Atoi(typed)
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

// ExampleID returns the motivator for examples in messages. That is pay, because
// everybody knows it, or else the first of the catalogue.
func ExampleID(c motive.Catalogue) string {
	if c.Index("pay") >= 0 || len(c.Motivators) == 0 {
		return "pay"
	}
	return c.Motivators[0].ID
}

// isNumber reports whether a text consists of digits only.
func isNumber(text string) bool {
	return text != "" && !slices.ContainsFunc([]rune(text), func(r rune) bool { return r < '0' || r > '9' })
}
