package motive

import (
	"fmt"
	"strings"
)

// A Pos is a position in a user's text. Lines and columns start at 1. Columns
// count characters, not bytes. 0 means unknown.
type Pos struct {
	File            string
	Line, Column    int
	EndLine, EndCol int // just after the last character; 0 if unknown
}

// String returns file:line:col. It leaves out the parts that are unknown.
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Places returns the position of a value in a decoded document. The path
// consists of string keys and int indices, such as "motivators", 3, "probes",
// 0, "ask". If the document has no such value, it returns the position of the
// nearest parent.
type Places func(path ...any) Pos

// A Severity says how serious a problem is.
type Severity int

// The severities, the mildest first.
const (
	Info Severity = iota
	Warning
	Error
)

// String returns the name of the severity.
func (s Severity) String() string { return [...]string{"info", "warning", "error"}[s] }

// A Problem is one mistake in a user's text. It has a position and says what is
// wrong and what to do. Message and Remedy are in lower case, without a full
// stop and without control characters.
type Problem struct {
	Pos
	Rule     string // kebab-case, such as "duplicate-id"
	Severity Severity
	Message  string
	Remedy   string
}

// Error returns file:line:col: what is wrong; what to do [rule].
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

// Problems holds all problems of one text, in order of position.
type Problems []Problem

// Error returns the problems, one a line.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// Worst returns the highest severity, and false if there are no problems.
func (ps Problems) Worst() (Severity, bool) {
	worst := Info
	for _, p := range ps {
		worst = max(worst, p.Severity)
	}
	return worst, len(ps) > 0
}
