package outcome

import "buyin/internal/motive"

// Counts holds how many asks had each outcome.
type Counts struct{ Yes, Partly, No, Void int }

// Add counts one outcome. It counts nothing if the word is not an outcome.
func (c *Counts) Add(says string) {
	switch says {
	case motive.OutcomeYes:
		c.Yes++
	case motive.OutcomePartly:
		c.Partly++
	case motive.OutcomeNo:
		c.No++
	case motive.OutcomeVoid:
		c.Void++
	}
}

// Total returns the number of outcomes, without void.
func (c Counts) Total() int { return c.Yes + c.Partly + c.No }

// Something returns how many asks came to something: yes or partly.
func (c Counts) Something() int { return c.Yes + c.Partly }

const (
	minTotal = 20 // outcomes before anything but counts is said
	minKind  = 5  // of either kind
)

// Enough reports whether there are enough outcomes to look for a curve: 20, and 5
// of either kind, where partly counts half for each.
func (c Counts) Enough() bool {
	return c.Total() >= minTotal && 2*c.Yes+c.Partly >= 2*minKind && 2*c.No+c.Partly >= 2*minKind
}
