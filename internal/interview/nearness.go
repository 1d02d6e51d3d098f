package interview

import (
	"slices"

	"buyin/internal/motive"
)

// A wordingPicker picks the wording that is nearest to the last words of the
// report, of those that were not used yet.
type wordingPicker struct {
	near map[string]float64 // by text; nil: not known
	used map[string]bool
}

// newWordings returns a picker for the current point of the talk.
func (s Session) newWordings() wordingPicker {
	p := wordingPicker{used: map[string]bool{}}
	for _, q := range s.asked {
		p.used[q.asked] = true
	}
	last, ok := s.last()
	if s.setup.Near == nil || !ok || last.text == "" {
		return p
	}
	texts := s.setup.texts
	if near := s.setup.Near(last.text, texts); len(near) == len(texts) {
		p.near = make(map[string]float64, len(texts))
		for i, text := range texts {
			p.near[text] = near[i]
		}
	}
	return p
}

// nearest returns the nearest of the texts that were not used, and how near it
// is. If that is not known, it is the first.
func (p wordingPicker) nearest(texts []string) (text string, near float64, ok bool) {
	for _, t := range texts {
		if !p.used[t] && (!ok || p.near[t] > near) {
			text, near, ok = t, p.near[t], true
		}
	}
	return text, near, ok
}

// wordingOf returns the nearest wording of a question that was not asked yet.
// Another question may have used all of them, and then it is the first.
func (p wordingPicker) wordingOf(q motive.Question) (text string, near float64) {
	if text, near, ok := p.nearest(append([]string{q.Ask}, q.Reword...)); ok {
		return text, near
	}
	return q.Ask, p.near[q.Ask]
}

// nearestQuestion returns the question with the nearest wording, or none if
// there are no questions.
func (p wordingPicker) nearestQuestion(questions []motive.Question) []motive.Question {
	best, most := -1, 0.0
	for i, q := range questions {
		if _, near := p.wordingOf(q); best < 0 || near > most {
			best, most = i, near
		}
	}
	if best < 0 {
		return nil
	}
	return questions[best : best+1]
}

// textsOf returns all wordings of the questions of a catalogue, each once.
func textsOf(c motive.Catalogue) []string {
	var all []string
	add := func(questions []motive.Question) {
		for _, q := range questions {
			all = append(append(append(all, q.Ask), q.Reword...), q.FollowUp...)
		}
	}
	add(c.Openers)
	for _, m := range c.Motivators {
		add(m.Probes)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
