package wording

import (
	"bytes"
	"strings"

	"buyin/internal/codec/scalar"
)

// A jsonError is a syntax error at an offset of a JSON document.
type jsonError struct {
	data   []byte
	at     int
	char   byte   // at that offset
	before []byte // what is before it, without trailing blanks
}

// A jsonMistake is a mistake that people make in JSON by hand.
type jsonMistake struct {
	message, remedy string
	matches         func(e *jsonError) bool
}

// jsonMistakes are tried in order.
var jsonMistakes = []jsonMistake{
	{"a comma before the closing }", "delete the comma", func(e *jsonError) bool { return e.char == '}' && e.follows(",") }},
	{"a comma before the closing ]", "delete the comma", func(e *jsonError) bool { return e.char == ']' && e.follows(",") }},
	{"a comma before a closing bracket", "delete the comma", func(e *jsonError) bool { return e.char == ',' && closesNext(e.data[e.at+1:]) }},
	{"two commas in a row", "delete one", func(e *jsonError) bool { return e.char == ',' && e.follows(",") }},
	{"a single quote", "put keys and texts in double quotes", func(e *jsonError) bool { return e.char == '\'' }},
	{"a comment, which JSON does not have", "delete it, or save the file as YAML", func(e *jsonError) bool { return e.is("/#") }},
	{"half of a surrogate pair", "write both halves, or the character itself", func(e *jsonError) bool { return e.char == '\\' && isSurrogate(e.data[e.at:]) }},
	{"a number that begins with 0", "delete the 0", func(e *jsonError) bool { return scalar.IsDigit(e.char) && (e.follows("0") || e.follows("-0")) }},
	{"a backslash that does not begin an escape of JSON", `write \\ for a backslash`, func(e *jsonError) bool { return e.char == '\\' }},
	{"a control character or line break inside a text", `write \n for a line break, \t for a tab`, func(e *jsonError) bool { return e.char < ' ' && InsideJSONText(e.data, e.at) }},
	{"a comma or colon is missing before this", "add it", func(e *jsonError) bool { return e.is(`"{[`) }},
	{"not a number of JSON", "write a plain number such as 5 or -5", func(e *jsonError) bool { return e.is("+.NI") || e.isInNumber() }},
	{"a word without quotes", "put keys and texts in double quotes; only true, false and null go without", func(e *jsonError) bool { return scalar.IsLetter(e.char) }},
}

func (e *jsonError) is(chars string) bool    { return strings.IndexByte(chars, e.char) >= 0 }
func (e *jsonError) follows(end string) bool { return bytes.HasSuffix(e.before, []byte(end)) }
func (e *jsonError) isInNumber() bool {
	return e.at > 0 && scalar.IsDigit(e.data[e.at-1]) && e.char > ' '
}

// closesNext reports whether a closing bracket comes next.
func closesNext(rest []byte) bool {
	rest = bytes.TrimLeft(rest, " \t\r\n")
	return len(rest) > 0 && (rest[0] == '}' || rest[0] == ']')
}

// isSurrogate reports whether an escape of a surrogate begins here.
func isSurrogate(rest []byte) bool {
	return len(rest) > 3 && rest[1] == 'u' && (rest[2] == 'd' || rest[2] == 'D') && strings.IndexByte("89abcdefABCDEF", rest[3]) >= 0
}

// InsideJSONText reports whether an odd number of quotes precede an offset on its
// line. A line break there is an error itself, in a text that was not closed.
func InsideJSONText(data []byte, offset int) bool {
	start := bytes.LastIndexByte(data[:offset], '\n') + 1
	return bytes.Count(data[start:offset], []byte(`"`))%2 == 1
}

// JSONMistake describes the mistake at an offset of a document that is not JSON.
// It returns false if the mistake is not a known one.
func JSONMistake(data []byte, at int) (message, remedy string, ok bool) {
	if at >= len(data) {
		return "", "", false
	}
	e := jsonError{data, at, data[at], bytes.TrimRight(data[:at], " \t\r\n")}
	for _, m := range jsonMistakes {
		if m.matches(&e) {
			return m.message, m.remedy, true
		}
	}
	return "", "", false
}
