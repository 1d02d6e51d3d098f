package render

import (
	"math"
	"strconv"
	"strings"

	"buyin/internal/visible"
)

// A picture is drawn for a page in HTML, as SVG. Its numbers stand in it as
// text, its title and description say in words what it shows, and a table on
// the page holds the same: neither needs the other.
type picture struct {
	Kind  string // the template that draws it
	ID    string // of our own making, unique on the page
	Title string
	Desc  string
	W, H  px // of its own units, about 12 to a line of text
	Broad bool
	Data  any
}

// Name and About are the title and the description as they may be seen.
func (p *picture) Name() string  { return visible.Line(p.Title) }
func (p *picture) About() string { return visible.Line(p.Desc) }

// px is a length in a picture's own units.
type px float64

// String gives at most one figure behind the point.
func (p px) String() string { return strconv.FormatFloat(math.Round(float64(p)*10)/10, 'f', -1, 64) }

// label is a text that fits into so many columns; what is left out is marked,
// and stands in the table.
func label(text string, columns int) string {
	text = visible.Line(text)
	if visible.Width(text) <= columns {
		return text
	}
	var b strings.Builder
	wide := 0
	for _, r := range text {
		if wide += visible.Width(string(r)); wide > columns-1 {
			break
		}
		b.WriteRune(r)
	}
	return strings.TrimRight(b.String(), " ") + "…"
}

// sentence joins parts of a description.
func sentence(parts []string) string { return strings.Join(parts, "; ") + "." }
