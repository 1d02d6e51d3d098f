//go:build linux && faults

package cli_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"buyin/internal/codec"
	"buyin/internal/records"

	root "buyin"
)

// A writing is a command that writes, in a workspace that other commands have
// prepared. Afterwards all files are as before it or as after it.
type writing struct {
	name     string
	prepare  [][]string // each what is typed, then the arguments
	typed    string
	args     []string
	needs    string // a command that this build must have
	template string
	before   map[string]string
	after    map[string]string
	words    []string // what must be there once, whatever happens; nil if before or after is enough
}

var writings = []*writing{
	{name: "the first note", typed: "", args: []string{"note", "Sam", "likes puzzles"}},
	{name: "note", prepare: [][]string{{"", "note", "Sam", "likes puzzles"}}, args: []string{"note", "Sam", "hates meetings"}},
	{name: "the first promise", args: []string{"promise", "Sam", "two quiet weeks by Friday"}},
	{name: "a promise", prepare: [][]string{{"", "note", "Sam", "likes puzzles"}}, args: []string{"promise", "Sam", "two quiet weeks by Friday"}},
	{name: "a broken promise", prepare: [][]string{{"", "promise", "Sam", "two quiet weeks"}}, args: []string{"promise", "Sam", "--broken", "p1"}},
	{name: "goals", typed: "Share the rota\nDana\n\n\n\n\n", args: []string{"goals", "rota"}},
	{
		name: "forget",
		prepare: [][]string{
			{"", "note", "Ann", "likes puzzles"}, {"", "note", "Sam", "likes puzzles"},
			{"\n1\nanswer w1 here\n/quit\n", "interview", "Sam"},
			{fmt.Sprintf(playedTalk, "Sam", "w2"), "interview", "--answers", "-"},
		},
		args: []string{"forget", "Sam", "--yes"},
	},
	{
		name:    "resume",
		prepare: [][]string{{"\n1\nanswer w1 here\nanswer w2 here\n/quit\n", "interview", "Sam"}},
		typed:   "/done\n\n\n\n\n", args: []string{"interview", "--resume"}, words: []string{"w1", "w2"},
	},
	{
		name:    "resume a debrief",
		prepare: [][]string{{"1\nanswer w1 here\nanswer w2 here\n/quit\n", "interview", "Sam", "--debrief"}},
		typed:   "/done\n1 pay 2\n2 m\n\n\n", args: []string{"interview", "--resume"}, words: []string{"w1", "w2"},
	},
	{
		name:    "interview --out",
		prepare: [][]string{{"\n1\nanswer w1 here\nanswer w2 here\n/quit\n", "interview", "Sam"}},
		typed:   "/done\n\n\n\n\n", args: []string{"interview", "--resume", "--out", "out.yaml"}, words: []string{"w1", "w2"},
	},
	{
		name:    "resume an ask",
		prepare: [][]string{goalsForAsk, {"1\n\n\n5\nanswer w1 here\n/quit\n", "ask", "Sam"}},
		typed:   "/note answer w2 here\nfewer nights\n\n1\n\n\n", args: []string{"ask", "--resume"}, words: []string{"w1", "w2"},
	},
	{
		name:    "edit",
		prepare: [][]string{{fmt.Sprintf(playedTalk, "Sam", "w2"), "interview", "--answers", "-"}},
		typed:   "1 x\n", args: []string{"interview", "Sam", "--edit"},
	},
	{
		name:    "edit, a line goes to somebody else",
		prepare: [][]string{{"", "note", "Ann", "likes puzzles"}, {fmt.Sprintf(playedTalk, "Sam", "w2"), "interview", "--answers", "-"}},
		typed:   "1 to Ann\n", args: []string{"interview", "Sam", "--edit"},
	},
	{
		name:    "edit, a record goes to somebody else",
		prepare: [][]string{{"", "note", "Ann", "likes puzzles"}, {fmt.Sprintf(playedTalk, "Sam", "w2"), "interview", "--answers", "-"}},
		typed:   "move record to Ann\nyes\n", args: []string{"interview", "Sam", "--edit"},
	},
	{
		name:    "edit, a record is deleted",
		prepare: [][]string{{fmt.Sprintf(playedTalk, "Sam", "w2"), "interview", "--answers", "-"}, {"", "person", "rename", "Sam", "Sam Lee"}},
		typed:   "delete record\nyes\n", args: []string{"interview", "Sam", "--edit"},
	},
	{
		name:    "note --notes",
		prepare: [][]string{{"", "note", "Sam", "likes puzzles"}},
		typed:   "## 2026-03-02\n- hates meetings\n- likes lunch\n", args: []string{"note", "Sam", "--notes", "-"},
	},
	{
		name:    "the first outcome",
		prepare: [][]string{{"Share the rota\nDana\n\n\n\n\n", "goals", "rota"}},
		args:    []string{"outcome", "Sam", "yes"},
	},
	{
		name:    "outcome",
		prepare: [][]string{{"Share the rota\nDana\n\n\n\n\n", "goals", "rota"}, {"", "outcome", "Sam", "yes"}},
		args:    []string{"outcome", "Sam", "no"},
	},
	{
		name: "person merge", needs: "merge FROM INTO",
		prepare: [][]string{{"", "note", "Ann", "likes puzzles"}, {"", "note", "Sam", "hates meetings"}, {fmt.Sprintf(playedTalk, "Sam", "w2"), "interview", "--answers", "-"}},
		args:    []string{"person", "merge", "Sam", "Ann", "--yes"},
	},
	{
		name: "person merge, both with promises and an outcome", needs: "merge FROM INTO",
		prepare: [][]string{
			{"Share the rota\nDana\n\n\n\n\n", "goals", "rota"}, {"", "promise", "Ann", "two quiet weeks"}, {"", "promise", "Sam", "the room"},
			{"", "outcome", "Ann", "yes"}, {"", "outcome", "Sam", "no"},
		},
		args: []string{"person", "merge", "Sam", "Ann", "--yes"},
	},
	{
		name: "person rename", needs: "rename OLD NEW",
		prepare: [][]string{{"", "note", "Sam", "hates meetings"}, {fmt.Sprintf(playedTalk, "Sam", "w2"), "interview", "--answers", "-"}},
		args:    []string{"person", "rename", "Sam", "Sam Lee"},
	},
	{
		name: "person undo", needs: "undo",
		prepare: [][]string{{"", "note", "Sam", "hates meetings"}, {fmt.Sprintf(playedTalk, "Sam", "w2"), "interview", "--answers", "-"}, {"", "person", "rename", "Sam", "Sam Lee"}},
		args:    []string{"person", "undo"},
	},
}

