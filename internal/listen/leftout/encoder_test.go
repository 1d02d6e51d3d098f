package leftout

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// heads writes what listen/tune/heads prints of a note. All scores have this
// value.
func heads(set string, line int, asked bool, value float32) string {
	x := headLine{Set: set, Line: line, Asked: asked}
	for range classes {
		x.M = append(x.M, value)
	}
	for range motivatorCount {
		x.G = append(x.G, -value)
	}
	data, _ := json.Marshal(x)
	return string(data) + "\n"
}

// sixNotes has one note for each author, and two for author27. All but the first
// answer a question.
func sixNotes() *Corpus {
	c := &Corpus{Hash: "abc"}
	for _, author := range []string{"author14", "author27", "author27", "author20", "author39", "author05", "author41", "author43", "author44", "author45", "author46"} {
		c.Notes = append(c.Notes, Note{Author: author, About: -1, Asked: "And?"})
	}
	c.Notes[0].Asked = ""
	return c
}

// foldHeads returns what was said of the notes of a fold, in no order, with lines
// of another set and of another author.
func foldHeads(f Fold) ([]byte, error) {
	all := map[string]string{
		"A": heads("author27", 1, true, 4) + heads("author27", 1, false, 3) + heads("author14", 0, false, 7) +
			heads("author27", 0, false, 1) + heads("author27", 0, true, 2) + heads("dev", 0, false, 9),
		"B": heads("author20", 0, false, 1) + heads("author20", 0, true, 1) + heads("author39", 0, false, 1) + heads("author39", 0, true, 1),
		"C": heads("author05", 0, false, 1) + heads("author05", 0, true, 1) + heads("author41", 0, false, 1) + heads("author41", 0, true, 1),
	}
	for _, author := range []string{"author43", "author44", "author45", "author46"} {
		all["D"] += heads(author, 0, false, 1) + heads(author, 0, true, 1)
	}
	return []byte(all[f.Name]), nil
}

func TestCollectEncoder(t *testing.T) {
	table, err := sixNotes().CollectEncoder(foldHeads)
	if err != nil {
		t.Fatal(err)
	}
	want := 1 // author27 has two notes
	for _, f := range Folds {
		want += len(f.Authors)
	}
	if len(table.Rows) != want || table.Hash != "abc" || table.Columns != encoderColumns {
		t.Fatalf("%d rows of %d columns", len(table.Rows), table.Columns)
	}
	for row, want := range [][2]float32{{7, 7}, {1, 2}, {3, 4}} { // with the question hidden, and given
		for i, asked := range []bool{false, true} {
			head, sign := unpackEncoder(table.Rows[row], asked)
			if len(head) != classes || len(sign) != motivatorCount || head[classes-1] != want[i] || sign[0] != -want[i] {
				t.Errorf("row %d, asked %v: %v and %v, want %v", row, asked, head, sign, want[i])
			}
		}
	}
}

func TestCollectEncoderNeedsAllNotes(t *testing.T) {
	for _, tt := range []struct{ lost, want string }{
		{heads("author14", 0, false, 7), "line 1 of author14 was not read with its question hidden"},
		{heads("author27", 1, true, 4), "line 2 of author27 was not read with its question"},
	} {
		_, err := sixNotes().CollectEncoder(func(f Fold) ([]byte, error) {
			data, _ := foldHeads(f)
			return []byte(strings.Replace(string(data), tt.lost, "", 1)), nil
		})
		if err == nil || err.Error() != "fold A: "+tt.want {
			t.Errorf("%v, want %s", err, tt.want)
		}
	}
	for _, wrong := range []string{"no JSON", `{"set":"author14","m":[1],"g":[1]}`} {
		if _, err := sixNotes().CollectEncoder(func(Fold) ([]byte, error) { return []byte(wrong), nil }); err == nil {
			t.Errorf("%s was read", wrong)
		}
	}
	if _, err := sixNotes().CollectEncoder(func(Fold) ([]byte, error) { return nil, fmt.Errorf("no file") }); err == nil {
		t.Error("a missing file was not reported")
	}
}
