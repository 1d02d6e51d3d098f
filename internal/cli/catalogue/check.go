package catalogue

import (
	"io"
	"path/filepath"
	"runtime/debug"
	"slices"

	"github.com/spf13/cobra"

	"buyin/internal/check"
	"buyin/internal/cli/env"
	"buyin/internal/cli/hearing"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/listen"
	"buyin/internal/motive"
	"buyin/internal/output"
)

// checkRun is one run of catalogue check.
type checkRun struct {
	*env.Env
	format    string // --format
	failOn    string // --fail-on
	stdinName string // --stdin-filename
	listen    bool   // --listen

	settings settings
	found    output.Findings
}

func checkCommand(e *env.Env) *cobra.Command {
	r := checkRun{Env: e}
	cmd := &cobra.Command{
		Use:   "check [FILE...|-]",
		Short: "review catalogues: form, coverage, cues, examples and the wording of questions",
		Long: `check reviews catalogues, for CI and for their authors: is the file valid, is
every motivator covered, can its cues work, and do its questions leave the
answer to the report? Without a FILE it reviews the catalogue of --catalogue,
else the shipped one. buyin catalogue rules lists the rules.

A comment ignores a finding on its line or, if it has a line to itself, on the
next:
    # buyin:ignore RULE -- reason
.buyin.yaml, in this folder or one above, changes the severity of rules:
    severities: {jargon: info, closed: off}
    fail_on: warning

In GitHub Actions the default format is github. The exit status is 1 if there
are findings of the severity of --fail-on or higher.`,
		Example: `  buyin catalogue check motivators.yaml
  buyin catalogue check --format sarif --out check.sarif motivators.yaml
  git show HEAD:motivators.yaml | buyin catalogue check --stdin-filename motivators.yaml -`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if !cmd.Flags().Changed("format") && r.Getenv("GITHUB_ACTIONS") == "true" {
				r.format = "github"
			}
			if err := env.CheckChoice("format", r.format, "text", "json", "sarif", "github", "junit"); err != nil {
				return err
			}
			return r.run(args)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&r.format, "format", "text", "text, json, sarif, github or junit")
	flags.StringVar(&r.failOn, "fail-on", "", "the lowest severity that makes the check fail: error or warning (default error)")
	flags.StringVar(&r.stdinName, "stdin-filename", "", "the name of standard input in findings; its extension says how to read it")
	flags.BoolVar(&r.listen, "listen", false, "let the coach hear every example, which is slow (by default they are judged by their cues)")
	return cmd
}

// checkGCPercent is the value of GOGC during a check. Nearly all memory stays
// in use, so collecting garbage rarely pays.
const checkGCPercent = 400

// run reviews the files and writes the findings.
func (r *checkRun) run(args []string) (err error) {
	defer debug.SetGCPercent(debug.SetGCPercent(checkGCPercent))
	if r.settings, err = loadSettings(r.Env); err != nil {
		return err
	}
	failOn, err := r.settings.failOn(r.failOn)
	if err != nil {
		return err
	}
	r.found = output.Findings{Sources: map[string][]byte{}, FailOn: failOn, Version: r.Version, Width: r.Width(), Color: r.UseColor()}
	failed, err := r.reviewAll(args)
	if err != nil {
		return err
	}
	if err := r.WriteResult(func(w io.Writer) error { return r.found.Write(w, r.format) }); err != nil {
		return err
	}
	if r.format == "text" && len(r.found.Files) > 0 {
		if err := r.Results.Flush(); err != nil {
			return err
		}
		r.summarise()
	}
	if worst, any := r.found.Found.Worst(); !failed && any && worst >= failOn {
		return env.ErrProblems
	}
	if failed {
		return env.ErrReported
	}
	return nil
}

// reviewAll reviews the files or, if there are none, the catalogue in use. If a
// file cannot be read, it reports that, continues with the other files and
// returns failed.
func (r *checkRun) reviewAll(paths []string) (failed bool, err error) {
	if len(paths) == 0 {
		name, data, err := r.CatalogueSource()
		if err == nil {
			r.review(name, data)
			err = r.Context.Err()
		}
		return false, err
	}
	for _, path := range dropDuplicatePaths(paths) {
		if err := r.Context.Err(); err != nil {
			return failed, err
		}
		name := corpus.DisplayName(path)
		if path == corpus.Stdin && r.stdinName != "" {
			name = r.stdinName
		}
		if _, taken := r.found.Sources[name]; taken {
			return failed, env.Usagef("standard input and a file are both called %s; choose another name with --stdin-filename", name)
		}
		data, err := r.ReadFile(path)
		if err != nil {
			r.Say("%v", err)
			failed = true
			continue
		}
		r.review(name, data)
	}
	return failed, r.Context.Err()
}

// dropDuplicatePaths removes a path if an earlier one names the same file, even
// if it is spelt differently.
func dropDuplicatePaths(paths []string) []string {
	seen := map[string]bool{}
	return slices.DeleteFunc(slices.Clone(paths), func(path string) bool {
		key := filepath.Clean(path)
		if path == corpus.Stdin {
			key = "" // "-" is standard input, not the file ./-
		}
		again := seen[key]
		seen[key] = true
		return again
	})
}

// review reviews one file.
func (r *checkRun) review(name string, data []byte) {
	read := codec.ReadCatalogue(name, data)
	in := check.Input{Catalogue: read.Catalogue, Places: read.Places, Read: read.Problems, Severities: r.settings.severities}
	if r.listen {
		hearing.WarnLanguage(r.Env, read.Catalogue)
		ear := listen.New(read.Catalogue)
		in.Hear = func(examples []motive.Said) [][]motive.Heard {
			heard, _ := hearing.All(r.Env, ear.Hear, examples) // reviewAll handles an interruption
			return heard
		}
	}
	for _, s := range read.Ambiguous {
		in.Ambiguous = append(in.Ambiguous, check.Scalar(s))
	}
	for _, comment := range read.Comments {
		in.Comments = append(in.Comments, check.Comment(comment))
	}
	r.found.Files = append(r.found.Files, name)
	r.found.Sources[name] = data
	r.found.Found = append(r.found.Found, check.Run(in)...)
}

// summarise prints the number of findings of each severity.
func (r *checkRun) summarise() {
	counts := map[motive.Severity]int{}
	for _, p := range r.found.Found {
		counts[p.Severity]++
	}
	r.Say("%s: %s, %s, %d info", env.Plural(len(r.found.Files), "file", "files"), env.Plural(counts[motive.Error], "error", "errors"),
		env.Plural(counts[motive.Warning], "warning", "warnings"), counts[motive.Info])
}
