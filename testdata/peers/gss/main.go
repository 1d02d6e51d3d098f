// Command gss asks of real people what buyin outcome would have said: of those who
// were employed in the General Social Survey of 2016, whose job offers what it does
// as they see it. It records the outcomes of some in a random order, and measures how
// well what is shown then predicts the others. It is run by make eval-gss.
//
// Importance in a job, from 1 to 0, is one answer with a strength of 5 to 0; what the
// own job has is an offer of 5 to 0. An answer above the middle of its scale is a
// yes, one in the middle partly, one below it a no.
//
// The data are not part of the repository. They are the file that $GSS names, else
// they are fetched. Without them, or without Python, this says so and measures
// nothing.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/overlap/outcome"
)

const (
	source = "https://raw.githubusercontent.com/kjhealy/gssr/main/data/gss_panel20.rda"
	orders = 100
)

// A person is what somebody said of work, all from 0 to 1.
type person struct{ Wants, Has, Outcomes map[string]float64 }

func main() {
	people, err := load()
	if err != nil {
		fmt.Fprintln(os.Stderr, "SKIPPED: the General Social Survey was NOT measured:", err)
		return
	}
	overlaps := make([]float64, 0, len(people))
	heard := people[:0]
	for _, p := range people {
		if x, ok := overlapOf(p); ok {
			overlaps, heard = append(overlaps, x), append(heard, p)
		}
	}
	mean, sd := spread(overlaps)
	fmt.Printf("%d people of GSS 2016; overlaps have a mean of %.2f and a standard deviation of %.2f\n", len(heard), mean, sd)
	fmt.Printf("%d random orders; skill is 1 - the squared error of what is shown / that of the level, on all others\n\n", orders)
	fmt.Println("outcome                          people  yes  outcomes  curve shown    skill  of the curve where shown  worst")
	for _, name := range names(heard) {
		measure(name, heard, overlaps)
	}
}

// load reads the people from $GSS, or from the web.
func load() ([]person, error) {
	path := os.Getenv("GSS")
	if path == "" {
		dir, err := os.MkdirTemp("", "buyin-gss-")
		if err != nil {
			return nil, err
		}
		defer os.RemoveAll(dir)
		path = filepath.Join(dir, "gss_panel20.rda")
		if out, err := exec.Command("curl", "--fail", "--silent", "--show-error", "--location", "--max-time", "120", "--output", path, source).CombinedOutput(); err != nil {
			return nil, fmt.Errorf("%s could not be fetched (%v: %s); set GSS to a copy of that file", source, err, bytes.TrimSpace(out))
		}
	}
	if _, err := os.Stat(path); err != nil {
		return nil, err
	}
	cmd := exec.Command("python3", "-B", "testdata/peers/gss/people.py", path)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	var people []person
	lines := bufio.NewScanner(bytes.NewReader(out))
	for lines.Scan() {
		var p person
		if err := json.Unmarshal(lines.Bytes(), &p); err != nil {
			return nil, err
		}
		people = append(people, p)
	}
	if len(people) == 0 {
		return nil, fmt.Errorf("%s holds nobody", path)
	}
	return people, lines.Err()
}

// overlapOf is the overlap of what a person wants with what the own job has.
func overlapOf(p person) (float64, bool) {
	c := motive.Catalogue{Name: "gss", Version: "1.0.0"}
	iv := motive.Interview{Catalogue: motive.CatalogueRef{Name: c.Name, Version: c.Version}}
	offers := map[string]int{}
	for _, id := range []string{"security", "pay", "advancement", "interest", "independence", "helping", "society", "contact"} {
		c.Motivators = append(c.Motivators, motive.Motivator{ID: id, Name: id})
		if want, said := p.Wants[id]; said {
			iv.Turns = append(iv.Turns, motive.Turn{Question: id + ".a", Evidence: []motive.Evidence{{Motivator: id, Strength: int(math.Round(5 * want))}}})
		}
		if has, said := p.Has[id]; said {
			offers[id] = int(math.Round(5 * has))
		}
	}
	r := overlap.New(c, motive.Goals{ID: "job", Goals: []motive.Goal{{ID: "job", Offers: offers}}, Threshold: 0.5}).Score(iv)
	return r.Overlap, r.Heard
}

