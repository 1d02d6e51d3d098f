package prompt

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
)

// findMotivator finds a motivator by its id or its name, by its number in
// catalogue order written as #3, or by an unambiguous beginning of its id or
// name.
func findMotivator(word string, c motive.Catalogue) (string, error) {
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
		return "", errors.New(language.Say("prompt.motivator.unknown", "typed", strconv.Quote(word)))
	}
	or := language.Say("prompt.motivator.or")
	return "", errors.New(language.Say("prompt.motivator.ambiguous", "typed", strconv.Quote(word), "ids", strings.Join(found, or)))
}

// parsePicks reads motivators by number or name. It allows each motivator once,
// and at most the given number of them.
func parsePicks(line string, c motive.Catalogue, most int) ([]string, error) {
	var ids []string
	for _, word := range splitWords(line) {
		if n, err := strconv.Atoi(word); err == nil {
			if n < 1 || n > len(c.Motivators) {
				return nil, errors.New(language.Say("prompt.pick.number", "n", n))
			}
			word = c.Motivators[n-1].ID
		}
		id, err := findMotivator(word, c)
		if err != nil {
			return nil, err
		}
		if slices.Contains(ids, id) {
			return nil, errors.New(language.Say("prompt.pick.twice", "id", id))
		}
		ids = append(ids, id)
	}
	if len(ids) > most {
		return nil, errors.New(language.Say("prompt.pick.many", "n", most))
	}
	return ids, nil
}
