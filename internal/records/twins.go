package records

import (
	"cmp"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
)

// findTwins finds saved records with the same id. If they are equal, one counts
// and the others are its copies. If they differ, none counts, because nobody
// knows which is right.
func findTwins(saved []Record) {
	groups := map[string][]int{}
	for i, r := range saved {
		if r.Interview.ID != "" && !r.Self {
			groups[r.Interview.ID] = append(groups[r.Interview.ID], i)
		}
	}
	for id, group := range groups {
		if len(group) < 2 {
			continue
		}
		original := slices.MinFunc(group, func(i, j int) int { return compareNames(saved[i], saved[j], id) })
		differ := slices.ContainsFunc(group, func(i int) bool { return !equalRecords(saved[i], saved[original]) })
		for _, i := range group {
			for _, other := range group {
				if other != i {
					saved[i].Twins = append(saved[i].Twins, saved[other].Path)
				}
			}
			saved[i].Differs = differ
			saved[i].Copy = !differ && i != original
		}
	}
}

// compareNames puts the file first that is named after its id, else the first by
// path.
func compareNames(a, b Record, id string) int {
	other := func(r Record) int {
		base := filepath.Base(r.Path)
		if strings.TrimSuffix(base, filepath.Ext(base)) == id {
			return 0
		}
		return 1
	}
	return cmp.Or(cmp.Compare(other(a), other(b)), strings.Compare(a.Path, b.Path))
}

func equalRecords(a, b Record) bool {
	return a.Usable() && b.Usable() && reflect.DeepEqual(a.Interview, b.Interview)
}
