package listen

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

// A corpusText is one line of the corpus; corpus/README.md explains the keys.
type corpusText struct {
	Text   string   `json:"text"`
	Labels [][2]any `json:"labels"`
	Kind   string   `json:"kind"`
	Asked  string   `json:"asked"`
	About  string   `json:"about"`
	Trade  string   `json:"trade"`
	Voice  string   `json:"voice"`
}

// check returns what is wrong with a text, or "".
func (x corpusText) check(known map[string]bool) string {
	if strings.TrimSpace(x.Text) == "" {
		return "it has no text"
	}
	switch x.Kind {
	case "direct", "indirect", "negative", "double", "neutral":
	default:
		return fmt.Sprintf("its kind is %q", x.Kind)
	}
	if (x.Kind == "neutral") != (len(x.Labels) == 0) {
		return "only a neutral text has no labels"
	}
	if x.About != "" && !known[x.About] {
		return fmt.Sprintf("about is %q", x.About)
	}
	for _, label := range x.Labels {
		id, _ := label[0].(string)
		if sign, _ := label[1].(float64); !known[id] || sign != 1 && sign != -1 {
			return fmt.Sprintf("its label is %v", label)
		}
	}
	return ""
}

// sharedWords is the number of words in a row that a text of the corpus may not
// share with a note that the ear is judged on.
const sharedWords = 6

// runsOf calls f with every run of sharedWords words of a text.
func runsOf(text string, f func(run string)) {
	words := strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(text, "’", "'")), func(r rune) bool {
		return r != '\'' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	for i := 0; i+sharedWords <= len(words); i++ {
		f(strings.Join(words[i:i+sharedWords], " "))
	}
}

// linesOf calls f with each line of the files that match the pattern.
func linesOf(t *testing.T, pattern string, f func(place string, line []byte)) {
	t.Helper()
	paths, _ := filepath.Glob(pattern)
	if len(paths) == 0 {
		t.Fatalf("there is no file %s", pattern)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for line := range bytes.Lines(data) {
			n++
			f(fmt.Sprintf("%s:%d", path, n), line)
		}
	}
}

func TestCorpus(t *testing.T) {
	known := map[string]bool{}
	for _, m := range catalogue(t).Motivators {
		known[m.ID] = true
	}
	judged := map[string]string{}
	linesOf(t, "../../testdata/listen/*.ndjson", func(place string, line []byte) {
		var note struct {
			Text string `json:"text"`
		}
		if err := json.Unmarshal(line, &note); err != nil {
			t.Fatalf("%s: %v", place, err)
		}
		runsOf(note.Text, func(run string) { judged[run] = place })
	})
	first := map[string]string{}
	linesOf(t, "corpus/*.jsonl", func(place string, line []byte) {
		var x corpusText
		strict := json.NewDecoder(bytes.NewReader(line))
		strict.DisallowUnknownFields()
		if err := strict.Decode(&x); err != nil {
			t.Fatalf("%s: %v", place, err)
		}
		if wrong := x.check(known); wrong != "" {
			t.Errorf("%s: %s", place, wrong)
		}
		key := x.Asked + "\n" + x.Text
		if first[key] != "" {
			t.Errorf("%s: the question and text stand in %s already", place, first[key])
		}
		first[key] = place
		runsOf(x.Text, func(run string) {
			if judged[run] != "" {
				t.Errorf("%s: %q is in %s, on which the ear is judged", place, run, judged[run])
			}
		})
	})
	if len(first) < 10000 {
		t.Errorf("the corpus has only %d texts", len(first))
	}
}

func TestCorpusTextsAreChecked(t *testing.T) {
	known := map[string]bool{"pay": true}
	label := func(id string, sign float64) [][2]any { return [][2]any{{id, sign}} }
	for _, tc := range []struct {
		name string
		text corpusText
		ok   bool
	}{
		{"a label", corpusText{Text: "more money", Kind: "direct", Labels: label("pay", 1)}, true},
		{"nothing", corpusText{Text: "hello", Kind: "neutral"}, true},
		{"no text", corpusText{Text: " ", Kind: "neutral"}, false},
		{"an unknown kind", corpusText{Text: "x", Kind: "plain", Labels: label("pay", 1)}, false},
		{"an unknown motivator", corpusText{Text: "x", Kind: "direct", Labels: label("fame", 1)}, false},
		{"a strength for a sign", corpusText{Text: "x", Kind: "direct", Labels: label("pay", 4)}, false},
		{"a label of a neutral text", corpusText{Text: "x", Kind: "neutral", Labels: label("pay", 1)}, false},
		{"a question about something unknown", corpusText{Text: "x", Kind: "neutral", About: "fame"}, false},
	} {
		if wrong := tc.text.check(known); (wrong == "") != tc.ok {
			t.Errorf("%s: %q", tc.name, wrong)
		}
	}
}
