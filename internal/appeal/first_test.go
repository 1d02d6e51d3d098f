package appeal

import (
	"strings"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// silentPerson returns what is made of somebody who left no words.
func silentPerson(name string) Input {
	c := motive.Catalogue{Motivators: []motive.Motivator{{ID: "pay", Name: "Pay", Choice: "being paid well"}}}
	goals := motive.Goals{ID: "ask", Goals: []motive.Goal{{ID: "a", Offers: map[string]int{"pay": 4}, How: map[string]string{"pay": "I'll put the move allowance through, 80 euro a month, January to June"}}}}
	return NewInput(c, overlap.New(c, goals), []overlap.Talk{{}}, name)
}

// A first sentence without a word of theirs begins with their name, so that it is not the
// same for two people.
func TestAFirstSentenceWithoutTheirWordsBeginsWithTheName(t *testing.T) {
	for _, name := range []string{"Luc Peeters", "Nguyen Thi Thuy"} {
		in := silentPerson(name)
		call := map[string]string{"Luc Peeters": "Luc, ", "Nguyen Thi Thuy": "Nguyen Thi Thuy, "}[name]
		if said := Sentences(in); len(said) == 0 || !strings.HasPrefix(said[0], call) || !strings.Contains(said[0], "I'll put") {
			t.Errorf("%q", said)
		}
		if o := NewOpening(in); !strings.HasPrefix(o.Say[0], call) {
			t.Errorf("%q", o.Say)
		}
	}
	if said := Sentences(withTerms("I got the allowance for the night shifts", "", "")); strings.Contains(said[0], "Sam") {
		t.Errorf("with words: %q", said)
	}
	if said := Sentences(silentPerson("")); len(said) == 0 || strings.HasPrefix(said[0], ",") {
		t.Errorf("without a name: %q", said)
	}
}

// three returns what is made of somebody with three drivers: pay matters most, the craft
// less, the hours least. The ask serves those that are offered.
func three(offers map[string]int) Input {
	c := motive.Catalogue{Motivators: []motive.Motivator{{ID: "pay", Name: "Pay"}, {ID: "craft", Name: "Craft"}, {ID: "hours", Name: "Hours"}}}
	how := map[string]string{"pay": "300 a weekend", "craft": "two quiet weeks for the joints", "hours": "Fridays end at three"}
	goals := motive.Goals{ID: "ask", Goals: []motive.Goal{{ID: "a", Offers: offers, How: how}}}
	said := func(motivator, words string, strength int) motive.Turn {
		return motive.Turn{Question: "open." + motivator, Answer: words, Evidence: []motive.Evidence{{Motivator: motivator, Strength: strength, Kind: motive.Volunteered, Quote: words}}}
	}
	turns := []motive.Turn{
		said("pay", "I count the days to the wages", 5), said("pay", "the rent ate the bonus again", 5), said("pay", "I drive a taxi on Sundays for it", 5),
		said("craft", "I cut the joints of the big table by hand", 3), said("hours", "I pick up the boys on Fridays", 2),
	}
	return NewInput(c, overlap.New(c, goals), []overlap.Talk{{Interview: motive.Interview{Turns: turns}}}, "Sam")
}

// What matters most to somebody is said, whatever the ask does to it.
func TestWhatMattersMostIsSaid(t *testing.T) {
	for name, tt := range map[string]struct {
		offers map[string]int
		want   string
	}{
		"offered a little":  {map[string]int{"pay": 1, "craft": 5, "hours": 5}, "300 a weekend"},
		"not offered":       {map[string]int{"craft": 5, "hours": 5}, "no answer to that today"},
		"taken away":        {map[string]int{"pay": -3, "craft": 5, "hours": 5}, "costs you something"},
		"offered very much": {map[string]int{"pay": 5, "craft": 5, "hours": 5}, "300 a weekend"},
	} {
		said := Sentences(three(tt.offers))
		if all := strings.Join(said[:min(2, len(said))], " "); !strings.Contains(all, tt.want) {
			t.Errorf("%s: %q", name, said)
		}
	}
}

// Nobody "also" said something who was told nothing of theirs before.
func TestAlsoFollowsWordsOfTheirs(t *testing.T) {
	in := three(map[string]int{"hours": -4})
	in.Words = nil
	in.Talks = []overlap.Talk{{Interview: motive.Interview{Turns: []motive.Turn{{Question: "open.hours", Answer: "I pick up the boys on Fridays", Evidence: []motive.Evidence{{Motivator: "hours", Strength: 4, Kind: motive.Volunteered, Quote: "I pick up the boys on Fridays"}}}}}}}
	goals := in.Goals[0]
	goals.Goals[0].Offers = map[string]int{"hours": -4, "craft": 3}
	in = NewInput(in.Catalogue, overlap.New(in.Catalogue, goals), in.Talks, "Sam")
	if said := strings.Join(Sentences(in), " "); !strings.Contains(said, "the boys") || strings.Contains(said, "also") || strings.Contains(said, "And you") {
		t.Errorf("%q", said)
	}
}

// What somebody likes is no trouble, even where they were asked about that; what they fear
// for an offer is said.
func TestAGoodDayIsNoTrouble(t *testing.T) {
	for words, want := range map[string]bool{
		"any day the office stays in the office": false,
		"a board that nobody keeps up to date":   true,
	} {
		in := three(map[string]int{"craft": 5})
		asked := motive.Turn{Question: motive.PutOff, Answer: words, Evidence: []motive.Evidence{{Motivator: "craft", Strength: 4, Kind: motive.Volunteered, Quote: words}}}
		first := in.Talks[0].Interview.Turns[3] // of the craft
		talks := []overlap.Talk{{Interview: motive.Interview{Turns: []motive.Turn{first, asked}}}}
		in = NewInput(in.Catalogue, overlap.New(in.Catalogue, in.Goals...), talks, "Sam")
		if said := strings.Join(Sentences(in), " "); strings.Contains(said, words) != want {
			t.Errorf("%q: %q", words, said)
		}
	}
}
