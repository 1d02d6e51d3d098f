package practice_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"buyin"
	"buyin/internal/codec"
	"buyin/internal/interview"
	"buyin/internal/listen"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/practice"
)

// make eval prints the table: go test -run TestEvaluation -v -eval 24
var evalTalks = flag.Int("eval", 0, "asks made for each shipped persona, each talked about four times, and talks on each ask made by another hand; 0 plays a few talks and prints nothing")

var evalSet = flag.String("set", "", "evaluate only this set: made up, shipped, other hand, blind")

// An ask is contested if its true overlap is in this range.
const contestedFrom, contestedTo = 0.3, 0.7

// A pairing is a persona with an ask that is contested for it.
type pairing struct {
	persona motive.Persona
	goals   motive.Goals
	truth   practice.Truth
}

func shippedCatalogue(t testing.TB) motive.Catalogue {
	t.Helper()
	c, _, problems := codec.DecodeCatalogue("motivators.yaml", buyin.Motivators)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return c
}

func personas(t testing.TB, c motive.Catalogue, files map[string][]byte) []motive.Persona {
	t.Helper()
	var all []motive.Persona
	for _, name := range sortedKeys(files) {
		p, problems := codec.DecodePersona(name, files[name], c)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		all = append(all, p)
	}
	return all
}

func sortedKeys(files map[string][]byte) []string {
	var names []string
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func shippedPersonas(t testing.TB, c motive.Catalogue) []motive.Persona {
	t.Helper()
	dir, err := practice.Shipped.ReadDir("personas")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, f := range dir {
		files[f.Name()], _ = practice.Shipped.ReadFile("personas/" + f.Name())
	}
	return personas(t, c, files)
}

// contested draws n asks for each persona.
func contested(all []motive.Persona, c motive.Catalogue, n int) []pairing {
	chance := rand.New(rand.NewPCG(11, 5))
	var out []pairing
	for _, p := range all {
		for made := 0; made < n; {
			g := motive.Goals{ID: "ask", Ask: "do it", Threshold: motive.DefaultThreshold}
			offers := map[string]int{}
			for _, k := range chance.Perm(len(c.Motivators))[:3+chance.IntN(5)] {
				offers[c.Motivators[k].ID] = 1 + chance.IntN(5)
			}
			if chance.IntN(2) == 0 {
				offers[c.Motivators[chance.IntN(len(c.Motivators))].ID] = -1 - chance.IntN(5)
			}
			g.Goals = []motive.Goal{{ID: "goal", Statement: "it is done", Type: motive.Outcome, Offers: offers}}
			truth := practice.TruthOf(p, c, g)
			if truth.Overlap >= contestedFrom && truth.Overlap <= contestedTo {
				out = append(out, pairing{p, g, truth})
				made++
			}
		}
	}
	return out
}

// byAnotherHand returns the contested pairs of the personas and asks in a
// folder.
func byAnotherHand(t testing.TB, c motive.Catalogue, dir string) []pairing {
	t.Helper()
	read := func(sub string) map[string][]byte {
		names, _ := filepath.Glob(filepath.Join(dir, sub, "*.yaml"))
		files := map[string][]byte{}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files[name] = data
		}
		return files
	}
	var out []pairing
	asks := read("goals")
	for _, p := range personas(t, c, read("personas")) {
		for _, name := range sortedKeys(asks) {
			g, _, problems := codec.DecodeGoals(name, asks[name], c)
			if worst, any := problems.Worst(); any && worst == motive.Error {
				t.Fatal(problems)
			}
			truth := practice.TruthOf(p, c, g)
			if truth.Known && truth.Overlap >= contestedFrom && truth.Overlap <= contestedTo {
				out = append(out, pairing{p, g, truth})
			}
		}
	}
	return out
}

// A tally is a row of the table.
type tally struct {
	name                               string
	questions                          []int
	firm, firmTrue, bothFirm, opposite int
	firmInFull, unclearHere, fullTrue  int
	fullWrong                          int // opposite verdicts in which the full interview is wrong
}

