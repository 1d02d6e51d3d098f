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

// An outsider is a folder outside the workspace, with a file whose contents,
// permissions and time must stay.
type outsider struct{ dir, file, was string }

func newOutsider(t *testing.T) outsider {
	t.Helper()
	o := outsider{dir: folder(t)}
	o.file = filepath.Join(o.dir, "file.yaml")
	must(t, os.WriteFile(o.file, []byte("not ours\n"), 0o644))
	must(t, os.Chmod(o.file, 0o644))
	must(t, os.Chmod(o.dir, 0o755))
	must(t, os.WriteFile(filepath.Join(o.dir, ".buyin-1-1.tmp"), []byte("not ours"), 0o644))
	o.was = describe(t, o.dir)
	return o
}

// describe tells all that a change of a folder would change.
func describe(t *testing.T, dir string) string {
	t.Helper()
	var b strings.Builder
	must(t, filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		must(t, err)
		at, err := os.Lstat(path)
		must(t, err)
		b.WriteString(path + " " + at.Mode().String() + " " + at.ModTime().String())
		if at.Mode().IsRegular() {
			data, err := os.ReadFile(path)
			must(t, err)
			b.WriteString(" " + string(data))
		}
		b.WriteString("\n")
		return nil
	}))
	return b.String()
}

func (o outsider) check(t *testing.T, after string) {
	t.Helper()
	if now := describe(t, o.dir); now != o.was {
		t.Errorf("%s: outside the workspace there was\n%sand is\n%s", after, o.was, now)
	}
}

// spoilers put something into the workspace that leads out of it.
var spoilers = map[string]func(dir string, o outsider) error{
	"self.yaml": func(dir string, o outsider) error { return relink(o.file, dir+"/self.yaml") },
	"self.yaml, hard": func(dir string, o outsider) error {
		os.Remove(dir + "/self.yaml")
		return os.Link(o.file, dir+"/self.yaml")
	},
	"interviews":           func(dir string, o outsider) error { return relink(o.dir, dir+"/interviews") },
	"goals":                func(dir string, o outsider) error { return relink(o.dir, dir+"/goals") },
	".locks":               func(dir string, o outsider) error { return relink(o.dir, dir+"/.locks") },
	"the lock":             func(dir string, o outsider) error { return relink(o.file, dir+"/.locks/workspace") },
	"a lock of nothing":    func(dir string, o outsider) error { return relink(o.dir+"/new", dir+"/.locks/workspace") },
	"the lock of a talk":   func(dir string, o outsider) error { return relink(o.dir+"/new", dir+"/.locks/talk."+talkID) },
	"a talk":               func(dir string, o outsider) error { return relink(o.file, dir+"/interviews/"+talkID+".yaml") },
	"a talk of nothing":    func(dir string, o outsider) error { return relink(o.dir+"/new", dir+"/interviews/"+talkID+".yaml") },
	"a journal":            func(dir string, o outsider) error { return relink(o.file, dir+"/interviews/"+talkID+".journal") },
	"a journal of nothing": func(dir string, o outsider) error { return relink(o.dir+"/new", dir+"/interviews/"+talkID+".journal") },
	"a torn end": func(dir string, o outsider) error {
		return relink(o.dir+"/new", dir+"/interviews/"+talkID+".journal.torn-1")
	},
	"goals of an ask":    func(dir string, o outsider) error { return relink(o.file, dir+"/goals/ship.yaml") },
	"the intent":         func(dir string, o outsider) error { return relink(o.file, dir+"/.intent") },
	"what can be undone": func(dir string, o outsider) error { return relink(o.file, dir+"/.undo") },
	"a temporary file":   func(dir string, o outsider) error { return relink(o.file, dir+"/interviews/.buyin-1-1.tmp") },
	"a folder of talks":  func(dir string, o outsider) error { return relink(o.dir, dir+"/interviews/old") },
	"above":              func(dir string, o outsider) error { return relink("../..", dir+"/interviews/up") },
}

func relink(to, path string) error {
	os.RemoveAll(path)
	return os.Symlink(to, path)
}

