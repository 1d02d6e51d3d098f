//go:build unix

package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const savedTalk = `schema: buyin/interview/v1
id: talk
report: {name: Sam}
started: "2026-11-20T09:00:00Z"
finished: "2026-11-20T09:30:00Z"
catalogue: {name: default, version: 2.1.0}
x-mine: kept
turns:
  - question: debrief.1
    answer: finally cracked the deadlock
    evidence:
      - {motivator: mastery, strength: 4, by: coach}
  - question: debrief.2
    answer: the bonus was a joke
  - question: debrief.3
    answer: this one is hers
`

// saveTalk writes the saved talk, and returns a function that reads it.
func saveTalk(t *testing.T, p *program) (path string, read func() string) {
	t.Helper()
	path = filepath.Join(p.home, "ws", "interviews", "talk.yaml")
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(savedTalk), 0o600); err != nil {
		t.Fatal(err)
	}
	return path, func() string {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
}

// Each key is on the disk before the next one: the process is killed after each.
func TestAnEditedRecordIsSavedAtEachKey(t *testing.T) {
	p := newProgram(t)
	_, read := saveTalk(t, p)
	for _, step := range []struct{ keys, shows, want string }{
		{"-", "> 1 Mastery: leaves them cold or puts them off, 4 of 5", "{motivator: mastery, strength: -4, kind: volunteered}"},
		{"=problem\r", "line 1: Problem solving instead of Mastery", "motivator: problem-solving"},
		{"\x1b[B=pay-3\r", "Pay -3", "{motivator: pay, strength: -3"},
		{"\x1b[B\x1b[Bx", "deleted", "the bonus was a joke"},
	} {
		cmd := p.start("interview", "Sam", "--edit")
		at := p.WaitFor(0, "Sam, talk of 2026-11-20", "the bonus")
		p.Type(step.keys)
		p.WaitFor(at, step.shows)
		cmd.Signal(os.Kill)
		cmd.Wait()
		if text := read(); !strings.Contains(text, step.want) || !strings.Contains(text, "x-mine: kept") {
			t.Fatalf("after %q the file holds\n%s\nthe screen:\n%s", step.keys, text, p.Screen)
		}
		p.Type("")
		p.Fixture = newProgram(t).Fixture
	}
	if text := read(); strings.Contains(text, "this one is hers") {
		t.Errorf("the deleted line is there:\n%s", text)
	}
}

// Keys and plain lines leave the same bytes.
func TestKeysAndLinesEditARecordTheSameWay(t *testing.T) {
	keys, lines := newProgram(t), newProgram(t)
	_, byKeys := saveTalk(t, keys)
	_, byLines := saveTalk(t, lines)
	cmd := keys.start("interview", "Sam", "--edit")
	at := keys.WaitFor(0, "the bonus", "Enter done")
	keys.Type("-qc d\r\x1b[B=pay-3\r\x1b[Bm\r")
	keys.WaitFor(at, "all looked at")
	keys.wantExit(cmd, 0)
	cmd = lines.start("interview", "Sam", "--edit", "--plain")
	at = lines.WaitFor(0, "the bonus", "Enter when all is")
	lines.Type("1 -\n1 q cracked the deadlock\n2 pay=-3\n3 m\n\n")
	lines.WaitFor(at, "all looked at")
	lines.wantExit(cmd, 0)
	if byKeys() != byLines() || !strings.Contains(byKeys(), "quote: cracked the deadlock}") || !strings.Contains(byKeys(), "notes:\n  - this one is hers") {
		t.Errorf("by keys\n%s\nby lines\n%s", byKeys(), byLines())
	}
}

// Two sheets on one record: the second edit is refused, and nothing is lost.
func TestARecordThatChangedElsewhereIsNotOverwritten(t *testing.T) {
	p, q := newProgram(t), newProgram(t)
	_, read := saveTalk(t, p)
	q.env = p.env
	first, second := p.start("interview", "Sam", "--edit"), q.start("interview", "Sam", "--edit")
	at, other := p.WaitFor(0, "the bonus"), q.WaitFor(0, "the bonus")
	p.Type("-")
	p.WaitFor(at, "Mastery -4")
	was := read()
	q.Type("x")
	q.WaitFor(other, "changed elsewhere meanwhile; nothing was written")
	q.wantExit(second, 3)
	if now := read(); now != was {
		t.Errorf("the file was\n%s\nand is\n%s", was, now)
	}
	p.Type("\r")
	p.WaitFor(at, "lines not looked at")
	p.wantExit(first, 0)
}

func TestCtrlCInTheSheetOfARecord(t *testing.T) {
	p := newProgram(t)
	_, read := saveTalk(t, p)
	cmd := p.start("interview", "Sam", "--edit")
	at := p.WaitFor(0, "the bonus")
	p.Type("x")
	p.WaitFor(at, "deleted")
	p.Type("\x03")
	p.wantExit(cmd, 130)
	if strings.Contains(read(), "deadlock") {
		t.Error("the deleted line is there")
	}
}

