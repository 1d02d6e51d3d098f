package nearness

import (
	"math"
	"reflect"
	"testing"

	"buyin/internal/motive"
)

var (
	testTexts   = []string{"How is the pay?", "How are the hours?"}
	testVectors = [][]float32{{1, 0, 0, 0.5}, {0, 1, 0, 0.5}}
	testMeans   = Means{Notes: []float32{0, 0, 0, 0.5}, Texts: Mean(testVectors)}
)

func TestOpenReadsWhatPackWrote(t *testing.T) {
	file := Pack("weights", testMeans, testTexts, testVectors)
	if !IsOf(file, "weights") || IsOf(file, "others") {
		t.Error("the file does not tell whose weights it was made with")
	}
	s, err := Open(file)
	if err != nil {
		t.Fatal(err)
	}
	var directions []Direction
	for _, text := range testTexts {
		packed, ok := s.Packed(text)
		if !ok {
			t.Fatalf("no vector of %q", text)
		}
		directions = append(directions, s.OfText(packed))
	}
	if _, ok := s.Packed("How are the people?"); ok {
		t.Error("a vector of a text that is not in the file")
	}
	note := s.OfNote([]float32{0.9, 0.1, 0, 0.5})
	if pay, hours := Cosine(note, directions[0]), Cosine(note, directions[1]); pay < 0.5 || hours > -0.5 {
		t.Errorf("a note about pay has the cosines %.2f and %.2f", pay, hours)
	}
	if c := Cosine(nil, note); c != 0 {
		t.Errorf("the cosine of nothing is %v", c)
	}
	if s.OfNote(nil) != nil || s.OfText("") != nil || s.OfText("damaged vector") != nil {
		t.Error("a direction of nothing")
	}
}

func TestOpenRefusesDamagedFiles(t *testing.T) {
	file := Pack("weights", testMeans, testTexts, testVectors)
	size := hashSize + 6 // of a vector of four values
	head := len(file) - len(testTexts)*size
	for n := range len(file) {
		if n >= head && (n-head)%size == 0 {
			continue // fewer vectors are no damage that can be seen
		}
		if _, err := Open(file[:n]); err == nil {
			t.Errorf("no error for the first %d of %d bytes", n, len(file))
		}
	}
	if _, err := Open("x" + file[1:]); err == nil {
		t.Error("no error for another kind of file")
	}
}

func TestCatalogueFindsWordings(t *testing.T) {
	c := NewCatalogue(motive.Catalogue{
		Motivators: []motive.Motivator{
			{ID: "pay", Probes: []motive.Question{{Ask: "How is the pay?", Reword: []string{"And the money?"}, FollowUp: []string{"And then?"}}},
				Reflects: []string{"So {words} counts."}, ReflectsNot: []string{"So money is not it."}},
			{ID: "balance", Probes: []motive.Question{{Ask: "How are the hours?", FollowUp: []string{"And then?"}}}},
		},
		Openers: []motive.Question{{Ask: "How are you?"}},
	})
	for _, x := range []struct {
		text, encoded string
		about         []int
	}{
		{"How is the pay?", "How is the pay?", []int{0}},
		{"And the money?", "And the money?", []int{0}},
		{"And then?", "And then?", []int{0, 1}},
		{"How are the hours?", "How are the hours?", []int{1}},
		{"So {words} counts.", "So it counts.", []int{0}},
		{"So the new van counts.", "So it counts.", []int{0}},
		{"So counts.", "So counts.", nil},
		{"So  counts.", "So  counts.", nil},
		{"So money is not it.", "So money is not it.", []int{0}},
		{"How are you?", "How are you?", nil},
		{"And you?", "And you?", nil},
		{"", "", nil},
	} {
		w := c.Find(x.text)
		if w.Encoded() != x.encoded || !reflect.DeepEqual(w.Motivators, x.about) {
			t.Errorf("%q: encoded as %q, about %v; want %q, %v", x.text, w.Encoded(), w.Motivators, x.encoded, x.about)
		}
	}
	if len(c.All) != 7 {
		t.Errorf("%d wordings, want 7", len(c.All))
	}
}

// More of either makes a text follow more, and all stays within [0,1].
func TestFollowsGrows(t *testing.T) {
	last := 0.0
	for _, x := range []struct{ right, cosine float64 }{{0, -1}, {0, 0}, {0.1, 0}, {0.1, 0.4}, {1, 0.4}, {1, 1}} {
		f := Follows(x.right, x.cosine)
		if !(f > last && f < 1) || math.IsNaN(f) {
			t.Errorf("Follows(%v, %v) = %v after %v", x.right, x.cosine, f, last)
		}
		last = f
	}
	if none, some := FollowsOpen(0), Follows(0.9, 0); none <= Follows(0, 0) || none >= some {
		t.Errorf("a text about no motivator follows with %v, want between %v and %v", none, Follows(0, 0), some)
	}
}
