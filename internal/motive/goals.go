package motive

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

// The types of a goal, and of a report's own position.
const (
	Outcome = "outcome"
	Belief  = "belief"
)
