package codec

import (
	"bytes"
	"fmt"
	"reflect"
	"testing"

	"gopkg.in/yaml.v3"

	"buyin/internal/motive"
	"buyin/testdata/stream/talks"
)

// compareYAML holds the quick reader of documents to the library, and returns
// whether it took the document.
func compareYAML(t *testing.T, data []byte, words *lexicon) bool {
	t.Helper()
	q := quick{words: words}
	if ok := q.document(data); !ok {
		for _, keep := range []Keep{Quotes, Figures} {
			q := quick{words: words, keep: keep}
			if q.document(data) {
				t.Fatalf("%q is taken where less is kept", data)
			}
		}
		return false
	}
	r := newReading("a.yaml", data, 1, words)
	want := r.interview()
	if problems := r.found(); len(problems) > 0 || !reflect.DeepEqual(q.iv, want) {
		t.Fatalf("%q\ngives    %+v\nstrictly %+v, %v", data, q.iv, want, problems)
	}
	for _, keep := range []Keep{Quotes, Figures} {
		q := quick{words: words, keep: keep}
		if !q.document(data) || !reflect.DeepEqual(q.iv, leaner(want, keep)) {
			t.Fatalf("%q\ngives    %+v\nstrictly %+v", data, q.iv, leaner(want, keep))
		}
	}
	return true
}

func TestTheQuickReaderTakesTheYAMLThatIsWritten(t *testing.T) {
	c := shipped(t)
	words := newLexicon(c)
	made := talks.New(c, 6)
	all := []motive.Interview{full(), {ID: "a", Kind: motive.KindTalk, Report: motive.Report{Name: "S"}, Catalogue: motive.CatalogueRef{Name: "d", Version: "1"}}}
	for range 200 {
		all = append(all, made.Next())
	}
	for _, iv := range all {
		data, err := EncodeInterview(iv, YAML)
		if err != nil {
			t.Fatal(err)
		}
		if !compareYAML(t, data, words) {
			t.Fatalf("not read quickly:\n%s", data)
		}
	}
}

// Every place of a document is broken in every way that a byte can be.
func TestBrokenDocuments(t *testing.T) {
	words := newLexicon(shipped(t))
	iv := full()
	iv.Turns, iv.Notes = iv.Turns[:1], iv.Notes[1:2]
	iv.Turns[0].Answer, iv.Turns[0].Evidence = "a\n\x1bé€😀", iv.Turns[0].Evidence[:1]
	iv.Manager, iv.Report = "Dana", motive.Report{Name: "Sam Lee"}
	data, err := EncodeInterview(iv, YAML)
	if err != nil {
		t.Fatal(err)
	}
	if !compareYAML(t, data, words) {
		t.Fatalf("the document itself is not taken:\n%s", data)
	}
	step := 3
	if testing.Short() {
		step = 11
	}
	taken := 0
	for i := 0; i < len(data); i += step {
		for _, b := range []byte("\x00\n\t\r \"\\,:{}[]-#&*!|>'%@`+.~05aeEnxuU/\x7f\x80\x85\xa8\xc2\xe2\xef\xff") {
			broken := bytes.Clone(data)
			broken[i] = b
			if compareYAML(t, broken, words) {
				taken++
			}
			if compareYAML(t, slicesConcat(data[:i], []byte{b}, data[i:]), words) {
				taken++
			}
		}
		compareYAML(t, data[:i], words)
		compareYAML(t, slicesConcat(data[:i], data[i+1:]), words)
	}
	if taken < 30 {
		t.Errorf("only %d changed documents were taken; does this test still see anything?", taken)
	}
}

func FuzzQuickYAML(f *testing.F) {
	c := shipped(f)
	words := newLexicon(c)
	made := talks.New(c, 7)
	for _, iv := range []motive.Interview{full(), made.Next(), made.Next()} {
		data, err := EncodeInterview(iv, YAML)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) { compareYAML(t, data, words) })
}

// A folder's file, by the quick reader, by the library and the strict tree, and
// by the library alone into plain maps.
func BenchmarkYAML(b *testing.B) {
	c := shipped(b)
	made := talks.New(c, 1)
	var files [][]byte
	size := 0
	for range 200 {
		data, err := EncodeInterview(made.Next(), YAML)
		if err != nil {
			b.Fatal(err)
		}
		files = append(files, data)
		size += len(data)
	}
	d := NewDecoder(c, Figures)
	words := newLexicon(c)
	for name, read := range map[string]func(data []byte) error{
		"quick": func(data []byte) error {
			if _, problems := d.Interview("a.yaml", data); len(problems) > 0 {
				return problems
			}
			return nil
		},
		"strict": func(data []byte) error {
			r := newReading("a.yaml", data, 1, words)
			r.interview()
			if problems := r.found(); len(problems) > 0 {
				return problems
			}
			return nil
		},
		"library": func(data []byte) error {
			var any any
			return yaml.Unmarshal(data, &any)
		},
	} {
		b.Run(fmt.Sprintf("by=%s", name), func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				for _, data := range files {
					if err := read(data); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}
