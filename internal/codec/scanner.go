package codec

import "buyin/internal/motive"

// quick reads interviews in the shape that buyin writes them, one a line of
// JSON, many times as fast as the strict library. It knows one answer: yes,
// this is an interview, and here it is. Whatever it does not know, be it wrong
// or only unusual, is left to the decoder that can explain it, and a fuzz
// target sees to it that the two agree.
//
// It is fast on blanks between the parts as well as without, and takes keys in
// any order.
type quick struct {
	words *motivatorIndex
	keep  Keep

	data []byte // what is read, with padding behind it
	text string // the same bytes, to cut texts from without copying; with Everything only
	iv   motive.Interview

	entries []motive.Evidence   // of the whole interview, in one piece
	asked   [512]string         // ids of questions that came before; see question
	before  motive.CatalogueRef // of the interview before
}

// Keep says how much of an interview a Decoder keeps. It checks all of it.
type Keep int

// What can be kept. Quotes is what a score rests on: the id, the report's
// name, the catalogue, and of the turns the questions and the evidence. Figures
// is that without the name and the words quoted.
const (
	Everything Keep = iota
	Quotes
	Figures
)

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

// line reads the line that begins at i. It returns where its line break is, or
// fail.
func (q *quick) line(start int) int {
	q.begin()
	i := q.interview(q.blanks(start))
	if i == fail {
		return fail
	}
	if i = q.blanks(i); q.data[i] != '\n' || i-start > motive.MaxLine {
		return fail
	}
	return i
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
	var others extras
	for open := true; ; open = false {
		var a, b int
		if a, b, i = q.key(i, open); i == fail {
			return fail
		} else if a == 0 {
			break
		}
		if i = q.part(a, b, i, &keys, &others); i == fail {
			return fail
		}
	}
	if !keys.has(kSchema, kID, kReport, kCatalogue, kTurns) {
		return fail
	}
	return i
}

// part reads the value at i of the key data[a:b] of an interview.
func (q *quick) part(a, b, i int, keys *seen, others *extras) int {
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
		i = q.talkOrNotebook(i)
	case "report":
		twice = keys.twice(kReport)
		i = q.report(i)
	case "manager":
		twice = keys.twice(kManager)
		q.iv.Manager, i = q.name(i, q.keep == Everything)
	case "started":
		twice = keys.twice(kStarted)
		q.iv.Started, i = q.moment(i, isTimestamp)
	case "finished":
		twice = keys.twice(kFinished)
		q.iv.Finished, i = q.moment(i, isTimestamp)
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
		return q.extra(a, b, i, others)
	}
	if twice {
		return fail
	}
	return i
}
