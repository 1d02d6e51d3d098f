package leftout

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
)

// A headLine is a line that the command listen/tune/heads prints.
type headLine struct {
	Set   string    `json:"set"`
	Line  int       `json:"line"`
	Asked bool      `json:"asked"`
	M     []float32 `json:"m"`
	G     []float32 `json:"g"`
}

// CollectEncoder makes the table of the encoder from what the command
// listen/tune/heads printed of each fold's authors, by an encoder that was tuned
// without them. heads returns that of a fold.
func (c *Corpus) CollectEncoder(heads func(Fold) ([]byte, error)) (*Table, error) {
	t := &Table{Columns: encoderColumns, Steps: 100, Hash: c.Hash}
	for _, f := range Folds {
		data, err := heads(f)
		if err != nil {
			return nil, err
		}
		said, err := readHeads(data)
		if err != nil {
			return nil, fmt.Errorf("fold %s: %w", f.Name, err)
		}
		for i, line := 0, 0; i < len(c.Notes); i++ {
			n := &c.Notes[i]
			if i > 0 && n.Author != c.Notes[i-1].Author {
				line = 0
			}
			if f.Has(n.Author) {
				row, err := said.row(n, line)
				if err != nil {
					return nil, fmt.Errorf("fold %s: %w", f.Name, err)
				}
				t.Rows = append(t.Rows, row)
			}
			line++
		}
	}
	return t, nil
}

// A headKey is which text was read, and whether its question was.
type headKey struct {
	set   string
	line  int
	asked bool
}

type headLines map[headKey][]float32

func readHeads(data []byte) (headLines, error) {
	said := headLines{}
	for line := range bytes.Lines(data) {
		var x headLine
		if err := json.Unmarshal(line, &x); err != nil {
			return nil, err
		}
		if len(x.M) != classes || len(x.G) != motivatorCount {
			return nil, fmt.Errorf("%s has %d scores and %d signs, not %d and %d", x.Set, len(x.M), len(x.G), classes, motivatorCount)
		}
		said[headKey{x.Set, x.Line, x.Asked}] = slices.Concat(x.M, x.G)
	}
	return said, nil
}

// row returns the scores of a note with its question hidden, and given.
func (h headLines) row(n *Note, line int) ([]float32, error) {
	hidden, ok := h[headKey{n.Author, line, false}]
	if !ok {
		return nil, fmt.Errorf("line %d of %s was not read with its question hidden", line+1, n.Author)
	}
	given := hidden
	if n.Asked != "" {
		if given, ok = h[headKey{n.Author, line, true}]; !ok {
			return nil, fmt.Errorf("line %d of %s was not read with its question", line+1, n.Author)
		}
	}
	return slices.Concat(hidden, given), nil
}
