package check

import (
	"strings"
	"testing"

	"buyin/internal/fixture/growth"
	"buyin/internal/motive"
)

// units are what a question is made of many times. None of them may cost a rule
// more than linear memory.
var units = []string{
	"and,", "and, ", "or ", ", ", "a; ", "what? ", "why would you ", "do you or do you ", "never not ", "( ", "\" ", "- ", "a. ", "word ", "your boss and ",
	"pay, ", "always ", "what did you do and who saw it, ", "if you could, ", "don't you think ", "e.g. ", "tell me about it, and how, ",
}

func TestWordsOfAQuestionCostLinearly(t *testing.T) {
	for _, unit := range units {
		for _, start := range []string{"", "What did you like, ", "Tell me about "} {
			growth.Linear(t, start+unit, 1500, func(n int) func() {
				c := large(2)
				c.Motivators[0].Probes[0].Ask = start + strings.Repeat(unit, n) + "?"
				return func() { Run(Input{Catalogue: c, Places: nowhere}) }
			})
		}
	}
}

func TestQuestionsCostLinearly(t *testing.T) {
	growth.Linear(t, "motivators", 200, func(n int) func() {
		c := large(n)
		return func() { Run(Input{Catalogue: c, Places: nowhere}) }
	})
	growth.Linear(t, "equal questions", 500, func(n int) func() {
		c := large(2)
		for range n {
			c.Motivators[0].Probes = append(c.Motivators[0].Probes, motive.Question{ID: "a.b", Ask: "What did you last do, and who saw it?"})
		}
		return func() { Run(Input{Catalogue: c, Places: nowhere}) }
	})
}

// BenchmarkWords shows the time that each unit takes; make limits prints it.
func BenchmarkWords(b *testing.B) {
	for _, unit := range units {
		for _, n := range []int{4000, 8000} {
			c := large(2)
			c.Motivators[0].Probes[0].Ask = "What did you like, " + strings.Repeat(unit, n) + "?"
			b.Run(strings.TrimSpace(unit)+"/"+map[int]string{4000: "n", 8000: "2n"}[n], func(b *testing.B) {
				for b.Loop() {
					Run(Input{Catalogue: c, Places: nowhere})
				}
			})
		}
	}
}
