package codec

import (
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

func TestLinesOfAText(t *testing.T) {
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
			for l, err := range Lines("a.txt", iotest.HalfReader(strings.NewReader(test.text))) {
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
	for l, err := range Lines("a.txt", io.LimitReader(zeros{}, size)) {
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

func TestLinesEndWithTheReadersError(t *testing.T) {
	gone := errors.New("gone")
	var got []string
	for l, err := range Lines("a.txt", io.MultiReader(strings.NewReader("one\ntw"), iotest.ErrReader(gone))) {
		got = append(got, fmt.Sprint(l.Text, err))
	}
	if diff := cmp.Diff([]string{"one<nil>", "gone"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestLabelledNotes(t *testing.T) {
	c := motive.Catalogue{Motivators: []motive.Motivator{{ID: "pay"}, {ID: "job-security"}}}
	for _, test := range []struct{ name, line, want string }{
		{"a note", `{"text":"a raise","heard":{"pay":4}}`, ""},
		{"nothing to be heard", ` {"text":"","heard":{}} `, ""},
		{"keys of one's own", `{"by":"Kim","text":"a raise","heard":{"pay":-5},"kind":"direct"}`, ""},
		{"not JSON", `{"text":"a raise",heard:{}}`, `n:2:19: a word without quotes; put keys and texts in double quotes; only true, false and null go without [json-syntax]`},
		{"cut short", `{"text":"a ra`, `n:2:14: the text ends in the middle of a value; complete it; was the file cut short? [json-syntax]`},
		{"something behind it", `{"text":"a","heard":{}} x`, `n:2:25: something follows the end of the document; keep one document in a file, or one on each line of a stream (.ndjson, which score and team read) [second-document]`},
		{"no mapping", `["a raise"]`, `n:2:1: a labelled note must be a mapping of keys to values, not a list; write text: ..., heard: ... [wrong-type]`},
		{"no label", `{"text":"a raise"}`, `n:2:1: a labelled note has no heard; add heard [missing-key]`},
		{"no text", `{"heard":{"pay":4}}`, `n:2:1: a labelled note has no text; add text [missing-key]`},
		{"a label that is none", `{"text":"ä","heard":["pay"]}`, `n:2:21: heard must be a mapping of motivators to numbers, not a list; write heard: {motivator: number} [wrong-type]`},
		{"a slip", `{"text":"a","heard":{"job-securty":4}}`, `n:2:22: no motivator "job-securty" in the catalogue; did you mean "job-security"? [unknown-motivator]`},
		{"too strong, and two of them", `{"text":"a","heard":{"pay":9,"job-security":-6}}`, "n:2:28: strength 9 is not from -5 to 5; write a whole number from -5 to 5 [out-of-range]\n" +
			`n:2:45: strength -6 is not from -5 to 5; write a whole number from -5 to 5 [out-of-range]`},
		{"a strength of nothing", `{"text":"a","heard":{"pay":0}}`, `n:2:28: a strength of 0; leave the motivator out if it should not be heard [out-of-range]`},
		{"half a strength", `{"text":"a","heard":{"pay":3.5}}`, `n:2:28: strength must be a whole number, not "3.5"; write a whole number from -5 to 5 [not-an-integer]`},
		{"a label twice", `{"text":"a","heard":{"pay":3,"pay":4}}`, `n:2:30: duplicate key "pay", first at 2:22; delete one of them [duplicate-key]`},
		{"not UTF-8", "{\"text\":\"a\xff\",\"heard\":{}}", `n:2:11: the byte 0xff, which is not UTF-8; save the file as UTF-8 [invalid-utf8]`},
		{"too long", `{"text":"` + strings.Repeat("x", motive.MaxLine) + `","heard":{}}`, `n:2:1: more than 1 MiB on a line; split the record [line-too-long]`},
		{"far too long", strings.Repeat("x", 3*motive.MaxLine), `n:2:1: more than 1 MiB on a line; split the record [line-too-long]`},
		{"a text that is too long", `{"text":"` + strings.Repeat("x", motive.MaxText+1) + `","heard":{}}`, `n:2:9: a text of more than 65536 bytes; shorten it [text-too-long]`},
	} {
		t.Run(test.name, func(t *testing.T) {
			n := 0
			for note, err := range LabelledNotes("n", strings.NewReader("\n"+test.line+"\n\t\r\n"+`{"text":"next","heard":{"pay":1}}`), c) {
				if err != nil {
					t.Fatal(err)
				}
				if n++; n == 1 {
					if got := note.Problems.Error(); got != test.want {
						t.Errorf("got  %s\nwant %s", got, test.want)
					}
				} else if diff := cmp.Diff(LabelledNote{Text: "next", Heard: map[string]int{"pay": 1}}, note); diff != "" {
					t.Error(diff)
				}
			}
			if n != 2 {
				t.Errorf("%d notes", n)
			}
		})
	}
}
