package appeal

import (
	"slices"
	"strings"
	"testing"

	"buyin/internal/appeal/retold"
	"buyin/internal/motive"
)

// Where somebody says that what is offered is nothing to them, it is no lead.
func TestWhatLeavesThemColdIsNoLead(t *testing.T) {
	const how = "you choose the order of your visits"
	for answer, want := range map[string]bool{
		"Good for the logs. The order itself leaves her cold": true,
		"Not about freedom, any round would do":               true,
		"what do I care about the order":                      true,
		"The order, yes, gladly":                              false,
	} {
		if got := saysCold(motive.Turn{Question: "autonomy.patch", Answer: answer}, "autonomy", how); got != want {
			t.Errorf("%q: %v", answer, got)
		}
	}
	if saysCold(motive.Turn{Question: "open.a", Answer: "I don't care for the canteen"}, "autonomy", how) {
		t.Error("the canteen is another thing")
	}
}

// The question after terms depends on their form.
func TestEndOf(t *testing.T) {
	for words, want := range map[string]ending{
		"just tell me which days":                                endTell,
		"say something about October":                            endTell,
		"who signs it?":                                          endAnswer,
		"The hour. In writing, and that planning keeps it":       endPaper,
		"Two names on a patch of 140. And a lunch table":         endSeveral,
		"a line that is really yours, and a place on the course": endSeveral,
		"if the aisle goes to 140 and the credit line goes in":   endSeveral,
		"One in eight from June, and that it is really June":     endSee,
		"give me bays 1 to 12 and a date":                        endStart,
		"My name on one of the seats for April":                  endStart,
		"same start as your friend":                              endStart,
	} {
		if got := endOf(retold.Told{Form: retold.Quoted, Text: words, Wish: true}); got != want {
			t.Errorf("%q: %d, want %d", words, got, want)
		}
	}
	if got := endOf(retold.Told{Form: retold.Quoted, Text: "First bus is 5:10"}); got != endFact {
		t.Errorf("a fact: %d", got)
	}
}

// What is written about "she" is said to nobody of whom the notes say "he".
func TestAnOfferAboutSomebodyElseIsNotSaid(t *testing.T) {
	for words, want := range map[string]string{
		"I got the allowance for the night shifts":                                  "you write and run the band 5 training",
		"He got the allowance for the night shifts. He said it paid for his garden": "",
	} {
		in := withTerms(words, "", "")
		in.Goals[0].Goals[0].How["pay"] = "she writes and runs the band 5 training"
		o := NewOpening(in)
		said := strings.Join(slices.Concat(Sentences(in), o.Matters, o.Say, o.Costs), " ")
		if strings.Contains(said, "band 5") != (want != "") || !strings.Contains(said, want) || !strings.Contains(said, "night shifts") {
			t.Errorf("%q: %q", words, said)
		}
	}
}

// Terms are met by what shares most of what a sentence of them names, or a number.
func TestOverlapOf(t *testing.T) {
	for _, tt := range []struct {
		terms, how string
		met        bool
	}{
		{"one list. And that I may say no when somebody starts a second one", "one list of who packs what", true},
		{"max 8 in a group and no early on Wednesdays", "plans own groups, own lesson order", false},
		{"that 2031 on paper with a stamp", "the city has signed until 2031", true},
		{"the odd stuff", "ten trays a day", false},
	} {
		if met := overlapOf(tt.terms, tt.how) > 0; met != tt.met {
			t.Errorf("%q, %q: %v", tt.terms, tt.how, met)
		}
	}
}
