package page

import (
	"fmt"
	"slices"
	"strings"
)

// An Inline is a text within one line. It consists of spans.
type Inline []Span

// A Span is a piece of text in one tone.
type Span struct {
	Text string
	Tone Tone
	Ours bool   // true: the text is our own; false: it is untrusted
	Lang string // a BCP 47 tag; "" if the text is in the page's language
}

// A Tone is the role of a span. Each format shows it in its own way.
type Tone int

// The tones.
const (
	Plain    Tone = iota
	Strong        // important
	Good          // in favour
	Bad           // against
	Doubtful      // not certain
	Quoted        // somebody's words, shown in quotation marks
	Quiet         // less important
)

// Textf builds text from a format of our own: each %s is replaced by the next
// argument, and %% is a percent sign. A string argument is untrusted text; a Span
// or an Inline is used unchanged; anything else is our own.
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

// OurSpan returns a span of our own text, which it formats.
func OurSpan(t Tone, format string, args ...any) Span {
	return Span{Text: fmt.Sprintf(format, args...), Tone: t, Ours: true}
}

// UntrustedSpan returns a span of somebody else's text.
func UntrustedSpan(t Tone, text string) Span { return Span{Text: text, Tone: t} }

// Quote returns a text as a quotation.
func Quote(text string) Span { return Span{Text: text, Tone: Quoted} }

// Join joins the parts with a separator of our own, and with another separator
// before the last part.
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

// Names joins names as a sentence does. If a name contains a comma, semicolons
// separate the names.
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

// Spans returns the spans as they are shown: a quotation that ends in a full stop loses
// it before a full stop of ours.
func (in Inline) Spans() Inline {
	shown := in
	for i := range max(0, len(in)-1) {
		text := in[i].Text
		if in[i].Tone != Quoted || !strings.HasSuffix(text, ".") || strings.HasSuffix(text, "..") || !in[i+1].Ours || !strings.HasPrefix(in[i+1].Text, ".") {
			continue
		}
		if &shown[0] == &in[0] {
			shown = slices.Clone(in)
		}
		shown[i].Text = strings.TrimSuffix(text, ".")
	}
	return shown
}

// PlainText returns the text without its tones. Quotations keep their quotation
// marks.
func (in Inline) PlainText() string {
	var b strings.Builder
	for _, s := range in.Spans() {
		if s.Tone == Quoted {
			b.WriteString(`"` + s.Text + `"`)
		} else {
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

// Ours marks a text as our own.
func Ours(s string) Inline { return Inline{Span{Text: s, Ours: true}} }

// Untrusted marks a text as somebody else's.
func Untrusted(s string) Inline { return Inline{Span{Text: s}} }

// UntrustedItems turns each text into a list item.
func UntrustedItems(texts []string) []Inline {
	items := make([]Inline, len(texts))
	for i, s := range texts {
		items[i] = Untrusted(s)
	}
	return items
}
