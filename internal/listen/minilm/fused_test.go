package minilm

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"strings"
	"testing"
)

// findProducts returns the places of all products of floats in Go files, and of
// those that the compiler may fuse with an addition because they are not
// converted at once.
func findProducts(t *testing.T, files map[string]any) (all, open []string) {
	t.Helper()
	positions := token.NewFileSet()
	var parsed []*ast.File
	for name, source := range files {
		f, err := parser.ParseFile(positions, name, source, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		parsed = append(parsed, f)
	}
	info := types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	config := types.Config{Importer: mathOnly{}, Error: func(error) {}}
	_, _ = config.Check("minilm", positions, parsed, &info) // with errors for the other imports, which give no floats
	closed := map[ast.Expr]bool{}
	for _, f := range parsed {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if name, ok := n.Fun.(*ast.Ident); ok && name.Name == "float32" {
					closed[ast.Unparen(n.Args[0])] = true
				}
			case *ast.AssignStmt:
				if n.Tok == token.MUL_ASSIGN {
					open = append(open, positions.Position(n.Pos()).String())
				}
			case *ast.BinaryExpr:
				if n.Op == token.MUL && isFloat(info.Types[n]) {
					all = append(all, positions.Position(n.Pos()).String())
					if !closed[n] {
						open = append(open, positions.Position(n.Pos()).String())
					}
				}
			}
			return true
		})
	}
	return all, open
}

func isFloat(v types.TypeAndValue) bool {
	if v.Type == nil || v.Value != nil {
		return false
	}
	basic, ok := v.Type.Underlying().(*types.Basic)
	return ok && basic.Info()&types.IsFloat != 0
}

// mathOnly imports what is used of package math, and nothing else.
type mathOnly struct{}

func (mathOnly) Import(path string) (*types.Package, error) {
	if path != "math" {
		return nil, errors.New("not needed")
	}
	const source = "package math; const (Sqrt2 = 1.4; MaxInt32 = 1<<31 - 1); func Sqrt(float64) float64; func Float32bits(float32) uint32; func Float32frombits(uint32) float32"
	positions := token.NewFileSet()
	f, err := parser.ParseFile(positions, "math.go", source, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	return (&types.Config{IgnoreFuncBodies: true, Error: func(error) {}}).Check("math", positions, []*ast.File{f}, nil)
}

func TestNoProductOfFloatsCanBeFused(t *testing.T) {
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]any{}
	for _, name := range names {
		if !strings.HasSuffix(name, "_test.go") && name != "pack.go" && name != "multiply_other.go" {
			files[name] = nil
		}
	}
	all, open := findProducts(t, files)
	for _, place := range open {
		t.Errorf("%s: convert this product to float32", place)
	}
	if len(all) < 35 {
		t.Errorf("only %d products were found", len(all))
	}
	wrong := "package p\nfunc f(a, b []float32) float32 {\nx := a[0] * b[0]\nx *= 2\nreturn x + float32(a[1]*b[1]) + a[2]*b[2]\n}"
	if all, open := findProducts(t, map[string]any{"wrong.go": wrong}); len(all) != 3 || len(open) != 3 {
		t.Errorf("of three products and one assignment, %v were found, and %v as wrong", all, open)
	}
}
