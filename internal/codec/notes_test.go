package codec

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"buyin/internal/motive"
)

func TestPlainNotes(t *testing.T) {
	long := strings.Repeat("x", motive.MaxText)
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"nothing", "", nil},
		{"the last without an end", "one\ntwo", []string{"one", "two"}},
		{"blank ones count", "\none\n\n", []string{"", "one", ""}},
		{"ends of Windows, and a mark at the start", "\ufeffone\r\ntwo\r\n", []string{"one", "two"}},
		{"a mark elsewhere stays", "one\n\ufefftwo\n", []string{"one", "\ufefftwo"}},
		{"what is not UTF-8", "a\xffb\n", []string{"a\ufffdb"}},
		{"as long as may be", long + "\r\nnext\n", []string{long, "next"}},
		{"a byte longer", "one\n" + long + "x\nnext\n", []string{"one", "a.txt:2:1: more than 64 KiB on a line; split it [text-too-long]", "next"}},
		{"far longer, twice, and at the end", strings.Repeat(long, 40) + "\n" + strings.Repeat(long, 40) + "\nnext\n" + strings.Repeat(long, 40), []string{
			"a.txt:1:1: more than 64 KiB on a line; split it [text-too-long]",
			"a.txt:2:1: more than 64 KiB on a line; split it [text-too-long]", "next",
			"a.txt:4:1: more than 64 KiB on a line; split it [text-too-long]"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for l, err := range Notes("a.txt", iotest.HalfReader(strings.NewReader(test.text)), motive.Catalogue{}, motive.Said{}) {
				if err != nil {
					t.Fatal(err)
				}
				if len(l.Problems) > 0 {
					l.Text += l.Problems.Error()
				}
				got = append(got, l.Text)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// A line that is too long is skipped, not kept in memory.
func TestALineWithoutEndIsNotHeld(t *testing.T) {
	const size = 200 << 20
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	bad := 0
	for l, err := range Notes("a.txt", io.LimitReader(zeros{}, size), motive.Catalogue{}, motive.Said{}) {
		if err != nil || len(l.Problems) != 1 {
			t.Fatalf("%v, %v", l.Problems, err)
		}
		bad++
	}
	runtime.ReadMemStats(&after)
	if took := after.TotalAlloc - before.TotalAlloc; bad != 1 || took > 8<<20 {
		t.Errorf("%d lines, %d MiB for one of %d", bad, took>>20, size>>20)
	}
}

// zeros is a reader without an end and without line breaks.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) { return len(p), nil }

func TestNotesEndWithTheReadersError(t *testing.T) {
	gone := errors.New("gone")
	var got []string
	for l, err := range Notes("a.txt", io.MultiReader(strings.NewReader("one\ntw"), iotest.ErrReader(gone)), motive.Catalogue{}, motive.Said{}) {
		got = append(got, fmt.Sprint(l.Text, err))
	}
	if diff := cmp.Diff([]string{"one<nil>", "gone"}, got); diff != "" {
		t.Error(diff)
	}
}

// payAndSecurity is a catalogue of two motivators.
var payAndSecurity = motive.Catalogue{Motivators: []motive.Motivator{{ID: "pay"}, {ID: "job-security"}}}

func TestNotesWithTheirQuestion(t *testing.T) {
	flags := motive.Said{Asked: "And then?", About: "job-security"}
	for _, test := range []struct {
		name, line string
		want       motive.Said
	}{
		{"the question of the flags", "a raise", motive.Said{Text: "a raise", Asked: "And then?", About: "job-security"}},
		{"the same in JSON", `{"text":"a raise"}`, motive.Said{Text: "a raise", Asked: "And then?", About: "job-security"}},
		{"one of its own", `{"about":"pay","asked":"What came of it?","text":"a raise"}`, motive.Said{Text: "a raise", Asked: "What came of it?", About: "pay"}},
		{"only another wording", `{"text":"a raise","asked":"What came of it?"}`, motive.Said{Text: "a raise", Asked: "What came of it?", About: "job-security"}},
		{"none", `{"text":"a raise","asked":null,"about":null}`, motive.Said{Text: "a raise"}},
		{"an empty wording", `{"text":"a raise","asked":""}`, motive.Said{Text: "a raise", About: "job-security"}},
		{"several lines", `{"text":"a\nraise \u00e9"}`, motive.Said{Text: "a\nraise é", Asked: "And then?", About: "job-security"}},
		{"a key of one's own", `{"text":"a raise","x-by":[1,{}]}`, motive.Said{Text: "a raise", Asked: "And then?", About: "job-security"}},
		{"a blank before it makes it words", ` {"text":"a raise"}`, motive.Said{Text: ` {"text":"a raise"}`, Asked: "And then?", About: "job-security"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for note, err := range Notes("n", strings.NewReader(test.line), payAndSecurity, flags) {
				if err != nil || len(note.Problems) > 0 || note.Said != test.want {
					t.Errorf("got  %+v, %v\nwant %+v", note, err, test.want)
				}
			}
		})
	}
}

func TestNotesThatAreWrong(t *testing.T) {
	for _, test := range []struct{ name, line, want string }{
		{"no text", `{"about":"pay"}`, `n:2:1: a note has no text; add text [missing-key]`},
		{"null for a text", `{"text":null}`, `n:2:9: text of a note has no value; write one [missing-key]`},
		{"a number for a text", `{"text":4}`, `n:2:9: text must be a text, not a number; write a text; put it in quotes if it looks like something else [wrong-type]`},
		{"a list for the wording", `{"text":"a","asked":[]}`, `n:2:21: asked must be a text, not a list; write a text; put it in quotes if it looks like something else [wrong-type]`},
		{"a slip in the motivator", `{"text":"ä","about":"job-securty"}`, `n:2:21: no motivator "job-securty" in the catalogue; did you mean "job-security"? [unknown-motivator]`},
		{"no motivator at all", `{"text":"a","about":""}`, `n:2:21: no motivator "" in the catalogue; use pay or job-security [unknown-motivator]`},
		{"an unknown key", `{"text":"a","abuot":"pay"}`, `n:2:13: unknown key "abuot" in a note; did you mean "about"? [unknown-key]`},
		{"the labels of another file", `{"text":"a","heard":{"pay":4}}`, `n:2:13: unknown key "heard" in a note; use text, asked or about, or begin a key of your own with "x-" [unknown-key]`},
		{"a key twice", `{"text":"a","text":"b"}`, `n:2:13: duplicate key "text", first at 2:2; delete one of them [duplicate-key]`},
		{"cut short", `{"text":"a`, `n:2:11: the text ends in the middle of a value; complete it; was the file cut short? [json-syntax]`},
		{"no JSON", `{ hear this }`, `n:2:3: a word without quotes; put keys and texts in double quotes; only true, false and null go without [json-syntax]`},
		{"something behind it", `{"text":"a"} {"text":"b"}`, `n:2:14: something follows the end of the document; keep one document in a file, or one on each line of a stream (.ndjson, which score and team read) [second-document]`},
		{"not UTF-8", "{\"text\":\"a\xff\"}", `n:2:11: the byte 0xff, which is not UTF-8; save the file as UTF-8 [invalid-utf8]`},
		{"a text that is too long", `{"text":"` + strings.Repeat("x", motive.MaxText+1) + `"}`, `n:2:9: a text of more than 65536 bytes; shorten it [text-too-long]`},
		{"a line that is too long", `{"text":"a",` + strings.Repeat(" ", motive.MaxLine) + `}`, `n:2:1: more than 1 MiB on a line; split the record [line-too-long]`},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []Note
			for note, err := range Notes("n", strings.NewReader("before\n"+test.line+"\nafter\n"), payAndSecurity, motive.Said{}) {
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, note)
			}
			if len(got) != 3 || got[0].Text != "before" || got[2].Text != "after" || len(got[0].Problems)+len(got[2].Problems) > 0 {
				t.Fatalf("got %+v", got)
			}
			if found := got[1].Problems.Error(); found != test.want {
				t.Errorf("got  %s\nwant %s", found, test.want)
			}
		})
	}
}

