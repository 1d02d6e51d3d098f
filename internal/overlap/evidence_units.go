package overlap

import (
	"math"
	"slices"

	"buyin/internal/motive"
)

// The kinds of evidence as indices, and the units of an entry of full strength
// by kind.
const (
	byVolunteered = iota
	byPrompted
	byChosen
	byConfirmed
	byWithdrawn
	kinds
)

var kindWeight = [kinds]float64{byVolunteered: 1.0, byPrompted: 0.5, byChosen: 0.7, byConfirmed: 0.7, byWithdrawn: 0}

// unitTable holds the units of an entry, w*x/5, by kind and by strength from
// MinStrength up.
var unitTable = func() (units [kinds][motive.MaxStrength - motive.MinStrength + 1]float64) {
	for kind, w := range kindWeight {
		for i := range units[kind] {
			units[kind][i] = w * float64(i+motive.MinStrength) / motive.MaxStrength
		}
	}
	return units
}()

// kindIndex returns the index of a kind. An unknown kind counts as volunteered,
// like an entry without a kind.
func kindIndex(kind motive.Kind) int {
	switch kind {
	case motive.Prompted:
		return byPrompted
	case motive.Chosen:
		return byChosen
	case motive.Confirmed:
		return byConfirmed
	case motive.Withdrawn:
		return byWithdrawn
	}
	return byVolunteered
}

// noEntry ends a chain of entries.
const noEntry = -1

// An entry is one piece of evidence in a tally.
type entry struct {
	unit      float64 // after normaliseAnswers, the entry's part of an answer that counts one at most
	quote     string
	motivator int32
	inAnswer  int32 // the next entry of the same answer, or noEntry
	ofSame    int32 // the next entry of the same motivator in the same talk, or noEntry
	turn      int32 // index of its turn in the talk
	strength  int8
	kind      uint8
	byCoach   bool // heard by the coach, and looked at by nobody
	cancelled bool // withdrawn by the report, or itself a withdrawal
}

// isLastWord reports whether the report confirmed, changed or added this entry
// in a playback.
func (e *entry) isLastWord() bool { return e.kind == byConfirmed && !e.byCoach && !e.cancelled }

// A chain is a linked list of the entries of one answer or of one motivator, in
// order.
type chain struct{ first, last int32 }

// An answer holds the entries of all turns of one question in one talk.
type answer struct {
	question string
	chain
	count int
	size  float64 // sum of the absolute units in order of the turns; only shows which answers may exceed one
}

// A tally adds up the evidence of one report's talks. Tallies are reused, so
// that scoring a stream allocates next to nothing.
type tally struct {
	entries     []entry
	answers     []answer // of the current talk
	answerIndex map[string]int
	chains      []chain // by motivator, of the current talk
	sums        []float64
	totals      []motivatorTotals // by motivator, over all talks
	answerCount int               // answers that hold evidence, over all talks
	unseenCount int               // of those, the answers that nobody has looked at
	hasUnknown  bool              // some evidence names a motivator that the catalogue lacks

	firstEntry   int     // of the current talk
	withdrawnBy  []int32 // by motivator: entries in turns of the current talk before this index were withdrawn and no longer count
	hasWithdrawn bool    // the current talk withdraws something
	hasCoach     bool    // the current talk holds evidence that nobody has looked at
	anyCoach     bool    // the current talk or an older one holds evidence that nobody has looked at
	hasStated    bool    // the current talk has effects or positions

	stated stated
}

// motivatorTotals sums up one motivator over all talks.
type motivatorTotals struct {
	units              float64
	looked             float64 // units without the entries that nobody has looked at; used only if tally.anyCoach is set
	strongest, weakest int8    // of entries that somebody has looked at
	cold               bool    // there is an entry of strength <= 0 that still counts
	heard              bool    // there is an entry that still counts
	seen               bool    // somebody has looked at one of these
	lastWord           bool
	counts             [kinds]int32
	quotes             int32 // number of entries with a quote
}

// reset empties the tally and makes room for k motivators.
func (t *tally) reset(k int) {
	t.entries = t.entries[:0]
	t.answerCount, t.unseenCount, t.hasUnknown, t.anyCoach = 0, 0, false, false
	if cap(t.totals) < k {
		t.totals, t.chains, t.withdrawnBy = make([]motivatorTotals, k), make([]chain, k), make([]int32, k)
	}
	t.totals, t.chains, t.withdrawnBy = t.totals[:k], t.chains[:k], t.withdrawnBy[:k]
	clear(t.totals)
	t.stated.reset()
}

