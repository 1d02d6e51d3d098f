package chance

import (
	"math"
	"strings"
	"testing"
)

// three returns outputs for two motivators and nothing.
func outputs(class, head []float32, about int) *Outputs {
	return &Outputs{
		Class: class, Near: make([]float32, 3), Sign: []float32{1, -1}, Whole: 0.5, Head: head, HeadSign: []float32{2, -2}, About: about,
	}
}

var plain = Calibration{Right: [rightTerms]float64{-4, 4, 2, 0.5, 1, 0, 0}, Pull: [pullTerms]float64{0, 1, 0.5, 0.5}, PutsOff: 0.6, Sure: 0.8}

func TestTermsOfAMotivator(t *testing.T) {
	o := outputs([]float32{0.75, 0.25, 0.125}, []float32{0, 0, 0}, 1)
	o.Near = []float32{0.5, 0, 0}
	terms := o.RightTerms()
	odds := math.Log(0.5) // one of three equal classes
	for k, want := range [][rightTerms]float64{{1, 0.9, 0.65, odds, 0, 0.125, odds}, {1, 0.25, -0.65, odds, 1, 0.125, odds}} {
		for i := range want {
			if math.Abs(terms[k][i]-want[i]) > 1e-6 {
				t.Errorf("motivator %d: got %v, want %v", k, terms[k], want)
				break
			}
		}
	}
	if got, want := o.PullTerms(1), [pullTerms]float64{1, -1, 0.5, -2}; got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestJudge(t *testing.T) {
	for name, tt := range map[string]struct {
		o     *Outputs
		first int
		sign  int
		sure  bool
	}{
		"words and encoder agree":        {outputs([]float32{1, 0, 0}, []float32{9, 0, 0}, -1), 0, 1, true},
		"the second, which puts off":     {outputs([]float32{0, 1, 0}, []float32{0, 9, 0}, -1), 1, -1, true},
		"the encoder decides":            {outputs([]float32{0.4, 0.4, 0}, []float32{0, 6, 0}, -1), 1, -1, false},
		"the question decides":           {outputs([]float32{0.4, 0.4, 0}, []float32{0, 0, 0}, 1), 1, -1, false},
		"nothing, and the first is kept": {outputs([]float32{0, 0, 1}, []float32{0, 0, 9}, -1), 0, 1, false},
	} {
		got := plain.Judge(tt.o)
		if len(got) != 2 || got[0].Motivator != tt.first || got[0].Sign != tt.sign || got[0].Sure != tt.sure {
			t.Errorf("%s: got %+v", name, got)
		}
	}
}

// Chances stay between 0 and 1, and are numbers, whatever the encoder claims.
func TestChancesAreNumbers(t *testing.T) {
	for _, head := range [][]float32{{1e9, 0, 0}, {-1e9, 0, 0}, {float32(math.Inf(1)), 0, 0}, {100, 100, 100}} {
		for _, c := range plain.Judge(outputs([]float32{1e6, -1e6, 0}, head, -1)) {
			if !(c.Right >= 0 && c.Right <= 1 && c.Pull >= 0 && c.Pull <= 1 && c.Score >= 0 && c.Score <= 1) {
				t.Errorf("%v: %+v", head, c)
			}
		}
	}
}

// A motivator that may pull or put off puts off, with its chance.
func TestWeigh(t *testing.T) {
	for _, tt := range []struct {
		pull float64
		want Candidate
	}{
		{0.75, Candidate{3, 0.5, 0.75, 1, 0.375, false}},
		{0.5, Candidate{3, 0.5, 0.5, -1, 0.25, false}},
		{0, Candidate{3, 0.5, 0, -1, 0.5, false}},
	} {
		if got := plain.Weigh(3, 0.5, tt.pull); got != tt.want {
			t.Errorf("got %+v, want %+v", got, tt.want)
		}
	}
}

func TestOneMotivator(t *testing.T) {
	o := &Outputs{Class: []float32{1, 0}, Near: []float32{0, 0}, Sign: []float32{1}, Head: []float32{2, 0}, HeadSign: []float32{1}, About: -1}
	if got := plain.Judge(o); len(got) != 1 || !(got[0].Right > 0.5) {
		t.Errorf("got %+v", got)
	}
}

func TestParseReadsWhatStringReturned(t *testing.T) {
	both := ByManner{plain, Calibration{Sure: 0.9}}
	file := both.String()
	got, err := Parse(file)
	if err != nil || got != both {
		t.Errorf("got %+v, %v", got, err)
	}
	for _, bad := range []string{"", "notes-right 1\n", file + "more 1\n", strings.Replace(file, "notes", "texts", 1), strings.Replace(file, "0.8000", "x", 1), strings.Replace(file, "0.8000", "NaN", 1), strings.Replace(file, " 0.8000", "", 1)} {
		if _, err := Parse(bad); err == nil {
			t.Errorf("%q is accepted", bad)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(ByManner{Notes: plain}.String())
	f.Fuzz(func(t *testing.T, file string) {
		b, err := Parse(file)
		if err != nil {
			return
		}
		if _, err := Parse(b.String()); err != nil {
			t.Fatalf("%q became %q: %v", file, b.String(), err)
		}
	})
}