// goalsForAsk writes down an ask that offers nothing, so that it has no cards.
var goalsForAsk = []string{"Share the rota\nDana\n\n\n\n\n", "goals", "rota"}

// begin returns a trial in a copy of the prepared workspace.
func (c *writing) begin(t *testing.T) *trial {
	t.Helper()
	r := newTrial(t)
	must(t, os.RemoveAll(r.ws))
	if out, err := exec.Command("cp", "-a", c.template, r.ws).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return r
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// rehearse prepares the workspace and runs the command without a fault. It
// returns the calls to inject faults into.
func (c *writing) rehearse(t *testing.T) []call {
	t.Helper()
	if _, err := exec.LookPath("strace"); err != nil {
		t.Skip("SKIPPED: strace is missing, so no fault was injected; install it for make faults")
	}
	first := newTrial(t)
	if c.needs != "" {
		if _, help, _ := first.run("-", "", "person", "--help"); !strings.Contains(help, strings.Fields(c.needs)[0]) {
			t.Skipf("SKIPPED: this build has no %s", c.name)
		}
	}
	must(t, os.RemoveAll(filepath.Join(first.ws, "interviews"))) // the old talk of a trial
	for _, step := range c.prepare {
		if status, shown, _ := first.run("-", step[0], step[1:]...); status != 0 {
			t.Fatalf("%q: status %d\n%s", step[1:], status, shown)
		}
	}
	c.template = first.ws
	c.before = c.snapshot(first)
	r := c.begin(t)
	status, shown, log := r.run("", c.typed, c.args...)
	if status != 0 {
		t.Fatalf("without a fault: status %d\n%s", status, shown)
	}
	c.after = c.snapshot(r)
	if maps.Equal(c.before, c.after) {
		t.Fatalf("nothing has changed\n%s", shown)
	}
	calls := r.calls(log)
	if len(calls) < 8 {
		t.Fatalf("only %d calls change the workspace; is strace at work?\n%s", len(calls), log)
	}
	return calls
}

// snapshot returns the text of all files, by name, as they are for the next
// command that writes.
func (c *writing) snapshot(r *trial) map[string]string {
	r.t.Helper()
	w, err := records.OpenWorkspace(r.ws)
	must(r.t, err)
	defer w.Close()
	must(r.t, w.Locked(func() error { return nil }))
	all := map[string]string{}
	must(r.t, filepath.WalkDir(r.dir, func(path string, e fs.DirEntry, err error) error {
		local := strings.TrimPrefix(path, r.dir+"/")
		if err != nil || !e.Type().IsRegular() || local == "log" || strings.HasPrefix(local, "ws/.locks/w") {
			return err
		}
		data, err := os.ReadFile(path)
		all[local] = string(data)
		return err
	}))
	return all
}

// check requires that the workspace is in one of two states, or that every word
// is there once, and that the next command reads it.
func (c *writing) check(t *testing.T, r *trial, status int, shown string) (state string) {
	t.Helper()
	listed, said, _ := r.run("-", "", "list")
	now := c.snapshot(r)
	switch {
	case listed != 0:
		t.Errorf("list: status %d\n%s", listed, said)
	case maps.Equal(now, c.after):
		state = "after"
	case maps.Equal(now, c.before):
		state = "before"
	case c.words != nil:
		state = "under way"
		c.checkWords(t, r)
	default:
		t.Errorf("neither before nor after:\n%s", difference(now, c.before, c.after))
	}
	if status == 0 && state != "after" {
		t.Errorf("status 0, and the state is %q", state)
	}
	return state
}

func difference(now, before, after map[string]string) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(now)) {
		fmt.Fprintf(&b, "%s: before %v, after %v\n", name, now[name] == before[name], now[name] == after[name])
	}
	for _, name := range slices.Sorted(maps.Keys(before)) {
		if _, ok := now[name]; !ok {
			fmt.Fprintf(&b, "%s is gone\n", name)
		}
	}
	return b.String()
}

