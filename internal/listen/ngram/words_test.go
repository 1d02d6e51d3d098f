package ngram

import (
	"slices"
	"strings"
	"testing"
)

func formsOf(text string) (forms []string) {
	for _, w := range appendWords(nil, text) {
		forms = append(forms, w.form)
	}
	return forms
}

func TestWords(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{" ... --- ", nil},
		{"Don't know, DON’T care", []string{"dont", "know", "dont", "care"}},
		{"'quoted' and the lads' own", []string{"quoted", "and", "the", "lads", "own"}},
		{"on-call 24/7", []string{"on", "call", "24", "7"}},
		{"Übermüdet, naïve", []string{"übermüdet", "naïve"}},
		{"a\xffb", []string{"a", "b"}},
		{strings.Repeat("x", 90), []string{strings.Repeat("x", 40), strings.Repeat("x", 40), strings.Repeat("x", 10)}},
	} {
		if got := formsOf(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestWordsHaveTheirPlaces(t *testing.T) {
	text := "She'd — rather‘ not; “no”"
	var got []string
	for _, w := range appendWords(nil, text) {
		got = append(got, text[w.start:w.end])
	}
	if want := []string{"She'd", "rather", "not", "no"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
