package show

import (
	"buyin/internal/page"
)

// A Conflict is an id that belongs to several records which differ. None of
// these records counts.
type Conflict struct {
	Name  string // the report's name, if the page is about several reports; else ""
	ID    string
	Paths []string
	Show  string // the command that shows the difference
}

// line says which records do not count, and what to do about it.
func (c Conflict) line() page.Inline {
	whose := page.Inline{}
	if c.Name != "" {
		whose = page.Textf(" of %s", c.Name)
	}
	return page.Textf("%sthe records%s with the id %s differ, so none of them counts: %s. To see the difference: %s",
		page.OurSpan(page.Bad, "Not counted: "), whose, c.ID, page.Join(page.UntrustedItems(c.Paths), ", ", " and "), c.Show)
}

// ConflictLines says which records do not count. Each conflict has a line.
func ConflictLines(all []Conflict) (lines []page.Inline) {
	for _, c := range all {
		lines = append(lines, c.line())
	}
	return lines
}
