// Package internal_test guards the house: which package may import what, and
// how large a package may grow.
package internal_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// imports lists exactly which packages of ours each package imports, test files
// left out. The test fails for an import that is missing here and for one that
// is listed and not used.
var imports = map[string][]string{
	"appeal":                   {"appeal/offered", "appeal/retold", "appeal/spoken", "discreet", "english", "language", "motive", "overlap", "reflection/account"},
	"appeal/offered":           {"english", "language", "reflection/account", "visible"},
	"appeal/retold":            {"appeal/offered", "discreet", "english", "motive", "overlap", "reflection", "reflection/account"},
	"appeal/spoken":            {"appeal/offered"},
	"ask":                      {"interview", "interview/earlier", "interview/wording", "language", "motive", "overlap", "reflection"},
	"ask/outline":              {"appeal", "appeal/offered", "ask", "language", "motive", "overlap"},
	"check":                    {"check/power", "english", "motive", "visible"},
	"check/diff":               {"english", "motive"},
	"check/power":              {"english"},
	"cli":                      {"appeal", "ask", "ask/outline", "cli/asking", "cli/catalogue", "cli/completion", "cli/env", "cli/hearing", "cli/journalled", "cli/outcomes", "cli/people", "cli/promise", "cli/saved", "codec", "corpus", "interview", "interview/earlier", "motive", "notes", "output", "overlap", "overlap/outcome", "overlap/plan", "practice", "present", "present/brief", "present/changes", "present/due", "present/show", "present/stated", "prompt", "prompt/goals", "prompt/script", "records", "records/asks", "records/due", "records/naming", "records/promises", "records/summary", "store", "store/place", "visible"},
	"cli/asking":               {"ask", "ask/outline", "cli/env", "cli/hearing", "cli/journalled", "cli/people", "codec", "corpus", "motive", "present/show", "prompt/ask", "prompt/script", "records", "records/journal", "records/naming", "records/promises", "visible"},
	"cli/catalogue":            {"check", "check/diff", "cli/env", "cli/hearing", "codec", "codec/schema", "corpus", "english", "listen", "motive", "ordered", "output", "overlap", "present", "visible"},
	"cli/completion":           {},
	"cli/env":                  {"codec", "corpus", "motive", "prompt", "records", "store", "store/place", "terminal", "visible"},
	"cli/hearing":              {"cli/env", "english", "listen", "motive", "ordered", "store", "terminal", "visible"},
	"cli/journalled":           {"cli/env", "motive", "records", "store"},
	"cli/outcomes":             {"cli/env", "cli/people", "motive", "overlap/outcome", "present/outcomes", "prompt", "records", "records/asks", "store", "visible"},
	"cli/people":               {"cli/env", "codec", "motive", "present/show", "prompt", "records", "records/naming", "visible"},
	"cli/saved":                {"cli/env", "cli/hearing", "cli/people", "corpus", "listen", "motive", "notes", "output", "overlap", "present/show", "prompt", "prompt/review", "records", "records/difference", "records/naming", "records/summary", "sheet", "store", "store/place", "terminal", "visible"},
	"codec":                    {"codec/emit", "codec/encode", "codec/fast", "codec/limit", "codec/scalar", "codec/wording", "motive"},
	"codec/edit":               {"codec", "codec/emit", "codec/encode", "codec/scalar", "motive"},
	"codec/emit":               {"codec/scalar", "visible"},
	"codec/encode":             {"codec/emit", "codec/scalar", "codec/wording", "motive"},
	"codec/fast":               {"codec/scalar", "motive"},
	"codec/limit":              {"motive"},
	"codec/scalar":             {"motive"},
	"codec/schema":             {},
	"codec/wording":            {"codec/scalar", "visible"},
	"corpus":                   {"codec", "codec/fast", "motive", "ordered"},
	"english":                  {"language", "visible"},
	"fixture":                  {"motive", "overlap", "visible"},
	"fixture/background":       {},
	"fixture/growth":           {},
	"fixture/property":         {},
	"interview":                {"interview/fit", "interview/ids", "interview/lookahead", "interview/wording", "language", "motive", "overlap", "reflection", "sheet"},
	"interview/earlier":        {"discreet", "interview", "interview/ids", "interview/wording", "language", "motive", "overlap", "reflection"},
	"interview/fit":            {"language", "motive", "sheet"},
	"interview/ids":            {"motive"},
	"interview/lookahead":      {"motive", "overlap"},
	"interview/wording":        {"english", "language", "motive", "overlap", "reflection"},
	"language":                 {},
	"listen":                   {"listen/chance", "listen/manner", "listen/minilm", "listen/nearness", "listen/ngram", "listen/own", "listen/shipped", "listen/shorthand", "motive"},
	"listen/chance":            {},
	"listen/chance/fit":        {"listen/chance"},
	"listen/huffman":           {},
	"listen/leftout":           {"codec", "listen/chance", "listen/chance/fit", "listen/manner", "listen/ngram", "listen/texts", "motive"},
	"listen/leftout/calibrate": {"listen/leftout"},
	"listen/leftout/evaluate":  {"listen", "listen/leftout", "motive"},
	"listen/manner":            {},
	"listen/minilm":            {"listen/huffman"},
	"listen/minilm/convert":    {"listen/minilm"},
	"listen/minilm/minilmtest": {},
	"listen/nearness":          {"listen/own", "motive"},
	"listen/nearness/vectors":  {"codec", "listen/minilm", "listen/nearness", "listen/own"},
	"listen/ngram":             {"listen/huffman"},
	"listen/ngram/learn":       {"codec", "listen/ngram", "listen/shorthand", "listen/texts", "motive"},
	"listen/own":               {"listen/minilm", "listen/ngram", "listen/shorthand", "motive"},
	"listen/own/calibrate":     {"codec", "listen/chance/fit", "listen/leftout", "listen/minilm", "listen/ngram", "listen/own", "listen/texts", "motive"},
	"listen/own/sample":        {"listen/minilm", "listen/ngram", "listen/own"},
	"listen/shipped":           {},
	"listen/shorthand":         {},
	"listen/texts":             {"codec", "listen/shorthand", "motive"},
	"listen/tune":              {"listen/texts"},
	"listen/tune/heads":        {"listen/minilm", "listen/shorthand"},
	"motive":                   {},
	"notes":                    {"english", "language", "motive"},
	"ordered":                  {},
	"output":                   {"check", "check/diff", "listen", "motive", "overlap", "overlap/plan", "page", "practice", "present", "present/brief", "present/stated", "visible"},
	"overlap":                  {"motive"},
	"overlap/outcome":          {"motive"},
	"overlap/overlaptest":      {},
	"overlap/plan":             {"motive", "overlap"},
	"overlap/plan/plantest":    {"overlap/overlaptest"},
	"page":                     {"visible"},
	"practice":                 {"english", "interview", "language", "motive", "overlap", "reflection"},
	"practice/practicetest":    {"", "codec", "motive", "practice"},
	"present":                  {"ask/outline", "interview/earlier", "motive", "overlap", "overlap/plan", "page", "practice", "present/changes", "present/document", "present/guess", "present/show", "present/stated", "visible"},
	"present/brief":            {"appeal/retold", "discreet", "motive", "overlap", "overlap/plan", "page", "present/document", "present/guess", "present/show", "present/stated"},
	"present/document":         {"motive", "page"},
	"present/changes":          {"motive", "overlap", "overlap/plan", "page", "present/show", "present/stated"},
	"present/guess":            {"motive", "overlap", "page", "present/stated"},
	"present/stated":           {"motive", "overlap", "page"},
	"present/outcomes":         {"language", "overlap/outcome", "page"},
	"present/show":             {"motive", "overlap", "page"},
	"prompt":                   {"duedate", "interview", "language", "motive", "notes", "prompt/consoles", "prompt/correction", "prompt/heard", "prompt/promised", "prompt/review", "prompt/terms", "sheet", "terminal"},
	"prompt/consoles":          {"language", "motive", "prompt/correction", "prompt/heard", "prompt/review", "sheet", "terminal"},
	"prompt/correction":        {"language", "motive", "sheet", "terminal"},
	"prompt/goals":             {"language", "motive", "prompt", "terminal", "visible"},
	"prompt/heard":             {"language", "motive", "prompt/review", "sheet", "terminal", "visible"},
	"prompt/script":            {"ask", "interview", "motive"},
	"prompt/ask":               {"ask", "duedate", "language", "motive", "prompt", "prompt/heard", "prompt/promised", "prompt/terms", "reflection", "terminal", "visible"},
	"prompt/promised":          {"duedate", "language", "terminal"},
	"prompt/terms":             {"language", "motive", "reflection", "terminal"},
	"prompt/review":            {"language", "motive", "sheet", "terminal", "visible"},
	"records":                  {"codec", "codec/edit", "interview", "motive", "overlap", "records/difference", "records/journal", "records/naming", "records/promise", "sheet", "store", "visible"},
	"records/asks":             {"codec/edit", "motive", "overlap/outcome", "records", "records/naming", "store", "visible"},
	"records/difference":       {},
	"records/promise":          {"motive"},
	"records/journal":          {"ask", "interview", "motive", "records/promise", "reflection", "sheet"},
	"records/naming":           {"visible"},
	"records/summary":          {"motive", "overlap", "records"},
	"reflection":               {"english", "language", "motive"},
	"reflection/account":       {"english"},
	"sheet":                    {"language", "motive"},
	"store":                    {"motive"},
	"store/place":              {},
	"terminal":                 {"language", "terminal/device", "visible"},
	"terminal/device":          {},
	"terminal/ptytest":         {"fixture/background"},
	"visible":                  {},
	"discreet":                 {"listen", "overlap"},
	"duedate":                  {"english"},
	"records/promises":         {"codec/edit", "motive", "records", "records/asks", "records/naming", "store", "visible"},
	"cli/promise":              {"cli/env", "cli/people", "duedate", "motive", "output/ics", "present/due", "prompt", "records", "records/promises", "store", "visible"},
	"output/ics":               {},
	"present/due":              {"page", "present/stated", "visible"},
	"records/due":              {"motive", "overlap", "records", "records/asks", "records/naming", "records/promises", "records/summary"},
}

