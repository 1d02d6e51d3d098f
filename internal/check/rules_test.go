package check

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"buyin/internal/motive"
)

// Each wording rule is tested with its own examples.
func TestEveryWordingRuleFindsItsBadAndNotItsGood(t *testing.T) {
	pay := &motive.Motivator{ID: "pay", Name: "Pay"}
	for _, rule := range wordingRules() {
		if s := rule.question(ask(rule.Bad, pay)); s == nil {
			t.Errorf("%s finds nothing in its own bad example %q", rule.Name, rule.Bad)
		}
		for _, other := range wordingRules() {
			if s := other.question(ask(rule.Good, pay)); s != nil {
				t.Errorf("%s finds %q in the good example of %s: %q", other.Name, s.message, rule.Name, rule.Good)
			}
		}
	}
}

func TestEveryRuleIsDocumented(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if seen[r.Name] {
			t.Errorf("%s is listed twice", r.Name)
		}
		seen[r.Name] = true
		if r.Doc == "" || r.Bad == "" || r.Good == "" || r.Source == "" || r.Group == "" {
			t.Errorf("%s is not documented in full: %+v", r.Name, r)
		}
		if strings.HasSuffix(r.Doc, ".") || r.Doc[:1] != strings.ToLower(r.Doc[:1]) && !strings.HasPrefix(r.Doc, "YAML") {
			t.Errorf("%s: %q is not written like the others", r.Name, r.Doc)
		}
	}
}

// TestEveryReaderErrorIsListed takes the names of the rules from the source of
// package codec.
func TestEveryReaderErrorIsListed(t *testing.T) {
	files, err := filepath.Glob("../codec/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal("no source of package codec", err)
	}
	call := regexp.MustCompile(`(?:addProblem|errorAt|refuse)\([^"\n]*?"([a-z]+(?:-[a-z0-9]+)+|anchor|alias|tag)"|Rule: +"([a-z-]+)"`)
	n := 0
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range call.FindAllStringSubmatch(string(data), -1) {
			name := m[1] + m[2]
			n++
			if _, ok := RuleOf(name); !ok {
				t.Errorf("%s reports %s, which is not listed in rule_structure.go", file, name)
			}
		}
	}
	if n < 30 {
		t.Errorf("only %d names were found; has the form of the calls changed?", n)
	}
}

func TestNearest(t *testing.T) {
	for word, want := range map[string]string{"leadin": "leading", "closd": "closed", "zebra": "", "Jargon": "jargon"} {
		if got := Nearest(word); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
}

// A question of any bytes is checked without a panic, and findings are inside it.
func FuzzWording(f *testing.F) {
	for _, l := range []string{"Did you, or didn't you — \"always\"?", "", "?!;:—", "What\xff what", "王秀英, don't you?", "tell me", "if"} {
		f.Add(l)
	}
	pay := &motive.Motivator{ID: "pay", Name: "Pay"}
	f.Fuzz(func(t *testing.T, text string) {
		q := ask(text, pay)
		if len(q.Words) == 0 {
			return
		}
		for _, rule := range wordingRules() {
			if s := rule.question(q); s != nil && !(0 <= s.from && s.from < s.to && s.to <= len(text)) {
				t.Errorf("%s found [%d, %d) in %q", rule.Name, s.from, s.to, text)
			}
		}
	})
}
