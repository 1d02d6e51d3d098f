package limit

import (
	"fmt"
	"strings"
	"testing"

	"buyin/internal/motive"
)

var rep = strings.Repeat

// nested returns n levels of stairs: each line is one blank further in.
func nested(n int, line string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(rep(" ", i) + line + "\n")
	}
	return b.String() + rep(" ", n) + "x"
}

// Every way to nest is seen, and 32 levels are let through.
func TestDepth(t *testing.T) {
	deep := map[string]func(n int) string{
		"dashes":               func(n int) string { return rep("- ", n) + "a" },
		"dashes and tabs":      func(n int) string { return rep("-\t", n) + "a" },
		"stairs of dashes":     func(n int) string { return nested(n, "-") },
		"stairs of keys":       func(n int) string { return nested(n, "a:") },
		"stairs of key marks":  func(n int) string { return nested(n, "?") },
		"quoted stairs":        func(n int) string { return nested(n, `"a": `) },
		"stairs after returns": func(n int) string { return strings.ReplaceAll(nested(n, "a:"), "\n", "\r") },
		"dashes before keys":   func(n int) string { return rep("- ", n-1) + "a: b" },
		"key marks":            func(n int) string { return rep("? ", n) + "a" },
		"values without keys":  func(n int) string { return rep(": ", n) + "a" },
		"keys on one line":     func(n int) string { return rep("a: ", n) + "b" },
		"mixed":                func(n int) string { return rep("- ? ", n/2) + rep("- ", n%2) + "a" },
		"brackets":             func(n int) string { return rep("[", n) },
		"closed brackets":      func(n int) string { return rep("[", n) + rep("]", n) },
		"braces":               func(n int) string { return rep("{", n) },
		"mappings":             func(n int) string { return rep("{a: ", n) + "b" + rep("}", n) },
		"quoted mappings":      func(n int) string { return rep(`{"a":`, n) + "1" + rep("}", n) },
		"spread over lines":    func(n int) string { return rep("[\n", n) + rep("]\n", n) },
		"lists in mappings":    func(n int) string { return rep("[{a: ", n/2) + rep("[", n%2) },
		"lists below dashes":   func(n int) string { return rep("- ", n-2) + "[[" },
		"after a document":     func(n int) string { return "a: b\n---\n" + rep("[", n) },
		"after a text":         func(n int) string { return "a: \"- - \\\" [[\"\nb: 'it''s [['\nc: |\n  [[[[\nd:\n  " + rep("[", n-1) },
		"between commas":       func(n int) string { return "[a, b, [c], {d: e}, " + rep("[", n-1) },
	}
	for name, text := range deep {
		if got := YAML([]byte(text(motive.MaxNesting))); got.Reason != None {
			t.Errorf("%s: %d levels are refused: %+v", name, motive.MaxNesting, got)
		}
		if got := YAML([]byte(text(motive.MaxNesting + 1))); got.Reason != Deep {
			t.Errorf("%s: %d levels pass: %+v", name, motive.MaxNesting+1, got)
		}
		if got := YAML([]byte(text(3000))); got.Reason != Deep || got.At > 2000 {
			t.Errorf("%s: three thousand levels: %+v", name, got)
		}
	}
	for name, text := range map[string]string{
		"anchors":              rep("&a ", 100),
		"tags":                 rep("!a ", 100),
		"anchors in brackets":  "[" + rep("&a ", 100),
		"key marks":            "[" + rep("? ", 100),
		"values":               "[" + rep(": ", 100),
		"dashes":               "[" + rep("- ", 100),
		"properties and marks": "[" + rep("? &a !b ", 100),
	} {
		if got := YAML([]byte(text)); got.Reason != Deep {
			t.Errorf("a hundred %s in a row pass: %+v", name, got)
		}
	}
}

