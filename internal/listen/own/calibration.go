package own

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"
)

// The numbers that decide whether a motivator is right.
const (
	always      = iota // 1
	wordScore          // its score by words
	wordNear           // the similarity of its three nearest texts, by words
	vectorScore        // its score by vectors
	rightTerms
)

// The numbers that decide whether it pulls.
const (
	_           = iota // 1
	wordSign           // its sign by words
	wholeSign          // the sign of the note by words
	shippedSign        // the same by the shipped model
	vectorSign         // the same by vectors
	pullTerms
)

// Terms are these numbers for one motivator in a note.
type Terms struct {
	Right   [rightTerms]float64
	Pull    [pullTerms]float64
	Encoded bool // there is a vector
}

// Coefficients are those of both logistic regressions.
type Coefficients struct {
	Right [rightTerms]float64
	Pull  [pullTerms]float64
}

// A Calibration has coefficients for words with vectors, and for words alone.
type Calibration struct{ Both, Words Coefficients }

func (c *Calibration) forTerms(t *Terms) Coefficients {
	if t.Encoded {
		return c.Both
	}
	return c.Words
}

// rows returns the rows of a calibration's file: their names and numbers.
func (c *Calibration) rows() []row {
	return []row{
		{"right", c.Both.Right[:]}, {"pull", c.Both.Pull[:]}, {"right-by-words", c.Words.Right[:]}, {"pull-by-words", c.Words.Pull[:]},
	}
}

type row struct {
	name   string
	values []float64
}

// String returns the calibration as a file: a line for each row of numbers.
func (c *Calibration) String() string {
	var b strings.Builder
	for _, r := range c.rows() {
		b.WriteString(r.name)
		for _, x := range r.values {
			fmt.Fprintf(&b, " %.3f", x)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// parseCalibration reads what String returned.
func parseCalibration(file string) (c Calibration, err error) {
	lines := strings.Split(strings.TrimSuffix(file, "\n"), "\n")
	rows := c.rows()
	if len(lines) != len(rows) {
		return c, fmt.Errorf("a calibration has %d lines, not %d", len(rows), len(lines))
	}
	for i, r := range rows {
		fields := strings.Fields(lines[i])
		if len(fields) != len(r.values)+1 || fields[0] != r.name {
			return c, fmt.Errorf("line %d must be %q and %d numbers", i+1, r.name, len(r.values))
		}
		for j, field := range fields[1:] {
			x, err := strconv.ParseFloat(field, 64)
			if err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
				return c, fmt.Errorf("line %d: %q is not a number", i+1, field)
			}
			r.values[j] = x
		}
	}
	return c, nil
}

//go:embed calibration.txt
var calibrationFile string

var shippedCalibration = sync.OnceValue(func() Calibration {
	c, err := parseCalibration(calibrationFile)
	if err != nil {
		panic("calibration.txt: " + err.Error()) // a test parses it
	}
	return c
})

// Chance returns the chance that a logistic regression gives.
func Chance(coefficients, terms []float64) float64 {
	sum := 0.0
	for i, x := range terms {
		sum += coefficients[i] * x
	}
	return 1 / (1 + math.Exp(-sum))
}
