package codec

import "buyin/internal/motive"

// Keys that an interview does not have are passed over: users' own, and those
// of a newer buyin. What stands under them must be JSON all the same, and no
// key in it may stand twice.

// most are how many such keys an object may have, and how deep a value may be,
// for the quick reader to follow.
const (
	mostExtras = 16
	mostDepth  = 8
)

// extras are the keys of an object that are passed over.
type extras struct {
	n    int
	keys [mostExtras][2]int
}

// extra is past the value at i of the key data[a:b].
func (q *quick) extra(a, b, i int, seen *extras) int {
	if !q.note(a, b, seen) {
		return fail
	}
	return q.skip(i, 0)
}

// note keeps a key; false where it stands twice, or there is no room.
func (q *quick) note(a, b int, seen *extras) bool {
	for _, k := range seen.keys[:seen.n] {
		if string(q.data[a:b]) == string(q.data[k[0]:k[1]]) {
			return false
		}
	}
	if seen.n == mostExtras {
		return false
	}
	seen.keys[seen.n] = [2]int{a, b}
	seen.n++
	return true
}

// skip is past a value of any kind.
func (q *quick) skip(i, depth int) int {
	switch q.data[i] {
	case '"':
		end, _ := q.past(i + 1)
		if end == fail || end-i > motive.MaxText {
			return fail
		}
		return end + 1
	case '{':
		return q.skipObject(i, depth)
	case '[':
		return q.skipList(i, depth)
	case 't', 'f':
		_, end := q.truth(i)
		return end
	case 'n':
		if string(q.data[i:i+len("null")]) != "null" {
			return fail
		}
		return i + len("null")
	}
	return q.skipNumber(i)
}

func (q *quick) skipObject(i, depth int) int {
	if depth == mostDepth {
		return fail
	}
	var seen extras
	for open := true; ; open = false {
		var a, b int
		if a, b, i = q.key(i, open); i == fail || a == 0 {
			return i
		}
		if !q.note(a, b, &seen) {
			return fail
		}
		if i = q.skip(i, depth+1); i == fail {
			return fail
		}
	}
}

func (q *quick) skipList(i, depth int) int {
	if depth == mostDepth {
		return fail
	}
	for open := true; ; open = false {
		if i = q.next(i, open, ']'); i == fail {
			return fail
		}
		if q.data[i] == ']' {
			return i + 1
		}
		if i = q.skip(i, depth+1); i == fail {
			return fail
		}
	}
}

// skipNumber is past a number of RFC 8259.
func (q *quick) skipNumber(i int) int {
	if q.data[i] == '-' {
		i++
	}
	if q.data[i] == '0' {
		i++
	} else if i = q.digits(i); i == fail {
		return fail
	}
	if q.data[i] == '.' {
		if i = q.digits(i + 1); i == fail {
			return fail
		}
	}
	if q.data[i]|0x20 == 'e' {
		i++
		if q.data[i] == '+' || q.data[i] == '-' {
			i++
		}
		return q.digits(i)
	}
	return i
}

// digits is past one digit or more.
func (q *quick) digits(i int) int {
	if !isDigit(q.data[i]) {
		return fail
	}
	for isDigit(q.data[i]) {
		i++
	}
	return i
}
