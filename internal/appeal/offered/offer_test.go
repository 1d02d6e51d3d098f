package offered

import "testing"

// Managers write what they offer in many forms.
func TestRead(t *testing.T) {
	forms := map[Form]string{Any: "any", You: "you", It: "it", Ask: "ask", Thing: "thing"}
	for _, tt := range []struct{ how, form, want string }{
		{"owns the scheduler rewrite, from the first test on", "you", "you own the scheduler rewrite, from the first test on"},
		{"decides how the rewrite is cut, and in what order it lands", "you", "you decide how the rewrite is cut, and in what order it lands"},
		{"Owns the rewrite and decides the order.", "you", "you own the rewrite and decide the order"},
		{"has the last word on the order", "you", "you have the last word on the order"},
		{"holds the pen on chapters two to five", "you", "you hold the pen on chapters two to five"},
		{"never works a Thursday again", "you", "you never work a Thursday again"},
		{"no longer sits in the status meeting", "you", "you no longer sit in the status meeting"},
		{"doesn't have to ask anybody", "you", "you don't have to ask anybody"},
		{"can choose the order themselves", "you", "you can choose the order yourself"},
		{"to choose the order", "you", "you get to choose the order"},
		{"you choose the order", "you", "you choose the order"},
		{"they sign off each weld, nobody overrules them", "you", "you sign off each weld, nobody overrules you"},
		{"leads the two crews and writes their rota", "you", "you lead the two crews and write their rota"},
		{"picks the tools and xyzzes the rest", "it", "whoever takes it on picks the tools and xyzzes the rest"},
		{"finds out why the buses lose a third of their range", "you", "you find out why the buses lose a third of their range"},
		{"pays 300 per weekend", "ask", "this pays 300 per weekend"},
		{"names the crew on the certificate", "ask", "this names the crew on the certificate"},
		{"takes away most of the overtime, about four hours each", "ask", "this takes away most of the overtime, about four hours each"},
		{"I will keep the weekly report off their desk", "it", "I will keep the weekly report off your desk"},
		{"nobody reads their drafts before they do", "it", "nobody reads your drafts before you do"},
		{"two quiet weeks for it, from 4 May", "thing", "two quiet weeks for it, from 4 May"},
		{"the on-call allowance, from May on", "thing", "the on-call allowance, from May on"},
		{"no weekend work, written into the plan", "thing", "no weekend work, written into the plan"},
		{"your own bench from May", "thing", "your own bench from May"},
		{"the lock order is written down first, and they may insist on it", "it", "the lock order is written down first, and you may insist on it"},
		{"Thursdays off the rota", "any", "Thursdays off the rota"},
		{"certificates are handed over by the chief engineer", "it", "certificates are handed over by the chief engineer"},
		{"the best rounds are named, they get the prize", "it", "the best rounds are named, they get the prize"},
		{"signed by the director, until 2028", "any", "signed by the director, until 2028"},
		{"first author", "any", "first author"},
		{"the bad duties go round by the list", "it", "the bad duties go round by the list"},
		{"talks end at six", "it", "talks end at six"},
		{"no post goes through the merger", "it", "no post goes through the merger"},
		{"plans own groups, own lesson order", "you", "you plan your own groups, your own lesson order"},
		{"names on the menu the kids take home", "any", "names on the menu the kids take home"},
		{"sits down with me and the owners", "you", "you sit down with me and the owners"},
		{"finds out why the buses fail, with all the loggers they want", "you", "you find out why the buses fail, with all the loggers you want"},
		{"decides alone what gets welded and what can wait", "you", "you decide alone what gets welded and what can wait"},
		{"goes up 220 a month from the November pay slip", "any", "it goes up 220 a month from the November pay slip"},
		{"goes to the yard in Bergen", "you", "you go to the yard in Bergen"},
		{"£1.10 an hour more", "thing", "£1.10 an hour more"},
		{"your line, your recipes, I check the salt and nothing else", "any", "your line, your recipes, I check the salt and nothing else"},
		{"", "any", ""},
		{"?", "any", "?"},
	} {
		got := Read(tt.how)
		if forms[got.Form] != tt.form || got.Text != tt.want {
			t.Errorf("%q: got %s %q, want %s %q", tt.how, forms[got.Form], got.Text, tt.form, tt.want)
		}
	}
}

// What is written about "she" may be about somebody else.
func TestIsAboutAnother(t *testing.T) {
	for how, want := range map[string]bool{
		"she writes and runs the band 5 training": true,
		"She'll run it": true,
		"nobody reads her drafts before she does":          true,
		"decides the order of her visits":                  true,
		"a bench of her own":                               true,
		"I will keep the report off his desk":              true,
		"a mentor from June, she comes every Monday":       false,
		"Rosa signs the sheet when she is back":            false,
		"two hours a week with Rosa, who brings her tools": false,
		"you choose the order of your visits":              false,
		"they sign off each weld, nobody overrules them":   false,
		"this helps here and there":                        false,
		"":                                                 false,
	} {
		if got := IsAboutAnother(how); got != want {
			t.Errorf("%q: %v", how, got)
		}
	}
}
