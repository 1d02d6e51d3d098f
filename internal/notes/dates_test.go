package notes

import "testing"

func TestDaysOfOldNotes(t *testing.T) {
	runPages(t, []pageTest{
		{"Markdown headings", "# 1:1s with Sam\n\n## 2026-11-03\n- likes it\n\n## 2026-10-20\n- tired\n  of calls", "2026-11-03 likes it\n2026-10-20 tired / of calls"},
		{"words in a heading", "## Tue 3 Nov 2026 – 1:1, pay\nlow\n### Work\nfine", "2026-11-03 low\n2026-11-03 fine"},
		{"a day without #", "3 Nov 2026\nlow\n\nMonday, 9 November\nfine", "2026-11-03 low\n2026-11-09 fine"},
		{"with full stops", "03.11.2026\nlow\n20.10.26:\nfine", "2026-11-03 low\n2026-10-20 fine"},
		{"months first", "Nov 3, 2026\nlow\nOctober 20th\nfine\nSept. 1st, 2026\nmore", "2026-11-03 low\n2026-10-20 fine\n2026-09-01 more"},
		{"a year that is not written", "3 December\nlast year", "2025-12-03 last year"},
		{"the weekday settles the year", "Tuesday 3 December\nin 2024", "2024-12-03 in 2024"},
		{"one number over 12", "13/11/2026\nlow\n11/20/2026\nhigh\n11/11/2026\nsame", "2026-11-13 low\n2026-11-20 high\n2026-11-11 same"},
		{"ambiguous", "2026-11-20\nknown\n03/11/2026\nnot known", "2026-11-20 known\nnot known"},
		{"words next to a date", "1:1 with Sam, 3 Nov 2026, 10:00\nlow\nDana / Sam catch-up 2026-11-10\nfine", "2026-11-03 low\n2026-11-10 fine"},
		{"in bold, in a list", "**3 Nov 2026**\nlow\n- 2026-11-10\n  - fine\n  - more", "2026-11-03 low\n2026-11-10 fine\n2026-11-10 more"},
		{"underlined", "3 Nov 2026\n----------\nlow\nThe second talk\n===============\nfine", "2026-11-03 low\n2026-11-03 fine"},
		{"in front of the words", "2026-11-03: low\n2026-11-10 fine\nmore\n12.11.2026 - again", "2026-11-03 low\n2026-11-10 fine\n2026-11-10 more\n2026-11-12 again"},
		{"days in front of the words", "3 Nov: low\n10 Nov: fine", "2026-11-03 low\n2026-11-10 fine"},
		{"front matter", "---\ntitle: 1:1 Sam\ndate: 2026-11-03\ntags:\n  - sam\n---\nlow", "2026-11-03 low"},
		{"a rule and words are no front matter", "---\nPay: too low\n---\nfine", "Pay: too low\nfine"},
		{"no such day", "31.02.2026\nlow\n2026-13-01", "31.02.2026\nlow\n2026-13-01"},
		{"a date in an answer", "wants it by 3 November\nwe ship on 2026-11-03\nsince 3 Nov 2025 he is bored", "wants it by 3 November\nwe ship on 2026-11-03\nsince 3 Nov 2025 he is bored"},
		{"an indented date answers", "when would it do?\n  3 November", "when would it do? / 3 November"},
		{"WhatsApp", "[03/11/2026, 10:42:11] Sam Lee: fine\n[13/11/2026, 10:45:00] Dana: and pay?", "fine\n2026-11-13 ~ and pay?"},
	})
	o := sam
	o.Today = ""
	if got := show(Parse("3 November\nlow", o)); got != "low" {
		t.Errorf("without today: %q", got)
	}
}
