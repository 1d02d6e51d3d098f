package completion

import (
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func env(name string) string {
	return map[string]string{"WS": "/ws of mine", "HOME": "/home/dana"}[name]
}

func TestSplit(t *testing.T) {
	tests := []struct {
		shell          Shell
		line, replaced string
		words          []string
		word           string
	}{
		{Bash, "buyin show S", "S", []string{"show"}, "S"},
		{Bash, "buyin show ", "", []string{"show"}, ""},
		{Bash, "buyin  show\tSam\\ L", "Sam\\ L", []string{"show"}, "Sam L"},
		{Bash, "buyin show 'Sam L", "Sam L", []string{"show"}, "Sam L"},
		{Bash, "buyin show 'O'\\''Br", "'O'\\''Br", []string{"show"}, "O'Br"},
		{Bash, `buyin show "a\$\b\"c`, "", []string{"show"}, `a$\b"c`},
		{Bash, `buyin show "" ''`, "''", []string{"show", ""}, ""},
		{Bash, "buyin --goals=re", "re", nil, "--goals=re"},
		{Bash, "buyin show a@b", "@b", []string{"show"}, "a@b"},
		{Bash, "buyin --dir $WS show S", "S", []string{"--dir", "/ws of mine", "show"}, "S"},
		{Bash, "buyin --dir ${HOME}/x show S", "S", []string{"--dir", "/home/dana/x", "show"}, "S"},
		{Bash, "buyin show '$WS' S", "S", []string{"show", "$WS"}, "S"},
		{Bash, "buyin > out show 2>>err S", "S", []string{"show"}, "S"},
		{Bash, "buyin show Sam\\", "Sam\\", []string{"show"}, "Sam"},
		{Bash, "X=1 Y=2 buyin show S", "S", []string{"show"}, "S"},
		{Bash, "buyin show é", "é", []string{"show"}, "é"},
		{Fish, `buyin show 'O\'Br`, "", []string{"show"}, "O'Br"},
		{Fish, `buyin show 'a\nb`, "", []string{"show"}, `a\nb`},
		{Fish, "buyin show Mo\\ `t", "", []string{"show"}, "Mo `t"},
		{Zsh, `buyin show "Sam L`, "", []string{"show"}, "Sam L"},
	}
	for _, tt := range tests {
		got, ok := Split(tt.shell, tt.line, tt.replaced, env)
		if !ok || got.Word != tt.word || strings.Join(got.Words, "|") != strings.Join(tt.words, "|") {
			t.Errorf("%s %q: %q, %q, %t; want %q, %q", tt.shell, tt.line, got.Words, got.Word, ok, tt.words, tt.word)
		}
	}
	redirected, ok := Split(Bash, "buyin list > o", "o", env)
	if !ok || !redirected.Redirect {
		t.Errorf("the target of a redirection: %+v, %t", redirected, ok)
	}
}

// A line that can be understood only by running something is not completed.
func TestLinesThatAreNotUnderstood(t *testing.T) {
	for _, tt := range []struct {
		shell          Shell
		line, replaced string
	}{
		{Bash, "buyin show $(touch x) S", "S"},
		{Bash, "buyin show \"$(touch x)\" S", "S"},
		{Bash, "buyin show `touch x` S", "S"},
		{Bash, "buyin show $UNSET S", "S"},
		{Bash, "buyin show ${WS:-x} S", "S"},
		{Bash, "buyin show $'a' S", "S"},
		{Bash, "buyin show <(touch x) S", "S"},
		{Bash, "buyin show <<E S", "S"},
		{Bash, "buyin show; touch x S", "S"},
		{Bash, "buyin show Sam\\ L", "am\\ R"}, // not the end of the line
		{Bash, "buyin show Sam\\ L", " L"},     // a character that a backslash quotes
		{Bash, "buyin show S", "show S"},       // more than a word
		{Bash, "buy", "buy"},
		{Bash, "buyin show \xff", "\xff"},
		{Fish, "buyin show (touch x) S", ""},
		{Fish, "buyin show a\\n", ""},
	} {
		if got, ok := Split(tt.shell, tt.line, tt.replaced, env); ok {
			t.Errorf("%s %q, %q: %+v", tt.shell, tt.line, tt.replaced, got)
		}
	}
}

func TestInsertion(t *testing.T) {
	tests := []struct{ line, replaced, word, want string }{
		{"buyin show S", "S", "Sam $(touch x) A", `Sam\ \$\(touch\ x\)\ A`},
		{"buyin show 'S", "S", "Sam $(touch x) A", "Sam $(touch x) A"},
		{"buyin show \"S", "S", "Sam $(touch x) A!", `Sam \$(touch x) A"\!"`},
		{"buyin show 'O", "O", "O'B", `O'\''B`},
		{"buyin show O", "O", "O'B;`x`", "O\\'B\\;\\`x\\`"},
		{"buyin show \"O", "O", "O'\"`\\", "O'\\\"\\`\\\\"},
		{"buyin --goals=re", "re", "--goals=release", "release"},
		{"buyin show a@b", "@b", "a@b c", `@b\ c`},
		{"buyin show ", "", "~*?[]{}#&|<>!^~", `\~\*\?\[\]\{\}\#\&\|\<\>\!\^\~`},
		{"buyin show ", "", "日本 太郎\u00a0é", "日本\\ 太郎\\\u00a0é"},
	}
	for _, tt := range tests {
		l, ok := Split(Bash, tt.line, tt.replaced, env)
		if !ok || l.Insertion(tt.word) != tt.want {
			t.Errorf("%q: %s becomes %s, want %s", tt.line, tt.word, l.Insertion(tt.word), tt.want)
		}
	}
}

func TestMatching(t *testing.T) {
	all := []Candidate{{Word: "Sam Lee"}, {Word: "Sam Ray"}, {Word: "sam x"}, {Word: "Sam Lee"}, {Word: "Ann"}}
	for _, tt := range []struct {
		line, replaced string
		want           []string
	}{
		{"buyin show S", "S", []string{"Sam Lee", "Sam Ray", "sam x"}},
		{"buyin show SAM\\ l", "SAM\\ l", []string{"Sam Lee"}},
		{"buyin show Sam\\ L", "L", []string{"Sam Lee"}},
		{"buyin show sam\\ L", "L", nil}, // what is kept is written otherwise
		{"buyin show Sam\\ Leee", "Sam\\ Leee", nil},
	} {
		l, ok := Split(Bash, tt.line, tt.replaced, env)
		var got []string
		for _, c := range l.Matching(all) {
			got = append(got, c.Word)
		}
		if !ok || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%q: %q, %t; want %q", tt.line, got, ok, tt.want)
		}
	}
}

