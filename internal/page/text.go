package page

import (
	"io"
	"strings"

	"buyin/internal/visible"
)

// narrowest is how many columns a page needs at least.
const MinWidth = 20

// A sheet lays out a page as text of a width, with or without colours.
type sheet struct {
	b     strings.Builder
	width int
	ink   Ink
}

func (p *Page) Text(w io.Writer, width int, colored bool) error {
	s := &sheet{width: max(width, MinWidth), ink: Ink{On: colored}}
	s.wrapped(s.ink.Paint(Strong, s.plain(p.Title)), 0)
	for _, u := range p.Under {
		s.wrapped(s.inline(u), 0)
	}
	for _, sec := range p.Sections {
		s.b.WriteString("\n")
		s.wrapped(s.ink.Paint(Strong, s.plain(sec.Title)), 0)
		shown, afterTable := 0, false
		for _, b := range sec.Blocks {
			if b.Picture != nil {
				continue
			}
			if shown++; shown > 1 && (b.Para != nil || b.Table != nil || b.Verbatim != "" || afterTable) {
				s.b.WriteString("\n")
			}
			afterTable = b.Table != nil
			s.block(b)
		}
	}
	if len(p.Foot) > 0 {
		s.b.WriteString("\n")
	}
	for _, f := range p.Foot {
		s.wrapped(s.ink.Paint(Quiet, s.plain(f)), 0)
	}
	_, err := io.WriteString(w, s.b.String())
	return err
}

// writeTable writes a table alone.
func WriteTable(w io.Writer, t *Table, width int, colored bool) error {
	s := &sheet{width: max(width, MinWidth), ink: Ink{On: colored}}
	s.table(t)
	_, err := io.WriteString(w, s.b.String())
	return err
}

func (s *sheet) block(b Block) {
	switch {
	case b.Para != nil:
		s.wrapped(s.inline(b.Para), 0)
	case b.Table != nil:
		s.table(b.Table)
	case b.Verbatim != "":
		s.b.WriteString(b.Verbatim + "\n")
	case b.Room > 0:
		s.b.WriteString(strings.Repeat(strings.Repeat("_", s.width)+"\n", b.Room))
	}
	for _, item := range b.List {
		s.wrapped("- "+s.inline(item), 2)
	}
}

// wrapped writes text, with every line after the first indented.
func (s *sheet) wrapped(text string, indent int) {
	for _, line := range strings.Split(Wrap(text, s.width, indent), "\n") {
		s.b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}

// plain is an inline without colours.
func (s *sheet) plain(in Inline) string { return visible.Line(in.PlainText()) }

// inline is an inline in its colours.
func (s *sheet) inline(in Inline) string {
	var b strings.Builder
	for _, sp := range in {
		text := visible.Line(sp.Text)
		if sp.Tone == Quoted {
			text = `"` + text + `"`
		}
		b.WriteString(s.ink.Paint(sp.Tone, text))
	}
	return b.String()
}

// table writes columns where they fit, else each row as a few lines.
func (s *sheet) table(t *Table) {
	wide := make([]int, len(t.Head))
	sum := 2 * (len(t.Head) - 1)
	for i, h := range t.Head {
		wide[i] = visible.Width(h)
		for _, row := range t.Rows {
			wide[i] = max(wide[i], visible.Width(s.plain(row[i])))
		}
		sum += wide[i]
	}
	if sum > s.width {
		last := len(wide) - 1
		if room := s.width - (sum - wide[last]); room >= leastLast && !t.right(last) {
			wide[last] = room // the last column is words: let it wrap
		} else {
			s.stacked(t)
			return
		}
	}
	head := make([]Inline, len(t.Head))
	for i, h := range t.Head {
		head[i] = Inline{OurSpan(Quiet, "%s", h)}
	}
	s.columns(t, wide, head)
	for _, row := range t.Rows {
		s.columns(t, wide, row)
	}
}

// leastLast is how narrow the last column of a table may get before the table
// is written row by row.
const leastLast = 24

func (t *Table) right(i int) bool { return i < len(t.Right) && t.Right[i] }

// columns writes one row in columns.
func (s *sheet) columns(t *Table, wide []int, row []Inline) {
	before := 0
	var b strings.Builder
	for i, cell := range row {
		text, blanks := s.inline(cell), strings.Repeat(" ", max(0, wide[i]-visible.Width(s.plain(cell))))
		switch {
		case t.right(i):
			text = blanks + text
		case i < len(row)-1:
			text += blanks
		default:
			text = Wrap(text, wide[i], 0)
			text = strings.ReplaceAll(text, "\n", "\n"+strings.Repeat(" ", before))
		}
		b.WriteString(text)
		if i < len(row)-1 {
			b.WriteString("  ")
		}
		before += wide[i] + 2
	}
	for _, line := range strings.Split(b.String(), "\n") {
		s.b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}

// stacked writes each row as its head and a line of what it says.
func (s *sheet) stacked(t *Table) {
	for _, row := range t.Rows {
		s.wrapped(s.ink.Paint(Strong, s.plain(row[0])), 2)
		var parts []string
		for i, cell := range row[1:] {
			if len(cell) > 0 {
				parts = append(parts, visible.Line(t.Head[i+1])+": "+s.inline(cell))
			}
		}
		between := "; "
		if t.Tall {
			between = "\n"
		}
		if len(parts) > 0 {
			for _, line := range strings.Split(strings.Join(parts, between), "\n") {
				s.wrapped("  "+line, 4)
			}
		}
	}
}

// What stands in for a hyphen and for the blank before a percent sign while
// lines are broken: characters that no visible text holds.
const hyphen, blank = "\ue000", "\ue001"

var (
	hold    = strings.NewReplacer("-", hyphen, " %", blank+"%")
	release = strings.NewReplacer(hyphen, "-", blank, " ")
)

// wrap breaks lines at blanks, and not at the hyphens of a date or a word, nor
// before a percent sign.
func Wrap(text string, width, indent int) string {
	return release.Replace(visible.Wrap(hold.Replace(text), width, indent))
}