// pure packages compute on values. They do no I/O and use no clock or chance of
// their own; of package time they may use the arithmetic.
var pure = []string{
	"appeal",
	"appeal/offered",
	"appeal/retold",
	"appeal/spoken",
	"motive", "visible", "language", "discreet", "english", "overlap", "overlap/overlaptest", "ordered", "interview", "interview/earlier", "interview/fit", "interview/ids", "interview/lookahead", "interview/wording", "notes", "practice", "reflection", "reflection/account", "sheet", "check", "check/diff", "check/power",
	"listen", "listen/chance", "listen/huffman", "listen/manner", "listen/minilm", "listen/minilm/minilmtest", "listen/nearness", "listen/ngram", "listen/own", "listen/shipped", "listen/shorthand", "codec/emit", "codec/encode", "codec/fast", "codec/limit", "codec/scalar", "codec/wording", "page", "present", "present/brief", "present/document", "present/guess", "present/show", "present/stated", "records/difference", "records/journal", "records/naming", "records/promise",
	"overlap/outcome", "present/outcomes",
	"duedate",
	"ask", "present/due", "output/ics", "ask/outline",
	"overlap/plan", "overlap/plan/plantest", "present/changes",
}

// impure packages of the standard library are closed to pure packages.
var impure = []string{
	"os", "net", "os/exec", "math/rand", "math/rand/v2", "crypto/rand", "io/fs",
	"path/filepath", "log", "syscall", "runtime", "net/http",
}

