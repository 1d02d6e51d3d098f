//go:build unix

package cli_test

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/records"

	root "buyin"
)

// Two to eight processes write in one workspace at the same time: notes, played
// interviews, a talk resumed, records edited, lines moved to others, people forgotten
// and merged. All draw the same random numbers. Nothing that a process acknowledged
// is lost or there twice, and everybody has one notebook. $RACES says how many races
// to run; make races runs 500.
func TestRaces(t *testing.T) {
	races := racesToRun(t, 4, 1)
	c, _, _ := codec.DecodeCatalogue("motivators.yaml", root.Motivators)
	counts := map[string]int{}
	for n := range races {
		r := newRace(t, uint64(n))
		r.run(counts)
		r.check(c)
		if t.Failed() {
			t.Fatalf("race %d: %s", n, strings.Join(r.log, "\n"))
		}
	}
	t.Logf("%d races; processes by task and status: %v", races, counts)
}

// racesToRun returns how many races to run: a part of $RACES, or the usual number if it
// is not set.
func racesToRun(t *testing.T, usual, part int) int {
	t.Helper()
	if raceDetector {
		t.Skip("SKIPPED with the race detector, which multiplies time and memory; make test runs this")
	}
	if n, err := strconv.Atoi(os.Getenv("RACES")); err == nil {
		return max(n/part, 1)
	}
	return usual
}

// A race is a workspace and what was acknowledged in it.
type race struct {
	t       *testing.T
	dir, ws string
	rnd     *rand.Rand
	acked   map[string][]string // words that were acknowledged, by name
	gone    map[string]bool     // who was forgotten, or merged into somebody who was
	log     []string
}

// racers are the names in a race, each with a note. Uma has an unfinished talk and
// is not forgotten.
var racers = []string{"Ann Bo", "Cy Dee", "Eve Foe"}

