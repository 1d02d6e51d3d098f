package cli

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// daskPython is a Python that has dask.distributed, "" if there is none.
func daskPython() string {
	for _, python := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(python, "-c", "import distributed").Run() == nil {
			return python
		}
	}
	return ""
}

// score is a filter, so a cluster can run it unchanged: two workers together write
// the same bytes as one machine.
func TestDaskWritesWhatOneMachineWrites(t *testing.T) {
	if testing.Short() {
		t.Skip("short")
	}
	python := daskPython()
	if python == "" {
		t.Skip("SKIPPED: NOTHING WAS SHOWN ABOUT DASK: no python3-distributed here; apt-get install python3-distributed")
	}
	dir := t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	buyin := filepath.Join(dir, "buyin") // TestMain runs the test binary as buyin under this name
	if err := os.Symlink(self, buyin); err != nil {
		t.Skip("no links here: ", err)
	}
	goals, err := filepath.Abs("../../testdata/demo/goals.yaml")
	if err != nil {
		t.Fatal(err)
	}
	data := randomTalks(t, 1500, 14)
	file := filepath.Join(dir, "talks.ndjson")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("NOW", "2026-11-23T09:00:00Z") // fixes the clock and the random numbers
	t.Setenv("SEED", "1")
	args := []string{"--dir", dir, "score", "--goals", goals, "--format", "ndjson", "--names", "-"}
	alone := exec.Command(buyin, args...)
	alone.Stdin = bytes.NewReader(data)
	want, err := alone.Output()
	if err != nil || bytes.Count(want, []byte("\n")) != 1500 {
		t.Fatalf("one machine: %d bytes, %v", len(want), err)
	}
	var complaints bytes.Buffer
	cluster := exec.Command(python, append([]string{"../../testdata/dask/score.py", file, "7", buyin}, args...)...)
	cluster.Stderr = &complaints
	got, err := cluster.Output()
	if err != nil {
		t.Fatalf("the cluster: %v: %s", err, complaints.String())
	}
	if !bytes.Equal(got, want) {
		t.Errorf("the cluster writes %d bytes that are not the %d of one machine: %s", len(got), len(want), complaints.String())
	}
}
