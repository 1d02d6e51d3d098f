package interview

import (
	"cmp"
	"slices"

	"buyin/internal/interview/wording"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/reflection"
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
		if words := cmp.Or(wording.LiteralPhrase(p.text, p.reading), p.reading.Quote); p.answered && words != "" && p.isGood() {
			return words
		}
	}
	return ""
}

// isGood reports whether the answer speaks of something good: it sounds warm, and
// nothing was surely heard in it that puts them off. That something pulls is not
// enough: "nobody says anything" may be said of fairness.
func (p askedQuestion) isGood() bool {
	return p.reading.Tone == reflection.Warm && !slices.ContainsFunc(p.heard, func(h motive.Heard) bool { return h.Sure && h.Strength < 0 })
}
