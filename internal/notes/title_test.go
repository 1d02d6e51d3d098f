package notes

import "testing"

// A first line that says only whose notes these are, and of when, is a heading.
func TestTitles(t *testing.T) {
	for line, day := range map[string]string{
		"1:1 w/ Sam 28 Nov":           "2026-11-28",
		"1:1 w/Sam, 28 Nov":           "2026-11-28",
		"Sam - 1on1 - 28/11":          "2026-11-28",
		"Notes Sam 3 Nov":             "2026-11-03",
		"28.11. Sam":                  "2026-11-28",
		"Sam 28.11":                   "2026-11-28",
		"# 1:1 Sam/Dana 28/11":        "2026-11-28",
		"**Catch-up with Sam Lee**":   "",
		"Sam's 1:1":                   "",
		"Meeting notes Dana <> Sam":   "",
		"- 1:1 Sam, Fri 28.11. 10:00": "2026-11-28",
		"Notes:":                      "",
		"1:1":                         "",
		"1:1 Sam 3/11":                "", // March or November
		"1:1 Sam 28 Dec":              "2025-12-28",
		"1:1 with Sam, 3 Nov 2024":    "", // too long ago
		"1:1 with Sam, 2026-12-03":    "", // not yet
		"2026-11-28":                  "2026-11-28",
		"## Friday, 27 November 2026": "2026-11-27",
	} {
		p := Parse(line+"\nlikes the rota\nno pay", sam)
		if len(p.Lines) != 2 || p.Lines[0].Text != "likes the rota" || p.Day != day {
			t.Errorf("%q: day %q, want %q; lines\n%s", line, p.Day, day, show(p))
		}
		if again := Parse("likes the rota\n"+line+"\nno pay", sam); again.Day != "" || again.Understood.Title != "" {
			t.Errorf("%q is not at the top: %+v", line, again)
		}
	}
}

// A first line that can be an answer is one.
func TestAFirstLineThatIsAnAnswer(t *testing.T) {
	for _, line := range []string{
		"8/10", "Sam: 8/10", "Sam 8/10", "7", "3.5", "24/7 on call", "meeting", "coffee", "lunch with Sam", "they talk",
		"1:1 with Kim", "1:1s are a waste", "Sam talks to me", "the meeting on 3 Nov slipped", "catch-up", "week 28/11",
		"note to self", "pay notes",
	} {
		if p := Parse(line+"\nlikes the rota", sam); len(p.Lines) != 2 || p.Day != "" || p.Understood.Title != "" {
			t.Errorf("%q: day %q, lines\n%s", line, p.Day, show(p))
		}
	}
	for _, line := range []string{"Notes", "1:1", "talk"} { // alone
		if p := Parse(line, sam); len(p.Lines) != 1 {
			t.Errorf("%q is no answer", line)
		}
	}
	for _, line := range []string{"1:1 Sam 28 Nov", "Notes Sam"} {
		if p := Parse(line, sam); len(p.Lines) != 0 {
			t.Errorf("%q is an answer", line)
		}
	}
}

// A day is that of the page only if no other date is on it.
func TestTheDayOfAPage(t *testing.T) {
	for page, want := range map[string]string{
		"likes it":                             "",
		"---\ndate: 2026-11-03\n---\nlikes it": "2026-11-03",
		"Notes Sam 3 Nov\nlikes it\n## 2026-11-10\nno pay": "",
		"likes it\n## 2026-11-10\nno pay":                  "",
	} {
		if got := Parse(page, sam).Day; got != want {
			t.Errorf("%q is of %q, want %q", page, got, want)
		}
	}
	if day := Parse("1:1 Sam 28 Nov\nlikes it", Options{Report: "Sam"}).Day; day != "" {
		t.Errorf("without today: %q", day)
	}
}
