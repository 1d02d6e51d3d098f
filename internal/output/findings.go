package output

import (
	"io"

	"buyin/internal/motive"
)

// A Review is what a check of catalogues found, and what it takes to show it.
type Findings struct {
	Files   []string          // in the order in which they were checked
	Sources map[string][]byte // by file
	Found   motive.Problems   // in the order of the files and of their places
	FailOn  motive.Severity   // findings of this severity and above fail the check
	Version string            // of buyin
	Width   int               // of the terminal; at least 40 is used
	Color   bool
}

// Write writes the review in one of the formats text, json, sarif, github and
// junit.
func (r Findings) Write(w io.Writer, format string) error {
	switch format {
	case "json":
		return r.json(w)
	case "sarif":
		return r.sarif(w)
	case "github":
		return r.github(w)
	case "junit":
		return r.junit(w)
	}
	return r.text(w)
}
