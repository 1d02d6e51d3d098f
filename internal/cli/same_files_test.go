package cli_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"buyin"
	"buyin/internal/cli"
	"buyin/internal/cli/env"
)

// runIn runs the program in a workspace and returns its results and its status.
func runIn(t *testing.T, dir string, args ...string) (string, int) {
	t.Helper()
	var out, messages bytes.Buffer
	now := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	status := cli.Main(env.System{
		Args: args, In: strings.NewReader(""), Out: &out, Err: &messages,
		Getenv: func(name string) string { return map[string]string{"BUYIN_DIR": dir, "HOME": dir}[name] },
		Now:    func() time.Time { return now }, Chance: rand.NewChaCha8([32]byte{}),
		ShippedCatalogue: buyin.Motivators, Version: "2.0.0",
	})
	if status > 1 {
		t.Errorf("%q: status %d, %s", args, status, messages.String())
	}
	return out.String(), status
}

// scattered makes a workspace in which records of Sam Lee are in all kinds of
// places, and returns their paths relative to it.
func scattered(t *testing.T, dir string) (theirs []string) {
	t.Helper()
	record := func(id, name string) string {
		return "schema: buyin/interview/v1\nid: " + id + "\nreport: {name: " + name + "}\nfinished: 2026-11-20T10:00:00Z\ncatalogue: {name: default, version: 2.1.0}\n" +
			"turns:\n  - {question: open.best-day, asked: x, answer: y, evidence: [{motivator: pay, strength: 5}]}\n"
	}
	sams, others := map[string]string{
		"interviews/a.yaml": record("a", "Sam Lee"), "interviews/a (conflicted copy).yaml": record("a", "Sam Lee"), "interviews/a 2.yaml": record("a", "SAM  LEE"),
		"interviews/b.sync-conflict-1.yaml": record("b", "sam\u00a0lee"), "interviews/c.yml": record("c", "Sam Lee"), "interviews/c.yaml~": record("c", "Sam Lee"),
		"interviews/c.yaml.bak": record("c", "Sam Lee"), "interviews/.c.yaml.swp": record("c", "Sam Lee"), "interviews/old/c.yaml": record("c", "Sam Lee"),
		"interviews/old/deep/c": record("c", "Sam Lee"), "interviews/c.yaml.replaced": record("c", "Sam Lee"), "goals/misplaced.txt": record("g", "Sam Lee"), "copy of self.yaml": record("s", "Sam Lee"), ".stversions/interviews/c~20261120.yaml": record("c", "Sam Lee"), "interviews (conflicted copy)/c.yaml": record("c", "Sam Lee"), "goals.bak/x": record("c", "Sam Lee"),
		"interviews/broken.yaml": strings.Replace(record("broken", "Sam Lee"), "strength: 5", "strength: 99", 1),
	}, map[string]string{
		"interviews/ada.yaml": record("ada", "Ada") + "notes: [Sam Lee said so]\n", "interviews/leeroy.yaml": record("leeroy", "Sam Leeroy"), "self.yaml": record("self", "Dana"),
	}
	for path, text := range sams {
		theirs = append(theirs, path)
		others[path] = text
	}
	for path, text := range others {
		path = filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	slices.Sort(theirs)
	return theirs
}

// filesIn returns the files of a workspace that a text names.
func filesIn(t *testing.T, dir, text string, named func(path, text string) bool) (paths []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		if named(path, text) {
			local, _ := filepath.Rel(dir, path)
			paths = append(paths, filepath.ToSlash(local))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(paths)
	return paths
}

// Every command that is about all that is kept of a person uses the same files.
func TestCommandsUseOneSetOfFiles(t *testing.T) {
	blanks := regexp.MustCompile(`\s+`)
	shows := func(path, text string) bool {
		bare := func(s string) string { return blanks.ReplaceAllString(s, "") }
		return strings.Contains(bare(text), bare("File: "+path+"."))
	}
	for name, uses := range map[string]func(t *testing.T, dir string) []string{
		"show": func(t *testing.T, dir string) []string {
			out, _ := runIn(t, dir, "show", "Sam Lee")
			return filesIn(t, dir, out, shows)
		},
		"show --for-them": func(t *testing.T, dir string) []string {
			out, _ := runIn(t, dir, "show", "Sam Lee", "--for-them")
			return filesIn(t, dir, out, shows)
		},
		"export": func(t *testing.T, dir string) (paths []string) {
			out, _ := runIn(t, dir, "export", "Sam Lee")
			var doc struct{ Files []struct{ Path string } }
			if err := json.Unmarshal([]byte(out), &doc); err != nil {
				t.Fatal(err)
			}
			for _, f := range doc.Files {
				local, _ := filepath.Rel(dir, f.Path)
				paths = append(paths, filepath.ToSlash(local))
			}
			slices.Sort(paths)
			return paths
		},
		"forget": func(t *testing.T, dir string) []string {
			all := filesIn(t, dir, "", func(string, string) bool { return true })
			runIn(t, dir, "forget", "Sam Lee", "--yes")
			return slices.DeleteFunc(all, func(path string) bool {
				_, err := os.Lstat(filepath.Join(dir, path))
				return err == nil
			})
		},
		"person rename": func(t *testing.T, dir string) []string {
			runIn(t, dir, "person", "rename", "Sam Lee", "Zoe Ng")
			return filesIn(t, dir, "", func(path, _ string) bool {
				data, err := os.ReadFile(path)
				return err == nil && strings.Contains(string(data), `name: "Zoe Ng"`)
			})
		},
		"person merge": func(t *testing.T, dir string) []string {
			runIn(t, dir, "person", "merge", "Sam Lee", "Sam Leeroy", "--yes")
			return filesIn(t, dir, "", func(path, _ string) bool {
				data, err := os.ReadFile(path)
				return err == nil && strings.Contains(string(data), `name: "Sam Leeroy"`)
			})
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			want := scattered(t, dir)
			if got := uses(t, dir); !slices.Equal(got, want) {
				t.Errorf("uses %q, want %q", got, want)
			}
		})
	}
}
