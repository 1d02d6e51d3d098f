package cli_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The most memory in MB that a command may use for a file: one that is refused
// before it is parsed or is under 100 KB, and any other. Commands that hear are
// left out: the listening model has a size of its own.
const (
	maxSmallMB = 64
	maxLargeMB = 256
)

const (
	smallGoals = "schema: buyin/goals/v1\nid: ship\nowner: {name: Dana, kind: manager}\nask: Ship it\ngoals:\n  - {id: schedule, statement: Ship, type: outcome, offers: {pay: 2}}\n"
	smallTalk  = "schema: buyin/interview/v1\nid: 2026-11-23-k7qf\nreport: {name: Sam Lee}\nstarted: 2026-11-23T09:00:00Z\nfinished: 2026-11-23T09:24:00Z\ncatalogue: {name: default, version: 2.1.0}\n"
)

// A memoryTest runs the program and measures what it needs.
type memoryTest struct {
	program, dir, goals, talk, catalogue string
}

func newMemoryTest(t *testing.T) *memoryTest {
	if testing.Short() {
		t.Skip("builds the program")
	}
	dir := t.TempDir()
	m := &memoryTest{filepath.Join(dir, "buyin"), dir, filepath.Join(dir, "goals.yaml"), filepath.Join(dir, "talk.yaml"), "../../motivators.yaml"}
	for program, source := range map[string]string{m.program: "../../cmd/buyin", filepath.Join(dir, "measure"): "testdata/measure/main.go"} {
		if out, err := exec.Command("go", "build", "-o", program, source).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	for file, text := range map[string]string{m.goals: smallGoals, m.talk: smallTalk + "turns: []\n"} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return m
}

// commands returns the commands that read a file whose name begins with a kind.
func (m *memoryTest) commands(kind, file string) [][]string {
	switch kind {
	case "catalogue":
		return [][]string{
			{"catalogue", "check", file}, {"--catalogue", file, "catalogue", "show"}, {"catalogue", "diff", m.catalogue, file},
			{"--catalogue", file, "score", "--goals", m.goals, m.talk},
		}
	case "goals":
		return [][]string{
			{"score", "--goals", file, m.talk}, {"score", "--explain", "--format", "json", "--goals", file, m.talk},
			{"brief", "--goals", file, "--interview", m.talk}, {"team", "--goals", file}, {"plan", "--goals", file, m.talk}, {"guide", "--goals", file}, {"catalogue", "check", file},
		}
	case "interview":
		return [][]string{{"score", "--goals", m.goals, file}, {"brief", "--goals", m.goals, "--interview", file}, {"plan", "--goals", m.goals, file}, {"catalogue", "diff", "--interviews", file, m.catalogue, m.catalogue}}
	case "stream":
		return [][]string{{"score", "--goals", m.goals, file}, {"score", "--format", "csv", "--names", "--goals", m.goals, file}, {"plan", "--goals", m.goals, file}}
	}
	return nil
}

// some returns the commands with which the file of a number is measured: all of them
// for make limits. Otherwise every third one, another third for the next file of the
// kind, so that every command meets files of every kind.
func some(commands [][]string, number int) [][]string {
	if os.Getenv("LIMITS") != "" {
		return commands
	}
	var chosen [][]string
	for i := number % 3; i < len(commands); i += 3 {
		chosen = append(chosen, commands[i])
	}
	return chosen
}

// workspaceCommands read whatever a workspace holds.
var workspaceCommands = [][]string{{"list"}, {"list", "--verdicts"}, {"show", "Sam Lee"}, {"export", "Sam Lee"}, {"team"}, {"plan"}, {"__complete", "show", ""}, {}}

// check runs a command and fails the test if it needs more than a number of MB,
// or panics.
func (m *memoryTest) check(t *testing.T, workspace string, mostMB int, args ...string) {
	t.Helper()
	report := filepath.Join(t.TempDir(), "used")
	cmd := exec.Command(filepath.Join(m.dir, "measure"), append([]string{report, m.program}, args...)...)
	cmd.Env = append(os.Environ(), "BUYIN_DIR="+workspace)
	var errs strings.Builder
	cmd.Stderr = &errs
	cmd.Run() // its status does not matter here
	var used, spent int
	measured, err := os.ReadFile(report)
	if n, _ := fmt.Sscan(string(measured), &used, &spent); n != 2 {
		t.Fatalf("buyin %s was not measured: %v", strings.Join(args, " "), err)
	}
	used >>= 10
	t.Logf("%4d MB %7d ms  %s", used, spent, strings.Join(args[:min(3, len(args))], " "))
	if used > mostMB {
		t.Errorf("buyin %s needs %d MB, want at most %d", strings.Join(args, " "), used, mostMB)
	}
	if cmd.ProcessState.ExitCode() > 130 || strings.Contains(errs.String(), "goroutine ") {
		t.Errorf("buyin %s: %s\n%.2000s", strings.Join(args, " "), cmd.ProcessState, errs.String())
	}
}

// workspaceWith returns a workspace that holds a file among its interviews or
// goals.
func (m *memoryTest) workspaceWith(t *testing.T, kind, name string, data []byte) string {
	t.Helper()
	ws := t.TempDir()
	folder := map[string]string{"interview": "interviews", "stream": "interviews", "goals": "goals"}[kind]
	for _, f := range []string{"interviews", "goals"} {
		if err := os.MkdirAll(filepath.Join(ws, f), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(ws, folder, name), data, 0o600); err != nil {
		t.Fatal(err)
	}
	return ws
}

func TestMemoryForHostileFiles(t *testing.T) {
	if raceDetector {
		t.Skip("SKIPPED with the race detector, which multiplies time and memory; make test runs this")
	}
	m := newMemoryTest(t)
	files, err := filepath.Glob("../../testdata/hostile/*-*")
	if err != nil || len(files) < 60 {
		t.Fatalf("%d hostile files, %v", len(files), err)
	}
	for number, file := range files {
		name := filepath.Base(file)
		kind, _, _ := strings.Cut(name, "-")
		data, err := os.ReadFile(file)
		if err != nil {
			continue // a link that leads nowhere
		}
		most := maxSmallMB
		if len(data) > 100_000 {
			most = maxLargeMB
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, args := range some(m.commands(kind, file), number) {
				m.check(t, m.dir, most, args...)
			}
			if kind == "interview" || kind == "goals" {
				m.check(t, m.workspaceWith(t, kind, name, data), most, "list", "--verdicts")
			}
		})
	}
}

// madeFile is a file that is too large for the repository.
type madeFile struct {
	name    string
	refused bool // before it is parsed
	text    func() string
}

// fill returns a head and as many of the items as 4 MiB hold.
func fill(head, tail string, item func(i int) string) string {
	const most = 4 << 20
	var b strings.Builder
	b.WriteString(head)
	for i := 0; ; i++ {
		if s := item(i); b.Len()+len(s)+len(tail) <= most {
			b.WriteString(s)
			continue
		}
		return b.String() + tail
	}
}

func always(s string) func(int) string { return func(int) string { return s } }

const richCatalogue = `  - id: m%[1]d
    name: Motivator %[1]d
    meaning: Wants it.
    appeal: {say: it, avoid: that}
    choice: it
    cues: [cue %[1]d, word-%[1]d]
    probes: [{id: m%[1]d.a, ask: "Tell me about the last time you went to hall %[1]d."}]
    examples: ["we heard cue %[1]d in the hall again"]
`

func madeFiles() []madeFile {
	x := smallGoals + "x-a: "
	turns := func(entry string) func() string {
		return func() string {
			return fill(smallTalk+"turns:\n", "", func(i int) string {
				if i >= 1000 {
					return strings.Repeat(" ", 4<<20) // enough turns
				}
				return fmt.Sprintf("  - question: open.q%d\n    asked: a\n    answer: b\n    evidence:\n", i) + strings.Repeat("      - "+entry+"\n", 64)
			})
		}
	}
	return []madeFile{
		{"goals-dashes.yaml", true, func() string { return fill("", "a", always("- ")) }},
		{"goals-brackets.yaml", true, func() string { return fill(x, "", always("[")) }},
		{"goals-braces.yaml", true, func() string { return fill(x, "", always("{a: ")) }},
		{"goals-brackets.json", true, func() string { return fill(`{"schema":"buyin/goals/v1","x-a":`, "", always("[")) }},
		{"goals-key-marks.yaml", true, func() string { return fill("", "", always("? ")) }},
		{"goals-keys-on-a-line.yaml", true, func() string { return fill("", "", always("a: ")) }},
		{"goals-anchors.yaml", true, func() string { return fill(x, "", always("&a ")) }},
		{"goals-numbers.yaml", true, func() string { return fill(x+"[", "]\n", always("1,")) }},
		{"goals-numbers.json", true, func() string { return fill(`{"schema":"buyin/goals/v1","x-a":[`, "1]}", always("1,")) }},
		{"goals-pairs.yaml", true, func() string { return fill(x+"[", "]\n", always("a: b,")) }},
		{"goals-long.yaml", true, func() string { return fill(x, "\n", always("aaaaaaaa")) }},
		{"goals-long-key.yaml", true, func() string { return fill(`"`, "\": 1\n", always("aaaaaaaa")) }},
		{"goals-escapes.json", true, func() string { return fill(`{"a":"`, `"}`, always(`\u0041`)) }},
		{"goals-directives.yaml", true, func() string {
			return fill("", "--- a\n", func(i int) string { return fmt.Sprintf("%%TAG !a%d! b\n", i) })
		}},
		{"goals-wide.yaml", false, func() string { return fill(x+"[", "]\n", always("abcdefgh, ")) }},
		{"goals-wide.json", false, func() string { return fill(`{"schema":"buyin/goals/v1","x-a":[`, "1]}", always(`"abcdefg",`)) }},
		{"goals-comments.yaml", false, func() string { return fill(smallGoals, "", always("#\n")) }},
		{"goals-many.yaml", false, func() string {
			return fill(strings.TrimSuffix(smallGoals, "\n")+"\n", "", func(i int) string {
				return fmt.Sprintf("  - {id: g%d, statement: a statement of some length, type: belief, offers: {}}\n", i)
			})
		}},
		{"interview-entries.yaml", false, turns("{motivator: pay, strength: 5, kind: chosen, quote: a, by: coach}")},
		{"interview-quotes.yaml", false, turns(`{motivator: problem-solving, strength: 5, quote: "cracked the deadlock"}`)},
		{"interview-notes.yaml", false, func() string { return fill(smallTalk+"turns: []\nnotes:\n", "", always("  - abc\n")) }},
		{"catalogue-motivators.yaml", false, func() string {
			return fill("schema: buyin/catalogue/v1\nname: big\nversion: 1.0.0\nlanguage: en\nmotivators:\n", "openers: [{id: open.a, ask: 'What was a good day you had here lately?'}]\n",
				func(i int) string { return fmt.Sprintf(richCatalogue, i) })
		}},
		{"stream-lists.ndjson", false, func() string { return fill("", "", always(`{"a":[`+strings.Repeat("1,", 400_000)+"1]}\n")) }},
	}
}

func TestMemoryForLargeFiles(t *testing.T) {
	if raceDetector {
		t.Skip("SKIPPED with the race detector, which multiplies time and memory; make test runs this")
	}
	m := newMemoryTest(t)
	for number, f := range madeFiles() {
		t.Run(f.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), f.name)
			data := []byte(f.text())
			if err := os.WriteFile(file, data, 0o600); err != nil {
				t.Fatal(err)
			}
			most := maxLargeMB
			if f.refused {
				most = maxSmallMB
			}
			kind, _, _ := strings.Cut(f.name, "-")
			commands := m.commands(kind, file)
			if kind == "goals" || kind == "interview" { // there is one file of each other kind
				commands = some(commands, number)
			}
			for _, args := range commands {
				if kind != "interview" || args[0] != "brief" { // it looks ahead from each turn, which takes long and no memory
					m.check(t, m.dir, most, args...)
				}
			}
			if kind == "interview" {
				ws := m.workspaceWith(t, kind, f.name, data)
				for _, args := range some(workspaceCommands, number) {
					m.check(t, ws, most, args...)
				}
			}
		})
	}
}