// What looks like nesting in a text, or beside it, is none.
func TestNoDepth(t *testing.T) {
	many := rep("- [{? a: ", 100)
	for name, text := range map[string]string{
		"in double quotes":           `a: "` + strings.ReplaceAll(many, `"`, "") + `"`,
		"over lines, in quotes":      "a: \"" + rep("- - [\n  ", 100) + "\"",
		"after an escaped quote":     `a: "\"` + many + `"`,
		"after an escaped backslash": `{a: "\\", b: '` + many + `'}`,
		"after an escaped break":     "a: \"\\\n  " + many + "\"",
		"in single quotes":           "a: 'it''s " + many + "'",
		"in a comment":               "a: b # " + many,
		"in comments":                "a: b\n" + rep("# [[[\n", 100),
		"in a text":                  "a: b" + rep(" - - [", 100),
		"on a text's next lines":     "a: b\n" + rep("  - - [ {\n", 100),
		"in a list's text":           "- a\n" + rep("  - - - -\n", 100),
		"in a root's text":           "a\n" + rep("- - - -\n", 100),
		"in a block":                 "a: |\n" + rep("  - - [ {\n", 100),
		"in a folded block":          "a: >-\n" + rep("  - - [ {\n", 100),
		"in a stepped block":         "a: |\n" + nested(100, "  - [ {"),
		"in a block after blanks":    "a: |\n\n \n\n" + rep("  - - [ {\n", 100),
		"in an indented block":       "a: |2\n" + rep("    - - [ {\n", 100),
		"in a chomped block":         "a: |+1 # [[\n" + rep("  - - [ {\n", 100),
		"in a list's block":          "- |\n" + rep("  - - [ {\n", 100),
		"in a deep list's block":     "- - - >\n" + rep("      - - [ {\n", 100),
		"in a flush list's block":    "a:\n- |\n" + rep("  - - [ {\n", 100) + "- b",
		"in a root's block":          "--- |\n" + rep("- - [ {\n", 0) + rep(" - - [ {\n", 100),
		"in a block after carriage":  "a: |\r" + rep("  - - [ {\r", 100),
		"in a tag":                   "!<" + rep("[", 100) + "> a",
		"one after the other":        rep("- [a, {b: c}]\n", 100),
		"empty items":                rep("-\n", 100),
		"empty keys":                 rep("?\n", 100),
		"empty values":               rep(":\n", 100),
		"lists beside each other":    rep("- - - - a\n", 100),
		"mappings that end":          rep("a:\n  b:\n    c:\n      d\n", 100),
		"documents":                  rep("---\n- - -\n", 100),
		"dashes glued":               rep("-", 100),
		"question marks glued":       rep("?", 100),
		"colons glued":               "a" + rep(":", 100),
		"pairs":                      "[" + rep("a: b, ", 100) + "]",
		"empty pairs":                "{" + rep("a: , : b, ? , ", 100) + "}",
		"URLs":                       "[" + rep("http://a:b, ", 100) + "]",
		"anchors, one a value":       rep("- &a !b c\n", 100),
	} {
		if got := YAML([]byte(text)); got.Reason != None {
			t.Errorf("%s: %+v, %q", name, got, text[:min(len(text), got.At+10)])
		}
	}
}

// A text is too long once it must be, however it is written.
func TestLength(t *testing.T) {
	const most = motive.MaxText
	for name, text := range map[string]func(n int) string{
		"plain":              func(n int) string { return "a: " + rep("b", n) },
		"plain, with blanks": func(n int) string { return "a: b" + rep(" ", n-2) + "b" },
		"plain, over lines":  func(n int) string { return "a: " + rep("b\n      ", n/2-1) + "bb" },
		"double quotes":      func(n int) string { return `a: "` + rep("b", n) + `"` },
		"escapes":            func(n int) string { return `a: "` + rep(`\u0041`, n) + `"` },
		"long escapes":       func(n int) string { return `a: "` + rep(`\U00000041`, n) + `"` },
		"short escapes":      func(n int) string { return `a: "` + rep(`\"`, n) + `"` },
		"single quotes":      func(n int) string { return "a: '" + rep("''", n) + "'" },
		"blanks in quotes":   func(n int) string { return "a: '" + rep(" ", n) + "'" },
		"a key":              func(n int) string { return rep("b", n) + ": a" },
		"an explicit key":    func(n int) string { return "? " + rep("b", n) + "\n: a" },
		"a block":            func(n int) string { return "a: |\n" + rep("        b\n", n) },
		"in brackets":        func(n int) string { return "[" + rep("b", n) + "]" },
		"an anchor":          func(n int) string { return "&" + rep("b", n-1) + " a" },
		"an open quote":      func(n int) string { return `a: "` + rep("b", n) },
	} {
		if got := YAML([]byte(text(most))); got.Reason != None {
			t.Errorf("%s of %d bytes is refused: %+v", name, most, got)
		}
		if got := YAML([]byte(text(most + 2))); got.Reason != Long || got.End <= got.At {
			t.Errorf("%s of %d bytes passes: %+v", name, most+2, got)
		}
	}
	for name, text := range map[string]string{
		"comments":     "#" + rep("a", 4*most),
		"blanks":       "a: b" + rep(" ", 4*most),
		"blank lines":  "a: \"b" + rep("\n", 4*most) + "\"",
		"indents":      "a: \"b\n" + rep(" ", 4*most) + "\"",
		"folded lines": "a: \"b\\\n" + rep(" ", 4*most) + "\"",
	} {
		if got := YAML([]byte(text)); got.Reason != None {
			t.Errorf("%s count as a text: %+v", name, got)
		}
	}
}

