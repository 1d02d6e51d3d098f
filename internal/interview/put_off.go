package interview

import (
	"slices"

	"buyin/internal/interview/wording"
	"buyin/internal/language"
	"buyin/internal/motive"
)

// putOffStep asks once what would put the report off. It takes up words of theirs,
// if there are any. It returns false if it was asked.
func (s Session) putOffStep() (Step, bool) {
	if s.count(AskOff) > 0 {
		return Step{}, false
	}
	texts := language.List("interview.ask.putoff")
	if phrase := s.phrase(); phrase != "" {
		texts = language.List("interview.ask.putoff.words", "words", phrase)
	}
	return Step{Kind: PutOff, Move: AskOff, Question: motive.PutOff, Asked: texts[len(s.asked)%len(texts)]}, true
}

// phrase returns words of theirs for something good that a question can take up,
// the newest first, or "".
func (s Session) phrase() string {
	if s.keepsNoWords() {
		return ""
	}
	for i := len(s.asked) - 1; i >= 0; i-- {
		p := s.asked[i]
		if words := wording.GoodWords(p.text, p.reading); p.answered && words != "" && !p.isAgainst() {
			return words
		}
	}
	return ""
}

// isAgainst reports whether something was surely heard in the answer that puts them off.
func (p askedQuestion) isAgainst() bool {
	return slices.ContainsFunc(p.heard, func(h motive.Heard) bool { return h.Sure && h.Strength < 0 })
}
