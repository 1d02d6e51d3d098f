package retold

import (
	"testing"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// People name their terms in many forms.
func TestTerms(t *testing.T) {
	for answer, want := range map[string]string{
		"if Thursdays stay mine until the school has settled her in": "if Thursdays stay mine until the school has settled her in",
		"yes, if I keep my bench. And the money, maybe":              "if you keep your bench +",
		"once the rota is settled":                                   "once the rota is settled",
		"I'd need to see one change of ours printed first":           "you'd need to see one change of yours printed first",
		"the rota must be settled first":                             "the rota must be settled first",
		"two people on nights":                                       "two people on nights",
		"I don't know if it would help":                              "",
		"what would you do if it was yours?":                         "",
		"don't know":                                                 "",
		"if you tell them first":                                     "if you tell them first",
		"will think about it":                                        "",
		"The odd stuff. If I get forty trays of the same potsherds I'm going to be unbearable, fair warning.": "The odd stuff",
		"one list. And that it's mine to say no when somebody starts a second one":                            "one list. And that it's mine to say no when somebody starts a second one",
		"give me bays 1 to 12 and a date and don't come and look before the date":                             "give me bays 1 to 12 and a date and don't come and look before the date",
		"Two names on a patch of 140. And a lunch table":                                                      "Two names on a patch of 140 +",
		"Two names on a patch of 140. Same thing, no? And a lunch table":                                      "Two names on a patch of 140 +",
		"Want is a big word. A fixed round, printed, and a man who decides":                                   "A fixed round, printed, and a man who decides",
		"That the client hears the name. And something about the 140":                                         "That the client hears the name +",
		"Three things, and in this order. The waste goes against the job from the first day":                  "The waste goes against the job from the first day",
		"Our times on the wall, and a bonus. Otherwise I lose four hours a month":                             "Our times on the wall, and a bonus",
		"the first bus is at ten past five":                                                                   "the first bus is at ten past five",
		"06:00 or nothing, I take it":                                                                         "noted",
		"How much is the 60 after tax? If it's over forty I'm in":                                             "How much is the 60 after tax?",
		"Who? Me?": "",
		"if the rota is settled, the one for June, and the money stays":                                                            "if the rota is settled, the one for June, and the money stays",
		"if the cards show something that I can dig into, why one stock always eats 400 sheets, say, and the other one never does": "noted",
		"if it goes to 140 by the end of June, then yes":                                                                           "if it goes to 140 by the end of June",
		"Same start as my friend. Then yes today":                                                                                  "Same start as my friend",
		"a place on the course. And I fill in the card myself":                                                                     "a place on the course +",
		"If the rota is out 6 wks ahead and stays, and if someone else has the New Year, and no calls on the days off":             "if the rota is out 6 weeks ahead and stays +",
		"whatever you say":        "",
		"you tell me":             "",
		"dont know. show me":      "",
		"not bothered either way": "",
		"No. Not Sundays, I told you in June. If it's Saturdays till 8 I could look at it": "If it's Saturdays till 8 I could look at it +",
		"I'd want to see the new job description before, not in May":                       "I'd want to see the new job description before, not in May",
		"nothing, leave me be": "",
		"no way":               "",
		"don't mind. whatever everyone else says":     "",
		"I have to think":                             "",
		"Straight out, no, not half":                  "",
		"I'd rather not":                              "",
		"over my dead body":                           "",
		"nothing would make me":                       "",
		"fixed days, her chemotherapy is on Tuesdays": "noted",
		"my mother is ill, so only in the mornings":   "noted",
		"if hell freezes over":                        "noted",
		"a loan to get out of debt":                   "noted",
		"two people on nights (looked at the clock)":  "two people on nights",
	} {
		iv := motive.Interview{Goals: "ask", Turns: []motive.Turn{{Question: motive.Closing, Answer: answer}}}
		r := NewReader(motive.Catalogue{}, "", []overlap.Talk{{Interview: iv}}, nil)
		told := r.TermsOf(answer, false)
		got := told.Text
		if told.Form == Noted {
			got = "noted"
		}
		if told.More {
			got += " +"
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", answer, got, want)
		}
	}
}

// What the manager saw is no term of theirs.
func TestWhatTheManagerSawIsNoTerm(t *testing.T) {
	for answer, want := range map[string]string{
		"eyes lit up. Two people on nights":                  "Two people on nights",
		"honestly goes back and forth. Two people on nights": "Two people on nights",
		"shrugged. Two people on nights":                     "Two people on nights",
	} {
		iv := motive.Interview{Goals: "ask", Turns: []motive.Turn{{Question: motive.Closing, Answer: answer}}}
		r := NewReader(motive.Catalogue{}, "", []overlap.Talk{{Interview: iv}}, nil)
		if told := r.TermsOf(answer, true); told.Text != want {
			t.Errorf("%q: got %q, want %q", answer, told.Text, want)
		}
	}
}
