package store

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// A file far larger than any of ours is refused by its size. It is not read.
func TestALargeFileIsNotRead(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, interviewsFolder), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a.yaml", "b.journal"} {
		if err := os.WriteFile(filepath.Join(dir, interviewsFolder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Truncate(filepath.Join(dir, interviewsFolder, name), 3<<30); err != nil {
			t.Skip("no sparse files here:", err)
		}
	}
	w, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := w.Interviews().Read("a"); err == nil {
		t.Error("a talk of 3 GiB was read")
	}
	if _, _, err := w.ReadJournal("b"); err == nil {
		t.Error("a journal of 3 GiB was read")
	}
	if _, err := w.ReadFile(filepath.Join(dir, interviewsFolder, "a.yaml")); err == nil {
		t.Error("a file of 3 GiB was read")
	}
	runtime.ReadMemStats(&after)
	if n := after.TotalAlloc - before.TotalAlloc; n > 1<<20 {
		t.Errorf("refusing them allocated %d bytes", n)
	}
}
