package motive

import "strings"

// Goals holds the goals of a manager, a team or an organisation (the ask), and
// what they offer each motivator.
type Goals struct {
	ID         string
	Owner      Owner
	Ask        string
	Goals      []Goal
	OwnDrivers map[string]int // what drives the owner, 0..5 by motivator; may be nil
	Threshold  float64        // in (0,1); DefaultThreshold by default
}

// AskWithin returns the ask as it stands within a sentence: without the mark that
// ends it.
func (g Goals) AskWithin() string { return strings.TrimRight(strings.TrimSpace(g.Ask), ".!? ") }

// An Owner is the person or group that the goals belong to. Kind changes only
// the wording.
type Owner struct {
	Name string
	Kind string // "manager", "team" or "organisation"
}

// The kinds of owner.
const (
	OwnerManager      = "manager"
	OwnerTeam         = "team"
	OwnerOrganisation = "organisation"
)

// A Goal is one outcome or belief that people are asked for, and what it offers
// them.
type Goal struct {
	ID        string
	Statement string
	Type      string            // "outcome" or "belief"; "outcome" by default
	Offers    map[string]int    // strength of the offer by motivator, -5..5; negative: the goal costs them this
	How       map[string]string // description of the offer by motivator
}

// LargestOffer returns the largest offer of a motivator in these files, 0..5, and the
// first goal that makes it. If none is positive, it returns 0 and no goal.
func LargestOffer(motivator string, files ...Goals) (offer int, by Goal) {
	for _, file := range files {
		for _, g := range file.Goals {
			if n := g.Offers[motivator]; n > offer {
				offer, by = n, g
			}
		}
	}
	return offer, by
}

// The types of a goal, and of a report's own position.
const (
	Outcome = "outcome"
	Belief  = "belief"
)
