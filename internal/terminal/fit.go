package terminal

import (
	"strings"

	"buyin/internal/visible"
)

// Fit breaks the lines of a text at blanks, so that they fit the terminal that a
// writer writes to. It never breaks a word: a long path can be copied from the
// terminal. If the writer is no terminal, it returns the text as it is.
func Fit(text string, stream any) string {
	if !IsTerminal(stream) {
		return text
	}
	return breakAtBlanks(text, Width(stream))
}

// breakAtBlanks breaks the lines of a text at blanks if they are wider than the
// number of columns. It does not break before a percent sign.
func breakAtBlanks(text string, columns int) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if visible.Width(line) > columns {
			lines[i] = breakLine(line, columns)
		}
	}
	return strings.Join(lines, "\n")
}

func breakLine(line string, columns int) string {
	var b strings.Builder
	used := 0
	for i, word := range strings.SplitAfter(strings.ReplaceAll(line, " %", "\x00%"), " ") {
		width := visible.Width(strings.TrimRight(word, " "))
		if strings.Contains(word, "\x00") {
			width++ // the blank that it stands for
		}
		if i > 0 && used+width > columns {
			b.WriteByte('\n')
			used = 0
		}
		b.WriteString(word)
		used += width + len(word) - len(strings.TrimRight(word, " "))
	}
	rows := strings.Split(strings.ReplaceAll(b.String(), "\x00", " "), "\n")
	for i := range rows {
		rows[i] = strings.TrimRight(rows[i], " ")
	}
	return strings.Join(rows, "\n")
}
