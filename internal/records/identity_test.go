package records

import (
	"buyin/internal/records/difference"
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"buyin/internal/store"
)

const finishedLine = "finished: 2026-11-23T10:00:00Z"

// withID is a saved interview with this id.
func withID(id, name string, lines ...string) []byte {
	return []byte(strings.Replace(string(saved(name, lines...)), "id: x", "id: "+id, 1))
}

// put writes files below interviews/, also under names that buyin does not use.
func put(t *testing.T, w *store.Workspace, files map[string][]byte) {
	t.Helper()
	for name, data := range files {
		path := filepath.Join(w.Dir(), "interviews", name)
		must(t, os.MkdirAll(filepath.Dir(path), 0o700))
		must(t, os.WriteFile(path, data, 0o600))
	}
}

// Which records count when there are several of one talk.
func TestTwins(t *testing.T) {
	talk, changed := withID("a", "Sam", finishedLine), withID("a", "Sam", finishedLine, "notes: [x]")
	for _, c := range []struct {
		name   string
		files  map[string][]byte
		pooled []string // base names of the records that count
	}{
		{"alone", map[string][]byte{"a.yaml": talk}, []string{"a.yaml"}},
		{"under another name", map[string][]byte{"holiday.yaml": talk}, []string{"holiday.yaml"}},
		{"a conflicted copy that is equal", map[string][]byte{"a.yaml": talk, "a (conflicted copy).yaml": talk}, []string{"a.yaml"}},
		{"a sync conflict that is equal", map[string][]byte{"a.yaml": talk, "a.sync-conflict-1.yaml": talk}, []string{"a.yaml"}},
		{"a second copy alone", map[string][]byte{"a 2.yaml": talk, "a 3.yaml": talk}, []string{"a 2.yaml"}},
		{"equal but for blanks and comments", map[string][]byte{"a.yaml": talk, "b.yaml": append([]byte("# hello\n"), talk...)}, []string{"a.yaml"}},
		{"they differ", map[string][]byte{"a.yaml": talk, "a 2.yaml": changed}, nil},
		{"one of three differs", map[string][]byte{"a.yaml": talk, "a 2.yaml": talk, "a 3.yaml": changed}, nil},
		{"one has errors", map[string][]byte{"a.yaml": talk, "a 2.yaml": append([]byte("notes: 3\n"), talk...)}, nil},
		{"other ids", map[string][]byte{"a.yaml": talk, "b.yaml": withID("b", "Sam", finishedLine)}, []string{"a.yaml", "b.yaml"}},
		{"in other places", map[string][]byte{
			"a.yaml": talk, "a.yml": changed, "a.yaml~": changed, "a.yaml.bak": changed, ".a.yaml.swp": changed,
			"old/a.yaml": changed, "a.YAML": changed, ".hidden.yaml": changed, "a.yaml.replaced": changed, "a": changed,
		}, []string{"a.yaml"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := openWorkspace(t)
			put(t, w, c.files)
			all, err := All(w, oldCatalogue(t))
			must(t, err)
			if len(Of("sam", all)) != len(c.files) {
				t.Errorf("%d records of %d files", len(Of("sam", all)), len(c.files))
			}
			var pooled []string
			for _, r := range all {
				if r.IsPooled() {
					pooled = append(pooled, filepath.Base(r.Path))
				}
			}
			if !slices.Equal(pooled, c.pooled) {
				t.Errorf("pooled %q, want %q", pooled, c.pooled)
			}
			files, err := FindFiles(w, oldCatalogue(t), "SAM")
			must(t, err)
			if len(files.Owned()) != len(c.files) {
				t.Errorf("forget would remove %q", files.Owned())
			}
		})
	}
}

func TestConflictsAndTheirDifference(t *testing.T) {
	w := openWorkspace(t)
	put(t, w, map[string][]byte{
		"a.yaml": withID("a", "Sam", finishedLine), "b.yaml": withID("a", "Sam", "finished: 2026-11-24T10:00:00Z"),
		"c.yaml": withID("c", "Sam", finishedLine), "d.yaml": withID("c", "Ada", finishedLine),
	})
	all, err := All(w, oldCatalogue(t))
	must(t, err)
	conflicts := Conflicts(Of("Sam", all))
	if len(conflicts) != 2 || len(conflicts[0].Theirs) != 2 || len(conflicts[1].Theirs) != 1 || len(conflicts[1].Paths) != 2 {
		t.Fatalf("%+v", conflicts)
	}
	onlyA, onlyB, err := Difference(w, conflicts[0].Theirs[0], conflicts[0].Theirs[1])
	must(t, err)
	if len(onlyA) != 1 || onlyA[0] != (difference.Line{Number: 6, Text: finishedLine}) || len(onlyB) != 1 || !strings.Contains(onlyB[0].Text, "24T10") {
		t.Errorf("%v, %v", onlyA, onlyB)
	}
}

