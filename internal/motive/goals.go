package motive

// Goals are what a manager, a team or an organisation wants of people (the
// ask), and what getting it truly offers each motivator.
type Goals struct {
	ID         string
	Owner      Owner
	Ask        string
	Goals      []Goal
	OwnDrivers map[string]int // what drives the owner, 0..5 by motivator; may be nil
	Threshold  float64        // in (0,1); DefaultThreshold where the file is silent
}

// An Owner is whose goals they are. Kind decides the wording only.
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

// A Goal is one outcome or belief, and what it offers whom it is asked of.
type Goal struct {
	ID        string
	Statement string
	Type      string            // "outcome" or "belief"; "outcome" where the file is silent
	Offers    map[string]int    // by motivator, -5..5; negative: it costs them this
	How       map[string]string // by motivator: what exactly is offered
}

// The types of a goal, and what a position of the report's own can be.
const (
	Outcome = "outcome"
	Belief  = "belief"
)
