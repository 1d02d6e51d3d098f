package listen

import (
	"bufio"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"buyin/internal/motive"
)

var heldOut = flag.String("held-out", "", "print how this ear and simpler ones hear the notes of a file (make eval-listen)")

// devNotes is the file of notes on which thresholds are chosen.
const devNotes = "../../testdata/listen/dev.ndjson"

func notes(t testing.TB, path string) (all []LabelledNote) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var n LabelledNote
		if err := json.Unmarshal(lines.Bytes(), &n); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		all = append(all, n)
	}
	return all
}

// A hearer is one method of listening. It ranks motivators, and suggests those
// that reach its threshold.
type hearer struct {
	name string
	hear func(note string) []motive.Heard // all motivators it would suggest without a threshold
	from float64
}

// above returns the suggestions that reach the threshold.
func (h hearer) above(note string) []motive.Heard {
	heard := h.hear(note)
	if len(heard) == 0 || heard[0].Score < h.from {
		return nil
	}
	return heard
}

// choose sets the lowest threshold with which the hearer suggests something for
// at most 3 of 10 notes without a driver.
func (h *hearer) choose(dev []LabelledNote) {
	var silent []float64
	for _, n := range dev {
		if len(n.Heard) > 0 {
			continue
		}
		score := 0.0
		if heard := h.hear(n.Text); len(heard) > 0 {
			score = heard[0].Score
		}
		silent = append(silent, score)
	}
	slices.SortFunc(silent, func(a, b float64) int { return cmp.Compare(b, a) })
	h.from = silent[len(silent)*3/10] + 1e-9
}

func TestEvaluate(t *testing.T) {
	if *heldOut == "" {
		t.Skip("for make eval-listen")
	}
	c := catalogue(t)
	dev, test := notes(t, devNotes), notes(t, *heldOut)
	ear := New(c)
	hearers := []*hearer{
		{name: "plain cues", hear: cueHearer(c)},
		{name: "TF-IDF 1-2 grams, ridge", hear: ear.with(mix{blocks: [blockCount]float64{byWord: 1}})},
		{name: "nearest example, sentence vector", hear: ear.nearestExample()},
		{name: "sentence vector, ridge", hear: ear.with(mix{vector: 1})},
	}
	for _, h := range hearers[1:] {
		h.choose(dev)
	}
	hearers = append(hearers, &hearer{name: "this ear", hear: func(note string) []motive.Heard { return ear.Hear(motive.Said{Text: note}) }})
	fmt.Printf("%d notes of %s; thresholds chosen on %d others; 95 %% bootstrap intervals\n\n", len(test), *heldOut, len(dev))
	fmt.Printf("%-34s %-18s %-18s %-18s %-18s %-18s\n", "", "right first", "in first three", "false alarms", "sign of negated", "micro-F1")
	for _, h := range hearers {
		each := make([]Metrics, len(test))
		for i, n := range test {
			each[i].Count(n, h.above(n.Text))
		}
		fmt.Printf("%-34s %s\n", h.name, strings.Join(intervals(each), " "))
	}
	calibration(test, ear)
	right, sure := countSure(test, ear)
	fmt.Printf("sure of one in %d of %d notes, right in %d of those\n", sure, len(test), right)
}

// countSure counts the notes in which the ear is sure of a motivator, and in how
// many of them the motivator and its sign are right.
func countSure(test []LabelledNote, ear *Ear) (right, sure int) {
	for _, n := range test {
		for _, h := range ear.Hear(n.Said) {
			if !h.Sure {
				continue
			}
			sure++
			if n.Heard[h.Motivator]*h.Strength > 0 {
				right++
			}
		}
	}
	return right, sure
}

// Of the sure ones at least four in five are right.
func TestSureOnesAreRight(t *testing.T) {
	right, sure := countSure(notes(t, devNotes), theEar(t))
	if sure < 70 || right*100 < sure*90 {
		t.Errorf("sure in %d notes and right in %d, want at least 70, and nine of ten", sure, right)
	}
}

// calibration prints how often a first suggestion of each strength is right.
func calibration(test []LabelledNote, ear *Ear) {
	var right, all [6]int
	for _, n := range test {
		if heard := ear.Hear(n.Said); len(heard) > 0 {
			size := max(heard[0].Strength, -heard[0].Strength)
			all[size]++
			if _, there := n.Heard[heard[0].Motivator]; there {
				right[size]++
			}
		}
	}
	fmt.Print("\nthe first suggestion is right, by its strength:")
	for size := 1; size <= 5; size++ {
		fmt.Printf("  %d: %d of %d", size, right[size], all[size])
	}
	fmt.Println()
}

