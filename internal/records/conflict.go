package records

import (
	"path/filepath"
	"slices"

	"buyin/internal/codec"
	"buyin/internal/records/difference"
	"buyin/internal/store"
)

// A Conflict is an id that several saved records have which differ, so that none
// of them counts.
type Conflict struct {
	ID     string
	Paths  []string // of all of them, also of other reports' records
	Theirs []Record // those of the report
}

// Conflicts returns the conflicts that a report's records are part of.
func Conflicts(theirs []Record) (all []Conflict) {
	for _, r := range theirs {
		if !r.Differs {
			continue
		}
		i := slices.IndexFunc(all, func(c Conflict) bool { return c.ID == r.ID })
		if i < 0 {
			i = len(all)
			all = append(all, Conflict{ID: r.ID, Paths: append([]string{r.Path}, r.Twins...)})
			slices.Sort(all[i].Paths)
		}
		all[i].Theirs = append(all[i].Theirs, r)
	}
	return all
}

// Copies returns those of a report's records that do not count because an equal
// one does.
func Copies(theirs []Record) (copies []Record) {
	for _, r := range theirs {
		if r.Copy {
			copies = append(copies, r)
		}
	}
	return copies
}

// Difference returns the lines of two records that only one of them has. If they
// are written in different formats, both are compared as YAML.
func Difference(w *store.Workspace, a, b Record) (onlyA, onlyB []difference.Line, err error) {
	texts := make([]string, 2)
	for i, r := range []Record{a, b} {
		data, err := w.ReadFile(r.Path)
		if err == nil && filepath.Ext(a.Path) != filepath.Ext(b.Path) && r.Usable() {
			data, err = codec.EncodeInterview(r.Interview, codec.YAML)
		}
		if err != nil {
			return nil, nil, err
		}
		texts[i] = string(data)
	}
	onlyA, onlyB = difference.Compare(texts[0], texts[1])
	return onlyA, onlyB, nil
}