// names returns the outcomes that somebody has.
func names(people []person) (all []string) {
	for _, p := range people {
		for name := range p.Outcomes {
			if !slices.Contains(all, name) {
				all = append(all, name)
			}
		}
	}
	slices.Sort(all)
	return all
}

func spread(all []float64) (mean, sd float64) {
	for _, x := range all {
		mean += x / float64(len(all))
	}
	for _, x := range all {
		sd += (x - mean) * (x - mean) / float64(len(all))
	}
	return mean, math.Sqrt(sd)
}

// A trial is the squared errors after one order of so many outcomes.
type trial struct {
	shown            bool    // the curve was
	ofShown, ofLevel float64 // the squared errors of what is shown, and of the level
}

func (t trial) skill() float64 { return 1 - t.ofShown/t.ofLevel }

// measure prints the lines of one outcome.
func measure(name string, people []person, overlaps []float64) {
	var pairs []outcome.Pair
	var total outcome.Counts
	for i, p := range people {
		if x, said := p.Outcomes[name]; said {
			pairs = append(pairs, outcome.Pair{Overlap: overlaps[i], Says: says(x)})
			total.Add(says(x))
		}
	}
	for _, n := range []int{20, 50, 200} {
		r := rand.New(rand.NewPCG(2016, uint64(n)))
		var all, shown trial
		worst, curves := math.Inf(1), 0
		for range orders {
			r.Shuffle(len(pairs), func(i, k int) { pairs[i], pairs[k] = pairs[k], pairs[i] })
			t := try(pairs[:n], pairs[n:])
			all.ofShown, all.ofLevel = all.ofShown+t.ofShown, all.ofLevel+t.ofLevel
			worst = min(worst, t.skill())
			if t.shown {
				curves++
				shown.ofShown, shown.ofLevel = shown.ofShown+t.ofShown, shown.ofLevel+t.ofLevel
			}
		}
		curve := "none"
		if curves > 0 {
			curve = fmt.Sprintf("%+.3f", shown.skill())
		}
		fmt.Printf("%-32s %6d  %.2f  %8d  %9d %%   %+.3f  %24s  %+.3f\n", name, len(pairs), float64(total.Yes)/float64(total.Total()), n, 100*curves/orders, all.skill(), curve, worst)
	}
}

// says is the outcome that an answer stands for.
func says(x float64) string {
	switch {
	case x > 0.5:
		return motive.OutcomeYes
	case x < 0.5:
		return motive.OutcomeNo
	}
	return motive.OutcomePartly
}

// try predicts the outcomes of others from those that are known.
func try(known, others []outcome.Pair) trial {
	read := outcome.Read(known)
	t := trial{shown: read.Curve != nil}
	var points []outcome.Point
	if t.shown {
		points = read.Curve.Points()
	}
	for _, p := range others {
		yes := map[string]float64{motive.OutcomeYes: 1, motive.OutcomePartly: 0.5}[p.Says]
		chance := between(points, p.Overlap, read.Level)
		t.ofShown += (chance - yes) * (chance - yes)
		t.ofLevel += (read.Level - yes) * (read.Level - yes)
	}
	return t
}

// between is the chance on the line between the two nearest points that are shown;
// outside of them, nothing is shown but the level.
func between(points []outcome.Point, x, level float64) float64 {
	for i := 1; i < len(points); i++ {
		if a, b := points[i-1], points[i]; a.Overlap <= x && x <= b.Overlap {
			return a.Chance + (b.Chance-a.Chance)*(x-a.Overlap)/(b.Overlap-a.Overlap)
		}
	}
	return level
}
