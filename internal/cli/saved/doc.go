// Package saved holds the commands about what is kept of a person: note, show,
// export, forget, person, and interview --edit.
package saved

import (
	"github.com/spf13/cobra"

	"buyin/internal/cli/people"
)

// A command is one run of one of these commands.
type command struct {
	*people.Reader
	problems error // ErrProblems, if something was refused and the rest was done
}

// Commands returns the commands.
func Commands(r *people.Reader) []*cobra.Command {
	c := &command{Reader: r}
	return []*cobra.Command{c.noteCommand(), c.showCommand(), c.exportCommand(), c.forgetCommand(), c.personCommand()}
}
