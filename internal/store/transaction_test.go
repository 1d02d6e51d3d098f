package store

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// merge is a transaction of each kind of step, and what the files are before
// and after it.
func merge(w *Workspace) error {
	return w.Transaction(func() ([]Step, []string, error) {
		return []Step{
			Put("interviews/into.yaml", []byte("into and from\n")),
			Put(w.Interviews().Path("new"), []byte("new\n")),
			Remove("interviews/from.yaml"),
			Remove("interviews/missing.yaml"),
			Move("interviews/copy.yaml", "interviews/copy.yaml.replaced"),
			Put(w.UndoPath(), []byte("undo\n")),
		}, []string{talkID}, nil
	})
}

var unmerged = map[string]string{"into.yaml": "into\n", "from.yaml": "from\n", "copy.yaml": "a copy\n"}

var merged = map[string]string{"into.yaml": "into and from\n", "new.yaml": "new\n", "copy.yaml.replaced": "a copy\n", undoFile: "undo\n"}

func beforeMerge(t *testing.T) string {
	t.Helper()
	dir := before(t)
	for name, data := range unmerged {
		must(t, os.WriteFile(filepath.Join(dir, interviewsFolder, name), []byte(data), 0o600))
	}
	return dir
}

// checkMerge opens the workspace and checks that it is in one of the two states.
func checkMerge(t judge, dir string) (done bool) {
	t.Helper()
	w := open(t, dir)
	now := map[string]string{}
	for _, folder := range []string{dir, w.path(interviewsFolder)} {
		for _, e := range inFolder(folder) {
			if data, err := os.ReadFile(filepath.Join(folder, e.Name())); err == nil {
				now[e.Name()] = string(data)
			}
		}
	}
	if now[oldID+".yaml"] != oldTalk || now[selfFile] != "old self\n" {
		t.Error("another file has changed")
	}
	delete(now, oldID+".yaml")
	delete(now, selfFile)
	done = maps.Equal(now, merged)
	if !done && !maps.Equal(now, unmerged) {
		t.Errorf("neither before nor after: %v", now)
	}
	for _, e := range inFolder(w.path(locksFolder)) {
		if e.Name() != "workspace" {
			t.Errorf("the lock %s was left", e.Name())
		}
	}
	must(t, w.Goals().Write("later", []byte("x"), true)) // the workspace can be used
	return done
}

func TestTransaction(t *testing.T) {
	dir := beforeMerge(t)
	must(t, merge(open(t, dir)))
	if !checkMerge(t, dir) {
		t.Error("nothing has changed")
	}
	at, err := os.Stat(filepath.Join(dir, interviewsFolder, "into.yaml"))
	must(t, err)
	if at.Mode().Perm() != privateFile {
		t.Errorf("the new file is %v", at.Mode())
	}
}

// Whatever step fails, or is the last one before a kill: after the next Open all
// files are old or all are new, and all are old if the error is not ErrBegun.
func TestTransactionStoppedAnywhere(t *testing.T) {
	for kind, make := range disks {
		for _, fault := range []error{syscall.ENOSPC, syscall.EIO, syscall.EROFS} {
			for _, forever := range []bool{false, true} {
				both := map[bool]int{}
				for n, done := 1, false; !done; n++ {
					dir := beforeMerge(t)
					d, f := make(faulty{fail: n, forever: forever, err: fault})
					w, err := openOn(d, dir)
					must(t, err)
					err = merge(w)
					if done = f.steps < n; done {
						must(t, err)
					}
					isNew := checkMerge(t, dir)
					if err == nil && !isNew || err != nil && !forever && isNew != errors.Is(err, ErrBegun) {
						t.Errorf("new %v, error %v", isNew, err)
					}
					both[isNew]++
					if t.Failed() {
						t.Fatalf("%s, %v, forever %v, step %d: %s (error %v)", kind, fault, forever, n, f.log[n-1], err)
					}
				}
				if both[true] < 10 || both[false] < 10 {
					t.Errorf("%s: %v", kind, both)
				}
			}
		}
	}
}

func TestAPowerCutInATransaction(t *testing.T) {
	for _, loses := range []struct{ names, ends bool }{{true, true}, {true, false}, {false, true}} {
		for n, done := 1, false; !done; n++ {
			dir := beforeMerge(t)
			p := &powercut{faulty: faulty{fail: n, forever: true, err: errors.New("no power")}, side: folder(t)}
			w, err := openOn(p, dir)
			must(t, err)
			err = merge(w)
			if done = p.steps < n; done {
				must(t, err)
			}
			p.cut(t, loses.names, loses.ends)
			if isNew := checkMerge(t, dir); done && !isNew {
				t.Error("what was acknowledged is gone")
			}
			if t.Failed() {
				t.Fatalf("%+v, power gone before step %d: %s (error %v)", loses, n, p.log[n-1], err)
			}
		}
	}
}

