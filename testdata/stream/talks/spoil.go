package talks

import (
	"bytes"
	"strings"
)

// Blanks puts a blank after each comma and colon of a line of JSON.
func Blanks(line []byte) []byte {
	var b []byte
	inText := false
	for i, c := range line {
		b = append(b, c)
		if c == '"' && (i == 0 || line[i-1] != '\\') {
			inText = !inText
		}
		if !inText && (c == ',' || c == ':') {
			b = append(b, ' ')
		}
	}
	return b
}

// Kinds is in how many ways a line can be spoilt.
const Kinds = 12

// Poison spoils a line of JSON, so that no reader may take it for an
// interview, in one of Kinds ways.
func Poison(line []byte, kind int) []byte {
	line = bytes.TrimSuffix(line, []byte("\n"))
	swap := func(old, new string) []byte { return bytes.Replace(line, []byte(old), []byte(new), 1) }
	switch kind % Kinds {
	case 0: // torn
		line = line[:len(line)/2]
	case 1: // not UTF-8
		line = swap(`"answer":"`, "\"answer\":\"\xff")
	case 2: // out of range
		line = swap(`"strength":`, `"strength":9`)
	case 3: // a motivator of nobody's catalogue
		line = swap(`"motivator":"`, `"motivator":"x`)
	case 4: // a key twice
		line = swap(`"id":`, `"id":"a","id":`)
	case 5: // not a whole number
		line = swap(`"strength":`, `"strength":0.`)
	case 6: // a comma too many
		line = swap(`"turns":[`, `"turns":[,`)
	case 7: // a control character
		line = swap(`"answer":"`, "\"answer\":\"\x01")
	case 8: // another version
		line = swap(`interview/v1`, `interview/v9`)
	case 9: // two records on a line
		line = append(bytes.Clone(line), line...)
	case 10: // too long
		line = swap(`"answer":"`, `"answer":"`+strings.Repeat("a", 1<<20))
	case 11: // half of a surrogate pair
		line = swap(`"answer":"`, `"answer":"\ud83d`)
	}
	return append(bytes.Clone(line), '\n')
}
