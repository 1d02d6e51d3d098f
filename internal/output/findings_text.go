package output

import (
	"fmt"
	"io"
	"strings"

	"buyin/internal/motive"
	"buyin/internal/page"
	"buyin/internal/visible"
)

// text shows every finding with its source line and a caret under the position.
func (r Findings) text(w io.Writer) error {
	ink := page.Painter{On: r.Color}
	lines := map[string][]string{}
	for _, p := range r.Found {
		if _, ok := lines[p.File]; !ok {
			lines[p.File] = sourceLines(r.Sources[p.File])
		}
		if _, err := fmt.Fprintln(w, ink.Paint(severityTone(p.Severity), visible.Line(p.Error()))); err != nil {
			return err
		}
		if p.Line < 1 || p.Line > len(lines[p.File]) {
			continue
		}
		if _, err := io.WriteString(w, sourceExcerpt(lines[p.File][p.Line-1], p, max(r.Width, 40), ink)); err != nil {
			return err
		}
	}
	return nil
}

func severityTone(s motive.Severity) page.Tone {
	switch s {
	case motive.Error:
		return page.Bad
	case motive.Warning:
		return page.Doubtful
	}
	return page.Quiet
}

// sourceLines splits a text into lines, without their line ends and without a
// byte order mark.
func sourceLines(data []byte) []string {
	lines := strings.Split(strings.TrimPrefix(string(data), "\ufeff"), "\n")
	for i := range lines {
		lines[i] = strings.TrimSuffix(lines[i], "\r")
	}
	return lines
}

// sourceExcerpt returns a source line, with a caret and the severity below the
// position of a problem. It places the caret by display width, so that wide
// characters and accents do not move it. It cuts a long line to the part around
// the position.
func sourceExcerpt(line string, p motive.Problem, width int, ink page.Painter) string {
	from := max(p.Column-1, 0)
	to := from + 1
	if p.EndLine == p.Line && p.EndCol > p.Column {
		to = p.EndCol - 1
	}
	margin := fmt.Sprintf("%5d | ", p.Line)
	before, under, after := fitWidth(line, from, max(to, from+1), width-len(margin)-12)
	carets := "^" + strings.Repeat("~", max(visible.Width(under), 1)-1)
	blank := strings.Repeat(" ", len(margin)-2) + "| "
	return ink.Paint(page.Quiet, margin) + before + under + after + "\n" +
		ink.Paint(page.Quiet, blank) + strings.Repeat(" ", visible.Width(before)) + ink.Paint(severityTone(p.Severity), carets) + " " + p.Severity.String() + "\n"
}

// fitWidth splits a line into the text before, under and after the characters
// from..to, each safe to show. It shortens the three so that together they fit
// a width.
func fitWidth(line string, from, to, width int) (before, under, after string) {
	before, under, after = splitLine(line, from, to, 8*width) // up to eight characters for each column, because letters may have combining marks
	before, under, after = visible.Line(before), visible.Line(under), visible.Line(after)
	const dots = "..."
	if visible.Width(before)+visible.Width(under)+visible.Width(after) <= width {
		return before, under, after
	}
	if over := visible.Width(before) - width/3; over > 0 {
		before = dots + dropWidth(before, over+len(dots))
	}
	if room := width - visible.Width(before); visible.Width(under) > room {
		under = prefixOfWidth(under, max(room-len(dots), 1)) + dots
	}
	if room := width - visible.Width(before) - visible.Width(under); visible.Width(after) > room {
		after = prefixOfWidth(after, max(room-len(dots), 0)) + dots
	}
	return before, under, after
}

// splitLine splits a line before and after the characters from..to. It keeps at
// most the given number of characters of each part, because a whole catalogue
// may be on one line.
func splitLine(line string, from, to, most int) (before, under, after string) {
	to = min(to, from+most)
	cuts := [...]int{max(from-most, 0), from, to, to + most} // positions in characters, turned into bytes below
	n, k := 0, 0
	for i := range line {
		for k < len(cuts) && cuts[k] == n {
			cuts[k] = i
			k++
		}
		if k == len(cuts) {
			break
		}
		n++
	}
	for ; k < len(cuts); k++ {
		cuts[k] = len(line)
	}
	return line[cuts[0]:cuts[1]], line[cuts[1]:cuts[2]], line[cuts[2]:cuts[3]]
}

// prefixOfWidth returns the longest prefix of s that fits the width.
func prefixOfWidth(s string, width int) string {
	used := 0
	for i, c := range s {
		if used += visible.Width(string(c)); used > width {
			return s[:i]
		}
	}
	return s
}

// dropWidth removes characters from the left until the given width is removed.
func dropWidth(s string, width int) string {
	used := 0
	for i, c := range s {
		if used >= width && visible.Width(string(c)) > 0 {
			return s[i:]
		}
		used += visible.Width(string(c))
	}
	return ""
}
