package consoles

import (
	"errors"
	"slices"
	"strconv"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/prompt/correction"
	"buyin/internal/sheet"
)

// parsePicks reads motivators by number or name. It allows each motivator once,
// and at most the given number of them. A lone 0 picks none, as in a list.
func parsePicks(line string, c motive.Catalogue, most int) ([]string, error) {
	var ids []string
	words := correction.SplitWords(line)
	if len(words) == 1 && words[0] == "0" {
		return nil, nil
	}
	for len(words) > 0 {
		if n, err := strconv.Atoi(words[0]); err == nil {
			if n < 1 || n > len(c.Motivators) {
				return nil, errors.New(language.Say("prompt.pick.number", "n", n))
			}
			words[0] = c.Motivators[n-1].ID
		}
		id, rest, err := sheet.CutMotivator(words, c)
		if err != nil {
			return nil, err
		}
		words = rest
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