// indexFrom is the number of answers from which a map is faster than a linear
// search for a question.
const indexFrom = 32

// findAnswer returns the answer to a question. If there is none yet, it adds
// one.
func (t *tally) findAnswer(question string) *answer {
	if len(t.answers) < indexFrom {
		for i := range t.answers {
			if t.answers[i].question == question {
				return &t.answers[i]
			}
		}
	} else {
		if len(t.answers) == indexFrom {
			t.answerIndex = make(map[string]int, 2*indexFrom)
			for i := range t.answers {
				t.answerIndex[t.answers[i].question] = i
			}
		}
		if i, ok := t.answerIndex[question]; ok {
			return &t.answers[i]
		}
		t.answerIndex[question] = len(t.answers)
	}
	t.answers = append(t.answers, answer{question: question, chain: chain{noEntry, noEntry}})
	return &t.answers[len(t.answers)-1]
}

// addTurns adds the turns of one talk as entries, linked by answer and by
// motivator.
func (t *tally) addTurns(index *index, turns []motive.Turn) {
	t.answers, t.firstEntry = t.answers[:0], len(t.entries)
	t.hasWithdrawn, t.hasCoach, t.hasStated = false, false, false
	for k := range t.chains {
		t.chains[k] = chain{noEntry, noEntry}
	}
	for i := range turns {
		turn := &turns[i]
		t.hasStated = t.hasStated || turn.Effects != nil || turn.Positions != nil
		var to *answer
		for j := range turn.Evidence {
			said := &turn.Evidence[j]
			k, ok := index.find(said.Motivator)
			if !ok {
				t.hasUnknown = true
				continue
			}
			if to == nil {
				to = t.findAnswer(turn.Question)
			}
			t.addEntry(to, k, int32(i), said)
		}
	}
}

// addEntry adds one entry of a turn to the chains of its answer and its
// motivator.
func (t *tally) addEntry(to *answer, k, turn int32, said *motive.Evidence) {
	strength := min(max(said.Strength, motive.MinStrength), motive.MaxStrength)
	kind := kindIndex(said.Kind)
	unit := unitTable[kind][strength-motive.MinStrength]
	at := int32(len(t.entries))
	if int(at) == cap(t.entries) {
		t.entries = slices.Grow(t.entries, 64)
	}
	t.entries = t.entries[:at+1]
	e := &t.entries[at] // filled in place: this is the hottest line when scoring
	e.unit, e.quote, e.motivator, e.strength, e.kind = unit, said.Quote, k, int8(strength), uint8(kind)
	e.turn, e.byCoach, e.cancelled = turn, said.ByCoach, false
	e.inAnswer, e.ofSame = noEntry, noEntry
	if to.first == noEntry {
		to.first = at
	} else {
		t.entries[to.last].inAnswer = at
	}
	to.last = at
	to.count++
	to.size += math.Abs(unit)
	if of := &t.chains[k]; of.first == noEntry {
		of.first, of.last = at, at
	} else {
		t.entries[of.last].ofSame = at
		of.last = at
	}
	t.hasCoach = t.hasCoach || said.ByCoach
	t.hasWithdrawn = t.hasWithdrawn || kind == byWithdrawn
	t.totals[k].counts[kind]++
	if said.Quote != "" {
		t.totals[k].quotes++
	}
}

// normaliseAnswers scales the units of each answer so that their absolute
// values sum to one at most.
func (t *tally) normaliseAnswers() {
	for i := range t.answers {
		a := &t.answers[i]
		if a.count < 2 || a.size < 1-1e-6 {
			continue // cannot exceed one, whatever the order of the sum
		}
		t.sums = t.sums[:0]
		for e := a.first; e != noEntry; e = t.entries[e].inAnswer {
			t.sums = append(t.sums, math.Abs(t.entries[e].unit))
		}
		size := sumAscending(t.sums)
		if !exceeds(size, 1) {
			continue
		}
		for e := a.first; e != noEntry; e = t.entries[e].inAnswer {
			t.entries[e].unit /= size
		}
	}
}

// sumAscending sums from the smallest value to the largest, so that the result
// does not depend on the order of the values. It sorts xs.
func sumAscending(xs []float64) float64 {
	const few = 16
	if len(xs) > few {
		slices.Sort(xs)
	} else {
		for i := 1; i < len(xs); i++ {
			x, j := xs[i], i
			for ; j > 0 && x < xs[j-1]; j-- {
				xs[j] = xs[j-1]
			}
			xs[j] = x
		}
	}
	sum := 0.0
	for _, x := range xs {
		sum += x
	}
	return sum
}
