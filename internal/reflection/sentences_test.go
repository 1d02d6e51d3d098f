package reflection

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"buyin/internal/english"
	"buyin/internal/motive"
)

var catalogue = motive.Catalogue{Motivators: []motive.Motivator{
	{
		ID: "pay", Name: "Pay", Choice: "what lands in your account each month",
		Reflects:    []string{"So the money has to be right.", "It sounds like the wait has been too long.", "So {words} is about the money for you."},
		ReflectsNot: []string{"So more money would not change much."},
	},
	{ID: "balance", Name: "Balance", Reflects: []string{"So you want evenings that are yours.", "So {words} makes room for the rest."}},
	{ID: "craft", Name: "Craft", Choice: "doing it properly"},
	{ID: "odd", Name: "Odd", Reflects: []string{"Is that so?", "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"}},
}}

func surely(id string, strength int) motive.Heard {
	return motive.Heard{Motivator: id, Strength: strength, Score: 0.9, Sure: true}
}

func say(words string, o Options, heard ...motive.Heard) []Sentence {
	return Sentences(words, Read(words, heard), heard, catalogue, o)
}

func TestSentences(t *testing.T) {
	perhaps := motive.Heard{Motivator: "pay", Strength: 3, Score: 0.5}
	for _, tt := range []struct {
		name, words string
		heard       []motive.Heard
		first       []string // one of these begins the list
		kind        Kind
		motivator   string
	}{
		{"sure", "rent went up again and the till stayed the same", []motive.Heard{surely("pay", 4)}, catalogue.Motivators[0].Reflects[:2], Simple, "pay"},
		{"sure, against", "the account looks better, all the same to me", []motive.Heard{surely("pay", -4)}, catalogue.Motivators[0].ReflectsNot, Simple, "pay"},
		{"no sentences in the catalogue", "took the guard off again, one bolt sat wrong", []motive.Heard{surely("craft", 4)}, choiceTexts("doing it properly", true), Simple, "craft"},
		{"none of its sentences may be said", "eight boxes came on Monday", []motive.Heard{surely("odd", 4)}, mattersTexts(), Simple, ""},
		{"not in the catalogue", "eight boxes came on Monday", []motive.Heard{surely("gone", 4)}, mattersTexts(), Simple, ""},
		{"a strong feeling comes first", "completely knackered, third double", []motive.Heard{surely("balance", 4)}, shadeTexts(tired), Feeling, ""},
		{"a mild one comes second", "a bit tired after the doubles", []motive.Heard{surely("balance", 4)}, []string{"So you want evenings that are yours."}, Simple, "balance"},
		{"unsure", "eight boxes came on Monday", []motive.Heard{perhaps}, mattersTexts(), Simple, ""},
		{"hardly heard", "eight boxes came on Monday", []motive.Heard{{Motivator: "pay", Strength: 3, Score: 0.05}}, factTexts(), Simple, ""},
		{"a thing that is needed", "the forms need to be back by May", nil, factTexts(), Simple, ""},
		{"unsure, a story", "I found the box and they took it from me", []motive.Heard{perhaps}, matteredTexts(), Simple, ""},
		{"unsure, a wish", "hoping to get the loft by May", []motive.Heard{perhaps}, wishTexts(), Simple, ""},
		{"unsure, against", "no maps for me", []motive.Heard{{Motivator: "pay", Strength: -3, Score: 0.5}}, viewTexts(), Simple, ""},
		{"mixed", "exciting, but also scary", nil, doubleTexts(glad, worried), DoubleSided, ""},
		{"torn", "in two minds about the move", nil, shadeTexts(torn), DoubleSided, ""},
		{"effort", "stayed till ten for the last pallet", nil, affirmTexts(false), Affirmation, ""},
		{"courage", "I told him straight that it was unsafe", nil, affirmTexts(true), Affirmation, ""},
		{"their words", "we'd the doubles, and he's fed up with the weekly reshuffle", nil, shadeTexts(angry), Feeling, ""},
	} {
		got := say(tt.words, Options{}, tt.heard...)
		if len(got) < 2 || len(got) > 3 {
			t.Errorf("%s: %d sentences: %+v", tt.name, len(got), got)
			continue
		}
		if g := got[0]; !slices.Contains(tt.first, g.Text) || g.Kind != tt.kind || g.Motivator != tt.motivator {
			t.Errorf("%s: first %+v, want %s, %s, one of %q", tt.name, g, tt.kind, tt.motivator, tt.first)
		}
	}
	if got := say("dunno", Options{}); got != nil {
		t.Errorf("evasive: %+v", got)
	}
}

// texts returns the texts of the sentences.
func texts(all []Sentence) (texts []string) {
	for _, s := range all {
		texts = append(texts, s.Text)
	}
	return texts
}

