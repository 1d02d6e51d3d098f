package render

import (
	"fmt"
	"slices"
	"strings"

	"buyin/internal/overlap"
)

// A page is what every format lays out: a title, a line under it, sections.
type page struct {
	Kind     string // of our own making, for the style sheet: "brief", "team", "room"
	Title    inline
	Under    []inline
	Sections []section
	Foot     []inline
}

// A section is a heading and what stands below it.
type section struct {
	ID     string // of our own making: "meet"
	Title  inline
	Blocks []block
	Aside  bool // left out of print: for the manager alone
}

// A block is one of a paragraph, a list, a table, a picture, or empty lines to
// write on. Exactly one of its fields is set.
type block struct {
	Para     inline
	List     []inline
	Table    *table
	Picture  *picture // HTML alone; what it shows stands in words or a table as well
	Room     int      // lines to write on
	Verbatim string   // a text of our own, laid out already
}

// A table has a name, a head, and rows whose first cell heads the row.
type table struct {
	Caption string
	Head    []string
	Right   []bool // columns of figures
	Rows    [][]inline
	Tall    bool // of long cells: where a row does not fit, each has a line of its own
	Behind  bool // stands behind a picture: folded away in HTML
}

// An inline is a run of text in one line, and a span a part of it in one tone.
type inline []span

type span struct {
	Text string
	Tone tone
	Own  bool   // our own words, not somebody else's
	Lang string // BCP 47, where it is not that of the page; see speak
}

// A tone says what a span is, so that each format can show it in its way.
type tone int

const (
	plain    tone = iota
	strong        // to be seen first
	good          // what helps the ask
	bad           // what stands against it
	doubtful      // what is not settled
	theirs        // the report's words: shown in quotation marks
	quiet         // by the way
)

// say puts a sentence together: each %s is replaced by the next argument. A
// string is somebody else's text; a span or an inline stands as it is. The format
// itself is ours, with %% for a percent sign.
func say(format string, args ...any) inline {
	var out inline
	for i, words := range strings.Split(format, "%s") {
		if i > 0 {
			switch a := args[i-1].(type) {
			case inline:
				out = append(out, a...)
			case span:
				out = append(out, a)
			case string:
				out = append(out, span{Text: a})
			default:
				out = append(out, span{Text: fmt.Sprint(a), Own: true})
			}
		}
		if words != "" {
			out = append(out, span{Text: strings.ReplaceAll(words, "%%", "%"), Own: true})
		}
	}
	return out
}

// own is a span of our own words.
func own(t tone, format string, args ...any) span {
	return span{Text: fmt.Sprintf(format, args...), Tone: t, Own: true}
}

// foreign is a span of somebody else's words.
func foreign(t tone, text string) span { return span{Text: text, Tone: t} }

// quote is a report's words as the manager noted them.
func quote(text string) span { return span{Text: text, Tone: theirs} }

// join sets parts side by side with a separator of ours between them, and the
// last one apart by another.
func join(parts []inline, between, last string) inline {
	var out inline
	for i, p := range parts {
		switch {
		case i == 0:
		case i == len(parts)-1:
			out = append(out, span{Text: last, Own: true})
		default:
			out = append(out, span{Text: between, Own: true})
		}
		out = append(out, p...)
	}
	return out
}

// people joins names as a sentence does; where a name holds a comma, another
// sign stands between them.
func people(names []string) inline {
	parts := make([]inline, len(names))
	for i, n := range names {
		parts[i] = inline{span{Text: n}}
	}
	if slices.ContainsFunc(names, func(n string) bool { return strings.Contains(n, ",") }) {
		return join(parts, "; ", "; and ")
	}
	return join(parts, ", ", " and ")
}

// plainly is the text of an inline without its tones; quotations keep their marks.
func (in inline) plainly() string {
	var b strings.Builder
	for _, s := range in {
		if s.Tone == theirs {
			b.WriteString(`"` + s.Text + `"`)
		} else {
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

func toneOf(v overlap.Verdict) tone {
	switch v {
	case overlap.Sufficient:
		return good
	case overlap.Insufficient:
		return bad
	}
	return doubtful
}

// picturedFirst puts a picture, if there is one, in front of blocks.
func picturedFirst(p *picture, blocks []block) []block {
	if p == nil {
		return blocks
	}
	return append([]block{{Picture: p}}, blocks...)
}

func para(in inline) block       { return block{Para: in} }
func list(items []inline) block  { return block{List: items} }
func words(s string) inline      { return inline{span{Text: s, Own: true}} }
func theirText(s string) inline  { return inline{span{Text: s}} }
func (p *page) add(s ...section) { p.Sections = append(p.Sections, s...) }
