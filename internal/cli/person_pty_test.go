//go:build unix

package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// person merge shows what differs and asks; only yes in full merges.
func TestMergeAsksOnATerminal(t *testing.T) {
	p := newProgram(t)
	dir := filepath.Join(p.home, "ws", "interviews")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for id, name := range map[string]string{"a": "Sam", "b": "Sam Lee"} {
		text := "schema: buyin/interview/v1\nid: " + id + "\nreport: {name: " + name + "}\ncatalogue: {name: default, version: 2.1.0}\nturns: []\n"
		if err := os.WriteFile(filepath.Join(dir, id+".yaml"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	nameIn := func() string {
		data, err := os.ReadFile(filepath.Join(dir, "a.yaml"))
		if err != nil {
			t.Fatal(err)
		}
		_, name, _ := strings.Cut(string(data), "name: ")
		name, _, _ = strings.Cut(name, "}")
		return name
	}
	cmd := p.start("person", "merge", "Sam", "Sam Lee")
	at := p.WaitFor(0, "finished talks", "one person?", "Type yes")
	p.Type("y\r")
	at = p.WaitFor(at, "nothing was changed")
	p.wantExit(cmd, 0)
	if nameIn() != "Sam" {
		t.Errorf("a y changed the name to %s", nameIn())
	}
	cmd = p.start("person", "merge", "Sam", "Sam Lee")
	at = p.WaitFor(at, "Type yes")
	p.Type("yes\r")
	p.WaitFor(at, "are one person now")
	p.wantExit(cmd, 0)
	if nameIn() != `"Sam Lee"` {
		t.Errorf("the name is %s", nameIn())
	}
}

// note asks before it deletes the words of earlier notes that a promise covers.
func TestNoteAsksBeforeItDeletesWords(t *testing.T) {
	p := newProgram(t)
	dir := filepath.Join(p.home, "ws", "interviews")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for id, rest := range map[string]string{
		"talk": "told: {on: 2026-11-20, quotes: false}\nturns: []\n",
		"book": "kind: notebook\nturns:\n  - {question: note.1, asked: noted on 2026-11-22, answer: a jigsaw kept him here}\n",
	} {
		text := "schema: buyin/interview/v1\nid: " + id + "\nreport: {name: Sam}\ncatalogue: {name: default, version: 2.1.0}\n" + rest
		if err := os.WriteFile(filepath.Join(dir, id+".yaml"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	holds := func(words string) bool {
		data, err := os.ReadFile(filepath.Join(dir, "book.yaml"))
		if err != nil {
			t.Fatal(err)
		}
		return strings.Contains(string(data), words)
	}
	at := 0
	for _, answer := range []string{"no", "yes"} {
		cmd := p.start("note", "Sam")
		at = p.WaitFor(at, "What did you hear or see?")
		p.Type("finally cracked the deadlock\r")
		at = p.WaitFor(at, "Delete the words of", "Type yes")
		p.Type(answer + "\r")
		if answer == "yes" {
			at = p.WaitFor(at, "Notes about Sam", "deadlock")
			p.Type("\r")
		}
		p.wantExit(cmd, 0)
		if sure := answer == "yes"; holds("jigsaw") == sure || holds("note.2") != sure || holds("deadlock") {
			t.Errorf("after %s: the old words are there %v, the new note %v", answer, holds("jigsaw"), holds("note.2"))
		}
	}
}
