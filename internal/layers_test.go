// Package internal_test guards the house: which package may import which.
package internal_test

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport says which packages of ours each may import. One that is not listed
// is a mistake.
var mayImport = map[string][]string{
	"motive":   {},
	"visible":  {},
	"language": {},
	"listen":   {"motive", "listen/encoder", "language"},

	"listen/encoder":         {},
	"listen/encoder/convert": {"listen/encoder"}, // a program for make weights

	"terminal":         {"visible", "language"},
	"terminal/ptytest": {}, // for tests

	"overlap":    {"motive"},
	"interview":  {"motive", "overlap", "language"},
	"english":    {"visible", "language"},
	"check":      {"motive", "visible", "english"},
	"check/diff": {"motive", "english"},
	"practice":   {"motive", "overlap", "interview", "language"},

	"codec":        {"motive", "visible", "codec/emit", "codec/fast", "codec/scalar"},
	"codec/emit":   {"visible", "codec/scalar"},
	"codec/fast":   {"motive", "codec/scalar"},
	"codec/scalar": {"motive"},

	"prompt":  {"motive", "interview", "language", "terminal"},
	"page":    {"visible"},
	"present": {"motive", "visible", "overlap", "interview", "practice", "page"},
	"output":  {"motive", "visible", "listen", "overlap", "check", "check/diff", "page", "present"},
	"fixture": {"motive", "overlap", "visible"}, // for tests
	"store":   {"motive", "visible", "codec"},
	"records": {"motive", "visible", "overlap", "interview", "codec", "store"},
	"corpus":  {"motive", "codec", "codec/fast"},

	"cli/hearing":   {"cli/env", "listen", "motive", "store", "visible"},
	"cli/catalogue": {"cli/hearing", "cli/env", "corpus", "motive", "visible", "listen", "overlap", "check", "check/diff", "codec", "present", "output"},

	"cli/env": {"motive", "visible", "codec", "corpus", "prompt", "store", "terminal"},
	"cli":     {"cli/hearing", "cli/catalogue", "cli/env", "corpus", "motive", "visible", "listen", "overlap", "interview", "check", "practice", "codec", "prompt", "page", "present", "output", "store", "records", "terminal", ""},
}

// pure packages compute on values and touch nothing else.
var pure = []string{"motive", "codec/emit", "codec/fast", "visible", "language", "listen", "listen/encoder", "overlap", "interview", "practice", "english", "check", "check/diff"}

var impure = []string{"os", "net", "os/exec", "time", "math/rand", "math/rand/v2", "crypto/rand", "io/fs", "path/filepath", "log", "syscall", "runtime", "net/http"}

// owner is the one package that, with its subpackages, may import an outside
// library.
var owner = map[string]string{
	"github.com/spf13/cobra":              "cli",
	"github.com/spf13/pflag":              "cli",
	"github.com/AlecAivazis/survey/v2":    "terminal",
	"golang.org/x/term":                   "terminal",
	"github.com/creack/pty":               "terminal/ptytest",
	"github.com/hinshun/vt10x":            "terminal/ptytest",
	"gopkg.in/yaml.v3":                    "codec",
	"github.com/goccy/go-yaml":            "codec",
	"github.com/go-json-experiment/json":  "codec",
	"gonum.org/v1/gonum":                  "overlap",
	"github.com/blevesearch/snowballstem": "listen",
	"github.com/charmbracelet/x/ansi":     "visible",
	"github.com/fatih/color":              "page",
	"github.com/google/go-cmp":            "fixture", // in other packages tests alone use it
	"github.com/adrg/xdg":                 "store",
	"github.com/gofrs/flock":              "store",
	"github.com/google/renameio/v2":       "store",
	"golang.org/x/sys":                    "store",
}

// shared libraries may be imported by several: tables of Unicode, no behaviour.
var shared = []string{"golang.org/x/text"}

func TestPackagesImportOnlyDownwards(t *testing.T) {
	seen := map[string]bool{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(path, "testdata") || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		pkg := filepath.ToSlash(filepath.Dir(path))
		seen[pkg] = true
		allowed, known := mayImport[pkg]
		if !known {
			t.Errorf("%s: package %s has no place in the house; give it one in internal/layers_test.go", path, pkg)
			return nil
		}
		for _, why := range wrongImports(t, path, pkg, allowed) {
			t.Error(why)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(seen) < 8 {
		t.Fatalf("only %d packages were seen; is this test in the right folder?", len(seen))
	}
}

func wrongImports(t *testing.T, path, pkg string, allowed []string) (wrong []string) {
	t.Helper()
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	for _, spec := range file.Imports {
		name, _ := strconv.Unquote(spec.Path.Value)
		at := files.Position(spec.Pos())
		place := fmt.Sprintf("%s:%d:%d", filepath.ToSlash(at.Filename), at.Line, at.Column)
		switch {
		case name == "buyin" || strings.HasPrefix(name, "buyin/"):
			below := strings.TrimPrefix(strings.TrimPrefix(name, "buyin"), "/internal/")
			if !slices.Contains(allowed, below) {
				wrong = append(wrong, fmt.Sprintf("%s: package %s may not import %q; move the code, or hand the value in from cli", place, pkg, name))
			}
		case slices.Contains(pure, pkg) && slices.Contains(impure, name):
			wrong = append(wrong, fmt.Sprintf("%s: pure package %s may not import %q; pass what it needs in from cli", place, pkg, name))
		case strings.Contains(strings.Split(name, "/")[0], "."):
			if who, ok := ownerOf(name); ok && !owns(who, pkg) {
				wrong = append(wrong, fmt.Sprintf("%s: %q belongs to package %s; call that instead", place, name, who))
			} else if !ok && !slices.ContainsFunc(shared, func(s string) bool { return strings.HasPrefix(name, s) }) {
				wrong = append(wrong, fmt.Sprintf("%s: %q has no owner; name one in internal/layers_test.go", place, name))
			}
		}
	}
	return wrong
}

func ownerOf(library string) (string, bool) {
	for prefix, who := range owner {
		if library == prefix || strings.HasPrefix(library, prefix+"/") {
			return who, true
		}
	}
	return "", false
}

// owns reports whether a package may use its owner's library: the owner does, and
// so do the packages inside it.
func owns(owner, pkg string) bool { return pkg == owner || strings.HasPrefix(pkg, owner+"/") }

func TestTheGuardSeesAWrongImport(t *testing.T) {
	got := wrongImports(t, "testdata/wrong/session.go", "interview", mayImport["interview"])
	want := []string{
		`testdata/wrong/session.go:4:2: pure package interview may not import "time"; pass what it needs in from cli`,
		`testdata/wrong/session.go:6:2: "gopkg.in/yaml.v3" belongs to package codec; call that instead`,
		`testdata/wrong/session.go:8:2: package interview may not import "buyin/internal/store"; move the code, or hand the value in from cli`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestTheBinaryLinksNoNetworkClient(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "buyin/cmd/buyin").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, dep := range strings.Fields(string(out)) {
		if dep == "net/http" {
			t.Error("net/http is linked into buyin; find who imports it with go mod why -m, and do without")
		}
	}
}
