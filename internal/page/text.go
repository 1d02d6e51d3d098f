package page

import (
	"io"
	"strings"

	"buyin/internal/visible"
)

// narrowest is how many columns a page needs at least.
const MinWidth = 20

// A textLayout lays out a page as text of a width, with or without colours.
type textLayout struct {
	b     strings.Builder
	width int
	ink   Painter
}

func (p *Page) Text(w io.Writer, width int, colored bool) error {
	s := &textLayout{width: max(width, MinWidth), ink: Painter{On: colored}}
	s.writeWrapped(s.ink.Paint(Strong, s.plainText(p.Title)), 0)
	for _, u := range p.Intro {
		s.writeWrapped(s.styled(u), 0)
	}
	for _, sec := range p.Sections {
		s.b.WriteString("\n")
		s.writeWrapped(s.ink.Paint(Strong, s.plainText(sec.Title)), 0)
		shown, afterTable := 0, false
		for _, b := range sec.Blocks {
			if b.Picture != nil {
				continue
			}
			if shown++; shown > 1 && (b.Para != nil || b.Table != nil || b.Verbatim != "" || afterTable) {
				s.b.WriteString("\n")
			}
			afterTable = b.Table != nil
			s.writeBlock(b)
		}
	}
	if len(p.Footer) > 0 {
		s.b.WriteString("\n")
	}
	for _, f := range p.Footer {
		s.writeWrapped(s.ink.Paint(Quiet, s.plainText(f)), 0)
	}
	_, err := io.WriteString(w, s.b.String())
	return err
}

// writeTable writes a table alone.
func WriteTable(w io.Writer, t *Table, width int, colored bool) error {
	s := &textLayout{width: max(width, MinWidth), ink: Painter{On: colored}}
	s.writeTable(t)
	_, err := io.WriteString(w, s.b.String())
	return err
}

func (s *textLayout) writeBlock(b Block) {
	switch {
	case b.Para != nil:
		s.writeWrapped(s.styled(b.Para), 0)
	case b.Table != nil:
		s.writeTable(b.Table)
	case b.Verbatim != "":
		s.b.WriteString(b.Verbatim + "\n")
	case b.BlankLines > 0:
		s.b.WriteString(strings.Repeat(strings.Repeat("_", s.width)+"\n", b.BlankLines))
	}
	for _, item := range b.List {
		s.writeWrapped("- "+s.styled(item), 2)
	}
}

// writeWrapped writes text, with every line after the first indented.
func (s *textLayout) writeWrapped(text string, indent int) {
	for _, line := range strings.Split(Wrap(text, s.width, indent), "\n") {
		s.b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}

// plainText is an inline without colours.
func (s *textLayout) plainText(in Inline) string { return visible.Line(in.PlainText()) }

// styled is an styled in its colours.
func (s *textLayout) styled(in Inline) string {
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

// writeTable writes columns where they fit, else each row as a few lines.
func (s *textLayout) writeTable(t *Table) {
	wide := make([]int, len(t.Head))
	sum := 2 * (len(t.Head) - 1)
	for i, h := range t.Head {
		wide[i] = visible.Width(h)
		for _, row := range t.Rows {
			wide[i] = max(wide[i], visible.Width(s.plainText(row[i])))
		}
		sum += wide[i]
	}
	if sum > s.width {
		last := len(wide) - 1
		if room := s.width - (sum - wide[last]); room >= minLastColumn && !t.right(last) {
			wide[last] = room // the last column is words: let it wrap
		} else {
			s.writeStacked(t)
			return
		}
	}
	head := make([]Inline, len(t.Head))
	for i, h := range t.Head {
		head[i] = Inline{OurSpan(Quiet, "%s", h)}
	}
	s.writeColumns(t, wide, head)
	for _, row := range t.Rows {
		s.writeColumns(t, wide, row)
	}
}

// minLastColumn is how narrow the last column of a table may get before the table
// is written row by row.
const minLastColumn = 24

func (t *Table) right(i int) bool { return i < len(t.Numeric) && t.Numeric[i] }

// writeColumns writes one row in writeColumns.
func (s *textLayout) writeColumns(t *Table, wide []int, row []Inline) {
	before := 0
	var b strings.Builder
	for i, cell := range row {
		text, blanks := s.styled(cell), strings.Repeat(" ", max(0, wide[i]-visible.Width(s.plainText(cell))))
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

// writeStacked writes each row as its head and a line of what it says.
func (s *textLayout) writeStacked(t *Table) {
	for _, row := range t.Rows {
		s.writeWrapped(s.ink.Paint(Strong, s.plainText(row[0])), 2)
		var parts []string
		for i, cell := range row[1:] {
			if len(cell) > 0 {
				parts = append(parts, visible.Line(t.Head[i+1])+": "+s.styled(cell))
			}
		}
		between := "; "
		if t.LongCells {
			between = "\n"
		}
		if len(parts) > 0 {
			for _, line := range strings.Split(strings.Join(parts, between), "\n") {
				s.writeWrapped("  "+line, 4)
			}
		}
	}
}

// What stands in for a hyphen and for the blank before a percent sign while
// lines are broken: characters that no visible text holds.
const hyphen, blank = "\ue000", "\ue001"

var (
	protect = strings.NewReplacer("-", hyphen, " %", blank+"%")
	restore = strings.NewReplacer(hyphen, "-", blank, " ")
)

// wrap breaks lines at blanks, and not at the hyphens of a date or a word, nor
// before a percent sign.
func Wrap(text string, width, indent int) string {
	return restore.Replace(visible.Wrap(protect.Replace(text), width, indent))
}
