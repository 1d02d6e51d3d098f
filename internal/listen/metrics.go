package listen

import "buyin/internal/motive"

// A LabelledNote is one whose drivers are known: what an ear is measured on.
type LabelledNote struct {
	Text  string
	Heard map[string]int // strength by motivator, negative where the words put it off; empty: nothing is to be heard
}

// Metrics count how an ear did. Every rate is a pair of counts, so that those
// of several notes can be added up.
type Metrics struct {
	Single, SingleFirst, SingleTopThree int // notes in which one motivator pulls and no other stands; heard first; among the three
	Neutral, FalseAlarms                int // notes in which nothing is to be heard; in which something was
	Negated, NegatedHeard               int // motivators that are put off; heard as put off
	Hits, Extras                        int // motivators heard that are there; that are not
	Missed                              int // motivators there that were not heard
}

// Count adds what was heard in one note.
func (f *Metrics) Count(n LabelledNote, heard []motive.Heard) {
	pulls := 0
	for id, strength := range n.Heard {
		at := indexOf(heard, id)
		if at < 0 {
			f.Missed++
		} else {
			f.Hits++
		}
		if strength > 0 {
			pulls++
			continue
		}
		f.Negated++
		if at >= 0 && heard[at].Strength < 0 {
			f.NegatedHeard++
		}
	}
	for _, h := range heard {
		if _, there := n.Heard[h.Motivator]; !there {
			f.Extras++
		}
	}
	switch {
	case len(n.Heard) == 0:
		f.Neutral++
		if len(heard) > 0 {
			f.FalseAlarms++
		}
	case len(n.Heard) == 1 && pulls == 1:
		f.Single++
		for id := range n.Heard {
			if at := indexOf(heard, id); at >= 0 {
				f.SingleTopThree++
				if at == 0 {
					f.SingleFirst++
				}
			}
		}
	}
}

// Add adds the counts of g.
func (f *Metrics) Add(g Metrics) {
	f.Single, f.SingleFirst, f.SingleTopThree = f.Single+g.Single, f.SingleFirst+g.SingleFirst, f.SingleTopThree+g.SingleTopThree
	f.Neutral, f.FalseAlarms = f.Neutral+g.Neutral, f.FalseAlarms+g.FalseAlarms
	f.Negated, f.NegatedHeard = f.Negated+g.Negated, f.NegatedHeard+g.NegatedHeard
	f.Hits, f.Extras, f.Missed = f.Hits+g.Hits, f.Extras+g.Extras, f.Missed+g.Missed
}

// F1 is the harmonic mean of precision and recall over all motivators, in
// [0,1]; 0 where there was nothing to hear and nothing was heard.
func (f Metrics) F1() float64 {
	if f.Hits == 0 {
		return 0
	}
	return 2 * float64(f.Hits) / float64(2*f.Hits+f.Extras+f.Missed)
}

// indexOf is where a motivator stands among what was heard, or -1.
func indexOf(heard []motive.Heard, id string) int {
	for i, h := range heard {
		if h.Motivator == id {
			return i
		}
	}
	return -1
}