func TestWordsOfTheirs(t *testing.T) {
	got := say("wants the fixed shifts", Options{}, surely("balance", 4))
	all := strings.Join(texts(got), "\n")
	if !strings.Contains(all, "the fixed shifts") && !strings.Contains(all, "The fixed shifts") {
		t.Errorf("nothing with their words: %q", all)
	}
	for _, s := range got {
		if (s.Phrase != "") != strings.Contains(strings.ToLower(s.Text), "fixed shifts") {
			t.Errorf("phrase of %+v", s)
		}
	}
	for _, s := range say("wants the fixed shifts", Options{Wordless: true}, surely("balance", 4)) {
		if strings.Contains(s.Text, "shifts") || s.Phrase != "" {
			t.Errorf("without words: %+v", s)
		}
	}
}

// A sentence that was offered is not offered again while others are left; then
// the one that was offered longest ago returns.
func TestUsed(t *testing.T) {
	words, heard := "rent went up", surely("pay", 4)
	var used []string
	for range 2 {
		s := say(words, Options{Used: used}, heard)[0].Text
		if slices.Contains(used, s) {
			t.Errorf("%q again after %q", s, used)
		}
		used = append(used, s)
	}
	if s := say(words, Options{Used: used}, heard)[0].Text; s != used[0] {
		t.Errorf("third %q, want %q", s, used[0])
	}
	like := say("I love the river", Options{})
	if again := say("I love the bridge", Options{Used: texts(like)}); template(again) == template(like) {
		t.Errorf("%q after %q", texts(again), texts(like))
	}
}

// template returns the sentence with words of theirs, without them.
func template(all []Sentence) string {
	for _, s := range all {
		if s.Phrase != "" {
			return strings.ReplaceAll(s.Text, s.Phrase, "")
		}
	}
	return "none"
}

func TestAffirmsOnceATalk(t *testing.T) {
	words := "I told him straight that it was unsafe"
	first := say(words, Options{})
	for _, s := range say(words, Options{Used: texts(first)}) {
		if s.Kind == Affirmation {
			t.Errorf("affirmed again: %+v", s)
		}
	}
}

func TestTheNearestIsSaid(t *testing.T) {
	near := func(texts []string) []float64 {
		all := make([]float64, len(texts))
		for i, text := range texts {
			if strings.Contains(text, "wait") {
				all[i] = 0.9
			}
		}
		return all
	}
	if s := say("no rise for four years", Options{Near: near}, surely("pay", 4))[0].Text; s != "It sounds like the wait has been too long." {
		t.Errorf("said %q", s)
	}
	// Sentences that speak of trouble do not fit somebody who is glad.
	if s := say("so happy with the new rate", Options{}, surely("pay", 4)); slices.Contains(texts(s), "It sounds like the wait has been too long.") {
		t.Errorf("said %q", texts(s))
	}
	// A function that returns the wrong number of values is ignored.
	say("no rise for four years", Options{Near: func([]string) []float64 { return nil }}, surely("pay", 4))
}

func TestFill(t *testing.T) {
	for _, tt := range []struct {
		text, phrase string
		plural       bool
		want         string
	}{
		{"Just so.", "", false, "Just so."},
		{"So {words} counts.", "", false, ""},
		{"So {words} counts.", "the rota", false, "So the rota counts."},
		{"So {words} counts.", "the rotas", true, ""},
		{"So {words} is part of it.", "the rotas", true, "So the rotas are part of it."},
		{"{words} would help.", "élan", false, "Élan would help."},
		{"So you want {words}.", "the rotas", true, "So you want the rotas."},
		{"{words} and {words}.", "the rota", false, ""},
	} {
		if got := fill(tt.text, tt.phrase, tt.plural); got != tt.want {
			t.Errorf("%q with %q: %q, want %q", tt.text, tt.phrase, got, tt.want)
		}
	}
}

// Whatever is said, what is said back is a short statement of the coach, and
// repeats at most six words of theirs in a row.
func FuzzSentences(f *testing.F) {
	for _, words := range []string{"", "dunno", "I love the weekly reshuffle, but I'm tired of the", "she can't stand “her” desk—no, his", "a \x00b\u202ec my my my own own", "hates the \xff\xfe rota", "So the money has to be right, I think, for the work you put in"} {
		f.Add(words, "So the {words} is it.", int8(4), true)
	}
	f.Fuzz(func(t *testing.T, words, reflects string, strength int8, sure bool) {
		c := motive.Catalogue{Motivators: []motive.Motivator{{ID: "m", Name: "M", Reflects: []string{reflects}}}}
		heard := []motive.Heard{{Motivator: "m", Strength: int(strength), Score: 0.6, Sure: sure}}
		r := Read(words, heard)
		if n := len(strings.Fields(r.Phrase)); n > maxPhrase {
			t.Errorf("phrase of %d words: %q", n, r.Phrase)
		}
		checkQuote(t, words, r.Quote)
		got := Sentences(words, r, heard, c, Options{})
		if (len(got) == 0) != (r.Tone == Evasive) {
			t.Errorf("%d sentences for %q, %s", len(got), words, r.Tone)
		}
		for _, s := range got {
			if strings.ContainsRune(s.Text, '?') || strings.ContainsFunc(s.Text, unicode.IsControl) {
				t.Errorf("said back %q", s.Text)
			}
			if n := repeated(english.Split(s.Text), english.Split(words)); n > maxRepeated {
				t.Errorf("%q repeats %d words of %q", s.Text, n, words)
			}
		}
	})
}
