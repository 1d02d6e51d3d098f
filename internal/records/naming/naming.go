// Package naming compares the names of reports, and finds them in texts.
package naming

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"buyin/internal/visible"
)

// Same reports whether two names are of the same report: equal in Unicode's
// composed form (NFC), without regard to case, blanks at the ends, the number and
// kind of blanks between words, and characters that cannot be seen.
func Same(a, b string) bool {
	if isPlain(a) && isPlain(b) { // nearly all are, and lists of people compare each with each
		return strings.EqualFold(a, b)
	}
	return Fold(a) == Fold(b)
}

// isPlain reports whether a name is of visible ASCII characters, with single blanks
// between words.
func isPlain(name string) bool {
	before := byte(' ')
	for i := range len(name) {
		c := name[i]
		if c < ' ' || c > '~' || c == ' ' && before == ' ' {
			return false
		}
		before = c
	}
	return before != ' '
}

// Fold returns the form of a name that is compared.
func Fold(name string) string {
	seen := strings.Map(func(r rune) rune {
		switch {
		case isBlank(r):
			return ' '
		case isInvisible(r):
			return -1
		}
		return r
	}, name)
	folded := norm.NFC.String(cases.Fold().String(norm.NFC.String(seen)))
	return strings.Join(strings.Fields(folded), " ")
}

// isBlank reports whether a character looks like a blank.
func isBlank(r rune) bool {
	switch r {
	case '\u115f', '\u1160', '\u2800', '\u3164', '\uffa0': // Hangul fillers, and Braille without dots
		return true
	}
	return unicode.IsSpace(r)
}

// isInvisible reports whether a character has no width, such as a joiner, a mark
// of direction or a soft hyphen.
func isInvisible(r rune) bool {
	if unicode.Is(unicode.Cf, r) {
		return !unicode.Is(unicode.Prepended_Concatenation_Mark, r)
	}
	return unicode.In(r, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}

// Clean returns a name as it is shown: in composed form, without blanks around it.
func Clean(name string) string { return norm.NFC.String(strings.TrimSpace(name)) }

// An AmbiguousError says that a short name matches several reports.
type AmbiguousError struct {
	Name    string
	Matches []string
}

func (e *AmbiguousError) Error() string {
	return visible.Line(e.Name) + " could be " + visible.Line(strings.Join(e.Matches, " or ")) + "; type the full name"
}

// Match finds the report that a name means among names: the same name, or
// the only one that begins with it, up to a blank. It returns "" if there is none,
// and an *AmbiguousError if there are several.
func Match(name string, names []string) (string, error) {
	if i := slices.IndexFunc(names, func(n string) bool { return Same(n, name) }); i >= 0 {
		return names[i], nil
	}
	matches := matchingNames(name, names)
	switch len(matches) {
	case 0:
		return "", nil
	case 1:
		return matches[0], nil
	}
	return "", &AmbiguousError{name, matches}
}

// matchingNames returns the names that begin with the given one, up to a blank.
func matchingNames(name string, names []string) (matches []string) {
	asked := Fold(name)
	for _, n := range names {
		if asked != "" && strings.HasPrefix(Fold(n), asked+" ") {
			matches = append(matches, n)
		}
	}
	return matches
}
