package leftout

import "slices"

// A Heard is a motivator that an ear suggests for a note.
type Heard struct {
	Motivator int
	PutsOff   bool
	Score     float64 // chance that a reader would agree
	Sure      bool
}

// A Judgement is a note with what an ear suggests for it, the likeliest first.
type Judgement struct {
	Note  *Note
	Heard []Heard
}

// rank returns the place of a motivator among the suggestions, from 0, or -1.
func (j Judgement) rank(motivator int) int {
	return slices.IndexFunc(j.Heard, func(h Heard) bool { return h.Motivator == motivator })
}

// right reports whether the note shows the motivator of a suggestion, with its
// sign.
func (j Judgement) right(h Heard) bool {
	if h.PutsOff {
		return j.Note.sign(h.Motivator) < 0
	}
	return j.Note.sign(h.Motivator) > 0
}

// lenient reports whether a reader would accept the motivator of a suggestion:
// it is one of the note's, or one that a reader could add or prefer.
func (j Judgement) lenient(h Heard) bool {
	return j.Note.sign(h.Motivator) != 0 || slices.Contains(j.Note.Also, h.Motivator)
}

// A tally is one of the numbers that are counted over notes.
type tally int

const (
	single       tally = iota // notes with one motivator, which pulls
	singleFirst               // ... that is suggested first
	singleThree               // ... that is among the first three
	labelled                  // notes with labels
	anyFirst                  // ... one of which is suggested first
	anyThree                  // ... one of which is among the first three
	lenientFirst              // ... whose first suggestion a reader would accept
	lenientThree              // ... of whose first three suggestions a reader would accept one
	sure                      // sure suggestions
	sureRight                 // ... with the right motivator and sign
	sureLenient               // ... that a reader would accept
	labels                    // motivators of all notes
	nothing                   // notes that mean nothing
	alarms                    // ... with a sure suggestion
	putsOff                   // labels that put off, and are suggested at all
	caught                    // ... as putting off
	pulls                     // labels that pull, and are suggested at all
	flipped                   // ... as putting off
	tallies
)

// Counts are the numbers from which the figures are computed. They can be added
// up over notes.
type Counts [tallies]int

// Add adds the counts of d.
func (c *Counts) Add(d Counts) {
	for i, n := range d {
		c[i] += n
	}
}

func (c *Counts) countIf(t tally, is bool) {
	if is {
		c[t]++
	}
}

// Count counts one note.
func Count(j Judgement) (c Counts) {
	if m, ok := j.Note.single(); ok {
		at := j.rank(m)
		c[single] = 1
		c.countIf(singleFirst, at == 0)
		c.countIf(singleThree, at >= 0 && at < 3)
	}
	c.countSure(j)
	if len(j.Note.Labels) == 0 {
		c[nothing] = 1
		c.countIf(alarms, c[sure] > 0)
		return c
	}
	c.countLabelled(j)
	return c
}

func (c *Counts) countSure(j Judgement) {
	for _, h := range j.Heard {
		if h.Sure {
			c[sure]++
			c.countIf(sureRight, j.right(h))
			c.countIf(sureLenient, j.lenient(h))
		}
	}
}

// countLabelled counts a note with labels. The sign of a label counts at
// whatever rank it is suggested.
func (c *Counts) countLabelled(j Judgement) {
	there := func(h Heard) bool { return j.Note.sign(h.Motivator) != 0 }
	first, three := j.Heard[:min(1, len(j.Heard))], j.Heard[:min(3, len(j.Heard))]
	c[labelled] = 1
	c.countIf(anyFirst, slices.ContainsFunc(first, there))
	c.countIf(anyThree, slices.ContainsFunc(three, there))
	c.countIf(lenientFirst, slices.ContainsFunc(first, j.lenient))
	c.countIf(lenientThree, slices.ContainsFunc(three, j.lenient))
	for _, l := range j.Note.Labels {
		c[labels]++
		at := j.rank(l.Motivator)
		switch {
		case at < 0:
		case l.Sign < 0:
			c[putsOff]++
			c.countIf(caught, j.Heard[at].PutsOff)
		default:
			c[pulls]++
			c.countIf(flipped, j.Heard[at].PutsOff)
		}
	}
}

// CountAll counts all notes that a function chooses.
func CountAll(judged []Judgement, chosen func(*Note) bool) (c Counts) {
	for _, j := range judged {
		if chosen(j.Note) {
			c.Add(Count(j))
		}
	}
	return c
}

// A Rate is one figure: a share of one count in another.
type Rate struct {
	Name     string
	part, of tally
}

// Figures of an ear. The first two rank all motivators, whatever their chances.
var (
	First     = Rate{"first", singleFirst, single}
	Three     = Rate{"three", singleThree, single}
	AnyFirst  = Rate{"first", anyFirst, labelled}
	AnyThree  = Rate{"three", anyThree, labelled}
	SureRight = Rate{"sure right", sureRight, sure}
	Known     = Rate{"known", sureRight, labels}
	Alarms    = Rate{"alarms", alarms, nothing}
	Caught    = Rate{"-1 caught", caught, putsOff}
	Flipped   = Rate{"+1 flipped", flipped, pulls}

	LenientFirst = Rate{"lenient first", lenientFirst, labelled}
	LenientThree = Rate{"lenient three", lenientThree, labelled}
	LenientSure  = Rate{"lenient sure", sureLenient, sure}
)

// Of returns the figure, in [0,1]. It returns 0 if there is nothing to count.
func (r Rate) Of(c Counts) float64 {
	return float64(c[r.part]) / float64(max(1, c[r.of]))
}

// Counted reports whether there is anything to count.
func (r Rate) Counted(c Counts) bool { return c[r.of] > 0 }
