package limit

import (
	"bytes"
	"strings"
)

// Texts count as long as they must at least be once they are read: an escape is
// one byte, and blanks around a line break are none.

// isBlank reports whether there is a space or tab at an offset.
func (s *yamlScanner) isBlank(at int) bool {
	return at < len(s.data) && (s.data[at] == ' ' || s.data[at] == '\t')
}

// isBlankOrEnd reports whether there is a space, a tab, a line break or nothing
// more at an offset.
func (s *yamlScanner) isBlankOrEnd(at int) bool {
	return at >= len(s.data) || s.isBlank(at) || s.breakAt(at) > 0
}

// breakAt returns the size of the line break at an offset, or 0.
func (s *yamlScanner) breakAt(at int) int {
	if at >= len(s.data) {
		return 0
	}
	switch s.data[at] {
	case '\n':
		return 1
	case '\r':
		if at+1 < len(s.data) && s.data[at+1] == '\n' {
			return 2
		}
		return 1
	case 0xc2: // U+0085
		if bytes.HasPrefix(s.data[at:], []byte("\u0085")) {
			return 2
		}
	case 0xe2: // U+2028, U+2029
		if bytes.HasPrefix(s.data[at:], []byte("\u2028")) || bytes.HasPrefix(s.data[at:], []byte("\u2029")) {
			return 3
		}
	}
	return 0
}

// newLine passes over a line break of a size.
func (s *yamlScanner) newLine(size int) {
	s.at += size
	s.lineStart = s.at
}

// skipLine passes over the rest of a line, but not over its end.
func (s *yamlScanner) skipLine() {
	for s.at < len(s.data) && s.breakAt(s.at) == 0 {
		s.at++
	}
}

// skipBlanks passes over blanks, line breaks and comments.
func (s *yamlScanner) skipBlanks() {
	for s.at < len(s.data) && !s.done() {
		switch size := s.breakAt(s.at); {
		case size > 0:
			s.newLine(size)
			s.allowed = s.allowed || len(s.flow) == 0
		case s.isBlank(s.at):
			s.at++
		case s.data[s.at] == '#':
			if !s.comment {
				s.count(commentWeight, s.at)
			}
			s.comment = true
			s.skipLine()
		default:
			return
		}
	}
}

// name passes over an anchor, a tag or an alias.
func (s *yamlScanner) name() {
	start, isTag := s.at, s.data[s.at] == '!'
	for s.at++; s.at < len(s.data) && !s.isBlankOrEnd(s.at); s.at++ {
		c := s.data[s.at]
		if !isTag && !isLetter(c) || len(s.flow) > 0 && strings.IndexByte(",[]{}", c) >= 0 {
			break
		}
	}
	s.checkLength(s.at-start, start, s.at)
}

// isLetter reports whether a character may be in the name of an anchor.
func isLetter(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_' || c == '-'
}

// blanks passes over blanks and line breaks inside a text. It returns how many
// bytes they are at least, and whether there was a line break.
func (s *yamlScanner) blanks() (length int, broken bool) {
	start := s.at
	for s.at < len(s.data) {
		size := s.breakAt(s.at)
		switch {
		case size > 0:
			s.newLine(size)
			broken = true
		case s.isBlank(s.at):
			s.at++
		default:
			size = -1
		}
		if size < 0 {
			break
		}
	}
	if broken {
		return 1, true
	}
	return s.at - start, false
}

func (s *yamlScanner) doubleQuoted() {
	start, length := s.at, 0
	for s.at++; s.at < len(s.data); {
		switch c := s.data[s.at]; {
		case c == '"':
			s.at++
			s.checkLength(length, start, s.at)
			return
		case c == '\\':
			s.at++
			length += s.escape()
		case s.isBlank(s.at) || s.breakAt(s.at) > 0:
			n, _ := s.blanks()
			length += n
		default:
			s.at++
			length++
		}
	}
	s.checkLength(length, start, s.at)
}

