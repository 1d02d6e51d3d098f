package prompt

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/terminal"
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

// readChoice reads the answer to a question with options: one of them (none is
// -1), or words. It returns false for an empty line and for a number that is
// not in the list.
func readChoice(line string, options []string, none string) (i int, words string, ok bool) {
	if i, ok := terminal.ParseChoice(line, options, none); ok {
		return i, "", true
	}
	words = strings.TrimSpace(line)
	if _, err := strconv.Atoi(words); err == nil || words == "" {
		return -1, "", false
	}
	return -1, words, true
}

// parsePicks reads motivators by number or name. It allows each motivator once,
// and at most the given number of them. A lone 0 picks none, as in a list.
func parsePicks(line string, c motive.Catalogue, most int) ([]string, error) {
	var ids []string
	words := splitWords(line)
	if len(words) == 1 && words[0] == "0" {
		return nil, nil
	}
	for _, word := range words {
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