// The count of values is that of the library's tree, for all forms that people
// write.
func TestValues(t *testing.T) {
	for text, want := range map[string]int{
		"a: b":                          3,
		"a: b\nc: d\n":                  5,
		"a:\n  b: c\n":                  5,
		"a:\n- b\n- c\n":                5,
		"a:\n  - b\n  - c\n":            5,
		"- a\n- b\n":                    3,
		"- a: b\n  c: d\n":              6,
		"- - a\n  - b\n":                4,
		"- a\n-\n- b\n":                 4,
		"[a, b]":                        3,
		"[]":                            1,
		"{a: b, c: d}":                  5,
		"{a, b}":                        5,
		`{"a":1}`:                       3,
		"{a: , b: }":                    5,
		"[a: b, c]":                     5,
		"- {motivator: a, strength: 5}": 6,
		"a: |\n  b\n  c\n":              3,
		"a: 'b'\n\"c\": \"d\"\n":        5,
		"a: [[], []]":                   5,
		"? a\n: b\n":                    5, // one too many
		"a:\nb:\n":                      5,
		"# c\na: b # d\n":               3 + 2*commentWeight,
	} {
		s := yamlScanner{data: []byte(text), allowed: true}
		for s.skipBlanks(); s.at < len(text); s.skipBlanks() {
			s.token()
		}
		if s.values != want {
			t.Errorf("%q: %d values, want %d", text, s.values, want)
		}
	}
}

func TestTooManyValues(t *testing.T) {
	for name, unit := range map[string]string{
		"dashes": "-\n", "keys": "a:\n", "key marks": "?\n", "colons": ":\n", "items": "- a\n", "comments": "- a #\n", "anchors": "- &a\n",
	} {
		if got := YAML([]byte(rep(unit, Values+1))); got.Reason != Many {
			t.Errorf("%s: %+v", name, got)
		}
	}
	for name, unit := range map[string]string{"numbers": "1,", "nothing": "a,", "lists": "[],", "mappings": "{},", "texts": `"",`, "pairs": "a: b,"} {
		for _, open := range []string{"[", "{"} {
			if got := YAML([]byte(open + rep(unit, Values+1))); got.Reason != Many {
				t.Errorf("%s after %s: %+v", name, open, got)
			}
		}
	}
	if got := YAML([]byte(rep("%TAG !a! b\n", MaxDirectives+1))); got.Reason != Directives {
		t.Errorf("directives: %+v", got)
	}
	if got := YAML([]byte("- " + rep("a\n  ", Values+1))); got.Reason == Many {
		t.Errorf("one text of many lines: %+v", got)
	}
}

func TestJSON(t *testing.T) {
	const most, deep = motive.MaxText, motive.MaxNesting
	for name, tt := range map[string]struct {
		text string
		want Reason
	}{
		"lists":            {rep("[", deep) + rep("]", deep), None},
		"a list more":      {rep("[", deep+1) + rep("]", deep+1), Deep},
		"objects":          {rep(`{"a":`, deep+1), Deep},
		"mixed":            {rep(`[{"a":`, deep), Deep},
		"beside":           {"[" + rep(`{"a":[1]},`, 10_000) + "1]", None},
		"in a text":        {`{"a":"` + rep("[{", 1000) + `\"` + rep("[{", 1000) + `"}`, None},
		"a text":           {`["` + rep("a", most) + `"]`, None},
		"a byte more":      {`["` + rep("a", most+1) + `"]`, Long},
		"escapes":          {`["` + rep(`\u0041`, most) + `"]`, None},
		"an escape more":   {`["` + rep(`\n`, most+1) + `"]`, Long},
		"a key":            {`{"` + rep("a", most+1) + `":1}`, Long},
		"a number":         {`[` + rep("1", most+1) + `]`, Long},
		"an open text":     {`["` + rep("a", most+1), Long},
		"blanks":           {`[` + rep(" ", 4*most) + `]`, None},
		"numbers":          {"[" + rep("1,", Values) + "1]", Many},
		"empty texts":      {"[" + rep(`"",`, Values) + "1]", Many},
		"empty lists":      {"[" + rep(`[],`, Values) + "1]", Many},
		"almost too many":  {"[" + rep("1,", Values-2) + "1]", None},
		"a backslash ends": {`["\`, None},
		"an escape ends":   {`["\u00`, None},
		"nothing":          {"", None},
	} {
		if got := JSON([]byte(tt.text)); got.Reason != tt.want {
			t.Errorf("%s: %+v, want %d", name, got, tt.want)
		}
	}
}

// The largest interview that the limits of an interview allow has fewer values
// than Values.
func TestLargestInterview(t *testing.T) {
	var b strings.Builder
	b.WriteString("schema: buyin/interview/v1\nturns:\n")
	entries := rep("  - {motivator: a, strength: 5, kind: chosen, quote: a, by: coach}\n", motive.MaxEvidence)
	for i := range motive.MaxTurns {
		fmt.Fprintf(&b, "- question: q%d\n  asked: a\n  answer: b\n  evidence:\n%s", i, entries)
	}
	if got := YAML([]byte(b.String())); got.Reason != None {
		t.Errorf("%+v", got)
	}
}
