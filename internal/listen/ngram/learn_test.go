package ngram

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

// corpus is a small corpus about pay (0) and learning (1).
var corpus = []Text{
	{Words: "wants more money than last year", Labels: pulls(0)},
	{Words: "a raise is overdue, he says", Labels: pulls(0)},
	{Words: "the pay is below what others get", Labels: pulls(0)},
	{Words: "money was never the point for her", Labels: putsOff(0)},
	{Words: "would love to learn something new", Labels: pulls(1)},
	{Words: "asks for a course on welding", Labels: pulls(1)},
	{Words: "has learnt nothing for a year and minds it", Labels: pulls(1)},
	{Words: "no more courses please", Labels: putsOff(1)},
	{Words: "a raise, and a course to go with it", Labels: []Label{{Motivator: 0}, {Motivator: 1}}},
	{Words: "the printer is broken again"},
	{Words: "it rained all morning"},
	{Words: "lunch was fine"},
}

func pulls(motivator int) []Label   { return []Label{{Motivator: motivator}} }
func putsOff(motivator int) []Label { return []Label{{Motivator: motivator, PutsOff: true}} }

// small are options for few texts.
var small = Options{Lambda: 0.1, LeastTexts: 1, LeastParts: 1, Bits: 8}

func learn(t testing.TB, o Options) (*Model, string) {
	t.Helper()
	file, err := Learn(corpus, 2, o)
	if err != nil {
		t.Fatal(err)
	}
	m, err := Open(file)
	if err != nil {
		t.Fatal(err)
	}
	return m, file
}

func TestAModelKnowsWhatItLearnt(t *testing.T) {
	for _, bits := range []int{4, 8} {
		o := small
		o.Bits = bits
		m, _ := learn(t, o)
		r := m.NewReader()
		for _, x := range corpus {
			s := r.Score(x.Words)
			if len(x.Labels) == 0 {
				if s.Class[2] < max(s.Class[0], s.Class[1]) {
					t.Errorf("%d bits: %q should mean nothing: %v", bits, x.Words, s.Class)
				}
				continue
			}
			for _, l := range x.Labels {
				if s.Class[l.Motivator] < s.Class[2] {
					t.Errorf("%d bits: %q is about %d: %v", bits, x.Words, l.Motivator, s.Class)
				}
				if (s.Sign[l.Motivator] < 0) != l.PutsOff || (s.Whole < 0) != l.PutsOff {
					t.Errorf("%d bits: the sign of %q is %v and %v", bits, x.Words, s.Sign[l.Motivator], s.Whole)
				}
			}
		}
	}
}

func TestAModelHearsWordsOfTheSameFamily(t *testing.T) {
	m, _ := learn(t, small)
	s := m.NewReader().Score("keen on learning")
	if s.Class[1] <= s.Class[0] || s.Class[1] <= s.Class[2] {
		t.Errorf("scores are %v", s.Class)
	}
}

func TestLearnGivesTheSameBytes(t *testing.T) {
	_, a := learn(t, small)
	_, b := learn(t, small)
	if a != b {
		t.Error("the same texts gave two models")
	}
}

// Training has rows of its own, for speed.
func TestTrainingHasTheRowsOfScoring(t *testing.T) {
	o := small
	o.LeastTexts, o.LeastParts = 2, 2 // so that some are unknown
	tr := trainer{texts: corpus, classes: 3, options: o}
	tr.readTexts()
	tr.countFeatures()
	d := tr.newDesign()
	for i, x := range corpus {
		uses := appendUses(nil, appendWords(nil, x.Words))
		tr.vocabulary.number(uses)
		want := make([]float64, tr.vocabulary.size())
		for _, c := range tr.vocabulary.appendRow(nil, uses) {
			want[c.feature] += float64(c.value)
		}
		for f, got := range d.row(i) {
			if math.Abs(got-want[f]) > 1e-6 {
				t.Errorf("%q: feature %d is %g, want %g", x.Words, f, got, want[f])
			}
		}
	}
}

