package minilm

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// longTexts do not fit into the window of the test model.
var longTexts = []string{
	strings.Repeat("the late shift, pay! ", 12),
	strings.Repeat("paying ", 40) + ". " + strings.Repeat("a café - ", 9),
	strings.Repeat("!", 100),
	strings.Repeat("東", 50),
	strings.Repeat("ㄱ ", 60),
	"the " + strings.Repeat("zzz ", 50) + "shift",
	strings.Repeat("\xff late", 30),
}

// longWords has words that fill the window. They are read, but not as the same
// tokens.
var longWords = "pay" + strings.Repeat("s", 90) + " the late shifts a" + strings.Repeat("s", 90)

func TestSentences(t *testing.T) {
	for text, want := range map[string]string{
		"":                                    "",
		"one":                                 "one",
		"One. Two!  Three?":                   "One. |Two!  |Three?",
		"\"So?\" she said. (Yes.) No… or 3.5": "\"So?\" |she said. |(Yes.) |No… |or 3.5",
		"first line\nsecond\n\n third":        "first line\n|second\n\n |third",
		" . \xff":                             " . |\xff",
		"...":                                 "...",
	} {
		var b strings.Builder
		at := 0
		for _, start := range Sentences(text) {
			b.WriteString(text[at:start] + "|")
			at = start
		}
		if got := b.String() + text[at:]; got != want {
			t.Errorf("%q: %q, not %q", text, got, want)
		}
	}
}

func TestLongNotesAreReadWhole(t *testing.T) {
	m := testModel(t, 8)
	for _, note := range longTexts {
		for _, question := range []string{"", "pay?"} {
			if _, cut := m.Tokens(question, note); !cut {
				t.Fatalf("%.20q fits into the window", note)
			}
			whole, _ := m.words.split(nil, note, Token{Origin: Note}, 1<<30)
			reading := m.NewReader(1).ReadLong(question, note, Sentences(note))
			var places []int
			for _, token := range reading.Tokens {
				if token.Origin == Note {
					places = append(places, token.Start, token.End)
				}
			}
			var want []int
			for _, token := range whole {
				want = append(want, token.Start, token.End)
			}
			if reading.Cut || !slices.Equal(places, want) {
				t.Errorf("%.20q: cut %v, tokens at\n%v, not\n%v", note, reading.Cut, places, want)
			}
		}
	}
}

func TestAShortNoteIsReadAtOnce(t *testing.T) {
	m := testModel(t, 8)
	for _, texts := range pairsOfTexts[:3] {
		one, long := m.NewReader(1).Read(texts[0], texts[1]), m.NewReader(1).ReadLong(texts[0], texts[1], []int{3})
		if !slices.Equal(one.Motivators.Values, long.Motivators.Values) || !slices.Equal(one.Tokens, long.Tokens) {
			t.Errorf("%q: %v, not %v", texts, long.Motivators.Values, one.Motivators.Values)
		}
	}
}

func TestANoteIsDividedAtTheGivenPlaces(t *testing.T) {
	m := testModel(t, 8)
	note := "the late shift, pay! the late shift, pay! the late shift, pay! the late shift, pay! the late shift, pay!"
	for _, tc := range []struct {
		question string
		places   []int
		want     []int
	}{
		{"", Sentences(note), []int{63, len(note)}},                 // four of five sentences of six tokens
		{"pay? pay?", Sentences(note), []int{42, 84, len(note)}},    // the question leaves room for 17 tokens
		{"", []int{21}, []int{21, 93, len(note)}},                   // none in the second piece
		{"", nil, []int{72, len(note)}},                             // before a word
		{"", []int{len(note), len(note) + 9}, []int{72, len(note)}}, // nothing to divide
		{"", []int{20, 41, 62, 83}, []int{63, len(note)}},           // the blanks before the sentences
		{"", []int{1, 22, 43, 64, 85}, []int{72, len(note)}},        // inside words, where no piece can end
	} {
		if got := m.divide(tc.question, note, tc.places); !slices.Equal(got, tc.want) {
			t.Errorf("%q, %v: %v, not %v", tc.question, tc.places, got, tc.want)
		}
	}
}

