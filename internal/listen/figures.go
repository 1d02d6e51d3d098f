package listen

import "buyin/internal/motive"

// A Note is one whose drivers are known: what an ear is measured on.
type Note struct {
	Text  string
	Heard map[string]int // strength by motivator, negative where the words put it off; empty: nothing is to be heard
}

// Figures count how an ear did. Every rate is a pair of counts, so that those
// of several notes can be added up.
type Figures struct {
	One, First, Three int // notes in which one motivator pulls and no other stands; heard first; among the three
	None, Alarms      int // notes in which nothing is to be heard; in which something was
	Negated, Sign     int // motivators that are put off; heard as put off
	Right, Wrong      int // motivators heard that are there; that are not
	Missed            int // motivators there that were not heard
}

// Count adds what was heard in one note.
func (f *Figures) Count(n Note, heard []motive.Heard) {
	pulls := 0
	for id, strength := range n.Heard {
		at := place(heard, id)
		if at < 0 {
			f.Missed++
		} else {
			f.Right++
		}
		if strength > 0 {
			pulls++
			continue
		}
		f.Negated++
		if at >= 0 && heard[at].Strength < 0 {
			f.Sign++
		}
	}
	for _, h := range heard {
		if _, there := n.Heard[h.Motivator]; !there {
			f.Wrong++
		}
	}
	switch {
	case len(n.Heard) == 0:
		f.None++
		if len(heard) > 0 {
			f.Alarms++
		}
	case len(n.Heard) == 1 && pulls == 1:
		f.One++
		for id := range n.Heard {
			if at := place(heard, id); at >= 0 {
				f.Three++
				if at == 0 {
					f.First++
				}
			}
		}
	}
}

// Add adds the counts of g.
func (f *Figures) Add(g Figures) {
	f.One, f.First, f.Three = f.One+g.One, f.First+g.First, f.Three+g.Three
	f.None, f.Alarms = f.None+g.None, f.Alarms+g.Alarms
	f.Negated, f.Sign = f.Negated+g.Negated, f.Sign+g.Sign
	f.Right, f.Wrong, f.Missed = f.Right+g.Right, f.Wrong+g.Wrong, f.Missed+g.Missed
}

// F1 is the harmonic mean of precision and recall over all motivators, in
// [0,1]; 0 where there was nothing to hear and nothing was heard.
func (f Figures) F1() float64 {
	if f.Right == 0 {
		return 0
	}
	return 2 * float64(f.Right) / float64(2*f.Right+f.Wrong+f.Missed)
}

// place is where a motivator stands among what was heard, or -1.
func place(heard []motive.Heard, id string) int {
	for i, h := range heard {
		if h.Motivator == id {
			return i
		}
	}
	return -1
}