func (y *tally) add(questions int, here, full overlap.Result, truth practice.Truth) {
	y.questions = append(y.questions, questions)
	firm := here.Verdict != overlap.Unclear
	if firm {
		y.firm++
		if here.Verdict == truth.Verdict {
			y.firmTrue++
		}
	}
	if full.Verdict == overlap.Unclear {
		return
	}
	y.firmInFull++
	if full.Verdict == truth.Verdict {
		y.fullTrue++
	}
	switch {
	case !firm:
		y.unclearHere++
	case here.Verdict != full.Verdict:
		y.bothFirm++
		y.opposite++
		if full.Verdict != truth.Verdict {
			y.fullWrong++
		}
	default:
		y.bothFirm++
	}
}

func (y *tally) mean() float64 {
	sum := 0
	for _, q := range y.questions {
		sum += q
	}
	return float64(sum) / float64(max(1, len(y.questions)))
}

func percent(of, all int) float64 { return 100 * float64(of) / float64(max(1, all)) }

const header = `                                  talks  mean  p90 most  opposite  firm in full,   firm and  firm
                                                                   unclear here       true
                                                                  (of all, of firm in full)`

func (y *tally) String() string {
	slices.Sort(y.questions)
	n := len(y.questions)
	if n == 0 {
		return y.name + ": no talks"
	}
	return fmt.Sprintf("%-33s %6d %5.2f %4d %4d %7.1f %% %6.1f %% %6.1f %% %7.1f %% %5.1f %%", y.name, n, y.mean(),
		y.questions[n*9/10], y.questions[n-1], percent(y.opposite, y.bothFirm), percent(y.unclearHere, n),
		percent(y.unclearHere, y.firmInFull), percent(y.firmTrue, y.firm), percent(y.firm, n))
}

// listening returns the coach's ear. It caches what it heard in each answer.
func listening(c motive.Catalogue) interview.Ear {
	ear, known := listen.New(c), map[motive.Said][]motive.Heard{}
	return func(said motive.Said) []motive.Heard {
		heard, ok := known[said]
		if !ok {
			heard = ear.Hear(said)
			known[said] = heard
		}
		return slices.Clone(heard)
	}
}

// evaluate plays the pairings with an ear: adaptive talks, talks in random
// order, and full ones.
func evaluate(t *testing.T, name string, pairs []pairing, c motive.Catalogue, seeds int, ear practice.Ear, hear interview.Ear) (adaptive, random tally) {
	t.Helper()
	adaptive.name, random.name = name+", chosen", name+", random order"
	for i, p := range pairs {
		setup := interview.Setup{
			Catalogue: c, Goals: []motive.Goals{p.goals}, Ear: hear,
			Head: motive.Interview{Told: &motive.Told{Quotes: true}},
		}
		scorer := overlap.New(c, p.goals)
		seat := func(seed int) *practice.Report {
			return practice.New(p.persona, c, rand.New(rand.NewPCG(uint64(seed), 0)))
		}
		for n := range seeds {
			seed := i*seeds + n // no two talks use the same random numbers
			full, err := practice.PlayFull(setup, seat(seed), ear)
			if err != nil {
				t.Fatal(err)
			}
			all := scorer.Score(full.Interview())
			talk, err := practice.PlayAdaptive(setup, seat(seed), ear)
			if err != nil {
				t.Fatal(err)
			}
			adaptive.add(talk.Questions(), scorer.Score(talk.Interview()), all, p.truth)
			steps := practice.FullSteps(c)
			rand.New(rand.NewPCG(uint64(seed), 9)).Shuffle(len(steps), func(i, j int) { steps[i], steps[j] = steps[j], steps[i] })
			if talk, err = practice.InOrder(interview.New(setup), steps, seat(seed), ear); err != nil {
				t.Fatal(err)
			}
			random.add(talk.Questions(), scorer.Score(talk.Interview()), all, p.truth)
		}
	}
	return adaptive, random
}

