package render

import (
	"io"
	"strings"

	"buyin/internal/visible"
)

// markdown lays out a page for notes and wikis: CommonMark, with tables as
// GitHub and most wikis have them. Nothing of somebody else's is markup.
func (p *page) markdown(w io.Writer) error {
	var b strings.Builder
	b.WriteString("# " + marked(p.Title) + "\n")
	for _, u := range p.Under {
		b.WriteString("\n" + marked(u) + "\n")
	}
	for _, sec := range p.Sections {
		b.WriteString("\n## " + marked(sec.Title) + "\n")
		for _, bl := range sec.Blocks {
			bl.markdown(&b)
		}
	}
	if len(p.Foot) > 0 {
		b.WriteString("\n---\n")
	}
	for _, f := range p.Foot {
		b.WriteString("\n" + marked(f) + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (bl block) markdown(b *strings.Builder) {
	switch {
	case bl.Para != nil:
		b.WriteString("\n" + marked(bl.Para) + "\n")
	case bl.Table != nil:
		bl.Table.markdown(b)
	case bl.List != nil:
		b.WriteString("\n")
		for _, item := range bl.List {
			b.WriteString("- " + marked(item) + "\n")
		}
	case bl.Room > 0:
		b.WriteString(strings.Repeat("\n"+strings.Repeat("\\_", 40)+"\n", bl.Room))
	}
}

func (t *table) markdown(b *strings.Builder) {
	b.WriteString("\n|")
	for _, h := range t.Head {
		b.WriteString(" " + escapeMarkdown(h) + " |")
	}
	b.WriteString("\n|")
	for i := range t.Head {
		if t.right(i) {
			b.WriteString(" ---: |")
		} else {
			b.WriteString(" --- |")
		}
	}
	for _, row := range t.Rows {
		b.WriteString("\n|")
		for _, cell := range row {
			b.WriteString(" " + marked(cell) + " |")
		}
	}
	b.WriteString("\n")
}

// marked is an inline as Markdown.
func marked(in inline) string {
	var b strings.Builder
	for _, s := range in {
		text := escapeMarkdown(visible.Line(s.Text))
		switch {
		case s.Tone == theirs:
			text = `"` + text + `"`
		case s.Tone != plain && s.Tone != quiet && strings.TrimSpace(s.Text) == s.Text && s.Text != "":
			text = "**" + text + "**"
		}
		b.WriteString(text)
	}
	return strings.TrimSpace(b.String())
}

// escapeMarkdown makes a text stand for itself: no character of it is markup,
// an entity, a link or HTML. A bare address is broken up, so that a reader
// that makes links of addresses makes none.
func escapeMarkdown(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch r {
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '&':
			b.WriteString("&amp;")
		case '\\', '`', '*', '_', '{', '}', '[', ']', '(', ')', '#', '!', '|', '~', '^', '$', '=':
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
