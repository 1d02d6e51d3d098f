package english

import (
	"os"
	"regexp"
	"testing"
)

// Every section of en/grammar.txt is used, and every section used exists.
func TestGrammarListsAgree(t *testing.T) {
	source, err := os.ReadFile("grammar.go")
	if err != nil {
		t.Fatal(err)
	}
	lists, used := ListsOf("grammar"), map[string]bool{}
	for _, call := range regexp.MustCompile(`SetIn\("grammar", (.*)\)`).FindAllSubmatch(source, -1) {
		for _, m := range regexp.MustCompile(`\w+`).FindAll(call[1], -1) {
			used[string(m)] = true
			if _, ok := lists[string(m)]; !ok {
				t.Errorf("grammar.go uses section %s, which does not exist", m)
			}
		}
	}
	for section := range lists {
		if !used[section] {
			t.Errorf("nothing uses section %s", section)
		}
	}
}