// tryEverything calls every function that writes, and passes over errors.
func tryEverything(dir string) {
	w, err := Open(dir)
	if err != nil {
		return
	}
	w.Unfinished()
	files, _ := w.Files()
	more, _ := w.RecordPaths()
	for _, path := range append(files, more...) {
		w.ReadFile(path)
	}
	w.ReadSelf()
	w.WriteSelf([]byte("new\n"), true)
	w.Goals().Write("ship", []byte("new\n"), true)
	w.Interviews().Write(talkID, []byte("new\n"), true)
	w.Interviews().Update(talkID, func([]byte) ([]byte, error) { return []byte("newer\n"), nil })
	if j, err := w.OpenJournal(talkID); err == nil {
		j.Append(answer(0))
		j.Finish([]byte(newTalk), true)
		j.Close()
	}
	if j, err := w.NewJournal(talkID, []byte(header), true); err == nil {
		j.Append(answer(0))
		j.Replace(nil)
		j.FinishTo(w.SelfPath(), []byte(newTalk), true)
		j.Close()
	}
	w.Transaction(func() ([]Step, []string, error) {
		return []Step{Put("interviews/x.yaml", []byte("new")), Put("goals/ship.yaml", []byte("new")), Put("interviews/old/file.yaml", []byte("new")),
			Put("interviews/up/x", []byte("new")), Put(w.UndoPath(), []byte("new"))}, nil, nil
	})
	w.Transaction(func() ([]Step, []string, error) {
		return []Step{Move("interviews/x.yaml", "interviews/old/x.yaml"), Remove("interviews/x.yaml")}, nil, nil
	})
	w.Transaction(func() ([]Step, []string, error) {
		return []Step{Remove("interviews/old/file.yaml"), Remove("interviews/file.yaml"), Remove("goals/file.yaml")}, []string{talkID}, nil
	})
	w.RemoveFiles(func() (files, talks []string, err error) {
		return []string{w.SelfPath(), w.path("interviews/old/file.yaml"), w.path("interviews/file.yaml")}, []string{talkID}, nil
	})
}

func TestNothingOutsideTheWorkspaceIsEverChanged(t *testing.T) {
	for name, spoil := range spoilers {
		dir := before(t)
		must(t, os.MkdirAll(dir+"/.locks", 0o700))
		o := newOutsider(t)
		must(t, spoil(dir, o))
		if name == "self.yaml, hard" {
			o.was = describe(t, o.dir)
		}
		tryEverything(dir)
		o.check(t, name)
	}
}

// A journal with a second name elsewhere is written afresh before it grows.
func TestAJournalWithTwoNames(t *testing.T) {
	dir := before(t)
	whole := journal(t, open(t, dir), talkID)
	o := newOutsider(t)
	must(t, os.Link(filepath.Join(dir, interviewsFolder, talkID+journalSuffix), o.dir+"/other"))
	w := open(t, dir)
	j, err := w.OpenJournal(talkID)
	must(t, err)
	must(t, j.Append(answer(3)))
	must(t, j.Close())
	checkFile(t, o.dir+"/other", string(whole))
	if talks, err := w.Unfinished(); err != nil || len(talks) != 1 || talks[0].Records != 4 {
		t.Errorf("%+v, %v", talks, err)
	}
}

func TestLinksAreNamed(t *testing.T) {
	dir := before(t)
	o := newOutsider(t)
	must(t, relink(o.file, dir+"/interviews/linked.yaml"))
	must(t, relink(o.file, dir+"/self.yaml"))
	must(t, os.Symlink("me@here.123", dir+"/goals/.#ship.yaml")) // an editor's
	w, err := Open(dir)
	must(t, err)
	if len(w.Warnings) != 1 || !strings.Contains(w.Warnings[0], "linked.yaml: is a link") {
		t.Errorf("warnings %q", w.Warnings)
	}
	if _, err := w.ReadSelf(); !errors.Is(err, errLink) {
		t.Errorf("got %v", err)
	}
	if ids, err := w.Interviews().IDs(); err != nil || !slices.Equal(ids, []string{oldID}) {
		t.Errorf("%v, %v", ids, err)
	}
	must(t, relink(o.dir, dir+"/interviews"))
	if _, err := w.Interviews().IDs(); !errors.Is(err, errLink) {
		t.Errorf("got %v", err)
	}
	link := folder(t) + "/link"
	must(t, relink(dir, link))
	if w := open(t, link); !w.Goals().Has("ship") { // the user named the link
		t.Error("a link to the workspace was not followed")
	}
}

