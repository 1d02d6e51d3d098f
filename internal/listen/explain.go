package listen

import (
	"buyin/internal/listen/chance"
	"buyin/internal/listen/ngram"
	"buyin/internal/motive"
)

// An Explanation lists the likeliest motivators for a note, and the reasons for
// their chances.
type Explanation struct {
	Heard    []motive.Heard
	Reasons  []Reason // the three likeliest motivators, the likeliest first, even if they are not suggested
	MinScore float64  // the least chance at which the first is suggested
}

// A Reason explains the chance of one motivator.
type Reason struct {
	Motivator string
	Score     float64   // the chance that a reader would hear it with this sign, 0 to 1
	PutsOff   bool      // it is heard as putting off
	Words     []string  // the words that speak most for it
	Question  float64   // what the question adds to the chance, -1 to 1
	Examples  []Example // texts from which the ear has learnt this motivator, the most similar first
}

// An Example is a text from which the ear has learnt, and which is similar to a
// note.
type Example struct {
	Text     string
	PutsOff  bool
	Likeness float64 // 0 to 1
}

// reasonWords and reasonExamples are how many of each a reason lists.
const reasonWords, reasonExamples = 5, 3

// Explain explains the suggestions of Hear for a note. A note without words has
// no reasons.
func (e *Ear) Explain(said motive.Said) Explanation {
	r, ok := e.read(said)
	if !ok {
		return Explanation{MinScore: minFirst}
	}
	var why Explanation
	why.MinScore, _ = r.limits()
	found := e.judge(&r)
	why.Heard = e.suggest(&r, found)
	unasked := found
	if said.Asked != "" || said.About != "" {
		alone, _ := e.read(motive.Said{Text: said.Text})
		unasked = e.judge(&alone)
	}
	for _, c := range found[:min(len(found), maxSuggestions)] {
		reason := e.reason(&r, c)
		for _, u := range unasked {
			if u.Motivator == c.Motivator {
				reason.Question = c.Right - u.Right
			}
		}
		why.Reasons = append(why.Reasons, reason)
	}
	return why
}

func (e *Ear) reason(r *reading, c chance.Candidate) Reason {
	of := e.voiceOf(c.Motivator)
	reason := Reason{
		Motivator: e.catalogue.Motivators[c.Motivator].ID, Score: roundChance(c.Score), PutsOff: c.Sign < 0, Words: r.heaviestWords(of, reasonWords),
	}
	for _, n := range e.nearest(r, of) {
		reason.Examples = append(reason.Examples, Example{n.Words, n.PutsOff, float64(n.Similarity)})
	}
	return reason
}

// nearest returns the texts of a motivator that are most similar to a note.
func (e *Ear) nearest(r *reading, of voice) []ngram.Neighbour {
	if of.class < 0 {
		near, _ := e.learnt.NewReader().Nearest(r.written, of.own, reasonExamples)
		return near // none if somebody has changed the cache
	}
	near, err := ours().words.NewReader().Nearest(r.written, of.class, reasonExamples)
	if err != nil {
		panic(err) // the texts are embedded
	}
	return near
}
