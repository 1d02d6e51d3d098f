package notes

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"buyin/internal/fixture/growth"
	"buyin/internal/motive"
)

// before and around hold marks that are removed wherever they stand.
var (
	before = []string{"", "- ", "• ", "1. ", "2) ", "(3) ", "[10:42] ", "10:42 - ", "00:12:03 ", "Sam: ", "SAM - ", "- Sam: ", "- [x] ", "* ", "> ", "1. [10:42] Sam Lee: ", "3) 2026-11-03: "}
	around = [][2]string{{"", ""}, {"“", "”"}, {"\"", "\""}, {"**", "**"}, {"_", "_"}, {"**“", "”**"}, {"»", "«"}, {"", "  "}, {"", "\u00a0"}}
	// The first three are no subjects, so a line with one is no heading.
	said = strings.Fields("rota lead pager pay team craft boss code 10 3:1 5% it's don't night-shift (maybe) £5k é 好き never again, fine; well: so — and")
)

// Marks in any combination are removed, and nothing else is.
func TestNothingButMarksIsRemoved(t *testing.T) {
	chance := rand.New(rand.NewPCG(4, 2))
	pick := func(from []string) string { return from[chance.IntN(len(from))] }
	for range 5_000 {
		var page, want []string
		for range 1 + chance.IntN(6) {
			words := []string{pick(said[:3])}
			for range chance.IntN(8) {
				words = append(words, pick(said))
			}
			words = append(words, pick(said[:3]))
			text := strings.Join(words, " ")
			want = append(want, text)
			pair := around[chance.IntN(len(around))]
			lead := pick(before)
			for lead == "> " { // continues the line before
				lead = pick(before)
			}
			page = append(page, lead+pair[0]+text+pair[1])
		}
		got := Parse(strings.Join(page, "\n"), sam)
		var texts []string
		for _, l := range got.Lines {
			texts = append(texts, l.Text)
		}
		if !slices.Equal(texts, want) {
			t.Fatalf("page\n%s\ngot  %q\nwant %q", strings.Join(page, "\n"), texts, want)
		}
	}
}

// Reading the lines of a page again does not change them.
func TestReadTwiceIsReadOnce(t *testing.T) {
	for _, page := range roughPages {
		once := Parse(page, sam)
		var again []string
		for _, l := range once.Lines {
			if !l.Remark {
				again = append(again, strings.ReplaceAll(l.Text, "\n", "\n  "))
			}
		}
		twice := Parse(strings.Join(again, "\n"), sam)
		if len(twice.Lines) != len(again) {
			t.Errorf("%d answers, read again %d:\n%s", len(again), len(twice.Lines), show(twice))
			continue
		}
		for i, l := range twice.Lines {
			if got := strings.ReplaceAll(l.Text, "\n", "\n  "); got != again[i] {
				t.Errorf("%q is read again as %q", again[i], got)
			}
		}
	}
}

// wordsOf returns the words of a text, in lower case.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// isPlain reports whether a line holds words and nothing that may be a mark.
func isPlain(line string) bool {
	return len(line) < motive.MaxText && strings.Contains(line, " ") && strings.Trim(line, "abcdefghijklmnopqrstuvwxyz ") == "" && !strings.HasPrefix(line, " ")
}

func checkPage(t *testing.T, text string) {
	p := Parse(text, sam)
	u := p.Understood
	input := clean(text)
	var output []string
	answers, number := 0, 0
	for _, l := range p.Lines {
		checkLine(t, l)
		if l.Number < number || l.Number > strings.Count(input, "\n")+1 {
			t.Fatalf("line %d comes after line %d", l.Number, number)
		}
		answers += oneIf(!l.Remark)
		number = l.Number
		output = append(output, wordsOf(l.Text)...)
	}
	if u.Answers != answers || u.Answers+u.Remarks != len(p.Lines) || u.Sentence() == "" {
		t.Fatalf("%d answers of %d lines: %+v", answers, len(p.Lines), u)
	}
	if !strings.Contains(input, "=") && !strings.HasPrefix(input, "---") { // headings
		checkPlainLines(t, input, output)
	}
}

func checkLine(t *testing.T, l Line) {
	if strings.TrimSpace(l.Text) == "" || len(l.Text) > motive.MaxText || !utf8.ValidString(l.Text) {
		t.Fatalf("a line reads %.200q", l.Text)
	}
	if l.Day != "" && len(l.Day) != len("2026-11-03") {
		t.Fatalf("day %q", l.Day)
	}
}

// checkPlainLines checks that no line of plain words is lost.
func checkPlainLines(t *testing.T, input string, output []string) {
	joined := " " + strings.Join(output, " ") + " "
	for line := range strings.SplitSeq(input, "\n") {
		if isPlain(line) && !strings.Contains(joined, " "+strings.Join(wordsOf(line), " ")+" ") {
			t.Fatalf("%q is lost in %.200q", line, joined)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, page := range roughPages {
		f.Add(page)
	}
	for _, s := range []string{"", "\xff\xfea", "[[[[", "((((a))))", "\"\"", "' '", "**", "- - - a", "1. 2. 3. a", "[03/11/2026", "<!--", "| a\n|--", "> > >", "a\\\nb", "[a](b/", "[ ](#)", "[[ ]]", "“", "10:", "Sam:\nme:\n", "---\ndate: 1\n---\n"} {
		f.Add(s)
	}
	f.Fuzz(checkPage)
}

func TestTooLong(t *testing.T) {
	words := strings.Repeat("night shift ", 3*motive.MaxText/12)
	p := Parse("- “"+words+"”\nnext", sam)
	if len(p.Lines) < 4 || p.Understood.TooLong != 1 {
		t.Fatalf("%d lines, %+v", len(p.Lines), p.Understood)
	}
	var all []string
	for _, l := range p.Lines[:len(p.Lines)-1] {
		if len(l.Text) > motive.MaxText || l.Number != 1 {
			t.Errorf("%d bytes, line %d", len(l.Text), l.Number)
		}
		all = append(all, l.Text)
	}
	if strings.Join(all, " ") != strings.TrimSpace(words) {
		t.Error("words are lost")
	}
	checkPage(t, strings.Repeat("é", motive.MaxText))
	checkPage(t, strings.Repeat("a", 2*motive.MaxText)+" b")
}

// Hostile pages cost memory in proportion to their size.
func TestMemoryIsLinear(t *testing.T) {
	for _, unit := range []string{"a\n", "- a\n  b\n", "> ", ">", "- ", "(", "[", "[a](b", "“", "*", "<!--\n", "(a\n", "|", "A:\n", "Ab: c\n", "10:42 ", "1. ", "\\\n", "\t", "3 Nov 2026\n", "a\n=\n", "```\n", "\r", "\xff"} {
		growth.Linear(t, unit, 30_000, func(n int) func() {
			text := strings.Repeat(unit, n/len(unit))
			return func() { Parse(text, sam) }
		})
	}
}

func BenchmarkParse(b *testing.B) {
	page := strings.Join(roughPages, "\n\n")
	page = strings.Repeat(page+"\n\n", 4<<20/len(page))
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		Parse(page, sam)
	}
}

func BenchmarkHostile(b *testing.B) {
	for _, unit := range []string{"a\n", "- ", "(", "[a](b", "“", "*", "<!--\n", "(a\n", "10:42 ", "A: b\n", "Ab: c\n"} {
		b.Run(strings.TrimSpace(unit), func(b *testing.B) {
			text := strings.Repeat(unit, 4<<20/len(unit))
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Parse(text, sam)
			}
		})
	}
}
