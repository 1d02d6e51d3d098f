package reflection

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"buyin/internal/english"
	"buyin/internal/language"
)

// bonds are the blocks of the section bonds.
var bonds = []string{"like", "want", "miss", "sore", "worry", "proud", "matter"}

// shades are the shades that words show.
var shades = []shade{tired, angry, letdown, worried, proud, glad, calm, bored, torn, leftout, cold, easy, good, poor}

// All sentences of the coach are short statements.
func TestTheCoachsSentences(t *testing.T) {
	var all []string
	for _, s := range shades {
		all = append(all, shadeTexts(s)...)
		for _, other := range shades {
			if s != torn && other != torn {
				all = append(all, doubleTexts(s, other)...)
			}
		}
	}
	for _, b := range bonds {
		for _, text := range bondTexts(b) {
			if !strings.Contains(text, "{phrase}") {
				t.Errorf("%q has no {phrase}", text)
			}
			all = append(all, strings.Replace(text, "{phrase}", "your own five word phrase", 1))
		}
	}
	for _, texts := range [][]string{affirmTexts(true), affirmTexts(false), mattersTexts(), matteredTexts(), wishTexts(), storyTexts(), viewTexts(), factTexts(), choiceTexts("it", true), choiceTexts("it", false)} {
		if len(texts) < 2 {
			t.Errorf("no choice: %q", texts)
		}
		all = append(all, texts...)
	}
	for _, text := range all {
		if n := len(english.Split(text)); n > 14 || n < 3 {
			t.Errorf("%d words: %q", n, text)
		}
		if strings.Contains(text, "?") || !strings.HasSuffix(text, ".") || strings.Contains(text, "{") {
			t.Errorf("no statement: %q", text)
		}
	}
}

// Every section of the word file is used, every section used exists, all is in
// lower case, and the blocks are the shades and bonds of the program.
func TestTheWordFileAgrees(t *testing.T) {
	asked := map[string]bool{}
	for _, source := range []string{"words.go", "shade.go", "phrase.go"} {
		data, err := os.ReadFile(source)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`(?:In\(file, |readCues\(|Section\()"(\w+)"`).FindAllStringSubmatch(string(data), -1) {
			asked[m[1]] = true
		}
	}
	lists := english.ListsOf(file)
	for name, section := range lists {
		if !asked[name] && !strings.Contains(language.WordFile(file), "$"+name+" ") {
			t.Errorf("nothing asks for section %s", name)
		}
		for _, p := range section.Phrases() {
			if p != strings.ToLower(p) {
				t.Errorf("[%s]: %q is not in lower case", name, p)
			}
		}
	}
	for name := range asked {
		if len(lists[name].Phrases()) == 0 {
			t.Errorf("section %s is missing or empty", name)
		}
	}
	for _, c := range shadeCues() {
		if len(shadeTexts(shade(c.name))) == 0 {
			t.Errorf("shade %s", c.name)
		}
	}
	for _, c := range bondCues() {
		if c.name != about && len(bondTexts(c.name)) == 0 {
			t.Errorf("bond %s", c.name)
		}
	}
}

// A phrase of which every word is optional would match anything.
func TestEveryPhraseHasAWordOfItsOwn(t *testing.T) {
	for name, section := range english.ListsOf(file) {
		for _, p := range section.Phrases() {
			must := 0
			for w := range strings.FieldsSeq(p) {
				if !strings.HasPrefix(w, "~") {
					must++
				}
			}
			if must == 0 {
				t.Errorf("[%s]: %q", name, p)
			}
		}
	}
}
