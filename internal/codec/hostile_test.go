package codec

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"buyin/internal/motive"
	"buyin/internal/visible"
)

var update = flag.Bool("update", false, "write the verdicts as they come out; read the difference before you keep it")

const hostile = "../../testdata/hostile"

// verdictOf decodes a hostile file in the format that its name begins with, and
// returns all problems.
func verdictOf(name string, data []byte, c motive.Catalogue) motive.Problems {
	kind, _, _ := strings.Cut(name, "-")
	var problems motive.Problems
	switch kind {
	case "catalogue":
		_, _, problems = DecodeCatalogue(name, data)
	case "goals":
		_, _, problems = DecodeGoals(name, data, c)
	case "interview":
		_, problems = DecodeInterview(name, data, c)
	case "answers":
		_, problems = DecodeAnswers(name, data, c)
	case "persona":
		_, problems = DecodePersona(name, data, c)
	case "stream":
		for record, err := range interviews(name, bytes.NewReader(data), c) {
			if err != nil {
				panic(err)
			}
			problems = append(problems, record.Problems...)
		}
	default:
		panic(name + " begins with no format's name")
	}
	return problems
}

// The golden file has the problems of every hostile file, or "ok" if there are
// none.
func TestHostileFiles(t *testing.T) {
	c := shipped(t)
	names, err := filepath.Glob(filepath.Join(hostile, "*-*"))
	if err != nil || len(names) < 60 {
		t.Fatalf("%d hostile files, %v", len(names), err)
	}
	var got strings.Builder
	for _, path := range names {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(path)
		problems := verdictOf(name, data, c)
		fmt.Fprintf(&got, "== %s\n", name)
		if len(problems) == 0 {
			got.WriteString("ok\n")
		}
		for _, p := range problems {
			fmt.Fprintf(&got, "%s: %s\n", p.Severity, p.Error())
		}
		checkProblems(t, data, problems)
	}
	verdicts := filepath.Join(hostile, "verdicts.txt")
	if *update {
		if err := os.WriteFile(verdicts, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(verdicts)
	if err != nil {
		t.Fatal(err)
	}
	compareVerdicts(t, got.String(), string(want))
}

func compareVerdicts(t *testing.T, got, want string) {
	t.Helper()
	wanted := map[string]string{}
	for _, part := range strings.Split(want, "== ")[1:] {
		name, verdict, _ := strings.Cut(part, "\n")
		wanted[name] = verdict
	}
	for _, part := range strings.Split(got, "== ")[1:] {
		name, verdict, _ := strings.Cut(part, "\n")
		if verdict != wanted[name] {
			t.Errorf("%s: got\n%swant\n%s", name, verdict, wanted[name])
		}
		delete(wanted, name)
	}
	for name := range wanted {
		t.Errorf("%s has a verdict and is gone", name)
	}
}

// checkProblems fails the test if a problem points outside its file, says nothing,
// names no rule, or holds a character that could act on a terminal.
func checkProblems(tb testing.TB, data []byte, problems motive.Problems) {
	tb.Helper()
	lines := bytes.Split(data, []byte("\n"))
	for _, p := range problems {
		s := p.Error()
		switch {
		case p.Line < 1 || p.Column < 1 || p.Line > len(lines) || p.Column > utf8.RuneCount(lines[p.Line-1])+1:
			tb.Errorf("%s points outside the file", s)
		case p.EndLine < p.Line || p.EndLine == p.Line && p.EndCol < p.Column:
			tb.Errorf("%s ends before it begins, at %d:%d", s, p.EndLine, p.EndCol)
		case p.Rule == "" || p.Message == "" || p.Remedy == "" || strings.HasSuffix(p.Message, ".") && !strings.HasSuffix(p.Message, "..."):
			tb.Errorf("%s does not say enough", s)
		case visible.Line(s) != s || !utf8.ValidString(s):
			tb.Errorf("%q holds something live", s)
		}
	}
}
