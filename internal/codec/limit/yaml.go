package limit

import "bytes"

// YAML returns the first excess of a YAML document. The text need not be YAML.
//
// It follows the scanner of libyaml: the levels of block collections are the
// indents on its stack, those of flow collections the open brackets.
func YAML(data []byte) Excess {
	s := yamlScanner{data: data, allowed: true}
	for !s.done() {
		s.skipBlanks()
		if s.at >= len(data) {
			break
		}
		s.token()
	}
	return s.result()
}

// The weights of what costs the libraries as much as several values.
const (
	commentWeight  = 3 // after a value
	propertyWeight = 2 // an anchor or tag, or the name of an anchor
)

// maxPrefixes is how many indicators and properties may come in a row before one
// value of a document that means anything.
const maxPrefixes = 3

type yamlScanner struct {
	counter
	data      []byte
	at        int
	lineStart int

	indents []int  // of the open block collections
	flow    []byte // the open brackets

	keyAt     int  // where the key of a block mapping may have begun
	keyLine   int  // lineStart of that
	mayBeKey  bool // there is such a key
	allowed   bool // a key may begin here
	pending   bool // the next value has been counted with the indicator before it
	bareKey   bool // a key between braces has no colon yet
	prefixes  int  // properties, and indicators between brackets, since the last value
	comment   bool // only comments and blank lines are before this one
	directive int  // how many there were
}

// column returns the column of the scanner, from 0. It counts bytes: only ASCII
// can be before a token that opens a block collection.
func (s *yamlScanner) column() int { return s.at - s.lineStart }

// indent returns the column of the innermost block collection, or -1.
func (s *yamlScanner) indent() int {
	if len(s.indents) == 0 {
		return -1
	}
	return s.indents[len(s.indents)-1]
}

func (s *yamlScanner) depth() int {
	return len(s.indents) + len(s.flow) + max(0, s.prefixes-maxPrefixes)
}

// open opens a block collection at a column, unless one is open there.
func (s *yamlScanner) open(column, at int) {
	if len(s.flow) > 0 || s.indent() >= column {
		return
	}
	s.indents = append(s.indents, column)
	s.value(at)
	s.checkDepth(s.depth(), at)
}

// value counts a value, unless it has been counted.
func (s *yamlScanner) value(at int) {
	if !s.pending {
		s.count(1, at)
	}
	s.pending = false
}

// token passes over one token.
func (s *yamlScanner) token() {
	if len(s.flow) == 0 {
		for s.indent() > s.column() {
			s.indents = s.indents[:len(s.indents)-1]
		}
		if s.indent() == s.column() {
			s.pending = false // the value before this was left out
		}
		if s.column() == 0 && s.documentLine() {
			return
		}
	}
	s.comment = false
	if s.prefix() {
		return
	}
	s.prefixes = 0
	switch c := s.data[s.at]; {
	case c == '[' || c == '{':
		s.openBracket(c)
	case c == ']' || c == '}':
		s.closeBracket()
	case c == ',':
		s.comma()
	case c == '*':
		s.scalar(s.name)
	case (c == '|' || c == '>') && len(s.flow) == 0:
		s.scalar(s.blockText)
	case c == '"':
		s.scalar(s.doubleQuoted)
	case c == '\'':
		s.scalar(s.singleQuoted)
	default:
		s.scalar(s.plain)
	}
}

// documentLine passes over a line that begins or ends a document, or a directive.
func (s *yamlScanner) documentLine() bool {
	switch {
	case s.isMarker():
		s.indents, s.allowed = s.indents[:0], true
		s.count(1, s.at) // a document may be empty
		s.at += len("---")
	case s.data[s.at] == '%':
		if s.directive++; s.directive > MaxDirectives {
			s.refuse(Directives, s.at, s.at+1)
		}
		s.skipLine()
	default:
		return false
	}
	s.pending, s.mayBeKey = false, false
	return true
}

// isMarker reports whether a line --- or ... begins here.
func (s *yamlScanner) isMarker() bool {
	rest := s.data[s.at:]
	return s.column() == 0 && (bytes.HasPrefix(rest, []byte("---")) || bytes.HasPrefix(rest, []byte("..."))) && s.isBlankOrEnd(s.at+3)
}

// prefix passes over one indicator - ? : or one property, and reports whether
// there is one.
func (s *yamlScanner) prefix() bool {
	inFlow, at, before := len(s.flow) > 0, s.at, s.prefixes
	if !inFlow {
		s.prefixes = 0 // levels of block collections are those of their indents
	}
	switch c := s.data[at]; {
	case c == '-' && s.isBlankOrEnd(at+1):
		s.dash()
	case c == '?' && (inFlow || s.isBlankOrEnd(at+1)):
		s.question()
	case c == ':' && (inFlow || s.isBlankOrEnd(at+1)):
		s.colon()
	case c == '&' || c == '!':
		s.saveKey()
		s.count(propertyWeight, at)
		s.name()
		s.prefixes = before + 1
	default:
		return false
	}
	if inFlow {
		s.prefixes = before + 1
	}
	s.checkDepth(s.depth(), at)
	return true
}

func (s *yamlScanner) dash() {
	s.open(s.column(), s.at)
	s.count(1, s.at)
	s.pending, s.mayBeKey, s.allowed = true, false, true
	s.at++
}

func (s *yamlScanner) question() {
	s.open(s.column(), s.at)
	s.count(2, s.at) // the key and its value, which may be left out
	s.pending, s.mayBeKey, s.allowed = true, false, true
	s.at++
}

func (s *yamlScanner) colon() {
	switch {
	case len(s.flow) > 0:
		if s.flow[len(s.flow)-1] == '[' || !s.bareKey {
			s.count(1, s.at) // the mapping of one pair, or an empty key
		}
		s.bareKey = false
	case s.mayBeKey && s.keyLine == s.lineStart:
		s.open(s.keyAt-s.keyLine, s.keyAt)
		s.allowed = false
	default:
		s.open(s.column(), s.at)
		s.count(1, s.at)
		s.allowed = true
	}
	s.count(1, s.at)
	s.pending, s.mayBeKey = true, false
	s.at++
}

// saveKey notes that the key of a block mapping may begin here.
func (s *yamlScanner) saveKey() {
	if len(s.flow) == 0 && s.allowed {
		s.keyAt, s.keyLine, s.mayBeKey, s.allowed = s.at, s.lineStart, true, false
	}
}

// scalar passes over a text or the name of an alias.
func (s *yamlScanner) scalar(skip func()) {
	s.saveKey()
	s.bareKey = !s.pending && len(s.flow) > 0 && s.flow[len(s.flow)-1] == '{'
	s.value(s.at)
	skip()
}

func (s *yamlScanner) openBracket(c byte) {
	s.saveKey()
	s.value(s.at)
	s.flow = append(s.flow, c)
	s.bareKey = false
	s.checkDepth(s.depth(), s.at)
	s.at++
}

func (s *yamlScanner) closeBracket() {
	s.comma()
	if len(s.flow) > 0 {
		s.flow = s.flow[:len(s.flow)-1]
	}
}

// comma ends an entry between brackets.
func (s *yamlScanner) comma() {
	if s.bareKey {
		s.count(1, s.at) // the value that was left out
	}
	s.pending, s.bareKey = false, false
	s.at++
}
