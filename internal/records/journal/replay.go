package journal

import (
	"strings"

	"buyin/internal/ask"
	"buyin/internal/interview"
	"buyin/internal/motive"
)

// Replay returns what the lines of a journal hold: the talk or the ask so far, and
// words that were typed and not completed. On an error it returns both as they are
// before the act that cannot be replayed. head is the record before the first act.
func (s Start) Replay(c motive.Catalogue, head motive.Interview, lines [][]byte) (iv motive.Interview, draft string, err error) {
	if s.Ask {
		acts, err := DecodeAsks(lines)
		if err != nil {
			return head, "", err
		}
		session, err := ask.Replay(s.askSetup(c, head), acts)
		return session.Interview(), session.Drafts(), err
	}
	acts, err := DecodeActs(lines)
	if err != nil {
		return head, "", err
	}
	talk, err := interview.Replay(s.Setup(c, head), acts)
	return talk.Interview(), talk.Drafts(), err
}

// Words returns the texts that a journal gives, a line each. It knows no catalogue,
// so it leaves out what was heard, and the choices.
func (s Start) Words(lines [][]byte) (words []string, err error) {
	iv, err := s.bareRecord(lines)
	if err != nil {
		return nil, err
	}
	for _, text := range TextsOf(iv) {
		if text != interview.CannotChoose {
			words = append(words, strings.Split(text, "\n")...)
		}
	}
	return words, nil
}

// TextsOf returns all texts that a record holds.
func TextsOf(iv motive.Interview) (all []string) {
	for _, t := range iv.Turns {
		all = append(all, t.Answer)
	}
	return append(all, iv.Notes...)
}

func (s Start) bareRecord(lines [][]byte) (motive.Interview, error) {
	if s.Ask {
		acts, err := DecodeAsks(lines)
		if err != nil {
			return motive.Interview{}, err
		}
		head := s.Head("")
		session, err := ask.Replay(s.askSetup(catalogueOf(acts), head), acts)
		return session.Interview(), err
	}
	acts, err := DecodeActs(lines)
	if err != nil {
		return motive.Interview{}, err
	}
	// in a debrief no next question has to be found
	talk, err := interview.Replay(interview.Setup{Debrief: true}, withoutEvidence(acts))
	return talk.Interview(), err
}

// catalogueOf returns a catalogue of the motivators that the acts name.
func catalogueOf(acts []ask.Given) (c motive.Catalogue) {
	add := func(id string) {
		if id != "" && c.Index(id) < 0 {
			c.Motivators = append(c.Motivators, motive.Motivator{ID: id, Name: id})
		}
	}
	for _, g := range acts {
		add(g.Motivator)
		for _, e := range g.Evidence {
			add(e.Motivator)
		}
	}
	return c
}

// withoutEvidence returns the acts of a talk without what was heard, and without
// choices.
func withoutEvidence(acts []interview.Given) []interview.Given {
	bare := make([]interview.Given, len(acts))
	for i, g := range acts {
		g.Evidence, g.Choice = nil, ""
		if g.Change != nil {
			change := *g.Change
			change.Turns = nil
			for _, t := range g.Change.Turns {
				t.Evidence = nil
				change.Turns = append(change.Turns, t)
			}
			g.Change = &change
		}
		bare[i] = g
	}
	return bare
}
