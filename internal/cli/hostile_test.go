package cli_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"buyin"
	"buyin/internal/cli"
	"buyin/internal/cli/env"
	"buyin/internal/visible"
)

// hostile are texts that would act on a terminal or deceive a reader if printed
// unchanged.
var hostile = []string{
	"\x1b[31mred", "\x1b[2J", "\x1b[1;1H", "\x1b[?1049h", "\x1b[6n", "\x1b[c", "\x1bc", "\x1b(0", "\x1b7", "\x1bM",
	"\x1b]0;title\a", "\x1b]2;title\x1b\\", "\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\", "\x1b]8;;file:///etc\alink\x1b]8;;\a",
	"\x1b]52;c;aGVsbG8=\a", "\x1b]52;p;aGVsbG8=\x1b\\", "\x1b]1337;File=:AAAA\a", "\x1b]11;?\a", "\x1b]133;A\a", "\x1b]9;4;1\a",
	"\x1bP+q544e\x1b\\", "\x1bPq#0;2;0\x1b\\", "\x1b_Gf=100;AAAA\x1b\\", "\x1b^pm\x1b\\", "\x1bX sos \x1b\\",
	"\u009b31mred", "\u009b2J", "\u009d52;c;aGVsbG8=\u009c", "\u009d8;;http://evil.example\u009clink", "\u0090q\u009c", "\u0085next", "\u008d", "\u0080", "\u009f",
	"a\x00b", "a\ab", "a\bb", "a\vb", "a\fb", "a\rb", "one\ntwo", "one\r\ntwo", "tab\there", "a\x7fb", "a\x0eb", "a\x0fb",
	"\u202egnp.exe", "\u202dabc", "\u202aabc\u202c", "\u2066abc\u2069", "\u2067abc", "\u2068abc", "\u200eabc", "\u200fabc", "\u061cabc",
	"pay\u200broll", "pay\u2060roll", "pay\ufeffroll", "S\u200dam", "S\u200cam", "pay\u00adroll", "\u2028line", "\u2029para",
	"\U000e0041\U000e0042", "\U000e0001", "\ufff9a\ufffab\ufffb", "\ue000", "\uffff", "bad\xff\xfebytes", "\xc3(", "\xed\xa0\x80",
	"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "=cmd|'/c calc'!A0", "`$(touch owned)`", "%s%n%x", "{{.}}",
}

func TestThereAreSixtyHostileTexts(t *testing.T) {
	if len(hostile) < 60 {
		t.Errorf("%d hostile texts", len(hostile))
	}
}

// played runs the program in this process.
type played struct {
	status   int
	out, err string
}

func play(t *testing.T, dir, stdin string, args ...string) played {
	t.Helper()
	var out, errs bytes.Buffer
	variables := map[string]string{"BUYIN_DIR": dir, "TERM": "xterm"}
	status := cli.Main(env.System{
		Args: args, In: strings.NewReader(stdin), Out: &out, Err: &errs,
		Getenv: func(name string) string { return variables[name] },
		Now:    func() time.Time { return time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC) },
		Chance: rand.NewChaCha8([32]byte{1}), ShippedCatalogue: buyin.Motivators, Version: "2.0.0",
	})
	return played{status, out.String(), errs.String()}
}

// noLiveByte fails if either stream contains anything that acts on a terminal.
func noLiveByte(t *testing.T, p played, args ...string) {
	t.Helper()
	if slices.Contains(args, "--ics") {
		p.out = strings.ReplaceAll(p.out, "\r\n", "\n") // as a calendar ends its lines
	}
	for stream, text := range map[string]string{"stdout": p.out, "stderr": p.err} {
		if at, found := live(text); found {
			t.Errorf("buyin %s: live on %s: %q", strings.Join(args, " "), stream, around(text, at))
		}
	}
}

