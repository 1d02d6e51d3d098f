package own

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"

	"buyin/internal/listen/ngram"
	"buyin/internal/motive"
)

// The shipped ear of these tests knows pay (0) and learning (1).
var corpus = []ngram.Text{
	{Words: "wants more money than last year", Labels: []ngram.Label{{Motivator: 0}}},
	{Words: "a raise is overdue, he says", Labels: []ngram.Label{{Motivator: 0}}},
	{Words: "money was never the point for her", Labels: []ngram.Label{{Motivator: 0, PutsOff: true}}},
	{Words: "would love to learn something new", Labels: []ngram.Label{{Motivator: 1}}},
	{Words: "asks for a course on welding", Labels: []ngram.Label{{Motivator: 1}}},
	{Words: "no more courses please", Labels: []ngram.Label{{Motivator: 1, PutsOff: true}}},
	{Words: "the printer is broken again"}, {Words: "it rained all morning"}, {Words: "lunch was fine today"},
	{Words: "the meeting moved to three"}, {Words: "ordered two boxes of paper"}, {Words: "the lift is out of order"},
}

// catalogue shares pay with the shipped ear, and has two motivators of its own.
var catalogue = motive.Catalogue{
	Motivators: []motive.Motivator{
		{ID: "pay", Examples: []string{"wants to be paid more"}},
		{
			ID: "remote",
			Examples: []string{
				"wants to keep working from home", "likes the home office best", "glad that the commute is gone",
				"works from home and never wants to commute again", "would move if the job were remote", "asks for more days at home",
			},
			Refusals:        []string{"hates to work from home", "the home office makes her lonely", "cannot stand remote work"},
			CounterExamples: []string{"went home early with a cold"},
			Cues:            []string{"home office", "remote"},
		},
		{
			ID: "green",
			Examples: []string{
				"cares about the climate", "wants us to pollute less", "proud that the plant saves water", "would cycle to save the climate",
				"solar panels on the roof make his day", "wants less plastic in the parcels",
			},
			Refusals: []string{"is tired of talk about the climate", "saving water leaves him cold"},
		},
	},
	NeutralExamples: []string{"the bus was late", "signed the form", "coffee is on the third floor", "the water is cold"},
}

// fakeEncoder turns words into vectors by their hashes.
func fakeEncoder(text string) []float32 {
	var vector []float32
	for word := range strings.FieldsSeq(text) {
		if vector == nil {
			vector = make([]float32, 8)
		}
		hash := uint32(2166136261)
		for i := range len(word) {
			hash = (hash ^ uint32(word[i])) * 16777619
		}
		for i := range vector {
			vector[i] += float32(int32(hash>>(3*i)&7) - 3)
		}
	}
	return vector
}

