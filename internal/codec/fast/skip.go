package fast

import "buyin/internal/motive"

// A scanner skips keys that our format does not have: keys that users added,
// and keys of a newer buyin. Their values must still be valid JSON without
// duplicate keys.

// The limits for unknown keys. If there are more, the scanner gives up.
const (
	maxExtras = 16 // unknown keys of one object
	maxDepth  = 8  // levels of a skipped value
)

// addExtra records data[start:end] as an unknown key of an object. The other
// unknown keys of that object are s.extras[first:]. It returns false if the key
// is a duplicate, or if there are too many.
func (s *Scanner) addExtra(start, end, first int) bool {
	extras := s.extras[first:]
	for _, k := range extras {
		if string(s.data[start:end]) == string(s.data[k[0]:k[1]]) {
			return false
		}
	}
	if len(extras) == maxExtras {
		return false
	}
	s.extras = append(s.extras, [2]int{start, end})
	return true
}

// skipValue skips a value of any type. depth is the number of levels that the
// value is nested in.
func (s *Scanner) skipValue(i, depth int) int {
	switch s.data[i] {
	case '"':
		end, _ := s.skipString(i + 1)
		if end == fail || end-i > motive.MaxText {
			return fail
		}
		return end + 1
	case '{':
		return s.skipObject(i, depth)
	case '[':
		if depth == maxDepth {
			return fail
		}
		return s.scanList(i, func(i int) int { return s.skipValue(i, depth+1) })
	case 't', 'f':
		var ignored bool
		return s.scanBoolean(i, &ignored)
	case 'n':
		if string(s.data[i:i+len("null")]) != "null" {
			return fail
		}
		return i + len("null")
	}
	return s.skipNumber(i)
}

func (s *Scanner) skipObject(i, depth int) int {
	if depth == maxDepth {
		return fail
	}
	extras := len(s.extras)
	for first := true; ; first = false {
		var start, end int
		if start, end, i = s.nextKey(i, first); i == fail {
			return fail
		}
		if start == 0 {
			s.extras = s.extras[:extras]
			return i
		}
		if !s.addExtra(start, end, extras) {
			return fail
		}
		if i = s.skipValue(i, depth+1); i == fail {
			return fail
		}
	}
}
