package motive

import (
	"fmt"
	"strings"
)

// A Pos is a place in a text that a user wrote. Lines and columns count from
// 1, columns in characters (not bytes); 0 means that the place is not known.
type Pos struct {
	File            string
	Line, Column    int
	EndLine, EndCol int // just past the last character; 0 where not known
}

// String gives file:line:col, leaving out what is not known.
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Places finds where a value of a decoded document stands: its path is made of
// string keys and int indices, such as "motivators", 3, "probes", 0, "ask". A
// path that the document lacks gives the place of the nearest part it has.
type Places func(path ...any) Pos

// A Severity says how much a problem matters.
type Severity int

// The severities, the mildest first.
const (
	Info Severity = iota
	Warning
	Error
)

func (s Severity) String() string { return [...]string{"info", "warning", "error"}[s] }

// A Problem is one thing wrong with a text that a user wrote: where it is,
// what is wrong, and what to do. Message and Remedy are lower case, without a
// full stop, and hold no live control characters.
type Problem struct {
	Pos
	Rule     string // kebab-case, such as "duplicate-id"
	Severity Severity
	Message  string
	Remedy   string
}

// Error gives the one form of every problem:
// file:line:col: what is wrong; what to do [rule].
func (p Problem) Error() string {
	s := p.Message
	if at := p.Pos.String(); at != "" {
		s = at + ": " + s
	}
	if p.Remedy != "" {
		s += "; " + p.Remedy
	}
	return s + " [" + p.Rule + "]"
}

// Problems are what was found in one text, in the order of their places.
type Problems []Problem

// Error joins the problems, one on a line.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// Worst is the highest severity among the problems, and whether there is any.
func (ps Problems) Worst() (Severity, bool) {
	worst := Info
	for _, p := range ps {
		worst = max(worst, p.Severity)
	}
	return worst, len(ps) > 0
}
