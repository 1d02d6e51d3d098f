package leftout

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

func TestTableIsReadAsWritten(t *testing.T) {
	table := &Table{Columns: 2, Steps: 100, Hash: "abc", Rows: [][]float32{{0.25, -1.5}, {3.14159, 999}, {0, -999}}}
	got, err := DecodeTable(table.Encode())
	if err != nil {
		t.Fatal(err)
	}
	want := [][]float32{{0.25, -1.5}, {3.14, 327.67}, {0, -327.68}}
	if got.Columns != 2 || got.Steps != 100 || got.Hash != "abc" || !slices.EqualFunc(got.Rows, want, slices.Equal[[]float32]) {
		t.Errorf("got %+v", got)
	}
	if !bytes.Equal(got.Encode(), table.Encode()) {
		t.Error("writing what was read gives other bytes")
	}
}

func TestDamagedTables(t *testing.T) {
	good := string((&Table{Columns: 2, Steps: 100, Hash: "abc", Rows: [][]float32{{1, 2}}}).Encode())
	for name, data := range map[string]string{
		"empty":         "",
		"another file":  "buyin words 1\n",
		"cut off":       good[:len(good)-1],
		"half a row":    good[:len(good)-2],
		"no columns":    strings.Replace(good, "2 columns", "0 columns", 1),
		"no steps":      strings.Replace(good, "1/100", "1/0", 1),
		"minus columns": strings.Replace(good, "2 columns", "-2 columns", 1),
	} {
		if table, err := DecodeTable([]byte(data)); err == nil {
			t.Errorf("%s: read %+v", name, table)
		}
	}
}

func FuzzDecodeTable(f *testing.F) {
	f.Add((&Table{Columns: 2, Steps: 100, Hash: "abc", Rows: [][]float32{{1, 2}}}).Encode())
	f.Add([]byte("scores"))
	f.Fuzz(func(t *testing.T, data []byte) {
		table, err := DecodeTable(data)
		if err != nil {
			return
		}
		again, err := DecodeTable(table.Encode())
		if err != nil || !slices.EqualFunc(again.Rows, table.Rows, slices.Equal[[]float32]) {
			t.Errorf("%q: written and read again it is %+v, %v", data, again, err)
		}
	})
}

func TestATableOfOtherNotesIsRefused(t *testing.T) {
	c := &Corpus{Hash: "abc", Notes: make([]Note, 1)}
	table := &Table{Columns: 2, Steps: 10, Hash: "abc", Rows: [][]float32{{1, 2}}}
	if _, err := c.checkTable("x.bin", table.Encode(), 2); err != nil {
		t.Error(err)
	}
	for name, wrong := range map[string]struct {
		corpus  *Corpus
		columns int
	}{
		"another text":  {&Corpus{Hash: "abd", Notes: make([]Note, 1)}, 2},
		"one more text": {&Corpus{Hash: "abc", Notes: make([]Note, 2)}, 2},
		"more columns":  {c, 3},
	} {
		if _, err := wrong.corpus.checkTable("x.bin", table.Encode(), wrong.columns); err == nil || !strings.HasPrefix(err.Error(), "x.bin ") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
