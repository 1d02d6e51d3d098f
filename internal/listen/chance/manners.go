package chance

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// A ByManner holds a calibration for notes and one for speech, of which the ear is
// right less often at the same scores.
type ByManner struct{ Notes, Speech Calibration }

// For returns the calibration for a note, or for speech.
func (b *ByManner) For(speech bool) *Calibration {
	if speech {
		return &b.Speech
	}
	return &b.Notes
}

// Judge returns all motivators, those with the highest score first.
func (b *ByManner) Judge(o *Outputs) []Candidate { return b.For(o.Speech).Judge(o) }

// A row of a file has a name and numbers.
type row struct {
	name   string
	values []*float64
}

func (b *ByManner) rows() []row {
	return append(b.Notes.rows("notes"), b.Speech.rows("speech")...)
}

func (c *Calibration) rows(manner string) []row {
	return []row{
		{manner + "-right", places(c.Right[:])}, {manner + "-pull", places(c.Pull[:])},
		{manner + "-puts-off", []*float64{&c.PutsOff}}, {manner + "-sure", []*float64{&c.Sure}},
	}
}

func places(values []float64) (all []*float64) {
	for i := range values {
		all = append(all, &values[i])
	}
	return all
}

// String returns the calibrations as a file: a line for each row of numbers.
func (b ByManner) String() string {
	var file strings.Builder
	for _, r := range b.rows() {
		file.WriteString(r.name)
		for _, x := range r.values {
			file.WriteByte(' ')
			file.WriteString(strconv.FormatFloat(*x, 'f', 4, 64))
		}
		file.WriteByte('\n')
	}
	return file.String()
}

// Parse reads what String returned.
func Parse(file string) (ByManner, error) {
	var b ByManner
	lines := strings.Split(strings.TrimSuffix(file, "\n"), "\n")
	rows := b.rows()
	if len(lines) != len(rows) {
		return b, fmt.Errorf("a calibration has %d lines, not %d", len(rows), len(lines))
	}
	for i, r := range rows {
		fields := strings.Fields(lines[i])
		if len(fields) != len(r.values)+1 || fields[0] != r.name {
			return b, fmt.Errorf("line %d must be %q and %d numbers", i+1, r.name, len(r.values))
		}
		for j, field := range fields[1:] {
			x, err := strconv.ParseFloat(field, 64)
			if err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
				return b, fmt.Errorf("line %d: %q is not a number", i+1, field)
			}
			*r.values[j] = x
		}
	}
	return b, nil
}
