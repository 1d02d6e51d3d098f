package output

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"buyin/internal/motive"
	"buyin/internal/visible"
)

// found returns a problem on a line of made.yaml, from one column to another.
func found(rule string, s motive.Severity, line, from, to int) motive.Problem {
	return motive.Problem{Pos: motive.Pos{File: "team/made.yaml", Line: line, Column: from, EndLine: line, EndCol: to},
		Rule: rule, Severity: s, Message: "a thing, 100 % wrong: " + rule, Remedy: "mend it"}
}

func madeReview(source string, problems ...motive.Problem) Findings {
	return Findings{Files: []string{"team/made.yaml", "empty.yaml"}, Sources: map[string][]byte{"team/made.yaml": []byte(source), "empty.yaml": nil},
		Found: problems, FailOn: motive.Warning, Version: "1.0.0", Width: 80}
}

func asWritten(t *testing.T, r Findings, format string) string {
	t.Helper()
	var b bytes.Buffer
	if err := r.Write(&b, format); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// The caret is under the position, whatever comes before it.
func TestTheCaretStandsUnderThePlace(t *testing.T) {
	tests := []struct {
		name, line, under string
		width             int
	}{
		{"plain", `ask: "did it go well?"`, "did it", 80},
		{"wide characters take two columns", `ask: "王秀英の発表, did it go well?"`, "did it", 80},
		{"decomposed accents take none", "ask: \"Zoe\u0308 and Jose\u0301: did it go well?\"", "did it", 80},
		{"an emoji of several characters", "ask: \"❤\ufe0f\u200d🔥 did it go well?\"", "did it", 80},
		{"a tab is shown", "\task: did it go well?", "did it", 80},
		{"an escape is shown", "ask: \x1b[31m did it go well?", "did it", 80},
		{"wide under the caret", `ask: "発表 went well?"`, "発表", 80},
		{"at the very end", `ask: did it`, "did it", 80},
		{"far to the right of a long line", strings.Repeat("word ", 60) + "did it go " + strings.Repeat("word ", 60), "did it", 60},
	}
	for _, test := range tests {
		from := strings.Index(test.line, test.under)
		column := len([]rune(test.line[:from])) + 1
		p := found("closed", motive.Warning, 1, column, column+len([]rune(test.under)))
		lines := strings.Split(asWritten(t, Findings{Sources: map[string][]byte{p.File: []byte(test.line + "\n")}, Found: motive.Problems{p}, Width: test.width}, "text"), "\n")
		source, carets := lines[1], lines[2]
		at := strings.Index(source, test.under)
		if at < 0 {
			t.Errorf("%s: %q does not show %q", test.name, source, test.under)
			continue
		}
		if before := visible.Width(source[:at]); before != strings.Index(carets, "^") {
			t.Errorf("%s: the caret stands at %d, the place at %d:\n%s\n%s", test.name, strings.Index(carets, "^"), before, source, carets)
		}
		if n := strings.Count(carets, "^") + strings.Count(carets, "~"); n != visible.Width(test.under) {
			t.Errorf("%s: %d columns are marked, %q takes %d", test.name, n, test.under, visible.Width(test.under))
		}
		if visible.Width(source) > max(test.width, visible.Width(test.line)+8) && len(test.line) > test.width {
			t.Errorf("%s: a line of %d columns", test.name, visible.Width(source))
		}
	}
}

// A catalogue may be on one line, with fifty findings in it. If the whole line
// were measured for each, this would take minutes.
func TestFindingsInALongLine(t *testing.T) {
	line := strings.Repeat("did it ", 500_000)
	r := Findings{Sources: map[string][]byte{"c.json": []byte(line)}, Width: 80}
	for i := range 50 {
		r.Found = append(r.Found, motive.Problem{Pos: motive.Pos{File: "c.json", Line: 1, Column: 1 + 60_000*i, EndLine: 1, EndCol: len(line)}})
	}
	for i, shown := range strings.Split(asWritten(t, r, "text"), "\n") {
		if i%3 != 0 && visible.Width(shown) > 120 {
			t.Fatalf("a line of %d columns", visible.Width(shown))
		}
	}
}

// A position past the end of its line or file does not panic.
func TestPlacesOutsideTheSource(t *testing.T) {
	for _, p := range []motive.Problem{found("a", motive.Error, 9, 1, 2), found("b", motive.Error, 1, 99, 120), {Rule: "c", Message: "m"}, found("d", motive.Error, 2, 1, 1)} {
		p.File = "team/made.yaml"
		for _, format := range []string{"text", "json", "sarif", "github", "junit"} {
			if out := asWritten(t, madeReview("ask: x\n", p), format); out == "" {
				t.Errorf("%s of %s says nothing", format, p.Rule)
			}
		}
	}
}

func TestGithubAnnotations(t *testing.T) {
	got := asWritten(t, madeReview("ask: x\n", found("closed", motive.Warning, 1, 6, 7), found("jargon", motive.Info, 2, 1, 1), motive.Problem{
		Pos: motive.Pos{File: "a,b:c.yaml"}, Rule: "empty-file", Severity: motive.Error, Message: "two\nlines", Remedy: ""}), "github")
	want := "::warning file=team/made.yaml,line=1,col=6,endLine=1,endColumn=7,title=closed::a thing, 100 %25 wrong: closed; mend it\n" +
		"::notice file=team/made.yaml,line=2,col=1,title=jargon::a thing, 100 %25 wrong: jargon; mend it\n" +
		"::error file=a%2Cb%3Ac.yaml,title=empty-file::two\\nlines\n"
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestSarifIsOfThePublishedSchema(t *testing.T) {
	schema := compile(t, "../../testdata/sarif/sarif-schema-2.1.0.json")
	for _, r := range []Findings{
		madeReview("ask: x\n"),
		madeReview("ask: x\n", found("closed", motive.Warning, 1, 6, 7), found("leading", motive.Error, 1, 1, 1), found("unheard-of", motive.Info, 1, 1, 2)),
		madeReview("", motive.Problem{Pos: motive.Pos{File: "/abs/ä ö.yaml"}, Rule: "empty-file", Severity: motive.Error, Message: "m"}),
	} {
		out := asWritten(t, r, "sarif")
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(out))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(doc); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
	}
}

func compile(t *testing.T, path string) *jsonschema.Schema {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A finding keeps its fingerprint when lines are inserted before it, and two
// equal findings have two fingerprints.
func TestFingerprintsSurviveMovedLines(t *testing.T) {
	prints := func(source string, problems ...motive.Problem) []string {
		var log sarifLog
		if err := json.Unmarshal([]byte(asWritten(t, madeReview(source, problems...), "sarif")), &log); err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, r := range log.Runs[0].Results {
			all = append(all, r.Fingerprints["buyin/v1"])
		}
		return all
	}
	before := prints("  ask: x\nask: y\n", found("closed", motive.Warning, 1, 8, 9), found("closed", motive.Warning, 2, 6, 7))
	after := prints("\n\nask: new\n    ask: x\nask: y\n", found("closed", motive.Warning, 4, 10, 11), found("closed", motive.Warning, 5, 6, 7))
	if before[0] != after[0] || before[1] != after[1] || before[0] == before[1] {
		t.Errorf("before %q, after %q", before, after)
	}
	same := prints("ask: x\nask: x\n", found("closed", motive.Warning, 1, 6, 7), found("closed", motive.Warning, 2, 6, 7))
	if same[0] == same[1] {
		t.Error("two findings on lines that are the same have one fingerprint")
	}
}

// junitShape is the elements and attributes that readers of JUnit reports accept.
// It follows the schema of the Jenkins xUnit plugin, the one most often quoted.
var junitShape = map[string]struct{ attributes, children string }{
	"testsuites": {"name tests failures errors", "testsuite"},
	"testsuite":  {"name tests failures errors skipped time", "testcase"},
	"testcase":   {"name classname file line time", "failure system-out"},
	"failure":    {"type message", ""},
	"system-out": {"", ""},
}

func TestJUnitHasTheShapeThatReadersAskFor(t *testing.T) {
	out := asWritten(t, madeReview("ask: x\n", found("closed", motive.Warning, 1, 6, 7), found("jargon", motive.Info, 1, 1, 2),
		motive.Problem{Pos: motive.Pos{File: "team/made.yaml"}, Rule: "empty-file", Severity: motive.Error, Message: "<&\x00\ufffe>"}), "junit")
	decoder, parents, seen := xml.NewDecoder(strings.NewReader(out)), []string{""}, map[string]int{}
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		switch el := token.(type) {
		case xml.StartElement:
			name, parent := el.Name.Local, parents[len(parents)-1]
			checkJUnitShape(t, el, parent)
			seen[name]++
			parents = append(parents, name)
		case xml.EndElement:
			parents = parents[:len(parents)-1]
		}
	}
	if seen["testsuite"] != 2 || seen["testcase"] != 4 || seen["failure"] != 2 || seen["system-out"] != 1 {
		t.Errorf("got %v\n%s", seen, out)
	}
	if !strings.Contains(out, `<testsuites name="buyin catalogue check" tests="4" failures="2" errors="0">`) {
		t.Error(out)
	}
}

func checkJUnitShape(t *testing.T, el xml.StartElement, parent string) {
	t.Helper()
	name := el.Name.Local
	shape, known := junitShape[name]
	if !known || parent != "" && !slices.Contains(strings.Fields(junitShape[parent].children), name) {
		t.Errorf("<%s> is not allowed in <%s>", name, parent)
	}
	for _, a := range el.Attr {
		if !slices.Contains(strings.Fields(shape.attributes), a.Name.Local) {
			t.Errorf("<%s> may not have %s", name, a.Name.Local)
		}
	}
}

func TestJSONIsAListEvenOfNothing(t *testing.T) {
	if got := asWritten(t, madeReview("x"), "json"); got != "[]\n" {
		t.Errorf("got %q", got)
	}
	var list []map[string]any
	if err := json.Unmarshal([]byte(asWritten(t, madeReview("x", found("closed", motive.Warning, 1, 6, 7)), "json")), &list); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"file", "line", "column", "end_line", "end_column", "rule", "severity", "message", "remedy"} {
		if _, ok := list[0][key]; !ok || len(list[0]) != 9 {
			t.Errorf("no %s in %v", key, list[0])
		}
	}
}

func TestNothingLiveInAnyFormat(t *testing.T) {
	p := found("closed", motive.Error, 1, 1, 4)
	p.File, p.Message = "a\x1b]0;x\x07.yaml", "m\u202e"
	r := Findings{Files: []string{p.File}, Sources: map[string][]byte{p.File: []byte("a\x1b[2J\u202eb\u200b\n")}, Found: motive.Problems{p}, Width: 80}
	for _, format := range []string{"text", "json", "sarif", "github", "junit"} {
		for line := range strings.Lines(asWritten(t, r, format)) {
			if body := strings.TrimSuffix(line, "\n"); visible.Line(body) != body {
				t.Errorf("%s: live: %q", format, body)
			}
		}
	}
}
