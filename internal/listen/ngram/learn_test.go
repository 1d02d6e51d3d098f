package ngram

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// corpus is a small corpus about pay (0) and learning (1).
var corpus = []Text{
	{"wants more money than last year", pulls(0)},
	{"a raise is overdue, he says", pulls(0)},
	{"the pay is below what others get", pulls(0)},
	{"money was never the point for her", putsOff(0)},
	{"would love to learn something new", pulls(1)},
	{"asks for a course on welding", pulls(1)},
	{"has learnt nothing for a year and minds it", pulls(1)},
	{"no more courses please", putsOff(1)},
	{"a raise, and a course to go with it", []Label{{Motivator: 0}, {Motivator: 1}}},
	{"the printer is broken again", nil},
	{"it rained all morning", nil},
	{"lunch was fine", nil},
}

func pulls(motivator int) []Label   { return []Label{{Motivator: motivator}} }
func putsOff(motivator int) []Label { return []Label{{Motivator: motivator, PutsOff: true}} }

// small are options for few texts.
var small = Options{Lambda: 0.1, LeastTexts: 1, Bits: 8}

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
	o.LeastTexts = 2 // so that some are unknown
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
		{"three labels", []Text{{"x", []Label{{}, {}, {}}}}, 1, small, "3 labels"},
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
	file, err := Learn([]Text{{"first\nof\r\nthree\rlines", pulls(0)}, {"other", nil}}, 1, small)
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