// A file that is not read as a record is possibly theirs if it holds the name.
func TestStraysThatCannotBeRead(t *testing.T) {
	w := openWorkspace(t)
	line := `{"schema":"buyin/interview/v1","id":"l","report":{"name":"Sam"},"catalogue":{"name":"default","version":"1.0.0"},"turns":[]}` + "\n"
	other := strings.Replace(line, "Sam", "Ada", 1)
	put(t, w, map[string][]byte{
		"talk.yaml":     withID("talk", "Sam"),
		"lines.ndjson":  []byte(line + line),
		"mixed.ndjson":  []byte(line + other),
		"others.ndjson": []byte(other + other),
		"notes.docx":    []byte("PK\x03\x04..."),
		"page.html":     []byte("<p>Sam said</p>"),
		"utf16.txt":     []byte("S\x00a\x00m\x00"),
		"sam.txt":       []byte("hello"),
		"shopping.txt":  []byte("milk"),
		"ada.yaml.bak":  withID("ada", "Ada", "notes: [Sam said so]"),
	})
	must(t, os.WriteFile(filepath.Join(w.Dir(), "self.yaml.bak"), withID("self", "sam"), 0o600))
	must(t, w.Goals().Write("x", []byte("schema: buyin/goals/v1\nask: Sam must\n"), false))
	must(t, os.WriteFile(filepath.Join(w.Dir(), "goals", "x.yaml~"), []byte("schema: buyin/goals/v1\nask: Sam must\n"), 0o600))
	f, err := FindFiles(w, oldCatalogue(t), "Sam")
	must(t, err)
	bases := func(paths []string) (names []string) {
		for _, p := range paths {
			names = append(names, filepath.Base(p))
		}
		slices.Sort(names)
		return names
	}
	var unread []string
	for _, u := range f.Unread {
		unread = append(unread, u.Path)
	}
	for _, c := range []struct {
		what      string
		got, want []string
	}{
		{"owned", bases(f.Owned()), []string{"lines.ndjson", "self.yaml.bak", "talk.yaml"}},
		{"unread", bases(unread), []string{"mixed.ndjson", "notes.docx", "page.html", "sam.txt", "utf16.txt"}},
		{"mentions", bases(f.Mentions), []string{"ada.yaml.bak", "x.yaml", "x.yaml~"}},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("%s: %q, want %q", c.what, c.got, c.want)
		}
	}
}

// A copy of a journal is found by its first line.
func TestCopiesOfJournals(t *testing.T) {
	w, _ := crowd(t)
	data, err := w.ReadFile(filepath.Join(w.Dir(), "interviews", "talk.journal"))
	must(t, err)
	put(t, w, map[string][]byte{"talk (conflicted copy).journal": data, "talk.journal~": data, "old/talk.journal": data})
	f, err := FindFiles(w, oldCatalogue(t), "Sam Lee")
	must(t, err)
	if len(f.Strays) != 3 {
		t.Errorf("strays %q", f.Strays)
	}
}

// A large or hostile file in the workspace is not read whole, and is named if it
// could not be searched.
func TestLargeStrays(t *testing.T) {
	w := openWorkspace(t)
	large := bytes.Repeat([]byte("milk and honey\n"), (9<<20)/15)
	put(t, w, map[string][]byte{
		"talk.yaml": withID("talk", "Sam"), "video.mp4": large, "named.txt": append([]byte("Sam "), large...),
		"report.yaml.bak": append(withID("r", "Sam"), append([]byte("notes:\n- "), large...)...),
	})
	f, err := FindFiles(w, oldCatalogue(t), "Sam")
	must(t, err)
	if len(f.Owned()) != 1 {
		t.Errorf("owned %q", f.Owned())
	}
	named := map[string]bool{}
	for _, u := range f.Unread {
		named[filepath.Base(u.Path)] = u.Named
	}
	if want := map[string]bool{"video.mp4": false, "named.txt": true, "report.yaml.bak": true}; !maps.Equal(named, want) {
		t.Errorf("unread %v, want %v", named, want)
	}
}
