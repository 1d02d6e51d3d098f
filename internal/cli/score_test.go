package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"buyin/internal/cli/env"
	"buyin/internal/fixture/background"
	random "buyin/testdata/stream/talks"
)

func TestScoresAreTheSameWhateverTheJobs(t *testing.T) {
	data := randomTalks(t, 2000, 8)
	for _, args := range [][]string{{}, {"--format", "csv", "--names"}, {"--format", "json", "--explain"}, {"--format", "table"}} {
		var want []byte
		for _, jobs := range []string{"1", "2", "7"} {
			var out, messages bytes.Buffer
			in := io.Reader(bytes.NewReader(data))
			if jobs == "7" {
				in = &dribble{from: in, n: 10_007} // so that other lines share a block
			}
			if status := runScore(t, in, &out, &messages, append(args, "--jobs", jobs, "-")...); status != 0 {
				t.Fatalf("%v: status %d: %s", args, status, messages.String())
			}
			if want == nil {
				want = out.Bytes()
			} else if !bytes.Equal(out.Bytes(), want) {
				t.Errorf("%v: %s jobs write something else than one", args, jobs)
			}
		}
		if n := bytes.Count(want, []byte("\n")); n < 2000 {
			t.Errorf("%v: only %d lines", args, n)
		}
	}
}

// dribble reads at most n bytes at a time.
type dribble struct {
	from io.Reader
	n    int
}

func (d *dribble) Read(p []byte) (int, error) { return d.from.Read(p[:min(len(p), d.n)]) }

func TestEveryGoodLineIsScoredAndEveryBadOneLocated(t *testing.T) {
	var data []byte
	bad := 0
	var places []string
	for i, line := range bytes.SplitAfter(randomTalks(t, 6000, 9), []byte("\n")) {
		if spoilt := random.Poison(line, i/100); i%100 == 99 && !bytes.Equal(spoilt, line) {
			line = spoilt
			bad++
			places = append(places, fmt.Sprintf("stdin:%d:", i+1))
		}
		data = append(data, line...)
	}
	var out, messages bytes.Buffer
	if status := runScore(t, bytes.NewReader(data), &out, &messages, "-"); status != env.StatusProblems {
		t.Errorf("status %d", status)
	}
	if n := bytes.Count(out.Bytes(), []byte("\n")); bad < 50 || n != 6000-bad {
		t.Errorf("%d lines were scored, of 6000 with %d bad ones", n, bad)
	}
	told := messages.String()
	for _, place := range places {
		i := strings.Index(told, place)
		if i < 0 {
			t.Fatalf("nothing is said of %s", place)
		}
		told = told[i+len(place):] // in order
	}
	if want := fmt.Sprintf("buyin: %s scored, %d failed: ", env.WithThousands(6000-bad), bad); !strings.Contains(told, want) || !strings.HasSuffix(told, ")\n") {
		t.Errorf("the end is %q, want %q", told[max(0, len(told)-100):], want)
	}
}

// The result of a line is written before the next line arrives.
func TestSlowInputIsAnsweredAsItComes(t *testing.T) {
	lines := bytes.SplitAfter(randomTalks(t, 3, 10), []byte("\n"))
	inRead, inWrite := io.Pipe()
	outRead, outWrite := io.Pipe()
	status := make(chan int, 1)
	background.Go(t, func() {
		s := runScore(t, inRead, outWrite, io.Discard, "-")
		outWrite.Close()
		status <- s
	})
	t.Cleanup(func() { inWrite.Close(); outRead.Close() })
	answer := make([]byte, 64<<10)
	for i, line := range lines[:3] {
		if _, err := inWrite.Write(line); err != nil {
			t.Fatal(err)
		}
		n, err := outRead.Read(answer)
		if err != nil || bytes.Count(answer[:n], []byte("\n")) != 1 {
			t.Fatalf("line %d is answered %q, %v", i+1, answer[:n], err)
		}
	}
	inWrite.Close()
	if rest, err := io.ReadAll(outRead); err != nil || len(rest) > 0 {
		t.Errorf("at the end comes %q, %v", rest, err)
	}
	if s := <-status; s != env.StatusDone {
		t.Errorf("status %d", s)
	}
}

// failing is a writer that fails after some bytes.
type failing struct{ left int }

var errFull = errors.New("no space left on device")

func (f *failing) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestAFullDiskIsSaid(t *testing.T) {
	for _, n := range []int{1, 3000} {
		for _, room := range []int{0, 100} {
			var messages bytes.Buffer
			status := runScore(t, bytes.NewReader(randomTalks(t, n, 11)), &failing{room}, &messages, "-")
			if status != env.StatusFailed || !strings.Contains(messages.String(), "buyin: writing the result: no space left on device") {
				t.Errorf("%d lines, room for %d bytes: status %d, %q", n, room, status, messages.String())
			}
		}
	}
	if full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0); err == nil {
		defer full.Close()
		var messages bytes.Buffer
		if status := runScore(t, bytes.NewReader(randomTalks(t, 1, 11)), full, &messages, "-"); status != env.StatusFailed || messages.Len() == 0 {
			t.Errorf("/dev/full: status %d, %q", status, messages.String())
		}
	}
}

// broken is a reader that fails at the end.
type broken struct{ from io.Reader }

