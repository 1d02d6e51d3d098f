package reflection

import (
	"slices"
	"sync"

	"buyin/internal/english"
)

// A shade is a kind of feeling, as in en/reflection.txt.
type shade string

const (
	tired   shade = "tired"
	angry   shade = "angry"
	letdown shade = "letdown"
	worried shade = "worried"
	proud   shade = "proud"
	glad    shade = "glad"
	calm    shade = "calm"
	bored   shade = "bored"
	torn    shade = "torn"
	leftout shade = "leftout"
	cold    shade = "cold"
	easy    shade = "easy" // it troubles them little
	good    shade = "good" // warm without more
	poor    shade = "poor" // sore without more
	wish    shade = "wish" // something is wanted; only as one of two sides
)

// tone returns how an answer with this shade sounds.
func (s shade) tone() Tone {
	switch s {
	case proud, glad, calm, good:
		return Warm
	case torn, cold, easy, wish:
		return Flat
	}
	return Sore
}

// isPlain reports whether the shade is a feeling of a kind of its own, and so
// worth naming before what is less sure.
func (s shade) isPlain() bool {
	switch s {
	case "", cold, easy, good, poor:
		return false
	}
	return true
}

// A felt is a shade that the words show at a place.
type felt struct {
	shade   shade
	strong  bool
	granted bool // a "but" follows, and what comes after it is the point
	at, to  int  // words of the answer
}

// weight is what a phrase counts among the shades of an answer.
func (f felt) weight() int {
	switch {
	case f.shade == good || f.shade == poor:
		return 1
	case f.strong:
		return 20
	}
	return 10
}

var shadeCues = sync.OnceValue(func() []cue { return readCues("shades") })

// feelings returns the shades that the words show, in their order. Where two
// overlap, the longer stays.
func (a *answer) feelings() (all []felt) {
	for _, c := range shadeCues() {
		a.words.FindAll(c.list, func(s english.Span) bool {
			warm := shade(c.name).tone() == Warm
			if !a.isNegated(s.From) && a.isTheirs(s.From) && !a.isRegret(s) && !(warm && a.isUnreal(s.From)) {
				all = append(all, felt{shade(c.name), c.strong, a.isGranted(s.To), s.From, s.To})
			}
			return true
		})
	}
	slices.SortStableFunc(all, func(x, y felt) int {
		if x.at != y.at {
			return x.at - y.at
		}
		return y.to - x.to
	})
	end := 0
	return slices.DeleteFunc(all, func(f felt) bool {
		inside := f.to <= end
		end = max(end, f.to)
		return inside
	})
}

// isRegret reports whether a span is the "afraid" of "it doesn't, I'm afraid",
// which only regrets what it says.
func (a *answer) isRegret(s english.Span) bool {
	i := s.To - 1
	return a.words.Is(i, "afraid") && a.words.Is(i-1, "i'm im") && a.pauseAt(i+1) && i > 1 && a.words[i-1].Pause == ','
}

// strongest returns the shade that the most is said for, a strong phrase
// counting double; of equals the last, since people end on what matters. A shade
// without more counts only where there is no other. It returns "" if there is
// none.
func strongest(all []felt) (best shade) {
	weight := map[shade]int{}
	for _, f := range all {
		if f.granted {
			continue
		}
		weight[f.shade] += f.weight()
		if weight[f.shade] >= weight[best] {
			best = f.shade
		}
	}
	return best
}

// mood returns the tone of the feelings, or "" if there are none but a negation
// is there, so that the answer may well speak of a lack.
func (a *answer) mood(all []felt) Tone {
	tone := toneOf(all)
	if tone == Flat && a.words.HasIn(negations) {
		return ""
	}
	return tone
}

// isGranted reports whether what comes before word i is only granted: a "but"
// follows in the same sentence, with three words or more after it.
func (a *answer) isGranted(i int) bool {
	for ; i+3 < len(a.words); i++ {
		if a.words[i].Pause != 0 && a.words[i].Pause != ',' && a.words[i].Pause != '—' {
			return false
		}
		if a.words.Is(i, "but") {
			return true
		}
	}
	return false
}
