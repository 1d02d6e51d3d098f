package page

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"buyin/internal/visible"
)

// A picture is drawn for a page in HTML, as SVG. Its numbers stand in it as
// text, its title and description say in words what it shows, and a table on
// the page holds the same: neither needs the other.
type Picture struct {
	Kind  string // the template that draws it
	ID    string // of our own making, unique on the page
	Title string
	Desc  string
	W, H  Px // of its own units, about 12 to a line of text
	Broad bool
	Data  any
	Table *Table // the same as a table, where the page's words do not give every figure
}

// Name and About are the title and the description as they may be seen.
func (p *Picture) Name() string  { return visible.Line(p.Title) }
func (p *Picture) About() string { return visible.Line(p.Desc) }

// px is a length in a picture's own units.
type Px float64

// String gives at most one figure behind the point.
func (p Px) String() string { return strconv.FormatFloat(math.Round(float64(p)*10)/10, 'f', -1, 64) }

// label is a text that fits into so much room, in a picture's own units; what
// is left out is marked, and stands in the table.
func Label(text string, room Px) string {
	text = visible.Line(text)
	wide, fits := Px(0), 0 // fits: bytes that leave room for the mark
	for i, r := range text {
		if wide += advance(r); wide+advance('…') <= room {
			fits = i + utf8.RuneLen(r)
		}
	}
	if wide <= room {
		return text
	}
	return cut(text[:fits]) + "…"
}

// advance is about how wide a character is at twelve units to the line, rather
// too much than too little: pages are shown in whatever font there is.
func advance(r rune) Px {
	switch columns := visible.Width(string(r)); {
	case columns == 0:
		return 0
	case columns > 1:
		return 15
	case strings.ContainsRune("WMm@%…—", r):
		return 12
	case strings.ContainsRune(" .,:;'!|()[]iljtfI-", r):
		return 4.5
	case unicode.IsUpper(r):
		return 9
	}
	return 7.2
}

// cut tidies the end of a text that was cut off: no blank, and no joiner that
// has lost what it joined.
func cut(text string) string {
	return strings.TrimRightFunc(text, func(r rune) bool { return r == ' ' || !visible.Plain(r) })
}

// sentence joins parts of a description.
func Sentence(parts []string) string { return strings.Join(parts, "; ") + "." }
