package listen

import (
	"math"
	"slices"
	"strings"
	"sync"
	"testing"

	"buyin/internal/motive"
)

var ear = sync.OnceValue(func() *Ear { return New(shippedForTests) })

var shippedForTests motive.Catalogue

func theEar(t testing.TB) *Ear {
	if len(shippedForTests.Motivators) == 0 {
		shippedForTests = catalogue(t)
	}
	return ear()
}

// Notes as a manager might type them. None of them is from the catalogue.
func TestWhatIsHeard(t *testing.T) {
	for _, tt := range []struct {
		note, first string
		sign        int
	}{
		{"two rounds of cuts at my last place, I just want to know I'm still here come January", "job-security", 1},
		{"a child walks again because of a part he made, that keeps him going", "purpose", 1},
		{"her kid has football on thursdays, she's never missed one and won't start now", "balance", 1},
		{"titles and steering groups leave him cold", "influence", -1},
		{"race condition again", "", 0},
		{"the bonus track on the disc skips", "", 0},
		{"lunch moved to half past twelve", "", 0},
		{"", "", 0},
		{"   \n\t", "", 0},
		{"...!?", "", 0},
		{"ok", "", 0},
		{"see you", "", 0},
		{"asdf jkl asdf jkl qwe rty", "", 0},
		{"more money", "pay", 1},
	} {
		heard := theEar(t).Hear(motive.Said{Text: tt.note})
		switch {
		case tt.first == "" && len(heard) > 0:
			t.Errorf("%q: heard %+v, where nothing is", tt.note, heard)
		case tt.first != "" && (len(heard) == 0 || heard[0].Motivator != tt.first || heard[0].Strength*tt.sign <= 0):
			t.Errorf("%q: heard %+v, want %s with sign %d first", tt.note, heard, tt.first, tt.sign)
		}
	}
}

// "Not this, but that" gives two suggestions, and each quote is the clause it
// is based on.
func TestSignBelongsToTheClause(t *testing.T) {
	heard := theEar(t).Hear(motive.Said{Text: "not the money, I do it because someone's mum gets her scan sooner"})
	pay, purpose := indexOf(heard, "pay"), indexOf(heard, "purpose")
	if pay < 0 || heard[pay].Strength > 0 || heard[pay].Quote != "not the money" {
		t.Errorf("the money is not heard as put off: %+v", heard)
	}
	if purpose < 0 || heard[purpose].Strength < 0 || !strings.HasSuffix(heard[purpose].Quote, "her scan sooner") {
		t.Errorf("the scan is not heard as purpose: %+v", heard)
	}
}

// An ear works with any catalogue, however small.
func TestSmallCatalogues(t *testing.T) {
	one := motive.Motivator{ID: "a", Name: "A", Examples: []string{"x"}}
	for name, c := range map[string]motive.Catalogue{
		"nothing":              {},
		"motivators, no texts": {Motivators: []motive.Motivator{{ID: "a"}, {ID: "b"}}},
		"cues only":            {Motivators: []motive.Motivator{{ID: "a", Cues: []string{"tea"}}, {ID: "b", Cues: []string{"cake"}}}},
		"one text":             {Motivators: []motive.Motivator{one, {ID: "b"}}},
		"blank texts":          {Motivators: []motive.Motivator{{ID: "a", Examples: []string{"", " ", "\xff"}}, one}},
		"the same text twice":  {Motivators: []motive.Motivator{one, {ID: "b", Examples: []string{"x", "x"}, Refusals: []string{"x"}}}},
	} {
		e := New(c)
		e.encoder = shared()
		e.learn.Do(func() { e.buildModel(parseCache("")) })
		for _, note := range []string{"", "x", "tea and cake", "\xff\x00"} {
			for _, h := range e.Hear(motive.Said{Text: note}) {
				if math.IsNaN(h.Score) || c.Index(h.Motivator) < 0 {
					t.Errorf("%s: %q is heard as %+v", name, note, h)
				}
			}
			e.Explain(motive.Said{Text: note})
		}
	}
}

// Cached texts are not encoded again, and adding a text to the catalogue
// encodes only that text.
func TestCache(t *testing.T) {
	c := motive.Catalogue{Motivators: []motive.Motivator{
		{ID: "tea", Examples: []string{"a pot of tea at four", "tea first, then we talk"}},
		{ID: "cake", Examples: []string{"bakes a cake each friday", "there must be cake"}},
	}, NeutralExamples: []string{"the meeting moved"}}
	first := New(c)
	if n := first.CountUncached(); n != 5 {
		t.Errorf("%d texts are new, want 5", n)
	}
	want := first.Hear(motive.Said{Text: "tea, please"})
	data, grown := first.Cache()
	if !grown {
		t.Fatal("nothing is worth keeping")
	}
	if _, again := first.Cache(); again {
		t.Error("the same is kept twice")
	}

	second := New(c)
	second.LoadCache(data)
	if n := second.CountUncached(); n != 0 {
		t.Errorf("%d texts are new after Recall", n)
	}
	if got := second.Hear(motive.Said{Text: "tea, please"}); !slices.Equal(got, want) {
		t.Errorf("heard %+v, and without a memory %+v", got, want)
	}
	if _, grown := second.Cache(); grown {
		t.Error("something was worked out although all was known")
	}

	c.Motivators[0].Examples = append(slices.Clone(c.Motivators[0].Examples), "green tea from his aunt")
	third := New(c)
	third.LoadCache(data)
	if n := third.CountUncached(); n != 1 {
		t.Errorf("%d texts are new after one was added", n)
	}
}

