package listen

import (
	"context"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"buyin/internal/listen/minilm"
	"buyin/internal/listen/nearness"
	"buyin/internal/listen/own"
	"buyin/internal/listen/shipped"
	"buyin/internal/motive"
)

// firstProbes returns the first wording of the first probe of each motivator, by id.
func firstProbes(c motive.Catalogue) map[string]string {
	texts := map[string]string{}
	for _, m := range c.Motivators {
		texts[m.ID] = m.Probes[0].Ask
	}
	return texts
}

// A question about what was said is nearer than one about something else.
func TestNearTextsRankAboveOthers(t *testing.T) {
	e := theEar(t)
	texts := firstProbes(e.catalogue)
	for _, c := range []struct{ said, near, far string }{
		{"fuel went up, rent went up, my pay went up two percent", "pay", "mastery"},
		{"nobody said a word about the night we kept the server alive, no thank you, nothing", "recognition", "competition"},
		{"I keep hearing they might sell the site and let people go", "job-security", "mastery"},
		{"an hour in traffic each way, and my daughter is asleep when I get home", "balance", "competition"},
		{"the new manager checks every email before it goes out, it feels like being at school", "autonomy", "belonging"},
		{"one day they say this and the next day that, I never know what I'm supposed to do", "clarity", "pay"},
		{"wants to learn the laser welding properly", "mastery", "fairness"},
		{"the same names get the bank holidays off every year, it isn't right", "fairness", "mastery"},
		{"two more years and I want to lead a group of my own", "advancement", "balance"},
	} {
		near := e.Near(c.said, []string{texts[c.near], texts[c.far]})
		if len(near) != 2 || near[0] < near[1]+0.1 {
			t.Errorf("%q: %v; want %q clearly above %q", c.said, near, texts[c.near], texts[c.far])
		}
	}
}

// Among texts about no motivator, the words decide.
func TestNearKnowsTextsThatAreNotInTheCatalogue(t *testing.T) {
	near := theEar(t).Near("the money is not enough, my pay has not moved in years", []string{
		"What would a raise change for you?", "How do you get on with the others in the team?", "",
	})
	if len(near) != 3 || near[0] <= near[1] || near[2] <= 0 {
		t.Errorf("%v; want the first above the second, and a number for the third", near)
	}
}

// It is a number from 0 to 1 for each text, and nil if the words say nothing.
func TestNearIsBounded(t *testing.T) {
	e := theEar(t)
	texts := e.wordings()
	for _, said := range []string{"pay", "money money money money", "I had eleven patients and one care assistant.", strings.Repeat("we had a good week and then ", 200), "\xff\xfe pay", "東京"} {
		near := e.Near(said, texts)
		if len(near) != len(texts) {
			t.Fatalf("%q: %d numbers for %d texts", said, len(near), len(texts))
		}
		for i, x := range near {
			if !(x >= 0 && x <= 1) {
				t.Errorf("%q, %q: %v is not from 0 to 1", said, texts[i], x)
			}
		}
	}
	for _, nothing := range []string{"", " \n", "dunno", "fine really, nothing special"} {
		if near := e.Near(nothing, texts); near != nil {
			t.Errorf("%q: %v; want nil, since nothing follows from nothing", nothing, near[:3])
		}
	}
	if near := e.Near("wants more money", nil); near == nil || len(near) != 0 {
		t.Errorf("no texts: %v, want an empty slice", near)
	}
}

// The same words give the same numbers: after other words, with other texts, in
// another ear, after they were heard as the answer to a question, on more cores.
func TestNearIsAlwaysTheSame(t *testing.T) {
	c := catalogue(t)
	texts := New(c).wordings()
	const said = "He talks over me in every meeting. I've started just not going."
	want := New(c).Near(said, texts)
	e := New(c)
	e.UseCores(2)
	e.Near("the money is good", texts[:9])
	e.Hear(motive.Said{Text: said, Asked: "How are the meetings?", About: "influence"})
	for _, order := range []string{"after other words", "again"} {
		if got := e.Near(said, texts); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: other numbers", order)
		}
	}
	if got := e.Near(said, texts[5:7]); !slices.Equal(got, want[5:7]) {
		t.Errorf("of two texts: %v, want %v", got, want[5:7])
	}
}

// A text is the same with and without assembly. The encoder has a test of its own.
func TestNearIsTheSameWithoutAssembly(t *testing.T) {
	const said = "the customer cried on the phone because the boiler worked again"
	fast, plain := ours().encoder.NewReader(1).Read("", said), ours().encoder.NewPlainReader(1).Read("", said)
	text, _ := space().Packed(New(catalogue(t)).wordings()[0])
	of := func(r minilm.Reading) float64 {
		return nearness.Cosine(space().OfNote(own.Vector(&r)), space().OfText(text))
	}
	if a, b := of(fast), of(plain); a != b || a == 0 {
		t.Errorf("%v with assembly, %v without", a, b)
	}
}

// What is said last counts.
func TestLastWords(t *testing.T) {
	for _, c := range []struct {
		text string
		n    int
		want string
	}{
		{"", 2, ""}, {"one", 2, "one"}, {"one two", 2, "one two"}, {"one two three", 2, "two three"},
		{"one\ttwo  three ", 2, "two  three "}, {"  one two ", 2, "one two "}, {"naïve été", 1, "été"},
	} {
		if got := lastWords(c.text, c.n); got != c.want {
			t.Errorf("the last %d words of %q are %q, want %q", c.n, c.text, got, c.want)
		}
	}
}

