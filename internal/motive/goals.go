package motive

// Goals are what a manager, a team or an organisation wants of people (the
// ask), and what this offers each motivator.
type Goals struct {
	ID         string
	Owner      Owner
	Ask        string
	Goals      []Goal
	OwnDrivers map[string]int // what drives the owner, 0..5 by motivator; may be nil
	Threshold  float64        // in (0,1); DefaultThreshold by default
}

// An Owner is the person or group whose goals they are. Kind only changes the
// wording.
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

// A Goal is one outcome or belief, with what it offers the people it is asked
// of.
type Goal struct {
	ID        string
	Statement string
	Type      string            // "outcome" or "belief"; "outcome" by default
	Offers    map[string]int    // by motivator, -5..5; negative: it costs them this
	How       map[string]string // by motivator: what exactly is offered
}

// The types of a goal, and of a report's own position.
const (
	Outcome = "outcome"
	Belief  = "belief"
)
