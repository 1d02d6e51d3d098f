package leftout

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io/fs"
	"math"
)

// Names of tables in testdata.
const (
	WordsFile   = "words.bin"   // scores of the words half
	EncoderFile = "encoder.bin" // scores of the encoder half
)

// A Table holds the scores of one half of the ear for all notes of a corpus's
// authors left out, a row for each note. As a file it is a line of text, then
// two bytes for each score.
type Table struct {
	Columns int
	Steps   int    // of one: scores are rounded to 1/Steps
	Hash    string // of the notes
	Rows    [][]float32
}

const tableHeader = "scores of authors left out, %d columns, in steps of 1/%d, of texts %s\n"

// Encode writes the table.
func (t *Table) Encode() []byte {
	out := fmt.Appendf(nil, tableHeader, t.Columns, t.Steps, t.Hash)
	for _, row := range t.Rows {
		for _, x := range row {
			v := math.Round(float64(x) * float64(t.Steps))
			out = binary.LittleEndian.AppendUint16(out, uint16(int16(max(math.MinInt16, min(math.MaxInt16, v)))))
		}
	}
	return out
}

// DecodeTable reads a table.
func DecodeTable(data []byte) (*Table, error) {
	line, data, _ := bytes.Cut(data, []byte("\n"))
	t := &Table{}
	if n, err := fmt.Sscanf(string(line)+"\n", tableHeader, &t.Columns, &t.Steps, &t.Hash); n != 3 {
		return nil, fmt.Errorf("this is no table of scores: %w", err)
	}
	if t.Columns < 1 || t.Steps < 1 || len(data)%(2*t.Columns) != 0 {
		return nil, fmt.Errorf("the table of scores is damaged: %d bytes for %d columns", len(data), t.Columns)
	}
	for len(data) > 0 {
		row := make([]float32, t.Columns)
		for i := range row {
			row[i] = float32(int16(binary.LittleEndian.Uint16(data[2*i:]))) / float32(t.Steps)
		}
		t.Rows = append(t.Rows, row)
		data = data[2*t.Columns:]
	}
	return t, nil
}

// readTable reads a table of a folder.
func (c *Corpus) readTable(folder fs.FS, name string, columns int) (*Table, error) {
	data, err := fs.ReadFile(folder, name)
	if err != nil {
		return nil, err
	}
	return c.checkTable(name, data, columns)
}

// checkTable reads a table, which must be about the notes of the corpus.
func (c *Corpus) checkTable(name string, data []byte, columns int) (*Table, error) {
	t, err := DecodeTable(data)
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: %w", name, err)
	case t.Columns != columns:
		return nil, fmt.Errorf("%s has %d columns, not %d", name, t.Columns, columns)
	case t.Hash != c.Hash || len(t.Rows) != len(c.Notes):
		return nil, fmt.Errorf("%s was made from other notes than the corpus has now; make it again with make calibrate", name)
	}
	return t, nil
}
