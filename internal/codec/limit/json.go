package limit

// JSON returns the first excess of a JSON document. The text need not be JSON.
func JSON(data []byte) Excess {
	s := jsonScanner{data: data}
	for s.at < len(data) && !s.done() {
		s.token()
	}
	return s.result()
}

type jsonScanner struct {
	counter
	data  []byte
	at    int
	depth int
}

// token passes over one token.
func (s *jsonScanner) token() {
	switch s.data[s.at] {
	case ' ', '\t', '\r', '\n', ',', ':':
		s.at++
	case '[', '{':
		s.depth++
		s.count(1, s.at)
		s.checkDepth(s.depth, s.at)
		s.at++
	case ']', '}':
		s.depth = max(0, s.depth-1)
		s.at++
	case '"':
		s.count(1, s.at)
		s.text()
	default:
		s.count(1, s.at)
		s.word()
	}
}

// text passes over a text in quotes. An escape counts as one byte, the least that
// it can stand for.
func (s *jsonScanner) text() {
	start, length := s.at, 0
	for s.at++; s.at < len(s.data); s.at++ {
		switch s.data[s.at] {
		case '"':
			s.at++
			s.checkLength(length, start, s.at)
			return
		case '\\':
			s.at++
			if s.at < len(s.data) && s.data[s.at] == 'u' {
				s.at += len("0000")
			}
		}
		length++
	}
	s.at = len(s.data)
	s.checkLength(length, start, s.at)
}

// word passes over a number, a truth value, or whatever is none of the tokens.
func (s *jsonScanner) word() {
	start := s.at
	for s.at++; s.at < len(s.data); s.at++ {
		switch s.data[s.at] {
		case ' ', '\t', '\r', '\n', ',', ':', '[', ']', '{', '}', '"':
			s.checkLength(s.at-start, start, s.at)
			return
		}
	}
	s.checkLength(s.at-start, start, s.at)
}
