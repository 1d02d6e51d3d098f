package check_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"buyin/internal/check"
	"buyin/internal/codec"
	"buyin/internal/motive"
)

var update = flag.Bool("update", false, "rewrite testdata/catalogue/err/*.out")

const fixtures = "../../testdata/catalogue/"

// review checks one file as the command does without --listen: examples are
// judged by their cues.
func review(t *testing.T, file string) motive.Problems {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return reviewOf(filepath.Base(file), data, nil)
}

func reviewOf(name string, data []byte, severities map[string]check.Setting) motive.Problems {
	read := codec.ReadCatalogue(name, data)
	in := check.Input{Catalogue: read.Catalogue, Places: read.Places, Read: read.Problems, Severities: severities}
	for _, s := range read.Ambiguous {
		in.Ambiguous = append(in.Ambiguous, check.Scalar(s))
	}
	for _, s := range read.Comments {
		in.Comments = append(in.Comments, check.Comment(s))
	}
	return check.Run(in)
}

func files(t *testing.T, pattern string) []string {
	t.Helper()
	all, err := filepath.Glob(fixtures + pattern)
	if err != nil || len(all) == 0 {
		t.Fatalf("no fixtures %s: %v", pattern, err)
	}
	return all
}

// No rule finds anything in testdata/catalogue/ok.
func TestNothingIsFoundInTheGoodFiles(t *testing.T) {
	for _, file := range files(t, "ok/*.yaml") {
		if found := review(t, file); len(found) > 0 {
			t.Errorf("%s:\n%s", file, found.Error())
		}
	}
}

// The findings in each file of testdata/catalogue/err are those in its .out file,
// one a line, with their exact places.
func TestFindingsInBadFiles(t *testing.T) {
	fired := map[string]bool{}
	for _, pattern := range []string{"err/*.yaml", "err/*.json"} {
		for _, file := range files(t, pattern) {
			found := review(t, file)
			out := strings.TrimSuffix(file, filepath.Ext(file)) + ".out"
			got := ""
			for _, p := range found {
				got += p.Severity.String() + " " + p.Error() + "\n"
				fired[p.Rule] = true
				if lines := lineCount(t, file); p.Line < 1 || p.Line > lines+1 || p.Column < 1 {
					t.Errorf("%s: %s points outside the file", file, p.Error())
				}
			}
			if *update {
				if err := os.WriteFile(out, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(out)
			if err != nil || got != string(want) {
				t.Errorf("%s: got\n%swant\n%s%v", file, got, want, err)
			}
			rule, _, _ := strings.Cut(filepath.Base(file), ".")
			if name := strings.TrimSuffix(strings.TrimSuffix(rule, "-wide"), "-flow"); !strings.Contains(got, "["+name+"]") {
				t.Errorf("%s: nothing of %s was found in it", file, name)
			}
		}
	}
	for _, r := range check.Rules() {
		if !fired[r.Name] && !elsewhere[r.Name] {
			t.Errorf("no file in testdata/catalogue/err makes %s fire", r.Name)
		}
	}
}

// elsewhere has the rules that no small catalogue can break: those of other
// formats and of size, which package codec and the scripts test.
var elsewhere = map[string]bool{
	"bad-time": true, "document-too-large": true, "how-without-offer": true, "line-too-long": true, "misplaced-key": true, "no-goals": true,
	"not-a-number": true, "not-an-integer": true, "one-answer": true, "contradiction": true, "unknown-by": true, "unknown-reply": true, "out-of-range": true, "text-too-long": true, "too-many-entries": true,
	"too-many-problems": true, "too-many-goals": true, "too-many-values": true, "too-many-turns": true, "unknown-kind": true, "unknown-motivator": true, "unknown-says": true, "unknown-type": true,
	"unknown-severity": true,
}

func lineCount(t *testing.T, file string) int {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Count(string(data), "\n") + 1
}

// Every wording rule has a corrected file, too.
func TestEveryWordingRuleHasACorrectedFile(t *testing.T) {
	for _, r := range check.Rules() {
		if r.Group != check.Wording {
			continue
		}
		if _, err := os.Stat(fixtures + "ok/" + r.Name + ".yaml"); err != nil {
			t.Error(err)
		}
	}
}

func TestSettingsChangeSeveritiesAndSwitchRulesOff(t *testing.T) {
	data, err := os.ReadFile(fixtures + "err/closed.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if found := reviewOf("a.yaml", data, map[string]check.Setting{"closed": {Severity: motive.Error}}); len(found) != 1 || found[0].Severity != motive.Error {
		t.Errorf("closed as an error: %v", found)
	}
	if found := reviewOf("a.yaml", data, map[string]check.Setting{"closed": {Off: true}}); len(found) != 0 {
		t.Errorf("closed switched off: %v", found)
	}
	broken, err := os.ReadFile(fixtures + "err/unknown-key.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if found := reviewOf("a.yaml", broken, map[string]check.Setting{"unknown-key": {Off: true}}); len(found) == 0 {
		t.Error("a refusal was switched off")
	}
}

// The shipped catalogue passes its own check.
func TestTheShippedCatalogueIsSound(t *testing.T) {
	data, err := os.ReadFile("../../motivators.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range reviewOf("motivators.yaml", data, nil) {
		if p.Severity >= motive.Warning {
			t.Error(p.Error())
		}
	}
}

func TestTheOrderIsTheSameEveryTime(t *testing.T) {
	data, err := os.ReadFile("../../motivators.yaml")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(string(data), "Tell me about", "Why didn't you always like")
	first := reviewOf("a.yaml", []byte(text), nil).Error()
	if len(first) < 1000 {
		t.Fatalf("little was found: %s", first)
	}
	for range 5 {
		if again := reviewOf("a.yaml", []byte(text), nil).Error(); again != first {
			t.Fatal("the order of findings changes from run to run")
		}
	}
}
