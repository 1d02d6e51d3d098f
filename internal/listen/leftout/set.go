package leftout

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"buyin/internal/listen/texts"
)

// A setLine is a line of a set of notes. Labels are either given as in the
// corpus, or as strengths by motivator.
type setLine struct {
	Text   string         `json:"text"`
	Asked  string         `json:"asked"`
	About  string         `json:"about"`
	Kind   string         `json:"kind"`
	Labels []texts.Label  `json:"labels"`
	Heard  map[string]int `json:"heard"`
	Also   []string       `json:"also"`
}

// ReadSet reads notes to judge the ear on, one JSON object a line.
func ReadSet(name string, data []byte, ids []string) (notes []Note, err error) {
	number := 0
	for line := range bytes.Lines(data) {
		number++
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		n, err := readLine(name, line, ids)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, number, err)
		}
		notes = append(notes, n)
	}
	if len(notes) == 0 {
		return nil, fmt.Errorf("%s holds no note", name)
	}
	return notes, nil
}

func readLine(name string, line []byte, ids []string) (Note, error) {
	var x setLine
	if err := json.Unmarshal(line, &x); err != nil {
		return Note{}, err
	}
	for id, strength := range x.Heard {
		x.Labels = append(x.Labels, texts.Label{Motivator: id, Sign: cmp.Compare(strength, 0)})
	}
	slices.SortStableFunc(x.Labels, func(a, b texts.Label) int {
		return cmp.Compare(slices.Index(ids, a.Motivator), slices.Index(ids, b.Motivator))
	})
	n, err := newNote(texts.Text{Author: name, Text: x.Text, Asked: x.Asked, About: x.About, Kind: x.Kind, Labels: x.Labels}, ids)
	if err != nil {
		return Note{}, err
	}
	for _, id := range x.Also {
		at := slices.Index(ids, id)
		if at < 0 {
			return Note{}, fmt.Errorf("also names %q, which is no motivator", id)
		}
		n.Also = append(n.Also, at)
	}
	return n, nil
}
