package store

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// whose reads the first line of these tests' files: report: {name: Sam Lee}.
var whose = Whose{
	Interview: func(_ string, data []byte) (string, error) {
		_, rest, ok := strings.Cut(string(data), "report: {name: ")
		name, _, closed := strings.Cut(rest, "}")
		if !ok || !closed {
			return "", errors.New("no name")
		}
		return name, nil
	},
	Header: func(header []byte) (string, error) {
		return strings.Trim(string(bytes.TrimPrefix(header, []byte(`{"report":`))), `"}`), nil
	},
}

// crowd is a workspace of several people, and which of its files are Sam's.
func crowd(t *testing.T) (w *Workspace, sams []string) {
	t.Helper()
	w = open(t, before(t))
	for id, data := range map[string]string{
		"sam-1":   "report: {name: Sam Lee}\n",
		"notes":   "kind: notebook\nreport: {name:  Sam Lee }\n", // not trimmed
		"ada":     "report: {name: Ada}\nnotes: [\"Sam\n  Lee said so\"]\n",
		"bo":      "report: {name: Bo}\nnotes: [Samantha Leeds]\n",
		"other":   "report: {name: Sam Leeroy}\n",
		"lower":   "report: {name: sam lee}\n",
		"escaped": "report: {name: Cy}\nnotes: [\"\\u0053am Lee\"]\n",
		"broken":  "report: {name\n",
	} {
		must(t, w.Interviews().Write(id, []byte(data), false))
	}
	must(t, w.WriteSelf([]byte("report: {name: Dana}\n"), true))
	must(t, w.Goals().Write("sam-lee", []byte("ask: x\n"), false))
	for id, name := range map[string]string{talkID: "Sam Lee", "adas": "Ada"} {
		j, err := w.NewJournal(id, []byte(`{"report":"`+name+`"}`), false)
		must(t, err)
		must(t, j.Append(answer(0)))
		must(t, j.Close())
	}
	for _, name := range []string{talkID + ".journal.torn-1", "sam-1.journal.torn-2", "adas.journal.torn-1", "orphan.journal.torn-1", "dark.journal"} {
		must(t, os.WriteFile(w.path(interviewsFolder, name), []byte("torn"), 0o600))
	}
	for _, name := range []string{talkID + ".journal.torn-1", "sam-1.journal.torn-2", talkID + ".journal", "notes.yaml", "sam-1.yaml"} {
		sams = append(sams, w.path(interviewsFolder, name))
	}
	slices.Sort(sams)
	return w, sams
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

func TestForget(t *testing.T) {
	w, sams := crowd(t)
	was := snapshot(t, w.Dir())
	f, err := w.Forget("  Sam Lee", whose)
	must(t, err)
	removed := slices.Sorted(slices.Values(f.Removed))
	if !slices.Equal(removed, sams) {
		t.Errorf("removed %q, want %q", removed, sams)
	}
	now := snapshot(t, w.Dir())
	for path, data := range was {
		if left, ok := now[path]; ok == slices.Contains(sams, path) || ok && left != data {
			t.Errorf("%s: there %v, %q", path, ok, left)
		}
	}
	mentions := []string{w.Goals().Path("sam-lee"), w.Interviews().Path("ada"), w.Interviews().Path("escaped"), w.Interviews().Path("lower")}
	if !slices.Equal(f.Mentions, mentions) {
		t.Errorf("mentions %q, want %q", f.Mentions, mentions)
	}
	var unread []string
	for _, u := range f.Unreadable {
		unread = append(unread, filepath.Base(u.Path))
	}
	slices.Sort(unread)
	if want := []string{"broken.yaml", "dark.journal", "orphan.journal.torn-1"}; !slices.Equal(unread, want) {
		t.Errorf("unreadable %q", unread)
	}
	if f, err = w.Forget("Sam Lee", whose); err != nil || len(f.Removed) > 0 {
		t.Errorf("again: %+v, %v", f, err)
	}
}

func TestForgetComposedNames(t *testing.T) {
	w := open(t, before(t))
	must(t, w.Interviews().Write("zoe", []byte("report: {name: Zoe\u0308}\n"), false)) // e and a combining diaeresis
	f, err := w.Forget("Zo\u00eb", whose)
	if err != nil || len(f.Removed) != 1 {
		t.Errorf("%+v, %v", f, err)
	}
}

// A forget stopped anywhere can be done again and then leaves nothing.
func TestForgetStoppedAnywhere(t *testing.T) {
	for n := 1; ; n++ {
		w, sams := crowd(t)
		f := &faulty{fail: n, forever: true, err: syscall.EIO}
		w.disk = f
		_, err := w.Forget("Sam Lee", whose)
		if f.steps < n {
			must(t, err)
			if n < len(sams) {
				t.Errorf("only %d steps", n)
			}
			return
		}
		w = open(t, w.Dir())
		if _, err := w.Forget("Sam Lee", whose); err != nil {
			t.Fatalf("stopped at %s: %v", f.log[n-1], err)
		}
		for path := range snapshot(t, w.Dir()) {
			if slices.Contains(sams, path) {
				t.Errorf("stopped at %s: %s was left", f.log[n-1], path)
			}
		}
	}
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		text, name string
		want       bool
	}{
		{"asked Sam about it", "Sam", true},
		{"asked SAM.", "Sam", true},
		{"Sam's", "Sam", true},
		{"same thing", "Sam", false},
		{"balsam", "Sam", false},
		{"balsam, Sam", "Sam", true},
		{"Sam\n    Lee", "Sam Lee", true},
		{"Zoe\u0308", "Zo\u00eb", true},
		{`Zo\u00eb`, "Zo\u00eb", true},
		{`Zo\xeb`, "Zoë", true},
		{"Zoë", "Zo", false},
		{"\x80\xffSam\xff", "Sam", true},
		{"李雷", "李雷", true},
		{"", "Sam", false},
		{"anything", " ", false},
	} {
		if got := containsName(c.text, c.name); got != c.want {
			t.Errorf("%q in %q: %v", c.name, c.text, got)
		}
	}
}
