package codec

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"gopkg.in/yaml.v3"

	"buyin/internal/codec/fast"
	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
	"buyin/testdata/stream/talks"
)

// scanLine decodes one line with the scanner alone.
func scanLine(line []byte, motivators *scalar.MotivatorIndex, keep Keep) (motive.Interview, bool) {
	if bytes.IndexByte(line, '\n') >= 0 {
		return motive.Interview{}, false
	}
	scanner := fast.NewScanner(motivators, keep)
	scanner.SetData(append(bytes.Clone(line), bytes.Repeat([]byte("\n"), fast.Padding)...))
	end, ok := scanner.Scan(0)
	return *scanner.Interview(), ok && end == len(line)
}

// decodeLine decodes one line strictly.
func decodeLine(line []byte, motivators *scalar.MotivatorIndex) (motive.Interview, motive.Problems) {
	r := &decoder{source: newSource("a.ndjson", line, 2), format: NDJSON, motivators: motivators}
	iv := r.interview()
	return iv, r.sortedProblems()
}

// reduce removes what a decoder with this Keep leaves out.
func reduce(iv motive.Interview, keep Keep) motive.Interview {
	lean := motive.Interview{ID: iv.ID, Kind: iv.Kind, Report: motive.Report{Name: iv.Report.Name}, Catalogue: iv.Catalogue, Goals: iv.Goals, Reply: iv.Reply}
	if keep == Figures {
		lean.Report.Name = ""
	}
	for _, t := range iv.Turns {
		said := slices.Clone(t.Evidence)
		for i := range said {
			if keep == Figures {
				said[i].Quote = ""
			}
		}
		lean.Turns = append(lean.Turns, motive.Turn{Question: t.Question, Evidence: said, Positions: t.Positions, Effects: t.Effects})
	}
	return lean
}

// compare fails the test if the scanner accepts a line and decodes it otherwise
// than the strict decoder. It returns whether the scanner accepts the line.
func compare(t *testing.T, line []byte, motivators *scalar.MotivatorIndex) bool {
	t.Helper()
	got, ok := scanLine(line, motivators, Everything)
	for _, keep := range []Keep{Quotes, Figures} {
		if _, same := scanLine(line, motivators, keep); ok != same {
			t.Fatalf("%q: taken %v, with less kept %v", line, ok, same)
		}
	}
	if !ok {
		return false
	}
	want, problems := decodeLine(line, motivators)
	if len(problems) > 0 || !reflect.DeepEqual(got, want) {
		t.Fatalf("%q\ngives    %+v\nstrictly %+v, %v", line, got, want, problems)
	}
	for _, keep := range []Keep{Quotes, Figures} {
		if got, _ := scanLine(line, motivators, keep); !reflect.DeepEqual(got, reduce(want, keep)) {
			t.Fatalf("%q\ngives    %+v\nstrictly %+v", line, got, reduce(want, keep))
		}
	}
	return true
}

// The scanner accepts what buyin writes, and what other programs make of it.
func TestScannerAcceptsUsualLines(t *testing.T) {
	c := shipped(t)
	motivators := scalar.NewMotivatorIndex(c)
	made := talks.New(c, 3)
	for i := range 300 {
		line, err := EncodeInterview(made.Next(), NDJSON)
		if err != nil {
			t.Fatal(err)
		}
		line = bytes.TrimSuffix(line, []byte("\n"))
		var any any
		if err := json.Unmarshal(line, &any); err != nil {
			t.Fatal(err)
		}
		sorted, err := json.Marshal(any) // keys by the alphabet
		if err != nil {
			t.Fatal(err)
		}
		for name, line := range map[string][]byte{
			"as written": line, "with blanks": talks.Blanks(line), "sorted": sorted, "in ASCII": inASCII(line),
			"with many blanks": bytes.ReplaceAll(talks.Blanks(line), []byte(`", `), []byte("\" \t\r , \t")),
		} {
			if !compare(t, line, motivators) {
				t.Fatalf("%d %s was not read quickly: %s", i, name, line)
			}
		}
	}
}

// inASCII replaces characters that are not ASCII by escapes, as Python does.
func inASCII(line []byte) []byte {
	var b []byte
	for _, c := range string(line) {
		if c < 0x80 {
			b = append(b, byte(c))
		} else {
			for _, unit := range utf16.Encode([]rune{c}) {
				b = fmt.Appendf(b, `\u%04x`, unit)
			}
		}
	}
	return b
}

