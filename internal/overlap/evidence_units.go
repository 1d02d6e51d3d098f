package overlap

import (
	"math"
	"slices"

	"buyin/internal/motive"
)

// The kinds of evidence as indices, and what an entry of full strength is
// worth by kind.
const (
	byVolunteered = iota
	byPrompted
	byChosen
	byConfirmed
	kinds
)

var kindWeight = [kinds]float64{byVolunteered: 1.0, byPrompted: 0.5, byChosen: 0.7, byConfirmed: 0.7}

// unitTable is what an entry is worth, by kind and strength from the lowest up:
// w*x/5, worked out once.
var unitTable = func() (units [kinds][motive.MaxStrength - motive.MinStrength + 1]float64) {
	for kind, w := range kindWeight {
		for i := range units[kind] {
			units[kind][i] = w * float64(i+motive.MinStrength) / motive.MaxStrength
		}
	}
	return units
}()

// kindIndex gives a kind's index. One that is not known counts as volunteered,
// the kind of an entry that names none.
func kindIndex(kind motive.Kind) int {
	switch kind {
	case motive.Prompted:
		return byPrompted
	case motive.Chosen:
		return byChosen
	case motive.Confirmed:
		return byConfirmed
	}
	return byVolunteered
}

// noEntry ends a chain of entries.
const noEntry = -1

// An entry is one piece of evidence on its way into the sums.
type entry struct {
	unit      float64 // after divide: its part of an answer that counts one at most
	quote     string
	motivator int32
	inAnswer  int32 // the next entry of the same answer, or none
	ofSame    int32 // the next entry of the same motivator in the same talk, or none
	strength  int8
	confirmed bool
}

// A chain is the entries of one answer or one motivator, in order.
type chain struct{ first, last int32 }

// An answer is the turns of one question in one talk.
type answer struct {
	question string
	chain
	count int
	size  float64 // the sum of its sizes, in order of the turns: only to see which answers need care
}

// A tally holds what the talks of one report come to. It is kept between
// scorings so that scoring a stream allocates next to nothing.
type tally struct {
	entries     []entry
	answers     []answer // of the talk at hand
	answerIndex map[string]int
	chains      []chain // by motivator, of the talk at hand
	sums        []float64
	totals      []motivatorTotals // by motivator, over all talks
	answerCount int               // answers that hold evidence, over all talks
	hasUnknown  bool              // some evidence was about motivators that the catalogue lacks
}

// motivatorTotals is what all talks say about one motivator.
type motivatorTotals struct {
	units              float64
	strongest, weakest int8
	cold               bool // an entry of strength <= 0 counts
	lastWord           bool
	counts             [kinds]int
	quotes             int // entries that quote words
}

// reset makes the tally ready for a report, with k motivators.
func (t *tally) reset(k int) {
	t.entries = t.entries[:0]
	t.answerCount, t.hasUnknown = 0, false
	if cap(t.totals) < k {
		t.totals, t.chains = make([]motivatorTotals, k), make([]chain, k)
	}
	t.totals, t.chains = t.totals[:k], t.chains[:k]
	clear(t.totals)
}

// indexFrom is from how many answers on a map finds a question faster than
// comparing with each.
const indexFrom = 32

// findAnswer finds or begins the answer to a question.
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

// addTurns reads the turns of one talk into entries, chained by answer and by
// motivator.
func (t *tally) addTurns(index *index, turns []motive.Turn) {
	t.answers = t.answers[:0]
	for k := range t.chains {
		t.chains[k] = chain{noEntry, noEntry}
	}
	for i := range turns {
		var to *answer
		for j := range turns[i].Evidence {
			said := &turns[i].Evidence[j]
			k, ok := index.find(said.Motivator)
			if !ok {
				t.hasUnknown = true
				continue
			}
			if to == nil {
				to = t.findAnswer(turns[i].Question)
			}
			t.addEntry(to, k, said)
		}
	}
	t.answerCount += len(t.answers)
}

// addEntry adds one entry to its answer and its motivator.
func (t *tally) addEntry(to *answer, k int32, said *motive.Evidence) {
	strength := min(max(said.Strength, motive.MinStrength), motive.MaxStrength)
	kind := kindIndex(said.Kind)
	unit := unitTable[kind][strength-motive.MinStrength]
	at := int32(len(t.entries))
	if int(at) == cap(t.entries) {
		t.entries = slices.Grow(t.entries, 64)
	}
	t.entries = t.entries[:at+1]
	e := &t.entries[at] // in place: this is the hottest line of a scoring
	e.unit, e.quote, e.motivator, e.strength, e.confirmed = unit, said.Quote, k, int8(strength), kind == byConfirmed
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
	t.totals[k].counts[kind]++
	if said.Quote != "" {
		t.totals[k].quotes++
	}
}

// normaliseAnswers sees to it that no answer counts more than one, however much it says.
func (t *tally) normaliseAnswers() {
	for i := range t.answers {
		a := &t.answers[i]
		if a.count < 2 || a.size < 1-1e-6 {
			continue // surely not above one, in whatever order it is summed
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

// sumAscending sums from the smallest value to the largest, so that the order in
// which the values came changes no bit.
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
