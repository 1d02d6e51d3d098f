package store

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
	"testing"
)

func TestIDs(t *testing.T) {
	for id, want := range map[string]struct{ goals, interview bool }{
		"release-4-2":            {true, true},
		"a":                      {true, true},
		strings.Repeat("a", 64):  {true, true},
		strings.Repeat("a", 65):  {false, true},
		strings.Repeat("a", 128): {false, true},
		strings.Repeat("a", 129): {false, false},
		"2026-11-23-k7qf":        {false, true},
		"Sam.2":                  {false, true},
		"":                       {},
		".":                      {},
		"..":                     {},
		"../x":                   {},
		"a/b":                    {},
		`a\b`:                    {},
		".hidden":                {},
		"a\n":                    {},
		"a\x00":                  {},
		"ä":                      {},
		"con":                    {},
		"CON.2026":               {},
		"lpt1":                   {},
		"console":                {true, true},
		"com10":                  {true, true},
	} {
		if got := CheckGoalsID(id) == nil; got != want.goals {
			t.Errorf("goals %q: %v", id, got)
		}
		if got := CheckInterviewID(id) == nil; got != want.interview {
			t.Errorf("interview %q: %v", id, got)
		}
	}
}

func TestNoIDLeadsOutOfTheWorkspace(t *testing.T) {
	dir := before(t)
	w := open(t, dir)
	for _, id := range []string{"../self", "..", "con", ""} {
		if w.Goals().Has(id) || w.Interviews().Has(id) {
			t.Errorf("has %q", id)
		}
		_, rerr := w.Interviews().Read(id)
		_, jerr := w.NewJournal(id, []byte(header), false)
		_, oerr := w.OpenJournal(id)
		for _, err := range []error{rerr, jerr, oerr, w.Interviews().Write(id, nil, true), w.Goals().Write(id, nil, true),
			w.Goals().Update(id, func(old []byte) ([]byte, error) { return nil, errors.New("was called") })} {
			if err == nil || !strings.Contains(err.Error(), id) || strings.Contains(err.Error(), "was called") {
				t.Errorf("%q: %v", id, err)
			}
		}
	}
	(&use{}).check(t, dir)
}

func TestNewID(t *testing.T) {
	// 251 is the last byte that is used; 252 to 255 are drawn again
	got, err := NewID("2026-11-23", bytes.NewReader([]byte{0, 25, 252, 26, 251}), func(string) bool { return false })
	if err != nil || got != "2026-11-23-az09" {
		t.Errorf("got %q, %v", got, err)
	}
	taken := map[string]bool{"2026-11-23-aaaa": true}
	got, err = NewID("2026-11-23", bytes.NewReader([]byte{0, 0, 0, 0, 1, 1, 1, 1}), func(id string) bool { return taken[id] })
	if err != nil || got != "2026-11-23-bbbb" {
		t.Errorf("past a taken one: %q, %v", got, err)
	}
	if _, err = NewID("2026-11-23", strings.NewReader("ab"), nil); !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		t.Errorf("without chance: %v", err)
	}
	if _, err = NewID("../../etc", bytes.NewReader(make([]byte, 9)), nil); err == nil {
		t.Error("a date that is none was taken")
	}
	if _, err = NewID("2026-11-23", zeros{}, func(string) bool { return true }); err == nil {
		t.Error("an id was found although all are taken")
	}
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) { clear(b); return len(b), nil }

func TestTaken(t *testing.T) {
	w := open(t, before(t))
	for _, name := range []string{"a.journal", "b.journal.torn-2"} {
		must(t, os.WriteFile(w.path(interviewsFolder, name), nil, 0o600))
	}
	for id, want := range map[string]bool{oldID: true, "a": true, "b": true, "c": false} {
		if w.Taken(id) != want {
			t.Errorf("%s: taken is %v", id, !want)
		}
	}
	if _, err := w.NewJournal(oldID, []byte(header), false); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a journal beside a finished talk: %v", err)
	}
}
