package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"buyin/internal/listen/minilm"
	"buyin/internal/listen/shipped"
)

const model = "../../shipped/minilm.bin"

// writeTexts writes a file of texts into a new folder.
func writeTexts(t *testing.T, lines string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "texts.jsonl")
	if err := os.WriteFile(path, []byte(lines), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestHeadsReadsEachTextAsTheEarHearsIt(t *testing.T) {
	path := writeTexts(t, `{"text":"bliss","asked":"What would you miss?"}
{"text":"w/o the title","asked":null}
`)
	m, err := minilm.Decode(shipped.Encoder)
	if err != nil {
		t.Fatal(err)
	}
	read := func(n int, question, text string) line {
		r := m.NewReader(1).Read(question, text)
		return line{"mine", n, question != "", r.Motivators.Values, r.Signs.Values}
	}
	given, hidden, written := read(0, "What would you miss?", "bliss"), read(0, "", "bliss"), read(1, "", "without the title")
	for hide, want := range map[bool][]line{false: {given, written}, true: {given, hidden, written}} {
		var out bytes.Buffer
		if err := run(&out, []string{model, "mine=" + path}, hide); err != nil {
			t.Fatal(err)
		}
		var got []line
		for content := range bytes.Lines(out.Bytes()) {
			var l line
			if err := json.Unmarshal(content, &l); err != nil {
				t.Fatal(err)
			}
			got = append(got, l)
		}
		same := func(a, b line) bool {
			return a.Set == b.Set && a.Line == b.Line && a.Asked == b.Asked && slices.Equal(a.M, b.M) && slices.Equal(a.G, b.G)
		}
		if !slices.EqualFunc(got, want, same) {
			t.Errorf("hide %v: got %v, want %v", hide, got, want)
		}
	}
}

func TestHeadsSaysWhatIsWrong(t *testing.T) {
	broken := writeTexts(t, "{\"text\":\"x\"}\nno JSON\n")
	for want, args := range map[string][]string{
		"usage: ":               {model},
		"give the texts a name": {model, broken},
		broken + ":2: ":         {model, "mine=" + broken},
		"no such file":          {model, "mine=" + broken + "x"},
		"these are no weights":  {broken, "mine=" + broken},
	} {
		if err := run(&bytes.Buffer{}, args, false); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", args, err)
		}
	}
}