// What reads changes nothing, whatever it finds.
func TestReadingChangesNothing(t *testing.T) {
	for name, prepare := range map[string]func(dir string) error{
		"read-only": func(dir string) error {
			return errors.Join(os.Chmod(dir+"/interviews", 0o555), os.Chmod(dir+"/goals", 0o500), os.Chmod(dir+"/self.yaml", 0o444), os.Chmod(dir, 0o555))
		},
		"open to others": func(dir string) error { return errors.Join(os.Chmod(dir+"/interviews", 0o777), os.Chmod(dir, 0o755)) },
		"leftovers": func(dir string) error {
			return errors.Join(os.WriteFile(dir+"/interviews/.buyin-1-1.tmp", nil, 0o600), os.WriteFile(dir+"/.locks/talk.x", nil, 0o600))
		},
		"no locks": func(dir string) error { return os.RemoveAll(dir + "/.locks") },
		"a saved talk's journal": func(dir string) error {
			path := dir + "/interviews/" + talkID + ".yaml"
			return errors.Join(os.WriteFile(path, []byte(newTalk), 0o600), finishLine(dir, path, newTalk))
		},
	} {
		dir := before(t)
		journal(t, open(t, dir), talkID)
		must(t, prepare(dir))
		was := describe(t, dir)
		w, err := Open(dir)
		must(t, err)
		for _, c := range []Collection{w.Goals(), w.Interviews()} {
			ids, err := c.IDs()
			must(t, err)
			for _, id := range ids {
				if _, err := c.Read(id); err != nil {
					t.Error(err)
				}
			}
		}
		_, err = w.Unfinished()
		must(t, err)
		_, err = w.ReadSelf()
		must(t, err)
		_, err = w.Files()
		must(t, err)
		w.TornFiles()
		w.Taken(talkID)
		if now := describe(t, dir); now != was {
			t.Errorf("%s: was\n%sand is\n%s", name, was, now)
		}
		os.Chmod(dir, 0o700)
	}
}

// Writing takes permissions from others, and gives none.
func TestAReadOnlyWorkspaceIsNotOpened(t *testing.T) {
	dir := before(t)
	must(t, os.Chmod(dir+"/goals", 0o555))
	must(t, os.Chmod(dir+"/self.yaml", 0o444))
	must(t, open(t, dir).Interviews().Write("x", nil, false))
	for path, want := range map[string]fs.FileMode{"goals": 0o500, "self.yaml": 0o400} {
		if at, err := os.Stat(dir + "/" + path); err != nil || at.Mode().Perm() != want {
			t.Errorf("%s is %v, want %v", path, at.Mode(), want)
		}
	}
}

// finishLine adds a line to the journal that says where its talk is saved.
func finishLine(dir, path, data string) error {
	name := filepath.Join(dir, interviewsFolder, talkID+journalSuffix)
	whole, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	c, err := parseJournal(whole)
	if err != nil {
		return err
	}
	line, _ := addChecksum(c.sum, []byte(`{"finish":{"path":"`+path+`","sha256":"`+checksum([]byte(data))+`"}}`))
	return os.WriteFile(name, append(whole, line...), 0o600)
}

// A journal whose last line names a file that does not hold its talk is kept,
// listed and named.
func TestAJournalThatDoesNotAddUpIsKept(t *testing.T) {
	outside := filepath.Join(folder(t), "any")
	must(t, os.WriteFile(outside, []byte("anything\n"), 0o600))
	for name, c := range map[string]struct {
		path, data string
		doubted    bool
		holds      func(saved []byte, id string, header []byte, records [][]byte) bool
	}{
		"another talk":               {interviewsFolder + "/" + oldID + ".yaml", oldTalk, true, nil},
		"the goals":                  {goalsFolder + "/ship.yaml", "old goals\n", true, nil},
		"self.yaml of somebody else": {selfFile, "old self\n", true, func([]byte, string, []byte, [][]byte) bool { return false }},
		"any file":                   {outside, "anything\n", true, func(saved []byte, _ string, _ []byte, _ [][]byte) bool { return string(saved) != "anything\n" }},
		"another sum":                {outside, "something else\n", false, nil},
		"no file":                    {outside + "x", "", false, nil},
	} {
		dir := before(t)
		journal(t, open(t, dir), talkID)
		path := c.path
		if !filepath.IsAbs(path) {
			path = filepath.Join(dir, path)
		}
		must(t, finishLine(dir, path, c.data))
		w, err := Open(dir)
		must(t, err)
		w.Holds = c.holds
		var said []string
		w.Warn = func(text string) { said = append(said, text) }
		must(t, w.Goals().Write("new", nil, true))
		talks, err := w.Unfinished()
		if err != nil || len(talks) != 1 || talks[0].Records != 3 || !isThere(w.journalPath(talkID)) {
			t.Errorf("%s: unfinished are %+v, %v", name, talks, err)
		}
		if named := len(said) == 1 && strings.Contains(said[0], talkID+".journal"); named != c.doubted {
			t.Errorf("%s: said %q", name, said)
		}
		j, err := w.OpenJournal(talkID)
		must(t, err)
		must(t, j.Append(answer(3)))
		must(t, j.Finish([]byte(newTalk), false))
	}
}