// Add adds the counts of g.
func (f *Metrics) Add(g Metrics) {
	f.Single, f.SingleFirst, f.SingleTopThree = f.Single+g.Single, f.SingleFirst+g.SingleFirst, f.SingleTopThree+g.SingleTopThree
	f.Neutral, f.FalseAlarms = f.Neutral+g.Neutral, f.FalseAlarms+g.FalseAlarms
	f.Negated, f.NegatedHeard = f.Negated+g.Negated, f.NegatedHeard+g.NegatedHeard
	f.Hits, f.Extras, f.Missed = f.Hits+g.Hits, f.Extras+g.Extras, f.Missed+g.Missed
}

// intervals returns the rates with 95 % bootstrap intervals: it draws the notes
// a thousand times with replacement.
func intervals(each []Metrics) (columns []string) {
	rates := func(f Metrics) [5]float64 {
		share := func(n, of int) float64 { return float64(n) / float64(max(1, of)) }
		return [5]float64{share(f.SingleFirst, f.Single), share(f.SingleTopThree, f.Single), share(f.FalseAlarms, f.Neutral), share(f.NegatedHeard, f.Negated), f.F1()}
	}
	var all Metrics
	for _, f := range each {
		all.Add(f)
	}
	chance := rand.New(rand.NewPCG(1, 2))
	var drawn [5][]float64
	for range 1000 {
		var f Metrics
		for range each {
			f.Add(each[chance.IntN(len(each))])
		}
		for i, r := range rates(f) {
			drawn[i] = append(drawn[i], r)
		}
	}
	for i, r := range rates(all) {
		slices.Sort(drawn[i])
		columns = append(columns, fmt.Sprintf("%-18s", fmt.Sprintf("%.2f (%.2f-%.2f)", r, drawn[i][25], drawn[i][974])))
	}
	return columns
}

// cueHearer suggests the motivators whose cues occur in the note, those with
// the most cues first.
func cueHearer(c motive.Catalogue) func(string) []motive.Heard {
	r := newReader()
	stems := func(text string) string {
		s := " "
		for _, w := range r.words(text) {
			s += w.stem + " "
		}
		return s
	}
	return func(note string) (heard []motive.Heard) {
		text := stems(note)
		for _, m := range c.Motivators {
			score := 0.0
			for _, cue := range m.Cues {
				score += float64(strings.Count(text, stems(cue)))
			}
			if score > 0 {
				heard = append(heard, motive.Heard{Motivator: m.ID, Strength: 3, Score: score})
			}
		}
		slices.SortStableFunc(heard, func(a, b motive.Heard) int { return cmp.Compare(b.Score, a.Score) })
		return heard[:min(len(heard), maxSuggestions)]
	}
}

// with returns an ear that compares whole notes with another mix.
func (e *Ear) with(by mix) func(string) []motive.Heard {
	e.learn.Do(e.load)
	known := parseCache(shippedCache)
	texts := collectTexts(e.catalogue)
	vectors := make([][]float32, len(texts))
	for i, x := range texts {
		vectors[i] = e.cachedVector(x.text, known)
	}
	m := newModel(texts, len(e.catalogue.Motivators), vectors, by)
	m.train()
	return func(note string) (heard []motive.Heard) {
		r := m.scoreSpan(m.reader.words(note), shared().Encode(note)[0])
		for _, f := range m.rankMotivators(r) {
			strength := 3
			if r.pull < pullThreshold {
				strength = -3
			}
			heard = append(heard, motive.Heard{Motivator: e.catalogue.Motivators[f.motivator].ID, Score: f.score, Strength: strength})
		}
		return heard[:maxSuggestions]
	}
}

// nearestExample suggests the motivators of the most similar examples.
func (e *Ear) nearestExample() func(string) []motive.Heard {
	e.learn.Do(e.load)
	return func(note string) (heard []motive.Heard) {
		v := e.model.centre(shared().Encode(note)[0])
		best := map[int]motive.Heard{}
		for _, x := range e.model.texts {
			if score := dot(v, x.vector); !x.cue && score > best[x.motivator].Score {
				best[x.motivator] = motive.Heard{Score: score, Strength: 3 * x.sign}
			}
		}
		for k, m := range e.catalogue.Motivators {
			if h, ok := best[k]; ok {
				h.Motivator, h.Score = m.ID, h.Score-best[-1].Score+1 // compared with the most similar text that is about nothing
				heard = append(heard, h)
			}
		}
		slices.SortStableFunc(heard, func(a, b motive.Heard) int { return cmp.Compare(b.Score, a.Score) })
		return heard[:min(len(heard), maxSuggestions)]
	}
}
