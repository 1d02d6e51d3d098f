package page

import (
	"fmt"
	"slices"
	"strings"
)

// A page is what every format lays out: a title, a line under it, sections.
type Page struct {
	Kind     string // of our own making, for the style sheet: "brief", "team", "room"
	Title    Inline
	Intro    []Inline
	Sections []Section
	Footer   []Inline
}

// A section is a heading and what stands below it.
type Section struct {
	ID      string // of our own making: "meet"
	Title   Inline
	Blocks  []Block
	Private bool // left out of print: for the manager alone
}

// A block is one of a paragraph, a list, a table, a picture, or empty lines to
// write on. Exactly one of its fields is set.
type Block struct {
	Para       Inline
	List       []Inline
	Table      *Table
	Picture    *Picture // HTML alone; what it shows stands in words or a table as well
	BlankLines int      // lines to write on
	Verbatim   string   // a text of our own, laid out already
}

// A table has a name, a head, and rows whose first cell heads the row.
type Table struct {
	Caption   string
	Head      []string
	Numeric   []bool // columns of figures
	Rows      [][]Inline
	LongCells bool // of long cells: where a row does not fit, each has a line of its own
	Folded    bool // stands behind a picture: folded away in HTML
}

// An inline is a run of text in one line, and a span a part of it in one tone.
type Inline []Span

type Span struct {
	Text string
	Tone Tone
	Ours bool   // our own words, not somebody else's
	Lang string // BCP 47, where it is not that of the page; see speak
}

// A tone says what a span is, so that each format can show it in its way.
type Tone int

const (
	Plain    Tone = iota
	Strong        // to be seen first
	Good          // what helps the ask
	Bad           // what stands against it
	Doubtful      // what is not settled
	Quoted        // the report's words: shown in quotation marks
	Quiet         // by the way
)

// say puts a sentence together: each %s is replaced by the next argument. A
// string is somebody else's text; a span or an inline stands as it is. The format
// itself is ours, with %% for a percent sign.
func Textf(format string, args ...any) Inline {
	var out Inline
	for i, words := range strings.Split(format, "%s") {
		if i > 0 {
			switch a := args[i-1].(type) {
			case Inline:
				out = append(out, a...)
			case Span:
				out = append(out, a)
			case string:
				out = append(out, Span{Text: a})
			default:
				out = append(out, Span{Text: fmt.Sprint(a), Ours: true})
			}
		}
		if words != "" {
			out = append(out, Span{Text: strings.ReplaceAll(words, "%%", "%"), Ours: true})
		}
	}
	return out
}

// own is a span of our own words.
func OurSpan(t Tone, format string, args ...any) Span {
	return Span{Text: fmt.Sprintf(format, args...), Tone: t, Ours: true}
}

// foreign is a span of somebody else's words.
func UntrustedSpan(t Tone, text string) Span { return Span{Text: text, Tone: t} }

// quote is a report's words as the manager noted them.
func Quote(text string) Span { return Span{Text: text, Tone: Quoted} }

// join sets parts side by side with a separator of ours between them, and the
// last one apart by another.
func Join(parts []Inline, between, last string) Inline {
	var out Inline
	for i, p := range parts {
		switch {
		case i == 0:
		case i == len(parts)-1:
			out = append(out, Span{Text: last, Ours: true})
		default:
			out = append(out, Span{Text: between, Ours: true})
		}
		out = append(out, p...)
	}
	return out
}

// people joins names as a sentence does; where a name holds a comma, another
// sign stands between them.
func Names(names []string) Inline {
	parts := make([]Inline, len(names))
	for i, n := range names {
		parts[i] = Inline{Span{Text: n}}
	}
	if slices.ContainsFunc(names, func(n string) bool { return strings.Contains(n, ",") }) {
		return Join(parts, "; ", "; and ")
	}
	return Join(parts, ", ", " and ")
}

// plainly is the text of an inline without its tones; quotations keep their marks.
func (in Inline) PlainText() string {
	var b strings.Builder
	for _, s := range in {
		if s.Tone == Quoted {
			b.WriteString(`"` + s.Text + `"`)
		} else {
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

func Paragraph(in Inline) Block  { return Block{Para: in} }
func List(items []Inline) Block  { return Block{List: items} }
func Ours(s string) Inline       { return Inline{Span{Text: s, Ours: true}} }
func Untrusted(s string) Inline  { return Inline{Span{Text: s}} }
func (p *Page) Add(s ...Section) { p.Sections = append(p.Sections, s...) }
