package notes

import "testing"

func TestMarkdown(t *testing.T) {
	runPages(t, []pageTest{
		{"headings are no answers", "# Sam\n## Pay\nlow\n### \nhigh", "low\nhigh"},
		{"rules", "low\n---\nhigh\n***\nmore\n* * *\n=====", "low\nhigh\nmore"},
		{"a rule ends what can be continued", "low\n---\n  high", "low\nhigh"},
		{"fences", "```text\nlow\nhigh\n```\nmore", "low\nhigh\nmore"},
		{"a table", "| topic | words |\n|---|:--:|\n| Pay | too low |\n| Team | |\n", "Pay | too low\nTeam"},
		{"a table without bars at the ends", "topic | words\n--- | ---\nPay | too low", "Pay | too low"},
		{"a comment", "low\n<!-- she cried\nhere -->\nhigh\n<!-- -->\nmore <!-- x --> words", "low\n~ she cried / here\nhigh\nmore <!-- x --> words"},
		{"a comment that is not closed", "<!-- low\nhigh", "<!-- low\nhigh"},
		{"a heading before a list", "What she likes:\n- the team\n- the code", "the team\nthe code"},
		{"a sentence before a list", "What she said about the last release was:\n- too late", "What she said about the last release was:\ntoo late"},
		{"a subject before a list", "Pay\n- too low\n\nNext steps\n1. wait\n\nBored\n- of calls", "too low\nwait\nBored\nof calls"},
		{"subjects are answers without lists", "Pay\nTeam\n\nFreedom", "Pay\nTeam\nFreedom"},
		{"an item before a list", "- Pay:\n  - too low\n  - too late", "Pay: / too low / too late"},
		{"for and against", "+ the team\n- the pay\n- 3 days in the office", "+ the team\n- the pay\n- 3 days in the office"},
		{"a list with numbers in it", "- 3 people left\n- pay is low", "3 people left\npay is low"},
		{"numbers that count", "1 - the team\n2 - the code\n3 - 5 days", "the team\nthe code\n3 - 5 days"},
		{"numbers with colons", "1: the team\n2: the code", "the team\nthe code"},
		{"numbers alone", "1 the team\n2 the code\n3 days a week", "the team\nthe code\ndays a week"},
		{"numbers that do not count", "2 the team\n7 the code", "2 the team\n7 the code"},
		{"letters", "a. the team\nb. the code", "the team\nthe code"},
		{"subtitles", "WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000\nSam: fine\n\n2\n00:00:05.000 --> 00:00:06.000\nDana: and pay?", "WEBVTT\nfine\n~ and pay?"},
	})
}

func TestWhoSpeaks(t *testing.T) {
	runPages(t, []pageTest{
		{"a remark goes on", "me: asked about pay\n  he was quiet\nlow", "~ asked about pay / he was quiet\nlow"},
		{"a remark in an answer", "wants the lead\n  (not ready)\n  since spring\nnext", "wants the lead / since spring\n~ not ready\nnext"},
		{"a remark over lines", "(I think he\nis tired)\nlow", "~ I think he / is tired\nlow"},
		{"a bracket that does not close", "(I think he\nis tired\nlow", "(I think he\nis tired\nlow"},
		{"a bracket that closes early", "(quietly) pay\nis low)", "(quietly) pay\nis low)"},
		{"an indented turn is no continuation", "me: how is it?\n   Sam: fine\n   and hard", "~ how is it?\nfine\nand hard"},
		{"labels alone", "Dana:\nhow is it?\nreally?\nSam:\nfine\nbut hard\n\nmore", "~ how is it?\n~ really?\nfine\nbut hard\nmore"},
		{"a label alone, and a list", "me:\n  - ask about bands\n\n  - ask about leave\nlow", "~ ask about bands\n~ ask about leave\nlow"},
		{"a chat", "Dana Kerr  10:41 AM\nhow is it?\n\nSam Lee  [10:42 AM]\nfine\nbut hard", "~ how is it?\nfine\nbut hard"},
		{"names alone", "Sam Lee\nfine\nDana Kerr\nhow?\nSam Lee\nhard", "fine\n~ how?\nhard"},
		{"a name alone is an answer", "Who helped?\nDana", "Who helped?\nDana"},
		{"names alone, after times", "[10:01] Dana Kerr\nhow is it?\n[10:02] Sam Lee\nfine", "~ how is it?\nfine"},
		{"their words", "Her words: “too late”\nQuote: too late", "too late\ntoo late"},
		{"another speaker", "Sam: fine\nKim: he does well\nmore\nKim: really", "fine\n~ Kim: he does well\nmore\n~ Kim: really"},
		{"another speaker, with a last name", "Kim Ode: he does well\nKim Ode: really\nlow", "~ Kim Ode: he does well\n~ Kim Ode: really\nlow"},
		{"another speaker, labels alone", "Sam:\nfine\nKim:\nhe does well\nKim:\nreally", "fine\n~ Kim: he does well\n~ Kim: really"},
		{"a subject used twice", "Pay: too low\nPay: too late\nSam: fine", "Pay: too low\nPay: too late\nfine"},
		{"a word used twice", "Rota: unfair\nRota: nobody asked\nthe rota again", "Rota: unfair\nRota: nobody asked\nthe rota again"},
		{"used once", "Sam: fine\nKim: he does well", "fine\nKim: he does well"},
		{"questions and answers", "Q: how is it?\nA: fine\nQ: and pay?\nA: low", "~ how is it?\nfine\n~ and pay?\nlow"},
		{"an answer alone is none", "A: fine", "A: fine"},
		{"initials and dashes", "D - how is it?\nS - fine\nS - hard", "~ how is it?\nfine\nhard"},
	})
	both := Options{Report: "Sam Lee", Manager: "Steve Lee"}
	if got := show(Parse("S: fine\nLee: fine\nSam: fine\nSteve: really?", both)); got != "S: fine\nLee: fine\nfine\n~ really?" {
		t.Errorf("names of both: %q", got)
	}
	nina := Options{Report: "Nina Berg", Manager: "Mark Evans"}
	if got := show(Parse("NB: tired\nN: fine\nME: really?\nBerg: hard\nM: why?", nina)); got != "~ tired\nfine\n~ really?\nhard\n~ why?" {
		t.Errorf("initials that are remarks: %q", got)
	}
	if got := show(Parse("Sam: fine\nS: fine\nme: really?", Options{})); got != "Sam: fine\nS: fine\n~ really?" {
		t.Errorf("without names: %q", got)
	}
}
