package interview

import (
	"buyin/internal/motive"
	"buyin/internal/reflection"
	"buyin/internal/sheet"
)

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
// words. Of a line of a debrief, and of terms, it is only what was heard. An act that is
// no answer in words, or one that the talk refuses, stays as it is.
func (s Session) withSound(g Given) Given {
	full := s.withQuestion(g)
	p := s.newAsked(full)
	if g.Act != Answered || g.Text == "" || !p.isTalk() && g.Kind != Closing {
		return g
	}
	turn, err := s.newTurn(full)
	if err != nil {
		return g
	}
	p.evidence = turn.Evidence
	if !s.converses(p) {
		g.Sound = &reflection.Sound{Heard: reflection.NewSound(reflection.Reading{}, s.suggested(full)).Heard}
		return g
	}
	p = s.listenTo(p, full)
	sound := reflection.NewSound(p.reading, p.heard)
	g.Sound, g.Denied = &sound, p.denied
	return g
}

// converses reports whether the talk goes on from how the answer to a question sounds.
func (s Session) converses(p askedQuestion) bool { return p.isTalk() && !s.setup.Debrief }

// suggested returns what is heard in an answer of which no words are kept.
func (s Session) suggested(g Given) []motive.Heard {
	if !s.keepsNoWords() {
		return nil
	}
	if g.Sound != nil { // from a journal without words
		_, heard := g.Sound.Reading()
		return heard
	}
	heard := s.Suggestions(Step{Kind: g.Kind, Question: g.Question, Asked: g.Asked}, g.Text)
	_, heard = reflection.NewSound(reflection.Reading{}, heard).Reading()
	return heard
}

// Unpicked returns what was heard in the answers of which no words are kept, by their
// questions. Nobody can hear it again, so the sheet needs it.
func (s Session) Unpicked() map[sheet.Asked][]motive.Heard {
	if !s.keepsNoWords() {
		return nil
	}
	heard := map[sheet.Asked][]motive.Heard{}
	for _, p := range s.asked {
		if p.answered {
			heard[sheet.Asked{Question: p.question, Asked: p.asked}] = p.heard
		}
	}
	for _, t := range s.iv.Turns {
		if t.Question == motive.Closing {
			heard[sheet.Asked{Question: t.Question, Asked: t.Asked}] = s.termsHeard
		}
	}
	return heard
}
