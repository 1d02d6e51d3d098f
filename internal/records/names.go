package records

import (
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/records/naming"
)

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
		folded := naming.Fold(iv.Report.Name)
		name, known := spelling[folded]
		if !known {
			name = naming.Clean(iv.Report.Name)
			spelling[folded] = name
			names = append(names, name)
		}
		theirs[name] = append(theirs[name], iv)
	}
	overlap.SortNames(names)
	return names, theirs
}