// A transaction that does not sync must be noticed by these power cuts.
func TestATransactionThatDoesNotSyncIsFoundOut(t *testing.T) {
	for _, lazy := range []string{"file", "folder"} {
		missed := 0
		for n, done := 1, false; !done; n++ {
			dir := beforeMerge(t)
			p := &powercut{faulty: faulty{fail: n, forever: true, err: errors.New("no power")}, side: folder(t), lazy: lazy}
			w, err := openOn(p, dir)
			must(t, err)
			done = merge(w) == nil
			p.cut(t, true, true)
			if !sound(dir, done) {
				missed++
			}
		}
		if missed == 0 {
			t.Errorf("without syncing a %s, nothing was noticed", lazy)
		}
		t.Logf("without syncing a %s, %d power cuts were noticed", lazy, missed)
	}
}

// sound reports whether checkMerge finds no fault, and the merge is there if it
// was acknowledged.
func sound(dir string, acknowledged bool) (ok bool) {
	book := &complaintBook{}
	defer func() {
		if r := recover(); r != nil {
			ok = false
		}
	}()
	isNew := checkMerge(book, dir)
	return len(book.complaints) == 0 && (isNew || !acknowledged)
}

// A second kill, while the first command after a kill finishes the change, is
// harmless too.
func TestFinishingStoppedAnywhere(t *testing.T) {
	for first := 1; ; first++ {
		dir := beforeMerge(t)
		f := &faulty{fail: first, forever: true, err: syscall.EIO}
		w, err := openOn(f, dir)
		must(t, err)
		if err := merge(w); err == nil {
			return
		} else if !errors.Is(err, ErrBegun) {
			continue
		}
		for second := 1; ; second++ {
			f := &faulty{fail: second, forever: true, err: syscall.EIO}
			if _, err := openOn(f, dir); err == nil {
				break
			} else if !strings.Contains(err.Error(), dir) {
				t.Errorf("the error does not say where: %v", err)
			}
		}
		if !checkMerge(t, dir) {
			t.Fatalf("killed at %s, the change was undone", f.log[first-1])
		}
	}
}

func TestTransactionRefuses(t *testing.T) {
	dir := beforeMerge(t)
	outside := folder(t)
	must(t, os.WriteFile(outside+"/file", []byte("x"), 0o600))
	failed := errors.New("failed")
	for name, plan := range map[string]func() ([]Step, []string, error){
		"a plan that fails": func() ([]Step, []string, error) { return []Step{Remove("interviews/from.yaml")}, nil, failed },
		"a path outside":    func() ([]Step, []string, error) { return []Step{Remove(outside + "/file")}, nil, nil },
		"a path that leads out": func() ([]Step, []string, error) {
			return []Step{Put("../x", nil), Remove("interviews/from.yaml")}, nil, nil
		},
		"a move to a path outside": func() ([]Step, []string, error) {
			return []Step{Remove("interviews/from.yaml"), Move("interviews/into.yaml", outside+"/into")}, nil, nil
		},
		"a move over a file": func() ([]Step, []string, error) {
			return []Step{Put("interviews/x.yaml", nil), Move("interviews/into.yaml", "interviews/from.yaml")}, nil, nil
		},
		"a move of nothing": func() ([]Step, []string, error) { return []Step{Move("interviews/x", "interviews/y")}, nil, nil },
		"the workspace":     func() ([]Step, []string, error) { return []Step{Remove("")}, nil, nil },
		"the locks":         func() ([]Step, []string, error) { return []Step{Remove(".locks/workspace")}, nil, nil },
		"the intent":        func() ([]Step, []string, error) { return []Step{Put(".intent", nil)}, nil, nil },
		"no kind":           func() ([]Step, []string, error) { return []Step{{path: "goals/a"}}, nil, nil },
	} {
		if err := open(t, dir).Transaction(plan); err == nil || errors.Is(err, ErrBegun) {
			t.Errorf("%s: %v", name, err)
		}
		if checkMerge(t, dir) {
			t.Errorf("%s: something has changed", name)
		}
	}
	if left := inFolder(outside); len(left) != 1 {
		t.Errorf("outside there is now %v", left)
	}
}

func TestTransactionWaitsForNoOpenTalk(t *testing.T) {
	dir := beforeMerge(t)
	w := open(t, dir)
	j, err := w.NewJournal(talkID, []byte(header), false)
	must(t, err)
	err = open(t, dir).Transaction(func() ([]Step, []string, error) {
		return []Step{Remove("interviews/from.yaml"), Remove(j.Path())}, []string{talkID}, nil
	})
	if !errors.Is(err, ErrBusy) || !isThere(j.Path()) || !isThere(w.Interviews().Path("from")) {
		t.Errorf("got %v", err)
	}
	must(t, j.Remove())
}

