package reflection

import "testing"

func TestTurn(t *testing.T) {
	for _, tt := range []struct {
		words, text string
		clause      bool
	}{
		{"I sing in a choir", "you sing in a choir", true},
		{"finally cracked the deadlock, three weeks I had been at it", "you finally cracked the deadlock", true},
		{"wants a quiet week before the audit", "you want a quiet week before the audit", true},
		{"nobody tells me how to go about it", "nobody tells you how to go about it", true},
		{"says he sits with legal now", "you sit with legal now", true},
		{"keeps refreshing the intranet for news of his plant", "you keep refreshing the intranet for news of your plant", true},
		{"had the whole lift out, stops to the millimetre now", "", false}, // the lift
		{"the same three people get the school run", "the same three people get the school run", true},
		{"at weekends I cook for twelve", "at weekends you cook for twelve", true},
		{"the day the contract came", "the day the contract came", false},
		{"I leave at two and I'm home by three", "you leave at two", true},
		{"a rise of 80% from May", "", false}, // only words are turned
		{"Bought a blazer in the sales", "you bought a blazer in the sales", true},
		{"leave me on one house till it's dried in", "you'd like me to leave you on one house till it's dried in", true},
		{"don't promise me the band", "you'd rather I didn't promise you the band", true},
		{"lunches, everyone round the one table", "lunches, everyone round the one table", false},
		{"when the dashboard went live", "the time when the dashboard went live", false},
		{"when somebody watches every step I get slow", "when somebody watches every step you get slow", true},
		{"the printer's by the stairs now", "the stairs", false},
		{"the man nobody could settle", "the man nobody could settle", false},
		{"I was on the roof until dark, my own idea", "you were on the roof until dark", true},
		{"being watched while I type", "being watched while you type", false},
		{"three weeks on the same deadlock", "three weeks on the same deadlock", false},
		{"promised a raise in spring", "", false}, // who promised?
		{"the driver swore at us", "", false},     // no thing
		{"I been finding it for years", "", false},
		{"you told me to wait", "", false}, // the manager
		{"I cried in the toilet", "", false},
		{"why would I do that?", "", false},
		{"", "", false},
	} {
		text, isClause := "", false
		if all := Turn(tt.words); len(all) > 0 {
			text, isClause = all[0].Text, all[0].Clause
		}
		if text != tt.text || isClause != tt.clause {
			t.Errorf("%q: got %q (clause: %v), want %q (%v)", tt.words, text, isClause, tt.text, tt.clause)
		}
	}
}

func TestTurnCondition(t *testing.T) {
	for words, want := range map[string]string{
		"if Thursdays stay mine until the school has settled her in": "if Thursdays stay yours until the school has settled her in",
		"if he keeps his bench":    "", // who?
		"if I could keep my bench": "if you could keep your bench",
		"if you told them first":   "",
		"when I can":               "",
		"if":                       "",
	} {
		if got := TurnCondition(words); got != want {
			t.Errorf("%q: got %q, want %q", words, got, want)
		}
	}
}
