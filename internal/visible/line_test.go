package visible_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"buyin/internal/visible"
)

func TestLine(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain text", "Sam Lee", "Sam Lee"},
		{"empty", "", ""},
		{"a backslash stays", `C:\x1b\n`, `C:\x1b\n`},
		{"escape", "\x1b]52;c;AAAA\x07", `\x1b]52;c;AAAA\x07`},
		{"line breaks and tabs", "a\r\nb\tc", `a\r\nb\tc`},
		{"delete", "a\x7f", `a\x7f`},
		{"one-byte CSI", "a\u009b31m", `a\u009b31m`},
		{"right-to-left override", "Sam \u202eeeL", `Sam \u202eeeL`},
		{"isolates", "\u2066x\u2069", `\u2066x\u2069`},
		{"zero-width space and byte order mark", "pa\u200by\ufeff", `pa\u200by\ufeff`},
		{"soft hyphen", "pay\u00adroll", `pay\u00adroll`},
		{"separators", "a\u2028b\u2029", `a\u2028b\u2029`},
		{"tags", "🏴\U000e0067\U000e007f", `🏴\U000e0067\U000e007f`},
		{"private use", "\ue000\U0010fffd", `\ue000\U0010fffd`},
		{"no character", "\ufffe\U0001ffff\ufdd0", `\ufffe\U0001ffff\ufdd0`},
		{"bytes that are not UTF-8", "a\xff\xc3(\xed\xa0\x80", `a\xff\xc3(\xed\xa0\x80`},
		{"the replacement character itself", "\ufffd", "\ufffd"},
		{"filler letters", "a\u3164\u115f", `a\u3164\u115f`},
		{"Chinese", "王秀英", "王秀英"},
		{"Arabic", "محمد علي", "محمد علي"},
		{"Persian with a non-joiner", "می\u200cخواهم", "می\u200cخواهم"},
		{"Hindi with joiners", "क्\u200dष", "क्\u200dष"},
		{"accents, decomposed", "Zoe\u0308", "Zoe\u0308"},
		{"a family", "👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"},
		{"a heart on fire", "❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"},
		{"skin tone and joiner", "👩🏽\u200d💻", "👩🏽\u200d💻"},
		{"a keycap", "1\ufe0f\u20e3 #\ufe0f\u20e3", "1\ufe0f\u20e3 #\ufe0f\u20e3"},
		{"a Japanese name with a variant", "葛\U000e0100城", "葛\U000e0100城"},
		{"a joiner in Latin hides nothing", "pa\u200dy p\u200cay", `pa\u200dy p\u200cay`},
		{"a selector after a letter", "a\ufe0f", `a\ufe0f`},
		{"selectors in a row carry a message", "❤\ufe0f\ufe0e\ufe01", "❤\ufe0f" + `\ufe0e\ufe01`},
		{"a joiner at the end", "👩\u200d", `👩\u200d`},
		{"joiners in a row", "👩\u200d\u200d👧", `👩\u200d\u200d👧`},
	}
	for _, test := range tests {
		if got := visible.Line(test.in); got != test.want {
			t.Errorf("%s: Line(%q) = %q, want %q", test.name, test.in, got, test.want)
		}
	}
}

func TestTextKeepsLines(t *testing.T) {
	tests := []struct{ in, want string }{
		{"a\nb", "a\nb"},
		{"a\r\nb\r\n\r\n", "a\nb\n\n"},
		{"a\rb", `a\rb`},
		{"a\tb", "a    b"},
		{"\x1b[2J\n\u202e", `\x1b[2J` + "\n" + `\u202e`},
	}
	for _, test := range tests {
		if got := visible.Text(test.in); got != test.want {
			t.Errorf("Text(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

// live is an independent check for characters that must never be shown, in any
// context.
func live(r rune) bool {
	switch {
	case r == 0x200c || r == 0x200d || unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return false // depends on the neighbours, see TestLine; or is visible
	case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs, unicode.Zl, unicode.Zp, unicode.Bidi_Control, unicode.Noncharacter_Code_Point):
		return true
	}
	return unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r)
}

func TestNoHiddenCharacterIsShown(t *testing.T) {
	n := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		n++
		for _, in := range []string{string(r), "a" + string(r) + "b", "❤" + string(r) + "ع"} {
			line := visible.Line(in)
			for _, got := range line {
				if live(got) {
					t.Fatalf("Line(%q) = %q holds %U", in, line, got)
				}
			}
			if again := visible.Line(line); again != line {
				t.Fatalf("Line(%q) = %q, and again %q", in, line, again)
			}
			if live(r) == (line == in) && !unicode.Is(unicode.Variation_Selector, r) && r != 0x200c && r != 0x200d {
				t.Fatalf("Line(%q) = %q: changed it or not, wrongly", in, line)
			}
			text := visible.Text(in)
			if again := visible.Text(text); again != text || strings.ContainsFunc(text, func(r rune) bool { return r != '\n' && live(r) }) {
				t.Fatalf("Text(%q) = %q, and again %q", in, text, again)
			}
		}
	}
	if n != 1_112_064 {
		t.Errorf("tried %d scalar values", n)
	}
}

func TestBytesThatAreNotUTF8(t *testing.T) {
	for a := range 256 {
		for b := range 256 {
			in := string([]byte{'x', byte(a), byte(b)})
			if got := visible.Line(in); !utf8.ValidString(got) || visible.Line(got) != got {
				t.Errorf("Line(%q) = %q", in, got)
			}
		}
	}
}

// troublesome holds characters that are combined in every order.
var troublesome = []rune("a1#\\ \n\r\t\x00\x1b\u0085\u00a9\u00adعक्❤👩🏽葛\u034f\u200b\u200c\u200d\u202e\u20e3\u2028\ufe0e\ufe0f\ufeff\U000e0100\U000e0067\ufffd")

func TestShownTwiceIsShownOnce(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 2))
	for range 200_000 {
		var b strings.Builder
		for range 1 + chance.IntN(8) {
			if chance.IntN(12) == 0 {
				b.WriteByte(byte(0x80 + chance.IntN(128)))
			} else {
				b.WriteRune(troublesome[chance.IntN(len(troublesome))])
			}
		}
		in := b.String()
		for _, show := range []func(string) string{visible.Line, visible.Text} {
			once := show(in)
			if twice := show(once); twice != once || !utf8.ValidString(once) {
				t.Fatalf("%q is shown as %q, and that as %q", in, once, twice)
			}
		}
	}
}

func TestPlainTextIsNotCopied(t *testing.T) {
	in := strings.Repeat("plain, and 王秀英 ❤\ufe0f\u200d🔥 ", 100)
	if n := testing.AllocsPerRun(10, func() { visible.Line(in); visible.Text(in) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func FuzzLine(f *testing.F) {
	for _, s := range []string{"", "a\x1b", "❤\ufe0f\u200d🔥", "\xff\u202e", "1\ufe0f\u20e3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, show := range []func(string) string{visible.Line, visible.Text} {
			once := show(s)
			if show(once) != once || !utf8.ValidString(once) {
				t.Errorf("%q is shown as %q, and that as %q", s, once, show(once))
			}
		}
	})
}
