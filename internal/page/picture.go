package page

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"buyin/internal/visible"
)

// A Picture is drawn on a page in HTML, as SVG; the charts of this package make
// them. Its numbers are text, its title and description say what it shows, and
// the page has the same figures in words or in a table.
type Picture struct {
	Kind  string // the template that draws it
	ID    string // unique on the page, and our own
	Title string
	Desc  string
	W, H  Px     // width and height in its own units, about 12 to a line of text
	Broad bool   // as wide as the page allows
	Data  any    // for the template
	Table *Table // the same figures, if the page does not have them elsewhere
}

// Name returns the title, safe to show.
func (p *Picture) Name() string { return visible.Line(p.Title) }

// About returns the description, safe to show.
func (p *Picture) About() string { return visible.Line(p.Desc) }

// Px is a length in a picture's own units.
type Px float64

// String writes the length with at most one decimal.
func (p Px) String() string { return strconv.FormatFloat(math.Round(float64(p)*10)/10, 'f', -1, 64) }

// label shortens a text to fit a width, in a picture's own units, and marks that
// something is left out; the table has the whole text.
func label(text string, room Px) string {
	text = visible.Line(text)
	wide, fits := Px(0), 0 // fits: how many bytes fit together with the mark
	for i, r := range text {
		if wide += advance(r); wide+advance('…') <= room {
			fits = i + utf8.RuneLen(r)
		}
	}
	if wide <= room {
		return text
	}
	return trimCut(text[:fits]) + "…"
}

// advance estimates how wide a character is in a line twelve units high. It is
// rather too much than too little, because the font is not known.
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

// trimCut removes from the end of a shortened text blanks, and joiners that no
// longer join anything.
func trimCut(text string) string {
	return strings.TrimRightFunc(text, func(r rune) bool { return r == ' ' || !visible.Plain(r) })
}

// Sentence joins the parts of a picture's description.
func Sentence(parts []string) string { return strings.Join(parts, "; ") + "." }
