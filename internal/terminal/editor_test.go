package terminal

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
)

// keysOf reads all keys of a terminal that sends the chunks.
func keysOf(t *testing.T, chunks ...string) []Key {
	t.Helper()
	r, w := io.Pipe()
	go func() {
		for _, c := range chunks {
			io.WriteString(w, c)
		}
		w.Close()
	}()
	k := newKeyboard(context.Background(), r)
	var got []Key
	for {
		next, err := k.next()
		if err == Ended {
			return got
		}
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, next)
	}
}

// notation writes keys down: names in angle brackets, pasted keys in square ones.
func notation(keys []Key) string {
	names := map[Stroke]string{
		Enter: "<enter>", Interrupt: "<c-c>", EndInput: "<c-d>", Erase: "<bs>", EraseAhead: "<del>", EraseWord: "<c-w>",
		EraseLine: "<c-u>", EraseRest: "<c-k>", Left: "<left>", Right: "<right>", Up: "<up>", Down: "<down>",
		Home: "<home>", End: "<end>", Tab: "<tab>", PasteEnd: "<pasted>",
	}
	var b strings.Builder
	for _, k := range keys {
		text := names[k.Stroke]
		if k.Stroke == Letter {
			text = string(k.Rune)
		}
		if k.Pasted {
			text = "[" + text + "]"
		}
		b.WriteString(text)
	}
	return b.String()
}

func TestKeys(t *testing.T) {
	tests := []struct{ typed, want string }{
		{"abc\r", "abc<enter>"},
		{"ünï🙂", "ünï🙂"},
		{"\x7f\x08\x03\x04\x15\x17\x0b\x01\x05", "<bs><bs><c-c><c-d><c-u><c-w><c-k><home><end>"},
		{"\x1b[A\x1b[B\x1b[C\x1b[D\x1bOA\x1bOH\x1b[F", "<up><down><right><left><up><home><end>"},
		{"\x1b[3~\x1b[1~\x1b[4~", "<del><home><end>"},
		{"a\x1b[1;5Cb", "ab"},      // Ctrl-Right
		{"a\x1b[15~b", "ab"},       // F5
		{"a\x1b[[Ab", "ab"},        // F1 on the Linux console
		{"a\x1bOPb", "ab"},         // F1
		{"a\x1bbb", "ab"},          // Alt-b
		{"a\x1b\x1b[Ab", "a<up>b"}, // ESC, then an arrow
		{"a\x1büb", "ab"},          // Alt-ü
		{"a\x1b[24;80Rb", "ab"},    // a late cursor report
		{"a\x1b[<0;12;3Mb", "ab"},  // a mouse
		{"a\x1b[Ib", "ab"},         // a focus event
		{"a\x1b[1\rb", "a<enter>b"},
		{"a\x1b[" + strings.Repeat("1", 40) + "b", "a" + strings.Repeat("1", 10) + "b"},
		{"a\x00\x1a\x1c\x0cb", "ab"},
		{"\x1b[200~p\rq\n\r\nr\t\x1b[A\x03\x1b[201~t", "[p][<enter>][q][<enter>][<enter>][r][\t][\x1b][[][A][\x03]<pasted>t"},
		{"\x1b[200~\x1b[201~", "<pasted>"},
		{"\x1b[201~a", "<pasted>a"},
		{"a\x1b", "a"},
		{"a\x1b[", "a"},
		{"a\x1b[1;", "a"},
		{"a\xff\xc3b", "a\uFFFD\uFFFDb"},
		{"a\xc3", "a\uFFFD"},
	}
	for _, tt := range tests {
		if got := notation(keysOf(t, tt.typed)); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.typed, got, tt.want)
		}
		var bytes []string // the same, byte by byte
		for i := range len(tt.typed) {
			bytes = append(bytes, tt.typed[i:i+1])
		}
		if got := notation(keysOf(t, bytes...)); got != tt.want {
			t.Errorf("%q, byte by byte: %q, want %q", tt.typed, got, tt.want)
		}
	}
}

// However the terminal's output is cut into chunks, the keys are the same.
func TestKeysInChunks(t *testing.T) {
	parts := []string{"a", "ü", "🙂", "\r", "\x1b[A", "\x1b[1;5C", "\x1b[3~", "\x1b[200~", "\x1b[201~", "\x1b[2", "\x1bb", "\x03", "\xff", "\x1bO", "\x1b[24;1R"}
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		var typed string
		for range rnd.IntN(12) {
			typed += parts[rnd.IntN(len(parts))]
		}
		typed += "\x1b[201~z"
		whole := notation(keysOf(t, typed))
		var cut []string
		for rest := typed; rest != ""; {
			n := 1 + rnd.IntN(len(rest))
			cut, rest = append(cut, rest[:n]), rest[n:]
		}
		if got := notation(keysOf(t, cut...)); got != whole {
			t.Fatalf("%q cut as %q: %q, want %q", typed, cut, got, whole)
		}
	}
}

func typeInto(e *editor, keys []Key) (done bool) {
	for _, k := range keys {
		if e.apply(k) {
			return true
		}
	}
	return false
}

