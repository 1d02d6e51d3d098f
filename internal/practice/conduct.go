package practice

import (
	"slices"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/reflection"
)

// A LeftThread is a thread that the talk left too early: the first answer was
// warm or charged, and no question stayed with it.
type LeftThread struct {
	Asked  string // the question that began the thread
	Answer string // what was noted of the answer
}

// leftThreads returns the threads that were left too early.
func leftThreads(acts []act) []LeftThread {
	var left []LeftThread
	open := false // the thread so far is the last one of left
	for _, a := range acts {
		step := a.step()
		switch {
		case !a.wasAsked() || step.Kind != interview.Ask:
		case step.Move == interview.Deepen:
			if open {
				left = left[:len(left)-1]
			}
			open = false
		case step.Move == interview.Open || step.Move == interview.Bridge:
			open = false
			threads := a.after.Threads()
			if t := threads[len(threads)-1]; t.Charged || t.Tone == reflection.Warm {
				left, open = append(left, LeftThread{Asked: step.Asked, Answer: a.given.Text}), true
			}
		}
	}
	return left
}

// offNotAsked returns the motivators that put the persona off and that were not
// heard as such, if no question was asked that could have shown them: the one
// about what would put them off, or a probe.
func (r *Report) offNotAsked(drivers []Driver, acts []act) []string {
	asked := func(question string) bool {
		return slices.ContainsFunc(acts, func(a act) bool { return a.wasAsked() && a.given.Question == question })
	}
	if asked(motive.PutOff) {
		return nil
	}
	var out []string
	for _, d := range drivers {
		m, _ := r.catalogue.Motivator(d.Motivator)
		if d.Hidden < 0 && !d.Heard && !slices.ContainsFunc(m.Probes, func(q motive.Question) bool { return asked(q.ID) }) {
			out = append(out, d.Motivator)
		}
	}
	return out
}
