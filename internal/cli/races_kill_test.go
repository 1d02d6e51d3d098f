//go:build unix

package cli_test

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/records"

	root "buyin"
)

// Twenty processes read and write in one workspace at the same time, and some are killed
// in the middle: promises, outcomes, notes, merges, plans and what is due. What a process
// acknowledged is there once, what a killed one wrote is there once or not at all, no two
// promises of a person and no two records have one id, and an ask that was never put to a
// person has one record. $RACES is as in TestRaces; a tenth as many are run.
func TestRacesOfProcessesThatAreKilled(t *testing.T) {
	races := racesToRun(t, 1, 10)
	c, _, _ := codec.DecodeCatalogue("motivators.yaml", root.Motivators)
	ends := map[string]int{}
	for n := range races {
		k := &killing{race: newRace(t, uint64(n)), merged: map[string]bool{}, acked: map[string]bool{}}
		k.prepare()
		k.run(ends)
		k.race.check(c)
		k.check(c)
		if t.Failed() {
			t.Fatalf("race %d: %s", n, strings.Join(k.log, "\n"))
		}
	}
	t.Logf("%d races; processes by task and end: %v", races, ends)
}

// A killing is a race in which processes are killed.
type killing struct {
	*race
	names  []string
	merged map[string]bool // who may be one person with somebody else now
	acked  map[string]bool // each word that a process wrote, and whether it said so
}

// prepare writes down goals and six people: each with a promise, every second in an ask
// that was put to them.
func (k *killing) prepare() {
	k.t.Helper()
	write := func(name, text string) {
		path := filepath.Join(k.ws, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			k.t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			k.t.Fatal(err)
		}
	}
	write("goals/ship.yaml", "schema: buyin/goals/v1\nid: ship\nowner: {name: Dana, kind: manager}\nask: ship it\ngoals:\n  - {id: ship, statement: ship, type: outcome, offers: {pay: 4}}\n")
	for i := range 6 {
		name := fmt.Sprintf("Person %d", i)
		k.names = append(k.names, name)
		kind, put := "notebook", ""
		if i%2 == 0 {
			kind, put = "ask", "goals: ship\nput: {on: 2026-11-02, overlap: 0.5, catalogue: 2.1.0}\n"
		}
		write(fmt.Sprintf("interviews/a%d.yaml", i), fmt.Sprintf("schema: buyin/interview/v1\nid: a%d\nkind: %s\nreport: {name: %s}\nstarted: 2026-11-02T09:00:00Z\nfinished: 2026-11-02T09:30:00Z\n"+
			"catalogue: {name: default, version: 2.1.0}\n%sturns: []\npromises: [{id: p1, by: manager, text: the room}]\n", i, kind, name, put))
	}
}

// process returns one process, with the word that it writes, if any.
func (k *killing) process(n int) (task, word string, cmd *exec.Cmd) {
	name := k.names[k.rnd.IntN(len(k.names))]
	word = fmt.Sprintf("k%dk", n)
	switch k.rnd.IntN(12) {
	case 0, 1, 2:
		return "promise", word, k.command("", "promise", name, word+" quiet weeks")
	case 3, 4:
		return "note", word, k.command("", "note", name, "likes "+word+" puzzles")
	case 5, 6, 7:
		return "outcome", "", k.command("", "outcome", name, []string{"yes", "partly", "no"}[k.rnd.IntN(3)])
	case 8:
		into := k.names[k.rnd.IntN(len(k.names))]
		k.merged[name], k.merged[into] = true, true
		return "merge", "", k.command("", "person", "merge", name, into, "--yes")
	case 9:
		return "plan", "", k.command("", "plan")
	case 10:
		return "outcomes", "", k.command("", "outcome")
	}
	return "due", "", k.command("")
}

// run runs the processes, and kills a third of them at some time.
func (k *killing) run(ends map[string]int) {
	k.t.Helper()
	type process struct {
		task, word string
		cmd        *exec.Cmd
		out        strings.Builder
	}
	var all []*process
	for n := range 20 {
		p := &process{}
		p.task, p.word, p.cmd = k.process(n)
		p.cmd.Stdout, p.cmd.Stderr = &p.out, &p.out
		if err := p.cmd.Start(); err != nil {
			k.t.Fatal(err)
		}
		all = append(all, p)
	}
	killed := k.rnd.Perm(len(all))[:len(all)/3]
	for _, i := range killed {
		time.Sleep(time.Duration(k.rnd.IntN(60)) * time.Millisecond)
		_ = all[i].cmd.Process.Kill() // it may have ended
	}
	for _, p := range all {
		_ = p.cmd.Wait()
		status := p.cmd.ProcessState.ExitCode() // -1 if it was killed
		ends[fmt.Sprintf("%s %d", p.task, status)]++
		k.log = append(k.log, fmt.Sprintf("%s: status %d\n%s", strings.Join(p.cmd.Args[1:], " "), status, p.out.String()))
		if p.word != "" {
			k.acked[p.word] = status == 0
		}
		// somebody may have become somebody else, or be one with them already
		if status > 0 && p.task != "merge" {
			k.t.Errorf("%s: status %d", p.task, status)
		}
	}
}

// check opens the workspace after the command list, which repairs it.
func (k *killing) check(c motive.Catalogue) {
	k.t.Helper()
	w, err := records.OpenWorkspace(k.ws)
	if err != nil {
		k.t.Fatal(err)
	}
	defer w.Close()
	saved, err := records.Saved(w, c)
	if err != nil {
		k.t.Fatal(err)
	}
	ids, promises, neverPut, words := map[string]int{}, map[string]int{}, map[string]int{}, ""
	for _, r := range saved {
		iv := r.Interview
		ids[r.ID]++
		if iv.Kind == motive.KindAsk && iv.Put == nil && !k.merged[r.Name()] {
			neverPut[r.Name()]++
		}
		for _, p := range iv.Promises {
			promises[r.Name()+" "+p.ID]++
			words += " " + p.Text + " "
		}
		for _, t := range iv.Turns {
			words += " " + t.Answer + " "
		}
	}
	for _, counts := range []map[string]int{ids, promises, neverPut} {
		for what, n := range counts {
			if n > 1 {
				k.t.Errorf("%s is there %d times", what, n)
			}
		}
	}
	for _, word := range slices.Sorted(maps.Keys(k.acked)) {
		if n := strings.Count(words, " "+word+" "); n > 1 || n == 0 && k.acked[word] {
			k.t.Errorf("%s is there %d times; acknowledged: %v", word, n, k.acked[word])
		}
	}
}
