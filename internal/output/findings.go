package output

import (
	"io"

	"buyin/internal/motive"
)

// Findings holds the findings of a check, and the data needed to show them.
type Findings struct {
	Files   []string          // files in the order in which they were checked
	Sources map[string][]byte // contents of the files, by file
	Found   motive.Problems   // findings in the order of files, then of positions
	FailOn  motive.Severity   // the check fails if a finding has this severity or a higher one
	Version string            // version of buyin
	Width   int               // width of the terminal; below 40 it counts as 40
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
