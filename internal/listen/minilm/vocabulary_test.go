package minilm

import (
	"testing"

	"pgregory.net/rapid"

	"buyin/internal/fixture/property"
)

func TestAVocabularyIsReadAsItWasWritten(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfNDistinct(rapid.StringMatching(`(##)?[abé]{1,4}|x{250,255}`), 1, 60, rapid.ID).Draw(t, "words")
		var p packer
		p.vocabulary(words)
		if p.err != nil {
			t.Fatal(p.err)
		}
		d := &decoder{rest: string(p.out)}
		v := d.vocabulary(len(words))
		if err := v.check(); err != nil || d.short || d.rest != "" {
			t.Fatalf("%v; %d bytes are left", err, len(d.rest))
		}
		for id, word := range words {
			if got, ok := v.find([]byte(word)); !ok || int(got) != id {
				t.Fatalf("%q has the id %d, want %d", word, got, id)
			}
		}
	})
}

func TestAVocabularyIsInOrderWithEachIDOnce(t *testing.T) {
	for name, v := range map[string]vocabulary{
		"order":   {spelt: "ba", ends: []uint32{1, 2}, ids: "\x00\x00\x01\x00"},
		"twice":   {spelt: "aa", ends: []uint32{1, 2}, ids: "\x00\x00\x01\x00"},
		"same id": {spelt: "ab", ends: []uint32{1, 2}, ids: "\x00\x00\x00\x00"},
		"no row":  {spelt: "ab", ends: []uint32{1, 2}, ids: "\x00\x00\x02\x00"},
	} {
		if v.check() == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
