package codec

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
	"buyin/internal/visible"
)

// maxProblems is how many problems of one document are told: whoever has more
// has one at the root of them.
const maxProblems = 100

// maxExcerpt is how many characters of a text from a file a message holds.
const maxExcerpt = 60

// A decoder is one document being read: where its text is, what is known, and
// what was found wrong.
type decoder struct {
	*source
	motivators *scalar.MotivatorIndex // nil if no motivator is looked up
	format     Format
	lenient    bool // unknown keys are passed over
	problems   motive.Problems
	tooMany    bool    // a problem was left out
	ambiguous  []*node // bare texts that some reader takes for something else
}

func (d *decoder) addProblem(at, end int, severity motive.Severity, rule, message, remedy string) {
	if len(d.problems) >= maxProblems {
		d.tooMany = true
		return
	}
	d.problems = append(d.problems, motive.Problem{
		Pos: d.span(at, end), Rule: rule, Severity: severity, Message: message, Remedy: remedy,
	})
}

// errorAt reports an error of a node.
func (d *decoder) errorAt(n *node, rule, message, remedy string) {
	at, end := d.extent(n)
	d.addProblem(at, end, motive.Error, rule, message, remedy)
}

// extent is what of a node a message points at: the whole of a long mapping
// would point at nothing.
func (d *decoder) extent(n *node) (at, end int) {
	switch {
	case len(n.keys) > 0 && !n.flow:
		return n.at, n.keys[0].end
	case n.kind == list || n.kind == mapping:
		return n.at, n.at + 1
	}
	return n.at, n.end
}

// sortedProblems are the problems in the order of their places.
func (d *decoder) sortedProblems() motive.Problems {
	slices.SortStableFunc(d.problems, func(a, b motive.Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	if d.tooMany {
		last := d.problems[len(d.problems)-1].Pos
		d.problems = append(d.problems, motive.Problem{Pos: last, Rule: "too-many-problems", Severity: motive.Error,
			Message: "there are more problems than are shown", Remedy: "mend these first"})
	}
	return d.problems
}

// excerpt is a text from a file as a message may hold it: safe, and not long.
func excerpt(s string) string {
	if len(s) <= maxExcerpt {
		return visible.Line(s)
	}
	cut, n := len(s), 0
	for i := range s {
		if n++; n > maxExcerpt {
			cut = i
			break
		}
	}
	if cut == len(s) {
		return visible.Line(s)
	}
	short := s[:cut]
	for !utf8.ValidString(short) && len(short) > 0 && cut-len(short) < utf8.UTFMax {
		short = short[:len(short)-1]
	}
	return visible.Line(short) + "..."
}

// quoted is a text from a file in quotes.
func quoted(s string) string { return `"` + excerpt(s) + `"` }
