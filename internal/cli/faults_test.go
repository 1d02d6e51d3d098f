//go:build linux && faults

package cli_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/records"
	"buyin/internal/store"
)

// make faults runs a short interview under strace, which kills it at every system
// call that changes the workspace, and makes each of these calls fail with ENOSPC
// and EIO. strace counts calls by thread, so the interview stays on one thread.
func init() {
	if os.Getenv("ONE_THREAD") != "" {
		runtime.LockOSThread()
	}
}

// changing are the system calls that may change something on a disk.
const changing = "openat,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,fchmod,fchmodat,chmod,ftruncate"

// said are the answers given in the interview, in order.
var said = []string{"finally cracked the deadlock", "likes to be asked first", "no fan of contests"}

// An edit is a correction on the sheet: what is typed, what is shown when it is
// saved, and what the talk then holds.
type edit struct{ typed, shown, saved string }

// midway are edits made in the middle of the interview, atEnd those at its end.
var (
	midway = []edit{
		{"1 pay 2", "\n1, looked at: finally", "{motivator: pay, strength: 2, "},
		{"2 comp -4", "\n2, looked at: likes to", "{motivator: competition, strength: -4, "},
	}
	atEnd = []edit{
		{"3 pride=1", "", ""}, // no such motivator
		{"3 mastery 1", "\n3, looked at: no fan", "{motivator: mastery, strength: 1, "},
	}
)

// statusDone is the status of an interview that is saved: nobody was there to repeat
// the edit that names no motivator.
const statusDone = 1

// typing is what the manager types: no guess, the report knows of the notes, three
// answers and edits of them, the end.
func typing() string {
	lines := "\n1\n"
	for i, s := range said {
		lines += s + "\n"
		if i == len(midway)-1 {
			lines += "/sheet\n" + typedEdits(midway)
		}
	}
	return lines + "/done\n\n" + typedEdits(atEnd)
}

func typedEdits(edits []edit) string {
	lines := ""
	for _, e := range edits {
		lines += e.typed + "\n"
	}
	return lines + "\n"
}

// oldTalk is a talk with somebody else, with a comment that is lost if it is written
// again.
const oldTalk = `# an old talk, not to be touched
schema: buyin/interview/v1
id: 2026-01-02-aaaa
report: {name: Ada}
started: 2026-01-02T09:00:00Z
finished: 2026-01-02T09:24:00Z
catalogue: {name: default, version: 2.1.0}
turns: []
`

// A trial is a workspace that already contains a talk, in which the interview runs
// under strace.
type trial struct {
	t       *testing.T
	dir, ws string
	old     []byte
}