// A sentence with the report's own words in it is as near as the catalogue's
// sentence with its placeholder.
func TestNearReadsThePlaceholder(t *testing.T) {
	e := theEar(t)
	var open string
	for _, w := range e.wordings() {
		if strings.Contains(w, "{words}") {
			open = w
		}
	}
	if open == "" {
		t.Skip("no sentence of the shipped catalogue has a placeholder")
	}
	near := e.Near("the boiler worked again", []string{open, strings.Replace(open, "{words}", "the boiler", 1)})
	if len(near) != 2 || near[0] != near[1] {
		t.Errorf("%v, want the same twice", near)
	}
}

// The vectors are those of the wordings and the encoder of now. A few may be stale:
// they are read when they are first needed, at some milliseconds each.
func TestVectorsOfWordingsAreFresh(t *testing.T) {
	if !nearness.IsOf(shipped.Near, shipped.Encoder) {
		t.Error("the encoder has changed; run make near")
	}
	if n := len(New(catalogue(t)).unprepared()); n > maxNearTexts {
		t.Errorf("%d wordings of motivators.yaml have no vectors yet; run make near", n)
	} else if n > 0 {
		t.Logf("%d wordings of motivators.yaml have no vectors yet; make near writes them", n)
	}
	if limit := 500_000; len(shipped.Near) > limit {
		t.Errorf("the vectors have %d bytes, more than %d", len(shipped.Near), limit)
	}
}

// questioned is ownCatalogue with questions, too many to be read at once.
func questioned() motive.Catalogue {
	c := motive.Catalogue{NeutralExamples: ownCatalogue.NeutralExamples}
	for _, m := range ownCatalogue.Motivators {
		about := strings.TrimPrefix(m.ID, "x-")
		for _, what := range []string{"start", "end", "best part", "worst part", "point", "cost", "future"} {
			m.Probes = append(m.Probes, motive.Question{ID: m.ID + "." + what, Ask: "What is the " + what + " of " + about + "?"})
		}
		c.Motivators = append(c.Motivators, m)
	}
	return c
}

// Of a user's own catalogue, nothing is known before it is prepared and its
// motivators are learnt. Both are cached, and give the same numbers.
func TestNearInAnOwnCatalogue(t *testing.T) {
	unprepared := New(questioned())
	texts := unprepared.wordings()
	if err := unprepared.Learn(context.Background()); err != nil {
		t.Fatal(err)
	}
	if near := unprepared.Near(dogNote, texts); near != nil {
		t.Fatalf("before Prepare: %v", near)
	}
	e := New(questioned())
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if err := e.Prepare(stopped); err == nil {
		t.Error("Prepare does not stop when its context is done")
	}
	if err := e.Prepare(context.Background()); err != nil || len(e.unprepared()) != 0 {
		t.Fatalf("Prepare: %v, and %d texts are not prepared", err, len(e.unprepared()))
	}
	if near := e.Near(dogNote, texts); near != nil {
		t.Fatalf("before the motivators are learnt: %v", near)
	}
	e.Hear(motive.Said{Text: dogNote})
	want := e.Near(dogNote, texts)
	if len(want) != len(texts) || slices.Min(want[:7]) <= slices.Max(want[7:]) {
		t.Errorf("%v; want what is asked about dogs above everything else", want)
	}
	data, grown := e.Cache()
	if !grown {
		t.Fatal("nothing to cache")
	}
	again := New(questioned())
	again.LoadCache(data)
	if n := len(again.unprepared()); n != 0 {
		t.Errorf("%d texts are not in the cache", n)
	}
	if err := again.Learn(context.Background()); err != nil {
		t.Fatal(err)
	}
	if got := again.Near(dogNote, texts); !reflect.DeepEqual(got, want) {
		t.Errorf("from the cache: %v, want %v", got, want)
	}
}

// A call reads a few unknown texts. Of more, each call reads a few, until all are
// known.
func TestNearReadsFewTextsAtOnce(t *testing.T) {
	e := New(catalogue(t))
	var texts []string
	for i := range 2*maxNearTexts + 1 {
		texts = append(texts, fmt.Sprintf("And day %d?", i))
	}
	for call := range 2 {
		if near := e.Near("wants more money", texts); near != nil {
			t.Fatalf("call %d has read more than %d texts", call, maxNearTexts)
		}
	}
	if near := e.Near("wants more money", texts); len(near) != len(texts) || math.IsNaN(near[0]) {
		t.Errorf("after three calls, %d texts are not known", len(texts))
	}
}

func BenchmarkNear(b *testing.B) {
	e := New(catalogue(b))
	texts := e.wordings()
	notes := []string{
		"the people on the late shift, and that nobody tells me how to set up a machine i know so well",
		"the rota came out on friday and i was on all three weekends again, same names get the holidays off",
	}
	e.Near(notes[0], texts)
	b.Run("words and texts", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			e.Near(notes[i%2], texts)
		}
	})
	b.Run("texts", func(b *testing.B) {
		for b.Loop() {
			e.Near(notes[0], texts)
		}
	})
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			New(e.catalogue).Near(notes[0], texts)
		}
	})
}
