package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// ciFiles are the files by which the CI of other repositories calls buyin, with
// what each must contain.
var ciFiles = map[string][]string{
	".pre-commit-hooks.yaml":                     {"id: buyin-catalogue-check", "language: golang"},
	".github/actions/catalogue-check/action.yml": {"using: composite", "--format github", "--format sarif"},
	".gitlab/catalogue-check.yml":                {"junit: catalogue-check.xml", "--format junit"},
}

// The CI files are YAML, and the commands in them use flags that exist.
func TestWhatCICallsIsThere(t *testing.T) {
	help, err := exec.Command("go", "run", "buyin/cmd/buyin", "catalogue", "check", "--help").CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, help)
	}
	flag := regexp.MustCompile(`--[a-z][a-z-]+`)
	for file, must := range ciFiles {
		data, err := os.ReadFile(filepath.Join("..", "..", file))
		if err != nil {
			t.Error(err)
			continue
		}
		var any any
		if err := yaml.Unmarshal(data, &any); err != nil {
			t.Errorf("%s: %v", file, err)
		}
		for _, s := range must {
			if !strings.Contains(string(data), s) {
				t.Errorf("%s does not say %q", file, s)
			}
		}
		for line := range strings.Lines(string(data)) {
			_, command, called := strings.Cut(line, "catalogue check")
			if !called {
				continue
			}
			for _, f := range flag.FindAllString(command, -1) {
				if !strings.Contains(string(help), f) {
					t.Errorf("%s: buyin catalogue check has no %s", file, f)
				}
			}
		}
	}
}

// The pre-commit hook runs on files named like catalogues and on no others.
func TestTheHookLooksAtCatalogues(t *testing.T) {
	data, err := os.ReadFile("../../.pre-commit-hooks.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var hooks []struct{ Files string }
	if err := yaml.Unmarshal(data, &hooks); err != nil || len(hooks) != 1 {
		t.Fatal(err, hooks)
	}
	files := regexp.MustCompile(hooks[0].Files)
	for name, want := range map[string]bool{"motivators.yaml": true, "teams/motivators-ops.yml": true, "a/motivators.json": true, "motivators.yaml.bak": false, "goals.yaml": false, "my-motivators.yaml": false} {
		if got := files.MatchString(name); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}
