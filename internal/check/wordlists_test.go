package check

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"buyin/internal/english"
)

// Every section that the rules ask for exists, every section that exists is
// asked for, and every phrase is well formed.
func TestWordListsAndRulesAgree(t *testing.T) {
	call := regexp.MustCompile(`(phrases|set|Set|terms|topics|families|asks)In\("(?:rules/)?([a-z-]+)", "(\w+)"\)`)
	sources, _ := filepath.Glob("*.go")
	more, _ := filepath.Glob("power/*.go")
	sources = append(sources, more...)
	asked := map[string]string{} // file/section -> kind
	for _, source := range sources {
		data, err := os.ReadFile(source)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range call.FindAllStringSubmatch(string(data), -1) {
			asked[m[2]+"/"+m[3]] = strings.ToLower(m[1])
			if _, ok := english.ListsOf("rules/" + m[2])[m[3]]; !ok {
				t.Errorf("%s asks for section %s of rules/%s.txt, which does not exist", source, m[3], m[2])
			}
		}
	}
	files, _ := filepath.Glob("../language/en/rules/*.txt")
	if len(files) < 8 || len(asked) < 20 {
		t.Fatalf("%d files, %d sections are asked for", len(files), len(asked))
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for section, blocks := range english.ListsOf("rules/" + name) {
			kind := asked[name+"/"+section]
			if kind == "" && !strings.Contains(string(data), "$"+section) {
				t.Errorf("nothing asks for section %s of %s", section, file)
			}
			if kind == "set" {
				continue
			}
			for _, phrase := range blocks.Phrases() {
				for w := range strings.FieldsSeq(phrase) {
					if strings.Contains(w, "||") || strings.Trim(w, "|~") == "" || strings.HasPrefix(w, "|") || strings.HasSuffix(w, "|") || strings.Contains(w, "|~") || w != strings.ToLower(w) {
						t.Errorf("%s, [%s]: %q is not well formed in %q", file, section, w, phrase)
					}
				}
			}
		}
	}
}