// A line becomes one note. What the strict reader accepts, a plain JSON reader
// reads in the same way.
func FuzzNotes(f *testing.F) {
	for _, line := range []string{
		"a raise", "", "{", `{"text":"a raise","asked":"What came of it?","about":"pay"}`, `{"text":"a","about":null,"x-y":{}}`,
		`{"text":"a","text":"b"}`, `{"Text":"a"}`, "{\"text\":\"\xff\"}", `{"text":"\ud83d\ude00 \u0000"}`, " {}", "\ufeff{\"text\":\"a\"}", `{"text":"a","about":"pya"}`,
	} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		if strings.Contains(line, "\n") {
			return
		}
		var notes []Note
		for note, err := range Notes("fuzz.txt", strings.NewReader("first\n"+line+"\nlast"), payAndSecurity, motive.Said{}) {
			if err != nil {
				t.Fatal(err)
			}
			notes = append(notes, note)
		}
		if len(notes) != 3 || notes[0].Text != "first" || notes[2].Text != "last" {
			t.Fatalf("a line is not one note: %+v", notes)
		}
		note := notes[1]
		checkProblems(t, []byte("first\n"+line), note.Problems)
		if len(note.Problems) > 0 {
			return
		}
		line = strings.TrimSuffix(line, "\r")
		if !strings.HasPrefix(line, "{") {
			if want := (motive.Said{Text: strings.ToValidUTF8(line, "\uFFFD")}); note.Said != want {
				t.Errorf("got %+v, want %+v", note.Said, want)
			}
			return
		}
		var want motive.Said
		if err := json.Unmarshal([]byte(line), &want); err != nil || note.Said != want {
			t.Errorf("got %+v, want %+v (%v)", note.Said, want, err)
		}
		if note.About != "" && payAndSecurity.Index(note.About) < 0 {
			t.Errorf("%q is no motivator", note.About)
		}
	})
}
