package listen

import (
	"slices"
	"strings"
	"sync"

	"buyin/internal/motive"
)

// What it takes to be suggested, and how many suggestions a note gets.
const (
	likeEnough  = 0.22 // likeness to the nearest example, in [0,1]
	cueLikeness = 0.30 // what a cue counts as
	most        = 3
)

// An Ear hears motivators in notes. It is safe for concurrent use, and learns
// its catalogue when it first hears something.
type Ear struct {
	catalogue motive.Catalogue
	learn     sync.Once
	mutex     sync.Mutex
	reader    *reader
	known     *vocabulary
	texts     []example
	cues      []cue
}

// An example is one text of the catalogue and what must be heard in it.
type example struct {
	row       []cell
	motivator int // -1: nothing
	sign      int
}

type cue struct {
	stems     []string
	motivator int
}

// New returns an ear for the catalogue. It costs nothing until the first note.
func New(c motive.Catalogue) *Ear { return &Ear{catalogue: c} }

func (e *Ear) ready() {
	e.reader, e.known = newReader(), newVocabulary()
	var uses [][]use
	add := func(motivator, sign int, texts []string) {
		for _, text := range texts {
			uses = append(uses, e.known.uses(e.reader.words(text), true, nil))
			e.texts = append(e.texts, example{motivator: motivator, sign: sign})
		}
	}
	for k, m := range e.catalogue.Motivators {
		add(k, 1, m.Examples)
		add(k, -1, m.Refusals)
		add(-1, 0, m.CounterExamples)
		for _, text := range m.Cues {
			var stems []string
			for _, w := range e.reader.words(text) {
				stems = append(stems, w.stem)
			}
			e.cues = append(e.cues, cue{stems, k})
		}
	}
	add(-1, 0, e.catalogue.NeutralExamples)
	for _, us := range uses {
		seen := map[int32]bool{}
		for _, u := range us {
			if u.feature >= 0 && !seen[u.feature] {
				seen[u.feature] = true
				e.known.texts[u.feature]++
			}
		}
	}
	e.known.weigh(len(uses))
	for i, us := range uses {
		e.texts[i].row = e.known.row(us)
	}
}

// Hear suggests up to three motivators that a note speaks of, the strongest
// first, or nothing. Any text will do.
func (e *Ear) Hear(note string) []motive.Heard {
	e.learn.Do(e.ready)
	e.mutex.Lock()
	defer e.mutex.Unlock()
	best := map[int]motive.Heard{}
	words := e.reader.words(note)
	for from := 0; from < len(words); {
		to := from + 1
		for to < len(words) && words[to].before != sentence {
			to++
		}
		e.hearIn(note, words[from:to], best)
		from = to
	}
	var heard []motive.Heard
	for k := range e.catalogue.Motivators {
		if h, ok := best[k]; ok {
			heard = append(heard, h)
		}
	}
	slices.SortStableFunc(heard, func(a, b motive.Heard) int {
		switch {
		case a.Score > b.Score:
			return -1
		case a.Score < b.Score:
			return 1
		}
		return 0
	})
	return heard[:min(len(heard), most)]
}

// hearIn hears one sentence.
func (e *Ear) hearIn(note string, ws []word, best map[int]motive.Heard) {
	row := e.known.row(e.known.uses(ws, false, nil))
	nothing := 0.0
	type near struct {
		likeness float64
		sign     int
	}
	nearest := map[int]near{}
	for _, x := range e.texts {
		l := likeness(row, x.row)
		if x.motivator < 0 {
			nothing = max(nothing, l)
		} else if l > nearest[x.motivator].likeness {
			nearest[x.motivator] = near{l, x.sign}
		}
	}
	for _, c := range e.cues {
		if holds(ws, c.stems) {
			n := nearest[c.motivator]
			if n.sign == 0 {
				n.sign = 1
			}
			n.likeness = max(n.likeness, cueLikeness+n.likeness/2)
			nearest[c.motivator] = n
		}
	}
	quote := strings.TrimSpace(note[ws[0].start:ws[len(ws)-1].end])
	for k, n := range nearest {
		if n.likeness < max(likeEnough, nothing) || n.likeness <= best[k].Score {
			continue
		}
		strength := min(5, 2+int(n.likeness*5))
		best[k] = motive.Heard{
			Motivator: e.catalogue.Motivators[k].ID, Strength: n.sign * strength, Quote: quote, Score: min(1, n.likeness),
		}
	}
}

// likeness is the scalar product of two texts.
func likeness(a, b []cell) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].feature < b[j].feature:
			i++
		case a[i].feature > b[j].feature:
			j++
		default:
			sum += a[i].value * b[j].value
			i++
			j++
		}
	}
	return sum
}

// holds reports whether the words hold the stems in a row.
func holds(ws []word, stems []string) bool {
	for i := 0; i+len(stems) <= len(ws) && len(stems) > 0; i++ {
		if slices.EqualFunc(ws[i:i+len(stems)], stems, func(w word, s string) bool { return w.stem == s }) {
			return true
		}
	}
	return false
}
