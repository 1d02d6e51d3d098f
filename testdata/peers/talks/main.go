// Command talks plays the talks of make eval with buyin 1.0.0, which it builds
// from its commit, and prints how many questions they took and how often the
// verdict was firm and true. It is run by make eval-peers.
//
// The simulated report of 1.0.0 names every hidden driver at the playback, and
// its choice of questions relies on that. Of this buyin it plays talks with people
// who agree and add little, and with people who name every driver, too.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"

	"buyin/internal/practice/practicetest"
)

func main() {
	commit := flag.String("commit", "", "the commit of buyin 1.0.0 (default: the one before the changelog first mentions 2.0.0)")
	talks := flag.Int("talks", 100, "smallest number of talks in each set")
	only := flag.String("set", "", "play only this set: "+strings.Join(practicetest.Names, ", "))
	flag.Parse()
	if err := run(*commit, *talks, *only); err != nil {
		fmt.Fprintln(os.Stderr, "talks:", err)
		os.Exit(1)
	}
}

func run(commit string, talks int, only string) error {
	dir, err := os.MkdirTemp("", "buyin-talks-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	old, err := buildOld(dir, commit)
	if err != nil {
		fmt.Printf("SKIPPED: buyin 1.0.0 could not be built: %v\n", err)
		return nil
	}
	now := filepath.Join(dir, "buyin-now")
	if err := command("", "go", "build", "-o", now, "./cmd/buyin"); err != nil {
		return err
	}
	c, err := practicetest.Catalogue()
	if err != nil {
		return err
	}
	sets, err := practicetest.Sets(c, filepath.Join("testdata", "eval"), talks, only)
	if err != nil {
		return err
	}
	catalogue := filepath.Join(dir, "catalogue.json")
	if err := writeJSON(catalogue, oldCatalogue(c)); err != nil {
		return err
	}
	fmt.Println("                           talks  mean questions  firm %  true of firm %")
	for _, set := range sets {
		for _, p := range []player{{"1.0.0", []string{old, "--catalogue", catalogue}}, {"now, agrees", []string{now}}, {"now, all", []string{now, "--playback", "all"}}} {
			rows, err := p.play(dir, set)
			if err != nil {
				return fmt.Errorf("%s, %s: %w", set.Name, p.name, err)
			}
			fmt.Printf("%-26s %5d  %14.2f  %6.1f  %14.1f\n", set.Name+", "+p.name, len(rows), mean(rows), percent(rows, result.isFirm, nil), percent(rows, result.isTrue, result.isFirm))
		}
	}
	return nil
}

// buildOld builds buyin 1.0.0 from the repository's history.
func buildOld(dir, commit string) (string, error) {
	if commit == "" {
		out, err := exec.Command("git", "log", "--reverse", "--format=%H", "-S2.0.0 (under way)", "--", "CHANGELOG.md").Output()
		first, _, ok := strings.Cut(string(out), "\n")
		if err != nil || !ok {
			return "", errors.New("its commit is not in the history of this folder")
		}
		commit = first + "^"
	}
	source, archive := filepath.Join(dir, "source"), filepath.Join(dir, "source.tar")
	program := filepath.Join(dir, "buyin-1.0.0")
	for _, step := range []struct {
		dir  string
		args []string
	}{
		{"", []string{"git", "archive", "--output", archive, commit}},
		{"", []string{"mkdir", source}},
		{source, []string{"tar", "-xf", archive}},
		{source, []string{"go", "build", "-o", program, "./cmd/buyin"}},
	} {
		if err := command(step.dir, step.args...); err != nil {
			return "", err
		}
	}
	return program, nil
}

// command runs a command in a folder, and returns what it prints if it fails.
func command(dir string, args ...string) error {
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w: %s", strings.Join(args, " "), err, out)
	}
	return nil
}

// A player is a program that plays talks.
type player struct {
	name    string
	command []string
}

// A result is what buyin practice prints about a talk.
type result struct {
	Questions    int    `json:"questions"`
	Verdict      string `json:"verdict"`
	TruthVerdict string `json:"truth_verdict"`
}

func (r result) isFirm() bool { return r.Verdict != "unclear" }
func (r result) isTrue() bool { return r.Verdict == r.TruthVerdict }

// play plays all talks of a set, several at a time.
func (p player) play(dir string, set practicetest.Set) ([]result, error) {
	results := make([]result, set.Talks())
	errs := make([]error, runtime.NumCPU())
	var group sync.WaitGroup
	for worker := range errs {
		group.Go(func() {
			for i := worker; i < len(results) && errs[worker] == nil; i += len(errs) {
				results[i], errs[worker] = p.playOne(filepath.Join(dir, strconv.Itoa(worker)), set, i)
			}
		})
	}
	group.Wait()
	return results, errors.Join(errs...)
}

// playOne plays a talk, with its files in a folder.
func (p player) playOne(dir string, set practicetest.Set, seed int) (result, error) {
	pair := set.Pairing(seed)
	persona, goals := filepath.Join(dir, "persona.json"), filepath.Join(dir, "goals.json")
	err := errors.Join(os.MkdirAll(dir, 0o700), writeJSON(persona, personaFile(pair.Persona)), writeJSON(goals, goalsFile(pair.Goals)))
	if err != nil {
		return result{}, err
	}
	args := slices.Concat([]string{"practice", "--dir", filepath.Join(dir, "workspace")}, p.command[1:], []string{"--persona", persona, "--goals", goals,
		"--auto", "--ear", "perfect", "--seed", strconv.Itoa(seed), "--format", "json"})
	cmd := exec.Command(p.command[0], args...)
	var messages strings.Builder
	cmd.Stderr = &messages
	out, err := cmd.Output()
	if err != nil {
		return result{}, fmt.Errorf("%s: %w: %s", pair.Persona.Name, err, messages.String())
	}
	var r result
	return r, json.Unmarshal(out, &r)
}

func mean(rows []result) float64 {
	sum := 0
	for _, r := range rows {
		sum += r.Questions
	}
	return float64(sum) / float64(max(1, len(rows)))
}

// percent returns how many percent of the rows are so, of those that are counted
// (nil: all).
func percent(rows []result, is, counted func(result) bool) float64 {
	n, all := 0, 0
	for _, r := range rows {
		if counted != nil && !counted(r) {
			continue
		}
		all++
		if is(r) {
			n++
		}
	}
	return 100 * float64(n) / float64(max(1, all))
}