func TestALongWordIsDividedBetweenCharacters(t *testing.T) {
	// Two tokens are the halves of one character.
	tokens := []Token{{Start: 0, End: 1}, {Start: 1, End: 4}, {Start: 1, End: 4}, {Start: 4, End: 5}}
	for room, want := range map[int]int{1: 1, 2: 3, 3: 3} {
		if got := lengthBeforeWord(tokens, room); got != want {
			t.Errorf("room for %d: %d tokens, not %d", room, got, want)
		}
	}
	if got := lengthBeforeWord(tokens[:3], 1); got != 1 {
		t.Errorf("%d tokens", got)
	}
	if got := lengthBeforeWord(tokens[1:3], 1); got != 1 {
		t.Errorf("%d tokens of a character that does not fit", got)
	}
}

// Each output is that of one of the pieces, as read alone.
func TestTheStrongestPieceCounts(t *testing.T) {
	m := testModel(t, 8)
	note := longTexts[1]
	ends := m.divide("pay?", note, nil)
	var shares [][]float32
	var signs [][]float32
	start := 0
	for _, end := range ends {
		piece := m.NewReader(1).Read("pay?", note[start:end])
		values := slices.Clone(piece.Motivators.Values)
		softmax(values)
		shares, signs = append(shares, values), append(signs, piece.Signs.Values)
		start = end
	}
	if len(shares) < 3 {
		t.Fatalf("only %d pieces", len(shares))
	}
	long := m.NewReader(1).ReadLong("pay?", note, nil)
	nothing := small.motivators - 1
	for k := range small.motivators {
		best := 0
		for i := range shares {
			if (shares[i][k] > shares[best][k]) != (k == nothing) && shares[i][k] != shares[best][k] {
				best = i
			}
		}
		want := math.Log(float64(shares[best][k]))
		if k < nothing {
			want -= math.Log(float64(len(shares)))
		}
		if got := long.Motivators.Values[k]; math.Abs(float64(got)-want) > 1e-5 {
			t.Errorf("output %d is %g, not %g", k, got, want)
		}
		if k < nothing && long.Signs.Values[k] != signs[best][k] {
			t.Errorf("sign %d is %g, not %g", k, long.Signs.Values[k], signs[best][k])
		}
	}
}

// The parts of a question, of the marks and of spans that cover the note add up
// to the scores, with the bias.
func TestPartsOfSpansAddUp(t *testing.T) {
	m := testModel(t, 8)
	chance := rand.New(rand.NewPCG(5, 6))
	texts := slices.Clone(pairsOfTexts)
	for _, note := range append(longTexts, longWords) {
		texts = append(texts, [2]string{"pay?", note})
	}
	for _, pair := range texts {
		note := pair[1]
		reading := m.NewReader(1).ReadLong(pair[0], note, Sentences(note))
		parts := []Part{reading.QuestionPart(), reading.MarksPart()}
		for start := 0; start < len(note); {
			end := start + 1 + chance.IntN(len(note)-start)
			parts = append(parts, reading.NotePart(start, end))
			start = end
		}
		check := func(name string, s Scores, of func(Part) []float32) {
			totals := slices.Clone(s.Bias)
			for _, p := range parts {
				add(totals, of(p), 1)
			}
			for k, total := range totals {
				if math.Abs(float64(total-s.Values[k])) > 1e-5 {
					t.Errorf("%q: the parts of %s %d make %g, not %g", pair, name, k, total, s.Values[k])
				}
			}
		}
		check("motivator", reading.Motivators, func(p Part) []float32 { return p.Motivators })
		check("sign", reading.Signs, func(p Part) []float32 { return p.Signs })
	}
}

func FuzzReadLong(f *testing.F) {
	m := testModel(f, 4)
	for _, note := range append(longTexts, longWords) {
		f.Add("pay?", note, 3, 50)
	}
	f.Fuzz(func(t *testing.T, question, note string, first, second int) {
		if len(question)+len(note) > 2000 {
			return
		}
		reading := m.NewReader(1).ReadLong(question, note, []int{min(first, second), max(first, second)})
		at := 0
		for _, token := range reading.Tokens {
			if token.Origin != Note {
				continue
			}
			if token.Start < 0 || token.End > len(note) || token.Start < at {
				t.Fatalf("%q: a token at %d to %d after one at %d", note, token.Start, token.End, at)
			}
			at = token.Start
		}
	})
}
