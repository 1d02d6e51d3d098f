package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

var errNoLinks = &fs.PathError{Op: "link", Err: syscall.EPERM}

const (
	talkID  = "2026-11-23-k7qf"
	oldID   = "2026-01-02-aaaa"
	header  = `{"report":"Sam Lee"}`
	oldTalk = "report: {name: Ada}\n"
	newTalk = "report: {name: Sam Lee}\nturns: []\n"
)

func answer(n int) []byte { return fmt.Appendf(nil, `{"answer":"number %d"}`, n) }

// before returns a workspace with one finished talk, goals and self.yaml.
func before(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(folder(t), "ws")
	w := open(t, dir)
	must(t, w.Interviews().Write(oldID, []byte(oldTalk), false))
	must(t, w.Goals().Write("ship", []byte("old goals\n"), false))
	must(t, w.WriteSelf([]byte("old self\n"), false))
	return dir
}

// folder returns a temporary folder, in memory if possible: the tests simulate
// the faults, and syncing a real disk thousands of times takes minutes.
func folder(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("/dev/shm", "store")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// A judge collects failures. It is a test, or a complaintBook for deliberately
// broken stores.
type judge interface {
	Helper()
	Error(args ...any)
	Errorf(format string, args ...any)
	Fatal(args ...any)
}

// open opens a workspace as a command that writes does: what a killed process
// left behind is removed.
func open(t judge, dir string) *Workspace {
	t.Helper()
	w, err := Open(dir)
	must(t, err)
	if isThere(dir) {
		must(t, w.Locked(func() error { return nil }))
	}
	return w
}

func must(t judge, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// A use is a sequence of calls and what they acknowledged.
type use struct {
	begun    bool
	acked    int // number of acknowledged records
	finished bool
	goals    bool
}

// run holds a talk of three answers and stops at the first error, as the
// command does. If stubborn, it tries each step twice.
func (u *use) run(w *Workspace, stubborn bool) (err error) {
	try := func(step func() error) error {
		err := step()
		if err != nil && !errors.Is(err, ErrRewritten) && stubborn {
			err = step()
		}
		if errors.Is(err, ErrRewritten) {
			err = nil
		}
		return err
	}
	var j *Journal
	err = try(func() (err error) { j, err = w.NewJournal(talkID, []byte(header), false); return err })
	if err != nil {
		return err
	}
	u.begun = true
	defer func() { err = errors.Join(err, j.Close()) }()
	for n := range 3 {
		if err := try(func() error { return j.Append(answer(n)) }); err != nil {
			return err
		}
		u.acked++
	}
	if err := try(func() error { return w.Goals().Write("ship", []byte("new goals\n"), true) }); err != nil {
		return err
	}
	u.goals = true
	if err := try(func() error { return j.Finish([]byte(newTalk), false) }); err != nil {
		return err
	}
	u.finished = true
	return nil
}

// check opens the workspace again and checks what is on disk.
func (u *use) check(t judge, dir string) {
	t.Helper()
	w := open(t, dir)
	is := func(path, want string) bool {
		got, err := os.ReadFile(path)
		return err == nil && string(got) == want
	}
	if !is(w.Interviews().Path(oldID), oldTalk) {
		t.Error("the old finished talk is not what it was")
	}
	if !is(w.SelfPath(), "old self\n") {
		t.Error("self.yaml is not what it was")
	}
	if goals := w.Goals().Path("ship"); !is(goals, "new goals\n") && (u.goals || !is(goals, "old goals\n")) {
		t.Error("the goals are neither the old nor the new ones")
	}
	saved := is(w.Interviews().Path(talkID), newTalk)
	if w.Interviews().Has(talkID) && !saved {
		t.Error("the finished talk is not whole")
	}
	if u.finished && !saved {
		t.Error("Finish said that the talk is saved, and it is not")
	}
	u.checkTalk(t, w, saved)
	must(t, filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		at, serr := os.Stat(path)
		if err = errors.Join(err, serr); err == nil && at.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s is open to others: %v", path, at.Mode())
		}
		if strings.HasPrefix(e.Name(), ".buyin-") || strings.HasPrefix(e.Name(), "talk.") {
			t.Errorf("%s was left behind", path)
		}
		return err
	}))
}

// checkTalk checks that the talk exists exactly once: saved, or in a journal
// with at least the acknowledged records, from which it can be finished.
func (u *use) checkTalk(t judge, w *Workspace, saved bool) {
	t.Helper()
	talks, err := w.Unfinished()
	must(t, err)
	switch {
	case saved && len(talks) > 0:
		t.Errorf("the talk is there twice: %+v", talks)
	case saved || len(talks) == 0 && !u.begun:
		return
	case len(talks) != 1:
		t.Errorf("the talk is gone: %+v", talks)
		return
	}
	j, err := w.OpenJournal(talkID)
	must(t, err)
	if string(j.Header()) != header {
		t.Errorf("header %s", j.Header())
	}
	got := j.Records()
	if len(got) < u.acked || len(got) > u.acked+1 {
		t.Errorf("%d records, %d acknowledged", len(got), u.acked)
	}
	for n, r := range got {
		if !bytes.Equal(r, answer(n)) {
			t.Errorf("record %d is %s", n, r)
		}
	}
	must(t, j.Append([]byte(`"more"`)))
	must(t, j.Finish([]byte(newTalk), false))
	if talks, err := w.Unfinished(); err != nil || len(talks) > 0 {
		t.Errorf("still unfinished after Finish: %+v, %v", talks, err)
	}
}

// disks holds the three ways in which a file is created.
var disks = map[string]func(faulty) (disk, *faulty){
	"unnamed files": func(f faulty) (disk, *faulty) { return &f, &f },
	"links":         func(f faulty) (disk, *faulty) { n := &nameless{f}; return n, &n.faulty },
	"neither":       func(f faulty) (disk, *faulty) { l := &linkless{f}; return l, &l.faulty },
}

func TestWhateverStepFailsNothingAcknowledgedIsLost(t *testing.T) {
	for kind, make := range disks {
		for _, fault := range []error{syscall.ENOSPC, syscall.EIO} {
			for _, forever := range []bool{false, true} {
				for _, stubborn := range []bool{false, true} {
					if forever && stubborn {
						continue // trying again changes nothing
					}
					t.Run(fmt.Sprintf("%s/%v/forever=%v/stubborn=%v", kind, fault, forever, stubborn), func(t *testing.T) {
						steps := 0
						for n := 1; ; n++ {
							dir := before(t)
							d, f := make(faulty{fail: n, forever: forever, err: fault})
							var u use
							w, err := openOn(d, dir)
							must(t, err)
							err = u.run(w, stubborn)
							if f.steps < n {
								must(t, err)
								break
							}
							steps++
							if forever && err == nil && !u.finished {
								t.Errorf("step %d (%s): no error", n, f.log[n-1])
							}
							u.check(t, dir)
							if t.Failed() {
								t.Fatalf("failing step %d of %d: %s (error %v)", n, len(f.log), f.log[n-1], err)
							}
						}
						if steps < 40 {
							t.Errorf("only %d steps were tried", steps)
						}
					})
				}
			}
		}
	}
}

func isThere(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// inFolder lists a folder, or nothing if it cannot be read.
func inFolder(path string) []fs.DirEntry {
	inside, _ := os.ReadDir(path)
	return inside
}
