package motive

import (
	"slices"
	"strings"
)

// A Catalogue holds all motivators that buyin listens for, and all questions
// that it asks. The motivators are in the order of the file, and that order
// decides every tie.
type Catalogue struct {
	Name            string // its name in saved interviews
	Version         string // semantic version
	Language        string // BCP 47; "en" by default
	Motivators      []Motivator
	Openers         []Question
	NeutralExamples []string // texts in which nothing should be heard
}

// A Motivator is something that can drive a person.
type Motivator struct {
	ID        string
	Name      string // as shown: "Job security"
	Meaning   string // one or two sentences
	Extrinsic bool   // comes from outside the work itself, like pay
	Appeal    Appeal
	Choice    string // its name in a trade-off or a best-worst question: "knowing the job is there next year"

	// Sentences that repeat a motivator to the report. Reflects is for a
	// motivator that pulls, ReflectsNot for one that puts off or leaves cold.
	// "{words}" is replaced by the report's own words.
	Reflects, ReflectsNot []string

	Cues   []string // words and phrases to listen for
	Probes []Question

	Examples        []string // texts that should be heard as this motivator, pulling
	Refusals        []string // texts that should be heard as this motivator, putting off or leaving cold
	CounterExamples []string // texts that should not be heard as this motivator
}

// An Appeal says how to present a goal to a person with this driver, and what
// to avoid.
type Appeal struct{ Say, Avoid string }

// A Question is an opener or a probe. It has other wordings, and follow-ups to
// an answer.
type Question struct {
	ID       string
	Ask      string
	Reword   []string
	FollowUp []string
}

// IsEnglish reports whether the catalogue is in English.
func (c Catalogue) IsEnglish() bool {
	language, _, _ := strings.Cut(strings.ToLower(c.Language), "-")
	return language == "en" || language == "english"
}

// Index returns the motivator's index in the catalogue, or -1.
func (c Catalogue) Index(id string) int {
	return slices.IndexFunc(c.Motivators, func(m Motivator) bool { return m.ID == id })
}

// Motivator returns the motivator with the id, and false if it is missing.
func (c Catalogue) Motivator(id string) (Motivator, bool) {
	if i := c.Index(id); i >= 0 {
		return c.Motivators[i], true
	}
	return Motivator{}, false
}

// ChoiceOf returns the motivator's name as a person would say it: its Choice,
// else its name in lower case.
func (c Catalogue) ChoiceOf(id string) string {
	if m, ok := c.Motivator(id); ok && m.Choice != "" {
		return m.Choice
	}
	return strings.ToLower(c.NameOf(id))
}

// NameOf returns the motivator's name as shown, or the id if it is missing.
func (c Catalogue) NameOf(id string) string {
	if m, ok := c.Motivator(id); ok {
		return m.Name
	}
	return id
}
