package interview

import "buyin/internal/interview/wording"

// newWordings returns what picks the wordings at the current point of the talk.
func (s Session) newWordings() wording.Picker {
	var asked []string
	for _, q := range s.asked {
		asked = append(asked, q.asked)
	}
	words := s.setup.Since.lastWords()
	if last, ok := s.last(); ok {
		words = last.text
	}
	if s.setup.Near == nil || words == "" {
		return wording.New(asked, nil)
	}
	texts := s.setup.texts
	near := s.setup.Near(words, texts)
	if len(near) != len(texts) {
		return wording.New(asked, nil)
	}
	byText := make(map[string]float64, len(texts))
	for i, text := range texts {
		byText[text] = near[i]
	}
	return wording.New(asked, byText)
}
