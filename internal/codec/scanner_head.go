package codec

import "buyin/internal/motive"

func (q *quick) talkOrNotebook(i int) int {
	a, b, i := q.plain(i)
	if i == fail {
		return fail
	}
	switch string(q.data[a:b]) {
	case motive.KindTalk:
	case motive.KindNotebook:
		q.iv.Kind = motive.KindNotebook
	default:
		return fail
	}
	return i
}

func (q *quick) report(i int) int {
	if q.data[i] != '{' {
		return fail
	}
	var keys seen
	var others extras
	for open := true; ; open = false {
		var a, b int
		if a, b, i = q.key(i, open); i == fail {
			return fail
		} else if a == 0 {
			break
		}
		twice := false
		switch string(q.data[a:b]) {
		case "name":
			twice = keys.twice(0)
			q.iv.Report.Name, i = q.name(i, q.keep != Figures)
		case "team":
			twice = keys.twice(1)
			q.iv.Report.Team, i = q.name(i, q.keep == Everything)
		case "role":
			twice = keys.twice(2)
			q.iv.Report.Role, i = q.name(i, q.keep == Everything)
		default:
			i = q.extra(a, b, i, &others)
		}
		if twice || i == fail {
			return fail
		}
	}
	if !keys.has(0) {
		return fail
	}
	return i
}

func (q *quick) catalogue(i int) int {
	if q.data[i] != '{' {
		return fail
	}
	var keys seen
	var others extras
	for open := true; ; open = false {
		var a, b int
		if a, b, i = q.key(i, open); i == fail {
			return fail
		} else if a == 0 {
			break
		}
		twice := false
		switch string(q.data[a:b]) {
		case "name":
			twice = keys.twice(0)
			q.iv.Catalogue.Name, i = q.sameName(i, &q.before.Name)
		case "version":
			twice = keys.twice(1)
			q.iv.Catalogue.Version, i = q.sameName(i, &q.before.Version)
		default:
			i = q.extra(a, b, i, &others)
		}
		if twice || i == fail {
			return fail
		}
	}
	if !keys.has(0, 1) {
		return fail
	}
	return i
}

func (q *quick) told(i int) int {
	if q.data[i] != '{' {
		return fail
	}
	var keys seen
	var others extras
	told := motive.Told{Quotes: true}
	for open := true; ; open = false {
		var a, b int
		if a, b, i = q.key(i, open); i == fail {
			return fail
		} else if a == 0 {
			break
		}
		twice := false
		switch string(q.data[a:b]) {
		case "on":
			twice = keys.twice(0)
			told.On, i = q.moment(i, isDate)
		case "quotes":
			twice = keys.twice(1)
			told.Quotes, i = q.truth(i)
		default:
			i = q.extra(a, b, i, &others)
		}
		if twice || i == fail {
			return fail
		}
	}
	if q.keep == Everything {
		kept := told
		q.iv.Told = &kept
	}
	return i
}

// guess knows catalogues of up to 64 motivators: one bit each.
func (q *quick) guess(i int) int {
	if q.data[i] != '{' {
		return fail
	}
	var keys uint64
	if q.keep == Everything {
		q.iv.Guess = map[string]int{}
	}
	for open := true; ; open = false {
		var a, b int
		if a, b, i = q.key(i, open); i == fail || a == 0 {
			return i
		}
		k, ok := q.words.byID[string(q.data[a:b])]
		if !ok || k > 63 || keys&(1<<k) != 0 {
			return fail
		}
		keys |= 1 << k
		var x int
		if x, i = q.integer(i); i == fail || x < 0 {
			return fail
		}
		if q.keep == Everything {
			q.iv.Guess[q.words.ids[k]] = x
		}
	}
}

func (q *quick) notes(i int) int {
	if q.data[i] != '[' {
		return fail
	}
	for open := true; ; open = false {
		if i = q.next(i, open, ']'); i == fail {
			return fail
		}
		if q.data[i] == ']' {
			return i + 1
		}
		var s string
		if s, i = q.anyText(i, q.keep == Everything); i == fail {
			return fail
		}
		if q.keep == Everything {
			q.iv.Notes = append(q.iv.Notes, s)
		}
	}
}
