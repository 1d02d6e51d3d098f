package terminal

import (
	"slices"
	"strings"
)

// input returns the typed text as words or as a command. A text that begins
// with a slash is a command, and so is the last line of a note, if it is a known
// one. Two slashes typed at the start of a line become one. Pasted text is
// always words. For an unknown command it returns an error, and the next
// character that is typed replaces it.
func (e *editor) input() (Input, error) {
	if e.typedSlash(0) && !e.twoSlashes(0) {
		in, err := e.commands.Parse(plainText(e.text))
		e.selected = err != nil
		if e.over != nil && !e.over.untouched {
			in.Draft = plainText(e.over.keys)
		}
		return in, err
	}
	if from := e.command; from > 0 {
		to := e.lineEnd(from)
		in, err := e.commands.Parse(plainText(e.text[from:to]))
		in.Draft = withoutLineEnds(plainText(slices.Concat(e.text[:from-1], e.text[to:])))
		return in, err
	}
	var lines []string
	for from := 0; from <= len(e.text); from = e.lineEnd(from) + 1 {
		line := plainText(e.text[from:e.lineEnd(from)])
		if e.typedSlash(from) && e.twoSlashes(from) {
			line = strings.Replace(line, "//", "/", 1)
		}
		lines = append(lines, line)
	}
	return Input{Text: withoutLineEnds(strings.Join(lines, "\n"))}, nil
}

// withoutLineEnds removes the line ends at the end of a text, as a paste often
// has one.
func withoutLineEnds(text string) string { return strings.TrimRight(text, "\n") }

// twoSlashes reports whether a line begins with two slashes.
func (e *editor) twoSlashes(from int) bool {
	return strings.HasPrefix(strings.TrimSpace(plainText(e.text[from:e.lineEnd(from)])), "//")
}

// words returns the typed words without a command.
func (e *editor) words() string {
	in, err := e.input()
	if in.Command != "" || err != nil {
		return in.Draft
	}
	return in.Text
}

// plainText returns the characters of the keys as a text.
func plainText(keys []Key) string {
	var b strings.Builder
	for _, k := range keys {
		if k.Stroke == Enter {
			b.WriteByte('\n')
		} else {
			b.WriteRune(k.Rune)
		}
	}
	return b.String()
}
