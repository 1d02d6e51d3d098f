package prompt

import (
	"errors"
	"maps"
	"slices"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// A Script answers from a file. Texts are literal: they hold no commands.
type Script struct {
	queue motive.Answers
	spent bool // the last say of a debrief was taken, and its answer is to be closed
}

// NewScript starts at the head of the file's four queues.
func NewScript(a motive.Answers) *Script { return &Script{queue: a} }

// Left is how many of the file's says, choices, confirmations and closings
// were not taken.
func (f *Script) Left() int {
	return len(f.queue.Say) + len(f.queue.Choose) + len(f.queue.Confirm) + len(f.queue.Close)
}

// SaysLeft is how many says were not taken.
func (f *Script) SaysLeft() int { return len(f.queue.Say) }

// errNoPreamble is a mistake of the caller: a script answers no guess.
var errNoPreamble = errors.New("a file of answers has its guess and told in its head")

// Answer takes the next fitting answer from the file.
func (f *Script) Answer(s interview.Session) (interview.Given, error) {
	step := s.Next()
	switch step.Kind {
	case interview.Ask:
		return f.say(s, step), nil
	case interview.TradeOff:
		return f.choose(step), nil
	case interview.Playback:
		return f.confirm(), nil
	case interview.Closing:
		return f.close(), nil
	}
	return interview.Given{}, errNoPreamble
}

func (f *Script) say(s interview.Session, step interview.Step) interview.Given {
	if motive.Stem(step.Question) == motive.Debrief && f.spent {
		f.spent = false
		return interview.Given{Act: interview.Skipped} // each say is an answer of its own
	}
	if len(f.queue.Say) == 0 || step.Enough != "" {
		return interview.Given{Act: interview.Done}
	}
	said := f.queue.Say[0]
	f.queue.Say = f.queue.Say[1:]
	f.spent = true
	given := interview.Given{Text: said.Text, Evidence: said.Evidence}
	if !said.Given {
		given.Evidence = s.Hear(said.Text)
	}
	return given
}

// choose takes the first choice that names one of the two.
func (f *Script) choose(step interview.Step) interview.Given {
	if len(f.queue.Say) == 0 || step.Enough != "" {
		return interview.Given{Act: interview.Done}
	}
	i := slices.IndexFunc(f.queue.Choose, func(id string) bool { return slices.Contains(step.Motivators, id) })
	if i < 0 {
		return interview.Given{Act: interview.Skipped}
	}
	choice := f.queue.Choose[i]
	f.queue.Choose = slices.Delete(slices.Clone(f.queue.Choose), i, i+1)
	return interview.Given{Choice: choice}
}

func (f *Script) confirm() interview.Given {
	if len(f.queue.Confirm) == 0 {
		return interview.Given{Act: interview.Skipped}
	}
	confirmed := f.queue.Confirm[0]
	f.queue.Confirm = f.queue.Confirm[1:]
	given := interview.Given{}
	for _, id := range slices.Sorted(maps.Keys(confirmed)) {
		given.Evidence = append(given.Evidence, motive.Evidence{Motivator: id, Strength: confirmed[id]})
	}
	return given
}

func (f *Script) close() interview.Given {
	if len(f.queue.Close) == 0 {
		return interview.Given{Act: interview.Skipped}
	}
	closing := f.queue.Close[0]
	f.queue.Close = f.queue.Close[1:]
	return interview.Given{Text: closing.Text, Position: closing.Position}
}
