package scalar

import (
	"regexp"
	"strings"
	"sync"
)

// ambiguousPattern matches what some reader of YAML 1.1 or 1.2 takes for
// something other than a text: booleans, null, numbers (binary, octal,
// hexadecimal, sexagesimal, with underscores), dates, and the merge and value
// keys.
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

// longestWord is the length of the longest word in ambiguousPattern: false.
const longestWord = len("false")

// IsAmbiguous reports whether some reader of YAML takes a text without quotes
// for something else, such as yes or 12:30.
func IsAmbiguous(s string) bool {
	if s == "" {
		return true
	}
	if !IsDigit(s[0]) && strings.IndexByte("+-.~<=", s[0]) < 0 && len(s) > longestWord {
		return false
	}
	return ambiguousPattern().MatchString(s)
}
