package render

import (
	"fmt"

	"buyin/internal/overlap"
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
	Y                px
	GuessW, HeardW   px
	Guess, Heard     string
	GuessAt, HeardAt px // of their figures
}

// guessPairs are the pairs, under what the bars are called.
type guessPairs struct {
	Heard string
	Rows  []guessPair
}

// pictured draws the guess against what was heard; nothing where there is no
// guess.
func (g guesswork) pictured(s *overlap.Scorer) []block {
	guess, heard := s.GuessedAndHeard(g.result, g.guess)
	t := &table{
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
			Name: label(m.Name, guessLabel), Y: px(guessHead + guessRow*len(pairs)),
			GuessW: px(guess[k] * (guessTo - guessFrom)), HeardW: px(heard[k] * (guessTo - guessFrom)),
			Guess: percent(guess[k]) + " %", Heard: percent(heard[k]) + " %",
		}
		p.GuessAt, p.HeardAt = guessFrom+p.GuessW+5, guessFrom+p.HeardW+5
		pairs = append(pairs, p)
		t.Rows = append(t.Rows, []inline{theirText(m.Name), words(p.Guess), words(p.Heard)})
		said = append(said, fmt.Sprintf("%s: guessed %s, heard %s", m.Name, p.Guess, p.Heard))
	}
	if len(pairs) == 0 || !g.mistakes.Accuracy.Known {
		return nil
	}
	strongest := "the strongest heard"
	if n := len(g.ranked(g.guess)); n > 1 {
		strongest = fmt.Sprintf("the %d strongest heard", n)
	}
	return []block{{Picture: &picture{
		Kind: "guess", ID: "guess-picture", W: 420, H: px(guessHead + guessRow*len(pairs) + 4),
		Title: fmt.Sprintf("What you guessed of %s, and what was heard", g.name), Desc: sentence(said), Data: guessPairs{strongest, pairs}, Table: t,
	}}}
}
