// Package script answers the steps of a talk from a file of answers, which a
// program or a person has written before. It shows nothing.
package script

import (
	"fmt"
	"maps"
	"slices"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// A Script is a prompt.Answerer that answers from a file. Its texts are literal and
// never commands.
type Script struct {
	rest motive.Answers
}

// New returns a Script at the beginning of the file's queues.
func New(a motive.Answers) *Script { return &Script{rest: a} }

// Left returns the number of answers in the file that have not been used. It
// leaves out answers to an ask, because a talk does not use them.
func (f *Script) Left() int {
	return len(f.rest.Say) + len(f.rest.Choose) + len(f.rest.Best) + len(f.rest.Confirm) + len(f.rest.PutOff) + len(f.rest.Close)
}

// LeftAside returns the number of answers in the file that only buyin ask uses.
func (f *Script) LeftAside() int {
	return len(f.rest.Effects) + len(f.rest.Readiness) + len(f.rest.Reply) + len(f.rest.Promises)
}

// SaysLeft returns the number of says that have not been used.
func (f *Script) SaysLeft() int { return len(f.rest.Say) }

// Answer returns the next answer in the file that fits the step. A step that
// asks for the guess or for told is an error, because both are in the head of
// the file.
func (f *Script) Answer(s interview.Session) (interview.Given, error) {
	step := s.Next()
	switch step.Kind {
	case interview.Ask:
		return f.say(s), nil
	case interview.PutOff:
		return f.putOff(s), nil
	case interview.SumUp:
		return interview.Given{Act: interview.Skipped}, nil
	case interview.BestWorst:
		return f.bestWorst(s, step), nil
	case interview.TradeOff:
		return f.choose(s, step), nil
	case interview.Playback:
		return f.confirm(step), nil
	case interview.Closing:
		return f.close(s), nil
	}
	return interview.Given{}, fmt.Errorf("unexpected step: %v", step.Kind)
}

// ends reports whether the questions end here: the file has nothing more to say,
// or as many questions were answered as a talk holds. "You have enough" ends no
// script: it expects a playback that the rest of the file may still change.
func (f *Script) ends(s interview.Session) bool { return len(f.rest.Say) == 0 || s.IsFull() }

func (f *Script) say(s interview.Session) interview.Given {
	if f.ends(s) {
		return interview.Given{Act: interview.Done}
	}
	say := f.rest.Say[0]
	f.rest.Say = f.rest.Say[1:]
	given := interview.Given{Text: say.Text, Evidence: say.Evidence}
	if !say.Given { // nobody looks, so only what the coach is sure of is kept
		given.Evidence = s.Hear(say.Text)
	}
	return given
}

// choose uses the first choice that names one of the two motivators.
func (f *Script) choose(s interview.Session, step interview.Step) interview.Given {
	if f.ends(s) {
		return interview.Given{Act: interview.Done}
	}
	i := slices.IndexFunc(f.rest.Choose, func(id string) bool { return slices.Contains(step.Motivators, id) })
	if i < 0 {
		return interview.Given{Act: interview.Skipped}
	}
	choice := f.rest.Choose[i]
	f.rest.Choose = slices.Delete(slices.Clone(f.rest.Choose), i, i+1)
	return interview.Given{Choice: choice}
}

// bestWorst uses the first answer whose best is among the four. A least that is
// not among them is left out.
func (f *Script) bestWorst(s interview.Session, step interview.Step) interview.Given {
	if f.ends(s) {
		return interview.Given{Act: interview.Done}
	}
	i := slices.IndexFunc(f.rest.Best, func(b motive.BestLeast) bool { return slices.Contains(step.Motivators, b.Best) })
	if i < 0 {
		return interview.Given{Act: interview.Skipped}
	}
	given := interview.Given{Choice: f.rest.Best[i].Best}
	if least := f.rest.Best[i].Least; slices.Contains(step.Motivators, least) {
		given.Least = least
	}
	f.rest.Best = slices.Delete(slices.Clone(f.rest.Best), i, i+1)
	return given
}

// putOff uses the next answer to the question of what would put them off.
func (f *Script) putOff(s interview.Session) interview.Given {
	if len(f.rest.PutOff) == 0 {
		return interview.Given{Act: interview.Skipped}
	}
	say := f.rest.PutOff[0]
	f.rest.PutOff = f.rest.PutOff[1:]
	given := interview.Given{Text: say.Text, Evidence: say.Evidence}
	if !say.Given {
		given.Evidence = s.Hear(say.Text)
	}
	return given
}

// confirm uses the next confirmation. A motivator that it withdraws counts only
// if the playback repeated it.
func (f *Script) confirm(step interview.Step) interview.Given {
	if len(f.rest.Confirm) == 0 {
		return interview.Given{Act: interview.Skipped}
	}
	confirmed := f.rest.Confirm[0]
	f.rest.Confirm = f.rest.Confirm[1:]
	given := interview.Given{}
	for _, id := range slices.Sorted(maps.Keys(confirmed.Strengths)) {
		given.Evidence = append(given.Evidence, motive.Evidence{Motivator: id, Strength: confirmed.Strengths[id]})
	}
	for _, h := range step.Sum {
		if slices.Contains(confirmed.Withdrawn, h.Motivator) {
			given.Evidence = append(given.Evidence, motive.Evidence{Motivator: h.Motivator, Kind: motive.Withdrawn})
		}
	}
	return given
}

// close uses the next answer to the closing question. Of what is heard in it, only
// what the coach is sure of is kept, because nobody looks.
func (f *Script) close(s interview.Session) interview.Given {
	if len(f.rest.Close) == 0 {
		return interview.Given{Act: interview.Skipped}
	}
	closing := f.rest.Close[0]
	f.rest.Close = f.rest.Close[1:]
	return interview.Given{Text: closing.Text, Evidence: s.Hear(closing.Text), Positions: closing.Positions}
}
