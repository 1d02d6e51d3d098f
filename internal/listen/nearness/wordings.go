package nearness

import (
	"slices"
	"strings"

	"buyin/internal/motive"
)

// words is the placeholder for the report's own words in a catalogue's sentences.
const words = "{words}"

// A Wording is a text of a catalogue that can be said to a report.
type Wording struct {
	Text       string
	Motivators []int // those that it is about, as indexes of the catalogue; none for an opener
}

// Encoded returns the text as the encoder reads it: without the placeholder, so
// that a sentence is not near because it repeats somebody.
func (w Wording) Encoded() string { return strings.Replace(w.Text, words, "it", 1) }

// A Catalogue finds the wordings of a catalogue.
type Catalogue struct {
	All    []Wording // in the order of the catalogue, each once
	byText map[string]int
	open   []int // those with the placeholder
}

// NewCatalogue lists the wordings of a catalogue: of its openers and probes with
// their follow-ups, and what says a motivator back.
func NewCatalogue(c motive.Catalogue) *Catalogue {
	l := &Catalogue{byText: map[string]int{}}
	for k, m := range c.Motivators {
		for _, q := range m.Probes {
			l.addQuestion(q, k)
		}
		l.add(m.Reflects, k)
		l.add(m.ReflectsNot, k)
	}
	for _, q := range c.Openers {
		l.addQuestion(q, -1)
	}
	return l
}

func (l *Catalogue) addQuestion(q motive.Question, motivator int) {
	l.add([]string{q.Ask}, motivator)
	l.add(q.Reword, motivator)
	l.add(q.FollowUp, motivator)
}

func (l *Catalogue) add(texts []string, motivator int) {
	for _, text := range texts {
		i, ok := l.byText[text]
		if !ok {
			i = len(l.All)
			l.byText[text] = i
			l.All = append(l.All, Wording{Text: text})
			if strings.Contains(text, words) {
				l.open = append(l.open, i)
			}
		}
		if w := &l.All[i]; motivator >= 0 && !slices.Contains(w.Motivators, motivator) {
			w.Motivators = append(w.Motivators, motivator)
		}
	}
}

// Find returns the wording with this text, also if its placeholder was replaced.
// For another text it returns a wording about no motivator.
func (l *Catalogue) Find(text string) Wording {
	if i, ok := l.byText[text]; ok {
		return l.All[i]
	}
	for _, i := range l.open {
		before, after, _ := strings.Cut(l.All[i].Text, words)
		if len(text) > len(before)+len(after) && strings.HasPrefix(text, before) && strings.HasSuffix(text, after) {
			return l.All[i]
		}
	}
	return Wording{Text: text}
}
