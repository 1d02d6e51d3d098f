package notes

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// sentencesOf returns what other people noted, from the files that the coach's
// hearing is measured with, and from the catalogue.
func sentencesOf(t *testing.T) (all []string) {
	t.Helper()
	quoted := regexp.MustCompile(`"text":("(?:[^"\\]|\\.)*")|^\s+- (".*")$`)
	for _, name := range []string{"testdata/listen/dev.ndjson", "testdata/listen/four.ndjson", "testdata/listen/empty.ndjson", "motivators.yaml"} {
		data, err := os.ReadFile("../../" + name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			m := quoted.FindStringSubmatch(strings.TrimRight(line, "\n"))
			if m == nil {
				continue
			}
			text, err := strconv.Unquote(m[1] + m[2])
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, text)
		}
	}
	if len(all) < 500 {
		t.Fatalf("only %d sentences", len(all))
	}
	return all
}

// Sentences that other people noted are read as they are: alone, as a page, as a
// list, and as a list of quotations with names.
func TestSentencesOfOthersAreReadAsTheyAre(t *testing.T) {
	all := sentencesOf(t)
	for _, s := range all {
		if got := show(Parse(s, sam)); got != s {
			t.Errorf("alone: %q is read as %q", s, got)
		}
	}
	for _, form := range [][2]string{{"", ""}, {"- ", ""}, {"• ", ""}, {"Sam: ", ""}, {"10:42 - ", ""}, {"[10:42] Sam: “", "”"}, {"  * ", "  "}, {"2. ", ""}} {
		page := form[0] + strings.Join(all, form[1]+"\n"+form[0]) + form[1]
		got := Parse(page, sam)
		if len(got.Lines) != len(all) {
			t.Errorf("%q: %d lines of %d", form, len(got.Lines), len(all))
			continue
		}
		for i, l := range got.Lines {
			if l.Text != all[i] || l.Remark {
				t.Errorf("%q: %q is read as %q, remark %v", form, all[i], l.Text, l.Remark)
			}
		}
	}
}