// A line break in a name begins no line of its own: it could look like a message.
func TestANameStaysOnItsLine(t *testing.T) {
	ws := filepath.Join(t.TempDir(), "ws")
	goals := filepath.Join(t.TempDir(), "goals.yaml")
	if err := os.WriteFile(goals, []byte("schema: buyin/goals/v1\nid: ship\nowner: {name: Dana, kind: manager}\nask: Ship it\ngoals: [{id: a, statement: It ships, type: outcome, offers: {pay: 2}}]\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	const name = "Eve\nbuyin: all of it is deleted"
	for _, c := range []struct {
		stdin string
		args  []string
	}{
		{"", []string{"outcome", name, "yes"}}, {"", []string{"outcome", name, "no"}}, {"", []string{"outcome", "Eve", "no"}},
		{"", []string{"promise", name, "call her"}}, {"", []string{"promise", "Eve", "--kept", "p1"}}, {"she likes the pay", []string{"note", name, "-"}},
		{"0\n0\n0\n6\n", []string{"ask", name}}, {"", []string{"ask", "Eve"}}, {"7\n", []string{"ask", "Eve", "--resume"}},
		{"\n\nShe likes the pay\n", []string{"interview", name}}, {"", []string{"interview", "Eve"}}, {"", []string{"interview", "Eve", "--resume"}},
	} {
		args := append([]string{"--goals", goals}, c.args...)
		got := play(t, ws, c.stdin, args...)
		if all := "\n" + got.out + got.err; strings.Contains(all, "\nbuyin: all of it") {
			t.Errorf("%q: a message that is none:\n%s", c.args, all)
		}
	}
}

// Every command is run with every hostile text in every field that a user
// controls; its output must contain no live byte. Each run has five texts in a
// field, because one at a time would take a minute.
func TestNothingLiveComesOut(t *testing.T) {
	if raceDetector {
		t.Skip("SKIPPED with the race detector, which multiplies time and memory; make test runs this")
	}
	n := 0
	for batch := range slices.Chunk(hostile, 5) {
		evil, all := strings.Join(batch, " "), n%5 == 0 // the commands that listen take 0.1 s each
		t.Run(fmt.Sprintf("%q", evil), func(t *testing.T) { hostileRun(t, evil, all) })
		n++
	}
	every := strings.Join(hostile, " ")
	for _, args := range [][]string{{"note", "Sam", every}, {"catalogue", "hear", every}, {"catalogue", "hear", "--format", "ndjson", every}, {"show", "Sam"}} {
		noLiveByte(t, play(t, filepath.Join(t.TempDir(), "ws"), "", args...), args...)
	}
}

// listens reports whether a command is slow because it hears motivators in texts
// or looks ahead to possible answers.
func listens(args []string) bool {
	return slices.ContainsFunc(args, func(arg string) bool {
		return slices.Contains([]string{"note", "interview", "guide", "hear", "check", "practice", "test", "diff"}, arg)
	})
}

func hostileRun(t *testing.T, evil string, all bool) {
	dir := t.TempDir()
	ws := filepath.Join(dir, "ws")
	// YAML and JSON cannot hold bytes that are not UTF-8; arguments can
	words := strings.ToValidUTF8(evil, "?")
	name := "Sam " + words
	put := func(file, text string) string {
		path := filepath.Join(dir, file)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	talk := put("ws/interviews/one.yaml", hostileTalk(name, words))
	put("ws/goals/evil.yaml", hostileGoals(words))
	wrong := put("wrong.yaml", "schema: "+quoted(words)+"\n"+quoted(words)+": "+quoted(words)+"\n")
	raw := put("raw.yaml", "schema: buyin/goals/v1\nid: "+evil+"\n")
	answers := put("answers.json", hostileAnswers(name, words))
	lines := put("many.ndjson", strings.ReplaceAll(hostileTalk(name, words), "\n", " ")+"\n{\"id\": "+quoted(words)+"}\n"+evil+"\n")
	catalogue := put("catalogue.yaml", hostileCatalogue(words))

	for _, args := range [][]string{{"score"}, {"brief", name}, {"show", name}, {"export", name}, {"--catalogue", catalogue, "catalogue", "show", "evil"}} {
		if p := play(t, ws, "", args...); p.status != 0 || p.out == "" {
			t.Fatalf("buyin %q: status %d, so nothing was put to the test: %s", args, p.status, p.err)
		}
	}
	for _, args := range [][]string{
		{"score"}, {"score", "--names", "--explain"}, {"score", "--names", "--format", "json", "--explain"},
		{"score", "--names", "--format", "csv"}, {"score", "--format", "ndjson", "--names", "--explain", lines},
		{"score", talk, wrong, raw}, {"score", "--goals", wrong}, {"score", "--goals", raw}, {"score", dir},
		{"brief", name}, {"brief", name, "--format", "md"}, {"brief", name, "--format", "json"}, {"brief", name, "--format", "html"}, {"brief", "--interview", talk},
		{"brief", evil}, {"brief", "--interview", evil},
		{"team"}, {"team", "--format", "md"}, {"team", "--format", "json"}, {"team", "--format", "html"},
		{"plan"}, {"plan", name}, {"plan", "--format", "json"}, {"plan", evil}, {"plan", lines}, {"plan", "--limit", evil}, {"plan", "--limit", "pay=" + evil},
		{"guide", name}, {"guide", name, "--format", "md"}, {"guide", name, "--format", "html"},
		{"list"}, {"list", "--verdicts"}, {"show", name}, {"show", name, "--for-them"}, {"show", evil}, {"export", name}, {"export", evil},
		{"goals"}, {"goals", "evil"}, {"goals", evil}, {"goals", "evil", "--edit"},
		{"interview", "--answers", answers, "--out", "-"}, {"interview", name, "--plain"}, {"interview", "--answers", wrong},
		{"note", name, words}, {"note", evil, evil}, {"note", name, "-"}, {"note", name, "--notes", raw}, {"note", name, "--notes", evil},
		{"interview", name, "--edit"}, {"interview", "--edit", "--id", evil}, {"interview", evil, "--edit"}, {"interview", name, "--notes", raw, "--told", "2026-11-20"},
		{"interview", name, "--notes", "-"}, {"interview", name, "--told", evil},
		{"catalogue", "hear", evil}, {"catalogue", "hear", "--format", "ndjson", evil}, {"catalogue", "hear", "-"},
		{"catalogue", "show", evil}, {"--catalogue", catalogue, "catalogue", "show"}, {"--catalogue", catalogue, "catalogue", "show", "evil"},
		{"catalogue", "check", catalogue}, {"catalogue", "check", "--format", "json", catalogue}, {"catalogue", "check", "--format", "github", catalogue},
		{"catalogue", "check", "--format", "sarif", catalogue}, {"catalogue", "check", "--format", "junit", catalogue}, {"catalogue", "check", wrong, raw},
		{"--catalogue", wrong, "list"}, {"--catalogue", evil, "list"}, {"--dir", evil + "/" + evil, "list"},
		{}, {evil}, {"--" + evil}, {"help", evil}, {"score", "--format", evil}, {"--goals", evil, "score"}, {"score", evil},
		{"__complete", "brief", ""}, {"practice", evil, "--auto"}, {"catalogue", evil}, {"catalogue", "diff", wrong, catalogue},
		{"promise", name, words}, {"promise", evil, evil}, {"promise", name, "-"}, {"promise", name, "x", "--due", evil}, {"promise", name, "--by", "them", "--due", "friday", words}, {"promise", name, "--broken", evil}, {"promise", name, "--kept", "p1"}, {"promise", name}, {"promise", "--ics", "-"}, {"promise"}, {},
		{"outcome", name, "yes"}, {"outcome", evil, "yes"}, {"outcome", name, evil}, {"outcome", name, "no", "--on", evil}, {"outcome", name, "void", "--goals", evil}, {"outcome"},
		{"forget", evil, "--yes"}, {"forget", name, "--yes"},
	} {
		if all || !listens(args) {
			noLiveByte(t, play(t, ws, evil+"\n"+evil+"\n/skip\n", args...), args...)
		}
	}
}

// quoted is a text in quotes that is valid in both JSON and YAML.
func quoted(s string) string {
	data, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	var b strings.Builder
	for _, r := range string(data) {
		if 0x7f <= r && r <= 0xffff {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func hostileTalk(name, words string) string {
	return fmt.Sprintf(`{"schema": "buyin/interview/v1", "id": "one", "report": {"name": %[1]s, "team": %[2]s, "role": %[2]s},
"manager": %[2]s, "finished": "2026-11-20T09:00:00Z", "catalogue": {"name": %[2]s, "version": %[2]s}, "guess": {"pay": 5},
"turns": [{"question": "open.best-day", "asked": %[2]s, "answer": %[2]s, "evidence": [{"motivator": "pay", "strength": 5, "quote": %[2]s}]},
{"question": "debrief.1", "answer": %[2]s, "evidence": [{"motivator": "balance", "strength": 5, "quote": %[2]s}]},
{"question": "closing", "answer": %[2]s, "position": {"says": "belief", "goal": "one", "meets": false}}],
"notes": [%[2]s], "x-mine": %[2]s}`, quoted(name), quoted(words))
}

func hostileGoals(words string) string {
	return fmt.Sprintf(`{"schema": "buyin/goals/v1", "id": "evil", "owner": {"name": %[1]s, "kind": "manager"}, "ask": %[1]s,
"goals": [{"id": "one", "statement": %[1]s, "type": "outcome", "offers": {"pay": 5, "balance": -4}, "how": {"pay": %[1]s}}], "own_drivers": {"pay": 5}}`, quoted("x"+words))
}

func hostileAnswers(name, words string) string {
	return fmt.Sprintf(`{"schema": "buyin/answers/v1", "report": {"name": %[1]s}, "manager": %[2]s,
"answers": [{"say": %[2]s, "evidence": [{"motivator": "pay", "strength": 5, "quote": %[2]s}]}, {"close": %[2]s}]}`, quoted(name), quoted("x"+words))
}

func hostileCatalogue(words string) string {
	w := quoted("x" + words)
	motivator := func(id string) string {
		return fmt.Sprintf(`{"id": %q, "name": %[2]s, "meaning": %[2]s, "appeal": {"say": %[2]s, "avoid": %[2]s}, "choice": %[2]s, "cues": [%[2]s],
"probes": [{"id": "%[1]s.one", "ask": %[2]s, "reword": [%[2]s], "follow_up": [%[2]s]}], "examples": [%[2]s]}`, id, w)
	}
	return fmt.Sprintf(`{"schema": "buyin/catalogue/v1", "name": %s, "version": "1.0.0", "motivators": [%s, %s], "openers": [{"id": "open.one", "ask": %s}], "neutral_examples": [%s]}`,
		w, motivator("evil"), motivator("other"), w, w)
}

// noLiveByte itself must find live bytes.
func TestTheHostileTextsAreLive(t *testing.T) {
	for _, evil := range hostile {
		_, found := live(evil)
		acts := !utf8.ValidString(evil) || visible.Text(evil) != evil
		if found != acts {
			t.Errorf("%q: found live %v, want %v", evil, found, acts)
		}
	}
	if _, found := live("one\rtwo"); !found {
		t.Error("a carriage return passed for harmless")
	}
}
