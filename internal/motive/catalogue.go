package motive

import "slices"

// A Catalogue names everything that buyin listens for and asks about.
// Its motivators keep the order of the file: that order breaks every tie.
type Catalogue struct {
	Name            string // what saved interviews call it
	Version         string // semantic version
	Language        string // BCP 47, "en" where the file is silent
	Motivators      []Motivator
	Openers         []Question
	NeutralExamples []string // things in which nothing must be heard
}

// A Motivator is something that can drive a person.
type Motivator struct {
	ID        string
	Name      string // as shown: "Job security"
	Meaning   string // one or two sentences
	Extrinsic bool   // given from outside the work itself, like pay
	Appeal    Appeal
	Choice    string   // how a trade-off names it: "knowing the job is there next year"
	Cues      []string // words and phrases to listen for
	Probes    []Question

	Examples        []string // must be heard as this motivator, pulling
	Refusals        []string // must be heard as this motivator, putting off or leaving cold
	CounterExamples []string // must not be heard as this motivator
}

// An Appeal says how to put a goal to a driver, and what backfires.
type Appeal struct{ Say, Avoid string }

// A Question is an opener or a probe, with other wordings of itself and the
// follow-ups that may come after its answer.
type Question struct {
	ID       string
	Ask      string
	Reword   []string
	FollowUp []string
}

// Index returns the place of the motivator in the catalogue, or -1.
func (c Catalogue) Index(id string) int {
	return slices.IndexFunc(c.Motivators, func(m Motivator) bool { return m.ID == id })
}

// Motivator returns the motivator with the id, and whether there is one.
func (c Catalogue) Motivator(id string) (Motivator, bool) {
	if i := c.Index(id); i >= 0 {
		return c.Motivators[i], true
	}
	return Motivator{}, false
}

// NameOf returns the motivator's name as shown, or the id where the catalogue
// lacks it.
func (c Catalogue) NameOf(id string) string {
	if m, ok := c.Motivator(id); ok {
		return m.Name
	}
	return id
}
