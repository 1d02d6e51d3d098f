package discreet

import (
	"testing"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

func TestWords(t *testing.T) {
	answer := "likes the early start\ndaughter has asthma, hospital twice this fall, needs to get away\nthe rota is a mess"
	talks := []overlap.Talk{{Interview: motive.Interview{Turns: []motive.Turn{{Answer: answer}}}}}
	for excerpt, want := range map[string]bool{
		"likes the early start":      true,
		"the rota is a mess":         true,
		"hospital twice this fall":   false, // the line says whose
		"daughter has asthma":        false,
		"she was off sick in spring": false, // not in the answer
	} {
		left := Words([]overlap.Words{{Text: excerpt}}, talks)
		if got := len(left) == 1; got != want {
			t.Errorf("%q may be said: %v, want %v", excerpt, got, want)
		}
	}
}

// Words of a turn that is not there are read alone.
func TestWordsWithoutTheirTurn(t *testing.T) {
	for _, w := range []overlap.Words{{Text: "the rota", Talk: 3}, {Text: "the rota", Talk: -1}, {Text: "the rota", Turn: 2}} {
		if left := Words([]overlap.Words{w}, []overlap.Talk{{}}); len(left) != 1 {
			t.Errorf("%+v was left out", w)
		}
	}
}
