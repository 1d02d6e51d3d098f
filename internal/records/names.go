package records

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/visible"
)

// SameName reports whether two names are of the same report: equal when trimmed
// and in Unicode's composed form (NFC).
func SameName(a, b string) bool { return plainName(a) == plainName(b) }

// plainName is a name as it is compared.
func plainName(name string) string { return norm.NFC.String(strings.TrimSpace(name)) }

// Names are the reports' names in records, each once, in alphabetical order.
func Names(all []Record) []string {
	seen := map[string]bool{}
	for _, r := range all {
		if name := r.Name(); name != "" {
			seen[plainName(name)] = true
		}
	}
	return sortedNames(seen)
}

// ByReport groups interviews by the report's name, and lists the names in
// alphabetical order.
func ByReport(interviews []motive.Interview) (names []string, theirs map[string][]motive.Interview) {
	theirs = map[string][]motive.Interview{}
	for _, iv := range interviews {
		name := plainName(iv.Report.Name)
		theirs[name] = append(theirs[name], iv)
	}
	return sortedNames(theirs), theirs
}

func sortedNames[V any](set map[string]V) []string {
	names := slices.Collect(maps.Keys(set))
	overlap.SortNames(names)
	return names
}

// An AmbiguousError says that a short name matches several reports.
type AmbiguousError struct {
	Name    string
	Matches []string
}

func (e *AmbiguousError) Error() string {
	return visible.Line(e.Name) + " could be " + visible.Line(strings.Join(e.Matches, " or ")) + "; write the whole name"
}

// MatchName finds the report that a name means among names: the same name, or
// the only one that begins with it, up to a blank. Case is ignored unless one
// name matches exactly. It returns "" if there is none, and an *AmbiguousError
// if there are several.
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

// matchingNames are the names that equal the given one or begin with it, up to a
// blank, in whatever case.
func matchingNames(name string, names []string) (matches []string) {
	asked := strings.ToLower(strings.TrimSpace(name))
	for _, n := range names {
		folded := strings.ToLower(n)
		if asked != "" && (folded == asked || strings.HasPrefix(folded, asked+" ")) {
			matches = append(matches, n)
		}
	}
	return matches
}
