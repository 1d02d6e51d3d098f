package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"buyin/internal/listen/minilm"
)

// folder holds weights.npz, vocab.txt and golden.json of all-MiniLM-L6-v2.
var folder = os.Getenv("MINILM")

func needFolder(t testing.TB) {
	t.Helper()
	if folder == "" {
		t.Skip("NOT TESTED: set MINILM to the folder with weights.npz, vocab.txt and golden.json")
	}
}

// A golden line is what the reference implementation computes in float32 with
// the weights of 16 bits.
type golden struct {
	Question, Text string
	IDs            []int32
	Segments       []uint8
	Vector         []float32
}

func goldens(t testing.TB) (all []golden) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(folder, "golden.json"))
	if err != nil {
		t.Fatal(err)
	}
	var lines []struct {
		Question, Text string
		IDs            []int32
		Segments       []int
		Vector         []float32
	}
	if err := json.Unmarshal(data, &lines); err != nil {
		t.Fatal(err)
	}
	for _, l := range lines {
		g := golden{l.Question, l.Text, l.IDs, nil, l.Vector}
		for _, s := range l.Segments {
			g.Segments = append(g.Segments, uint8(s))
		}
		all = append(all, g)
	}
	return all
}

// packed returns the whole vocabulary at 8 bits.
var packed = sync.OnceValues(func() (string, error) {
	data, err := convert(filepath.Join(folder, "weights.npz"), filepath.Join(folder, "vocab.txt"), 0, minilm.Options{Bits: 8, Window: 96})
	return string(data), err
})

func decode(t testing.TB) *minilm.Model {
	t.Helper()
	data, err := packed()
	if err != nil {
		t.Fatal(err)
	}
	m, err := minilm.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestTokensAreThoseOfTheReference(t *testing.T) {
	needFolder(t)
	m := decode(t)
	for _, g := range goldens(t) {
		tokens, _ := m.Tokens(g.Question, g.Text)
		var ids []int32
		var segments []uint8
		for _, token := range tokens {
			ids, segments = append(ids, token.ID), append(segments, token.Segment)
		}
		if !slices.Equal(ids, g.IDs) || !slices.Equal(segments, g.Segments) {
			t.Errorf("%q %q\ngot  %v %v\nwant %v %v", g.Question, g.Text, ids, segments, g.IDs, g.Segments)
		}
	}
}
