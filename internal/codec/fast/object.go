package fast

// A key is one key of an object, with the function that scans its value into a
// T. The value is at offset i. The function returns the offset after the value,
// or fail.
type key[T any] struct {
	name     string
	required bool
	scan     func(s *Scanner, i int, into *T) int
}

// An object is the table of an object's keys.
type object[T any] struct {
	keyTable
	scan []func(s *Scanner, i int, into *T) int
}

// newObject returns the table of the given keys. There may be at most 32.
func newObject[T any](keys []key[T]) *object[T] {
	o := &object[T]{}
	for k := range keys {
		o.scan = append(o.scan, keys[k].scan)
		o.names = append(o.names, newKeyName(keys[k].name))
		if keys[k].required {
			o.required.addDuplicate(k)
		}
	}
	return o
}

// scanObject scans the object at i into a T. It returns the offset after the
// object, or fail. It skips unknown keys.
func scanObject[T any](s *Scanner, i int, o *object[T], into *T) int {
	data := s.data
	if data[i] != '{' {
		return fail
	}
	var seen keySet
	extras := len(s.extras)
	k, value := o.expectKey(data, i, 0)
	for first := true; ; first = false {
		if value == fail { // the keys are not in the usual order, or there are other blanks
			start, end, next := s.nextKey(i, first)
			if next == fail {
				return fail
			}
			if start == 0 {
				i = next - 1
				break
			}
			if k, value = o.findKey(data[start:end]), next; k < 0 && !s.addExtra(start, end, extras) {
				return fail
			}
		}
		if k < 0 {
			i = s.skipValue(value, 0)
		} else if seen.addDuplicate(k) {
			return fail
		} else {
			i = o.scan[k](s, value, into)
		}
		if i == fail {
			return fail
		}
		value = fail
		if data[i] == '}' {
			break
		}
		if data[i] == ',' {
			k, value = o.expectKey(data, i, k+1)
		}
	}
	s.extras = s.extras[:extras]
	if seen&o.required != o.required {
		return fail
	}
	return i + 1
}

// nextKey scans the next key of an object, and the colon after it. i is the
// offset of the brace if first is set, else the offset after the last value.
// The key is data[start:end], and its value is at next. At the end of the
// object, start is 0 and next is the offset after the brace.
func (s *Scanner) nextKey(i int, first bool) (start, end, next int) {
	if i = s.nextItem(i, first, '}'); i == fail {
		return 0, 0, fail
	}
	if s.data[i] != '"' {
		if s.data[i] == '}' {
			return 0, 0, i + 1
		}
		return 0, 0, fail
	}
	start = i + 1
	end, plain := s.skipString(start)
	if end == fail || !plain {
		return 0, 0, fail
	}
	i = s.skipBlanks(end + 1)
	if s.data[i] != ':' {
		return 0, 0, fail
	}
	return start, end, s.skipBlanks(i + 1)
}

// nextItem finds the next item of a list or an object, or the bracket that
// closes it. i is the offset of the opening bracket if first is set, else the
// offset after the last item.
func (s *Scanner) nextItem(i int, first bool, closing byte) int {
	if first {
		return s.skipBlanks(i + 1)
	}
	if i = s.skipBlanks(i); s.data[i] == closing {
		return i
	}
	if s.data[i] != ',' {
		return fail
	}
	if i = s.skipBlanks(i + 1); s.data[i] == closing {
		return fail // there is a comma before the closing bracket
	}
	return i
}

// scanList scans the list at i. It calls scanItem for each item. It returns the
// offset after the list, or fail.
func (s *Scanner) scanList(i int, scanItem func(i int) int) int {
	if s.data[i] != '[' {
		return fail
	}
	for first := true; ; first = false {
		if i = s.nextItem(i, first, ']'); i == fail {
			return fail
		}
		if s.data[i] == ']' {
			return i + 1
		}
		if i = scanItem(i); i == fail {
			return fail
		}
	}
}

// skipBlanks skips blanks. It stops at a line break, because that ends the line
// of NDJSON.
func (s *Scanner) skipBlanks(i int) int {
	for s.data[i] == ' ' || s.data[i] == '\t' || s.data[i] == '\r' {
		i++
	}
	return i
}
