package ask

import (
	"slices"
	"strings"
	"testing"

	"buyin/internal/language"
	"buyin/internal/motive"
)

// Before the reply both sides are said, from what the ask does to them and from what
// they told; nothing is said that they did not say.
func TestBothSides(t *testing.T) {
	for name, tt := range map[string]struct {
		craft, pay    int
		number        Given
		reason, terms string
		want          string // the first sentence to say, or a part of it
		without       string // what no sentence holds
	}{
		"two effects":           {craft: 3, pay: -2, number: Given{Scale: 6}, want: "On the one hand it helps with doing it properly; on the other it gets in the way of being well paid."},
		"words turned to them":  {craft: 3, pay: -2, number: Given{Scale: 6}, reason: "I like the night crew", want: "it helps with doing it properly, and you told me you like the night crew; on"},
		"what it would take":    {craft: 3, number: Given{Scale: 6}, terms: "a date for the raise, on paper", want: "on the other you told me what it would take, “a date for the raise”."},
		"nothing against it":    {craft: 3, number: Given{Scale: 9}, reason: "I like the night crew", terms: "nothing really", without: "On the one hand"},
		"a shrug is no reason":  {pay: -2, number: Given{Scale: 3}, reason: "dunno", without: "dunno"},
		"at 0 it is against it": {craft: 3, number: Given{Scale: 0}, reason: "I like my evenings at home", want: "on the other you told me you like your evenings at home."},
		"a private matter":      {craft: 3, number: Given{Scale: 6}, terms: "help with my debts, quickly", without: "debts"},
		"a note about them":     {craft: 3, pay: -2, number: Given{Scale: 6}, terms: "he wants a week with Ada, in writing", without: "“he wants"},
		"nothing is known":      {number: Given{Act: Skipped}, without: "On the one hand"},
	} {
		s := give(t, New(setup()), Given{}, Given{}, Given{Effect: tt.craft}, Given{Effect: tt.pay}, tt.number, Given{Text: tt.reason}, Given{Text: tt.terms})
		back := s.Next().Back
		if tt.want != "" && (len(back) == 0 || !strings.Contains(back[0], tt.want)) {
			t.Errorf("%s: %q, want %q", name, back, tt.want)
		}
		if tt.without != "" && slices.ContainsFunc(back, func(b string) bool { return strings.Contains(b, tt.without) }) {
			t.Errorf("%s: %q", name, back)
		}
	}
}

// Without words nothing of theirs is repeated, and in a debrief nothing is said.
func TestNothingIsSaidBack(t *testing.T) {
	wordless, debrief := setup(), setup()
	wordless.Head.Told = &motive.Told{On: "2026-11-01"}
	debrief.Debrief = true
	acts := []Given{{Effect: 3}, {Effect: -2}, {Scale: 6}, {Text: "I like the night crew"}, {Text: "I need my Thursdays"}}
	s := give(t, New(wordless), append([]Given{{}, {}}, acts...)...)
	if back := s.Next().Back; len(back) != 1 || strings.Contains(back[0], "you told me") {
		t.Errorf("%q", back)
	}
	s = New(debrief)
	for _, g := range append([]Given{{}}, acts...) {
		if s = give(t, s, g); len(s.Next().Back) > 0 || len(s.Next().Say) > 0 {
			t.Errorf("%+v", s.Next())
		}
	}
}

// What they said they would need is said back in their words if nothing else can be
// said of it; a sentence that says nothing is not.
func TestWhatItWouldTakeIsSaidBack(t *testing.T) {
	for said, want := range map[string]string{
		"more people":              "When I asked what would have to change, you said: “more people”.",
		"a second pair of hands":   "When I asked what would have to change, you said: “a second pair of hands”.",
		"nothing, I don't want it": "",
		"dunno":                    "",
		"he wants a week with Ada": "",
		"help with my debts":       "",
	} {
		s := give(t, New(setup()), Given{}, Given{}, Given{Act: Done}, Given{Reply: motive.ReplyNo}, Given{Text: said})
		back := s.Next().Back
		if s.Next().Kind != Promises || want != "" && !slices.Equal(back, []string{want}) || want == "" && strings.Contains(strings.Join(back, " "), "have to change") {
			t.Errorf("%s after %q: %q, want %q", s.Next().Kind, said, back, want)
		}
		if slices.ContainsFunc(back, func(b string) bool { return slices.Contains(language.List("reflection.fact"), b) }) {
			t.Errorf("%q: %q says nothing", said, back)
		}
	}
}

// Words against the ask are not said back as if they minded the motivator itself, unless
// somebody looked at what was heard.
func TestWhatTheAskTakesIsNoRefusal(t *testing.T) {
	const text, wrong = "2 weeks is too long for me", "It sounds like you enjoy being in the middle of it, late or not."
	set := setup()
	set.Catalogue.Motivators = slices.Clone(set.Catalogue.Motivators)
	set.Catalogue.Motivators[set.Catalogue.Index("pay")].ReflectsNot = []string{wrong}
	for _, byCoach := range []bool{true, false} {
		heard := []motive.Evidence{{Motivator: "pay", Strength: -5, Quote: text, ByCoach: byCoach}}
		s := give(t, New(set), Given{}, Given{}, Given{Act: Skipped}, Given{Act: Skipped}, Given{Scale: 5}, Given{Act: Skipped}, Given{Text: text, Evidence: heard})
		if back := s.Next().Back; slices.Contains(back, wrong) == byCoach {
			t.Errorf("by the coach %v: %q", byCoach, back)
		}
	}
}

// After a no nobody is told that they said what it would take: a refusal is none, and a
// question left open is none either.
func TestBackAfterANo(t *testing.T) {
	for words, want := range map[string]string{
		"still no":                               "",
		"nothing. I just dont want to":           "",
		"I'd rather not say":                     "",
		"no idea. well if Kim did the late ones": "When I asked what would have to change, you said: “if Kim did the late ones”.",
		"a second pair of hands":                 "When I asked what would have to change, you said: “a second pair of hands”.",
	} {
		s := give(t, New(setup()), Given{}, Given{}, Given{Kind: Reply, Reply: motive.ReplyNo}, Given{Kind: Change, Text: words})
		back := strings.Join(s.backWords(Change), "|")
		if strings.Contains(back, "take") || want == "" && back != "" || want != "" && !strings.Contains(back, want) {
			t.Errorf("%q: %q, want %q", words, back, want)
		}
	}
}
