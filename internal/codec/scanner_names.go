package codec

import (
	"encoding/binary"
	"strings"

	"buyin/internal/motive"
)

// name is a text of at most motive.MaxName bytes that says something; "" unless
// it is to be kept.
func (q *quick) name(i int, keep bool) (string, int) {
	if a, b, end := q.plain(i); end != fail && saysSomething(q.data[a:b]) {
		if !keep {
			return "", end
		}
		return q.cut(a, b), end
	}
	s, i := q.anyText(i, true)
	if i == fail || len(s) > motive.MaxName || strings.TrimSpace(s) == "" {
		return "", fail
	}
	if !keep {
		return "", i
	}
	return s, i
}

// saysSomething reports whether a name is short enough and surely does not
// begin with a blank. Those of Unicode begin with 0xc2 or 0xe1 to 0xe3.
func saysSomething(name []byte) bool {
	if len(name) == 0 || len(name) > motive.MaxName {
		return false
	}
	c := name[0]
	return c > ' ' && (c < 0x80 || c > 0xc2 && (c < 0xe1 || c > 0xe3))
}

// sameName is a name that mostly is the one that came before.
func (q *quick) sameName(i int, before *string) (string, int) {
	a, b, end := q.plain(i)
	if end == fail || q.keep == Everything {
		return q.name(i, true)
	}
	if *before == "" || *before != string(q.data[a:b]) {
		*before, end = q.name(i, true)
	}
	return *before, end
}

// question is data[a:b] as the id of a question: one that came before, rather
// than another copy. Where two want the same place, the later one has it. "" is
// none.
func (q *quick) question(a, b int) string {
	if q.keep == Everything {
		if !matches(&questionID, q.text[a:b]) {
			return ""
		}
		return q.text[a:b]
	}
	// what precedes a short one is mostly the same
	h := binary.LittleEndian.Uint64(q.data[max(0, b-8):]) + uint64(b-a)<<56
	slot := &q.asked[h*0x9e3779b97f4a7c15>>(64-9)]
	if *slot == string(q.data[a:b]) && b > a {
		return *slot
	}
	if !matches(&questionID, q.data[a:b]) {
		return ""
	}
	*slot = string(q.data[a:b])
	return *slot
}

// cut is data[a:b] as a text.
func (q *quick) cut(a, b int) string {
	if q.keep == Everything {
		return q.text[a:b]
	}
	return string(q.data[a:b])
}

// id finds a text of a form.
func (q *quick) id(i int, form *idPattern) (a, b, end int) {
	a, b, end = q.plain(i)
	if end == fail || !matches(form, q.data[a:b]) {
		return 0, 0, fail
	}
	return a, b, end
}

// moment is a text of the form of a moment or a date.
func (q *quick) moment(i int, is func([]byte) bool) (string, int) {
	a, b, end := q.plain(i)
	if end == fail || !is(q.data[a:b]) {
		return "", fail
	}
	if q.keep != Everything {
		return "", end
	}
	return q.cut(a, b), end
}