// escape passes over what follows a backslash, and returns how many bytes it is
// at least.
func (s *yamlScanner) escape() int {
	if s.at >= len(s.data) {
		return 0
	}
	if size := s.breakAt(s.at); size > 0 {
		for s.newLine(size); s.isBlank(s.at); s.at++ {
		}
		return 0
	}
	digits := 0
	switch s.data[s.at] {
	case 'x':
		digits = 2
	case 'u':
		digits = 4
	case 'U':
		digits = 8
	}
	s.at++
	for ; digits > 0 && s.at < len(s.data) && s.data[s.at] != '"' && s.breakAt(s.at) == 0; digits-- {
		s.at++
	}
	return 1
}

func (s *yamlScanner) singleQuoted() {
	start, length := s.at, 0
	for s.at++; s.at < len(s.data); {
		switch c := s.data[s.at]; {
		case c == '\'' && s.at+1 < len(s.data) && s.data[s.at+1] == '\'':
			s.at += 2
			length++
		case c == '\'':
			s.at++
			s.checkLength(length, start, s.at)
			return
		case s.isBlank(s.at) || s.breakAt(s.at) > 0:
			n, _ := s.blanks()
			length += n
		default:
			s.at++
			length++
		}
	}
	s.checkLength(length, start, s.at)
}

// plain passes over a text without quotes. Lines that are indented further than
// the block collection belong to it, whatever they begin with.
func (s *yamlScanner) plain() {
	start, length, indent, blanks := s.at, 0, s.indent()+1, 0
	for s.at < len(s.data) && (s.at == start || !s.isMarker() && s.data[s.at] != '#') {
		chunk := s.at
		for s.at < len(s.data) && !s.isBlankOrEnd(s.at) && !s.endsPlain() {
			s.at++
		}
		if s.at == start {
			s.at++ // no text can begin with this; the library says so
		}
		if s.at > chunk {
			length += blanks + s.at - chunk
		}
		if s.at >= len(s.data) || !s.isBlankOrEnd(s.at) {
			break
		}
		var broken bool
		if blanks, broken = s.blanks(); broken {
			s.allowed = true
			if len(s.flow) == 0 && s.column() < indent {
				break
			}
		}
	}
	s.checkLength(length, start, s.at)
}

// endsPlain reports whether the character here, which is not a blank, ends a text
// without quotes.
func (s *yamlScanner) endsPlain() bool {
	c := s.data[s.at]
	return c == ':' && s.isBlankOrEnd(s.at+1) || len(s.flow) > 0 && strings.IndexByte(",?[]{}", c) >= 0
}

// blockText passes over a text after | or >. It ends before the first line that
// is indented less than its first one.
func (s *yamlScanner) blockText() {
	start, length := s.at, 0
	indent := s.blockIndent()
	s.skipLine()
	s.newLine(s.breakAt(s.at))
	s.allowed = true
	longest := 0
	for s.at < len(s.data) {
		for s.at < len(s.data) && s.data[s.at] == ' ' && (indent == 0 || s.column() < indent) {
			s.at++
		}
		longest = max(longest, s.column())
		if size := s.breakAt(s.at); size > 0 {
			s.newLine(size)
			continue
		}
		if indent == 0 {
			indent = max(longest, s.indent()+1, 1)
		}
		if s.at >= len(s.data) || s.column() != indent {
			break
		}
		from := s.at
		s.skipLine()
		length += s.at - from
		s.newLine(s.breakAt(s.at))
	}
	s.checkLength(length, start, s.at)
}

// blockIndent returns the indent that follows a | or >, or 0 if none is given.
func (s *yamlScanner) blockIndent() int {
	for at := s.at + 1; at < min(s.at+3, len(s.data)); at++ {
		if c := s.data[at]; '1' <= c && c <= '9' {
			return max(0, s.indent()) + int(c-'0')
		}
	}
	return 0
}
