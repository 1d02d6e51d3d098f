package show

import (
	"buyin/internal/page"
)

// A Difference lists the lines that only one of two records with the same id
// has.
type Difference struct {
	ID           string
	PathA, PathB string
	OnlyA, OnlyB []string // lines with their line numbers
	Keep         string   // the command that keeps one of the two files, without the file's name
}

// section lists the lines of each of the two files.
func (d Difference) section() page.Section {
	s := page.Section{Title: page.Textf("How the two records %s differ", d.ID)}
	for _, side := range []struct {
		path  string
		lines []string
	}{{d.PathA, d.OnlyA}, {d.PathB, d.OnlyB}} {
		lines := page.UntrustedItems(side.lines)
		if len(lines) == 0 {
			lines = []page.Inline{page.Ours("nothing")}
		}
		s.Blocks = append(s.Blocks, page.Paragraph(page.Textf("Only in %s:", side.path)), page.List(lines))
	}
	if d.Keep != "" {
		s.Blocks = append(s.Blocks, page.Paragraph(page.Textf("To keep one of them: %s and the file. The other one is set aside.", d.Keep)))
	}
	return s
}
