package records

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/store"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func openWorkspace(t *testing.T) *store.Workspace {
	t.Helper()
	w, err := store.Open(t.TempDir())
	must(t, err)
	return w
}

// saved is a saved interview with the report's name as written in YAML, and
// further lines.
func saved(name string, lines ...string) []byte {
	text := "schema: buyin/interview/v1\nid: x\nreport: {name: " + name + "}\ncatalogue: {name: default, version: 1.0.0}\nturns: []\n"
	return []byte(text + strings.Join(lines, "\n") + "\n")
}

// crowd is a workspace of several people, and which of its files are Sam Lee's.
func crowd(t *testing.T) (w *store.Workspace, sams []string) {
	t.Helper()
	w = openWorkspace(t)
	for id, data := range map[string][]byte{
		"sam-1":    saved("Sam Lee"),
		"notes":    saved("\" Sam Lee \"", "kind: notebook"), // not trimmed
		"ada":      saved("Ada", "notes: [\"Sam\n  Lee said so\"]"),
		"bo":       saved("Bo", "notes: [Samantha Leeds]"),
		"other":    saved("Sam Leeroy"),
		"lower":    saved("sam lee"),
		"escaped":  saved("Cy", "notes: [\"\\u0053am Lee\"]"),
		"broken":   []byte("report: {name\n"),
		"nameless": []byte("schema: buyin/interview/v1\n"),
	} {
		must(t, w.Interviews().Write(id, data, false))
	}
	must(t, w.WriteSelf(saved("Dana"), true))
	must(t, w.Goals().Write("sam-lee", []byte("ask: x\n"), false))
	for id, name := range map[string]string{"talk": "Sam Lee", "adas": "Ada"} {
		j, err := BeginJournal(w, id, Start{Report: motive.Report{Name: name}}, false)
		must(t, err)
		must(t, j.Close())
	}
	folder := filepath.Join(w.Dir(), "interviews")
	for _, name := range []string{"talk.journal.torn-1", "sam-1.journal.torn-2", "adas.journal.torn-1", "orphan.journal.torn-1", "dark.journal"} {
		must(t, os.WriteFile(filepath.Join(folder, name), []byte("torn"), 0o600))
	}
	for _, name := range []string{"talk.journal.torn-1", "sam-1.journal.torn-2", "talk.journal", "notes.yaml", "sam-1.yaml", "lower.yaml"} {
		sams = append(sams, filepath.Join(folder, name))
	}
	slices.Sort(sams)
	return w, sams
}

func snapshot(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	must(t, filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || strings.Contains(path, ".locks") {
			return err
		}
		data, err := os.ReadFile(path)
		all[path] = string(data)
		return err
	}))
	return all
}

func TestForget(t *testing.T) {
	w, sams := crowd(t)
	was := snapshot(t, w.Dir())
	f, err := Forget(w, oldCatalogue(t), "  Sam Lee")
	must(t, err)
	if removed := slices.Sorted(slices.Values(f.Removed)); !slices.Equal(removed, sams) {
		t.Errorf("removed %q, want %q", removed, sams)
	}
	now := snapshot(t, w.Dir())
	for path, data := range was {
		if left, ok := now[path]; ok == slices.Contains(sams, path) || ok && left != data {
			t.Errorf("%s: there %v, %q", path, ok, left)
		}
	}
	mentions := []string{w.Goals().Path("sam-lee"), w.Interviews().Path("ada"), w.Interviews().Path("escaped")}
	if !slices.Equal(f.Mentions, mentions) {
		t.Errorf("mentions %q, want %q", f.Mentions, mentions)
	}
	var unread []string
	for _, u := range f.Unread {
		unread = append(unread, filepath.Base(u.Path))
	}
	slices.Sort(unread)
	if want := []string{"broken.yaml", "dark.journal", "nameless.yaml", "orphan.journal.torn-1"}; !slices.Equal(unread, want) {
		t.Errorf("unread %q, want %q", unread, want)
	}
	if f, err = Forget(w, oldCatalogue(t), "Sam Lee"); err != nil || len(f.Removed) > 0 {
		t.Errorf("again: %+v, %v", f, err)
	}
}

func TestForgetComposedNames(t *testing.T) {
	w := openWorkspace(t)
	must(t, w.Interviews().Write("zoe", saved("Zoe\u0308"), false)) // e and a combining diaeresis
	f, err := Forget(w, oldCatalogue(t), "Zo\u00eb")
	if err != nil || len(f.Removed) != 1 {
		t.Errorf("%+v, %v", f, err)
	}
}

func TestForgetKeepsAllWhileATalkIsOpen(t *testing.T) {
	w, sams := crowd(t)
	j, err := OpenJournal(w, "talk")
	must(t, err)
	defer j.Close()
	other, err := store.Open(w.Dir())
	must(t, err)
	f, err := Forget(other, oldCatalogue(t), "Sam Lee")
	if !errors.Is(err, store.ErrBusy) || len(f.Removed) > 0 {
		t.Errorf("removed %q, %v", f.Removed, err)
	}
	now := snapshot(t, w.Dir())
	for _, path := range sams {
		if _, ok := now[path]; !ok {
			t.Errorf("%s is gone", path)
		}
	}
}

// One set of files: what is shown of a person is what is exported and removed.
func TestAboutHasEveryFile(t *testing.T) {
	w, sams := crowd(t)
	all, err := All(w, oldCatalogue(t))
	must(t, err)
	p, err := About(w, oldCatalogue(t), "Sam Lee", all)
	must(t, err)
	if owned := slices.Sorted(slices.Values(p.Files.Owned())); !slices.Equal(owned, sams) {
		t.Errorf("owns %q, want %q", owned, sams)
	}
	for _, r := range p.Records {
		if !slices.Contains(sams, r.Path) {
			t.Errorf("%s is not theirs", r.Path)
		}
	}
	if want := len(sams) - len(p.Files.Torn); len(p.Records) != want {
		t.Errorf("%d records, want %d", len(p.Records), want)
	}
}