// coverage returns how often the true overlap is between Low and High after the
// given number of answers with evidence, in talks that continue after "you have
// enough".
func coverage(t *testing.T, pairs []pairing, c motive.Catalogue, seeds int) string {
	t.Helper()
	at := []int{4, 8, 12}
	within, seen := make([]int, len(at)), make([]int, len(at))
	for i, p := range pairs {
		scorer := overlap.New(c, p.goals)
		for n := range seeds {
			seed := i*seeds + n
			s := interview.New(interview.Setup{Catalogue: c, Goals: []motive.Goals{p.goals}, Limit: 40,
				Head: motive.Interview{Told: &motive.Told{Quotes: true}}})
			talk, err := practice.GoingOn(s, practice.New(p.persona, c, rand.New(rand.NewPCG(uint64(seed), 0))), 18)
			if err != nil {
				t.Fatal(err)
			}
			iv := talk.Interview()
			next := 0
			for last := range iv.Turns {
				part := iv
				part.Turns = iv.Turns[:last+1]
				r := scorer.Score(part)
				if next < len(at) && r.Answers == at[next] && r.Heard {
					seen[next]++
					if r.Low-1e-9 <= p.truth.Overlap && p.truth.Overlap <= r.High+1e-9 {
						within[next]++
					}
					next++
				}
			}
		}
	}
	var parts []string
	for i, n := range at {
		parts = append(parts, fmt.Sprintf("%.1f %% after %d answers (of %d)", percent(within[i], seen[i]), n, seen[i]))
	}
	return strings.Join(parts, ", ")
}

func TestEvaluation(t *testing.T) {
	c := shippedCatalogue(t)
	if *evalTalks == 0 {
		chosen, random := evaluate(t, "a few", contested(shippedPersonas(t, c), c, 2), c, 1, nil, nil)
		if most := slices.Max(chosen.questions); most > motive.MaxQuestions {
			t.Errorf("a talk took %d questions; at most %d", most, motive.MaxQuestions)
		}
		if chosen.mean() > random.mean() {
			t.Errorf("chosen questions took %.2f on average, more than the %.2f of a random order", chosen.mean(), random.mean())
		}
		if chosen.opposite > 1 {
			t.Errorf("%d of %d verdicts are opposite to the full interview's", chosen.opposite, chosen.bothFirm)
		}
		return
	}
	written := func(dir string) []pairing {
		return byAnotherHand(t, c, filepath.Join("..", "..", "testdata", "eval", dir))
	}
	sets := []struct {
		name  string
		pairs []pairing
		seeds int // talks for each pairing
	}{
		{"made up", contested(madeUp(c, 20**evalTalks), c, 1), 1},
		{"shipped", contested(shippedPersonas(t, c), c, *evalTalks), 4},
		{"other hand", written("other"), *evalTalks},
		{"blind", written("blind"), (*evalTalks + 3) / 4},
	}
	fmt.Println(header)
	for _, set := range sets {
		if *evalSet != "" && *evalSet != set.name {
			continue
		}
		for _, ear := range []struct {
			name string
			practice.Ear
		}{{"perfect", nil}, {"coach", practice.CoachEar}} {
			hear := interview.Ear(nil)
			if ear.Ear != nil {
				if set.name == "made up" {
					continue // these personas have no words
				}
				hear = listening(c)
			}
			chosen, random := evaluate(t, set.name+", "+ear.name, set.pairs, c, set.seeds, ear.Ear, hear)
			fmt.Println(&chosen)
			fmt.Println(&random)
			fmt.Printf("%33s firm in full: %.1f %%, of these true: %.1f %%; opposite: %d, where the full one is not true: %d\n", "",
				percent(chosen.firmInFull, len(chosen.questions)), percent(chosen.fullTrue, chosen.firmInFull), chosen.opposite, chosen.fullWrong)
		}
		fmt.Printf("%33s the interval holds the true overlap: %s\n", "", coverage(t, set.pairs, c, (set.seeds+3)/4))
	}
}