// A damaged cache is ignored.
func FuzzCache(f *testing.F) {
	m := parseCache("")
	m.vectors[1] = quantise(make([]float32, 512))
	m.keepModel(7, []float32{1, 2})
	f.Add(string(m.encode(nil)))
	f.Add("")
	f.Add(cacheMagic + "\xff\xff\xff\xff")
	f.Add(shippedCache[:3000])
	f.Fuzz(func(t *testing.T, data string) {
		m := parseCache(data)
		again := parseCache(string(m.encode(nil)))
		if len(again.vectors) != min(len(m.vectors), maxVectors) || len(again.models) > maxModels {
			t.Fatalf("%d vectors and %d models became %d and %d", len(m.vectors), len(m.models), len(again.vectors), len(again.models))
		}
		for _, v := range m.vectors {
			if len(v.unpack()) != 512 {
				t.Fatal("a vector has the wrong length")
			}
		}
	})
}

// FuzzHear checks that Hear keeps its promises for any note.
func FuzzHear(f *testing.F) {
	e := theEar(f)
	for _, s := range []string{"", "pay", "not the money, the puzzle", "日本語", "\xff\xfe,\xff", strings.Repeat("a, ", 3000), strings.Repeat("x", 70_000)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, note string) {
		heard := e.Hear(motive.Said{Text: note})
		if len(heard) > maxSuggestions {
			t.Fatalf("%d suggestions", len(heard))
		}
		seen := map[string]bool{}
		for i, h := range heard {
			if seen[h.Motivator] || h.Strength == 0 || h.Strength < -5 || h.Strength > 5 || !(h.Score >= 0 && h.Score <= 1) {
				t.Fatalf("%q: %+v", note, h)
			}
			if i > 0 && h.Score > heard[i-1].Score {
				t.Fatalf("%q: not the strongest first: %+v", note, heard)
			}
			if h.Quote == "" || !strings.Contains(note, h.Quote) {
				t.Fatalf("%q: the quote %q is not in it", note, h.Quote)
			}
			seen[h.Motivator] = true
		}
		if !slices.Equal(heard, e.Hear(motive.Said{Text: note})) {
			t.Fatalf("%q: heard otherwise the second time", note)
		}
	})
}

func TestAnEarMayBeSharedByMany(t *testing.T) {
	e := theEar(t)
	want := e.Hear(motive.Said{Text: "she wants a raise"})
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			if got := e.Hear(motive.Said{Text: "she wants a raise"}); !slices.Equal(got, want) {
				t.Errorf("heard %+v and %+v", got, want)
			}
		})
	}
	all.Wait()
}

// The counts were worked out by hand.
func TestMetrics(t *testing.T) {
	var f Metrics
	h := func(id string, strength int) motive.Heard { return motive.Heard{Motivator: id, Strength: strength} }
	f.Count(LabelledNote{Heard: map[string]int{"pay": 4}}, []motive.Heard{h("pay", 3)})                   // right first
	f.Count(LabelledNote{Heard: map[string]int{"pay": 4}}, []motive.Heard{h("balance", 3), h("pay", -1)}) // second, one wrong
	f.Count(LabelledNote{Heard: map[string]int{"pay": 4}}, nil)                                           // missed
	f.Count(LabelledNote{Heard: map[string]int{}}, []motive.Heard{h("pay", 3)})                           // false alarm
	f.Count(LabelledNote{Heard: map[string]int{}}, nil)                                                   // rightly no suggestion
	f.Count(LabelledNote{Heard: map[string]int{"pay": -4}}, []motive.Heard{h("pay", -2)})                 // puts off
	f.Count(LabelledNote{Heard: map[string]int{"pay": -4, "purpose": 3}}, []motive.Heard{h("pay", 2)})    // heard with the wrong sign, and one missed
	want := Metrics{Single: 3, SingleFirst: 1, SingleTopThree: 2, Neutral: 2, FalseAlarms: 1, Negated: 2, NegatedHeard: 1, Hits: 4, Extras: 2, Missed: 2}
	if f != want {
		t.Errorf("got  %+v\nwant %+v", f, want)
	}
	if got := f.F1(); math.Abs(got-8./12) > 1e-12 { // 2*4 / (2*4 + 2 + 2)
		t.Errorf("micro-F1 %v, want 8/12", got)
	}
}

func TestSolve(t *testing.T) {
	// 4x + 2y = 10 and 2x + 3y = 11: x = 1, y = 3
	x := solve([][]float64{{4, 2}, {2, 3}}, [][]float64{{10}, {11}})
	if math.Abs(x[0][0]-1) > 1e-12 || math.Abs(x[1][0]-3) > 1e-12 {
		t.Errorf("got %v, want [[1] [3]]", x)
	}
}

// A clause of one or two words joins its neighbour.
func TestSplitClauses(t *testing.T) {
	r := newReader()
	for text, want := range map[string][]string{
		"not the money, I do it for them": {"not the money", "I do it for them"},
		"yes, the money counts":           {"yes, the money counts"},
		"the money counts, yes":           {"the money counts, yes"},
		"well":                            {"well"},
		"a b c. d e f, g":                 {"a b c", "d e f, g"},
		"I like it but the pay is poor":   {"I like it", "but the pay is poor"},
	} {
		var got []string
		for _, ws := range splitClauses(r.words(text)) {
			got = append(got, text[ws[0].start:ws[len(ws)-1].end])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
