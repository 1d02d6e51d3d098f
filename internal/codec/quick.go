package codec

import (
	"strings"
	"time"

	"buyin/internal/motive"
)

// quick reads interviews in the shape that buyin writes them, one a line of
// JSON, many times as fast as the strict library. It knows one answer: yes,
// this is an interview, and here it is. Whatever it does not know, be it wrong
// or only unusual, is left to the decoder that can explain it, and a fuzz
// target sees to it that the two agree.
//
// It is fast on blanks between the parts as well as without, and takes keys in
// any order.
type quick struct {
	words *lexicon
	lean  bool // leave Asked, Answer, Position, Guess, Told and Notes out: checked, but not kept

	data []byte // what is read, with padding behind it
	text string // the same bytes, to cut texts from without copying
	iv   motive.Interview
	arena
}

// An arena holds the evidence of a whole interview in one piece.
type arena struct{ entries []motive.Evidence }

// padding is how many bytes must follow the last one: eight are looked at a
// time. The first of them is a line break, which ends whatever is open.
const padding = 16

// fail is where reading ends on something that is not known.
const fail = -1

// The keys that stand in an object already, as bits.
type seen uint32

func (s *seen) twice(bit int) bool {
	was := *s & (1 << bit)
	*s |= 1 << bit
	return was != 0
}

func (s seen) has(bits ...int) bool {
	for _, bit := range bits {
		if s&(1<<bit) == 0 {
			return false
		}
	}
	return true
}

// line reads the line that begins at i and ends before end.
func (q *quick) line(i, end int) bool {
	turns := q.iv.Turns[:0]
	q.entries = q.entries[:0]
	if !q.lean {
		turns, q.entries = nil, nil
	}
	q.iv = motive.Interview{Kind: motive.KindTalk, Turns: turns}
	i = q.interview(q.blanks(i))
	return i != fail && q.blanks(i) == end
}

// The keys of an interview.
const (
	kSchema = iota
	kID
	kKind
	kReport
	kManager
	kStarted
	kFinished
	kCatalogue
	kGoals
	kTold
	kGuess
	kTurns
	kNotes
)

func (q *quick) interview(i int) int {
	if q.data[i] != '{' {
		return fail
	}
	var keys seen
	for open := true; ; open = false {
		var a, b int
		if a, b, i = q.key(i, open); i == fail {
			return fail
		} else if a == 0 {
			break
		}
		twice := false
		switch string(q.data[a:b]) {
		case "schema":
			twice = keys.twice(kSchema)
			var s string
			if s, i = q.plain(i); s != motive.SchemaInterview {
				return fail
			}
		case "id":
			twice = keys.twice(kID)
			q.iv.ID, i = q.id(i, &interviewID)
		case "kind":
			twice = keys.twice(kKind)
			if q.iv.Kind, i = q.plain(i); q.iv.Kind != motive.KindTalk && q.iv.Kind != motive.KindNotebook {
				return fail
			}
		case "report":
			twice = keys.twice(kReport)
			i = q.report(i)
		case "manager":
			twice = keys.twice(kManager)
			q.iv.Manager, i = q.name(i)
		case "started":
			twice = keys.twice(kStarted)
			q.iv.Started, i = q.moment(i, time.RFC3339)
		case "finished":
			twice = keys.twice(kFinished)
			q.iv.Finished, i = q.moment(i, time.RFC3339)
		case "catalogue":
			twice = keys.twice(kCatalogue)
			i = q.catalogue(i)
		case "goals":
			twice = keys.twice(kGoals)
			q.iv.Goals, i = q.id(i, &plainID)
		case "told":
			twice = keys.twice(kTold)
			i = q.told(i)
		case "guess":
			twice = keys.twice(kGuess)
			i = q.guess(i)
		case "turns":
			twice = keys.twice(kTurns)
			i = q.turns(i)
		case "notes":
			twice = keys.twice(kNotes)
			i = q.notes(i)
		default:
			return fail
		}
		if twice || i == fail {
			return fail
		}
	}
	if !keys.has(kSchema, kID, kReport, kCatalogue, kTurns) {
		return fail
	}
	return i
}

func (q *quick) report(i int) int {
	if q.data[i] != '{' {
		return fail
	}
	var keys seen
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
			q.iv.Report.Name, i = q.name(i)
		case "team":
			twice = keys.twice(1)
			q.iv.Report.Team, i = q.name(i)
		case "role":
			twice = keys.twice(2)
			q.iv.Report.Role, i = q.name(i)
		default:
			return fail
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
			q.iv.Catalogue.Name, i = q.name(i)
		case "version":
			twice = keys.twice(1)
			q.iv.Catalogue.Version, i = q.name(i)
		default:
			return fail
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
			told.On, i = q.moment(i, time.DateOnly)
		case "quotes":
			twice = keys.twice(1)
			told.Quotes, i = q.truth(i)
		default:
			return fail
		}
		if twice || i == fail {
			return fail
		}
	}
	if !q.lean {
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
	if !q.lean {
		q.iv.Guess = map[string]int{}
	}
	for open := true; ; open = false {
		var a, b int
		if a, b, i = q.key(i, open); i == fail || a == 0 {
			return i
		}
		k, ok := q.words.known[q.text[a:b]]
		if !ok || k > 63 || keys&(1<<k) != 0 {
			return fail
		}
		keys |= 1 << k
		var x int
		if x, i = q.integer(i); i == fail || x < 0 {
			return fail
		}
		if !q.lean {
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
		if s, i = q.anyText(i, !q.lean); i == fail {
			return fail
		}
		if !q.lean {
			q.iv.Notes = append(q.iv.Notes, s)
		}
	}
}

// name is a text of at most motive.MaxName bytes that says something.
func (q *quick) name(i int) (string, int) {
	s, i := q.anyText(i, true)
	if i == fail || len(s) == 0 || len(s) > motive.MaxName || (s[0] <= ' ' || s[0] >= 0x80) && strings.TrimSpace(s) == "" {
		return "", fail
	}
	return s, i
}

// id is a text of a form.
func (q *quick) id(i int, form *form) (string, int) {
	s, i := q.plain(i)
	if i == fail || !form.fits(s) {
		return "", fail
	}
	return s, i
}

// moment is a text that time.Parse takes.
func (q *quick) moment(i int, layout string) (string, int) {
	s, i := q.plain(i)
	if i == fail {
		return "", fail
	}
	if _, err := time.Parse(layout, s); err != nil {
		return "", fail
	}
	return s, i
}
