package present

import (
	"fmt"

	"buyin/internal/overlap"
	"buyin/internal/page"
)

// Sizes of the picture of a guess, in its own units.
const (
	guessFrom  = 150.0
	guessTo    = 372.0
	guessRow   = 36
	guessHead  = 22
	guessLabel = 146
)

// A guessPair is one motivator: how much of the guess it was, and how much of
// what was heard.
type guessPair struct {
	Name             string
	Y                page.Px
	GuessW, HeardW   page.Px
	Guess, Heard     string
	GuessAt, HeardAt page.Px // of their figures
}

// guessPairs are the pairs, under what the bars are called.
type guessPairs struct {
	Heard string
	Rows  []guessPair
}

// pictured draws the guess against what was heard; nothing where there is no
// guess.
func (g guesswork) pictured(s *overlap.Scorer) []page.Block {
	guess, heard := s.GuessedAndHeard(g.result, g.guess)
	t := &page.Table{
		Caption: "How much of the guess each was, and how much of as many of the strongest heard",
		Head:    []string{"motivator", "guessed", "strongest heard"}, Right: []bool{false, true, true},
	}
	var pairs []guessPair
	var said []string
	for k, m := range g.cat.Motivators {
		if guess[k] == 0 && heard[k] == 0 {
			continue
		}
		p := guessPair{
			Name: page.Label(m.Name, guessLabel), Y: page.Px(guessHead + guessRow*len(pairs)),
			GuessW: page.Px(guess[k] * (guessTo - guessFrom)), HeardW: page.Px(heard[k] * (guessTo - guessFrom)),
			Guess: page.Percent(guess[k]) + " %", Heard: page.Percent(heard[k]) + " %",
		}
		p.GuessAt, p.HeardAt = guessFrom+p.GuessW+5, guessFrom+p.HeardW+5
		pairs = append(pairs, p)
		t.Rows = append(t.Rows, []page.Inline{page.Untrusted(m.Name), page.Ours(p.Guess), page.Ours(p.Heard)})
		said = append(said, fmt.Sprintf("%s: guessed %s, heard %s", m.Name, p.Guess, p.Heard))
	}
	if len(pairs) == 0 || !g.mistakes.Accuracy.Known {
		return nil
	}
	strongest := "the strongest heard"
	if n := len(g.ranked(g.guess)); n > 1 {
		strongest = fmt.Sprintf("the %d strongest heard", n)
	}
	return []page.Block{{Picture: &page.Picture{
		Kind: "guess", ID: "guess-picture", W: 420, H: page.Px(guessHead + guessRow*len(pairs) + 4),
		Title: fmt.Sprintf("What you guessed of %s, and what was heard", g.name), Desc: page.Sentence(said), Data: guessPairs{strongest, pairs}, Table: t,
	}}}
}