// PowerShell is not installed where this was written: the table follows
// about_Quoting_Rules.
func TestQuotePowerShell(t *testing.T) {
	for word, want := range map[string]string{
		"Sam":              "Sam",
		"release-4-2":      "release-4-2",
		"--goals=re":       "--goals=re",
		"Sam Lee":          "'Sam Lee'",
		"Sam $(ni x) A":    "'Sam $(ni x) A'",
		"O'Brien":          "'O''Brien'",
		"O’Brien":          "'O’’Brien'",
		"‘a‚b‛":            "'‘‘a‚‚b‛‛'",
		"a`nb":             "'a`nb'",
		`Zoë "Q"`:          `'Zoë "Q"'`,
		"a;ni x":           "'a;ni x'",
		"@x":               "'@x'",
		"~":                "'~'",
		"*":                "'*'",
		"a,b":              "'a,b'",
		"{x}":              "'{x}'",
		"a & b | c > d":    "'a & b | c > d'",
		"":                 "''",
		"日本":               "'日本'",
		"';ni x;'":         "''';ni x;'''",
		"’;ni x;‘":         "'’’;ni x;‘‘'",
		"$env:USERPROFILE": "'$env:USERPROFILE'",
	} {
		if got := QuotePowerShell(word); got != want {
			t.Errorf("%s becomes %s, want %s", word, got, want)
		}
	}
}

