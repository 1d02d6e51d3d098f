package notes

import (
	"strings"
	"testing"
)

var sam = Options{Report: "Sam Lee", Manager: "Dana Kerr", Today: "2026-11-30"}

// show writes a page for comparison: a line a line, "~ " before a remark, " / "
// between a line and what continues it, the day in front.
func show(p Page) string {
	var all []string
	for _, l := range p.Lines {
		text := strings.ReplaceAll(l.Text, "\n", " / ")
		if l.Remark {
			text = "~ " + text
		}
		if l.Day != "" {
			text = l.Day + " " + text
		}
		all = append(all, text)
	}
	return strings.Join(all, "\n")
}

// A page test holds a page and how it is read.
type pageTest struct{ name, page, want string }

func runPages(t *testing.T, tests []pageTest) {
	t.Helper()
	for _, test := range tests {
		if got := show(Parse(test.page, sam)); got != test.want {
			t.Errorf("%s\n--- page\n%s\n--- got\n%s\n--- want\n%s", test.name, test.page, got, test.want)
		}
	}
}

func TestALineIsAnAnswer(t *testing.T) {
	runPages(t, []pageTest{
		{"blank lines do not matter", "I like it\n\n\nbut pay is low\n", "I like it\nbut pay is low"},
		{"nothing", "", ""},
		{"blanks only", " \n\t\n\u00a0\n", ""},
		{"other line ends", "a one\r\nb two\rc three\vd four\u2028e five", "a one\nb two\nc three\nd four\ne five"},
		{"blanks at the ends", "  I like it \t\u00a0\nmore \u00a0", "I like it\nmore"},
		{"a byte order mark", "\ufeff- I like it", "I like it"},
		{"zero width blanks before bullets", "\u200b• I like it\n\ufeff• more", "I like it\nmore"},
		{"Windows-1252", "caf\xe9 is where \x93we\x94 talk\nit\x92s fine", "café is where “we” talk\nit’s fine"},
		{"UTF-16 from Notepad", "\xff\xfeI\x00 \x00a\x00m\x00\n\x00o\x00k\x00", "I am\nok"},
		{"UTF-16, big-endian", "\xfe\xff\x00o\x00k", "ok"},
		{"cells of a sheet", "Pay\ttoo low", "Pay too low"},
		{"wide characters and emoji", "好きです\n👍 for the team\n👍", "好きです\n👍 for the team\n👍"},
		{"a lone number answers the readiness question", "7\n8/10", "7\n8/10"},
		{"a pause", "...\n…\n?", "...\n…\n?"},
	})
}

