package cli_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/testscript"

	"buyin"
	"buyin/internal/cli"
	"buyin/internal/cli/env"
	"buyin/internal/visible"
)

// The scripts in testdata/script specify the program, one behaviour each.
//
// A script runs in a folder of its own, $WORK, with a workspace in $WORK/ws
// ($BUYIN_DIR), a home in $WORK/home and temporary files in $WORK/tmp. The
// time is always $NOW and random numbers follow $SEED, so that the output is the
// same every day; a script may set both:
//
//	env NOW=2026-11-23T09:00:00Z
//
// In addition to the commands of testscript there are
//
//	nolive FILE...         no live control, bidi or escape byte in the files (stdout, stderr)
//	absent WORD FOLDER...  no file below the folders contains the word, in its name or its bytes
//	held WORD FOLDER...    at least one does
//	bytes FILE             unescapes \xNN, \uNNNN and \n in the file
//	status N buyin ARG...  the command ends with this status
//	modes MODE PATH...     the permissions are these, such as 0600
//	lines FILE LINE...     writes the lines into the file, for stdin FILE
//
// go test ./internal/cli -run Script -update rewrites wanted output that is
// compared with cmp; read the difference before you commit it.
var update = flag.Bool("update", false, "rewrite the wanted output in testdata/script")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"buyin": func() { os.Exit(cli.Main(testSystem())) },
	})
}

// testSystem is what the program gets from outside, with the clock and the random
// numbers fixed.
func testSystem() env.System {
	now, err := time.Parse(time.RFC3339, os.Getenv("NOW"))
	if err != nil {
		fmt.Fprintln(os.Stderr, "the script's NOW is no moment:", err)
		os.Exit(99)
	}
	var seed [32]byte
	copy(seed[:], os.Getenv("SEED"))
	return env.System{
		Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Getenv: os.Getenv, Now: func() time.Time { return now }, Chance: rand.NewChaCha8(seed),
		ShippedCatalogue: buyin.Motivators, Version: "2.0.0",
	}
}

func TestScripts(t *testing.T) {
	testscript.Run(t, scripts(testscript.Params{Dir: filepath.Join("..", "..", "testdata", "script")}))
}

// scripts are the parameters of all scripts.
func scripts(p testscript.Params) testscript.Params {
	p.UpdateScripts = *update
	p.RequireExplicitExec = true
	p.Setup = func(e *testscript.Env) error {
		for _, folder := range []string{"home", "tmp"} {
			if err := os.MkdirAll(filepath.Join(e.WorkDir, folder), 0o700); err != nil {
				return err
			}
		}
		root, err := filepath.Abs(filepath.Join("..", ".."))
		if err != nil {
			return err
		}
		for name, value := range map[string]string{
			"BUYIN_DIR":     filepath.Join(e.WorkDir, "ws"),
			"HOME":          filepath.Join(e.WorkDir, "home"),
			"TMPDIR":        filepath.Join(e.WorkDir, "tmp"),
			"NOW":           "2026-11-23T09:00:00Z",
			"SEED":          "1",
			"ROOT":          root, // of the repository: $ROOT/testdata/demo
			"XDG_DATA_HOME": "", "NO_COLOR": "", "TERM": "xterm",
			"GORACE": os.Getenv("GORACE"), // see make race
		} {
			e.Setenv(name, value)
		}
		return nil
	}
	p.Condition = func(cond string) (bool, error) {
		if cond == "devfull" { // a disk that is always full exists
			_, err := os.Stat("/dev/full")
			return err == nil, nil
		}
		return false, fmt.Errorf("unknown condition %q", cond)
	}
	p.Cmds = map[string]func(*testscript.TestScript, bool, []string){
		"nolive": noLive, "absent": absent, "held": held, "bytes": toBytes, "modes": modes, "status": status, "lines": writeLines,
	}
	return p
}

func noLive(ts *testscript.TestScript, neg bool, files []string) {
	if neg || len(files) == 0 {
		ts.Fatalf("usage: nolive FILE...")
	}
	for _, file := range files {
		if at, found := live(ts.ReadFile(file)); found {
			ts.Fatalf("%s: live at byte %d: %q", file, at, around(ts.ReadFile(file), at))
		}
	}
}

// live finds the first byte of a text that acts on a terminal. Scripts print no
// colours.
func live(text string) (at int, found bool) {
	for line := range strings.SplitAfterSeq(text, "\n") {
		body := strings.TrimSuffix(line, "\n")
		if !utf8.ValidString(body) || visible.Line(body) != body {
			return at, true
		}
		at += len(line)
	}
	return 0, false
}

func around(text string, at int) string { return text[at:min(len(text), at+200)] }

func absent(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: absent WORD FOLDER...")
	}
	if found := holding(ts, args[0], args[1:]); len(found) > 0 {
		ts.Fatalf("%q is in %s", args[0], strings.Join(found, ", "))
	}
}

func held(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: held WORD FOLDER...")
	}
	if len(holding(ts, args[0], args[1:])) == 0 {
		ts.Fatalf("%q is nowhere in %s", args[0], strings.Join(args[1:], ", "))
	}
}

// holding lists the files below the folders that contain the word.
func holding(ts *testscript.TestScript, word string, folders []string) (found []string) {
	for _, folder := range folders {
		err := filepath.WalkDir(ts.MkAbs(folder), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := os.ReadFile(path)
			if strings.Contains(d.Name(), word) || bytes.Contains(data, []byte(word)) {
				found = append(found, path)
			}
			return err
		})
		ts.Check(err)
	}
	return found
}

func toBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: bytes FILE")
	}
	path := ts.MkAbs(args[0])
	data, err := os.ReadFile(path)
	ts.Check(err)
	ts.Check(os.WriteFile(path, unescaped(data), 0o600))
}

// unescaped replaces \xNN, \uNNNN and \n by the bytes they denote.
func unescaped(data []byte) []byte {
	var out []byte
	for i := 0; i < len(data); i++ {
		var n, digits int
		switch rest := data[i:]; {
		case bytes.HasPrefix(rest, []byte(`\n`)):
			out = append(out, '\n')
			i++
			continue
		case bytes.HasPrefix(rest, []byte(`\x`)):
			digits = 2
		case bytes.HasPrefix(rest, []byte(`\u`)):
			digits = 4
		}
		if digits == 0 || i+2+digits > len(data) {
			out = append(out, data[i])
			continue
		}
		if _, err := fmt.Sscanf(string(data[i+2:i+2+digits]), "%x", &n); err != nil {
			out = append(out, data[i])
			continue
		}
		if digits == 2 {
			out = append(out, byte(n))
		} else {
			out = utf8.AppendRune(out, rune(n))
		}
		i += 1 + digits
	}
	return out
}

func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N COMMAND ARG...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	switch err := ts.Exec(args[1], args[2:]...); {
	case errors.As(err, &exit):
		got = exit.ExitCode()
	case err != nil:
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("%s: status %d, want %d", strings.Join(args[1:], " "), got, want)
	}
}

func modes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: modes MODE PATH...")
	}
	for _, path := range args[1:] {
		at, err := os.Stat(ts.MkAbs(path))
		ts.Check(err)
		if got := fmt.Sprintf("%04o", at.Mode().Perm()); got != args[0] {
			ts.Fatalf("%s: mode %s, want %s", path, got, args[0])
		}
	}
}

func writeLines(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: lines FILE LINE...")
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Join(args[1:], "\n")+"\n"), 0o600))
}
