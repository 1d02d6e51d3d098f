package interview

import (
	"cmp"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/reflection"
)

// putOffStep asks what would put the report off. It takes up words of theirs, if
// there are any. It returns false if it was asked often enough, or just now.
func (s Session) putOffStep() (Step, bool) {
	n := s.count(AskOff)
	last, _ := s.last()
	if n >= mostPutOffs || last.move == AskOff {
		return Step{}, false
	}
	step := Step{Kind: PutOff, Move: AskOff, Question: motive.PutOff, FollowUp: n > 0}
	texts := language.List("interview.ask.putoff")
	if phrase := s.phrase(); phrase != "" {
		texts = language.List("interview.ask.putoff.words", "words", phrase)
	}
	step.Asked = texts[n%len(texts)]
	return step, true
}

// phrase returns words of theirs that a question can take up, the newest first,
// or "".
func (s Session) phrase() string {
	if s.keepsNoWords() {
		return ""
	}
	for i := len(s.asked) - 1; i >= 0; i-- {
		p := s.asked[i]
		if words := cmp.Or(p.reading.Quote, p.reading.Phrase); p.answered && words != "" && p.reading.Tone != reflection.Sore {
			return words
		}
	}
	return ""
}
