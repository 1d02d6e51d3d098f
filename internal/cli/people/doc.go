// Package people says who is meant by a name on the command line, and loads what
// is kept about them. It reports the records that cannot be used.
package people

import "buyin/internal/cli/env"

// A Reader reads the records of the workspace for one run of the program.
type Reader struct {
	*env.Env
	Unreadable int // records that could not be used
}
