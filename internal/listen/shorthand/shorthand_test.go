package shorthand

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestExpand(t *testing.T) {
	for typed, want := range map[string]string{
		// words
		"":                                    "",
		"wants a say in the roadmap":          "wants a say in the roadmap",
		"pls, no OT b4 xmas":                  "please, no overtime before xmas",
		"Thx. PPL r why she stays":            "thanks. people are why she stays",
		"w/o him, w/laptop, w/ u":             "without him, with laptop, with you",
		"a proj w/ a puzzle & his mgr's help": "a project with a puzzle and his manager's help",
		"asked re: pay, re his hrs":           "asked about pay, about his hours",
		"10hrs/wk, 3yrs":                      "10 hours/week, 3 years",
		"mtgs -> no code":                     "meetings , so no code",
		"(tbh)":                               "(to be honest)",
		"his mgr’s list":                      "his manager’s list",
		// neighbours
		"set -u, u/s, plan u, u-turn, U":        "set -u, u/s, plan u, u-turn, U",
		"they re late, we're, you're":           "they re late, we're, you're",
		"re-read it":                            "re-read it",
		"learns r and python, uses r":           "learns r and python, uses r",
		"decisions r made upstairs":             "decisions are made upstairs",
		"the OT said, OT referral":              "the OT said, OT referral",
		"paid OT":                               "paid overtime",
		"comp crashed, his comp, comp review":   "comp crashed, his pay, pay review",
		"it's a prob, prob not":                 "it's a problem, probably not",
		"hates the promo code, wants the promo": "hates the promo code, wants the promotion",
		"2 hr, HR called":                       "2 hour, HR called",
		"works hard at wk, next wk":             "works hard at work, next week",
		"done by eod, done eoy":                 "done by the end of the day, done by the end of the year",
		"career dev, a dev":                     "career development, a developer",
		// what is no sentence
		"foo_u=1 `w/o` a.b/hrs http://hrs/wk x@y.hrs": "foo_u=1 `w/o` a.b/hrs http://hrs/wk x@y.hrs",
		"R&D, Q&A, c++, +1, 1+1":                      "R&D, Q&A, c++, +1, 1+1",
		// what somebody said
		"says he wants a raise":                     " he wants a raise",
		"She said that the rota is a mess":          "   the rota is a mess",
		"he thinks tht nobody cares":                "   nobody cares",
		"Sam thinks his bonus is low":               "  his bonus is low",
		"told me he's bored, but she says its fine": "  he's bored, but   its fine",
		"mentioned the bonus again":                 "mentioned the bonus again",
		"feels like an outsider, says no":           "feels like an outsider, says no",
		"I felt it, and felt nothing":               "I felt it, and felt nothing",
		"wants more of a say, says thanks":          "wants more of a say, says thanks",
		"claims to be happy, apparently":            "claims to be happy, ",
	} {
		if got := Expand(typed).Written; got != want {
			t.Errorf("%q:\ngot  %q\nwant %q", typed, got, want)
		}
	}
}

// A part of what was written comes from whole forms of what was typed.
func TestSource(t *testing.T) {
	const note = "says he wants it w/o sb, 3yrs"
	text := Expand(note)
	for part, want := range map[string]string{
		"he":                            "he",
		"it without":                    "it w/o",
		"without somebody":              "w/o sb",
		"out some":                      "w/o sb",
		"wants":                         "wants",
		"years":                         "yrs",
		"somebody, 3 years":             "sb, 3yrs",
		strings.Trim(text.Written, " "): "he wants it w/o sb, 3yrs",
	} {
		at := strings.Index(text.Written, part)
		from, to := text.Source(at, at+len(part))
		if got := note[from:to]; got != want {
			t.Errorf("%q comes from %q, want %q", part, got, want)
		}
	}
}

// checkPlaces checks for a note that every word of its text comes from a part of
// it, that these parts are in order, and that all that was not replaced stands
// there as typed.
func checkPlaces(t *testing.T, note string) {
	t.Helper()
	text := Expand(note)
	done, at := 0, 0
	for _, e := range text.edits {
		if e.from < done || e.to <= e.from || e.to > len(note) || e.at < at || e.end < e.at || e.end > len(text.Written) {
			t.Fatalf("%q: edits %+v", note, text.edits)
		}
		if note[done:e.from] != text.Written[at:e.at] {
			t.Fatalf("%q: %q became %q", note, note[done:e.from], text.Written[at:e.at])
		}
		done, at = e.to, e.end
	}
	if note[done:] != text.Written[at:] {
		t.Fatalf("%q: it ends in %q", note, text.Written[at:])
	}
	last := 0
	for from := 0; from < len(text.Written); {
		if isBlank(text.Written[from]) {
			from++
			continue
		}
		to := from
		for to < len(text.Written) && !isBlank(text.Written[to]) {
			to++
		}
		start, end := text.Source(from, to)
		if start >= end || start < 0 || end > len(note) || end < last {
			t.Fatalf("%q: %q comes from %d to %d, the one before ends at %d", note, text.Written[from:to], start, end, last)
		}
		last, from = end, to
	}
	if utf8.ValidString(note) && !utf8.ValidString(text.Written) {
		t.Fatalf("%q became %q", note, text.Written)
	}
}

func TestPlaces(t *testing.T) {
	forms := []string{"he", "i", "that", " ", ",", ".", "’s", "'", "-", "—", "w/", "x", "Sam", "é", "\n", "\xff"}
	for _, rules := range load().rules {
		forms = append(forms, rules[0].typed)
	}
	for form := range load().rules {
		forms = append(forms, form)
	}
	for _, words := range load().stance {
		for _, w := range words {
			forms = append(forms, strings.ReplaceAll(w, "_", " "))
		}
	}
	slices.Sort(forms)
	for i, a := range forms {
		for _, between := range []string{"", " ", ", ", "/", "-"} {
			b := forms[(i*31+7)%len(forms)]
			checkPlaces(t, a+between+b+between+a)
		}
	}
}

func FuzzExpand(f *testing.F) {
	for _, s := range []string{"", "says he w/o u", "3yrs/wk->b4", "re: re", "w/w/w/o", "“mgr’s”", "\xffu r\xfe", "-\u2014-", "ﬀ w/İ"} {
		f.Add(s)
	}
	f.Fuzz(checkPlaces)
}

// The tables say what they seem to say.
func TestTables(t *testing.T) {
	for form, rules := range load().rules {
		for i, r := range rules {
			if i+1 < len(rules) && len(r.conditions) == 0 && r.typed == "" {
				t.Errorf("%q: a rule without a condition hides the next", form)
			}
			for _, word := range strings.Fields(r.heard) {
				if known := load().rules[word]; len(known) > 0 {
					t.Errorf("%q is heard as %q, which is shorthand itself", form, word)
				}
			}
			for _, c := range r.conditions {
				if len(c.words) == 0 {
					t.Errorf("%q: a condition without words", form)
				}
			}
		}
	}
	for _, section := range []string{"verb", "report", "subject", "link", "that", "between", "clause", "noun", "aside"} {
		if len(load().stance[section]) == 0 {
			t.Errorf("section [%s] is empty", section)
		}
	}
}

func BenchmarkExpand(b *testing.B) {
	for b.Loop() {
		Expand("says he's worried abt redundancies, wants to know if his job is still there nxt yr")
	}
}
