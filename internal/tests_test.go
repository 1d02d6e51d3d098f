package internal_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// No test may fail by chance: it waits for what it starts.
func TestTestsEndWhatTheyStart(t *testing.T) {
	seen := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && d.Name() == "testdata":
			return fs.SkipDir
		case !d.IsDir() && (strings.HasSuffix(path, "_test.go") || strings.HasPrefix(path, filepath.Join("terminal", "ptytest"))):
			seen++
			for _, wrong := range startsGoroutines(t, path) {
				t.Error(wrong)
			}
		}
		return nil
	})
	if err != nil || seen < 100 {
		t.Errorf("%d files were seen; %v", seen, err)
	}
	if wrong := startsGoroutines(t, filepath.Join("testdata", "wrong", "beside.go")); len(wrong) != 1 {
		t.Errorf("a go statement was not reported: %q", wrong)
	}
}

// startsGoroutines lists the go statements of a file.
func startsGoroutines(t *testing.T, path string) (wrong []string) {
	t.Helper()
	positions := token.NewFileSet()
	syntax, err := parser.ParseFile(positions, path, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(syntax, func(n ast.Node) bool {
		if start, ok := n.(*ast.GoStmt); ok {
			at := positions.Position(start.Pos())
			wrong = append(wrong, fmt.Sprintf("%s:%d:%d: a test does not use go, because what it starts may outlive it; use background.Go", path, at.Line, at.Column))
		}
		return true
	})
	return wrong
}
