package leftout

import (
	"cmp"
	"slices"
)

// Only reduces a judgement to one motivator, as if there were no other.
func (j Judgement) Only(motivator int) Judgement {
	n := *j.Note
	n.Labels = slices.DeleteFunc(slices.Clone(n.Labels), func(l Label) bool { return l.Motivator != motivator })
	heard := slices.DeleteFunc(slices.Clone(j.Heard), func(h Heard) bool { return h.Motivator != motivator })
	return Judgement{&n, heard}
}

// A Confusion is how often a motivator was heard first as another one.
type Confusion struct {
	Said, Heard int // motivators
	Times       int
}

// Confusions lists what was heard first instead of the only motivator of a note,
// the most frequent first.
func Confusions(judged []Judgement) (pairs []Confusion) {
	for _, j := range judged {
		said, ok := j.Note.single()
		if !ok || len(j.Heard) == 0 || j.Heard[0].Motivator == said {
			continue
		}
		at := slices.IndexFunc(pairs, func(c Confusion) bool { return c.Said == said && c.Heard == j.Heard[0].Motivator })
		if at < 0 {
			at, pairs = len(pairs), append(pairs, Confusion{Said: said, Heard: j.Heard[0].Motivator})
		}
		pairs[at].Times++
	}
	slices.SortStableFunc(pairs, func(a, b Confusion) int {
		return cmp.Or(cmp.Compare(b.Times, a.Times), cmp.Compare(a.Said, b.Said), cmp.Compare(a.Heard, b.Heard))
	})
	return pairs
}

// bins is the number of parts of equal size into which scores are sorted.
const bins = 10

// A Bin holds suggestions with nearly the same score.
type Bin struct {
	Suggestions, Right int
	Scores             float64 // their sum
}

// Bins sorts the first three suggestions of each note by their score. A
// suggestion is right if its motivator and sign are.
func Bins(judged []Judgement) (sorted [bins]Bin) {
	for _, j := range judged {
		for _, h := range j.Heard[:min(3, len(j.Heard))] {
			b := &sorted[max(0, min(bins-1, int(h.Score*bins)))]
			b.Suggestions++
			b.Scores += h.Score
			if j.right(h) {
				b.Right++
			}
		}
	}
	return sorted
}
