package guess

import (
	"fmt"

	"buyin/internal/overlap"
	"buyin/internal/page"
)

// Chart draws the guess next to the drivers that were heard. It returns nothing
// if there is no guess, or if it is too early to compare it.
func (r Review) Chart(s *overlap.Scorer) []page.Block {
	if !r.Mistakes.Accuracy.Known || r.TooEarly() {
		return nil
	}
	strongest := "the strongest heard"
	if n := len(r.Ranked(r.Guess)); n > 1 {
		strongest = fmt.Sprintf("the %d strongest heard", n)
	}
	c := page.PairsChart{
		ID: "guess-picture", Title: fmt.Sprintf("What you guessed of %s, and what was heard", r.Name),
		First: "your guess", Second: strongest,
		Table: &page.Table{
			Caption: "How much of the guess each was, and how much of as many of the strongest heard",
			Head:    []string{"motivator", "guessed", "strongest heard"}, Numeric: []bool{false, true, true},
		},
	}
	var desc []string
	guess, heard := s.GuessedAndHeard(r.Result, r.Guess)
	for k, m := range r.Catalogue.Motivators {
		if guess[k] == 0 && heard[k] == 0 {
			continue
		}
		guessed, strongest := page.Percent(guess[k])+" %", page.Percent(heard[k])+" %"
		c.Rows = append(c.Rows, page.Pair{Name: m.Name, First: guess[k], Second: heard[k]})
		c.Table.Rows = append(c.Table.Rows, []page.Inline{page.Untrusted(m.Name), page.Ours(guessed), page.Ours(strongest)})
		desc = append(desc, fmt.Sprintf("%s: guessed %s, heard %s", m.Name, guessed, strongest))
	}
	if len(c.Rows) == 0 {
		return nil
	}
	c.Desc = page.Sentence(desc)
	return []page.Block{{Picture: c.Picture()}}
}
