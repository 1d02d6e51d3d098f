package ngram

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"buyin/internal/fixture/property"
)

// readBack returns texts as a model that has learnt from them gives them.
func readBack(t interface {
	Helper()
	Fatal(...any)
}, texts []string) []string {
	t.Helper()
	var learn []Text
	for _, x := range texts {
		learn = append(learn, Text{Words: x})
	}
	file, err := Learn(learn, 1, small)
	if err != nil {
		t.Fatal(err)
	}
	m, err := Open(file)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := m.lines()
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

// manyTexts makes words that are in few texts rare enough to be left out of the
// packed texts.
var manyTexts = strings.Fields(strings.Repeat("one two three four ", 12))

func TestPackedTextsAreReadAsTheyWere(t *testing.T) {
	piece := rapid.OneOf(
		rapid.SampledFrom([]string{
			" ", " ", " ", "  ", "pay", "Pay", "PAY", "raise", "I", "i", "don't", "Don’t", "dont", "lads' ", "'", "’n", "O'", "İ", "ß", "Übermut", "ǅ",
			"\x01", "\x03", "\x07", "\x00", "\xff", "\u0301", "!", "-", "\t", "\n", "\r\n", strings.Repeat("x", 39), strings.Repeat("y", 41), strings.Repeat("again ", 300),
		}),
		rapid.String(),
	)
	text := rapid.Map(rapid.SliceOfN(piece, 0, 12), func(p []string) string { return strings.Join(p, "") })
	property.Check(t, func(t *rapid.T) {
		texts := append(rapid.SliceOfN(text, 1, 5).Draw(t, "texts"), manyTexts...)
		for i, got := range readBack(t, texts) {
			if want := oneLine.Replace(texts[i]); got != want {
				t.Fatalf("%q was packed, %q is read", want, got)
			}
		}
	})
}

func FuzzPackedTexts(f *testing.F) {
	f.Add("She'd rather not", "she'd - RATHER\x03 not")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > 1<<12 {
			t.Skip()
		}
		for i, got := range readBack(t, append([]string{a, b}, manyTexts...)) {
			if want := oneLine.Replace(append([]string{a, b}, manyTexts...)[i]); got != want {
				t.Fatalf("%q was packed, %q is read", want, got)
			}
		}
	})
}

// A word is spelt out once, and then left out.
func TestWordsThatTheFileHasAreLeftOut(t *testing.T) {
	v := vocabulary{texts: 100}
	v.add(single, map[uint32]int{fold(hashBytes(hashStart, "raise")): 1}, 0, 100)
	s, row := make(speller, 1), "\x00\x00"
	for _, step := range []struct{ text, want string }{
		{"a Raise!", "a" + string(markSpelt) + "Raise!"},
		{"a raise, no", "a" + string(markAgain) + ", no"},
		{"Raise it", string(markCapital+joined) + " it"},
		{"no \x01raise", "no " + string(markLiteral) + "\x01" + string(markAgain+joined)},
		{"RAISE", string(markSpelt+joined) + "RAISE"},
	} {
		if got := string(s.pack(&v, step.text, row)); got != step.want {
			t.Errorf("%q is packed as %q, want %q", step.text, got, step.want)
		}
	}
}
