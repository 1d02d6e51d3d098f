package texts

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

func shipped(t *testing.T) []byte {
	t.Helper()
	data, err := os.ReadFile("../../../motivators.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestReadListsCorpusAndCatalogue(t *testing.T) {
	corpus := fstest.MapFS{
		"b.jsonl":   {Data: []byte(`{"text":"more money, w/o the title","labels":[["pay",1],["advancement",-1]],"kind":"double","asked":null,"about":null,"trade":"x"}` + "\n")},
		"a.jsonl":   {Data: []byte(`{"text":"fine <so far>","labels":[],"kind":"neutral","asked":"How was it?","about":"pay"}`)},
		"README.md": {Data: []byte("no text")},
	}
	all, err := Read(corpus, "motivators.yaml", shipped(t))
	if err != nil {
		t.Fatal(err)
	}
	data, err := Encode(all)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"author":"a","text":"fine <so far>","asked":"How was it?","about":"pay","kind":"neutral","labels":[]}
{"author":"b","text":"more money, without the title","kind":"double","labels":[["pay",1],["advancement",-1]]}
{"author":"catalogue",`
	if !strings.HasPrefix(string(data), want) {
		t.Errorf("got %.400s", data)
	}
	if lines := bytes.Count(data, []byte("\n")); lines != len(all) || len(all) < 1000 {
		t.Errorf("%d lines for %d texts", lines, len(all))
	}
	kinds := map[string]int{}
	for _, x := range all[2:] {
		kinds[x.Kind]++
		if x.Author != FromCatalogue || (len(x.Labels) == 0) != (x.Kind == "neutral") || x.Kind == "negative" && x.Labels[0].Sign != -1 {
			t.Errorf("%+v", x)
		}
	}
	if kinds["direct"] == 0 || kinds["negative"] == 0 || kinds["neutral"] == 0 {
		t.Errorf("the catalogue gave %v", kinds)
	}
}

func TestReadSaysWhatIsWrong(t *testing.T) {
	good := []byte(`{"text":"x","labels":[],"kind":"neutral"}` + "\n")
	for name, test := range map[string]struct {
		line      string
		catalogue string
		want      string
	}{
		"no JSON":         {"text", "", "a.jsonl:2: "},
		"a label alone":   {`{"labels":["pay",1]}`, "", "a.jsonl:2: "},
		"a sign as text":  {`{"labels":[["pay","1"]]}`, "", "a.jsonl:2: "},
		"a bad catalogue": {`{"text":"y","labels":[],"kind":"neutral"}`, "motivators: 3", "c.yaml: "},
	} {
		data := []byte(test.catalogue)
		if test.catalogue == "" {
			data = shipped(t)
		}
		corpus := fstest.MapFS{"a.jsonl": {Data: append(bytes.Clone(good), test.line...)}}
		if _, err := Read(corpus, "c.yaml", data); err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