// checkWords requires that the talk is there once, whole: finished, unfinished,
// or in the file of --out.
func (c *writing) checkWords(t *testing.T, r *trial) {
	t.Helper()
	cat, _, _ := codec.DecodeCatalogue("motivators.yaml", root.Motivators)
	w, err := records.OpenWorkspace(r.ws)
	must(t, err)
	defer w.Close()
	all, err := records.All(w, cat)
	must(t, err)
	var said strings.Builder
	for _, rec := range all {
		if rec.Unfinished && rec.Err != nil {
			t.Errorf("%s: %v", rec.Path, rec.Err)
		}
		for _, turn := range rec.Interview.Turns {
			said.WriteString(turn.Answer + "\n")
		}
		said.WriteString(strings.Join(append(rec.Interview.Notes, rec.Draft), "\n") + "\n")
	}
	if out, err := os.ReadFile(filepath.Join(r.dir, "out.yaml")); err == nil {
		said.Write(out)
	}
	for _, word := range c.words {
		if n := strings.Count(said.String(), "answer "+word+" here"); n != 1 {
			t.Errorf("%s is there %d times:\n%s", word, n, said.String())
		}
	}
}

// TestFaultsOfCommands kills each command at each system call that may change
// something, and lets each of these calls fail in five ways.
func TestFaultsOfCommands(t *testing.T) {
	for _, c := range writings {
		t.Run(c.name, func(t *testing.T) {
			calls := c.rehearse(t)
			states := map[string]int{}
			for _, at := range calls {
				for _, fault := range []string{"signal=SIGKILL", "error=ENOSPC", "error=EIO", "error=EDQUOT", "error=EROFS", "error=EINTR"} {
					struck := failedAt
					if fault == "signal=SIGKILL" {
						struck = killedAt(at.name)
					}
					trial, status, shown := at.hitIn(t, fault, struck, c.begin, c.typed, c.args...)
					state := c.check(t, trial, status, shown)
					states[fmt.Sprintf("%s %d %s", strings.TrimPrefix(fault, "error="), status, state)]++
					if status != 0 && status != -1 && !strings.Contains(shown, "buyin: ") {
						t.Errorf("status %d without a reason", status)
					}
					if t.Failed() {
						t.Fatalf("%s at %s: status %d\nit had said:\n%s", fault, at.what, status, shown)
					}
				}
			}
			t.Logf("%d calls, %d faults; fault, status and state: %v", len(calls), 6*len(calls), states)
		})
	}
}

// TestFaultsOfShortWrites lets each file grow only to a limit, so that the write
// that crosses it is short and the next one fails.
func TestFaultsOfShortWrites(t *testing.T) {
	if _, err := exec.LookPath("prlimit"); err != nil {
		t.Skip("SKIPPED: prlimit is missing, so no write was cut short")
	}
	for _, c := range writings {
		t.Run(c.name, func(t *testing.T) {
			c.rehearse(t)
			limits := []int{1, 100}
			for _, text := range c.after {
				limits = append(limits, len(text)/2, len(text)-1)
			}
			slices.Sort(limits)
			states := map[string]int{}
			for _, limit := range slices.Compact(limits) {
				r := c.begin(t)
				cmd := exec.Command("prlimit", append([]string{fmt.Sprintf("--fsize=%d", max(limit, 1)), filepath.Join(r.dir, "buyin")}, c.args...)...)
				cmd.Env = append(os.Environ(), "NOW=2026-11-23T09:00:00Z", "SEED=1", "HOME="+r.dir, "BUYIN_DIR="+r.ws)
				cmd.Stdin, cmd.Dir = strings.NewReader(c.typed), r.dir
				var out bytes.Buffer
				cmd.Stderr = &out
				cmd.Run()
				status := cmd.ProcessState.ExitCode()
				states[fmt.Sprintf("%d %s", status, c.check(t, r, status, out.String()))]++
				if t.Failed() {
					t.Fatalf("files of at most %d bytes: status %d\n%s", limit, status, out.String())
				}
			}
			t.Logf("status and state: %v", states)
		})
	}
}
