//go:build unix

package prompt

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/terminal/ptytest"
	"buyin/internal/visible"
)

// hostile returns texts that would control a terminal or deceive its reader.
func hostile() []string {
	acts := []string{
		"\x1b[2J", "\x1b[31;5m", "\x1b[?25l", "\x1b[?1049h", "\x1b[6n", "\x1b[c", "\x1bc", "\x1b[1;1H", "\x1b[10A", "\x1b[3J", "\x1b[5i",
		"\x1b]0;title\x07", "\x1b]8;;https://example.com\x1b\\click\x1b]8;;\x1b\\", "\x1b]52;c;cm0gLXJmIH4=\x07", "\x1bP+q544e\x1b\\",
		"\x1b_app\x1b\\", "\x1b^pm\x1b\\", "\x1bX\x1b\\", "\x1b(0", "\x1b#8", "\x1b[200~pasted\x1b[201~", "\x1b[20;1;1t",
		"\u009b31m", "\u009d0;title\u009c", "\u0090q\u009c", "\u0085", "\u008d", "\u009b2J",
		"\u202egnp.exe", "\u202dover\u202c", "\u2066iso\u2069", "\u2067rtl\u2069", "\u200e", "\u200f", "\u061c",
		"\u200b", "\u2060", "\ufeff", "\u00ad", "\u180e", "\U000e0041\U000e0042", "\u2028", "\u2029", "\u3164", "\uffa0",
		"\x07\x07\x07", "\x08\x08\x08", "\x7f", "\x0b\x0c", "\x0e", "\x0f", "\x00", "\x1a", "\r overwritten", "\x1b", "\x9b31m", "\xc2", "\xff\xfe", "\xed\xa0\x80",
		"{{.Message}}", `{{color "red"}}`, "%s%n%d", "$(reboot)", "\\x1b[2J",
	}
	return acts
}

// ownSequences are the control sequences that our own packages and survey send.
var ownSequences = regexp.MustCompile(`\x1b\[(\?25[lh]|\?2004[lh]|\?1049[lh]|\?7[lh]|6n|\d*[ABCDGJK]|(\d+;\d+)?H|((0|1|2|4|7|22|24|27|36|39|49|99);?)*m)|\x1b[78]`)

// wantInert checks that nothing shown can control the terminal, except our own
// sequences.
func wantInert(t *testing.T, h, shown string) {
	t.Helper()
	rest := ownSequences.ReplaceAllString(shown, "")
	if !utf8.ValidString(rest) {
		t.Errorf("%q: what was shown is no UTF-8", h)
	}
	if utf8.ValidString(h) && visible.Line(h) != h && strings.Contains(rest, h) {
		t.Errorf("%q was shown unchanged", h)
	}
	for _, r := range rest {
		if r != '\r' && r != '\n' && !visible.Plain(r) {
			i := strings.IndexRune(rest, r)
			t.Fatalf("%q: %U can act in %q", h, r, rest[max(0, i-40):min(len(rest), i+40)])
		}
	}
	if h == "{{.Message}}" && !strings.Contains(rest, h) {
		t.Error("a template was executed")
	}
}

// hostileSetup prepares a talk in which every text contains the string.
func hostileSetup(h string) interview.Setup {
	set := setup(ship())
	for i := range set.Catalogue.Motivators {
		m := &set.Catalogue.Motivators[i]
		m.Name, m.Choice, m.Meaning = m.Name+h, h+m.Choice, h
		for j := range m.Probes {
			m.Probes[j].Ask = h + m.Probes[j].Ask
		}
	}
	for i := range set.Catalogue.Openers {
		set.Catalogue.Openers[i].Ask += h
		set.Catalogue.Openers[i].Reword = []string{h}
	}
	set.Goals[0].Ask, set.Goals[0].Goals[0].Statement = h, h
	set.Head.Report.Name = "Sam" + h
	set.Preamble = true
	set.Ear = func(motive.Said) []motive.Heard {
		return []motive.Heard{{Motivator: "pay", Strength: 3, Quote: h}, {Motivator: "competition", Strength: 3, Quote: h}}
	}
	return set
}

// hostileTalk returns the lines of a talk in which everything typed contains the
// string.
func hostileTalk(h string) []string {
	return []string{
		"craft" + h, "1 " + h, "1 2", "/x" + h, "/help", "yes" + h, "1",
		"/other", "said " + h, "1=" + h, h + "=3", "?", "/why", "/note " + h, "", "",
		"more " + h, "", "and " + h, "", "yet " + h, "", "/back", "/back", "", "", "/done", "1=2", "terms " + h, "1", "1",
	}
}

func TestHostileTextsInPlainLines(t *testing.T) {
	all := hostile()
	if len(all) < 60 {
		t.Fatalf("only %d", len(all))
	}
	for _, h := range all {
		set := hostileSetup(h)
		for _, many := range []bool{false, true} {
			lines := hostileTalk(h)
			got := runLines(t, interview.New(set), set, many, lines...)
			wantInert(t, h, got.shown)
			if strings.Contains(got.shown, "\x1b") {
				t.Errorf("%q: plain lines contain an escape", h)
			}
			if len(got.acts()) < 4 {
				t.Errorf("%q: only %d acts; shown:\n%s", h, len(got.acts()), got.shown)
			}
		}
		set.Debrief = true
		got := runLines(t, interview.New(set), set, true, "1", h, "b"+h, "", "c"+h, "/done", "1", "1="+h, "9", "", "", "", "")
		wantInert(t, h, got.shown)
	}
}

func TestHostileTextsOnATerminal(t *testing.T) {
	for i, h := range hostile() {
		set := hostileSetup(h)
		set.Debrief = i%3 == 2
		s := ptytest.New(t, 40+40*(i%2), 15+9*(i%2), true)
		ended := startTalk(t, s, interview.New(set), set)
		s.WaitFor(0, "?")
		for _, line := range hostileTalk(h) {
			// pasted, because typed they would be keys
			text := "\x1b[200~" + strings.NewReplacer("\x1b[201~", "", "\x1b[200~", "").Replace(line) + "\x1b[201~"
			if !strings.Contains(line, h) {
				text = line
			}
			s.Type(text + "\r")
		}
		s.Type("\x04\x04")
		got := <-ended
		s.WantRestored()
		out := s.Output()
		if i := strings.LastIndex(out, "\x1b[?2004l"); i >= 0 { // the terminal itself echoes what is typed after the talk
			out = out[:i]
		}
		wantInert(t, h, out)
		if len(got.kept) < 3 {
			t.Errorf("%q: only %d acts; the screen:\n%s", h, len(got.kept), got.shown)
		}
	}
}
