package codec

import (
	"cmp"
	"slices"

	"buyin/internal/codec/scalar"
	"buyin/internal/codec/wording"
	"buyin/internal/motive"
)

// maxProblems is how many problems of one document are reported; more than this
// usually have one root cause.
const maxProblems = 100

// A decoder decodes one document strictly, and collects its problems.
type decoder struct {
	*source
	motivators *scalar.MotivatorIndex // nil if no motivator is looked up
	goalIDs    []string               // the only goals that a position may be on; nil: any
	format     Format
	lenient    bool // unknown keys are ignored
	scoring    bool // a catalogue needs no more than scoringKeys
	problems   motive.Problems
	values     int     // about how many keys and values the document has
	tooMany    bool    // there are more than maxProblems, and an error is among the rest
	ambiguous  []*node // texts without quotes that other readers take for something else
}

// addProblem reports a problem from one offset to another.
func (d *decoder) addProblem(at, end int, severity motive.Severity, rule, message, remedy string) {
	if len(d.problems) >= maxProblems {
		d.tooMany = d.tooMany || severity == motive.Error
		return
	}
	d.problems = append(d.problems, motive.Problem{
		Pos: d.span(at, end), Rule: rule, Severity: severity, Message: message, Remedy: remedy,
	})
}

// errorAt reports an error at a node.
func (d *decoder) errorAt(n *node, rule, message, remedy string) {
	at, end := d.extent(n)
	d.addProblem(at, end, motive.Error, rule, message, remedy)
}

// warnAt reports a warning at a node.
func (d *decoder) warnAt(n *node, rule, message, remedy string) {
	at, end := d.extent(n)
	d.addProblem(at, end, motive.Warning, rule, message, remedy)
}

// extent returns the part of a node that a message points at. Of a mapping or a
// list that is its beginning, since the whole may be many lines.
func (d *decoder) extent(n *node) (at, end int) {
	switch {
	case len(n.keys) > 0 && !n.flow:
		return n.at, n.keys[0].end
	case n.kind == list || n.kind == mapping:
		return n.at, n.at + 1
	}
	return n.at, n.end
}

// sortedProblems returns the problems in the order of their positions.
func (d *decoder) sortedProblems() motive.Problems {
	slices.SortStableFunc(d.problems, func(a, b motive.Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	if d.tooMany {
		last := d.problems[len(d.problems)-1].Pos
		d.problems = append(d.problems, motive.Problem{Pos: last, Rule: "too-many-problems", Severity: motive.Error,
			Message: "there are more problems than shown", Remedy: "fix these first"})
	}
	return d.problems
}

// excerpt prepares a text from a file for a message.
func excerpt(s string) string { return wording.Excerpt(s) }

// quoted returns an excerpt in quotes.
func quoted(s string) string { return wording.Quoted(s) }
