package codec

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"buyin/internal/motive"
)

func TestLabelledNotes(t *testing.T) {
	c := motive.Catalogue{Motivators: []motive.Motivator{{ID: "pay"}, {ID: "job-security"}}}
	for _, test := range []struct{ name, line, want string }{
		{"a note", `{"text":"a raise","heard":{"pay":4}}`, ""},
		{"nothing to be heard", ` {"text":"","heard":{}} `, ""},
		{"a question", `{"text":"a raise","asked":"What came of it?","about":"pay","heard":{"pay":4}}`, ""},
		{"a question that explores nothing", `{"text":"a raise","asked":"How was the week?","about":null,"heard":{"pay":4}}`, ""},
		{"a question about nothing we know", `{"text":"a raise","about":"pya","heard":{"pay":4}}`, `n:2:27: no motivator "pya" in the catalogue; did you mean "pay"? [unknown-motivator]`},
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
				} else if diff := cmp.Diff(LabelledNote{Said: motive.Said{Text: "next"}, Heard: map[string]int{"pay": 1}}, note); diff != "" {
					t.Error(diff)
				}
			}
			if n != 2 {
				t.Errorf("%d notes", n)
			}
		})
	}
}
