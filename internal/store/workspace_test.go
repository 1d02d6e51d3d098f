package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestOpenMakesNothing(t *testing.T) {
	dir := folder(t)
	w := open(t, dir+"/a/ws")
	ids, err := w.Goals().IDs()
	must(t, err)
	_, rerr := w.Goals().Read("x")
	_, serr := w.ReadSelf()
	files, merr := w.Files()
	if len(ids) > 0 || w.Goals().Has("x") || w.Taken("x") || len(files) > 0 ||
		!errors.Is(rerr, fs.ErrNotExist) || !errors.Is(serr, fs.ErrNotExist) || merr != nil {
		t.Errorf("%v %v %v %v %v", ids, files, rerr, serr, merr)
	}
	if e := inFolder(dir); len(e) > 0 {
		t.Errorf("made %v", e)
	}
	must(t, os.WriteFile(dir+"/file", nil, 0o600))
	if _, err := Open(dir + "/file"); err == nil || !strings.Contains(err.Error(), "not a folder") {
		t.Errorf("a file as the workspace: %v", err)
	}
}

func TestCollection(t *testing.T) {
	w := open(t, before(t))
	must(t, w.Interviews().Write("a", []byte("1"), false))
	must(t, w.Interviews().Write("a-b", []byte("2"), false))
	for _, other := range []string{"not an id.yaml", "x.yml", "y.yaml~", ".z.yaml"} {
		must(t, os.WriteFile(w.path(interviewsFolder, other), nil, 0o600))
	}
	must(t, os.Mkdir(w.path(interviewsFolder, "folder.yaml"), 0o700))
	ids, err := w.Interviews().IDs()
	must(t, err)
	if want := []string{oldID, "a-b", "a"}; !slices.Equal(ids, want) { // "a-b.yaml" < "a.yaml"
		t.Errorf("got %v, want %v", ids, want)
	}
	if err := w.Interviews().Write("a", []byte("3"), false); !errors.Is(err, ErrExists) {
		t.Errorf("got %v", err)
	}
	must(t, w.Interviews().Write("a", []byte("4"), true))
	got, err := w.Interviews().Read("a")
	if err != nil || string(got) != "4" {
		t.Errorf("%q, %v", got, err)
	}
	boom := errors.New("boom")
	if err := w.Interviews().Update("a", func([]byte) ([]byte, error) { return nil, boom }); err != boom {
		t.Errorf("got %v", err)
	}
	at, _ := os.Stat(w.Interviews().Path("a"))
	must(t, w.Interviews().Update("a", func(old []byte) ([]byte, error) { return old, nil }))
	if now, _ := os.Stat(w.Interviews().Path("a")); !os.SameFile(at, now) {
		t.Error("what did not change was written")
	}
}

func TestLockedIsOne(t *testing.T) {
	w := open(t, before(t))
	must(t, w.Locked(func() error {
		return w.Locked(func() error { return w.Goals().Write("inner", nil, false) })
	}))
	if w.locked || !w.Goals().Has("inner") {
		t.Error("the lock was not given back, or nothing was written")
	}
}

func TestOpenMakesTheWorkspacePrivate(t *testing.T) {
	dir := before(t)
	for path, mode := range map[string]fs.FileMode{"": 0o755, "interviews": 0o777, "goals": 0o750, "self.yaml": 0o644} {
		must(t, os.Chmod(filepath.Join(dir, path), mode))
	}
	if w := open(t, dir); len(w.Warnings) != 4 {
		t.Errorf("warnings %q", w.Warnings)
	}
	if w := open(t, dir); len(w.Warnings) != 0 {
		t.Errorf("said twice: %q", w.Warnings)
	}
	(&use{}).check(t, dir)
}

func TestSharedFoldersAreLeftAlone(t *testing.T) {
	for name, spoil := range map[string]func(dir string) error{
		"something else is in it": func(dir string) error { return os.WriteFile(dir+"/thesis.txt", nil, 0o600) },
		"it is sticky":            func(dir string) error { return os.Chmod(dir, 0o777|fs.ModeSticky) },
	} {
		dir := folder(t) + "/ws"
		must(t, os.Mkdir(dir, 0o777))
		must(t, os.Chmod(dir, 0o777))
		must(t, spoil(dir))
		w := open(t, dir)
		must(t, w.Goals().Write("ship", []byte("x"), false))
		open(t, dir)
		at, err := os.Stat(dir)
		must(t, err)
		if at.Mode().Perm() != 0o777 {
			t.Errorf("%s: now %v", name, at.Mode())
		}
		if at, _ := os.Stat(dir + "/goals"); at.Mode().Perm() != 0o700 {
			t.Errorf("%s: goals are %v", name, at.Mode())
		}
	}
	dir := folder(t) + "/empty"
	must(t, os.Mkdir(dir, 0o755))
	must(t, open(t, dir).Goals().Write("ship", []byte("x"), false))
	if at, _ := os.Stat(dir); at.Mode().Perm() != 0o700 {
		t.Errorf("an empty folder that became ours is %v", at.Mode())
	}
}

func TestCleanUpRemovesOnlyOurFiles(t *testing.T) {
	dir := before(t)
	w := open(t, dir)
	gone := []string{".buyin-12-3.tmp", "goals/.buyin-1-1.tmp", "interviews/.buyin-99-1.tmp", ".locks/talk.dead"}
	kept := []string{".buyin-12-3.out", "goals/.other-1-1.tmp", "interviews/.buyin-x-1.tmp", "interviews/buyin-1-1.tmp", ".locks/note", "x.tmp"}
	for _, name := range slices.Concat(gone, kept) {
		must(t, os.WriteFile(w.path(name), []byte("x"), 0o600))
	}
	must(t, os.Mkdir(w.path("goals", ".buyin-5-5.tmp"), 0o700))
	if w := open(t, dir); len(w.Warnings) > 0 {
		t.Errorf("warnings %q", w.Warnings)
	}
	for _, name := range gone {
		if _, err := os.Stat(w.path(name)); err == nil {
			t.Errorf("%s was left", name)
		}
	}
	for _, name := range append(kept, "goals/.buyin-5-5.tmp") {
		if _, err := os.Stat(w.path(name)); err != nil {
			t.Errorf("%s is gone", name)
		}
	}
}

func TestWarnOnce(t *testing.T) {
	dir := before(t)
	said := func(write bool) int {
		w, err := Open(dir)
		must(t, err)
		w.WarnOnce("git", "it is in git")
		if write {
			must(t, w.Goals().Write("ship", []byte("x"), true))
		}
		return len(w.Warnings)
	}
	for i, c := range []struct {
		write bool
		want  int
	}{{false, 1}, {false, 1}, {true, 1}, {false, 0}, {true, 0}} {
		if got := said(c.write); got != c.want {
			t.Errorf("%d: %d warnings, want %d", i, got, c.want)
		}
	}
	w := open(t, dir)
	if w.WarnOnce("Dropbox", "it is in Dropbox"); len(w.Warnings) != 1 {
		t.Error("another warning was not given")
	}
}