// owners lists exactly which packages import an outside library. encoding/json
// is treated like one, so that what is written to files has few authors.
var owners = map[string][]string{
	"encoding/json":                      {"cli/hearing", "listen/leftout", "listen/ngram/learn", "listen/texts", "listen/tune/heads", "output", "records", "records/journal", "store"},
	"github.com/AlecAivazis/survey/v2":   {"terminal"},
	"github.com/adrg/xdg":                {"store/place"},
	"github.com/charmbracelet/x":         {"visible"},
	"github.com/creack/pty":              {"terminal/ptytest"},
	"github.com/fatih/color":             {"page"},
	"github.com/go-json-experiment/json": {"codec"},
	"github.com/goccy/go-yaml":           {"codec"},
	"github.com/gofrs/flock":             {"store"},
	"github.com/google/go-cmp":           {"fixture"},
	"github.com/hinshun/vt10x":           {"terminal/ptytest"},
	"github.com/spf13/cobra":             {"cli", "cli/asking", "cli/catalogue", "cli/completion", "cli/env", "cli/hearing", "cli/outcomes", "cli/promise", "cli/saved"},
	"github.com/spf13/pflag":             {"cli"},
	"golang.org/x/sys":                   {"listen/minilm", "store", "terminal/device", "terminal/ptytest"},
	"golang.org/x/term":                  {"terminal", "terminal/ptytest"},
	"golang.org/x/text":                  {"listen/minilm", "output", "overlap", "records/naming"},
	"pgregory.net/rapid":                 {"fixture/property"},
	"gopkg.in/yaml.v3":                   {"codec"},
}

