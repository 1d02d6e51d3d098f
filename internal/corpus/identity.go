package corpus

import (
	"reflect"
	"slices"

	"buyin/internal/motive"
)

// DropDuplicates removes each interview that equals an earlier one, and returns
// how many it removed. Duplicates occur if the arguments name both a file and
// its folder. If a talk counted twice, its evidence would seem firmer than it
// is. It reuses the memory of interviews.
func DropDuplicates(interviews []motive.Interview) (unique []motive.Interview, dropped int) {
	type key struct { // several fields, because all talks of a file may have the same id
		id, name, started, finished string
	}
	seen := map[key][]motive.Interview{}
	unique = slices.DeleteFunc(interviews, func(iv motive.Interview) bool {
		k := key{iv.ID, iv.Report.Name, iv.Started, iv.Finished}
		if slices.ContainsFunc(seen[k], func(s motive.Interview) bool { return reflect.DeepEqual(s, iv) }) {
			dropped++
			return true
		}
		seen[k] = append(seen[k], iv)
		return false
	})
	return unique, dropped
}
