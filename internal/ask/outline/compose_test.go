package outline

import (
	"slices"
	"testing"

	"buyin/internal/appeal"
	"buyin/internal/ask"
	"buyin/internal/motive"
)

func TestEveryLargeOfferIsNamed(t *testing.T) {
	s := ask.Setup{
		Catalogue: motive.Catalogue{Motivators: []motive.Motivator{{ID: "pay", Name: "Pay", Choice: "what it pays"}, {ID: "say", Name: "Say"}, {ID: "rest", Name: "Rest"}}},
		Goals: motive.Goals{Goals: []motive.Goal{{
			Offers: map[string]int{"pay": 3, "say": 4, "rest": 2}, How: map[string]string{"say": "you pick the incidents  we take apart.", "rest": "one free day"},
		}}},
		Cards: []string{"say"}, // there are at most a few
	}
	for lead, want := range map[string][]string{
		"": {"you pick the incidents we take apart", "what it pays"},
		"“I'd pick the incidents we take apart”, you said.":                   {"you pick the incidents we take apart", "what it pays"},
		"You like it hard, and in this you pick the incidents we take apart.": {"what it pays"},
	} {
		s.Leads = []string{lead}
		if got := unnamedOffers(s, []motive.Goals{s.Goals}); !slices.Equal(got, want) {
			t.Errorf("after %q: %q, want %q", lead, got, want)
		}
	}
}

func TestNoMotivatorIsNamedTwice(t *testing.T) {
	c := motive.Catalogue{Motivators: []motive.Motivator{{ID: "pay", Name: "Pay", Choice: "what it pays"}}}
	if !repeatsName(c, "As I understood it, what it pays counts with you.", []string{"So what it pays counts; here it is."}) || repeatsName(c, "You like it hard.", []string{"what it pays"}) {
		t.Error("wrong")
	}
}

func TestHowTheOtherOffersAreSaid(t *testing.T) {
	for want, o := range map[string]appeal.Opening{
		"It comes with this: a van.": {Say: []string{"You told me what it would take: “a van”."}},
		"There's also this: a van.":  {Say: []string{"You'd get a key."}, Offers: true},
		"And there's this: a van.":   {Say: []string{"There's also this: a key."}, Offers: true},
	} {
		if got := sayAlso(o, "a van"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
