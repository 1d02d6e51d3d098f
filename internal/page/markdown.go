package page

import (
	"io"
	"strings"

	"buyin/internal/visible"
)

// Markdown writes the page for notes and wikis, as CommonMark with GitHub's
// tables. No character of an untrusted text acts as markup.
func (p *Page) Markdown(w io.Writer) error {
	var b strings.Builder
	b.WriteString("# " + markdownOf(p.Title) + "\n")
	for _, u := range p.Intro {
		b.WriteString("\n" + markdownOf(u) + "\n")
	}
	writeMarkdown(&b, "##", p.Sections)
	if d := p.Details; len(d.Sections) > 0 {
		b.WriteString("\n---\n\n## " + markdownOf(d.Title) + "\n")
		writeMarkdown(&b, "###", d.Sections)
	}
	if len(p.Footer) > 0 {
		b.WriteString("\n---\n")
	}
	for _, f := range p.Footer {
		b.WriteString("\n" + markdownOf(f) + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// writeMarkdown writes sections with headings of a level, "##" or "###".
func writeMarkdown(b *strings.Builder, level string, sections []Section) {
	for _, sec := range sections {
		b.WriteString("\n" + level + " " + markdownOf(sec.Title) + "\n")
		for _, bl := range sec.Blocks {
			bl.markdown(b)
		}
	}
}

func (bl Block) markdown(b *strings.Builder) {
	switch {
	case bl.Para != nil:
		b.WriteString("\n" + markdownOf(bl.Para) + "\n")
	case bl.Table != nil:
		bl.Table.markdown(b)
	case bl.List != nil:
		b.WriteString("\n")
		for _, item := range bl.List {
			b.WriteString("- " + markdownOf(item) + "\n")
		}
	case bl.Verbatim != "":
		b.WriteString("\n```\n" + bl.Verbatim + "\n```\n")
	case bl.BlankLines > 0:
		b.WriteString(strings.Repeat("\n"+strings.Repeat("\\_", 40)+"\n", bl.BlankLines))
	}
}

func (t *Table) markdown(b *strings.Builder) {
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
			b.WriteString(" " + markdownOf(cell) + " |")
		}
	}
	b.WriteString("\n")
}

// markdownOf returns a text as Markdown.
func markdownOf(in Inline) string {
	var b strings.Builder
	for _, s := range in.Spans() {
		text := escapeMarkdown(visible.Line(s.Text))
		switch {
		case s.Tone == Quoted:
			text = `"` + text + `"`
		case s.Tone != Plain && s.Tone != Quiet && strings.TrimSpace(s.Text) == s.Text && s.Text != "":
			text = "**" + text + "**"
		}
		b.WriteString(text)
	}
	return escapeLineStart(strings.TrimSpace(b.String()))
}

// escapeLineStart escapes the characters at the start of a line that would make
// it a list, a rule or a heading.
func escapeLineStart(line string) string {
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	switch rest := line[digits:]; {
	case digits > 0 && rest != "" && (rest[0] == '.' || rest[0] == ')'):
		return line[:digits] + `\` + rest
	case digits == 0 && rest != "" && strings.ContainsRune("-+=:", rune(rest[0])):
		return `\` + line
	}
	return line
}

// escapeMarkdown escapes a text so that nothing in it acts as markup, an
// entity, a link, a picture, mathematics or HTML. It also breaks up web
// addresses, because some readers turn them into links.
func escapeMarkdown(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch r {
		case '<':
			b.WriteString("&lt;")
			continue
		case '>':
			b.WriteString("&gt;")
			continue
		case '&':
			b.WriteString("&amp;")
			continue
		case '\\', '`', '*', '_', '{', '}', '[', ']', '#', '|', '~', '^', '$', '@':
			b.WriteByte('\\')
		case ':':
			if strings.HasPrefix(s[i:], "://") {
				b.WriteByte('\\')
			}
		case '.':
			if i >= 3 && strings.EqualFold(s[i-3:i], "www") {
				b.WriteByte('\\')
			}
		}
		b.WriteRune(r)
	}
	return b.String()
}