const (
	maxLines    = 3000 // of a package, tests left out
	maxLinesCLI = 4000
)

// A goFile is one source file that is not a test.
type goFile struct {
	path, pkg string
	lines     int
	imports   []importLine
}

type importLine struct{ name, place string }

// readFiles reads all source files under internal.
func readFiles(t *testing.T) (files []goFile) {
	t.Helper()
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && d.Name() == "testdata":
			return fs.SkipDir
		case d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		files = append(files, readFile(t, path))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func readFile(t *testing.T, path string) goFile {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	positions := token.NewFileSet()
	syntax, err := parser.ParseFile(positions, path, data, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	f := goFile{path: path, pkg: filepath.ToSlash(filepath.Dir(path)), lines: bytes.Count(data, []byte("\n"))}
	for _, spec := range syntax.Imports {
		name, _ := strconv.Unquote(spec.Path.Value)
		at := positions.Position(spec.Pos())
		f.imports = append(f.imports, importLine{name, fmt.Sprintf("%s:%d:%d", filepath.ToSlash(path), at.Line, at.Column)})
	}
	return f
}

// checkImports compares what the files import with the lists above.
func checkImports(files []goFile) (wrong []string) {
	used := map[string]bool{} // "package -> import" and "library -> package"
	for _, f := range files {
		if _, known := imports[f.pkg]; !known {
			wrong = append(wrong, fmt.Sprintf("%s: package %s is not in the list of layers; add it to internal/layers_test.go", f.path, f.pkg))
			continue
		}
		for _, i := range f.imports {
			if problem := checkImport(f.pkg, i, used); problem != "" {
				wrong = append(wrong, problem)
			}
		}
	}
	return append(wrong, unused(used)...)
}

func checkImport(pkg string, i importLine, used map[string]bool) string {
	library, owned := libraryOf(i.name)
	switch {
	case i.name == "buyin" || strings.HasPrefix(i.name, "buyin/"):
		below := strings.TrimPrefix(strings.TrimPrefix(i.name, "buyin"), "/internal/")
		used[pkg+" -> "+below] = true
		if !slices.Contains(imports[pkg], below) {
			return fmt.Sprintf("%s: package %s may not import %q; move the code, or pass the value in", i.place, pkg, i.name)
		}
	case slices.Contains(pure, pkg) && slices.Contains(impure, i.name):
		return fmt.Sprintf("%s: pure package %s may not import %q; pass what it needs in", i.place, pkg, i.name)
	case owned:
		used[library+" -> "+pkg] = true
		if !slices.Contains(owners[library], pkg) {
			return fmt.Sprintf("%s: %q belongs to %s; call that package instead", i.place, i.name, strings.Join(owners[library], ", "))
		}
	case strings.Contains(strings.Split(i.name, "/")[0], "."):
		return fmt.Sprintf("%s: %q has no owner; name one in internal/layers_test.go", i.place, i.name)
	}
	return ""
}

// unused lists the permissions that nobody uses.
func unused(used map[string]bool) (wrong []string) {
	for _, pkg := range slices.Sorted(maps.Keys(imports)) {
		for _, below := range imports[pkg] {
			if !used[pkg+" -> "+below] {
				wrong = append(wrong, fmt.Sprintf("package %s is allowed to import %q and does not; remove that from internal/layers_test.go", pkg, below))
			}
		}
	}
	for _, library := range slices.Sorted(maps.Keys(owners)) {
		for _, pkg := range owners[library] {
			if !used[library+" -> "+pkg] {
				wrong = append(wrong, fmt.Sprintf("package %s is allowed to import %q and does not; remove that from internal/layers_test.go", pkg, library))
			}
		}
	}
	return wrong
}

// libraryOf returns the owned library that an import path belongs to.
func libraryOf(name string) (library string, owned bool) {
	for library := range owners {
		if name == library || strings.HasPrefix(name, library+"/") {
			return library, true
		}
	}
	return "", false
}

func TestPackagesImportExactlyWhatIsListed(t *testing.T) {
	files := readFiles(t)
	if len(files) < 100 {
		t.Fatalf("only %d files were seen; is this test in the right folder?", len(files))
	}
	for _, wrong := range checkImports(files) {
		t.Error(wrong)
	}
}

// Arrows between packages go down only, so the lists may hold no circle. (The
// compiler refuses circles too; this says which arrow would be the first.)
func TestPurePackagesImportOnlyPureOnes(t *testing.T) {
	for _, pkg := range pure {
		for _, below := range imports[pkg] {
			if !slices.Contains(pure, below) {
				t.Errorf("pure package %s imports %s, which is not pure", pkg, below)
			}
		}
	}
}

// clock lists the functions of package time that read the clock or wait for it.
var clock = []string{"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker"}

func TestPurePackagesDoNotReadTheClock(t *testing.T) {
	for _, f := range readFiles(t) {
		if !slices.Contains(pure, f.pkg) {
			continue
		}
		for _, wrong := range readsClock(t, f.path) {
			t.Error(wrong)
		}
	}
	if len(readsClock(t, "testdata/wrong/session.go")) != 1 {
		t.Error("a call of time.Now was not reported")
	}
}

func readsClock(t *testing.T, path string) (wrong []string) {
	t.Helper()
	positions := token.NewFileSet()
	syntax, err := parser.ParseFile(positions, path, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(syntax, func(n ast.Node) bool {
		use, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if pkg, ok := use.X.(*ast.Ident); ok && pkg.Name == "time" && slices.Contains(clock, use.Sel.Name) {
			at := positions.Position(use.Pos())
			wrong = append(wrong, fmt.Sprintf("%s:%d:%d: a pure package may not call time.%s; pass the time in", path, at.Line, at.Column, use.Sel.Name))
		}
		return true
	})
	return wrong
}

func TestPackagesStaySmall(t *testing.T) {
	lines := map[string]int{}
	for _, f := range readFiles(t) {
		lines[f.pkg] += f.lines
	}
	for pkg, n := range lines {
		limit := maxLines
		if pkg == "cli" {
			limit = maxLinesCLI
		}
		if n > limit {
			t.Errorf("package %s has %d lines, more than %d; it is probably two packages", pkg, n, limit)
		}
	}
}

func TestTheGuardSeesAWrongImport(t *testing.T) {
	used := map[string]bool{}
	f := readFile(t, "testdata/wrong/session.go")
	var got []string
	for _, i := range f.imports {
		if problem := checkImport("interview", i, used); problem != "" {
			got = append(got, problem)
		}
	}
	want := []string{
		`testdata/wrong/session.go:4:2: pure package interview may not import "os"; pass what it needs in`,
		`testdata/wrong/session.go:7:2: "gopkg.in/yaml.v3" belongs to codec; call that package instead`,
		`testdata/wrong/session.go:9:2: package interview may not import "buyin/internal/store"; move the code, or pass the value in`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if missing := unused(used); len(missing) == 0 {
		t.Error("a list of which nothing is used was not reported")
	}
}

func TestTheBinaryLinksNoNetworkClient(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "buyin/cmd/buyin").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, dep := range strings.Fields(string(out)) {
		if dep == "net/http" || dep == "crypto/tls" {
			t.Errorf("%s is linked into buyin; find who imports it with go mod why -m, and do without", dep)
		}
	}
}
