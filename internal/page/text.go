package page

import (
	"io"
	"strings"

	"buyin/internal/visible"
)

// MinWidth is the smallest width of a page, in columns of the terminal.
const MinWidth = 20

// A textLayout writes a page as text of a given width, coloured or not.
type textLayout struct {
	b     strings.Builder
	width int
	ink   Painter
}

// Text writes the page with lines of at most width columns. A width below
// MinWidth counts as MinWidth.
func (p *Page) Text(w io.Writer, width int, colored bool) error {
	s := &textLayout{width: max(width, MinWidth), ink: Painter{On: colored}}
	s.writeWrapped(s.ink.Paint(Strong, s.plainText(p.Title)), 0)
	for _, u := range p.Intro {
		s.writeWrapped(s.styled(u), 0)
	}
	s.writeSections(p.Sections)
	if d := p.Details; len(d.Sections) > 0 {
		s.b.WriteString("\n" + s.ink.Paint(Quiet, strings.Repeat("-", s.width)) + "\n")
		s.writeWrapped(s.ink.Paint(Strong, s.plainText(d.Title)), 0)
		s.writeSections(d.Sections)
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

func (s *textLayout) writeSections(sections []Section) {
	for _, sec := range sections {
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
}

// WriteTable writes a table without a page around it.
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

// writeWrapped writes wrapped text. It indents every line after the first.
func (s *textLayout) writeWrapped(text string, indent int) {
	for _, line := range strings.Split(visible.Wrap(text, s.width, indent), "\n") {
		s.b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}

// plainText returns the text without colours.
func (s *textLayout) plainText(in Inline) string { return visible.Line(in.PlainText()) }

// styled returns the text in its colours.
func (s *textLayout) styled(in Inline) string {
	var b strings.Builder
	for _, sp := range in.Spans() {
		text := visible.Line(sp.Text)
		if sp.Tone == Quoted {
			text = `"` + text + `"`
		}
		b.WriteString(s.ink.Paint(sp.Tone, text))
	}
	return b.String()
}

// writeTable writes a table in columns if they fit, else each row as a few
// lines.
func (s *textLayout) writeTable(t *Table) {
	widths := make([]int, len(t.Head))
	sum := 2 * (len(t.Head) - 1)
	for i, h := range t.Head {
		widths[i] = visible.Width(h)
		for _, row := range t.Rows {
			widths[i] = max(widths[i], visible.Width(s.plainText(row[i])))
		}
		sum += widths[i]
	}
	if sum > s.width {
		last := len(widths) - 1
		if room := s.width - (sum - widths[last]); room >= minLastColumn && !t.right(last) {
			widths[last] = room // the last column holds text, which can be wrapped
		} else {
			s.writeStacked(t)
			return
		}
	}
	head := make([]Inline, len(t.Head))
	for i, h := range t.Head {
		head[i] = Inline{OurSpan(Quiet, "%s", h)}
	}
	s.writeColumns(t, widths, head)
	for _, row := range t.Rows {
		s.writeColumns(t, widths, row)
	}
}

// minLastColumn is the smallest width to which the last column of a table is
// wrapped. If there is less room, the table is written row by row.
const minLastColumn = 24

func (t *Table) right(i int) bool { return i < len(t.Numeric) && t.Numeric[i] }

// writeColumns writes one row in columns.
func (s *textLayout) writeColumns(t *Table, widths []int, row []Inline) {
	before := 0
	var b strings.Builder
	for i, cell := range row {
		text, blanks := s.styled(cell), strings.Repeat(" ", max(0, widths[i]-visible.Width(s.plainText(cell))))
		switch {
		case t.right(i):
			text = blanks + text
		case i < len(row)-1:
			text += blanks
		default:
			text = visible.Wrap(text, widths[i], 0)
			text = strings.ReplaceAll(text, "\n", "\n"+strings.Repeat(" ", before))
		}
		b.WriteString(text)
		if i < len(row)-1 {
			b.WriteString("  ")
		}
		before += widths[i] + 2
	}
	for _, line := range strings.Split(b.String(), "\n") {
		s.b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}

// writeStacked writes each row as its heading, with the row's other cells
// below.
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
