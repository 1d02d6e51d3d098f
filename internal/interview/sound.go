package interview

import "buyin/internal/reflection"

// listenTo adds to a question how the answer to it sounds, and what it denies. If no
// words are kept, no more than a reflection.Sound is left of them.
func (s Session) listenTo(p askedQuestion, g Given) askedQuestion {
	if g.Sound != nil { // from a journal without words
		p.reading, p.heard = g.Sound.Reading()
		p.denied, p.corrects = g.Denied, g.Denied != ""
		return p
	}
	p.reading, p.heard = s.read(g, p.evidence)
	p.denied = s.deniedBy(g)
	p.corrects = p.denied != "" || !s.keepsNoWords() && s.isWrong(g)
	if s.keepsNoWords() {
		p.reading, p.heard = reflection.NewSound(p.reading, p.heard).Reading()
	}
	return p
}

// withSound returns an act with how the answer sounds, to be written instead of its
// words. An act that is no answer in words, or one that the talk refuses, stays as it
// is.
func (s Session) withSound(g Given) Given {
	full := s.withQuestion(g)
	p := s.newAsked(full)
	if g.Act != Answered || g.Text == "" || !p.isTalk() || s.setup.Debrief {
		return g
	}
	turn, err := s.newTurn(full)
	if err != nil {
		return g
	}
	p.evidence = turn.Evidence
	p = s.listenTo(p, full)
	sound := reflection.NewSound(p.reading, p.heard)
	g.Sound, g.Denied = &sound, p.denied
	return g
}