func TestLearnRefuses(t *testing.T) {
	for _, c := range []struct {
		name       string
		texts      []Text
		motivators int
		options    Options
		want       string
	}{
		{"nothing", nil, 2, small, "no text"},
		{"no motivators", corpus, 0, small, "0 motivators"},
		{"too many motivators", corpus, 101, small, "101 motivators"},
		{"odd bits", corpus, 2, Options{Lambda: 1, Bits: 5}, "not 5"},
		{"no regularisation", corpus, 2, Options{Bits: 8}, "lambda"},
		{"an unknown motivator", corpus, 1, small, "text 5 has a label of motivator 1"},
		{"three labels", []Text{{Words: "x", Labels: []Label{{}, {}, {}}}}, 1, small, "3 labels"},
	} {
		_, err := Learn(c.texts, c.motivators, c.options)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

func TestSampleReturnsTextsWithLabels(t *testing.T) {
	m, _ := learn(t, small)
	all, err := m.Sample(100)
	if err != nil {
		t.Fatal(err)
	}
	for i, x := range all {
		if x.Words != corpus[i].Words || !slices.Equal(x.Labels, corpus[i].Labels) {
			t.Errorf("text %d is %v, want %v", i, x, corpus[i])
		}
	}
	few, err := m.Sample(3)
	if err != nil || len(few) != 3 || few[1].Words != corpus[4].Words {
		t.Errorf("a sample of three is %v, %v", few, err)
	}
}

func TestTextsOfSeveralLinesStayOneText(t *testing.T) {
	file, err := Learn([]Text{{Words: "first\nof\r\nthree\rlines", Labels: pulls(0)}, {Words: "other"}}, 1, small)
	if err != nil {
		t.Fatal(err)
	}
	m, err := Open(file)
	if err != nil {
		t.Fatal(err)
	}
	if all, err := m.Sample(2); err != nil || all[0].Words != "first of three lines" {
		t.Errorf("%v, %v", all, err)
	}
}

// A cue counts half, has no sign, and is nearest to nothing.
func TestCues(t *testing.T) {
	corpus := []Text{
		{Words: "the pay is good here", Labels: pulls(0)}, {Words: "no say in the plan", Labels: []Label{{1, true}}},
		{Words: "lunch was late again"}, {Words: "overtime", Labels: pulls(0)},
	}
	for i := range 40 { // with few texts, every word is too frequent to make texts similar
		corpus = append(corpus, Text{Words: fmt.Sprintf("%dth day", i)})
	}
	whole := scoreAfter(t, corpus, "overtime")
	corpus[3].Cue = true
	cue := scoreAfter(t, corpus, "overtime")
	if !(cue.Class[0] > 0.05 && cue.Class[0] < whole.Class[0]) {
		t.Errorf("the class is %g after a cue, and %g after a text", cue.Class[0], whole.Class[0])
	}
	if cue.Sign[0] > 0.01 || whole.Sign[0] < 0.05 {
		t.Errorf("the sign is %g after a cue, and %g after a text", cue.Sign[0], whole.Sign[0])
	}
	if cue.Near[0] > 0.1 || whole.Near[0] < 0.1 {
		t.Errorf("the nearness is %g after a cue, and %g after a text", cue.Near[0], whole.Near[0])
	}
}

func scoreAfter(t *testing.T, corpus []Text, text string) Scores {
	t.Helper()
	file, err := Learn(corpus, 2, Defaults)
	if err != nil {
		t.Fatal(err)
	}
	m, err := Open(file)
	if err != nil {
		t.Fatal(err)
	}
	return m.NewReader().Score(text)
}

// Parts that are in the same words have the same weights, which are stored once.
func TestPartsOfTheSameWordsShareARow(t *testing.T) {
	m, _ := learn(t, small)
	row := func(of string) int {
		f := m.vocabulary.find(part, fold(hashBytes(hashStart, of)))
		if f < 0 {
			t.Fatalf("%q is no part of a word", of)
		}
		return m.rowOf(int(f))
	}
	if row("rint") != row("inter") {
		t.Error("two parts of the word printer have two rows")
	}
	if row("rint") == row("brok") {
		t.Error("parts of two words share a row")
	}
	if m.size.rows >= m.size.parts {
		t.Errorf("%d parts have %d rows", m.size.parts, m.size.rows)
	}
}