// An intent that does not add up is not carried out: it is named, and nothing
// changes.
func TestIntentsThatDoNotAddUp(t *testing.T) {
	for _, forged := range []string{
		"", "{}", "not JSON", `{"schema":"buyin/intent/v1","steps":[]}`,
		`{"schema":"buyin/intent/v2","steps":[{"remove":"interviews/from.yaml"}]}`,
		`{"schema":"buyin/intent/v1","steps":[{"remove":"interviews/from.yaml"},{"remove":"../outside"}]}`,
		`{"schema":"buyin/intent/v1","steps":[{"remove":"interviews/from.yaml"},{"remove":"%2e%2e/outside"}]}`,
		`{"schema":"buyin/intent/v1","steps":[{"remove":"interviews/from.yaml"},{"move":"self.yaml","to":"/tmp/self.yaml"}]}`,
		`{"schema":"buyin/intent/v1","steps":[{"remove":"interviews/from.yaml","move":"self.yaml","to":"goals/x"}]}`,
		`{"schema":"buyin/intent/v1","steps":[{"remove":"interviews/from.yaml"},{"bend":"self.yaml"}]}`,
		`{"schema":"buyin/intent/v1","steps":[{"put":"goals/x.yaml","staged":"self.yaml","sha256":""}]}`,
		`{"schema":"buyin/intent/v1","steps":[{"put":"goals/x.yaml","staged":"goals/.buyin-1-1.new","sha256":"00"},{"remove":"interviews/from.yaml"}]}`,
	} {
		dir := beforeMerge(t)
		outside := filepath.Join(filepath.Dir(dir), "outside")
		must(t, os.WriteFile(outside, nil, 0o600))
		path := filepath.Join(dir, intentFile)
		must(t, os.WriteFile(path, []byte(forged), 0o600))
		if _, err := Open(dir); err == nil || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: %v", forged, err)
		}
		if data, err := os.ReadFile(path); err != nil || string(data) != forged || !isThere(outside) {
			t.Errorf("%s: now %q, %v", forged, data, err)
		}
		must(t, os.Remove(path))
		if checkMerge(t, dir) {
			t.Errorf("%s: something has changed", forged)
		}
	}
}

// File names need not be UTF-8.
func TestTransactionWithStrangeNames(t *testing.T) {
	dir := beforeMerge(t)
	names := []string{"a b.yaml~", "caf\xe9.yaml", "100%.yaml", "x?y#z.bak", "new\nline"}
	w := open(t, dir)
	var steps []Step
	for i, name := range names {
		path := w.path(interviewsFolder, name)
		must(t, os.WriteFile(path, []byte(name), 0o600))
		if i%2 == 0 {
			steps = append(steps, Move(path, path+".replaced"))
		} else {
			steps = append(steps, Remove(path), Put(path+".replaced", []byte(name)))
		}
	}
	f := &faulty{err: syscall.EIO}
	w.disk = f
	must(t, w.Locked(func() error {
		in, err := w.stage(steps)
		must(t, err)
		return w.writeIntent(in)
	}))
	open(t, dir)
	for _, name := range names {
		data, err := os.ReadFile(w.path(interviewsFolder, name+".replaced"))
		if err != nil || string(data) != name || isThere(w.path(interviewsFolder, name)) {
			t.Errorf("%q: %q, %v", name, data, err)
		}
	}
}

func TestReplaceHeader(t *testing.T) {
	w := open(t, before(t))
	whole := journal(t, w, talkID)
	other := []byte(`{"report":"Sam Ray"}`)
	replace := func() error {
		return w.Transaction(func() ([]Step, []string, error) {
			steps, err := w.ReplaceHeader(talkID, other)
			return steps, []string{talkID}, err
		})
	}
	must(t, replace())
	header, records, err := w.ReadJournal(talkID)
	if err != nil || string(header) != string(other) || len(records) != 3 || string(records[2]) != string(answer(2)) {
		t.Errorf("%s, %s, %v", header, records, err)
	}
	must(t, os.WriteFile(w.journalPath(talkID), append(slices.Clip(whole), "torn"...), 0o600))
	must(t, replace())
	if torn, err := os.ReadFile(w.journalPath(talkID) + ".torn-1"); err != nil || string(torn) != "torn" {
		t.Errorf("%q, %v", torn, err)
	}
	if header, records, err = w.ReadJournal(talkID); err != nil || string(header) != string(other) || len(records) != 3 {
		t.Errorf("%s, %s, %v", header, records, err)
	}
	for _, bad := range []string{"", "null", " null ", "{"} {
		if _, err := w.ReplaceHeader(talkID, []byte(bad)); err == nil {
			t.Errorf("the header %q is accepted", bad)
		}
	}
	if _, err := w.ReplaceHeader("missing", other); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}
