package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// If Finish or FinishTo stops at any step, the talk exists exactly once: saved
// or resumable.
func TestFinishStoppedAnywhere(t *testing.T) {
	for _, elsewhere := range []bool{false, true} {
		for n := 1; ; n++ {
			dir := before(t)
			out := filepath.Join(folder(t), "out.yaml")
			journal(t, open(t, dir), talkID)
			f := &faulty{}
			w, err := openOn(f, dir)
			must(t, err)
			j, err := w.OpenJournal(talkID)
			must(t, err)
			f.fail, f.forever, f.err = f.steps+n, true, syscall.EIO
			if elsewhere {
				err = j.FinishTo(out, []byte(newTalk), false)
			} else {
				err = j.Finish([]byte(newTalk), false)
			}
			done := f.steps < f.fail
			if done {
				must(t, err)
			}
			j.Close()
			if !elsewhere {
				(&use{begun: true, acked: 3, finished: done}).check(t, dir)
			} else {
				checkElsewhere(t, dir, out, done)
			}
			if t.Failed() {
				t.Fatalf("elsewhere %v, stopped at step %d: %s", elsewhere, n, f.log[len(f.log)-1])
			}
			if done {
				break
			}
		}
	}
}

func checkElsewhere(t *testing.T, dir, out string, finished bool) {
	t.Helper()
	w := open(t, dir)
	talks, err := w.Unfinished()
	must(t, err)
	data, err := os.ReadFile(out)
	saved := err == nil && string(data) == newTalk
	if err == nil && !saved {
		t.Errorf("--out is not whole: %q", data)
	}
	if saved != (len(talks) == 0) || finished && !saved {
		t.Errorf("saved %v, and unfinished are %+v", saved, talks)
	}
	if len(talks) == 1 && talks[0].Records != 3 {
		t.Errorf("%d records are left", talks[0].Records)
	}
	if w.Interviews().Has(talkID) {
		t.Error("it is in the workspace too")
	}
}

func TestFinishRefusesAnExistingTalk(t *testing.T) {
	dir := before(t)
	w := open(t, dir)
	j, err := w.NewJournal(oldID, []byte(header), true)
	must(t, err)
	must(t, j.Append(answer(0)))
	if err := j.Finish([]byte(newTalk), false); !errors.Is(err, ErrExists) {
		t.Fatalf("got %v", err)
	}
	must(t, j.Close())
	w = open(t, dir) // must not mistake the old talk for the saved one
	if talks, err := w.Unfinished(); err != nil || len(talks) != 1 || talks[0].Records != 1 {
		t.Fatalf("unfinished: %+v, %v", talks, err)
	}
	if got, err := w.Interviews().Read(oldID); err != nil || string(got) != oldTalk {
		t.Errorf("the old talk is %q, %v", got, err)
	}
	if j, err = w.OpenJournal(oldID); err != nil {
		t.Fatal(err)
	}
	must(t, j.Append(answer(1))) // the talk continues after a failed finish
	must(t, j.Finish([]byte(newTalk), true))
	if got, err := w.Interviews().Read(oldID); err != nil || string(got) != newTalk {
		t.Errorf("the talk is %q, %v", got, err)
	}
}

// A kill can leave the journal of a talk that is already saved.
func TestSavedTalkIsNotResumed(t *testing.T) {
	for _, how := range []string{"Open", "OpenJournal"} {
		dir := before(t)
		w := open(t, dir)
		j, err := w.NewJournal(talkID, []byte(header), false)
		must(t, err)
		must(t, j.finish(w.Interviews().Path(talkID), func(path string) error {
			must(t, w.writeFile(path, []byte(newTalk), false))
			left, err := os.ReadFile(j.Path())
			must(t, err)
			return os.WriteFile(j.Path()+".kept", left, 0o600)
		}, []byte(newTalk)))
		w2 := open(t, dir)
		must(t, os.Rename(j.Path()+".kept", j.Path()))
		if talks, err := w2.Unfinished(); err != nil || len(talks) > 0 {
			t.Errorf("listed: %+v, %v", talks, err)
		}
		if how == "Open" {
			open(t, dir)
		} else if _, err := w2.OpenJournal(talkID); !errors.Is(err, ErrFinished) {
			t.Errorf("got %v", err)
		}
		if _, err := os.Stat(j.Path()); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s left the journal: %v", how, err)
		}
		if got, err := w2.Interviews().Read(talkID); err != nil || string(got) != newTalk {
			t.Errorf("the talk is %q, %v", got, err)
		}
	}
}

func TestFinishToAStream(t *testing.T) {
	w := open(t, before(t))
	j, err := w.NewJournal(talkID, []byte(header), false)
	must(t, err)
	must(t, j.Append(answer(0)))
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip("SKIPPED: no /dev/full here")
	}
	if err := j.FinishTo("/dev/full", []byte(newTalk), false); !errors.Is(err, syscall.ENOSPC) {
		t.Fatalf("got %v", err)
	}
	must(t, j.Append(answer(1)))
	must(t, j.FinishTo("/dev/null", []byte(newTalk), false))
	if talks, _ := w.Unfinished(); len(talks) > 0 {
		t.Errorf("left: %s", fmt.Sprint(talks))
	}
}
