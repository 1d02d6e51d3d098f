package chance

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// A Calibration holds the coefficients of both regressions, and from which
// chance on a hearing is sure.
type Calibration struct {
	Right [rightTerms]float64
	Pull  [pullTerms]float64
	Sure  float64 // lowest Score that is sure, 0 to 1
}

// A Candidate is one motivator in a note. Its chances are between 0 and 1.
type Candidate struct {
	Motivator int
	Right     float64 // the chance that a reader would hear this motivator
	Pull      float64 // the chance that it pulls, if a reader hears it
	Score     float64 // the chance that a reader would agree on the motivator and on the likelier sign
	Sure      bool
}

// Sign returns 1 if it is likelier that the motivator pulls, else -1.
func (c Candidate) Sign() int {
	if c.Pull >= 0.5 {
		return 1
	}
	return -1
}

// Judge returns all motivators, the likeliest first.
func (c *Calibration) Judge(o *Outputs) []Candidate {
	candidates := make([]Candidate, 0, len(o.Sign))
	for k, terms := range o.RightTerms() {
		pull := o.PullTerms(k)
		candidates = append(candidates, c.Weigh(k, logistic(c.Right[:], terms[:]), logistic(c.Pull[:], pull[:])))
	}
	slices.SortStableFunc(candidates, func(a, b Candidate) int { return cmp.Compare(b.Right, a.Right) })
	return candidates
}

// Weigh returns the candidate with these two chances.
func (c *Calibration) Weigh(motivator int, right, pull float64) Candidate {
	score := right * max(pull, 1-pull)
	return Candidate{Motivator: motivator, Right: right, Pull: pull, Score: score, Sure: score >= c.Sure}
}

// logistic returns the chance that a regression gives.
func logistic(coefficients, terms []float64) float64 {
	sum := 0.0
	for i, x := range terms {
		sum += coefficients[i] * x
	}
	return 1 / (1 + math.Exp(-sum))
}

// rows returns the numbers of a calibration by their names in a file.
func (c *Calibration) rows() []row {
	return []row{{"right", places(c.Right[:])}, {"pull", places(c.Pull[:])}, {"sure", []*float64{&c.Sure}}}
}

type row struct {
	name   string
	values []*float64
}

func places(values []float64) (all []*float64) {
	for i := range values {
		all = append(all, &values[i])
	}
	return all
}

// String returns the calibration as a file: a line for each row of numbers.
func (c Calibration) String() string {
	var b strings.Builder
	for _, r := range c.rows() {
		b.WriteString(r.name)
		for _, x := range r.values {
			b.WriteByte(' ')
			b.WriteString(strconv.FormatFloat(*x, 'f', 4, 64))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// Parse reads what String returned.
func Parse(file string) (Calibration, error) {
	var c Calibration
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
			*r.values[j] = x
		}
	}
	return c, nil
}