func TestScannerAcceptsFullInterviews(t *testing.T) {
	motivators := scalar.NewMotivatorIndex(shipped(t))
	for _, iv := range []motive.Interview{full(), fullAsk()} {
		line, err := EncodeInterview(iv, NDJSON)
		if err != nil {
			t.Fatal(err)
		}
		line = bytes.TrimSuffix(line, []byte("\n"))
		var any any
		if err := json.Unmarshal(line, &any); err != nil {
			t.Fatal(err)
		}
		sorted, err := json.Marshal(any) // the question after what goes with it
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range [][]byte{line, sorted, talks.Blanks(line)} {
			if !compare(t, line, motivators) {
				t.Errorf("not read quickly: %s", line)
			}
		}
	}
}

// An empty list of evidence says more than none.
func TestEmptyEvidenceIsKept(t *testing.T) {
	motivators := scalar.NewMotivatorIndex(shipped(t))
	const before, after = `{"schema":"buyin/interview/v1","id":"a","report":{"name":"Sam"},"catalogue":{"name":"default","version":"1.0.0"},"turns":[{"question":"open.a"`, `}]}`
	for _, test := range []struct {
		key         string
		empty, fast bool
	}{
		{"", false, true}, {`,"evidence":[]`, true, true}, {`,"evidence": [ ]`, true, true}, {`,"evidence":null`, false, false},
	} {
		line := []byte(before + test.key + after)
		if compare(t, line, motivators) != test.fast {
			t.Errorf("%s: read quickly: %v", test.key, !test.fast)
		}
		iv, problems := decodeLine(line, motivators)
		if len(problems) > 0 || len(iv.Turns) != 1 || (iv.Turns[0].Evidence != nil) != test.empty {
			t.Errorf("%s: %#v, %v", test.key, iv.Turns, problems)
		}
		written, err := EncodeInterview(iv, NDJSON)
		if err != nil || strings.Contains(string(written), "evidence") != test.empty {
			t.Errorf("%s: written as %s, %v", test.key, written, err)
		}
	}
}

func TestScannerRejectsPoison(t *testing.T) {
	c := shipped(t)
	motivators := scalar.NewMotivatorIndex(c)
	made := talks.New(c, 4)
	for kind := range talks.Kinds {
		for {
			line, err := EncodeInterview(made.Next(), NDJSON)
			if err != nil {
				t.Fatal(err)
			}
			bad := talks.Poison(line, kind)
			if bytes.Equal(bad, line) {
				continue // it holds nothing to spoil
			}
			if _, ok := scanLine(bytes.TrimSuffix(bad, []byte("\n")), motivators, Figures); ok && kind != 10 {
				t.Errorf("poison %d was taken: %s", kind, bad)
			}
			var found []Record
			for r, err := range interviews("poison.ndjson", bytes.NewReader(slicesConcat(line, bad, line)), c) {
				if err != nil {
					t.Fatal(err)
				}
				found = append(found, r)
			}
			if len(found) != 3 || len(found[0].Problems)+len(found[2].Problems) > 0 || len(found[1].Problems) == 0 || found[1].Problems[0].Line != 2 {
				t.Errorf("poison %d: %+v", kind, found)
			}
			break
		}
	}
}

func slicesConcat(parts ...[]byte) []byte { return bytes.Join(parts, nil) }

// Every byte of a line is changed in many ways. What the scanner still accepts,
// the strict decoder accepts too, with the same result.
func TestBrokenLines(t *testing.T) {
	c := shipped(t)
	motivators := scalar.NewMotivatorIndex(c)
	for _, line := range []string{
		`{"schema":"buyin/interview/v1","id":"a","kind":"talk","report":{"name":"S"},"started":"2026-11-23T09:00:00Z",` +
			`"catalogue":{"name":"d","version":"1"},"told":{"on":"2026-11-23","quotes":true},"guess":{"pay":5},"turns":[{"question":"a.b","asked":"\u00e9\ud83d\ude00é€😀",` +
			`"evidence":[{"motivator":"pay","strength":-3,"kind":"chosen","quote":"x\n"}],"position":{"says":"belief","goal":"g","meets":false}}],"notes":["n"]}`,
		`{"schema":"buyin/interview/v1","id":"a","kind":"ask","report":{"name":"S"},"catalogue":{"name":"d","version":"1"},"goals":"g",` +
			`"turns":[{"question":"effect","effects":{"pay":2,"balance":-5}},{"question":"readiness","scale":10},{"question":"best-worst.a.b","least":"pay",` +
			`"evidence":[{"motivator":"pay","strength":0,"kind":"withdrawn","by":"coach"}],"positions":[{"says":"outcome"},{"says":"belief","goal":"g","meets":true}]}],` +
			`"put":{"on":"2026-12-01","overlap":0.4545,"catalogue":"2.0.0"},"reply":"if","promises":[{"id":"p1","by":"report","text":"x","due":"2026-12-04","kept":true},` +
			`{"id":"p2","by":"manager","text":"y","kept":false,"dropped":false},{"id":"p3","by":"manager","text":"z","dropped":true}],"outcome":{"says":"partly","on":"2027-01-20"}}`,
	} {
		breakLine(t, []byte(line), motivators)
	}
}