func newTrial(t *testing.T) *trial {
	t.Helper()
	dir, err := os.MkdirTemp("/dev/shm", "faults")
	if err != nil {
		dir = t.TempDir()
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	r := &trial{t: t, dir: dir, ws: filepath.Join(dir, "ws"), old: []byte(oldTalk)}
	w, err := store.Open(r.ws)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Interviews().Write("2026-01-02-aaaa", r.old, false); err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(self, filepath.Join(dir, "buyin")); err != nil {
		t.Fatal(err)
	}
	return r
}

// run runs buyin, under strace unless inject is "-", and returns its exit status
// (-1 if it was killed), its output and the log of strace.
func (r *trial) run(inject, typed string, args ...string) (status int, said, log string) {
	r.t.Helper()
	argv := append([]string{filepath.Join(r.dir, "buyin")}, args...)
	if inject != "-" {
		trace := []string{"strace", "-f", "-y", "-qq", "-o", filepath.Join(r.dir, "log"), "-e", "trace=" + changing}
		if inject != "" {
			trace = append(trace, "-e", "inject="+inject)
		}
		argv = append(trace, argv...)
	}
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.Env = append(os.Environ(), "ONE_THREAD=1", "GOMAXPROCS=1", "NOW=2026-11-23T09:00:00Z", "SEED=1", "HOME="+r.dir, "BUYIN_DIR="+r.ws)
	cmd.Stdin, cmd.Dir = strings.NewReader(typed), r.dir
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	cmd.Run()
	data, _ := os.ReadFile(filepath.Join(r.dir, "log"))
	return cmd.ProcessState.ExitCode(), out.String(), string(data)
}

// A call is one system call in the interview's thread.
type call struct {
	name string
	n    int
	what string // its line in the log of strace
}

var callName = regexp.MustCompile(`^(\d+) +(\w+)\(`)

// calls are the calls in the log, of the thread that it begins with, that may
// change the workspace.
func (r *trial) calls(log string) []call {
	var found []call
	counts := map[string]int{}
	thread := ""
	for line := range strings.Lines(log) {
		m := callName.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		if thread == "" {
			thread = m[1]
		}
		if m[1] != thread {
			continue
		}
		counts[m[2]]++
		reads := m[2] == "openat" && !strings.Contains(line, "O_CREAT") && !strings.Contains(line, "O_WRONLY")
		shows := strings.Contains(line, "<pipe:") // a message that names a file
		if strings.Contains(line, r.ws) && !reads && !shows {
			found = append(found, call{m[2], counts[m[2]], strings.TrimSpace(line)})
		}
	}
	return found
}

// acknowledged is how many answers the program showed to be saved, by asking the
// next question or summing up.
func acknowledged(shown string) int {
	n := 0
	for i := range said {
		next := fmt.Sprintf("\n%d. ", i+2)
		if i == len(said)-1 {
			next = "Now sum up"
		}
		if strings.Contains(shown, next) {
			n = i + 1
		}
	}
	// the last question may be answered with /done
	if n == len(said) || !strings.Contains(shown, fmt.Sprintf("\n%d. ", len(said)+1)) {
		return n
	}
	return len(said)
}

// check requires that every acknowledged answer is on the disk, and then in the
// talk that --resume finishes, and that the old talk is unchanged.
func (r *trial) check(shown string) {
	r.t.Helper()
	acked := acknowledged(shown)
	w, err := records.OpenWorkspace(r.ws)
	if err != nil {
		r.t.Fatal(err)
	}
	defer w.Close()
	if err := w.Locked(func() error { return nil }); err != nil { // cleans up, as any command that writes does
		r.t.Fatal(err)
	}
	if data, err := w.Interviews().Read("2026-01-02-aaaa"); err != nil || !bytes.Equal(data, r.old) {
		r.t.Errorf("the old talk is %q, %v", data, err)
	}
	talks, err := w.Unfinished()
	if err != nil {
		r.t.Fatal(err)
	}
	if len(talks) == 1 {
		r.checkJournal(w, talks[0].ID, acked)
		if status, shown, _ := r.run("-", "/done\n\n\n\n\n", "interview", "--resume"); status != 0 {
			r.t.Errorf("--resume: status %d\n%s", status, shown)
		}
	}
	saved := ""
	ids, _ := w.Interviews().IDs()
	for _, id := range ids {
		if id != "2026-01-02-aaaa" {
			data, _ := w.Interviews().Read(id)
			saved += string(data)
		}
	}
	for i := range acked {
		if strings.Count(saved, "answer: "+said[i]) != 1 {
			r.t.Errorf("%d answers were acknowledged, and number %d is not in the talk once:\n%s", acked, i+1, saved)
		}
	}
	for _, e := range append(midway[:len(midway):len(midway)], atEnd...) {
		if e.shown != "" && strings.Contains(shown, e.shown) && !strings.Contains(saved, e.saved) {
			r.t.Errorf("%q was shown as done, and is not in the talk:\n%s", e.typed, saved)
		}
	}
	filepath.WalkDir(r.ws, func(path string, e fs.DirEntry, err error) error {
		if strings.Contains(e.Name(), ".tmp") || strings.HasSuffix(e.Name(), ".journal") {
			r.t.Errorf("%s was left behind", path)
		}
		return err
	})
}

func (r *trial) checkJournal(w *store.Workspace, id string, acked int) {
	r.t.Helper()
	j, err := w.OpenJournal(id)
	if err != nil {
		r.t.Fatal(err)
	}
	defer j.Close()
	n := 0
	for _, record := range j.Records() {
		var g interview.Given
		if err := json.Unmarshal(record, &g); err != nil {
			r.t.Fatal(err)
		}
		if g.Act == interview.Answered && g.Kind == interview.Ask {
			if g.Text != said[n] {
				r.t.Errorf("answer %d is %q", n+1, g.Text)
			}
			n++
		}
	}
	if n < acked {
		r.t.Errorf("%d answers in the journal, %d were acknowledged", n, acked)
	}
}

// rehearsal runs the interview without a fault and returns the calls to inject
// faults into.
func rehearsal(t *testing.T) []call {
	t.Helper()
	if _, err := exec.LookPath("strace"); err != nil {
		t.Skip("SKIPPED: strace is missing, so no fault was injected; install it for make faults")
	}
	r := newTrial(t)
	status, shown, log := r.run("", typing(), "interview", "Sam")
	if status != statusDone || acknowledged(shown) != len(said) {
		t.Fatalf("without a fault: status %d, %d acknowledged\n%s", status, acknowledged(shown), shown)
	}
	for _, e := range append(midway[:len(midway):len(midway)], atEnd...) {
		if !strings.Contains(shown, e.shown) {
			t.Fatalf("without a fault: %q was not done\n%s", e.typed, shown)
		}
	}
	calls := r.calls(log)
	if len(calls) < 40 {
		t.Fatalf("only %d calls change the workspace; is strace at work?\n%s", len(calls), log)
	}
	r.check(shown)
	return calls
}

// meant reports whether a line of a log is the intended call, apart from its
// folder, file numbers and checksums.
func (c call) meant(line string) bool {
	strip := func(s string) string { return varying.ReplaceAllString(strings.TrimSpace(s), "") }
	return strip(line) == strip(c.what)
}

var varying = regexp.MustCompile(`^\d+ +|\.buyin-\d+|faults\d+|#\d+|\(\d+<|"[0-9a-f]{8} |\.\.\., \d+|\.\.\.|\) += .*$| <unfinished \.\.\.>|/proc/self/fd/\d+|\\"(sha256|path).*`)

// hit injects the fault at the call of an interview.
func (c call) hit(t *testing.T, fault string, struck func(log string) string) (r *trial, status int, shown string) {
	t.Helper()
	return c.hitIn(t, fault, struck, newTrial, typing(), "interview", "Sam")
}

// hitIn injects the fault at the call of a command, and tries again if it struck
// another call: sometimes the Go runtime makes a call of its own, and the count
// is off.
func (c call) hitIn(t *testing.T, fault string, struck func(log string) string, begin func(*testing.T) *trial, typed string, args ...string) (r *trial, status int, shown string) {
	t.Helper()
	var got string
	for try := range 40 {
		off := []int{0, 0, 1, -1, 0, 2, -2, 1, 3, -3, 0, 4, 1, -1}[try%14]
		if c.n+off < 1 {
			continue
		}
		var log string
		r = begin(t)
		status, shown, log = r.run(fmt.Sprintf("%s:%s:when=%d", c.name, fault, c.n+off), typed, args...)
		if got = struck(log); c.meant(got) {
			return r, status, shown
		}
	}
	t.Fatalf("%s %d: the fault struck at\n%s, meant\n%s", c.name, c.n, got, c.what)
	return nil, 0, ""
}

// killedAt is the call at which the fault killed the interview, "" if it did not.
func killedAt(name string) func(log string) string {
	return func(log string) (last string) {
		if !strings.Contains(log, "+++ killed by SIGKILL +++") {
			return ""
		}
		for line := range strings.Lines(log) {
			if strings.Contains(line, " "+name+"(") {
				last = line
			}
		}
		return last
	}
}

// failedAt is the call that the fault made fail.
func failedAt(log string) (injected string) {
	for line := range strings.Lines(log) {
		if strings.Contains(line, "(INJECTED)") {
			injected = line
		}
	}
	return injected
}

func TestFaultsKill(t *testing.T) {
	calls := rehearsal(t)
	acks := map[int]int{}
	for _, c := range calls {
		r, _, shown := c.hit(t, "signal=SIGKILL", killedAt(c.name))
		acks[acknowledged(shown)]++
		r.check(shown)
		if t.Failed() {
			t.Fatalf("killed at %s\nit had said:\n%s", c.what, shown)
		}
	}
	t.Logf("killed at each of %d calls; answers acknowledged by then (answers: deaths) %v", len(calls), acks)
	for n := 1; n <= len(said); n++ {
		if acks[n] == 0 {
			t.Errorf("no death after %d acknowledged answers", n)
		}
	}
}

func TestFaultsOfTheDisk(t *testing.T) {
	calls := rehearsal(t)
	statuses, acks := map[int]int{}, map[int]int{}
	for _, c := range calls {
		for _, fault := range []string{"ENOSPC", "EIO", "EINTR"} {
			r, status, shown := c.hit(t, "error="+fault, failedAt)
			statuses[status]++
			acks[acknowledged(shown)]++
			switch {
			case status == statusDone && acknowledged(shown) == len(said) && strings.Contains(shown, "saved as"):
			case status == 3 && strings.Contains(shown, "\nbuyin: ") || status == 3 && strings.HasPrefix(shown, "buyin: "):
			default:
				t.Errorf("status %d", status)
			}
			r.check(shown)
			if t.Failed() {
				t.Fatalf("%s at %s\nit had said:\n%s", fault, c.what, shown)
			}
		}
	}
	t.Logf("%d faults; statuses %v; answers acknowledged (answers: runs) %v", 3*len(calls), statuses, acks)
	if statuses[3] < len(calls)/2 {
		t.Errorf("only %d of the faults ended with status 3", statuses[3])
	}
}