// What the script of PowerShell asks for and gets.
func TestReplyForPowerShell(t *testing.T) {
	words := "buyin\nshow\nSam"
	line, ok := Typed(PowerShell, "", "", func(string) string { return words })
	if !ok || strings.Join(line.Words, "|") != "show" || line.Word != "Sam" {
		t.Fatalf("%+v, %t", line, ok)
	}
	var out strings.Builder
	reply := ParseReply(line, "Sam $(ni x)\nSam O'Hara\twith a description\nAnn\n:4\n")
	if err := reply.Write(&out, PowerShell, line, ""); err != nil {
		t.Fatal(err)
	}
	want := "none\n'Sam $(ni x)'\tSam $(ni x)\t\n'Sam O''Hara'\tSam O'Hara\twith a description\n"
	if out.String() != want {
		t.Errorf("%q, want %q", out.String(), want)
	}
	for _, words = range []string{"", "buyin"} {
		if _, ok := Typed(PowerShell, "", "", func(string) string { return words }); ok {
			t.Errorf("a line without words to complete: %q", words)
		}
	}
}

func TestParseReply(t *testing.T) {
	for printed, want := range map[string]string{
		"":               "none\n",
		"x":              "none\n",
		"a\n:1\n":        "none\n",
		"yaml\n:8\n":     "files\n",
		":16\n":          "folders\n",
		":0\n":           "files\n",
		"a\nb\nab\n:4\n": "none\na\nab\n",
	} {
		var out strings.Builder
		line := Line{Words: []string{"show"}, Word: "a"}
		if err := ParseReply(line, printed).Write(&out, Bash, line, "9"); err != nil || out.String() != want {
			t.Errorf("%q: %q, %v; want %q", printed, out.String(), err, want)
		}
	}
}

func TestScripts(t *testing.T) {
	for _, s := range Shells {
		text := s.Script()
		if !strings.Contains(text, "__candidates "+string(s.Shell)) {
			t.Errorf("the script of %s does not ask for candidates", s.Name)
		}
		for _, word := range []string{"eval ", "Invoke-Expression"} {
			if strings.Contains(text, word) {
				t.Errorf("the script of %s evaluates: %s", s.Name, word)
			}
		}
	}
}

// Whatever the word and however it was begun: the line with the insertion holds
// the word, and no beginning of the insertion holds anything that could run.
func FuzzInsertion(f *testing.F) {
	for _, open := range []string{"", "'", "\"", "a\\ ", "'a'"} {
		f.Add(open, "Sam $(touch x) A")
		f.Add(open, "O'Brien`x`!\\\"")
	}
	f.Fuzz(func(t *testing.T, open, word string) {
		l, ok := Split(Bash, "buyin show "+open, "", env)
		if !ok || l.Redirect || len(l.Words) != 1 || !utf8.ValidString(word) || strings.ContainsFunc(word, unicode.IsControl) || strings.HasSuffix(open, "\\") {
			return
		}
		word = l.Word + word
		inserted := l.Insertion(word)
		got, ok := Split(Bash, "buyin show "+open+inserted, "", env)
		if !ok || got.Word != word || len(got.Words) != 1 {
			t.Fatalf("%q and %q: %q %q, %t; want %q", open, inserted, got.Words, got.Word, ok, word)
		}
		for i := range inserted {
			if _, ok := Split(Bash, "buyin show "+open+inserted[:i], "", env); !ok {
				t.Fatalf("%q, the beginning of %q, holds something that could run", inserted[:i], inserted)
			}
		}
	})
}
