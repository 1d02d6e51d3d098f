package codec

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// seed adds the hostile files of one format to a fuzz target.
func seed(f *testing.F, kind string) {
	f.Helper()
	names, err := filepath.Glob(filepath.Join(hostile, kind+"-*"))
	if err != nil || len(names) == 0 {
		f.Fatalf("no seeds for %s: %v", kind, err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, strings.HasSuffix(name, ".json"))
	}
}

func named(asJSON bool) string {
	if asJSON {
		return "fuzz.json"
	}
	return "fuzz.yaml"
}

// isSound reports whether the problems hold no error.
func isSound(problems motive.Problems) bool {
	worst, any := problems.Worst()
	return !any || worst < motive.Error
}

func FuzzDecodeCatalogue(f *testing.F) {
	seed(f, "catalogue")
	f.Fuzz(func(t *testing.T, data []byte, asJSON bool) {
		c, places, problems := DecodeCatalogue(named(asJSON), data)
		checkProblems(t, data, problems)
		if at := places("motivators", 0, "probes", 0, "ask"); at.Line < 1 || at.File != named(asJSON) {
			t.Errorf("a place is %v", at)
		}
		if !isSound(problems) {
			return
		}
		if c.Name == "" || c.Version == "" || len(c.Motivators) < minMotivators || len(c.Openers) == 0 {
			t.Errorf("taken for a catalogue: %+v", c)
		}
		for i, m := range c.Motivators {
			if !scalar.Matches(scalar.PlainID, m.ID) || motive.Reserved(m.ID) || c.Index(m.ID) != i || len(m.Probes) == 0 {
				t.Errorf("taken for a motivator: %+v", m)
			}
		}
		ReadCatalogue(named(asJSON), data)
	})
}

func FuzzDecodeGoals(f *testing.F) {
	seed(f, "goals")
	c := shipped(f)
	f.Fuzz(func(t *testing.T, data []byte, asJSON bool) {
		g, _, problems := DecodeGoals(named(asJSON), data, c)
		checkProblems(t, data, problems)
		if !isSound(problems) {
			return
		}
		if !(g.Threshold > 0 && g.Threshold < 1) || len(g.Goals) == 0 || g.Owner.Name == "" {
			t.Errorf("taken for goals: %+v", g)
		}
		written, err := EncodeGoals(g)
		if err != nil {
			return // too long to be written
		}
		again, _, problems := DecodeGoals("again.yaml", written, c)
		if !isSound(problems) || !reflect.DeepEqual(withoutEmpty(g), withoutEmpty(again)) {
			t.Errorf("%+v came back as %+v: %v\n%s", g, again, problems, written)
		}
	})
}

// withoutEmpty removes what is empty in how, which is not written.
func withoutEmpty(g motive.Goals) motive.Goals {
	for i := range g.Goals {
		for id, how := range g.Goals[i].How {
			if how == "" {
				delete(g.Goals[i].How, id)
			}
		}
		if len(g.Goals[i].How) == 0 {
			g.Goals[i].How = nil
		}
	}
	return g
}

func FuzzDecodeInterview(f *testing.F) {
	seed(f, "interview")
	c := shipped(f)
	for _, format := range []Format{YAML, JSON} {
		data, err := EncodeInterview(full(), format)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, format == JSON)
		if data, err = EncodeInterview(fullAsk(), format); err != nil {
			f.Fatal(err)
		}
		f.Add(data, format == JSON)
	}
	f.Fuzz(func(t *testing.T, data []byte, asJSON bool) {
		iv, problems := DecodeInterview(named(asJSON), data, c)
		checkProblems(t, data, problems)
		if isSound(problems) {
			comesBack(t, iv, c)
		}
	})
}

// comesBack checks that an interview is the same after encoding and decoding, in
// every format.
func comesBack(t *testing.T, iv motive.Interview, c motive.Catalogue) {
	t.Helper()
	for format, name := range map[Format]string{YAML: "again.yaml", JSON: "again.json", NDJSON: "again.ndjson"} {
		data, err := EncodeInterview(iv, format)
		if err != nil {
			continue // too long to be written
		}
		again, problems := DecodeInterview(name, data, c)
		if !isSound(problems) || !reflect.DeepEqual(iv, again) {
			t.Errorf("%s: %+v\ncame back as %+v: %v\n%s", format, iv, again, problems, data)
		}
	}
}

func FuzzDecodeAnswers(f *testing.F) {
	seed(f, "answers")
	c := shipped(f)
	f.Fuzz(func(t *testing.T, data []byte, asJSON bool) {
		a, problems := DecodeAnswers(named(asJSON), data, c)
		checkProblems(t, data, problems)
		if !isSound(problems) {
			return
		}
		for _, id := range a.Choose {
			if c.Index(id) < 0 {
				t.Errorf("a choice of %q", id)
			}
		}
		checkAskAnswers(t, a, c)
	})
}

// checkAskAnswers checks what version 2 added to answers.
func checkAskAnswers(t *testing.T, a motive.Answers, c motive.Catalogue) {
	t.Helper()
	for _, b := range a.Best {
		if c.Index(b.Best) < 0 || b.Least != "" && c.Index(b.Least) < 0 || b.Best == b.Least {
			t.Errorf("best and least are %+v", b)
		}
	}
	for _, x := range a.Readiness {
		if x < 0 || x > motive.MaxScale {
			t.Errorf("a readiness of %d", x)
		}
	}
	for _, p := range a.Promises {
		if p.By == "" || p.Text == "" || p.ID != "" || p.Kept != nil {
			t.Errorf("a promise %+v", p)
		}
	}
}

func FuzzDecodePersona(f *testing.F) {
	seed(f, "persona")
	c := shipped(f)
	f.Fuzz(func(t *testing.T, data []byte, asJSON bool) {
		p, problems := DecodePersona(named(asJSON), data, c)
		checkProblems(t, data, problems)
		if isSound(problems) && (p.Name == "" || p.Drivers == nil) {
			t.Errorf("taken for a persona: %+v", p)
		}
	})
}

// Each line of a stream is decoded as it would be alone.
func FuzzInterviews(f *testing.F) {
	names, err := filepath.Glob(filepath.Join(hostile, "stream-*"))
	if err != nil || len(names) == 0 {
		f.Fatalf("no seeds: %v", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	c := shipped(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		seen := 0
		for record, err := range interviews("fuzz.ndjson", bytes.NewReader(data), c) {
			if err != nil {
				t.Fatal(err)
			}
			checkProblems(t, data, record.Problems)
			if record.Line <= seen {
				t.Errorf("line %d comes after line %d", record.Line, seen)
			}
			seen = record.Line
			alone := bytes.Split(data, []byte("\n"))[record.Line-1]
			iv, problems := DecodeInterview("fuzz.ndjson", alone, c)
			if len(problems) != len(record.Problems) || !reflect.DeepEqual(iv, record.Interview) {
				t.Errorf("line %d: %+v with %v\nalone: %+v with %v", record.Line, record.Interview, record.Problems, iv, problems)
			}
		}
	})
}
