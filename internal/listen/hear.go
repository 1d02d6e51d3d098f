package listen

import (
	"cmp"
	"math"
	"slices"

	"buyin/internal/listen/chance"
	"buyin/internal/listen/own"
	"buyin/internal/motive"
)

const maxSuggestions = 3

// The least scores of the first suggestion and of the others. A second and a third
// are shown even if they are unlikely, because a person sees at once which of them
// is right. In speech all scores are lower. A note of one or two words that answers
// no question is "see you" more often than "more money", so it needs more.
const (
	minFirst       = 0.1
	minOther       = 0.02
	minSpokenFirst = 0.05
	minSpokenOther = 0.01
	minCurt        = 0.5
)

// limits returns the least scores of the first suggestion and of the others.
func (r *reading) limits() (first, other float64) {
	switch {
	case r.isCurt():
		return minCurt, minOther
	case r.speech:
		return minSpokenFirst, minSpokenOther
	}
	return minFirst, minOther
}

// strengthChances are the least chances of a suggestion of strength 2, 3, 4 and 5.
var strengthChances = [4]float64{0.25, 0.5, 0.7, 0.9}

// Hear returns the motivators that a note is about, the likeliest first. There
// are at most three, and there may be none. It accepts any text and reads at
// most 4096 bytes of it.
func (e *Ear) Hear(said motive.Said) []motive.Heard {
	r, ok := e.read(said)
	if !ok {
		return nil
	}
	return e.suggest(&r, e.judge(&r))
}

// read reads a note with the shipped ear and with what the catalogue has taught.
// It returns false if there is nothing to hear in it.
func (e *Ear) read(said motive.Said) (reading, bool) {
	r, ok := ours().read(e.cores, said)
	if !ok || len(e.fresh) == 0 {
		return r, ok
	}
	if err := e.Learn(e.until); err != nil {
		return r, ok // the catalogue's own motivators are not heard
	}
	by, ok := e.readers.Get().(*own.Reader)
	if !ok {
		by = e.learnt.NewReader()
	}
	r.heard = by.Score(r.written, r.byWords, own.Vector(&r.encoded))
	r.voices = by.Parts(r.written, &r.encoded)
	e.readers.Put(by)
	return r, true
}

// judge returns the motivators of the catalogue with their chances in a note, the
// likeliest first.
func (e *Ear) judge(r *reading) (found []chance.Candidate) {
	class := -1
	if k := e.catalogue.Index(r.said.About); k >= 0 {
		class = e.classes[k]
	}
	for _, c := range ours().chances.Judge(r.outputs(class)) {
		if k := e.motivators[c.Motivator]; k >= 0 {
			found = append(found, e.weigh(r, k, c.Right, c.Pull))
		}
	}
	for _, h := range r.heard {
		found = append(found, e.weigh(r, e.catalogue.Index(h.Motivator), h.Right, h.Pull))
	}
	slices.SortStableFunc(found, func(a, b chance.Candidate) int { return cmp.Compare(b.Score, a.Score) })
	return found
}

// weigh returns the candidate with these chances. What is only named, or affirmed in
// so many words, is never heard as putting off, and what is said in a few words
// without a negation never surely so: "could do with more money".
func (e *Ear) weigh(r *reading, motivator int, right, pull float64) chance.Candidate {
	chances := ours().chances.For(r.speech)
	c := chances.Weigh(motivator, right, pull)
	if c.Sign < 0 && (r.onlyNames() || r.affirms(e.voiceOf(motivator))) {
		c = chances.Weigh(motivator, right, max(pull, 1-pull, chances.PutsOff))
	}
	if c.Sign < 0 && r.isShortWithoutNegation() {
		c.Sure = false
	}
	return c
}

// voiceOf returns the voice of a motivator of the catalogue.
func (e *Ear) voiceOf(motivator int) voice {
	return voice{e.classes[motivator], slices.Index(e.fresh, e.catalogue.Motivators[motivator].ID)}
}

// suggest turns candidates into suggestions. Their quotes are parts of the note
// as typed.
func (e *Ear) suggest(r *reading, found []chance.Candidate) (heard []motive.Heard) {
	least, other := r.limits()
	for _, c := range found[:min(len(found), maxSuggestions)] {
		if c.Score < least {
			break
		}
		least = other
		heard = append(heard, motive.Heard{
			Motivator: e.catalogue.Motivators[c.Motivator].ID, Strength: c.Sign * strength(c.Right),
			Quote: r.quote(e.voiceOf(c.Motivator)), Score: roundChance(c.Score), Sure: c.Sure,
		})
	}
	return heard
}

// roundChance rounds a chance to four digits, so that the same is written on every
// processor: exponential functions differ in the last bit.
func roundChance(chance float64) float64 { return math.Round(chance*1e4) / 1e4 }

// strength returns 1 to 5 for a chance.
func strength(right float64) int {
	n := 1
	for _, least := range strengthChances {
		if right >= least {
			n++
		}
	}
	return n
}
