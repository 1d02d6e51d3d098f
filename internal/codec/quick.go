package codec

import (
	"strings"

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
	keep  Keep

	data []byte // what is read, with padding behind it
	text string // the same bytes, to cut texts from without copying; with Everything only
	iv   motive.Interview

	entries []motive.Evidence // of the whole interview, in one piece
	often   map[string]string // texts that come again and again
}

// Keep says how much of an interview a Decoder keeps. It checks all of it.
type Keep int

// What can be kept. Quotes is what a score rests on: the id, the report's
// name, the catalogue, and of the turns the questions and the evidence. Figures
// is that without the words quoted.
const (
	Everything Keep = iota
	Quotes
	Figures
)

// maxOften is how many texts are remembered at most.
const maxOften = 4096

// padding is how many bytes must follow the last one: sixteen are looked at a
// time. The first of them is a line break, which ends whatever is open.
const padding = 24

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
	q.begin()
	i = q.interview(q.blanks(i))
	return i != fail && q.blanks(i) == end
}

// begin makes room for an interview.
func (q *quick) begin() {
	turns := q.iv.Turns[:0]
	q.entries = q.entries[:0]
	if q.keep == Everything {
		turns, q.entries = nil, nil
	}
	q.iv = motive.Interview{Kind: motive.KindTalk, Turns: turns}
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
			if a, b, i = q.plain(i); i == fail || string(q.data[a:b]) != motive.SchemaInterview {
				return fail
			}
		case "id":
			twice = keys.twice(kID)
			if a, b, i = q.id(i, &interviewID); i != fail {
				q.iv.ID = q.cut(a, b)
			}
		case "kind":
			twice = keys.twice(kKind)
			if a, b, i = q.plain(i); i == fail {
				return fail
			}
			switch string(q.data[a:b]) {
			case motive.KindTalk:
			case motive.KindNotebook:
				q.iv.Kind = motive.KindNotebook
			default:
				return fail
			}
		case "report":
			twice = keys.twice(kReport)
			i = q.report(i)
		case "manager":
			twice = keys.twice(kManager)
			q.iv.Manager, i = q.name(i, q.keep == Everything)
		case "started":
			twice = keys.twice(kStarted)
			q.iv.Started, i = q.moment(i, momentForm)
		case "finished":
			twice = keys.twice(kFinished)
			q.iv.Finished, i = q.moment(i, momentForm)
		case "catalogue":
			twice = keys.twice(kCatalogue)
			i = q.catalogue(i)
		case "goals":
			twice = keys.twice(kGoals)
			if a, b, i = q.id(i, &plainID); i != fail && q.keep == Everything {
				q.iv.Goals = q.cut(a, b)
			}
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
			q.iv.Report.Name, i = q.name(i, true)
		case "team":
			twice = keys.twice(1)
			q.iv.Report.Team, i = q.name(i, q.keep == Everything)
		case "role":
			twice = keys.twice(2)
			q.iv.Report.Role, i = q.name(i, q.keep == Everything)
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
			q.iv.Catalogue.Name, i = q.usualName(i)
		case "version":
			twice = keys.twice(1)
			q.iv.Catalogue.Version, i = q.usualName(i)
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
			told.On, i = q.moment(i, dateForm)
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
		k, ok := q.words.known[string(q.data[a:b])]
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

// usualName is a name that mostly is one of few.
func (q *quick) usualName(i int) (string, int) {
	a, b, end := q.plain(i)
	if end == fail || !saysSomething(q.data[a:b]) {
		return q.name(i, true)
	}
	return q.usual(a, b), end
}

// usual is data[a:b] as a text that may have come before.
func (q *quick) usual(a, b int) string {
	if q.keep == Everything {
		return q.text[a:b]
	}
	if s, ok := q.often[string(q.data[a:b])]; ok {
		return s
	}
	s := string(q.data[a:b])
	if q.often == nil {
		q.often = map[string]string{}
	}
	if len(q.often) < maxOften {
		q.often[s] = s
	}
	return s
}

// cut is data[a:b] as a text.
func (q *quick) cut(a, b int) string {
	if q.keep == Everything {
		return q.text[a:b]
	}
	return string(q.data[a:b])
}

// id finds a text of a form.
func (q *quick) id(i int, form *form) (a, b, end int) {
	a, b, end = q.plain(i)
	if end == fail || !fits(form, q.data[a:b]) {
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
