package codec

import "buyin/internal/motive"

// Most turns and entries have their keys in the order in which buyin writes
// them, so that order is tried first: to look for one key is cheaper than to
// find out which it is.

// usually is past the colon of the key, where that is the next one: from past
// the brace, or the last value. The key is given with its quotes.
func (q *quick) usually(i int, open bool, key string) int {
	data := q.data
	if open {
		i++
	} else {
		if data[i] != ',' {
			return fail
		}
		if i++; data[i] == ' ' {
			i++
		}
	}
	if string(data[i:i+len(key)]) != key {
		return fail
	}
	i += len(key)
	if data[i] != ':' {
		return fail
	}
	if i++; data[i] == ' ' {
		i++
	}
	return i
}

// usualTurn reads a turn whose keys are in the usual order.
func (q *quick) usualTurn(i int, t *motive.Turn) int {
	if i = q.usually(i, true, `"question"`); i == fail {
		return fail
	}
	a, b, i := q.plain(i)
	if i == fail {
		return fail
	}
	if t.Question = q.question(a, b); t.Question == "" {
		return fail
	}
	if j := q.usually(i, false, `"asked"`); j != fail {
		if t.Asked, i = q.anyText(j, q.keep == Everything); i == fail {
			return fail
		}
	}
	if j := q.usually(i, false, `"answer"`); j != fail {
		if t.Answer, i = q.anyText(j, q.keep == Everything); i == fail {
			return fail
		}
	}
	if j := q.usually(i, false, `"evidence"`); j != fail {
		if i = q.evidence(j, t); i == fail {
			return fail
		}
	}
	if q.data[i] != '}' {
		return fail
	}
	return i + 1
}

// usualEntry reads an entry of evidence whose keys are in the usual order.
func (q *quick) usualEntry(i int, e *motive.Evidence) int {
	if i = q.usually(i, true, `"motivator"`); i == fail {
		return fail
	}
	a, b, i := q.plain(i)
	if i == fail {
		return fail
	}
	k := q.words.find(q.data[a:b])
	if k < 0 {
		return fail
	}
	e.Motivator = q.words.ids[k]
	if i = q.usually(i, false, `"strength"`); i == fail {
		return fail
	}
	if e.Strength, i = q.integer(i); i == fail {
		return fail
	}
	if j := q.usually(i, false, `"kind"`); j != fail {
		if e.Kind, i = q.kind(j); i == fail {
			return fail
		}
	}
	if j := q.usually(i, false, `"quote"`); j != fail {
		if e.Quote, i = q.anyText(j, q.keep != Figures); i == fail {
			return fail
		}
	}
	if q.data[i] != '}' {
		return fail
	}
	return i + 1
}
