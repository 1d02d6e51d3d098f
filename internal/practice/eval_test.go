package practice_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/practice"
	"buyin/internal/practice/practicetest"
)

// make eval prints the table: go test -run TestEvaluation -v -eval 600
var (
	evalTalks = flag.Int("eval", 0, "smallest number of talks in each set; 0 plays a few talks and prints nothing")
	evalSet   = flag.String("set", "", "evaluate only this set: "+strings.Join(practicetest.Names, ", "))
	evalEar   = flag.String("ear", "", "evaluate only this ear: perfect, coach")
	evalFull  = flag.Bool("full", false, "also play talks that ask everything, and measure the interval of the overlap")
)

func shippedCatalogue(t testing.TB) motive.Catalogue {
	t.Helper()
	c, err := practicetest.Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func shippedPersonas(t testing.TB, c motive.Catalogue) []motive.Persona {
	t.Helper()
	all, err := practicetest.Shipped(c)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// playbacks are the ways to take the playback that are evaluated.
var playbacks = []practice.Playback{practice.Agrees, practice.Nothing}

// evaluate plays the talks of a set. The questions of a talk are played once, and
// its playback in each way. The ear is nil if the personas have no words.
func evaluate(t *testing.T, set practicetest.Set, c motive.Catalogue, perfect bool, ear *cachedEar) map[practice.Playback][]talk {
	t.Helper()
	talks := map[practice.Playback][]talk{}
	for _, playback := range playbacks {
		talks[playback] = make([]talk, set.Talks())
	}
	onAllCores(t, set.Talks(), func(seed int) error {
		p := set.Pairing(seed)
		setup := newSetup(c, p)
		var notes practice.Ear
		if ear != nil {
			setup.Near = ear.Near
		}
		if !perfect {
			setup.Ear, notes = ear.Hear, practice.CoachEar
		}
		report := practice.New(p.Persona, c, practice.Agrees, rand.New(rand.NewPCG(uint64(seed), 0)))
		s, err := practice.BeforePlayback(setup, report, notes)
		if err != nil {
			return err
		}
		for _, playback := range playbacks {
			ended, r, err := practice.Finish(s, report, playback)
			if err != nil {
				return err
			}
			talks[playback][seed] = measure(ended, r, p, overlap.New(c, p.Goals))
		}
		return nil
	})
	return talks
}

// newSetup returns the setup of a talk in which their words may be kept.
func newSetup(c motive.Catalogue, p practicetest.Pairing) interview.Setup {
	return interview.Setup{Catalogue: c, Goals: []motive.Goals{p.Goals}, Head: motive.Interview{Told: &motive.Told{Quotes: true}}}
}

// onAllCores runs n jobs, numbered from 0, on all cores.
func onAllCores(t *testing.T, n int, job func(i int) error) {
	t.Helper()
	jobs, group := make(chan int), sync.WaitGroup{}
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for i := range jobs {
				if err := job(i); err != nil {
					t.Errorf("talk %d: %v", i, err)
				}
			}
		})
	}
	for i := range n {
		jobs <- i
	}
	close(jobs)
	group.Wait()
	if t.Failed() {
		t.FailNow()
	}
}

func TestEvaluation(t *testing.T) {
	if *evalTalks == 0 {
		t.Skip("make eval plays whole sets of talks")
	}
	c := shippedCatalogue(t)
	sets, err := practicetest.Sets(c, filepath.Join("..", "..", "testdata", "eval"), *evalTalks, *evalSet)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println(header)
	for _, set := range sets {
		ear := newCachedEar(c)
		if !set.Words {
			ear = nil
		}
		if *evalEar != "coach" {
			printRows(t, set, c, true, ear)
		}
		if ear != nil && *evalEar != "perfect" {
			printRows(t, set, c, false, ear)
		}
		if *evalFull {
			fmt.Println(fullRow(t, set, c))
			fmt.Printf("%29s the interval holds the true overlap: %s\n", "", coverage(t, set, c))
		}
	}
}

// printRows plays the talks of a set with an ear and prints a row for each way to
// take the playback.
func printRows(t *testing.T, set practicetest.Set, c motive.Catalogue, perfect bool, ear *cachedEar) {
	t.Helper()
	name, start := "coach", time.Now()
	if perfect {
		name = "perfect"
	}
	talks := evaluate(t, set, c, perfect, ear)
	for _, playback := range playbacks {
		fmt.Println(row(fmt.Sprintf("%s, %s, %s", set.Name, name, playback), talks[playback]))
	}
	t.Logf("%s, %s: %s", set.Name, name, time.Since(start).Round(time.Second))
}

// fullRow plays talks that ask everything, with a perfect ear.
func fullRow(t *testing.T, set practicetest.Set, c motive.Catalogue) string {
	t.Helper()
	talks := make([]talk, set.Talks())
	onAllCores(t, len(talks), func(seed int) error {
		p := set.Pairing(seed)
		report := practice.New(p.Persona, c, practice.Agrees, rand.New(rand.NewPCG(uint64(seed), 0)))
		s, err := practice.PlayFull(newSetup(c, p), report, nil)
		talks[seed] = measure(s, report, p, overlap.New(c, p.Goals))
		return err
	})
	return row(set.Name+", perfect, full", talks)
}

// coverage returns how often the true overlap is between Low and High after the
// given number of answers with evidence, in talks that continue after "you have
// enough".
func coverage(t *testing.T, set practicetest.Set, c motive.Catalogue) string {
	t.Helper()
	at := []int{4, 8, 12}
	within, seen, lock := make([]int, len(at)), make([]int, len(at)), sync.Mutex{}
	onAllCores(t, len(set.Pairs), func(i int) error {
		p := set.Pairs[i]
		setup := newSetup(c, p)
		setup.Limit = 40
		s, err := practice.GoingOn(interview.New(setup), practice.New(p.Persona, c, practice.Agrees, rand.New(rand.NewPCG(uint64(i), 0))), 18)
		if err != nil {
			return err
		}
		lock.Lock()
		defer lock.Unlock()
		iv, scorer, next := s.Interview(), overlap.New(c, p.Goals), 0
		for last := range iv.Turns {
			part := iv
			part.Turns = iv.Turns[:last+1]
			r := scorer.Score(part)
			if next == len(at) || r.Answers != at[next] || !r.Heard {
				continue
			}
			seen[next]++
			if r.Low-1e-9 <= p.Truth.Overlap && p.Truth.Overlap <= r.High+1e-9 {
				within[next]++
			}
			next++
		}
		return nil
	})
	var parts []string
	for i, n := range at {
		parts = append(parts, fmt.Sprintf("%.1f %% after %d answers (of %d)", percent(within[i], seen[i]), n, seen[i]))
	}
	return strings.Join(parts, ", ")
}
