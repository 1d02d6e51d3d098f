package cli

import (
	"fmt"
	"io"
	"path/filepath"
	"runtime/debug"
	"slices"

	"github.com/spf13/cobra"

	"buyin/internal/check"
	"buyin/internal/cli/env"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/listen"
	"buyin/internal/motive"
	"buyin/internal/output"
)

type checkFlags struct {
	format, failOn, stdinName string
	listen                    bool
}

func (a *app) checkCommand() *cobra.Command {
	var f checkFlags
	cmd := &cobra.Command{
		Use:   "check [FILE...|-]",
		Short: "review catalogues: form, coverage, cues, examples and the wording of questions",
		Long: `check reviews catalogues for CI and for their authors: is the file sound, is
every motivator covered, can its cues work, and do its questions leave the answer
to the report. Without a FILE it reviews the catalogue of --catalogue, else the
shipped one. buyin catalogue rules tells every rule.

A comment ignores a finding on its line, or, on a line of its own, on the next:
    # buyin:ignore RULE -- reason
.buyin.yaml, in this folder or one above, gives rules another severity:
    severities: {jargon: info, closed: off}
    fail_on: warning

In GitHub Actions the format is github by itself. The status is 1 when something
of the severity of --fail-on, or above, was found.`,
		Example: `  buyin catalogue check motivators.yaml
  buyin catalogue check --format sarif --out check.sarif motivators.yaml
  git show HEAD:motivators.yaml | buyin catalogue check --stdin-filename motivators.yaml -`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if !cmd.Flags().Changed("format") && a.Getenv("GITHUB_ACTIONS") == "true" {
				f.format = "github"
			}
			if err := env.CheckChoice("format", f.format, "text", "json", "sarif", "github", "junit"); err != nil {
				return err
			}
			set, err := a.settings()
			if err != nil {
				return err
			}
			failOn, err := set.failOn(f.failOn)
			if err != nil {
				return err
			}
			return a.check(args, f, set, failOn)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&f.format, "format", "text", "text, json, sarif, github or junit")
	flags.StringVar(&f.failOn, "fail-on", "", "the mildest severity that fails: error or warning (default error)")
	flags.StringVar(&f.stdinName, "stdin-filename", "", "what to call standard input, and by its ending how to read it")
	flags.BoolVar(&f.listen, "listen", false, "have the coach listen to every example, which takes its time (else they are judged by their cues)")
	return cmd
}

// kept is how much memory may lie idle during a check, in hundredths of what is
// in use: nearly all that is read is in use to the end, and collecting finds
// little.
const kept = 400

// check reviews the files and writes what was found. A file that cannot be
// read does not stop the others.
func (a *app) check(args []string, f checkFlags, set settings, failOn motive.Severity) error {
	defer debug.SetGCPercent(debug.SetGCPercent(kept))
	r := output.Findings{Sources: map[string][]byte{}, FailOn: failOn, Version: a.Version, Width: a.Width(), Color: a.UseColor()}
	var failed error
	if len(args) == 0 {
		name, data, err := a.CatalogueSource()
		if err != nil {
			return err
		}
		a.checkOne(&r, name, data, set, f.listen)
	}
	for _, path := range onceEach(args) {
		if err := a.Context.Err(); err != nil {
			return err
		}
		name := corpus.DisplayName(path)
		if path == "-" && f.stdinName != "" {
			name = f.stdinName
		}
		if _, taken := r.Sources[name]; taken {
			return env.Usagef("standard input and a file are both called %s; give the one another name with --stdin-filename", name)
		}
		data, err := a.ReadFile(path)
		if err != nil {
			a.Say("%v", err)
			failed = env.ErrReported
			continue
		}
		a.checkOne(&r, name, data, set, f.listen)
	}
	if err := a.WriteResult(func(w io.Writer) error { return r.Write(w, f.format) }); err != nil {
		return err
	}
	if f.format == "text" && len(r.Files) > 0 {
		if err := a.Results.Flush(); err != nil {
			return err
		}
		a.tally(r)
	}
	if worst, any := r.Found.Worst(); failed == nil && any && worst >= failOn {
		return env.ErrProblems
	}
	return failed
}

// onceEach are the paths in their first order, each once, however it is spelt.
func onceEach(paths []string) []string {
	seen := map[string]bool{}
	return slices.DeleteFunc(slices.Clone(paths), func(path string) bool {
		at := filepath.Clean(path)
		if path == "-" {
			at = "" // no file, not even one of that name
		}
		again := seen[at]
		seen[at] = true
		return again
	})
}

// checkOne reviews one file.
func (a *app) checkOne(r *output.Findings, name string, data []byte, set settings, listening bool) {
	read := codec.ReadCatalogue(name, data)
	in := check.Input{Catalogue: read.Catalogue, Places: read.Places, Read: read.Problems, Severities: set.severities}
	if listening {
		in.Hear = listen.New(read.Catalogue).Hear
	}
	for _, s := range read.Ambiguous {
		in.Bare = append(in.Bare, check.Scalar(s))
	}
	for _, comment := range read.Comments {
		in.Comments = append(in.Comments, check.Comment(comment))
	}
	r.Files = append(r.Files, name)
	r.Sources[name] = data
	r.Found = append(r.Found, check.Run(in)...)
}

// tally says how much was found.
func (a *app) tally(r output.Findings) {
	counts := map[motive.Severity]int{}
	for _, p := range r.Found {
		counts[p.Severity]++
	}
	a.Say("%s: %s, %s, %s", env.Plural(len(r.Files), "file", "files"), env.Plural(counts[motive.Error], "error", "errors"),
		env.Plural(counts[motive.Warning], "warning", "warnings"), fmt.Sprintf("%d info", counts[motive.Info]))
}
