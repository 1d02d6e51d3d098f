package retold

import (
	"testing"

	"buyin/internal/english"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// Words stand by themselves or do not.
func TestStanding(t *testing.T) {
	for words, stands := range map[string]bool{
		"Two depots closed in my time":                      true,
		"my daughter begins school in september":            true,
		"choir on tuesdays, never missed one in nine years": true,
		"Helps, yes":                   false,
		"Good people":                  false,
		"Shaping":                      false,
		"it sits there":                false,
		"finished them all":            false,
		"Order of work, mostly":        false,
		"With projects never":          false,
		"how to get 240 hot plates up": false,
		"Piet's cousin has not had a late duty since easter":        false,
		"I told Ramon the turn does not work and he agreed with it": false,
	} {
		if got := standing(words) >= LeastStanding; got != stands {
			t.Errorf("%q: %.2f", words, standing(words))
		}
	}
}

// A clause is told only if it tells enough, and its verb surely is that of its subject.
func TestTellsEnough(t *testing.T) {
	for clause, enough := range map[string]bool{
		"you want a paper that counts outside": true,
		"you got to drive the bus":             true,
		"days is also how you stay":            false,
		"you need money yes":                   false,
		"you wouldn't say no":                  false,
		"you want it in writing":               false,
		"5.45 is not possible, bus":            false,
		"you count years":                      false,
	} {
		if tellsEnough(clause) != enough {
			t.Errorf("%q: %v", clause, !enough)
		}
	}
}

// toldOfWords returns what is told of words that were marked in an answer.
func toldOfWords(question, answer, marked string, motivator string) Told {
	turn := motive.Turn{Question: question, Answer: answer, Evidence: []motive.Evidence{{Motivator: motivator, Strength: 4, Kind: motive.Volunteered, Quote: marked}}}
	catalogue := motive.Catalogue{Motivators: []motive.Motivator{{ID: motivator}}}
	words := []overlap.Words{{Motivator: motivator, Strength: 4, Text: marked}}
	talks := []overlap.Talk{{Interview: motive.Interview{Turns: []motive.Turn{turn}}}}
	return NewReader(catalogue, "", talks, words).Best(motivator, func(t Told) (float64, bool) { return 0, !IsConditional(t.Source) })
}

// Of all words of an answer those are said that stand best.
func TestToldOf(t *testing.T) {
	for _, tt := range []struct{ question, answer, marked, want string }{
		{"open.a", "the drawers. finished them all", "finished them all", "the drawers. finished them all"},
		{"pay.enough", "the loan on the van is four hundred a month, I do taxi at night for it", "I do taxi at night for it", "the loan on the van is four hundred a month, I do taxi at night for it"},
		{"pay.enough", "Helps, yes", "Helps, yes", ""},
		{"open.a", "kids. Draining: whistle, run, whistle", "kids", ""},
		{"open.a", "when the regulars brought the cake for my 60th", "when the regulars brought the cake for my 60th", "the regulars brought the cake for your 60th"},
		{"open.a", "She talked about the Tuesday group, 11 kids on the carpet, the boy who never speaks said 'again'", "the Tuesday group, 11 kids on the carpet, the boy who never speaks said 'again'", "the Tuesday group, 11 kids on the carpet"},
		{"pay.enough", "not the certificate and the brass plaque on the office wall downstairs", "not the certificate and the brass plaque on the office wall downstairs", ""},
		{"open.a", "On one hand I like having five, everyone works. On the other who takes the rope", "I like having five, everyone works", ""},
		{"open.a", "always stands there while the men do it", "always stands there while the men do it", "you always stand there while the men do it"},
		{"open.a", "best thing here is the crew, eats with everyone", "best thing here is the crew", "best thing here is the crew"},
		{"open.a", "then I know who gets the phone call", "I know who gets the phone call", ""},
		{"open.a", "Early no, never, she told me that when I hired her", "Early no, never", ""},
		{"open.a", "courses are fine if they are paid", "courses are fine if they are paid", ""},
	} {
		if got := toldOfWords(tt.question, tt.answer, tt.marked, "pay"); got.Text != tt.want {
			t.Errorf("%q: got %q, want %q", tt.answer, got.Text, tt.want)
		}
	}
}

// What a text says of a thing that it did not name is loose.
func TestLoosePronoun(t *testing.T) {
	for words, loose := range map[string]bool{
		"found it at the table":                   true,
		"you took the harness home and found it":  false,
		"never missed one in nine years":          true,
		"you'd like to see where that goes":       true,
		"the door fault, everybody gave up on it": false,
	} {
		if hasLoosePronoun(english.Split(words)) != loose {
			t.Errorf("%q: %v", words, !loose)
		}
	}
}

// What is told does not leave out a denial that comes after it.
func TestCutsShort(t *testing.T) {
	for answer, short := range map[string]bool{
		"would do Saturdays till March and then not one":  true,
		"would do Saturdays till March, but no Sundays":   true,
		"would do Saturdays till March and Sundays after": false,
		"would do Saturdays till March. Not Sundays":      false,
		"would do Saturdays till March, not only Sundays": false,
	} {
		if cut := cutsShort(answer, "would do Saturdays till March") < 0; cut != short {
			t.Errorf("%q: %v", answer, cut)
		}
	}
}
