package listen

import (
	"slices"
	"testing"
)

func TestWords(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"an apostrophe inside belongs to the word", "don't, the manager’s", []string{"dont", "the", "manager"}},
		{"one that is a letter to Unicode does, too", "donʼt", []string{"dont"}},
		{"alone it is no word", "ʼ 'ʼ’ ʼtis ʼʼ x", []string{"tis", "x"}},
		{"bytes that are no text are none", "a\xffb\uFFFDc", []string{"a", "b", "c"}},
	} {
		var got []string
		for _, w := range splitWords(tt.text) {
			got = append(got, w.form)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
