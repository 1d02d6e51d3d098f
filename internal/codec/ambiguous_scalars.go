package codec

import (
	"regexp"
	"strings"
	"sync"

	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// ambiguousPattern are texts that some reader of YAML 1.1 or 1.2 takes for something else:
// truth values, nothing, numbers (binary, octal, hexadecimal, sexagesimal,
// with underscores), dates, the merge and the value key.
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

// isAmbiguous reports whether a text without quotes means something else to
// some reader of YAML.
func isAmbiguous(s string) bool {
	if s == "" {
		return true
	}
	switch c := s[0]; {
	case scalar.IsDigit(c) || strings.IndexByte("+-.~<=", c) >= 0:
	case len(s) <= 5: // the longest of the words
	default:
		return false
	}
	return ambiguousPattern().MatchString(s)
}

// A Scalar is a text that stands without quotes.
type Scalar struct {
	motive.Pos
	Text string
}

// ambiguousScalars are the texts, in the order of the file, that stand without quotes
// and that some reader of YAML takes for something other than a text: yes, no,
// 12:30. buyin reads them as they stand. In JSON there are none.
func (r *decoder) ambiguousScalars() []Scalar {
	var all []Scalar
	for _, v := range r.ambiguous {
		all = append(all, Scalar{r.span(v.at, v.end), v.text})
	}
	return all
}