func TestEditing(t *testing.T) {
	const many, one, split = severalLines, singleLine, lineByLine
	tests := []struct {
		name                string
		kind                editKind
		draft, keys         string
		done                bool
		want, command, next string
	}{
		{"a note ends at an empty line", many, "", "one\r\r", true, "one", "", ""},
		{"of many lines", many, "", "one\rtwo\r\r", true, "one\ntwo", "", ""},
		{"or a full stop", many, "", "one\r.\r", true, "one", "", ""},
		{"blanks are empty", many, "", "one\r  \r", true, "one", "", ""},
		{"not before", many, "", "one\r", false, "one\n", "", ""},
		{"nothing at all", many, "", "\r", true, "", "", ""},
		{"a draft is kept by Enter", many, "as it was", "\r", true, "as it was", "", ""},
		{"or gone on with", many, "as it was", "!\r\r", true, "as it was!", "", ""},
		{"or left for a command", many, "as it was", "/back\r", true, "", "back", ""},
		{"or for none after all", many, "as it was", "/ba\x7f\x7f\x7f\r", true, "as it was", "", ""},
		{"a slash within it is a slash", many, "as it was", "\x1b[D/\r\r", true, "as it wa/s", "", ""},
		{"a slash after more of it, too", many, "as it was", ",/\r\r", true, "as it was,/", "", ""},
		{"wherever the cursor is", many, "", "one\x1b[D\x1b[D\r\r", true, "one", "", ""},
		{"a command", many, "", "/done\r", true, "", "done", ""},
		{"a command after words", many, "", "one\r/done\r", true, "one", "", "/done"},
		{"no command after words", many, "", "one\r/usr/bin\r\r", true, "one\n/usr/bin", "", ""},
		{"two slashes", many, "", "//one\r//two\r\r", true, "/one\n/two", "", ""},
		{"what was pasted is words", many, "", "\x1b[200~/done\r//x\x1b[201~\r\r", true, "/done\n//x", "", ""},
		{"empty lines of a paste", many, "", "\x1b[200~one\r\r\rtwo\x1b[201~\r\r", true, "one\n\n\ntwo", "", ""},
		{"a paste that ends in empty lines", many, "", "\x1b[200~one\r\r\x1b[201~\r", true, "one\n", "", ""},
		{"the middle", many, "", "oe\x1b[Dn\x1b[F!\r\r", true, "one!", "", ""},
		{"erasing", many, "", "onn\x7fee\x1b[D\x1b[3~\r\r", true, "one", "", ""},
		{"a word back", many, "", "one two  \x17three\r\r", true, "one three", "", ""},
		{"a line", many, "", "one\rtwo\x15three\r\r", true, "one\nthree", "", ""},
		{"the rest", many, "", "one two\x01\x1b[C\x1b[C\x1b[C\x0b\r\r", true, "one", "", ""},
		{"up and down", many, "", "one\rtwo\x1b[A!\x1b[B?\r\r", true, "one!\ntwo?", "", ""},
		{"past the ends", many, "", "\x1b[D\x7f\x1b[Ca\x1b[C\x1b[3~\x1b[A\x1b[B\r\r", true, "a", "", ""},
		{"a line ends", one, "", "one\r", true, "one", "", ""},
		{"a paste into a line", one, "", "\x1b[200~one\rtwo\x1b[201~\r", true, "one two", "", ""},
		{"a line of a paste", split, "", "\x1b[200~one\r", true, "one", "", ""},
		{"a command in a line", one, "", "/note of mine\r", true, "of mine", "note", ""},
		{"a line with two slashes", one, "", "//etc\r", true, "/etc", "", ""},
	}
	for _, tt := range tests {
		e := newEditor(tt.draft, tt.kind, testCommands)
		done := typeInto(e, keysOf(t, tt.keys))
		got, next, err := e.input()
		if done != tt.done || err != nil || got.Text != tt.want || got.Command != tt.command || next != tt.next {
			t.Errorf("%s: %q: done %v, %+v, next %q, %v; want done %v, %q, command %q, next %q",
				tt.name, tt.keys, done, got, next, err, tt.done, tt.want, tt.command, tt.next)
		}
	}
}

// Rows fit their width and hold every character once, and the cursor is in them.
func TestRowsOfAText(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	letters := []rune("ab c  dé世🙂\u0301\x1b\u202e\n")
	for range 2000 {
		var text []rune
		for range rnd.IntN(60) {
			text = append(text, letters[rnd.IntN(len(letters))])
		}
		width := 4 + rnd.IntN(30)
		e := newEditor(string(text), severalLines, testCommands)
		e.cursor = rnd.IntN(len(text) + 1)
		rows, at, column := e.rows(width)
		next := 0
		for i, r := range rows {
			if r.from != next {
				t.Fatalf("%q in %d: row %d begins at %d, not %d", string(text), width, i, r.from, next)
			}
			next = len(text)
			if i+1 < len(rows) {
				next = rows[i+1].from
			}
			if strings.ContainsAny(r.shown, "\x1b\n\u202e") {
				t.Fatalf("%q: an unescaped character in %q", string(text), r.shown)
			}
		}
		if at < 0 || at >= len(rows) || rows[at].from > e.cursor || at+1 < len(rows) && rows[at+1].from <= e.cursor {
			t.Fatalf("%q in %d: the cursor at %d is in row %d of %+v", string(text), width, e.cursor, at, rows)
		}
		if column < 0 || column > max(width, 8) { // an escaped character may be wider than a row
			t.Fatalf("%q in %d: the cursor in column %d", string(text), width, column)
		}
	}
	e := newEditor("the quick brown fox", severalLines, testCommands)
	rows, _, _ := e.rows(10)
	var shown []string
	for _, r := range rows {
		shown = append(shown, fmt.Sprintf("%q", r.shown))
	}
	if got := strings.Join(shown, " "); got != `"the quick " "brown fox"` {
		t.Errorf("rows %s", got)
	}
}
