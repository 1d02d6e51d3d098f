package records

import (
	"os"
	"path/filepath"
	"reflect"
	"sync"
	"testing"

	"buyin/internal/codec"
	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/records/journal"
	"buyin/internal/store"
)

// The files in testdata/1.0.0 were written by buyin 1.0.0: four journals of
// unfinished talks, and each talk as its export read it. Never change them, nor
// its catalogue in testdata/catalogue: talks begun with 1.0.0 must always be
// resumable.
const from1_0_0 = "testdata/1.0.0"

func TestJournalsOf1_0_0Replay(t *testing.T) {
	c := oldCatalogue(t)
	for _, name := range []string{"talk", "debrief", "wordless", "self"} {
		t.Run(name, func(t *testing.T) {
			j := openOld(t, name)
			set := interview.Setup{Catalogue: c, Head: j.Start.Head(name), Preamble: !j.Start.Self, Debrief: j.Start.Debrief}
			talk, err := j.Replay(set)
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(from1_0_0, name+".json")
			want, problems := codec.DecodeInterview(path, readTest(t, path), c)
			if worst, any := problems.Worst(); any && worst == motive.Error {
				t.Fatal(problems)
			}
			if got := talk.Interview(); !reflect.DeepEqual(bare(got), bare(want)) {
				t.Errorf("replayed as\n%+v\nwant\n%+v", got, want)
			}
		})
	}
}

// TestJournalsOf1_0_0AreWrittenTheSame decodes each line and encodes it again.
func TestJournalsOf1_0_0AreWrittenTheSame(t *testing.T) {
	for _, name := range []string{"talk", "debrief", "wordless", "self"} {
		j := openOld(t, name)
		line, err := j.Start.Encode()
		if err != nil || string(line) != string(j.Header()) {
			t.Errorf("%s: the start is written as %s, %v\nwant %s", name, line, err, j.Header())
		}
		acts, err := j.acts()
		if err != nil {
			t.Fatal(err)
		}
		lines, err := journal.EncodeActs(acts)
		if err != nil {
			t.Fatal(err)
		}
		for i, want := range j.Records() {
			if string(lines[i]) != string(want) {
				t.Errorf("%s: act %d is written as %s\nwant %s", name, i, lines[i], want)
			}
		}
	}
}

// bare sets empty lists to nil, so that only contents are compared.
func bare(iv motive.Interview) motive.Interview {
	for i, turn := range iv.Turns {
		if len(turn.Evidence) == 0 {
			iv.Turns[i].Evidence = nil
		}
	}
	if len(iv.Notes) == 0 {
		iv.Notes = nil
	}
	return iv
}

func oldCatalogue(t *testing.T) motive.Catalogue {
	t.Helper()
	c, err := readOldCatalogue()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// readOldCatalogue reads the catalogue of 1.0.0 once, because some tests need it
// hundreds of times.
var readOldCatalogue = sync.OnceValues(func() (motive.Catalogue, error) {
	path := "../../testdata/catalogue/shipped-1.0.0.yaml"
	data, err := os.ReadFile(path)
	if err != nil {
		return motive.Catalogue{}, err
	}
	c, _, problems := codec.DecodeCatalogue(path, data)
	if worst, any := problems.Worst(); any && worst == motive.Error {
		return c, problems
	}
	return c, nil
})

// openOld opens a copy of a journal written by 1.0.0.
func openOld(t *testing.T, name string) *Journal {
	t.Helper()
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "interviews"), 0o700); err != nil {
		t.Fatal(err)
	}
	data := readTest(t, filepath.Join(from1_0_0, name+".journal"))
	if err := os.WriteFile(filepath.Join(dir, "interviews", name+".journal"), data, 0o600); err != nil {
		t.Fatal(err)
	}
	w, err := store.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	j, err := OpenJournal(w, name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { j.Close() })
	if j.Torn() != "" {
		t.Fatalf("%s is torn", name)
	}
	return j
}

func readTest(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