func breakLine(t *testing.T, line []byte, motivators *scalar.MotivatorIndex) {
	t.Helper()
	if !compare(t, line, motivators) {
		t.Fatal("the line itself is not taken")
	}
	taken := 0
	for i := range line {
		for _, b := range []byte("\x00\x1f\t \"\\,:{}[]-+.0569eEaunrf/\x7f\x80\x9f\xa0\xbf\xc0\xc2\xe0\xed\xf0\xf4\xff") {
			broken := bytes.Clone(line)
			broken[i] = b
			if compare(t, broken, motivators) {
				taken++
			}
			if compare(t, slicesConcat(line[:i], []byte{b}, line[i:]), motivators) {
				taken++
			}
		}
		compare(t, line[:i], motivators)
		compare(t, slicesConcat(line[:i], line[i+1:]), motivators)
	}
	if taken < 1000 {
		t.Errorf("only %d changed lines were taken; does this test still see anything?", taken)
	}
}

func FuzzScanner(f *testing.F) {
	c := shipped(f)
	motivators := scalar.NewMotivatorIndex(c)
	made := talks.New(c, 5)
	for range 4 {
		line, err := EncodeInterview(made.Next(), NDJSON)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(line[:len(line)-1])
		f.Add(talks.Blanks(line[:len(line)-1]))
	}
	for _, iv := range []motive.Interview{full(), fullAsk()} {
		line, err := EncodeInterview(iv, NDJSON)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(line[:len(line)-1])
	}
	for _, line := range strings.Split(`{"schema":"buyin/interview/v1","id":"a","report":{"name":"S"},"catalogue":{"name":"d","version":"1"},"turns":[]}
{"schema":"buyin/interview/v1","id":"a","report":{"name":"S","team":"\ud83d\ude00"},"catalogue":{"name":"d","version":"1"},"turns":[{"question":"a","evidence":[{"motivator":"pay","strength":-0}]}]}
{ "turns" : [ ] , "notes" : [ "\u0000\"" , "" ] , "guess" : { } , "told" : { } }`, "\n") {
		f.Add([]byte(line))
	}
	f.Fuzz(func(t *testing.T, line []byte) { compare(t, line, motivators) })
}

func BenchmarkDecoder(b *testing.B) {
	c := shipped(b)
	for _, blanks := range []bool{false, true} {
		var data []byte
		made := talks.New(c, 1)
		for range 1000 {
			line, err := EncodeInterview(made.Next(), NDJSON)
			if err != nil {
				b.Fatal(err)
			}
			if blanks {
				line = talks.Blanks(line)
			}
			data = append(data, line...)
		}
		b.Run(fmt.Sprintf("blanks=%v", blanks), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			decoder := NewInterviewDecoder(c, Figures)
			for b.Loop() {
				from := fast.NewBlocks("a.ndjson", bytes.NewReader(data))
				n := 0
				for {
					block, err := from.Next()
					if err != nil {
						break
					}
					for r := range decoder.Records(&block) {
						if r.Problems != nil {
							b.Fatal(r.Problems)
						}
						n++
					}
					block.Free()
				}
				if n != 1000 {
					b.Fatal(n)
				}
			}
		})
	}
}

// BenchmarkYAML compares our strict decoder with the library decoding into
// plain maps, on the files of a folder.
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
	d := NewInterviewDecoder(c, Figures)
	for name, read := range map[string]func(data []byte) error{
		"strict": func(data []byte) error {
			if _, problems := d.Interview("a.yaml", data); len(problems) > 0 {
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

// The scanner skips users' own keys, and those of newer versions of buyin.
func TestScannerSkipsUnknownKeys(t *testing.T) {
	motivators := scalar.NewMotivatorIndex(shipped(t))
	line := func(own string) []byte {
		return []byte(`{"schema":"buyin/interview/v1","id":"a","report":{"name":"S"` + own + `},"catalogue":{"name":"d","version":"1"},"turns":[{"question":"q","evidence":[{"motivator":"pay","strength":1` + own + `}]` + own + `}]` + own + `}`)
	}
	for own, want := range map[string]bool{
		`,"x-a":1`: true, `,"x-a":{"b":[{},[],null,true,-1.5e+3,"\u00e9"],"c":{}},"mood":"sunny"`: true,
		`,"x-a":1,"x-a":2`: false, `,"x-a":{"b":1,"b":2}`: false, `,"x-\u0061":1`: false, `,"x-a":01`: false, `,"x-a":[[[[[[[[[]]]]]]]]]`: false,
	} {
		if took := compare(t, line(own), motivators); took != want {
			t.Errorf("%s is taken: %v", own, took)
		}
	}
}
