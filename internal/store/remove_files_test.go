package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// chooseAll is a workspace with files of one report, and a function that chooses
// those that are still there.
func chooseAll(t *testing.T) (w *Workspace, choose func() (files, talks []string, err error)) {
	t.Helper()
	w = open(t, before(t))
	must(t, w.Interviews().Write("sam-1", []byte("report: {name: Sam Lee}\n"), false))
	journal(t, w, talkID)
	files := []string{w.journalPath(talkID) + ".torn-1", w.journalPath(talkID), w.Interviews().Path("sam-1")}
	must(t, os.WriteFile(files[0], []byte("torn"), 0o600))
	return w, func() (left, talks []string, err error) {
		for _, path := range files {
			if w.tree.isRegular(path) {
				left = append(left, path)
			}
		}
		return left, []string{talkID}, nil
	}
}

func snapshot(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	must(t, filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || strings.Contains(path, locksFolder) {
			return err
		}
		data, err := os.ReadFile(path)
		all[path] = string(data)
		return err
	}))
	return all
}

func TestRemoveFiles(t *testing.T) {
	w, choose := chooseAll(t)
	was := snapshot(t, w.Dir())
	removed, err := w.RemoveFiles(choose)
	if err != nil || len(removed) != 3 {
		t.Errorf("removed %v, %v", removed, err)
	}
	for _, path := range removed {
		delete(was, path)
	}
	now := snapshot(t, w.Dir())
	for path, data := range was {
		if now[path] != data {
			t.Errorf("%s was %q and is %q", path, data, now[path])
		}
	}
	if len(now) != len(was) {
		t.Errorf("left %d files, want %d", len(now), len(was))
	}
}

func TestRemoveFilesKeepsAllIfChoosingFails(t *testing.T) {
	w, choose := chooseAll(t)
	failed := errors.New("failed")
	removed, err := w.RemoveFiles(func() (files, talks []string, err error) {
		files, talks, _ = choose()
		return files, talks, failed
	})
	left, _, _ := choose()
	if !errors.Is(err, failed) || len(removed) > 0 || len(left) != 3 {
		t.Errorf("removed %v, %v; left %v", removed, err, left)
	}
}

// A removal that stopped anywhere can be done again and then leaves nothing.
func TestRemoveFilesStoppedAnywhere(t *testing.T) {
	for n := 1; ; n++ {
		w, choose := chooseAll(t)
		f := &faulty{fail: n, forever: true, err: syscall.EIO}
		w.disk = f
		_, err := w.RemoveFiles(choose)
		if f.steps < n {
			must(t, err)
			if n < 3 {
				t.Errorf("only %d steps", n)
			}
			return
		}
		w = open(t, w.Dir())
		if _, err := w.RemoveFiles(choose); err != nil {
			t.Fatalf("stopped at %s: %v", f.log[n-1], err)
		}
		if left, _, _ := choose(); len(left) > 0 {
			t.Errorf("stopped at %s: %s was left", f.log[n-1], left)
		}
	}
}