func TestContinuedLines(t *testing.T) {
	runPages(t, []pageTest{
		{"indented", "I like it\n  because it is mine\nnext", "I like it / because it is mine\nnext"},
		{"by one blank", "I like it\n because it is mine", "I like it / because it is mine"},
		{"by a tab", "I like it\n\tbecause it is mine", "I like it / because it is mine"},
		{"after a blank line", "I like it\n\n  because it is mine", "I like it / because it is mine"},
		{"quoted", "I like it\n> because it is mine\n> and hard\nnext", "I like it / because it is mine / and hard\nnext"},
		{"a sub-bullet", "- I like it\n  - because it is mine\n    - and hard\n- next", "I like it / because it is mine / and hard\nnext"},
		{"the page as a whole is indented", "  I like it\n  pay is low\n    by a tenth\n  next", "I like it\npay is low / by a tenth\nnext"},
		{"the first line is deeper", "    I like it\npay is low\n  by a tenth", "I like it\npay is low / by a tenth"},
		{"every line is quoted", "> I like it\n> pay is low\n>   by a tenth\n> > really\n> next", "I like it\npay is low / by a tenth / really\nnext"},
		{"every line is quoted, without blanks", ">I like it\n>\n>pay is low", "I like it\npay is low"},
		{"nothing before it", "> I like it\n> pay is low\nnext\n> and more", "I like it\npay is low\nnext / and more"},
		{"indented below a heading", "# Notes\n  I like it\n  pay is low", "I like it\npay is low"},
		{"bullets that are one column out", "- one of them\n - two of them\n- three", "one of them\ntwo of them\nthree"},
		{"a list with hanging lines", "1. I like it, it\n   is hard\n2. pay", "I like it, it / is hard\npay"},
		{"a backslash at the end", "I like it \\\nbecause\nnext", "I like it / because\nnext"},
		{"a folder", `it is in C:\` + "\nnext", `it is in C:\` + "\nnext"},
		{"more than is no quotation mark", "I like it\n>5 people left", "I like it\n>5 people left"},
	})
}

func TestMarksAreRemoved(t *testing.T) {
	for _, line := range strings.Split(strings.TrimSpace(`
- I like it                   = I like it
* I like it                   = I like it
• I like it                   = I like it
•	I like it                   = I like it
o	I like it                   = I like it
◦ I like it                   = I like it
– I like it                   = I like it
— I like it                   = I like it
▪ I like it                   = I like it
-- I like it                  = I like it
-I like it                    = I like it
-> I like it                  = I like it
→ I like it                   = I like it
[ ] I like it                 = I like it
- [x] I like it               = I like it
☐ I like it                   = I like it
✔️ I like it                  = I like it
1. I like it                  = I like it
1.I like it                   = I like it
2) I like it                  = I like it
12) I like it                 = I like it
(3) I like it                 = I like it
a) I like it                  = I like it
(b) I like it                 = I like it
iv) I like it                 = I like it
1.2. I like it                = I like it
10:42 I like it               = I like it
10:42: I like it              = I like it
10:42 - I like it             = I like it
10:42am I like it             = I like it
10:42 AM – I like it          = I like it
10.42 Uhr I like it           = I like it
10.42: I like it              = I like it
[10:42] I like it             = I like it
(10:42) I like it             = I like it
00:12:03 I like it            = I like it
[00:12:03.250] I like it      = I like it
10:42-10:50 I like it         = I like it
10:42 – 10:50: I like it      = I like it
- 10:42 I like it             = I like it
2026-11-03 10:42 I like it    = 2026-11-03 I like it
[03/11/2026, 10:42:11] Sam: I like it = I like it
Sam: I like it                = I like it
sam: I like it                = I like it
Sam Lee: I like it            = I like it
SAM LEE: I like it            = I like it
SAM - I like it               = I like it
Sam – I like it               = I like it
S: I like it                  = I like it
SL: I like it                 = I like it
Lee, Sam: I like it           = I like it
@Sam: I like it               = I like it
Sam says: I like it           = I like it
Sam (10:42): I like it        = I like it
Sam Lee 10:42: I like it      = I like it
**Sam:** I like it            = I like it
**Sam**: I like it            = I like it
She: I like it                = I like it
- 10:42 Sam: “I like it”      = I like it
1. [10:42] Sam: "I like it"   = I like it
"I like it"                   = I like it
“I like it”                   = I like it
“I like it”.                  = I like it.
“I like it.”                  = I like it.
„I like it“                   = I like it
»I like it«                   = I like it
«I like it»                   = I like it
‘I like it’                   = I like it
'I like it'                   = I like it
'I don't like it'             = I don't like it
"she said "no" to me"         = she said "no" to me
**I like it**                 = I like it
*I like it*                   = I like it
_I like it_                   = I like it
- **“I like it”**             = I like it
see [the rota](https://x.org) = see the rota
ask [[Sam Lee]] or [[a|b]]    = ask Sam Lee or b
| 10:42 | I like it | a lot | = I like it | a lot
(I doubt it)                  = ~ I doubt it
[I doubt it].                 = ~ I doubt it
- (I doubt it)                = ~ I doubt it
Sam: (laughs)                 = ~ laughs
me: I doubt it                = ~ I doubt it
Me - I doubt it               = ~ I doubt it
(me: I doubt it)              = ~ I doubt it
note: I doubt it              = ~ I doubt it
Note to self: I doubt it      = ~ I doubt it
NB: I doubt it                = ~ I doubt it
10:42 me: I doubt it          = ~ I doubt it
Dana: how is it?              = ~ how is it?
DK: how is it?                = ~ how is it?
D: how is it?                 = ~ how is it?
TODO: ask about the bands     = ~ TODO: ask about the bands
Follow-up: the bands          = ~ Follow-up: the bands
<!-- she looked tired -->     = ~ she looked tired
`), "\n") {
		in, want, _ := strings.Cut(line, "= ")
		if got := show(Parse(strings.TrimSpace(in), sam)); got != want {
			t.Errorf("%q: got %q, want %q", strings.TrimSpace(in), got, want)
		}
	}
}

func TestWhatBelongsToTheWordsStays(t *testing.T) {
	for _, line := range strings.Split(strings.TrimSpace(`
10 people left
2:1 was the vote
3 days a week
- 5 degrees
-5 degrees
−5 degrees in the office
+ 10 % would do
“Fine”, he said, “but never again”
"Fine", he said, "but never again"
'Cause I like the devs'
'90s music all day'
'til the end of the devs'
10:30 is when I am at my best
9:00 to 5:00 suits me
9-5 suits me
12 - 15 people
12 - likes it
4 likes it
3: likes it
2.5 days a week
2.50 an hour more
1:1s are a waste
1-1s are a waste
1st thing in the morning I code
24/7 on call
100 % agrees
2026. That year was the best
2026-11-03 is the deadline
3 Nov: the release slipped
3 November would do
#1 priority is pay
(sic) and (maybe)
(a lot) of pressure
I like it (really?)
I like it (a lot)
[sic](maybe) a lot
[redacted] told me
Problem: nobody decides
Pay: too low
Kim: does well
Kim - does well
Really: I like it
S. Lee said no
e.g. the rota
https://example.org/rota
Sam is tired: he said so
Sam, tired
Sam-like work
Anne-Marie left
*foo* and *bar*
**Pay**: too low
snake_case_ is what I like
C++ - the language - is fine
-
half - or less - of it
A - B testing
S - class cars
She - of all people - left
I: as in me
5
Ünal: said no
they said: no
6'2" and tall
10h of meetings
10.30 or so
O'Neil left
`), "\n") {
		want := line
		if line == "-" {
			want = ""
		}
		if got := show(Parse(line, sam)); got != want {
			t.Errorf("%q: got %q", line, got)
		}
	}
}
