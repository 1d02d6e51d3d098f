package codec

import "buyin/internal/motive"

func (q *quick) turns(i int) int {
	if q.data[i] != '[' {
		return fail
	}
	for open := true; ; open = false {
		if i = q.next(i, open, ']'); i == fail {
			return fail
		}
		if q.data[i] == ']' {
			break
		}
		t := q.anotherTurn()
		if t == nil {
			return fail
		}
		if i = q.turn(i, t); i == fail {
			return fail
		}
	}
	if len(q.iv.Turns) == 0 {
		q.iv.Turns = nil
	}
	return i + 1
}

// anotherTurn is one more turn of the interview; nil where there are too many.
func (q *quick) anotherTurn() *motive.Turn {
	n := len(q.iv.Turns)
	if n == motive.MaxTurns {
		return nil
	}
	if n < cap(q.iv.Turns) {
		q.iv.Turns = q.iv.Turns[:n+1]
		q.iv.Turns[n] = motive.Turn{}
	} else {
		q.iv.Turns = append(q.iv.Turns, motive.Turn{})
	}
	return &q.iv.Turns[n]
}

// The keys of a turn.
const (
	tQuestion = iota
	tAsked
	tAnswer
	tEvidence
	tPosition
)

func (q *quick) turn(i int, t *motive.Turn) int {
	if q.data[i] != '{' {
		return fail
	}
	entries := len(q.entries)
	if end := q.usualTurn(i, t); end != fail {
		return end
	}
	*t = motive.Turn{}
	q.entries = q.entries[:entries]
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
		case "question":
			twice = keys.twice(tQuestion)
			if a, b, i = q.plain(i); i == fail {
				return fail
			}
			if t.Question = q.question(a, b); t.Question == "" {
				return fail
			}
		case "asked":
			twice = keys.twice(tAsked)
			t.Asked, i = q.anyText(i, q.keep == Everything)
		case "answer":
			twice = keys.twice(tAnswer)
			t.Answer, i = q.anyText(i, q.keep == Everything)
		case "evidence":
			twice = keys.twice(tEvidence)
			i = q.evidence(i, t)
		case "position":
			twice = keys.twice(tPosition)
			i = q.position(i, t)
		default:
			i = q.extra(a, b, i, &others)
		}
		if twice || i == fail {
			return fail
		}
	}
	if !keys.has(tQuestion) {
		return fail
	}
	return i
}

func (q *quick) evidence(i int, t *motive.Turn) int {
	if q.data[i] != '[' {
		return fail
	}
	first := len(q.entries)
	for open := true; ; open = false {
		if i = q.next(i, open, ']'); i == fail {
			return fail
		}
		if q.data[i] == ']' {
			break
		}
		if len(q.entries)-first == motive.MaxEvidence {
			return fail
		}
		q.entries = append(q.entries, motive.Evidence{Kind: motive.Volunteered})
		if i = q.entry(i, &q.entries[len(q.entries)-1]); i == fail {
			return fail
		}
	}
	if last := len(q.entries); last > first {
		t.Evidence = q.entries[first:last:last]
	}
	return i + 1
}

// The keys of an entry of evidence.
const (
	eMotivator = iota
	eStrength
	eKind
	eQuote
)

func (q *quick) entry(i int, e *motive.Evidence) int {
	if q.data[i] != '{' {
		return fail
	}
	if end := q.usualEntry(i, e); end != fail {
		return end
	}
	*e = motive.Evidence{Kind: motive.Volunteered}
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
		case "motivator":
			twice = keys.twice(eMotivator)
			if a, b, i = q.plain(i); i == fail {
				return fail
			}
			k := q.words.find(q.data[a:b])
			if k < 0 {
				return fail
			}
			e.Motivator = q.words.ids[k]
		case "strength":
			twice = keys.twice(eStrength)
			e.Strength, i = q.integer(i)
		case "kind":
			twice = keys.twice(eKind)
			e.Kind, i = q.kind(i)
		case "quote":
			twice = keys.twice(eQuote)
			e.Quote, i = q.anyText(i, q.keep != Figures)
		default:
			i = q.extra(a, b, i, &others)
		}
		if twice || i == fail {
			return fail
		}
	}
	if !keys.has(eMotivator, eStrength) {
		return fail
	}
	return i
}

func (q *quick) kind(i int) (motive.Kind, int) {
	a, b, i := q.plain(i)
	if i == fail {
		return "", fail
	}
	kind := evidenceKind(q.data[a:b])
	if kind == "" {
		return "", fail
	}
	return kind, i
}

// evidenceKind is the kind of that name; "" where there is none.
func evidenceKind(name []byte) motive.Kind {
	switch motive.Kind(name) {
	case motive.Volunteered:
		return motive.Volunteered
	case motive.Prompted:
		return motive.Prompted
	case motive.Chosen:
		return motive.Chosen
	case motive.Confirmed:
		return motive.Confirmed
	}
	return ""
}

func (q *quick) position(i int, t *motive.Turn) int {
	if q.data[i] != '{' {
		return fail
	}
	var keys seen
	var others extras
	var p motive.Position
	for open := true; ; open = false {
		var a, b int
		if a, b, i = q.key(i, open); i == fail {
			return fail
		} else if a == 0 {
			break
		}
		twice := false
		switch string(q.data[a:b]) {
		case "says":
			twice = keys.twice(0)
			if a, b, i = q.plain(i); i == fail {
				return fail
			}
			switch string(q.data[a:b]) {
			case motive.Belief:
				p.Says = motive.Belief
			case motive.Outcome:
				p.Says = motive.Outcome
			default:
				return fail
			}
		case "goal":
			twice = keys.twice(1)
			if a, b, i = q.id(i, &plainID); i != fail && q.keep == Everything {
				p.Goal = q.cut(a, b)
			}
		case "meets":
			twice = keys.twice(2)
			p.Meets, i = q.truth(i)
		default:
			i = q.extra(a, b, i, &others)
		}
		if twice || i == fail {
			return fail
		}
	}
	if !keys.has(0, 1, 2) {
		return fail
	}
	if q.keep == Everything {
		kept := p
		t.Position = &kept
	}
	return i
}
