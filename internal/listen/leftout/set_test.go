package leftout

import (
	"reflect"
	"strings"
	"testing"
)

func TestReadSet(t *testing.T) {
	data := `{"text":"w/o the money","labels":[["pay",1],["craft",-1]],"kind":"double","asked":"And?","about":"pay","also":["craft"],"src":"x"}

{"text":"more money, less craft","kind":"two","heard":{"pay":4,"craft":-2}}
{"text":"hello","kind":"none","heard":{},"asked":null,"about":null}
`
	got, err := ReadSet("dev", []byte(data), []string{"craft", "pay"})
	if err != nil {
		t.Fatal(err)
	}
	want := []Note{
		{Author: "dev", Text: "w/o the money", Asked: "And?", About: 1, Kind: "double", Labels: []Label{{0, -1}, {1, 1}}, Also: []int{0}},
		{Author: "dev", Text: "more money, less craft", About: -1, Kind: "two", Labels: []Label{{0, -1}, {1, 1}}},
		{Author: "dev", Text: "hello", About: -1, Kind: "none"},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestReadSetSaysWhatIsWrong(t *testing.T) {
	good := `{"text":"hello","heard":{}}` + "\n"
	for line, want := range map[string]string{
		"hello":                                  "dev:2: ",
		`{"text":"x","heard":{"fame":1}}`:        `"fame"`,
		`{"text":"x","labels":[["fame",1]]}`:     `"fame"`,
		`{"text":"x","labels":["pay"]}`:          "dev:2: ",
		`{"text":"x","about":"fame"}`:            `"fame"`,
		`{"text":"x","also":["fame"]}`:           `"fame"`,
		`{"text":"x","labels":[["pay","plus"]]}`: "dev:2: ",
	} {
		if _, err := ReadSet("dev", []byte(good+line), []string{"pay"}); err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "dev:2: ") {
			t.Errorf("%s: %v", line, err)
		}
	}
	if _, err := ReadSet("dev", []byte("\n"), []string{"pay"}); err == nil {
		t.Error("a set without a note was read")
	}
}
