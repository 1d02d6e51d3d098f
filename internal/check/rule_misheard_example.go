package check

import (
	"strings"

	"buyin/internal/english"
	"buyin/internal/motive"
)

var misheardExampleRule = Rule{
	Name: "misheard-example", Group: Examples, Severity: motive.Warning, whole: findMisheardExamples,
	Source: "Ribeiro et al., Beyond Accuracy: Behavioral Testing of NLP Models with CheckList, 2020",
	Doc:    "an example that is heard as another motivator teaches the coach the wrong thing, or belongs elsewhere",
	Bad:    "pay: {examples: [my grandfather built bridges]}",
	Good:   "engineering-identity: {examples: [my grandfather built bridges]}",
}

// findMisheardExamples has the ear listen to every example and refusal, and finds those
// that it hears as another motivator. Without an ear it looks for the cues of other
// motivators in them.
func findMisheardExamples(r *review) {
	examples := r.examples()
	hear := r.exampleEar(examples)
	for i, e := range examples {
		own := r.in.Catalogue.Motivators[e.motivator].ID
		heard := hear(i)
		if len(heard) == 0 || countHeard(heard, own) > 0 {
			continue
		}
		other := heard[0].Motivator
		message := "this is heard as " + english.Excerpt(other) + ", not as " + english.Excerpt(own)
		r.rule.Severity = motive.Warning
		if r.in.Hear == nil {
			message = "this " + strings.TrimSuffix(e.key, "s") + " of " + english.Excerpt(own) + " contains a cue of " + english.Excerpt(other) + " and none of " + english.Excerpt(own)
			if countHeard(heard, other) == 1 {
				r.rule.Severity = motive.Info // a single cue may be there by chance
			}
		}
		r.reportPath(message, "reword it, move it, or list it as a counter-example", "motivators", e.motivator, e.key, e.index)
	}
}

// exampleEar returns the function that says what is heard in one of the examples.
func (r *review) exampleEar(examples []exampleAt) func(i int) []motive.Heard {
	if r.in.Hear == nil {
		return func(i int) []motive.Heard { return r.hearByCues(examples[i].text) }
	}
	notes := make([]motive.Said, len(examples))
	for i, e := range examples {
		notes[i].Text = e.text
	}
	all := r.in.Hear(notes)
	return func(i int) []motive.Heard { return all[i] }
}

// countHeard counts how often the motivator was heard.
func countHeard(heard []motive.Heard, motivator string) (n int) {
	for _, h := range heard {
		if h.Motivator == motivator {
			n++
		}
	}
	return n
}

// hearByCues returns the motivators whose cues are in a text.
func (r *review) hearByCues(text string) (heard []motive.Heard) {
	r.eachCue(r.plainWords(text), func(_ string, claimants []int) {
		for _, k := range claimants {
			heard = append(heard, motive.Heard{Motivator: r.in.Catalogue.Motivators[k].ID})
		}
	})
	return heard
}

// An exampleAt is an example or a refusal and its place in the catalogue.
type exampleAt struct {
	motivator int
	key       string // "examples" or "refusals"
	index     int
	text      string
}

// examples returns the examples and refusals of all motivators.
func (r *review) examples() []exampleAt {
	var all []exampleAt
	for i, m := range r.in.Catalogue.Motivators {
		for k, s := range m.Examples {
			all = append(all, exampleAt{i, "examples", k, s})
		}
		for k, s := range m.Refusals {
			all = append(all, exampleAt{i, "refusals", k, s})
		}
	}
	return all
}
