package terminal

import (
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"buyin/internal/fixture/background"
)

// keysOf reads all keys of a terminal that sends the chunks.
func keysOf(t *testing.T, chunks ...string) []Key {
	t.Helper()
	r, w := io.Pipe()
	background.Go(t, func() {
		for _, c := range chunks {
			io.WriteString(w, c)
		}
		w.Close()
	})
	k := newKeyboard(t.Context(), r, systemClock{})
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
		Home: "<home>", End: "<end>", Tab: "<tab>", PasteEnd: "<pasted>", PageUp: "<pgup>", PageDown: "<pgdn>",
		BackTab: "<s-tab>", AltEnter: "<a-enter>", Esc: "<esc>",
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
		{"a\x1b[1;5Cb", "ab"},           // Ctrl-Right
		{"a\x1b[15~b", "ab"},            // F5
		{"a\x1b[[Ab", "ab"},             // F1 on the Linux console
		{"a\x1bOPb", "ab"},              // F1
		{"a\x1bbb", "ab"},               // Alt-b
		{"a\x1b\x1b[Ab", "a<esc><up>b"}, // ESC, then an arrow
		{"\x1b[5~\x1b[6~\x1b[Z\t", "<pgup><pgdn><s-tab><tab>"},
		{"\x1b\r\x1b\n\x1b[13;2u\x1b[27;2;13~\n", "<a-enter><a-enter><a-enter><a-enter><enter>"},
		{"\x1b\x1b\x1b[D", "<esc><esc><left>"},
		{"a\x1büb", "ab"},         // Alt-ü
		{"a\x1b[24;80Rb", "ab"},   // a late cursor report
		{"a\x1b[<0;12;3Mb", "ab"}, // a mouse
		{"a\x1b[Ib", "ab"},        // a focus event
		{"a\x1b[1\rb", "a<enter>b"},
		{"a\x1b[" + strings.Repeat("1", 40) + "b", "a" + strings.Repeat("1", 10) + "b"},
		{"a\x00\x1a\x1c\x0cb", "ab"},
		{"\x1b[200~p\rq\n\r\nr\t\x1b[A\x03\x1b[201~t", "[p][<enter>][q][<enter>][<enter>][r][\t][\x1b][[][A][\x03]<pasted>t"},
		{"\x1b[200~\x1b[201~", "<pasted>"},
		{"\x1b[201~a", "<pasted>a"},
		{"a\x1b", "a<esc>"},
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
	paste := func(text string) string { return "\x1b[200~" + text + "\x1b[201~" }
	tests := []struct {
		name                        string
		kind                        editKind
		draft, keys                 string
		done                        bool
		want, command, typed, wrong string
	}{
		{"a note ends at Enter", many, "", "one\r", true, "one", "", "", ""},
		{"not before", many, "", "one", false, "one", "", "", ""},
		{"of several lines", many, "", "one\x1b\rtwo\r", true, "one\ntwo", "", "", ""},
		{"with Shift-Enter", many, "", "one\x1b[13;2utwo\x1b[27;2;13~three\r", true, "one\ntwo\nthree", "", "", ""},
		{"an empty line in it", many, "", "one\x1b\r\x1b\rtwo\r", true, "one\n\ntwo", "", "", ""},
		{"a full stop in it", many, "", "one\x1b\r.\r", true, "one\n.", "", "", ""},
		{"a line end in the middle", many, "", "onetwo\x1b[D\x1b[D\x1b[D\x1b\r\r", true, "one\ntwo", "", "", ""},
		{"a backslash at the end", many, "", "one\\\rtwo\r", true, "one\ntwo", "", "", ""},
		{"two of them", many, "", "C:\\\\\r", true, `C:\`, "", "", ""},
		{"one in the middle", many, "", "C:\\x\x1b[D\r", true, `C:\x`, "", "", ""},
		{"one that was pasted", many, "", paste(`C:\`) + "\r", true, `C:\`, "", "", ""},
		{"one of a draft", many, `C:\`, "\r", true, `C:\`, "", "", ""},
		{"one in a single line", one, "", "C:\\\r", true, `C:\`, "", "", ""},
		{"Alt-Enter in a single line", one, "", "one\x1b\r\r", true, "one", "", "", ""},
		{"nothing at all", many, "", "\r", true, "", "", "", ""},
		{"a draft is kept by Enter", many, "as it was", "\r", true, "as it was", "", "", ""},
		{"or continued", many, "as it was", "!\r", true, "as it was!", "", "", ""},
		{"or left for a command", many, "as it was", "/back\r", true, "", "back", "", ""},
		{"or for none after all", many, "as it was", "/ba\x7f\x7f\x7f\r", true, "as it was", "", "", ""},
		{"a slash within it is a slash", many, "as it was", "\x1b[D/\r", true, "as it wa/s", "", "", ""},
		{"a slash after more of it, too", many, "as it was", ",/\r", true, "as it was,/", "", "", ""},
		{"two slashes are one", many, "as it was", "//\r", true, "as it was/", "", "", ""},
		{"a command at its start", many, "as it was", "\x01/help\r", true, "", "help", "", ""},
		{"a command at the start of words", many, "", "as typed\x01/help\r", true, "", "help", "as typed", ""},
		{"no command at the start after all", many, "", "as typed\x01/h\x7f\x7f!\r", true, "!as typed", "", "", ""},
		{"two slashes at the start", many, "", "etc\x01//\r", true, "/etc", "", "", ""},
		{"a command over a paste", many, "", paste("as pasted\r\r") + "/done\r", true, "", "done", "as pasted", ""},
		{"a slash after a paste", many, "", paste("as pasted") + "/done\r", true, "as pasted/done", "", "", ""},
		{"wherever the cursor is", many, "", "one\x1b[D\x1b[D\r", true, "one", "", "", ""},
		{"a command", many, "", "/done\r", true, "", "done", "", ""},
		{"a command with a text of several lines", many, "", "/note one\x1b\rtwo\r", true, "one\ntwo", "note", "", ""},
		{"a command after words", many, "", "one\x1b\r/done\r", true, "", "done", "one", ""},
		{"a command between words", many, "", "one\x1b\r/back\x1b\rtwo\x1b[A\r", true, "", "back", "one\ntwo", ""},
		{"not where the cursor is", many, "", "one\x1b\r/back\x1b\rtwo\r", true, "one\n/back\ntwo", "", "", ""},
		{"no command after words", many, "", "one\x1b\r/usr/bin\r", true, "one\n/usr/bin", "", "", ""},
		{"two slashes in each line", many, "", "//one\x1b\r//two\r", true, "/one\n/two", "", "", ""},
		{"what was pasted is words", many, "", paste("/done\r//x") + "\r", true, "/done\n//x", "", "", ""},
		{"empty lines of a paste", many, "", paste("one\r\r\rtwo\r.\r") + "\r", true, "one\n\n\ntwo\n.", "", "", ""},
		{"a paste stays open", many, "", paste("one") + ", two\r", true, "one, two", "", "", ""},
		{"the middle", many, "", "oe\x1b[Dn\x1b[F!\r", true, "one!", "", "", ""},
		{"erasing", many, "", "onn\x7fee\x1b[D\x1b[3~\r", true, "one", "", "", ""},
		{"a word back", many, "", "one two  \x17three\r", true, "one three", "", "", ""},
		{"a line", many, "", "one\x1b\rtwo\x15three\r", true, "one\nthree", "", "", ""},
		{"the rest", many, "", "one two\x01\x1b[C\x1b[C\x1b[C\x0b\r", true, "one", "", "", ""},
		{"up and down", many, "", "one\x1b\rtwo\x1b[A!\x1b[B?\r", true, "one!\ntwo?", "", "", ""},
		{"past the ends", many, "", "\x1b[D\x7f\x1b[Ca\x1b[C\x1b[3~\x1b[A\x1b[B\r", true, "a", "", "", ""},
		{"keys without an effect", many, "", "a\x1b\x1b[5~\x1b[6~\x1b[Z\t\x1b\x1b[Db\r", true, "ba", "", "", ""},
		{"a line ends", one, "", "one\r", true, "one", "", "", ""},
		{"a paste into a line", one, "", paste("one\rtwo") + "\r", true, "one two", "", "", ""},
		{"a line of a paste", split, "", "\x1b[200~one\r", true, "one", "", "", ""},
		{"a command in a line", one, "", "/note of mine\r", true, "of mine", "note", "", ""},
		{"a line with two slashes", one, "", "//etc\r", true, "/etc", "", "", ""},
		{"an unknown command", many, "", "/dnoe\r", true, "", "", "", "no command /dnoe;"},
		{"an unknown command over words", many, "", "some\x01/dnoe\r", true, "", "", "some", "no command /dnoe;"},
	}
	for _, tt := range tests {
		e := newEditor(tt.draft, tt.kind, testCommands)
		done := typeInto(e, keysOf(t, tt.keys))
		got, err := e.input()
		wrong := ""
		if err != nil {
			wrong, _, _ = strings.Cut(err.Error(), ";")
			wrong += ";"
		}
		if want := (Input{tt.command, tt.want, tt.typed}); done != tt.done || wrong != tt.wrong || got != want {
			t.Errorf("%s: %q: done %v, %+v, %v; want done %v, %+v, %s", tt.name, tt.keys, done, got, err, tt.done, want, tt.wrong)
		}
	}
}

// The next character that is typed replaces a text that was refused. Keys that
// move or erase keep it.
func TestARefusedTextIsReplaced(t *testing.T) {
	tests := []struct{ name, draft, refused, keys, want, command string }{
		{"by words", "", "/dnoe\r", "words\r", "words", ""},
		{"by a command", "", "/dnoe\r", "/done\r", "", "done"},
		{"by a paste", "", "/dnoe\r", "\x1b[200~/pasted\x1b[201~\r", "/pasted", ""},
		{"by a further line", "", "/dnoe\r", "\x1b\rx\r", "\nx", ""},
		{"not after an arrow", "", "/bcak\r", "\x1b[D\x7f\x7fac\r", "", "back"},
		{"not after erasing", "", "/backk\r", "\x7f\r", "", "back"},
		{"not after ESC and an arrow", "", "/bac\r", "\x1b\x1b[C", "", ""},
		{"the draft returns", "as it was", "/dnoe\r", "!\r", "as it was!", ""},
		{"the draft is kept for a command", "as it was", "/dnoe\r", "/done\r", "", "done"},
		{"words return", "", "as typed\x01/dnoe\r", "!\r", "!as typed", ""},
	}
	for _, tt := range tests {
		e := newEditor(tt.draft, severalLines, testCommands)
		typeInto(e, keysOf(t, tt.refused))
		if _, err := e.input(); err == nil {
			t.Errorf("%s: %q was not refused", tt.name, tt.refused)
		}
		typeInto(e, keysOf(t, tt.keys))
		got, err := e.input()
		if tt.want+tt.command == "" {
			if err == nil || plainText(e.text) != strings.TrimSuffix(tt.refused, "\r") {
				t.Errorf("%s: %+v, %v", tt.name, got, err)
			}
			continue
		}
		if err != nil || got.Text != tt.want || got.Command != tt.command {
			t.Errorf("%s: %q, then %q: %+v, %v; want %q, command %q", tt.name, tt.refused, tt.keys, got, err, tt.want, tt.command)
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

// However bytes are cut into chunks, decoding ends, and pasted text is returned
// as it is.
func FuzzDecode(f *testing.F) {
	for _, typed := range []string{"", "abc\r", "\x1b", "\x1b[200~a\r\nb\x1b[201~", "\x1b[13;2u\x1b\r\x1b\x1b[A", "\x1b[1;1R\xff\xc3", "\x1bO", "\x1b[[", "世\u0301"} {
		f.Add([]byte(typed), false)
	}
	f.Fuzz(func(t *testing.T, typed []byte, pasting bool) {
		for rest := typed; len(rest) > 0; {
			if _, n := decode(rest, pasting, false); n < 0 || n > len(rest) {
				t.Fatalf("%q: %d bytes of %d", rest, n, len(rest))
			}
			k, n := decode(rest, pasting, true)
			if n < 1 || n > len(rest) {
				t.Fatalf("%q: %d bytes of %d", rest, n, len(rest))
			}
			if k.Pasted && !pasting || k.Stroke == Letter && k.Rune == 0 && rest[0] != 0 {
				t.Fatalf("%q: %+v", rest, k)
			}
			rest = rest[n:]
		}
		e := newEditor("", severalLines, testCommands)
		for rest := typed; len(rest) > 0; {
			k, n := decode(rest, pasting, true)
			rest = rest[n:]
			if e.apply(k) {
				e.input()
				e.selected = true
			}
			if e.cursor < 0 || e.cursor > len(e.text) {
				t.Fatalf("%q: the cursor is at %d of %d", typed, e.cursor, len(e.text))
			}
		}
		e.rows(20)
	})
}
