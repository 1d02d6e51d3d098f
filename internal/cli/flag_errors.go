package cli

import (
	"fmt"
	"strings"
)

// flagKinds says what a flag takes, by the strconv function that rejected the
// value.
var flagKinds = map[string]string{
	"ParseInt": "a whole number", "ParseUint": "a whole number from 0 on", "ParseFloat": "a number", "ParseBool": "true or false",
}

// explainFlagError replaces the message of package strconv by what the flag takes.
func explainFlagError(err error) error {
	wrong, why, _ := strings.Cut(err.Error(), ": strconv.")
	by, why, _ := strings.Cut(why, ":")
	takes, known := flagKinds[by]
	switch {
	case !known:
		return err
	case strings.HasSuffix(why, "value out of range"):
		takes += ", and not that large"
	}
	return fmt.Errorf("%s; it takes %s", wrong, takes)
}