func source(t testing.TB) Source {
	t.Helper()
	file, err := ngram.Learn(corpus, 2, ngram.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	words, err := ngram.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	var vectors [][]float32
	for _, x := range corpus {
		vectors = append(vectors, fakeEncoder(x.Words))
	}
	return Source{
		Catalogue: catalogue, New: []string{"remote", "green"}, Shipped: []string{"pay", "learning"}, Words: words,
		Sample: PackSample(file, "", vectors), Workers: 3,
		Encoder: Encoder{Name: "fake", Most: 1 << 20, New: func() func(string) []float32 { return fakeEncoder }},
	}
}

func learn(t testing.TB, s Source) *Model {
	t.Helper()
	m, err := Learn(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// hear returns what a model hears, by id.
func hear(s Source, m *Model, note string, vector []float32) map[string]Heard {
	heard := map[string]Heard{}
	for _, h := range m.NewReader().Score(note, s.Words.NewReader().Score(note), vector) {
		heard[h.Motivator] = h
	}
	return heard
}

func TestHearsNewMotivators(t *testing.T) {
	s := source(t)
	m := learn(t, s)
	byWords := s
	byWords.Sample = ""
	for name, tt := range map[string]struct {
		note, best string
	}{
		"remote":       {"would like to work from home", "remote"},
		"green":        {"does it for the climate", "green"},
		"puts off":     {"hates the home office", "remote"},
		"a cue's word": {"remote", "remote"},
	} {
		for kind, heard := range map[string]map[string]Heard{
			"both": hear(s, m, tt.note, fakeEncoder(tt.note)), "words": hear(s, learn(t, byWords), tt.note, nil),
		} {
			neutral := hear(s, m, "the form was late", nil)[tt.best].Right
			for id, h := range heard {
				if id != tt.best && h.Right >= heard[tt.best].Right {
					t.Errorf("%s, %s: %s has a chance of %.3f, not below %.3f", name, kind, id, h.Right, heard[tt.best].Right)
				}
			}
			if heard[tt.best].Right <= neutral {
				t.Errorf("%s, %s: the chance is %.3f, and %.3f in a text that means nothing", name, kind, heard[tt.best].Right, neutral)
			}
		}
	}
	if pulls, putsOff := hear(s, m, "loves to work from home", nil)["remote"].Pull, hear(s, m, "hates to work from home", nil)["remote"].Pull; pulls <= putsOff {
		t.Errorf("it pulls with a chance of %.3f, and puts off with one of %.3f", pulls, putsOff)
	}
}

func TestTheSameSourceGivesTheSameModel(t *testing.T) {
	first := learn(t, source(t)).Encode()
	s := source(t)
	s.Workers = 1
	if second := learn(t, s).Encode(); !bytes.Equal(first, second) {
		t.Error("two models of one source differ")
	}
}

// The order of a motivator's texts changes its scores by no more than rounding.
func TestTheOrderOfTextsDoesNotMatter(t *testing.T) {
	s, turned := source(t), source(t)
	turned.Catalogue.Motivators = slices.Clone(s.Catalogue.Motivators)
	for i, m := range turned.Catalogue.Motivators {
		m.Examples, m.Refusals = slices.Clone(m.Examples), slices.Clone(m.Refusals)
		slices.Reverse(m.Examples)
		slices.Reverse(m.Refusals)
		turned.Catalogue.Motivators[i] = m
	}
	one, other := learn(t, s), learn(t, turned)
	for _, note := range []string{"would like to work from home", "the climate", "nothing to say"} {
		a, b := hear(s, one, note, fakeEncoder(note)), hear(turned, other, note, fakeEncoder(note))
		for id := range a {
			if math.Abs(a[id].Right-b[id].Right) > 0.01 || math.Abs(a[id].Pull-b[id].Pull) > 0.01 {
				t.Errorf("%q, %s: %+v and %+v", note, id, a[id], b[id])
			}
		}
	}
}

// Texts that the cache has are not encoded again, and the model is the same.
func TestCache(t *testing.T) {
	s := source(t)
	kept := map[string]string{}
	s.Keep = func(text, vector string) { kept[text] = vector }
	s.Cached = func(text string) (string, bool) { v, ok := kept[text]; return v, ok }
	missing := s.Uncached()
	first := learn(t, s).Encode()
	if missing == 0 || len(kept) != missing || s.Uncached() != 0 {
		t.Errorf("%d texts were missing, %d were kept, and then %d are missing", missing, len(kept), s.Uncached())
	}
	s.Encoder.New = func() func(string) []float32 {
		return func(text string) []float32 { t.Errorf("%q is encoded again", text); return fakeEncoder(text) }
	}
	if second := learn(t, s).Encode(); !bytes.Equal(first, second) {
		t.Error("a model from the cache differs")
	}
	kept["remote"] = "damaged"
	if n := s.Uncached(); n != 1 {
		t.Errorf("%d texts are missing, want that with a damaged vector", n)
	}
}

func TestStops(t *testing.T) {
	s := source(t)
	ctx, cancel := context.WithCancel(t.Context())
	var once sync.Once
	s.Encoder.New = func() func(string) []float32 {
		return func(text string) []float32 { once.Do(cancel); return fakeEncoder(text) }
	}
	if _, err := Learn(ctx, s); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if _, err := CrossValidate(ctx, s); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestProgressRises(t *testing.T) {
	s := source(t)
	last := 0.0
	s.Progress = func(share float64) {
		if share < last {
			t.Errorf("%g after %g", share, last)
		}
		last = share
	}
	learn(t, s)
	if last != 1 {
		t.Errorf("the last share is %g", last)
	}
}

func TestRefusesAWrongSource(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(*Source)
		want   string
	}{
		"nothing new":    {func(s *Source) { s.New = nil }, "no new motivator"},
		"unknown id":     {func(s *Source) { s.New = []string{"rain"} }, "rain"},
		"shipped ids":    {func(s *Source) { s.Shipped = nil }, "2 motivators"},
		"damaged sample": {func(s *Source) { s.Sample = s.Sample[:60] }, "damaged"},
	} {
		s := source(t)
		tt.change(&s)
		if _, err := Learn(t.Context(), s); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// A text of the sample about a motivator that the catalogue lacks may be about a
// new one.
func TestWhatIsNotSharedIsDoubted(t *testing.T) {
	s := source(t)
	sample, err := readSample(&s)
	if err != nil {
		t.Fatal(err)
	}
	for i, x := range sample {
		want := true
		for _, l := range corpus[i].Labels {
			want = want && l.Motivator == 0
		}
		if x.other != want {
			t.Errorf("%q: %v", x.words, x.other)
		}
	}
}

func TestFewTextsCountMore(t *testing.T) {
	l := &lesson{ids: []string{"few", "some", "many"}}
	for k, n := range []int{2, 20, 150} {
		for range n {
			l.texts = append(l.texts, text{motivator: k, sign: 1})
			l.vectors = append(l.vectors, []float32{1})
		}
	}
	if got, want := l.lifts(func(int) bool { return true }), []float64{maxLift, 5, 1}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// What is learnt of a large catalogue has a limit.
func TestLargeCatalogue(t *testing.T) {
	if raceDetector {
		t.Skip("this uses one goroutine, and would take minutes")
	}
	s := source(t)
	s.New = nil
	s.Catalogue.Motivators = nil
	s.Encoder.Most = 3000
	for k := range 120 {
		m := motive.Motivator{ID: fmt.Sprintf("m%d", k)}
		for i := range 40 {
			m.Examples = append(m.Examples, fmt.Sprintf("word%d thing%d", k, i))
		}
		s.New = append(s.New, m.ID)
		s.Catalogue.Motivators = append(s.Catalogue.Motivators, m)
	}
	if n := s.Uncached(); n < 100 || n > 300 {
		t.Errorf("%d texts are encoded", n)
	}
	l, err := newLesson(t.Context(), &s)
	if err != nil {
		t.Fatal(err)
	}
	if len(l.texts) > maxTexts {
		t.Errorf("%d texts are learnt from", len(l.texts))
	}
	for first := 0; first < len(s.New); first += groupSize {
		if n := len(l.forGroup(first, min(first+groupSize, len(s.New)), func(int) bool { return true })); n > 40*groupSize+mostOthers+len(corpus) {
			t.Errorf("a group has %d texts", n)
		}
	}
	m := learn(t, s)
	if heard := hear(s, m, "word77", nil); heard["m77"].Right <= heard["m7"].Right {
		t.Errorf("m77 has %+v, m7 %+v", heard["m77"], heard["m7"])
	}
}

// Of texts about motivators of other groups, a group knows some. So no group knows
// all words of a note.
func TestPartsOfSeveralGroups(t *testing.T) {
	if raceDetector {
		t.Skip("this uses one goroutine, and would take minutes")
	}
	s := source(t)
	s.Sample, s.New, s.Catalogue = "", nil, motive.Catalogue{}
	word := func(i int) string { // shares no part with another one
		return string([]rune{rune(0x4e00 + i), rune(0x5f00 + i), rune(0x7000 + i)})
	}
	const each = 38
	for k := range 2 * groupSize {
		m := motive.Motivator{ID: fmt.Sprintf("m%d", k)}
		for i := range each {
			m.Examples = append(m.Examples, word(each*k+i))
		}
		s.New, s.Catalogue.Motivators = append(s.New, m.ID), append(s.Catalogue.Motivators, m)
	}
	r := learn(t, s).NewReader()
	for _, k := range []int{0, groupSize - 1, groupSize, 2*groupSize - 1} {
		var texts []string
		for i := range each {
			texts = append(texts, word(each*k+i), word(each*((k+groupSize)%len(s.New))+i))
		}
		note := strings.Join(texts, " ")
		parts := r.Parts(note, nil)
		for i, p := range parts {
			if note[p.Start:p.End] != texts[i] {
				t.Fatalf("part %d is of %q, not of %q", i, note[p.Start:p.End], texts[i])
			}
			if i%2 == 0 && p.Right[k] <= 0 {
				t.Errorf("part %d adds %g to its motivator", i, p.Right[k])
			}
		}
		for j, terms := range r.Terms(note, ngram.Scores{}, nil) {
			missing := r.calibration.Words.Right[wordScore] * terms.Right[wordScore]
			for _, p := range parts {
				missing -= p.Right[j]
			}
			if math.Abs(missing) > 1e-3 {
				t.Errorf("%s: the parts miss %g", s.New[j], missing)
			}
		}
	}
}

func TestCrossValidate(t *testing.T) {
	s := source(t)
	s.Catalogue.Motivators = slices.Clone(s.Catalogue.Motivators)
	s.Catalogue.Motivators[2].Examples = append([]string{"likes the home office and work from home"}, s.Catalogue.Motivators[2].Examples...)
	v, err := CrossValidate(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	if want := 6 + 3 + 1 + 7 + 2 + 4; len(v.Trials) != want {
		t.Errorf("%d texts were heard, want %d", len(v.Trials), want)
	}
	for _, x := range v.Trials {
		if len(x.Heard) != 2 || x.Heard[0].Right < x.Heard[1].Right || (x.Motivator == "") != (x.Sign == 0) {
			t.Errorf("%+v", x)
		}
	}
	if len(v.Strays) == 0 || v.Strays[0].Motivator != "green" || v.Strays[0].Nearer != "remote" || v.Strays[0].Like == "" {
		t.Errorf("the strays are %+v", v.Strays)
	}
}

func TestDecodeReadsWhatEncodeWrote(t *testing.T) {
	s := source(t)
	byWords := s
	byWords.Sample = ""
	for _, s := range []Source{s, byWords} {
		m := learn(t, s)
		data := string(m.Encode())
		back, err := Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		note := "would like to work from home"
		if got, want := hear(s, back, note, fakeEncoder(note)), hear(s, m, note, fakeEncoder(note)); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("got %v, want %v", got, want)
		}
		for i := 0; i < len(data); i += 97 {
			for _, bad := range []string{data[:i], data[:i] + "x" + data[i:], data[:i] + string(data[i]^4) + data[i+1:]} {
				if _, err := Decode(bad); err == nil {
					t.Fatalf("a change of byte %d is not noticed", i)
				}
			}
		}
	}
}

func TestDecodeRefusesWhatIsNoNumber(t *testing.T) {
	for _, x := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), math.MaxFloat32} {
		m := learn(t, source(t))
		m.vectors.weights[1][3] = float32(x)
		if _, err := Decode(string(m.Encode())); err == nil {
			t.Errorf("a weight of %g is accepted", x)
		}
	}
}

func FuzzDecode(f *testing.F) {
	s := source(f)
	data := string(learn(f, s).Encode())
	f.Add(data[len(modelMagic) : len(data)-4])
	f.Fuzz(func(t *testing.T, body string) {
		m, err := decodeBody(body)
		if err != nil {
			return
		}
		note := "works from home"
		heard := hear(s, m, note, fakeEncoder(note))
		if len(heard) > len(m.ids) {
			t.Errorf("%d motivators are heard, the model has %d", len(heard), len(m.ids))
		}
		for id, h := range heard {
			if !(h.Right >= 0 && h.Right <= 1 && h.Pull >= 0 && h.Pull <= 1) {
				t.Errorf("%q has the chances %g and %g", id, h.Right, h.Pull)
			}
		}
		m.NewReader().Parts(note, nil)
	})
}

func TestKeyChangesWithTheSource(t *testing.T) {
	keys := map[[32]byte]string{}
	for name, change := range map[string]func(*Source){
		"as it is":    func(*Source) {},
		"fewer new":   func(s *Source) { s.New = s.New[:1] },
		"the encoder": func(s *Source) { s.Encoder.Name = "other" },
		"the sample":  func(s *Source) { s.Sample = "" },
		"shared":      func(s *Source) { s.Catalogue.Motivators = s.Catalogue.Motivators[1:] },
		"a text": func(s *Source) {
			s.Catalogue.NeutralExamples = append([]string{"one more"}, s.Catalogue.NeutralExamples...)
		},
	} {
		s := source(t)
		change(&s)
		key := s.Key()
		if keys[key] != "" {
			t.Errorf("%q has the key of %q", name, keys[key])
		}
		keys[key] = name
	}
}

func TestShippedCalibrationParses(t *testing.T) {
	c, err := parseCalibration(calibrationFile)
	if err != nil {
		t.Fatal(err)
	}
	if got := c.String(); got != calibrationFile {
		t.Errorf("it is written as %q", got)
	}
	for _, bad := range []string{"", "right 1\n", calibrationFile + "more\n", strings.Replace(calibrationFile, "pull ", "pull x", 1)} {
		if _, err := parseCalibration(bad); err == nil {
			t.Errorf("%q is accepted", bad)
		}
	}
}

// A score by vectors is the bias and the parts of the tokens.
func TestPartsOfVectors(t *testing.T) {
	l := &linear{centre: []float32{1, 2}, bias: []float32{0.5}, weights: [][]float32{{3, -1}}}
	tokens := [][]float32{{2, 0}, {4, 1}, {0, 5}}
	mean := []float32{2, 2}
	_, scale := l.unit(mean)
	sum := 0.5
	for _, v := range tokens {
		sum += l.part(0, v) * float64(scale) / 3
	}
	if got := l.scores(mean)[0]; math.Abs(float64(got)-sum) > 1e-6 {
		t.Errorf("the score is %g, the parts add up to %g", got, sum)
	}
}

// The solution makes the gradient of the loss 0.
func TestRidge(t *testing.T) {
	rows := [][]float32{{1, 0.5}, {-1, 2}, {0.25, -1}, {0, 1}}
	targets, weights := []float64{1, -1, 0, 1}, []float64{1, 0.5, 1, 1}
	n := newNormal(2, 1)
	for i, row := range rows {
		n.addRow(row, weights[i])
		n.addTarget(0, row, weights[i]*targets[i])
	}
	bias, w := n.solve()
	gradient := [3]float64{lambda * float64(w[0][0]), lambda * float64(w[0][1]), 0}
	for i, row := range rows {
		miss := weights[i] * (float64(bias[0]+dot(row, w[0])) - targets[i])
		gradient[0] += miss * float64(row[0])
		gradient[1] += miss * float64(row[1])
		gradient[2] += miss
	}
	for i, g := range gradient {
		if math.Abs(g) > 1e-5 {
			t.Errorf("the gradient of %d is %g", i, g)
		}
	}
}

func TestPack(t *testing.T) {
	vector := []float32{0.5, -0.25, 0.01, -0.5, 0, 0.4}
	back, err := Unpack(Pack(vector))
	if err != nil {
		t.Fatal(err)
	}
	for i, x := range vector {
		if math.Abs(float64(x-back[i])) > 0.5/14+1e-6 {
			t.Errorf("%g became %g", x, back[i])
		}
	}
	for _, bad := range []string{"", "abc", "\x00\x00\x00\x00aa", "\xff\xff\xff\xffaa"} {
		if _, err := Unpack(bad); err == nil {
			t.Errorf("%q is accepted", bad)
		}
	}
}

func TestASampleIsReadBackOrRefused(t *testing.T) {
	vectors := [][]float32{{1, -0.5}, {0.25, 7}}
	file := PackSample("words", "weights", vectors)
	got, err := UnpackSample(file, 2)
	if err != nil || len(got) != 2 {
		t.Fatalf("%v, %v", got, err)
	}
	for i, v := range vectors {
		if want, _ := Unpack(Pack(v)); !slices.Equal(got[i], want) {
			t.Errorf("vector %d is %v, want %v", i, got[i], want)
		}
	}
	if _, err := UnpackSample(file, 3); err == nil {
		t.Error("two vectors were taken for three")
	}
	for n := 1; n < len(file); n++ {
		if _, err := UnpackSample(file[:n], 2); err == nil {
			t.Errorf("a file cut off after %d of %d bytes was read", n, len(file))
		}
	}
	if none, err := UnpackSample("", 2); none != nil || err != nil {
		t.Errorf("no file gives %v, %v", none, err)
	}
}
