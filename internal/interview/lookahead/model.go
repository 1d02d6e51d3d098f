// Package lookahead works out what a talk can still learn. It draws samples of
// people who are consistent with what was heard, plays the rest of the talk with
// each of them, and values the result.
//
// It knows motivators, evidence and scores. Of a question it knows only which
// motivators it explores, and nothing of how a talk is led. Its random numbers
// are always the same, so the same talk has the same outlook.
package lookahead

import (
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// A Model holds what stays the same in a talk.
type Model struct {
	catalogue motive.Catalogue
	scorer    *overlap.Scorer
	explores  func(question string) []string
	offers    []float64         // how fully the goals serve each motivator, in [0,1], in catalogue order
	index     map[string]int    // by id of a motivator
	replies   []motive.Evidence // see evidenceIn
}

// NewModel returns the model for a catalogue and the scorer of its goals.
// explores returns the motivators that a question explores, given its id: none
// for an open question, one for a probe, two or four for a choice.
func NewModel(c motive.Catalogue, scorer *overlap.Scorer, explores func(question string) []string) *Model {
	m := &Model{catalogue: c, scorer: scorer, explores: explores, index: map[string]int{}, replies: newReplies(c)}
	for k, of := range c.Motivators {
		m.index[of.ID] = k
	}
	for _, st := range scorer.ScoreQuick(motive.Interview{}).Standings {
		m.offers = append(m.offers, st.Served)
	}
	return m
}

// indexOf returns the index of a motivator in the catalogue, or -1.
func (m *Model) indexOf(id string) int {
	if k, ok := m.index[id]; ok {
		return k
	}
	return -1
}

// A Talk is a talk at one point: what was answered up to there.
type Talk struct {
	model  *Model
	iv     motive.Interview
	asked  int
	past   []motive.Turn // of earlier talks
	recent []motive.Turn // of past, what is scored
}

// At returns the talk with the interview so far. asked is the number of questions
// asked, with or without an answer.
func (m *Model) At(iv motive.Interview, asked int) Talk {
	return Talk{model: m, iv: iv, asked: asked}
}

// A Question could be asked next.
type Question struct {
	ID       string
	Explores []string // the motivators that it explores; see NewModel
}

// OpenQuestions returns n open questions that stand for openers still to come.
// Each has an id of its own, made of the given one, and therefore its own answer.
func OpenQuestions(id string, n int) []Question {
	var all []Question
	for i := range n {
		all = append(all, Question{ID: id + string(rune('a'+i))})
	}
	return all
}
