package codec

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"

	"buyin/internal/motive"
)

func (q *quick) yamlTurns(i int) int {
	if j := q.literal(i, "turns: []\n"); j != fail {
		q.iv.Turns = nil
		return j
	}
	if i = q.literal(i, "turns:\n"); i == fail {
		return fail
	}
	for {
		j := q.literal(i, "  - question: ")
		if j == fail {
			break
		}
		t := q.anotherTurn()
		if t == nil {
			return fail
		}
		if i = q.yamlTurn(j, t); i == fail {
			return fail
		}
	}
	if len(q.iv.Turns) == 0 {
		return fail
	}
	return i
}

func (q *quick) yamlTurn(i int, t *motive.Turn) int {
	all := q.keep == Everything
	w, i := q.scalar(i)
	if i = q.lineEnd(i); i == fail || w.escaped {
		return fail
	}
	if t.Question = q.question(w.a, w.b); t.Question == "" {
		return fail
	}
	if j := q.literal(i, "    asked: "); j != fail {
		w, i = q.scalar(j)
		if i = q.lineEnd(i); i == fail {
			return fail
		}
		t.Asked = q.said(w, all)
	}
	if j := q.literal(i, "    answer: "); j != fail {
		w, i = q.scalar(j)
		if i = q.lineEnd(i); i == fail {
			return fail
		}
		t.Answer = q.said(w, all)
	}
	if j := q.literal(i, "    evidence:\n"); j != fail {
		if i = q.yamlEvidence(j, t); i == fail {
			return fail
		}
	}
	if j := q.literal(i, "    position: {"); j != fail {
		return q.yamlPosition(j, t)
	}
	return i
}

func (q *quick) yamlEvidence(i int, t *motive.Turn) int {
	first := len(q.entries)
	for {
		j := q.literal(i, "      - {motivator: ")
		if j == fail {
			break
		}
		if len(q.entries)-first == motive.MaxEvidence {
			return fail
		}
		q.entries = append(q.entries, motive.Evidence{Kind: motive.Volunteered})
		if i = q.yamlEntry(j, &q.entries[len(q.entries)-1]); i == fail {
			return fail
		}
	}
	last := len(q.entries)
	if last == first {
		return fail
	}
	t.Evidence = q.entries[first:last:last]
	return i
}

func (q *quick) yamlEntry(i int, e *motive.Evidence) int {
	w, i := q.scalar(i)
	if i == fail || w.escaped {
		return fail
	}
	k := q.words.find(q.data[w.a:w.b])
	if k < 0 {
		return fail
	}
	e.Motivator = q.words.ids[k]
	if i = q.literal(i, ", strength: "); i == fail {
		return fail
	}
	if e.Strength, i = q.integer(i); i == fail {
		return fail
	}
	if j := q.literal(i, ", kind: "); j != fail {
		if w, i = q.scalar(j); i == fail || w.escaped {
			return fail
		}
		if e.Kind = kindOf(q.data[w.a:w.b]); e.Kind == "" {
			return fail
		}
	}
	if j := q.literal(i, ", quote: "); j != fail {
		if w, i = q.scalar(j); i == fail {
			return fail
		}
		e.Quote = q.said(w, q.keep != Figures)
	}
	return q.literal(i, "}\n")
}

func (q *quick) yamlPosition(i int, t *motive.Turn) int {
	var p motive.Position
	if j := q.literal(i, "says: belief, "); j != fail {
		p.Says, i = motive.Belief, j
	} else if j := q.literal(i, "says: outcome, "); j != fail {
		p.Says, i = motive.Outcome, j
	} else {
		return fail
	}
	w, i := q.idAt(q.literal(i, "goal: "), &plainID)
	if i = q.literal(i, ", meets: "); i == fail {
		return fail
	}
	if p.Meets, i = q.truth(i); i == fail {
		return fail
	}
	if q.keep == Everything {
		p.Goal = q.cut(w.a, w.b)
		t.Position = &p
	}
	return q.literal(i, "}\n")
}

// oddYAML is odd, with the one ASCII control character above the others.
func oddYAML(x uint64) uint64 {
	const del = 0x7f * ones
	return odd(x) | ((x^del)-ones)&highs
}

// pastYAML finds the quote that ends a text in double quotes, and reports
// whether there are escapes in it. What YAML does not allow in a text, or folds,
// is not known here.
func (q *quick) pastYAML(i int) (end int, escaped bool) {
	data := q.data
	for {
		m := oddYAML(binary.LittleEndian.Uint64(data[i:]))
		if m == 0 {
			i += 8
			continue
		}
		i += bits.TrailingZeros64(m) >> 3
		switch c := data[i]; {
		case c == '"':
			return i, escaped
		case c >= utf8.RuneSelf:
			n := runeSize(data, i)
			if n == 0 || isFolded(data, i) {
				return fail, false
			}
			i += n
		case c == '\\':
			n := 2
			switch data[i+1] {
			case '"', '\\', 'n', 't':
			case 'x':
				n = 4
			case 'u':
				n = 6
			case 'U':
				n = 10
			default:
				return fail, false
			}
			if n > 2 && !isScalar(data[i+2:i+n]) {
				return fail, false
			}
			escaped, i = true, i+n
		default:
			return fail, false
		}
	}
}

// isFolded reports whether the character at i is a line break of YAML, or one
// that may not stand in it: U+0080 to U+009F, U+2028, U+2029, U+FEFF, U+FFFE,
// U+FFFF.
func isFolded(data []byte, i int) bool {
	switch data[i] {
	case 0xc2:
		return data[i+1] < 0xa0
	case 0xe2:
		return data[i+1] == 0x80 && (data[i+2] == 0xa8 || data[i+2] == 0xa9)
	case 0xef:
		return data[i+1] == 0xbb && data[i+2] == 0xbf || data[i+1] == 0xbf && data[i+2] >= 0xbe
	}
	return false
}

// isScalar reports whether hexadecimal digits come to a character.
func isScalar(digits []byte) bool {
	c, ok := hexOf(digits)
	return ok && utf8.ValidRune(c)
}

func hexOf(digits []byte) (c rune, ok bool) {
	for _, d := range digits {
		switch {
		case isDigit(d):
			d -= '0'
		case 'a' <= d|0x20 && d|0x20 <= 'f':
			d = d | 0x20 - 'a' + 10
		default:
			return 0, false
		}
		if c > utf8.MaxRune {
			return 0, false
		}
		c = c<<4 | rune(d)
	}
	return c, true
}

// unescapeYAML is a text whose escapes pastYAML has seen.
func unescapeYAML(s []byte) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' {
			b = append(b, s[i])
			continue
		}
		i++
		n := 0
		switch s[i] {
		case 'n':
			b = append(b, '\n')
		case 't':
			b = append(b, '\t')
		case 'x':
			n = 2
		case 'u':
			n = 4
		case 'U':
			n = 8
		default:
			b = append(b, s[i])
		}
		if n > 0 {
			c, _ := hexOf(s[i+1 : i+1+n])
			b = utf8.AppendRune(b, c)
			i += n
		}
	}
	return string(b)
}