func newRace(t *testing.T, seed uint64) *race {
	t.Helper()
	dir, err := os.MkdirTemp("/dev/shm", "races")
	if err != nil {
		dir = t.TempDir()
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(self, filepath.Join(dir, "buyin")); err != nil {
		t.Fatal(err)
	}
	r := &race{t: t, dir: dir, ws: filepath.Join(dir, "ws"), rnd: rand.New(rand.NewPCG(seed, 1)), acked: map[string][]string{}, gone: map[string]bool{}}
	if out, err := r.command("\n1\nwhat w0 said first\n\n/quit\n", "interview", "Uma").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	r.acked["Uma"] = []string{"w0"}
	for _, name := range racers {
		if out, err := r.command("", "note", name, "was there before").CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
	}
	return r
}

func (r *race) command(typed string, args ...string) *exec.Cmd {
	cmd := exec.Command(filepath.Join(r.dir, "buyin"), args...)
	cmd.Env = append(os.Environ(), "NOW=2026-11-23T09:00:00Z", "SEED=1", "HOME="+r.dir, "BUYIN_DIR="+r.ws, "GOMAXPROCS=1")
	cmd.Stdin = strings.NewReader(typed)
	return cmd
}

// A racer is one process and what it says when it ends with status 0.
type racer struct {
	task, name, word string
	cmd              *exec.Cmd
	out              strings.Builder
}

func (r *race) racer(n int) *racer {
	p := &racer{name: racers[r.rnd.IntN(len(racers))], word: fmt.Sprintf("w%d", n+1)}
	switch k := r.rnd.IntN(15); {
	case k < 5:
		p.task, p.cmd = "note", r.command("", "note", p.name, "likes "+p.word+" and hard puzzles")
	case k < 8:
		p.task, p.cmd = "interview", r.command(fmt.Sprintf(playedTalk, p.name, p.word), "interview", "--answers", "-")
	case k < 10:
		p.task, p.name = "resume", "Uma"
		p.cmd = r.command("then "+p.word+" happened\n\n/done\n\n\n\n\n", "interview", "--resume")
	case k < 11:
		p.task, p.word = "merge", racers[(slices.Index(racers, p.name)+1)%len(racers)]
		p.cmd = r.command("", "person", "merge", p.name, p.word, "--yes")
	case k < 13:
		p.task, p.cmd = "edit", r.command("1 ok\n1 pay\n1 =2\nu\n", "interview", p.name, "--edit")
	case k < 14:
		p.task, p.word = "move", racers[(slices.Index(racers, p.name)+1)%len(racers)]
		p.cmd = r.command("1 to "+p.word+"\n", "interview", p.name, "--edit")
	default:
		p.task, p.cmd = "forget", r.command("", "forget", p.name, "--yes")
	}
	p.cmd.Stdout, p.cmd.Stderr = &p.out, &p.out
	return p
}

const playedTalk = `schema: buyin/answers/v1
report: {name: %s}
told: {on: 2026-11-20, quotes: true}
answers:
- {say: "%s was a good day", evidence: []}
`

func (r *race) run(counts map[string]int) {
	r.t.Helper()
	var all []*racer
	for n := range 2 + r.rnd.IntN(7) {
		all = append(all, r.racer(n))
	}
	for _, p := range all {
		if err := p.cmd.Start(); err != nil {
			r.t.Fatal(err)
		}
	}
	for _, p := range all {
		p.cmd.Wait()
		status := p.cmd.ProcessState.ExitCode()
		counts[fmt.Sprintf("%s %d", p.task, status)]++
		r.log = append(r.log, fmt.Sprintf("%s %s %s: status %d\n%s", p.task, p.name, p.word, status, p.out.String()))
		switch {
		case p.task == "forget":
			r.gone[p.name] = true
		case p.task == "edit" && 0 <= status && status <= 3: // it can be changed elsewhere meanwhile, or be gone
		case p.task == "merge", p.task == "move" && 0 <= status && status <= 3:
			r.gone[p.name+">"+p.word] = true
		case status == 0:
			r.acked[p.name] = append(r.acked[p.name], p.word)
		case p.task != "resume": // which can find the talk open, or finished
			r.t.Errorf("%s %s: status %d\n%s", p.task, p.name, status, p.out.String())
		}
	}
	for again := true; again; { // words move with a merge
		again = false
		for pair := range r.gone {
			from, into, ok := strings.Cut(pair, ">")
			if ok && r.gone[into] && !r.gone[from] {
				r.gone[from], again = true, true
			}
		}
	}
}

// check opens the workspace as the next command does.
func (r *race) check(c motive.Catalogue) {
	r.t.Helper()
	if out, err := r.command("", "list").CombinedOutput(); err != nil {
		r.t.Errorf("list: %v\n%s", err, out)
	}
	w, err := records.OpenWorkspace(r.ws)
	if err != nil {
		r.t.Fatal(err)
	}
	defer w.Close()
	all, err := records.All(w, c)
	if err != nil {
		r.t.Fatal(err)
	}
	said := ""
	notebooks := map[string]int{}
	for _, rec := range all {
		if filepath.Base(rec.Path) == ".undo" { // what person undo puts back
			continue
		}
		if rec.Err != nil || !rec.Usable() && !rec.Unfinished {
			r.t.Errorf("%s cannot be used: %v %v", rec.Path, rec.Err, rec.Problems)
		}
		if rec.IsNotebook() {
			notebooks[rec.Name()]++
		}
		for _, turn := range rec.Interview.Turns {
			said += " " + turn.Answer + " "
		}
	}
	for name, n := range notebooks {
		if n > 1 {
			r.t.Errorf("%s has %d notebooks", name, n)
		}
	}
	for name, words := range r.acked {
		for _, word := range words {
			if n := strings.Count(said, " "+word+" "); n != 1 && (n > 1 || !r.gone[name]) {
				r.t.Errorf("what %s of %s said is there %d times", word, name, n)
			}
		}
	}
	filepath.WalkDir(r.ws, func(path string, e fs.DirEntry, err error) error {
		if name := e.Name(); strings.HasPrefix(name, ".buyin-") || name == ".intent" || strings.HasPrefix(name, "talk.") {
			r.t.Errorf("%s was left behind", path)
		}
		return err
	})
}
