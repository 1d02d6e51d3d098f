package interview

// A Page is a page of notes on a talk that is over, as it was typed. Its lines are heard
// one after the other, which takes a while; until all are, the journal holds the page.
type Page struct {
	Text         string // "" if all lines are answers or notes now
	Turns, Notes int    // how many of each the talk had before the page, those that are gone included
}

// Page returns the page of which not all lines are answers or notes yet, and how many are.
func (s Session) Page() (p Page, done int) {
	return s.page, len(s.iv.Turns) - s.page.Turns + len(s.iv.Notes) - s.page.Notes
}

// begin notes that a page was typed, or that all its lines are answers or notes.
func (s Session) begin(page string) Session {
	s.page = Page{page, len(s.iv.Turns), len(s.iv.Notes)}
	return s
}
