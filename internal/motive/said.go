package motive

import (
	"slices"
	"strings"
)

// Said is something that a report said, with the question that it answers.
type Said struct {
	Text  string // the words as they were noted
	Asked string // the question as it was asked; "" if there was none, or if it is not known
	About string // id of the motivator that the question explores; "" if it explores none
}

// Said returns words as the answer to the question with this id, which was
// asked as worded. A line of a debrief and a note answer no question that is
// known. The closing question is left out, because it names the ask: what the ask
// offers is not what they say.
func (c Catalogue) Said(question, asked, words string) Said {
	switch Stem(question) {
	case Debrief, Note, Closing:
		return Said{Text: words}
	}
	about, _ := c.Explores(question)
	return Said{Text: words, Asked: asked, About: about}
}

// Explores returns the motivator that a question explores. It returns false if
// the question is no probe of the catalogue. The id may end in the number of an
// earlier talk, as in "pay.raise#2".
func (c Catalogue) Explores(question string) (motivator string, ok bool) {
	question, _, _ = strings.Cut(question, "#")
	for _, m := range c.Motivators {
		if slices.ContainsFunc(m.Probes, func(q Question) bool { return q.ID == question }) {
			return m.ID, true
		}
	}
	return "", false
}
