package store

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"buyin/internal/fixture/background"
)

func TestWriteFileWithAnyUmask(t *testing.T) {
	for _, mask := range []int{0, 0o077, 0o777} {
		dir := folder(t)
		old := syscall.Umask(mask)
		w, err := Open(dir + "/a/ws")
		if err == nil {
			err = errors.Join(WriteFile(dir+"/out", []byte("x"), false), w.WriteSelf([]byte("x"), false),
				w.Interviews().Write("x", []byte("x"), false))
		}
		syscall.Umask(old)
		must(t, err)
		for path, want := range map[string]os.FileMode{"out": 0o600, "a": 0o700 | os.ModeDir, "a/ws": 0o700 | os.ModeDir,
			"a/ws/self.yaml": 0o600, "a/ws/interviews": 0o700 | os.ModeDir, "a/ws/interviews/x.yaml": 0o600,
			"a/ws/.locks": 0o700 | os.ModeDir, "a/ws/.locks/workspace": 0o600} {
			if at, err := os.Stat(filepath.Join(dir, path)); err != nil || at.Mode() != want {
				t.Errorf("umask %03o: %s is %v, %v; want %v", mask, path, at.Mode(), err, want)
			}
		}
	}
}

func TestWriteFileToStreams(t *testing.T) {
	dir := t.TempDir()
	fifo := dir + "/fifo"
	must(t, syscall.Mkfifo(fifo, 0o600))
	got := make(chan string, 1)
	background.Go(t, func() {
		f, err := os.Open(fifo)
		if err != nil {
			got <- err.Error()
			return
		}
		data, _ := io.ReadAll(f)
		got <- string(data)
	})
	must(t, WriteFile(fifo, []byte("through"), false))
	if s := <-got; s != "through" {
		t.Errorf("the pipe gave %q", s)
	}
	if err := WriteFile("/dev/full", []byte("x"), false); !errors.Is(err, syscall.ENOSPC) || !strings.HasPrefix(err.Error(), "/dev/full: disk full while writing; ") {
		t.Errorf("/dev/full: %v", err)
	}
	f, err := os.Create(dir + "/open")
	must(t, err)
	defer f.Close()
	fmt.Fprint(f, "before ")
	must(t, WriteFile(fmt.Sprintf("/dev/fd/%d", f.Fd()), []byte("after"), false))
	checkFile(t, dir+"/open", "before after")
}

func TestAFileSizeLimit(t *testing.T) {
	dir := before(t)
	cmd := child(t, "fill", dir, "ulimit -f 8;") // blocks of 512 or 1,024 bytes
	said, err := cmd.Output()
	lines := strings.Split(string(said), "\n")
	if err != nil || len(lines) != 4 || !strings.HasPrefix(lines[0], "stopped ") {
		t.Fatalf("%s, %v", said, err)
	}
	for _, line := range lines[:3] {
		if !strings.Contains(line, "file size limit reached") {
			t.Errorf("it said %q", line)
		}
	}
	checkFilled(t, dir, lines[0])
}

// checkFilled checks that everything acknowledged before the disk was full
// exists, and nothing incomplete.
func checkFilled(t *testing.T, dir, stopped string) {
	t.Helper()
	var n int
	fmt.Sscanf(stopped, "stopped %d", &n)
	w := open(t, dir)
	j, err := w.OpenJournal(talkID)
	must(t, err)
	defer j.Close()
	if len(j.Records()) != n || n < 5 {
		t.Errorf("%d records, %d acknowledged", len(j.Records()), n)
	}
	checkFile(t, w.Goals().Path("ship"), "old goals\n")
	if _, err := os.Stat(filepath.Join(dir, "..", "out")); err == nil {
		t.Error("--out was half written")
	}
	for _, folder := range []string{dir, dir + "/..", dir + "/goals", dir + "/interviews"} {
		checkNoTemp(t, folder)
	}
}

func TestAFullDisk(t *testing.T) {
	top := t.TempDir()
	if err := syscall.Mount("tmpfs", top, "tmpfs", 0, "size=256k"); err != nil {
		t.Skipf("SKIPPED: no small disk can be mounted here: %v", err)
	}
	defer syscall.Unmount(top, 0)
	dir := top + "/ws"
	w := open(t, dir)
	defer w.Close()
	must(t, w.Goals().Write("ship", []byte("old goals\n"), false))
	said, err := child(t, "fill", dir, "").Output()
	lines := strings.Split(string(said), "\n")
	if err != nil || len(lines) != 4 || !strings.HasPrefix(lines[0], "stopped ") {
		t.Fatalf("%s, %v", said, err)
	}
	for _, line := range lines[:3] {
		if !strings.Contains(line, "disk full while") {
			t.Errorf("it said %q", line)
		}
	}
	must(t, os.WriteFile(top+"/probe", nil, 0o600))
	full := w.journalPath(talkID)
	at, err := os.Stat(full)
	must(t, err)
	if at.Size() < 50<<10 {
		t.Errorf("the journal is only %d bytes", at.Size())
	}
	// saving a torn end needs space; without it nothing changes
	var n int
	fmt.Sscanf(lines[0], "stopped %d", &n)
	if talks, err := w.Unfinished(); err != nil || len(talks) != 1 || talks[0].Records != n {
		t.Errorf("%+v, %v; %d were acknowledged", talks, err, n)
	}
	checkFile(t, w.Goals().Path("ship"), "old goals\n")
	for _, folder := range []string{top, dir, dir + "/goals", dir + "/interviews"} {
		checkNoTemp(t, folder)
	}
}

func TestReadNeverWaits(t *testing.T) {
	w := open(t, before(t))
	must(t, syscall.Mkfifo(w.Goals().Path("pipe"), 0o600))
	if ids, err := w.Goals().IDs(); err != nil || !slices.Equal(ids, []string{"ship"}) {
		t.Errorf("%v, %v", ids, err)
	}
	if _, err := w.Goals().Read("pipe"); err == nil {
		t.Error("a pipe was read")
	}
	must(t, os.WriteFile(w.Goals().Path("big"), make([]byte, 5<<20), 0o600))
	if data, err := w.Goals().Read("big"); err != nil || len(data) != 4<<20+1 {
		t.Errorf("%d bytes, %v", len(data), err)
	}
}
