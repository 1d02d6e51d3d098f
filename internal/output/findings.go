package output

import (
	"io"

	"buyin/internal/motive"
)

// Findings is what a check of catalogues found, and what is needed to show it.
type Findings struct {
	Files   []string          // in the order they were checked
	Sources map[string][]byte // by file
	Found   motive.Problems   // ordered by file, then by position
	FailOn  motive.Severity   // findings of this severity and above fail the check
	Version string            // of buyin
	Width   int               // of the terminal; 40 is the least
	Color   bool
}

// Write writes the findings as "json", "sarif", "github", "junit" or text.
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
