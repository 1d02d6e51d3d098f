package notes

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"buyin/internal/english"
)

// Every section that the package asks for exists, every section is asked for,
// and its words are in lower case.
func TestTheWordFileAgrees(t *testing.T) {
	asked := map[string]bool{}
	call := regexp.MustCompile(`(?:SetIn\(file, |labels\(|numbered\(|addLabels\()"(\w+)"(?:, "(\w+)")?`)
	for _, source := range []string{"words.go", "speakers.go", "survey.go"} {
		data, err := os.ReadFile(source)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range call.FindAllStringSubmatch(string(data), -1) {
			asked[m[1]], asked[m[2]] = true, true
		}
	}
	delete(asked, "")
	lists := english.ListsOf(file)
	for name, section := range lists {
		if !asked[name] {
			t.Errorf("nothing asks for section %s", name)
		}
		for _, p := range section.Phrases() {
			if p != strings.ToLower(p) {
				t.Errorf("[%s]: %q is not in lower case", name, p)
			}
		}
		if len(section) != 1 {
			t.Errorf("[%s] has a line with a colon", name)
		}
	}
	for name := range asked {
		if len(lists[name].Phrases()) == 0 {
			t.Errorf("section %s is missing or empty", name)
		}
	}
	if len(asked) < 12 || len(months()) < 24 || slices.Max([]int{months()["dec"], weekdays()["sat"]}) != 12 {
		t.Errorf("%d sections, %d months", len(asked), len(months()))
	}
}
