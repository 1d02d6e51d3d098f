package listen

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"buyin/internal/motive"
)

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

// In a few words without a negation the ear is never sure that they put off.
func TestFewWordsAreNeverSurelyAgainst(t *testing.T) {
	for _, note := range []string{"could do with more money", "asked for a title twice", "training would be great"} {
		for _, h := range theEar(t).Hear(motive.Said{Text: note}) {
			if h.Sure && h.Strength < 0 {
				t.Errorf("%q: heard %+v", note, h)
			}
		}
	}
	if heard := theEar(t).Hear(motive.Said{Text: "the money does nothing for her, never has"}); len(heard) == 0 || heard[0].Strength > 0 || !heard[0].Sure {
		t.Errorf("a note with a negation: heard %+v", heard)
	}
}

// The question is a part of what is heard.
func TestTheQuestionIsHeard(t *testing.T) {
	for _, tt := range []struct {
		said  motive.Said
		first string
	}{
		{motive.Said{Text: "the evenings", Asked: "What would you not give up for a rise?"}, "balance"},
		{motive.Said{Text: "the exam, she'll pay for half of it herself", Asked: "What would she like to be better at?", About: "mastery"}, "mastery"},
	} {
		if heard := theEar(t).Hear(tt.said); len(heard) == 0 || heard[0].Motivator != tt.first {
			t.Errorf("%+v: heard %+v, want %s first", tt.said, heard, tt.first)
		}
	}
}

func TestStopWordsNameNothing(t *testing.T) {
	for _, note := range []string{
		"no", "None of that, really.", "it is what it is", "well, you know how it goes", "I don't mind, either is fine", "what do you want?",
	} {
		if heard := theEar(t).Hear(motive.Said{Text: note, Asked: "What would you miss?", About: "belonging"}); len(heard) > 0 {
			t.Errorf("%q: heard %+v, where nothing is", note, heard)
		}
	}
}

// A key that was pressed for something else says nothing, even as the answer to a
// question about a motivator.
func TestFiguresAndLettersNameNothing(t *testing.T) {
	for _, note := range []string{"2", "- 4", "12 30", "x", "3.", "n n"} {
		if heard := theEar(t).Hear(motive.Said{Text: note, Asked: "What helps you in the way I follow your work?", About: "autonomy"}); len(heard) > 0 {
			t.Errorf("%q: heard %+v", note, heard)
		}
	}
}

// Every quote is a part of the note as typed, and has no half of a form.
func TestQuotesAreAsTyped(t *testing.T) {
	for note, quote := range map[string]string{
		"says he wants more $$ asap":                 "he wants more $$ asap",
		"mentioned that u get paid less here w/o OT": "u get paid less here w/o OT",
	} {
		heard := theEar(t).Hear(motive.Said{Text: note})
		if len(heard) == 0 || heard[0].Quote != quote {
			t.Errorf("%q: heard %+v, want the quote %q", note, heard, quote)
		}
	}
}

// A long note is heard where a driver is, and quoted from there.
func TestLongNotes(t *testing.T) {
	chat := strings.Repeat("The train was late again, so we talked about the weather and the new coffee machine. ", 5)
	heard := theEar(t).Hear(motive.Said{Text: chat + "What she wants is a permanent contract, so that she can stop worrying about next year. " + chat})
	if len(heard) == 0 || heard[0].Motivator != "job-security" || !strings.Contains("What she wants is a permanent contract, so that she can stop worrying about next year.", heard[0].Quote) {
		t.Errorf("heard %+v, want job-security, quoted from its sentence", heard)
	}
}

// FuzzHear checks that Hear keeps its promises for any note.
func FuzzHear(f *testing.F) {
	e := theEar(f)
	for _, s := range []string{"", "pay", "not the money, the puzzle", "日本語", "\xff\xfe,\xff", strings.Repeat("a, ", 3000), strings.Repeat("x", 70_000)} {
		f.Add(s, "", "")
		f.Add(s, s, "pay")
	}
	f.Fuzz(func(t *testing.T, note, asked, about string) {
		said := motive.Said{Text: note, Asked: asked, About: about}
		heard := e.Hear(said)
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
		if !slices.Equal(heard, e.Hear(said)) {
			t.Fatalf("%q: heard otherwise the second time", note)
		}
		e.Explain(said)
	})
}

// Several goroutines hear the same as one, which reads with all cores.
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

// A motivator that the catalogue lacks is not heard.
func TestACatalogueWithFewerMotivators(t *testing.T) {
	c := catalogue(t)
	c.Motivators = slices.DeleteFunc(slices.Clone(c.Motivators), func(m motive.Motivator) bool { return m.ID == "pay" })
	for _, h := range New(c).Hear(motive.Said{Text: "the pay is a joke, she wants more money for the same work"}) {
		if h.Motivator == "pay" {
			t.Errorf("heard %+v", h)
		}
	}
}

// An explanation names the words and the texts from which they were learnt.
func TestExplain(t *testing.T) {
	why := theEar(t).Explain(motive.Said{Text: "wants a permanent contract before she buys the flat", Asked: "What would you change?", About: "clarity"})
	if len(why.Heard) == 0 || len(why.Reasons) != maxSuggestions {
		t.Fatalf("got %+v", why)
	}
	first := why.Reasons[0]
	if first.Motivator != why.Heard[0].Motivator || first.Motivator != "job-security" || !slices.Contains(first.Words, "permanent") || len(first.Examples) != reasonExamples || first.Question == 0 {
		t.Errorf("got %+v", first)
	}
	if why := theEar(t).Explain(motive.Said{Text: "..."}); len(why.Heard)+len(why.Reasons) > 0 {
		t.Errorf("of nothing: %+v", why)
	}
}

// An explanation names a word once, and the chance that the note needs.
func TestExplainShortNotes(t *testing.T) {
	for text, want := range map[string]float64{"more pay": minCurt, "Same job, same pay, same grade for Gary and for me": minFirst} {
		why := theEar(t).Explain(motive.Said{Text: text})
		if why.MinScore != want || len(why.Reasons) == 0 {
			t.Fatalf("%q: %+v", text, why)
		}
		seen := map[string]bool{}
		for _, word := range why.Reasons[0].Words {
			if seen[strings.ToLower(word)] {
				t.Errorf("%q: %q names a word twice", text, why.Reasons[0].Words)
			}
			seen[strings.ToLower(word)] = true
		}
	}
}

func BenchmarkNote(b *testing.B) {
	e := New(catalogue(b))
	said := motive.Said{
		Text: "two rounds of cuts at my last place, I just want to know that I'm still here come January with a desk", Asked: "What would you like to be different when we talk next year?",
	}
	b.ReportAllocs()
	for b.Loop() {
		e.Hear(said)
	}
}

// Processors differ in the last bits of a chance, so these are not handed on.
func TestScoresHaveFourDigits(t *testing.T) {
	for _, n := range notes(t, "../../testdata/listen/four.ndjson")[:20] {
		for _, h := range theEar(t).Hear(n.Said) {
			if digits := strconv.FormatFloat(h.Score, 'f', -1, 64); len(digits) > len("0.1234") {
				t.Errorf("%q: %s has a chance of %s", n.Text, h.Motivator, digits)
			}
		}
	}
}
