package script

import (
	"slices"

	"buyin/internal/ask"
	"buyin/internal/motive"
)

// An Ask is an ask.Answerer that answers from a file. Its texts are literal and
// never commands.
type Ask struct {
	rest    motive.Answers
	effects map[string]int // all that the file says of effects, until they are given
	order   []string       // the motivators of effects, in catalogue order
}

// NewAsk returns an Ask at the beginning of the file's queues. Several effects on
// one motivator add up, within the range of an effect.
func NewAsk(a motive.Answers, c motive.Catalogue) *Ask {
	f := &Ask{rest: a, effects: map[string]int{}}
	for _, effects := range a.Effects {
		for id, x := range effects {
			f.effects[id] += x
		}
	}
	for _, m := range c.Motivators {
		if x, ok := f.effects[m.ID]; ok {
			f.effects[m.ID] = max(motive.MinStrength, min(motive.MaxStrength, x))
			f.order = append(f.order, m.ID)
		}
	}
	f.rest.Effects = nil
	return f
}

// Left returns the number of answers in the file that have not been used.
func (f *Ask) Left() int {
	r := f.rest
	return len(f.order) + len(r.Say) + len(r.Choose) + len(r.Best) + len(r.Confirm) + len(r.PutOff) + len(r.Close) +
		len(r.Readiness) + len(r.Reply) + len(r.Promises)
}

// LeftTheirs returns how many of them are promises of the report's.
func (f *Ask) LeftTheirs() (n int) {
	for _, p := range f.rest.Promises {
		if p.By == motive.ByReport {
			n++
		}
	}
	return n
}

// Answer returns the next answer in the file that fits the step. A step that finds
// none is passed over. Effects may be on any motivator, so they are all given as
// soon as the ask is put.
func (f *Ask) Answer(s ask.Session) (ask.Given, error) {
	step := s.Next()
	if s.IsPut() && len(f.order) > 0 {
		id := f.order[0]
		f.order = f.order[1:]
		return ask.Given{Kind: ask.Effect, Motivator: id, Effect: f.effects[id]}, nil
	}
	given, found := ask.Given{}, step.Kind == ask.Put
	switch r := &f.rest; step.Kind {
	case ask.Readiness:
		given.Scale, found = take(&r.Readiness)
	case ask.Reason:
		var say motive.Say
		say, found = take(&r.Say)
		given.Text, given.Evidence = say.Text, say.Evidence
		if !say.Given { // nobody looks, so only what the coach is sure of is kept
			given.Evidence = s.Hear(say.Text)
		}
	case ask.Terms, ask.Change:
		var closing motive.Close
		closing, found = take(&r.Close)
		given.Text, given.Positions, given.Evidence = closing.Text, closing.Positions, s.Hear(closing.Text)
	case ask.Reply:
		given.Reply, found = take(&r.Reply)
	case ask.Promises:
		var p motive.Promise
		p, found = f.promise(s)
		given.Promise = &p
	}
	if !found {
		return ask.Given{Act: ask.Skipped}, nil
	}
	return given, nil
}

// promise returns the next promise that may be written down: one of the report's is
// not, if no words of theirs are kept, nor one that the record has no room for. They
// count as left.
func (f *Ask) promise(s ask.Session) (p motive.Promise, found bool) {
	i := slices.IndexFunc(f.rest.Promises, func(p motive.Promise) bool { return s.KeepsWords() || p.By != motive.ByReport })
	if i < 0 || len(s.Interview().Promises) >= motive.MaxPromises {
		return p, false
	}
	p = f.rest.Promises[i]
	f.rest.Promises = slices.Delete(slices.Clone(f.rest.Promises), i, i+1)
	return p, true
}

// take removes the first value of a queue. It returns false if there is none.
func take[T any](queue *[]T) (first T, ok bool) {
	if len(*queue) == 0 {
		return first, false
	}
	first = (*queue)[0]
	*queue = slices.Clone((*queue)[1:])
	return first, true
}
