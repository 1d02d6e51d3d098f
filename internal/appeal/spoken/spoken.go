// Package spoken keeps what was said to a person so far, so that nothing is said twice.
package spoken

import (
	"slices"
	"strings"
	"unicode"

	"buyin/internal/appeal/offered"
)

// A Record holds what was said so far, each kind apart: a motivator may have the name of a
// word that people use.
type Record struct {
	Motivators map[string]bool // by ID
	Offers     map[string]bool // what is offered, and what it costs, as the manager wrote it
	Answers    map[string]bool // to the closing question
	words      [][]string      // excerpts of their answers

	Cost     bool // that it costs them something
	Unserved bool // that there is nothing on something so far
}

// New returns the record of somebody to whom nothing was said.
func New() Record {
	return Record{Motivators: map[string]bool{}, Offers: map[string]bool{}, Answers: map[string]bool{}}
}

// AddMotivator notes that a motivator was spoken of, with words of theirs or "".
func (r *Record) AddMotivator(id, words string) {
	r.Motivators[id] = true
	r.AddWords(words)
}

// AddOffer notes what is offered, or what it costs, unless it is "".
func (r *Record) AddOffer(how string) {
	if how != "" {
		r.Offers[how] = true
	}
}

// AddAnswer notes that what an answer to the closing question asks for was said.
func (r *Record) AddAnswer(answer string) {
	r.Answers[answer] = true
	r.AddWords(answer)
}

// AddWords notes an excerpt of their answers, unless it is "".
func (r *Record) AddWords(text string) {
	if words := wordsIn(text); len(words) > 0 {
		r.words = append(r.words, words)
	}
}

// Repeats reports whether an excerpt of their answers was said before, in whole or in part.
func (r *Record) Repeats(text string) bool {
	words := wordsIn(text)
	return len(words) > 0 && slices.ContainsFunc(r.words, func(said []string) bool { return holds(said, words) || holds(words, said) })
}

// holds reports whether some words follow each other in others.
func holds(all, some []string) bool {
	for i := range all {
		if len(some) <= len(all)-i && slices.Equal(all[i:i+len(some)], some) {
			return true
		}
	}
	return false
}

// wordsIn returns the words of a text in lower case, without marks.
func wordsIn(text string) []string {
	return strings.FieldsFunc(strings.ReplaceAll(offered.Fold(text), "'", ""), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
}
