// Command peers measures buyin score beside DuckDB, jq, Python and plain
// encoding/json on the same interviews in one run, sees to it that all find the
// same overlaps, and prints what each took. It is run by make bench-peers.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"time"

	"buyin"
	"buyin/internal/codec"
	"buyin/internal/motive"
)

// A peer is one program to measure.
type peer struct {
	name    string
	part    int      // only the first 1/part of the lines: it takes too long
	command []string // reads the lines from standard input, unless it names the file itself
	file    bool     // the command names the file
}

type measured struct {
	peer
	records   int
	wall, cpu time.Duration
	peak      int64 // bytes
}

func main() {
	if len(os.Args) > 2 && os.Args[1] == alone {
		os.Exit(runAlone(os.Args[2:]))
	}
	n := flag.Int("n", 200_000, "how many interviews")
	slow := flag.Int("slow", 10, "jq and Python get the first 1/slow of them")
	threads := flag.Int("threads", 2, "of buyin and DuckDB")
	repeat := flag.Int("repeat", 1, "how often each is run; the best wall counts")
	flag.Parse()
	if err := run(*n, *slow, *threads, *repeat); err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}

func run(n, slow, threads, repeat int) error {
	dir, err := os.MkdirTemp("", "buyin-peers-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	in := func(name string) string { return filepath.Join(dir, name) }
	if err := prepare(dir, n, slow); err != nil {
		return err
	}
	t := strconv.Itoa(threads)
	buyin := []string{in("buyin"), "--dir", in("workspace"), "score", "--goals", goals, "--format", "ndjson", "--jobs", t, "-"}
	duck := func(query string) []string {
		return []string{"node", "testdata/peers/duckdb.mjs", in("all.ndjson"), in("served.json"), t, query}
	}
	peers := []peer{
		{"buyin score, with intervals and verdicts", 1, buyin, false},
		{"buyin score, blanks in the JSON", 1, buyin, false},
		{"encoding/json, overlaps and intervals", 1, []string{in("naive"), goals}, false},
		{"DuckDB, overlap alone, by window", 1, duck("window"), true},
		{"DuckDB, overlap alone, by join", 1, duck("join"), true},
		{"DuckDB, overlap alone, by lists", 1, duck("lists"), true},
		{"Python json, overlap alone", slow, []string{"python3", "testdata/peers/overlap.py", in("served.json")}, false},
		{"jq, overlap alone", slow, []string{"jq", "-r", "--slurpfile", "served", in("served.json"), "-f", "testdata/peers/overlap.jq"}, false},
	}
	var all []measured
	want := map[string]float64{}
	for i, p := range peers {
		if _, err := exec.LookPath(p.command[0]); err != nil {
			fmt.Printf("SKIPPED: %s: there is no %s here\n", p.name, p.command[0])
			continue
		}
		input := in("all.ndjson")
		switch {
		case i == 1:
			input = in("blanks.ndjson")
		case p.part > 1:
			input = in("part.ndjson")
		}
		m := measured{peer: p, records: n / p.part}
		for range repeat {
			if err := measure(&m, input, in("out")); err != nil {
				return fmt.Errorf("%s: %w", p.name, err)
			}
		}
		if err := agrees(in("out"), m.records, want); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
		all = append(all, m)
	}
	report(all, n, threads)
	return nil
}

const goals = "testdata/demo/goals.yaml"

// prepare builds what is measured, and what it is measured on.
func prepare(dir string, n, slow int) error {
	build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", dir, "./cmd/buyin", "./testdata/peers/naive", "./testdata/stream/generate")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return err
	}
	for name, args := range map[string][]string{
		"all.ndjson": {"-n", strconv.Itoa(n)}, "blanks.ndjson": {"-n", strconv.Itoa(n), "-blanks"}, "part.ndjson": {"-n", strconv.Itoa(n / slow)},
	} {
		f, err := os.Create(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		make := exec.Command(filepath.Join(dir, "generate"), args...)
		make.Stdout, make.Stderr = f, os.Stderr
		if err := make.Run(); err != nil {
			return err
		}
		if err := f.Close(); err != nil {
			return err
		}
	}
	served, err := whatIsServed()
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "served.json"), served, 0o600)
}

// whatIsServed is s of the formula for each motivator, for the peers.
func whatIsServed() ([]byte, error) {
	c, _, problems := codec.DecodeCatalogue("motivators.yaml", buyin.Motivators)
	if len(problems) > 0 {
		return nil, problems
	}
	data, err := os.ReadFile(goals)
	if err != nil {
		return nil, err
	}
	g, _, problems := codec.DecodeGoals(goals, data, c)
	if len(problems) > 0 {
		return nil, problems
	}
	served := map[string]float64{}
	for _, m := range c.Motivators {
		best, worst := 0, 0
		for _, goal := range g.Goals {
			best, worst = max(best, goal.Offers[m.ID]), min(worst, goal.Offers[m.ID])
		}
		served[m.ID] = float64(max(0, best+worst)) / motive.MaxStrength
	}
	return json.Marshal(served)
}

// report prints a table of Markdown; ratios are to the first, a record.
func report(all []measured, n, threads int) {
	fmt.Printf("\n%d interviews; %s, %d cores, %d threads, %s\n\n", n, runtime.GOOS+"/"+runtime.GOARCH, runtime.NumCPU(), threads, time.Now().UTC().Format(time.DateOnly))
	fmt.Println("| program | records | wall s | CPU s | peak MB | wall, times buyin | CPU, times buyin |")
	fmt.Println("|---|--:|--:|--:|--:|--:|--:|")
	for _, m := range all {
		each := func(d time.Duration) float64 { return float64(d) / float64(m.records) }
		first := all[0]
		fmt.Printf("| %s | %d | %.2f | %.2f | %.0f | %.2f | %.2f |\n", m.name, m.records, m.wall.Seconds(), m.cpu.Seconds(), float64(m.peak)/1e6,
			each(m.wall)/(float64(first.wall)/float64(first.records)), each(m.cpu)/(float64(first.cpu)/float64(first.records)))
	}
}
