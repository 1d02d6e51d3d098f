package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// The console blocks of the README are run in order, in the root of the repository
// and with one workspace. A line that begins with "$ " is a command; the lines
// after it are the expected output, in which three dots match any lines.
func TestTheReadmeRuns(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the README's commands are for a shell")
	}
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	const mostLines = 150 // what a newcomer reads; the rest is in the help topics
	if n := len(lines(string(text))); n > mostLines {
		t.Errorf("the README has %d lines, more than %d", n, mostLines)
	}
	steps := consoleSteps(string(text))
	if len(steps) < 7 {
		t.Fatalf("%d commands in the README; are its blocks still called console?", len(steps))
	}
	env := readmeEnviron(t)
	for _, s := range steps {
		cmd := exec.Command("sh", "-c", s.command)
		cmd.Dir, cmd.Env = root, env
		got, err := cmd.CombinedOutput()
		if err != nil && !strings.Contains(s.command, ";") {
			t.Errorf("README.md:%d: %s: %v\n%s", s.line, s.command, err, got)
			continue
		}
		if why := differs(lines(string(got)), s.want); why != "" {
			t.Errorf("README.md:%d: %s\n%s\nit printed:\n%s", s.line, s.command, why, got)
		}
	}
}

// readmeEnviron is the environment of the commands: this test binary is called
// buyin in it, and home and workspace are folders of the test.
func readmeEnviron(t *testing.T) []string {
	t.Helper()
	dir := t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(self, filepath.Join(dir, "buyin")); err != nil {
		t.Fatal(err)
	}
	// the program that make demo runs is this test binary, so nothing is built
	if path, err := exec.LookPath("make"); err == nil {
		fake := "#!/bin/sh\nexec " + path + " -o build \"$@\"\n"
		if err := os.WriteFile(filepath.Join(dir, "make"), []byte(fake), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	return []string{
		"PATH=" + dir + string(os.PathListSeparator) + os.Getenv("PATH"), "HOME=" + dir, "TMPDIR=" + dir,
		"BUYIN_DIR=" + filepath.Join(dir, "ws"), "BIN=" + dir,
		"NOW=2026-11-23T09:30:00Z", "SEED=readme", "TERM=xterm",
		"GOCOVERDIR=" + t.TempDir(), // else a binary built with -cover prints a warning
	}
}

// A step is one command of the README and the output expected of it.
type step struct {
	line    int
	command string
	want    []string
}

func consoleSteps(text string) (steps []step) {
	inside := false
	for i, line := range lines(text) {
		switch {
		case strings.HasPrefix(line, "```"):
			inside = line == "```console"
		case !inside:
		case strings.HasPrefix(line, "$ "):
			steps = append(steps, step{line: i + 1, command: line[2:]})
		case len(steps) > 0:
			last := &steps[len(steps)-1]
			if strings.HasSuffix(last.command, `\`) && len(last.want) == 0 {
				last.command += "\n" + line
			} else {
				last.want = append(last.want, line)
			}
		}
	}
	return steps
}

// differs describes how output differs from what was wanted, "" if it does not.
// Lines are compared without blanks at their ends; "..." matches any lines, and at
// the end of a line the rest of it.
func differs(got, want []string) string {
	for len(want) > 0 {
		if want[0] == "..." {
			if len(want) == 1 {
				return ""
			}
			at := 0
			for at < len(got) && !same(got[at], want[1]) {
				at++
			}
			if at == len(got) {
				return "nowhere: " + want[1]
			}
			got, want = got[at:], want[1:]
			continue
		}
		if len(got) == 0 {
			return "it ended before: " + want[0]
		}
		if !same(got[0], want[0]) {
			return "want " + want[0] + "\ngot  " + got[0]
		}
		got, want = got[1:], want[1:]
	}
	for _, line := range got {
		if strings.TrimSpace(line) != "" {
			return "more than wanted: " + line
		}
	}
	return ""
}

func same(got, want string) bool {
	want = strings.TrimRight(want, " ")
	if begins, cut := strings.CutSuffix(want, "..."); cut && begins != "" {
		return strings.HasPrefix(got, begins)
	}
	return strings.TrimRight(got, " ") == want
}

func lines(text string) []string { return strings.Split(strings.TrimRight(text, "\n"), "\n") }

func TestWhatDiffers(t *testing.T) {
	for _, c := range []struct {
		got, want string
		same      bool
	}{
		{"a\nb", "a\nb", true}, {"a\nb", "a\nc", false}, {"a\nb\nc", "a\n...\nc", true}, {"a\nb", "...", true},
		{"a\nb", "a", false}, {"a", "a\nb", false}, {"a\nb\nc", "...\nd", false}, {"abc", "a...", true}, {"abc", "b...", false}, {"a\nb\nb\nc", "...\nb\nb\n...", true},
	} {
		if why := differs(lines(c.got), lines(c.want)); (why == "") != c.same {
			t.Errorf("got %q, want %q: %q", c.got, c.want, why)
		}
	}
}
