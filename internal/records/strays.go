package records

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/records/naming"
	"buyin/internal/store"
	"buyin/internal/visible"
)

// A stray is a file of the workspace that is none of the places where buyin keeps
// something: a backup, another copy, a file in a subfolder.
type stray struct {
	path   string
	record *Record // nil if it holds no record of a single report that can be told
	also   string  // another name of that report, or ""
	err    error   // why it cannot be told whose it is; nil if it is nobody's
}

// isOf reports whether it holds a record of the report.
func (s stray) isOf(report string) bool {
	return s.record != nil && (naming.Same(s.record.Name(), report) || s.also != "" && naming.Same(s.also, report))
}

// errStray is why a stray's text is shown as it stands.
var errStray = errors.New("it is not a place where records are kept")

// findStrays reads all strays. ours are the paths of the saved records, journals
// and torn ends.
func findStrays(w *store.Workspace, c motive.Catalogue, ours map[string]bool) (all []stray, err error) {
	paths, err := w.Files()
	if err != nil {
		return nil, err
	}
	goals, err := w.Goals().IDs()
	if err != nil {
		return nil, err
	}
	ours[w.SelfPath()] = true
	for _, id := range goals {
		ours[w.Goals().Path(id)] = true
	}
	for _, path := range paths {
		if ours[path] {
			continue
		}
		limit := int64(motive.MaxDocument + 1)
		if path == w.UndoPath() {
			limit = maxUndo
		}
		data, err := w.ReadUpTo(path, limit)
		if err != nil {
			all = append(all, stray{path: path, err: err})
			continue
		}
		if path == w.UndoPath() {
			all = append(all, readUndoStray(path, data))
			continue
		}
		all = append(all, readStray(path, data, c))
	}
	return all, nil
}

// readStray finds out what a file holds, and about whom.
func readStray(path string, data []byte, c motive.Catalogue) stray {
	if header := store.JournalHeader(data); header != nil {
		r := Record{ID: strayID(path), Path: path, Unfinished: true, Stray: true}
		r.readStart(header)
		if r.Err == nil {
			r.Err = errStray
			return stray{path: path, record: &r}
		}
		return stray{path: path, err: errBadStart}
	}
	if naming.IsCompressed(data) {
		return stray{path: path, err: errors.New("it is compressed, so it was not searched")}
	}
	if bytes.Contains(data, []byte("report")) && bytes.Contains(data, []byte("name")) { // else it need not be decoded
		if lines := recordLines(data); len(lines) > 1 {
			return readStrayLines(path, lines, c)
		}
		r := Record{ID: strayID(path), Path: path, Stray: true}
		r.decode(data, nil, c)
		if r.Name() != "" {
			return stray{path: path, record: &r}
		}
	}
	if bytes.Contains(data, []byte("buyin/")) {
		switch codec.SchemaOf(path, data) {
		case motive.SchemaGoals, motive.SchemaCatalogue, motive.SchemaPersona:
			return stray{path: path}
		}
	}
	return stray{path: path, err: errNoReport}
}

// readStrayLines finds out about whom the lines of NDJSON are.
func readStrayLines(path string, lines [][]byte, c motive.Catalogue) stray {
	var names []string
	var head motive.Interview
	for _, line := range lines {
		iv, _ := codec.DecodeInterview(path, line, c)
		if iv.Report.Name == "" {
			return stray{path: path, err: errNoReport}
		}
		head = motive.Interview{Report: iv.Report}
		if !slices.ContainsFunc(names, func(n string) bool { return naming.Same(n, iv.Report.Name) }) {
			names = append(names, iv.Report.Name)
		}
	}
	if len(names) > 1 {
		return stray{path: path, err: fmt.Errorf("it holds records of %s", visible.Line(strings.Join(names, ", ")))}
	}
	return stray{path: path, record: &Record{ID: strayID(path), Path: path, Stray: true, Interview: head, Err: errStray}}
}

// recordLines returns the lines of NDJSON; nil if it is none.
func recordLines(data []byte) (lines [][]byte) {
	for line := range bytes.Lines(data) {
		if line = bytes.TrimSpace(line); len(line) == 0 {
			continue
		}
		if line[0] != '{' || line[len(line)-1] != '}' {
			return nil
		}
		lines = append(lines, line)
	}
	return lines
}

func strayID(path string) string {
	id, _, _ := strings.Cut(filepath.Base(path), ".")
	return id
}
