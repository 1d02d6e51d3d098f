package codec

import (
	"bytes"
	"flag"
	"math/rand/v2"
	"testing"

	"buyin/internal/codec/scalar"
	"buyin/testdata/stream/talks"
)

var mutations = flag.Int("mutations", 20_000, "how many changed lines the scanner and the strict decoder are compared on")

// pieces are put into a document to change it.
var pieces = []string{
	`"`, `\`, `\"`, `\\`, `\u`, `\u0041`, `\ud83d`, `\ude00`, `\ud83d\ude00`, `\x41`, `\U0001F600`, `\n`, "\n", "\r", "\t", " ", ",", ":", "{", "}", "[", "]", "{}", "[]", "null", "true", "false",
	"0", "-0", "01", "5", "-5", "6", "1e1", "1.0", ".5", "NaN", "\x00", "\x1f", "\x7f", "\x80", "\xc2\x85", "\xc2\xa0", "é", "€", "\u2028", "\ufeff", "😀", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xff",
	`"motivator":"pay",`, `"strength":3,`, `"kind":"chosen",`, `"quote":"q",`, `"question":"a",`, `"id":"b",`, `"x-a":1,`, `"turns":[],`, "#", " #", "- ", "? ", "&a ", "*a", "!!str ", "---", "...", "<<: ", "'", "|", ">", "%",
	`"kind":"ask",`, `"kind":"withdrawn",`, `"by":"coach",`, `"reply":"no",`, `"scale":7,`, `"effects":{"pay":1},`, `"least":"pay",`, `"positions":[],`, `"position":{"says":"belief"},`,
	`"question":"effect",`, `"question":"readiness",`, `"question":"best-worst.a.b.c.d",`, `"overlap":1e-3,`, `"kept":false,`, `"promises":[],`, `"dropped":true,`, "10", "0.5",
	"  ", "\n    ", "notes:\n", "    answer: ", ", quote: ", "~", "yes",
}

// change makes one to three changes to a document.
func change(data []byte, chance *rand.Rand) []byte {
	data = bytes.Clone(data)
	for range 1 + chance.IntN(3) {
		i := chance.IntN(len(data) + 1)
		switch chance.IntN(5) {
		case 0: // cut out a piece
			j := min(len(data), i+1+chance.IntN(8))
			data = append(data[:i:i], data[j:]...)
		case 1: // say it twice, elsewhere
			j := min(len(data), i+1+chance.IntN(40))
			k := chance.IntN(len(data) + 1)
			data = slicesConcat(data[:k], data[i:j], data[k:])
		case 2: // another byte
			if i < len(data) {
				data[i] = byte(chance.IntN(256))
			}
		default:
			piece := pieces[chance.IntN(len(pieces))]
			j := i
			if chance.IntN(2) == 0 {
				j = min(len(data), i+len(piece))
			}
			data = slicesConcat(data[:i], []byte(piece), data[j:])
		}
	}
	return data
}

// The scanner decodes randomly changed lines as the strict decoder does, or gives
// up on them. -mutations sets how many lines are tried.
func TestMutations(t *testing.T) {
	c := shipped(t)
	motivators := scalar.NewMotivatorIndex(c)
	chance := rand.New(rand.NewPCG(uint64(*mutations), 17))
	made := talks.New(c, 18)
	taken := 0
	var line []byte
	for i := range *mutations {
		if i%50 == 0 {
			iv := made.Next()
			iv.Turns = iv.Turns[:1+chance.IntN(2)]
			switch {
			case i%500 == 0:
				iv = full()
			case i%250 == 0, i%250 == 100:
				iv = fullAsk()
			}
			var err error
			if line, err = EncodeInterview(iv, NDJSON); err != nil {
				t.Fatal(err)
			}
			line = bytes.TrimSuffix(line, []byte("\n"))
			if chance.IntN(2) == 0 {
				line = talks.Blanks(line)
			}
		}
		if compare(t, change(line, chance), motivators) {
			taken++
		}
	}
	t.Logf("of %d changed lines %d were taken", *mutations, taken)
	if taken < *mutations/20 {
		t.Errorf("only %d of %d were taken; does this test still see anything?", taken, *mutations)
	}
}
