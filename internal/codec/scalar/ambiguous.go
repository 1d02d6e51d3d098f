package scalar

import (
	"regexp"
	"strings"
	"sync"
)

// ambiguousPattern matches texts that some reader of YAML 1.1 or 1.2 reads as
// something other than a text. These are booleans, null, numbers (binary,
// octal, hexadecimal, sexagesimal, with underscores), dates, and the merge and
// value keys.
var ambiguousPattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(` +
		`y|n|yes|no|on|off|true|false|null|~|<<|=|` +
		`[-+]?[0-9][0-9_,]*(:[0-5]?[0-9])*(\.[0-9_]*)?(e[-+]?[0-9_]*)?|` +
		`[-+]?\.[0-9_]+(e[-+]?[0-9]+)?|` +
		`[-+]?0[xob][0-9a-f_]+|` +
		`[-+]?\.inf|\.nan|` +
		`[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([t \t].*)?` +
		`)$`)
})

// longestWord is the length of "false", the longest word that ambiguousPattern
// matches.
const longestWord = len("false")

// IsAmbiguous reports whether some YAML reader reads an unquoted text as
// something other than a text, such as yes or 12:30.
func IsAmbiguous(s string) bool {
	if s == "" {
		return true
	}
	if !IsDigit(s[0]) && strings.IndexByte("+-.~<=", s[0]) < 0 && len(s) > longestWord {
		return false
	}
	return ambiguousPattern().MatchString(s)
}
