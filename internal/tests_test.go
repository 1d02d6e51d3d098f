package internal_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// No test may fail by chance: it waits for what it starts, and draws the same random
// values in every run.
func TestTestsLeaveNothingToChance(t *testing.T) {
	seen := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && d.Name() == "testdata":
			return fs.SkipDir
		case !d.IsDir() && (strings.HasSuffix(path, "_test.go") || strings.HasPrefix(path, filepath.Join("terminal", "ptytest"))):
			seen++
			for _, wrong := range leavesToChance(t, path) {
				t.Error(wrong)
			}
		}
		return nil
	})
	if err != nil || seen < 100 {
		t.Errorf("%d files were seen; %v", seen, err)
	}
	if wrong := leavesToChance(t, filepath.Join("testdata", "wrong", "chance.go")); len(wrong) != 3 {
		t.Errorf("%d of 3 faults were reported: %q", len(wrong), wrong)
	}
}

// seeded are the functions of math/rand/v2 that draw nothing unless they have a seed.
var seeded = []string{"New", "NewPCG", "NewChaCha8", "NewZipf", "Rand", "Source", "PCG", "ChaCha8", "Zipf"}

// leavesToChance lists what a test must not do.
func leavesToChance(t *testing.T, path string) (wrong []string) {
	t.Helper()
	positions := token.NewFileSet()
	syntax, err := parser.ParseFile(positions, path, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	report := func(at token.Pos, problem string) {
		p := positions.Position(at)
		wrong = append(wrong, fmt.Sprintf("%s:%d:%d: %s", path, p.Line, p.Column, problem))
	}
	ast.Inspect(syntax, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			report(n.Pos(), "what a go statement starts may outlive the test; use background.Go")
		case *ast.SelectorExpr:
			pkg, ok := n.X.(*ast.Ident)
			switch {
			case !ok:
			case pkg.Name == "rapid" && slices.Contains([]string{"Check", "MakeCheck", "MakeFuzz"}, n.Sel.Name):
				report(n.Pos(), "rapid draws other values in every run; use property.Check")
			case pkg.Name == "rand" && !slices.Contains(seeded, n.Sel.Name):
				report(n.Pos(), "this has no seed; use rand.New(rand.NewPCG(1, 1))")
			}
		}
		return true
	})
	return wrong
}
