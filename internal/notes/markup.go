package notes

import (
	"strings"
	"unicode/utf8"
)

// readMarkup reads lines that hold no answer: headings, rules, fences, comments,
// the heads of tables. It returns how many it took, or 0.
func (r *reader) readMarkup(lines []source) int {
	l := lines[0]
	next := ""
	if len(lines) > 1 {
		next = lines[1].words
	}
	switch title, marked := cutHeading(l.words); {
	case marked && title != "":
		r.setHeading(r.findDate(title))
		return 1
	case isRule(l.words):
		r.closeAll()
		r.understood.Rest++
		return 1
	case isUnderline(next, l.words):
		r.setHeading(r.findDate(l.words))
		r.understood.Rest++
		return 2
	case isTableRule(l.words):
		r.closeAll()
		r.understood.Rest++
		return 1
	case isTableRule(next) && strings.Contains(l.words, "|"):
		r.setHeading(r.findDate(l.words))
		return 1
	case isFence(l.words), isCueNumber(l.words, next):
		r.understood.Rest++
		return 1
	case strings.HasPrefix(l.words, "<!--"):
		return r.readComment(lines)
	}
	if d, ok := r.isDateLine(r.withoutBullet(l.words)); ok && (len(r.open) == 0 || r.open[len(r.open)-1].depth >= l.depth) {
		r.setHeading(d)
		return 1
	}
	return 0
}

// withoutBullet removes a bullet and emphasis from a line.
func (r *reader) withoutBullet(words string) string {
	if rest, ok := r.peelBullet(words); ok {
		words = rest
	}
	words, _ = unemphasise(words)
	return words
}

// cutHeading removes the marks of a Markdown heading. "#1 priority" is none.
func cutHeading(s string) (title string, ok bool) {
	n := skipAny(s, "#")
	if n == 0 || n > 6 || !startsBlank(s[n:]) && n == 1 {
		return s, false
	}
	return trim(s[n:]), true
}

// isRule reports whether a line is a horizontal rule, or a bullet without words.
func isRule(s string) bool {
	marks := 0
	for _, c := range s {
		switch {
		case strings.ContainsRune("-*_=~#–—―─━═+", c):
			marks++
		case c != ' ' && c != '\t':
			return false
		}
	}
	return marks > 2
}

// isUnderline reports whether a line of "=" underlines the title above it.
func isUnderline(line, title string) bool {
	if len(line) < 3 || strings.Trim(line, "=") != "" {
		return false
	}
	n := utf8.RuneCountInString(title)
	return n-2 <= len(line) && len(line) <= n+2
}

// isTableRule reports whether a line separates the head of a table from its rows.
func isTableRule(s string) bool {
	return strings.Contains(s, "|") && strings.Contains(s, "--") && strings.Trim(s, "|-: \t+") == ""
}

// isFence reports whether a line begins or ends a block of code.
func isFence(s string) bool {
	for _, mark := range []string{"```", "~~~"} {
		if rest, ok := strings.CutPrefix(s, mark); ok && !strings.ContainsAny(rest, " `") && len(rest) < 20 {
			return true
		}
	}
	return false
}

// isCueNumber reports whether a line is the number of a subtitle.
func isCueNumber(s, next string) bool {
	_, n := number(s, 6)
	return n > 0 && n == len(s) && strings.Contains(next, "-->")
}

// maxComment is the number of lines of the longest comment or bracket.
const maxComment = 50

// readComment reads a comment, which is a remark of the manager. One that is not
// closed is read as words.
func (r *reader) readComment(lines []source) int {
	var words []string
	for i, l := range lines[:min(len(lines), maxComment)] {
		text := l.words
		if i == 0 {
			text = strings.TrimPrefix(text, "<!--")
		}
		text, closed := strings.CutSuffix(text, "-->")
		if strings.Contains(text, "-->") {
			return 0
		}
		if text = trim(text); text != "" {
			words = append(words, text)
		}
		if !closed {
			continue
		}
		if len(words) == 0 {
			r.understood.Rest++
		} else {
			r.addComment(lines[0], words)
		}
		return i + 1
	}
	return 0
}

func (r *reader) addComment(l source, words []string) {
	r.lines = append(r.lines, Line{Text: words[0], Remark: true, Day: r.day, Number: l.number})
	for _, text := range words[1:] {
		r.continueLine(len(r.lines)-1, text)
	}
}

// bracketed reads a line that is wholly in brackets, or that opens a bracket
// which closes at the end of one of the next lines. It returns the words in the
// brackets and how many lines there are, or 0.
func (r *reader) bracketed(m marks, lines []source) (words string, n int) {
	if m.quoted {
		return "", 0
	}
	if inner, ok := unbracket(m.words); ok {
		if l := r.labelAt(inner); l.who == manager && l.words != "" {
			inner = l.words
		}
		return inner, 1
	}
	if bracketEnd(m.words) >= 0 {
		return "", 0
	}
	text := m.words
	for i := 1; i < min(len(lines), maxBracket); i++ {
		_, bullet := r.peelBullet(lines[i].words)
		if lines[i].after || bullet || len(text) > maxHeading*maxBracket {
			return "", 0
		}
		text += "\n" + lines[i].words
		if inner, ok := unbracket(text); ok {
			r.understood.Continued += i
			return inner, i + 1
		}
		if bracketEnd(text) >= 0 {
			return "", 0
		}
	}
	return "", 0
}

// maxBracket is the number of lines of the longest remark in one pair of brackets.
const maxBracket = 8

// frontMatter returns the lines behind the front matter of a Markdown file.
func (r *reader) frontMatter(lines []source) []source {
	if len(lines) == 0 || lines[0].number != 1 || lines[0].words != "---" {
		return lines
	}
	day := ""
	for i, l := range lines[1:min(len(lines), maxComment)] {
		if l.words == "---" || l.words == "..." {
			if i == 0 {
				return lines
			}
			r.understood.Rest += i + 2
			r.day = day
			r.understood.Dates += oneIf(day != "")
			return lines[i+2:]
		}
		key, value, ok := strings.Cut(l.words, ":")
		switch {
		case l.depth > 0, strings.HasPrefix(l.words, "- "):
		case !ok || !frontKeys.Has(key):
			return lines
		case key == "date" || key == "created" && day == "":
			day = r.findDate(trim(value)).day
		}
	}
	return lines
}

// cells returns the cells of a row of a table with one bar between them.
func cells(s string) string {
	if !strings.HasPrefix(s, "|") {
		return s
	}
	var full []string
	for cell := range strings.SplitSeq(s, "|") {
		if cell = trim(cell); cell != "" {
			full = append(full, cell)
		}
	}
	return strings.Join(full, " | ")
}

// cutBackslash removes a backslash at the end of a line: the next line continues it.
func cutBackslash(s string) (words string, ok bool) {
	words, ok = strings.CutSuffix(s, "\\")
	if !ok || words == "" || strings.HasSuffix(words, "\\") || strings.HasSuffix(words, ":") {
		return s, false
	}
	return trim(words), true
}
