package interview

import "buyin/internal/interview/wording"

// newWordings returns what picks the wordings at the current point of the talk.
func (s Session) newWordings() wording.Picker {
	var asked []string
	for _, q := range s.asked {
		asked = append(asked, q.asked)
	}
	last, ok := s.last()
	if s.setup.Near == nil || !ok || last.text == "" {
		return wording.New(asked, nil)
	}
	texts := s.setup.texts
	near := s.setup.Near(last.text, texts)
	if len(near) != len(texts) {
		return wording.New(asked, nil)
	}
	byText := make(map[string]float64, len(texts))
	for i, text := range texts {
		byText[text] = near[i]
	}
	return wording.New(asked, byText)
}
