package language

import (
	"slices"
	"strings"
	"testing"
)

// useSentences replaces the coach's sentences during a test.
func useSentences(t *testing.T, file string) {
	t.Helper()
	texts := map[string]string{}
	if err := parse(file, texts); err != nil {
		t.Fatal(err)
	}
	before := sentences
	sentences = func() map[string]string { return texts }
	t.Cleanup(func() { sentences = before })
}

func TestSay(t *testing.T) {
	useSentences(t, `# a comment

greet: Hello, {name}: {n} of {n}.
open: } {other} {n} {
quoted: " two\nlines "
notes.one: {n} note for {name}
notes.other: {n} notes for {name}
way.1: {a} first
way.2: first {a}
`)
	for _, tt := range []struct{ got, want string }{
		{Say("greet", "name", "{n}", "n", 2), "Hello, {n}: 2 of 2."},
		{Say("open", "n", 1), "} {other} 1 {"},
		{Say("quoted"), " two\nlines "},
		{Count("notes", 1, "name", "Sam"), "1 note for Sam"},
		{Count("notes", 0, "name", "Sam"), "0 notes for Sam"},
		{strings.Join(List("way", "a", "x"), "|"), "x first|first x"},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

func TestUnknownKeysPanic(t *testing.T) {
	for name, call := range map[string]func(){
		"Say":   func() { Say("no.such.key") },
		"Count": func() { Count("no.such.key", 1) },
		"List":  func() { List("no.such.key") },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s did not panic", name)
				}
			}()
			call()
		}()
	}
}

func TestParseErrors(t *testing.T) {
	for _, file := range []string{"no colon", "a: 1\na: 2", `a: "open`} {
		texts := map[string]string{}
		if err := parse(file, texts); err == nil {
			t.Errorf("%q: %v, want an error", file, texts)
		}
	}
}

func TestKeysBelongToAPackage(t *testing.T) {
	packages := []string{"appeal", "ask", "interview", "listen", "notes", "outcomes", "paper", "practice", "present", "prompt", "reflection", "review", "sheet", "terminal"}
	for key := range sentences() {
		if name, _, _ := strings.Cut(key, "."); !slices.Contains(packages, name) {
			t.Errorf("%s: begin the key with the package that says it", key)
		}
	}
}
