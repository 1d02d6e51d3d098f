package check

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Every section that the rules ask for is there, every section that is there
// is asked for, and every phrase is well formed.
func TestTheWordsAreWhereTheRulesLookForThem(t *testing.T) {
	asked := map[string]bool{}
	sources, _ := filepath.Glob("*.go")
	call := regexp.MustCompile(`listed(?:Terms|Topics|Families)?\("([a-z]+)", "(\w+)"\)`)
	for _, file := range sources {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range call.FindAllStringSubmatch(string(data), -1) {
			asked[m[1]+"/"+m[2]] = true
			if _, ok := wordsIn(m[1])[m[2]]; !ok {
				t.Errorf("%s asks for section %s of words/%s.txt, which is not there", file, m[2], m[1])
			}
		}
	}
	files, _ := filepath.Glob("words/*.txt")
	if len(files) < 8 || len(asked) < 20 {
		t.Fatalf("%d files, %d sections are asked for", len(files), len(asked))
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for section, blocks := range wordsIn(name) {
			if !asked[name+"/"+section] && !strings.Contains(string(data), "$"+section) {
				t.Errorf("nothing asks for section %s of %s", section, file)
			}
			for _, phrase := range blocks.lines() {
				for _, w := range strings.Fields(phrase) {
					if strings.Contains(w, "||") || strings.Trim(w, "|~") == "" || strings.HasPrefix(w, "|") || strings.HasSuffix(w, "|") || strings.Contains(w, "|~") || w != strings.ToLower(w) {
						t.Errorf("%s, [%s]: %q is not well formed in %q", file, section, w, phrase)
					}
				}
			}
		}
	}
}

func TestPhrases(t *testing.T) {
	tests := []struct {
		phrase, text string
		want         int // words that it takes at the start of the text
	}{
		{"how|what did", "What did it?", 2},
		{"how did", "What did it?", 0},
		{"~very good", "very good", 2},
		{"~very good", "good", 1},
		{"good ~_ ~_ day", "good old day", 3},
		{"good ~old day", "good, old day", 0}, // not across a comma
		{"idiot*", "idiotic", 1},
		{"un*", "unclear", 1}, // a star after fewer bytes than the sieve looks at
		{"idi*", "id", 0},
		{"id*", "id", 1},
		{"_ and a half", "two and a half", 4},
		{"été*", "étés", 1},      // the sieve cuts within a character
		{"said", `"said" he`, 0}, // not what is quoted
		{"so good", "so good and so", 2},
	}
	for _, test := range tests {
		if got := Phrases(test.phrase).Match(Split(test.text), 0); got != test.want {
			t.Errorf("%q in %q takes %d words, want %d", test.phrase, test.text, got, test.want)
		}
	}
}