// A whole record is deleted only after a yes.
func TestARecordIsDeletedAfterAYes(t *testing.T) {
	p := newProgram(t)
	path, read := saveTalk(t, p)
	cmd := p.start("interview", "Sam", "--edit")
	at := p.WaitFor(0, "the bonus")
	p.Type("D")
	at = p.WaitFor(at, "y: yes")
	p.Type("n")
	p.Type("\r")
	p.WaitFor(at, "3 of 3 lines not looked at")
	p.wantExit(cmd, 0)
	if read() != savedTalk {
		t.Error("it was changed")
	}
	q := newProgram(t)
	q.env = p.env
	cmd = q.start("interview", "Sam", "--edit")
	at = q.WaitFor(0, "the bonus")
	q.Type("D")
	at = q.WaitFor(at, "y: yes")
	q.Type("y")
	q.WaitFor(at, "deleted for good")
	q.wantExit(cmd, 0)
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		t.Errorf("it is there: %v", err)
	}
}

// A note is saved before the sheet opens on it, and corrected there.
func TestANoteIsSavedAndThenCorrected(t *testing.T) {
	p := newProgram(t)
	notebook := func() string {
		var all strings.Builder
		files, err := filepath.Glob(filepath.Join(p.home, "ws", "interviews", "*.yaml"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			all.Write(data)
		}
		return all.String()
	}
	cmd := p.start("note", "Sam")
	at := p.WaitFor(0, "What did you hear or see?")
	p.Type("I love puzzles\r")
	at = p.WaitFor(at, "kept as note 1", "Notes about Sam")
	if text := notebook(); !strings.Contains(text, "answer: I love puzzles") || !strings.Contains(text, "by: coach") {
		t.Errorf("before the sheet the notebook holds\n%s", text)
	}
	p.Type("-")
	at = p.WaitFor(at, "Problem solving -")
	p.Type("\r")
	p.WaitFor(at, "all looked at")
	p.wantExit(cmd, 0)
	if text := notebook(); strings.Contains(text, "by: coach") || !strings.Contains(text, "strength: -5") {
		t.Errorf("the notebook holds\n%s", text)
	}
}

// Where no words may be kept, they are shown on the sheet once and never saved.
func TestANoteWithoutWordsIsCorrectedWithThem(t *testing.T) {
	p := newProgram(t)
	path, _ := saveTalk(t, p)
	if err := os.WriteFile(path, []byte(savedTalk+"told: {on: 2026-11-20, quotes: false}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct{ note, keys, shows, want string }{
		{"PLANTED I love puzzles", "-", "Problem solving -", "strength: -5"},
		{"PLANTED xyzzy", "=pay\r", "Pay +4", "motivator: pay, strength: 4"},
		{"PLANTED nothing at all", "", "", ""},
	} {
		cmd := p.start("note", "Sam")
		at := p.WaitFor(0, "What did you hear or see?")
		p.Type(step.note + "\r")
		at = p.WaitFor(at, "Notes about Sam", "PLANTED")
		p.Type(step.keys)
		if step.shows != "" {
			p.WaitFor(at, step.shows)
		}
		p.Type("\r")
		p.WaitFor(at, "looked at")
		p.wantExit(cmd, 0)
		files, err := filepath.Glob(filepath.Join(p.home, "ws", "interviews", "2026-*.yaml"))
		if err != nil || len(files) != 1 {
			t.Fatalf("%q, %v", files, err)
		}
		data, err := os.ReadFile(files[0])
		if err != nil || strings.Contains(string(data), "PLANTED") || !strings.Contains(string(data), step.want) {
			t.Errorf("%v, the notebook holds\n%s", err, data)
		}
		p.Fixture = newProgram(t).Fixture
	}
}

// The notes of a file are answers; on a terminal the sheet opens on them.
func TestNotesOfAFileOnATerminal(t *testing.T) {
	p := newProgram(t)
	file := filepath.Join(p.home, "page.txt")
	if err := os.WriteFile(file, []byte("- I love puzzles\n- the bonus was a joke\n  twice\n(ask again)\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := p.start("interview", "Sam", "--notes", file, "--told", "2026-11-20")
	at := p.WaitFor(0, "I love puzzles", "the bonus was a joke", "2 answers", "Enter done")
	p.Type("x\x1b[B=pay-3\r")
	at = p.WaitFor(at, "Pay -3")
	p.Type("\r")
	at = p.WaitFor(at, "1 line, all looked at")
	for range 2 {
		p.Type("/skip\r")
	}
	p.WaitFor(at, "saved as")
	p.wantExit(cmd, 0)
	files, err := filepath.Glob(filepath.Join(p.home, "ws", "interviews", "*.yaml"))
	if err != nil || len(files) != 1 {
		t.Fatalf("%q, %v", files, err)
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"told: {\"on\": \"2026-11-20\", quotes: true}", `answer: "the bonus was a joke\ntwice"`, "motivator: pay, strength: -3", "ask again"} {
		if !strings.Contains(string(data), want) {
			t.Errorf("%s is not in\n%s", want, data)
		}
	}
	if strings.Contains(string(data), "puzzles") {
		t.Errorf("the deleted line is in\n%s", data)
	}
}
