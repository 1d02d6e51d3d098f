package language

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// silent packages say only what this package holds.
var silent = []string{"interview", "interview/earlier", "listen", "notes", "practice", "prompt", "prompt/ask", "prompt/goals", "prompt/heard", "prompt/review", "prompt/script", "prompt/terms", "sheet", "terminal"}

// A call is one call of Say, Count or List in the program.
type call struct {
	at     string // file and line
	form   string // Say, Count or List
	key    string
	values []string // the names of the placeholders
	wrong  string   // why it cannot be checked
}

// goFiles parses the program's files without its tests.
func goFiles(t *testing.T, visit func(pkg string, files *token.FileSet, file *ast.File)) {
	t.Helper()
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && d.Name() == "testdata" {
			if err == nil {
				err = filepath.SkipDir
			}
			return err
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, path, nil, 0)
		if err == nil {
			visit(strings.TrimPrefix(filepath.ToSlash(filepath.Dir(path)), "../"), files, file)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// readCall reads a call of this package, or returns nil.
func readCall(files *token.FileSet, n ast.Node) *call {
	expr, ok := n.(*ast.CallExpr)
	if !ok {
		return nil
	}
	fun, ok := expr.Fun.(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	if pkg, ok := fun.X.(*ast.Ident); !ok || pkg.Name != "language" {
		return nil
	}
	if fun.Sel.Name == "WordFile" { // a test of package english checks its calls
		return nil
	}
	c := &call{at: files.Position(expr.Pos()).String(), form: fun.Sel.Name}
	values := expr.Args[1:]
	if c.form == "Count" {
		values = expr.Args[2:]
		c.values = []string{"n"}
	}
	if c.key, ok = literal(expr.Args[0]); !ok {
		c.wrong = "the key is no string literal"
	}
	if len(values)%2 != 0 || expr.Ellipsis.IsValid() {
		c.wrong = "the values are not pairs"
		return c
	}
	for i := 0; i < len(values); i += 2 {
		name, ok := literal(values[i])
		if !ok {
			c.wrong = "the name of a placeholder is no string literal"
		}
		c.values = append(c.values, name)
	}
	return c
}

func literal(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(lit.Value)
	return text, err == nil
}

// keys returns the keys that the call may look up.
func (c call) keys(texts map[string]string) []string {
	switch c.form {
	case "Count":
		return []string{c.key + ".one", c.key + ".other"}
	case "List":
		keys := []string{c.key + ".1"}
		for i := 2; texts[c.key+"."+strconv.Itoa(i)] != ""; i++ {
			keys = append(keys, c.key+"."+strconv.Itoa(i))
		}
		return keys
	}
	return []string{c.key}
}

// check compares the call with the sentences and marks those it uses.
func (c call) check(texts map[string]string, used map[string]bool) (problems []string) {
	if c.wrong != "" {
		return []string{c.wrong}
	}
	filled := map[string]bool{}
	for _, key := range c.keys(texts) {
		text, ok := texts[key]
		if !ok {
			problems = append(problems, "unknown key "+key)
			continue
		}
		used[key] = true
		for _, name := range placeholders(text) {
			filled[name] = true
			if !slices.Contains(c.values, name) {
				problems = append(problems, fmt.Sprintf("%s has {%s}, which is not filled in", key, name))
			}
		}
	}
	for _, name := range c.values {
		if !filled[name] && !(c.form == "Count" && name == "n") && problems == nil {
			problems = append(problems, fmt.Sprintf("%s has no {%s}", c.key, name))
		}
	}
	return problems
}

var placeholder = regexp.MustCompile(`\{([a-z]+)\}`)

func placeholders(text string) (names []string) {
	for _, m := range placeholder.FindAllStringSubmatch(text, -1) {
		names = append(names, m[1])
	}
	return names
}

func TestEveryCallFindsItsSentence(t *testing.T) {
	used := map[string]bool{}
	goFiles(t, func(_ string, files *token.FileSet, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			if c := readCall(files, n); c != nil {
				for _, problem := range c.check(sentences(), used) {
					t.Errorf("%s: %s", c.at, problem)
				}
			}
			return true
		})
	})
	for key := range sentences() {
		if !used[key] {
			t.Errorf("en/coach*.txt: %s is not used", key)
		}
	}
}

// shownLiterals returns the string literals of three words or more in a file,
// except those that only programmers see: arguments of panic, formats that wrap
// an error (%w), import paths and struct tags.
func shownLiterals(files *token.FileSet, file *ast.File) (found []string) {
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec, *ast.Field:
			return false
		case *ast.CallExpr:
			if fun, ok := n.Fun.(*ast.Ident); ok && fun.Name == "panic" {
				return false
			}
		case *ast.BasicLit:
			text, ok := literal(n)
			if ok && wordCount(text) >= 3 && !strings.Contains(text, "%w") {
				found = append(found, fmt.Sprintf("%s: %q", files.Position(n.Pos()), text))
			}
		}
		return true
	})
	return found
}

// wordCount counts the words of a text: what stands between blanks, begins with
// a letter after its punctuation, and is no template action.
func wordCount(text string) int {
	text = regexp.MustCompile(`(?s)\{\{.*?\}\}`).ReplaceAllString(text, "")
	return len(regexp.MustCompile(`(^|\s)[^\s\pL%]*\pL[^\s]*`).FindAllString(text, -1))
}

func TestSilentPackagesHoldNoSentences(t *testing.T) {
	goFiles(t, func(pkg string, files *token.FileSet, file *ast.File) {
		if !slices.Contains(silent, pkg) {
			return
		}
		for _, text := range shownLiterals(files, file) {
			t.Errorf("%s belongs in internal/language/en/coach*.txt", text)
		}
	})
}

// The two checks see what they are to see.
func TestTheChecksSeeMistakes(t *testing.T) {
	texts := map[string]string{"a.x": "{n} of {m}", "a.y.one": "{n}", "a.y.other": "{n}", "a.z.1": "{n}", "a.z.2": "{m}"}
	for source, want := range map[string]string{
		`language.Say("a.x", "n", 1, "m", 2)`:  "",
		`language.Say("a.x", "n", 1)`:          "a.x has {m}, which is not filled in",
		`language.Say("a.y.one", "m", 1)`:      "a.y.one has {n}, which is not filled in",
		`language.Say("a.x", "n", 1, 2)`:       "the values are not pairs",
		`language.Say("a.w")`:                  "unknown key a.w",
		`language.Say(key)`:                    "the key is no string literal",
		`language.Count("a.y", 2)`:             "",
		`language.Count("a.y", 2, "k", 1)`:     "a.y has no {k}",
		`language.List("a.z", "n", 1, "m", 2)`: "",
	} {
		expr, err := parser.ParseExpr(source)
		if err != nil {
			t.Fatal(err)
		}
		got := strings.Join(readCall(token.NewFileSet(), expr).check(texts, map[string]bool{}), "; ")
		if got != want {
			t.Errorf("%s: %q, want %q", source, got, want)
		}
	}
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, "x.go", `package x
import _ "three words here"
var a = "two words"
var b = "%d, of 3: 4 5"
var c = "said “so it” is %s"
func f() { panic("not for people to see"); fmt.Errorf("reading it again: %w", err) }`, 0)
	if err != nil {
		t.Fatal(err)
	}
	if got := shownLiterals(files, file); len(got) != 1 || !strings.HasPrefix(got[0], "x.go:5:9: ") {
		t.Errorf("found %q", got)
	}
}