func (b broken) Read(p []byte) (int, error) {
	n, err := b.from.Read(p)
	if errors.Is(err, io.EOF) {
		err = errors.New("the disk is on fire")
	}
	return n, err
}

func TestWhatWasReadBeforeAFailureIsScored(t *testing.T) {
	data := randomTalks(t, 4, 12)
	var out, messages bytes.Buffer
	status := runScore(t, broken{bytes.NewReader(data[:len(data)-10])}, &out, &messages, "-")
	if n := strings.Count(out.String(), "\n"); status != env.StatusFailed || n != 3 || !strings.Contains(messages.String(), "buyin: reading stdin: the disk is on fire") {
		t.Errorf("status %d, %d lines, %q", status, n, messages.String())
	}
}

func TestAnEmptyStreamIsNoRecords(t *testing.T) {
	for format, want := range map[string]string{"ndjson": "", "json": "[]\n", "csv": "id,overlap,low,high,probability,verdict,evidence,lead_with,raise,avoid,blocked_by,refused\n"} {
		var out, messages bytes.Buffer
		if status := runScore(t, strings.NewReader(" \n\n"), &out, &messages, "--format", format, "-"); status != 0 || out.String() != want || messages.String() != "buyin: no records\n" {
			t.Errorf("%s: status %d, %q, %q", format, status, out.String(), messages.String())
		}
	}
}

func TestFoldersAreReadByTheBytesOfTheirPaths(t *testing.T) {
	dir := t.TempDir()
	lines := bytes.SplitAfter(randomTalks(t, 4, 13), []byte("\n"))
	goals, err := os.ReadFile("../../testdata/demo/goals.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"b.json": lines[0], "a/z.ndjson": bytes.Join(lines[1:3], nil), "a.jsonl": lines[3], "goals.yaml": goals,
		"newer.yaml": []byte("schema: buyin/persona/v7\n"), "notes.txt": []byte("x"), "c.yaml": []byte("schema: [\n"),
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(dir, link); err != nil {
		link = dir // Windows allows links to some users only
	}
	var out, linked, messages bytes.Buffer
	runScore(t, strings.NewReader(""), &linked, io.Discard, link)
	if status := runScore(t, strings.NewReader(""), &out, &messages, dir); status != env.StatusProblems {
		t.Errorf("status %d", status)
	}
	if linked.String() != out.String() {
		t.Errorf("through a link: %s", &linked)
	}
	var ids []string
	for _, line := range strings.Split(strings.TrimSpace(out.String()), "\n") {
		id, _, _ := strings.Cut(strings.TrimPrefix(line, `{"id":"2026-11-`), `"`)
		ids = append(ids, id[len(id)-1:])
	}
	if got := strings.Join(ids, " "); got != "4 2 3 1" { // a.jsonl, a/z.ndjson, b.json
		t.Errorf("scored in the order %s", got)
	}
	if n := strings.Count(messages.String(), dir); n != 1 || !strings.Contains(messages.String(), "c.yaml:1:9: ") {
		t.Errorf("said: %s", messages.String())
	}
}

func TestProgressLines(t *testing.T) {
	for _, c := range []struct {
		records, bad int
		read, total  int64
		took         time.Duration
		want         string
	}{
		{1_234_567, 12, 100, 300, 10 * time.Second, "1,234,567 scored, 12 failed, 123,456 a second, 20s left"},
		{999, 0, 100, 0, time.Second, "999 scored, 999 a second"},
		{0, 0, 0, 100, 0, "0 scored, 0 a second"},
		{10, 0, 100, 100, time.Second, "10 scored, 10 a second"},
	} {
		if got := progressLine(c.records, c.bad, c.read, c.total, c.took); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestScoresToAFile(t *testing.T) {
	data := randomTalks(t, 6000, 15)
	var want bytes.Buffer
	if status := runScore(t, bytes.NewReader(data), &want, io.Discard, "--explain", "-"); status != 0 {
		t.Fatalf("status %d", status)
	}
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	if _, err := os.Stat(fmt.Sprintf("/dev/fd/%d", write.Fd())); err == nil { // --out may be a pipe
		piped := make(chan []byte, 1)
		background.Go(t, func() {
			got, _ := io.ReadAll(read)
			piped <- got
		})
		t.Cleanup(func() { write.Close() })
		if status := runScore(t, bytes.NewReader(data), io.Discard, io.Discard, "--explain", "--out", fmt.Sprintf("/dev/fd/%d", write.Fd()), "-"); status != 0 {
			t.Errorf("status %d", status)
		}
		write.Close()
		if got := <-piped; !bytes.Equal(got, want.Bytes()) {
			t.Errorf("the pipe was given %d bytes of %d", len(got), want.Len())
		}
	}
	path := filepath.Join(t.TempDir(), "scores.ndjson")
	if status := runScore(t, bytes.NewReader(data), io.Discard, io.Discard, "--explain", "--out", path, "-"); status != 0 {
		t.Fatalf("status %d", status)
	}
	if got, err := os.ReadFile(path); err != nil || want.Len() < 1<<20 || !bytes.Equal(got, want.Bytes()) {
		t.Errorf("the file holds %d bytes, standard output %d; %v", len(got), want.Len(), err)
	}
}
