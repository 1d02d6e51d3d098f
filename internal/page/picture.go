package page

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"buyin/internal/visible"
)

// A Picture is drawn on an HTML page as SVG. The charts of this package make
// pictures. Numbers in a picture are text, and its title and description say
// what it shows. The page also holds the same figures in words or in a table.
type Picture struct {
	Kind  string // name of the template that draws it
	ID    string // a name of our own, unique on the page
	Title string
	Desc  string
	W, H  Px     // width and height in its own units; a line of text is about 12 units high
	Broad bool   // it is as wide as the page allows
	Data  any    // the data for the template
	Table *Table // the same figures as a table; nil if the page holds them elsewhere
}

// Name returns the title, safe to show.
func (p *Picture) Name() string { return visible.Line(p.Title) }

// About returns the description, safe to show.
func (p *Picture) About() string { return visible.Line(p.Desc) }

// Px is a length in a picture's own units.
type Px float64

// String writes the length with at most one decimal.
func (p Px) String() string { return strconv.FormatFloat(math.Round(float64(p)*10)/10, 'f', -1, 64) }

// label shortens a text to a width, given in a picture's own units. An ellipsis
// marks the cut. The table has the whole text.
func label(text string, room Px) string {
	text = visible.Line(text)
	wide, fits := Px(0), 0 // fits: how many bytes of the text fit together with the ellipsis
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

// advance estimates the width of a character if a line is twelve units high.
// The estimate is rather too large than too small, because the font is not
// known.
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

// trimCut removes blanks from the end of a shortened text. It also removes
// joiners there, because they no longer join anything.
func trimCut(text string) string {
	return strings.TrimRightFunc(text, func(r rune) bool { return r == ' ' || !visible.Plain(r) })
}

// Sentence joins the parts of a picture's description to a sentence.
func Sentence(parts []string) string { return strings.Join(parts, "; ") + "." }
