package review

import (
	"strings"

	"buyin/internal/language"
	"buyin/internal/terminal"
	"buyin/internal/visible"
)

// footerLines returns exactly n lines: the row in focus in full, and below it
// the message of the last key, or what a mode shows.
func (t *table) footerLines(n int) []terminal.Line {
	var below []terminal.Line
	switch {
	case t.mode == nil:
		below = t.wrapped(t.message, terminal.Bold, max(1, n-1))
	case t.message == "":
		below = t.mode.lines(t, n)
	default:
		message := t.wrapped(t.message, terminal.Plain, max(0, n-1))
		below = append(t.mode.lines(t, n-len(message)), message...)
	}
	below = below[:min(len(below), n)]
	lines := t.detailLines(n - len(below))
	for len(lines)+len(below) < n {
		lines = append(lines, nil)
	}
	return append(lines, below...)
}

// keyLines returns n lines that name the keys, the most useful ones that fit.
func (t *table) keyLines(n int) []terminal.Line {
	hints, last := t.tableHints(), []string{language.Say("review.keys.all"), t.endHint()}
	if t.mode != nil {
		hints, last = t.mode.hints(t), nil
	}
	var lines []terminal.Line
	for i := range n {
		var line []string
		reserved := []string(nil)
		if i == n-1 {
			reserved = last
		}
		for len(hints) > 0 && visible.Width(joinHints(line, hints[:1], reserved)) <= t.width {
			line, hints = append(line, hints[0]), hints[1:]
		}
		text := joinHints(line, reserved)
		if visible.Width(text) > t.width {
			text = joinHints(reserved[len(reserved)-1:])
		}
		lines = append(lines, terminal.Line{{Text: fit(text, t.width), Style: terminal.Dim}})
	}
	return lines
}

func joinHints(groups ...[]string) string {
	var all []string
	for _, g := range groups {
		all = append(all, g...)
	}
	return strings.Join(all, "  ")
}

// tableHints returns the keys of the table, the most useful first.
func (t *table) tableHints() []string {
	hints := language.List("review.keys")
	if len(t.rows) == 0 {
		hints = nil
	}
	if t.options.Adds {
		hints = append(hints, language.Say("review.keys.adds"))
	}
	if t.options.Record {
		hints = append(hints, language.List("review.keys.record")...)
	}
	return hints
}

// endHint returns what Enter does.
func (t *table) endHint() string {
	if t.options.Live {
		return language.Say("review.keys.end.live")
	}
	return language.Say("review.keys.end")
}
