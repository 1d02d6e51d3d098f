package records

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/visible"
)

// SameName reports whether two names are of the same report: equal in Unicode's
// composed form (NFC), without regard to case, blanks at the ends, the number and
// kind of blanks between words, and characters that cannot be seen.
func SameName(a, b string) bool { return foldName(a) == foldName(b) }

// foldName returns the form of a name that is compared.
func foldName(name string) string {
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

// Names returns the reports' names in records, each once, in alphabetical order.
// Of several spellings of one name it returns the first.
func Names(all []Record) []string {
	var interviews []motive.Interview
	for _, r := range all {
		if r.Name() != "" {
			interviews = append(interviews, r.Interview)
		}
	}
	names, _ := ByReport(interviews)
	return names
}

// ByReport groups interviews by the report's name, and returns the names in
// alphabetical order. Of several spellings of one name it uses the first.
func ByReport(interviews []motive.Interview) (names []string, theirs map[string][]motive.Interview) {
	theirs = map[string][]motive.Interview{}
	spelling := map[string]string{}
	for _, iv := range interviews {
		folded := foldName(iv.Report.Name)
		name, known := spelling[folded]
		if !known {
			name = norm.NFC.String(strings.TrimSpace(iv.Report.Name))
			spelling[folded] = name
			names = append(names, name)
		}
		theirs[name] = append(theirs[name], iv)
	}
	overlap.SortNames(names)
	return names, theirs
}

// An AmbiguousError says that a short name matches several reports.
type AmbiguousError struct {
	Name    string
	Matches []string
}

func (e *AmbiguousError) Error() string {
	return visible.Line(e.Name) + " could be " + visible.Line(strings.Join(e.Matches, " or ")) + "; type the full name"
}

// MatchName finds the report that a name means among names: the same name, or
// the only one that begins with it, up to a blank. It returns "" if there is none,
// and an *AmbiguousError if there are several.
func MatchName(name string, names []string) (string, error) {
	if i := slices.IndexFunc(names, func(n string) bool { return SameName(n, name) }); i >= 0 {
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
	asked := foldName(name)
	for _, n := range names {
		if asked != "" && strings.HasPrefix(foldName(n), asked+" ") {
			matches = append(matches, n)
		}
	}
	return matches
}
