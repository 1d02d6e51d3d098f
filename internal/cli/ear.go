package cli

import (
	"buyin/internal/listen"
	"buyin/internal/motive"
)

// ear is who listens to the notes of one report: a function from a note to
// what it suggests. It costs nothing until it first hears something. told says
// whether the report knows that notes are kept, nil that they do not.
func (a *app) ear(c motive.Catalogue, told *motive.Told) (func(note string) []motive.Heard, error) {
	_ = told
	return listen.New(c).Hear, nil
}
