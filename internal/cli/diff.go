package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/check"
	"buyin/internal/cli/env"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/motive"
	"buyin/internal/output"
)

func (a *app) diffCommand() *cobra.Command {
	var format, interviews string
	cmd := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "what changed between two catalogues, and which step of the version that asks for",
		Long: `diff tells what changed from one catalogue to another, in three classes: what
breaks saved interviews (an id removed or reused; a major step of the version),
what changes scores, or what is asked and heard (a minor step), and what is
wording only (a patch). The status is 1 when the version took too small a step.

OLD and NEW are files, or git revisions: HEAD, v1.2.0, main:teams/motivators.yaml.
A revision alone means the other side's file in it, else motivators.yaml.

With --interviews the interviews are scored with both, by the goals of --goals or
the workspace's, and those whose verdict changes are listed.`,
		Example: `  buyin catalogue diff HEAD motivators.yaml
  buyin catalogue diff --goals release.yaml --interviews interviews/ old.yaml new.yaml`,
		Args: env.ExactArgs(2, "two catalogues, old and new"),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := env.CheckChoice("format", format, "text", "json"); err != nil {
				return err
			}
			return a.diff(args[0], args[1], format, interviews)
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "text or json")
	cmd.Flags().StringVar(&interviews, "interviews", "", "a file or folder of saved interviews to score with both")
	_ = cmd.MarkFlagFilename("interviews")
	return cmd
}

func (a *app) diff(oldName, newName, format, interviews string) error {
	from, err := a.versionOf(oldName, newName)
	if err != nil {
		return err
	}
	to, err := a.versionOf(newName, oldName)
	if err != nil {
		return err
	}
	d := output.Difference{Changes: check.Diff(from, to)}
	d.Bump = check.BumpOf(from, to, d.Changes)
	bad := 0
	if interviews != "" {
		if d.Rescored, bad, err = a.rescore(interviews, from, to); err != nil {
			return err
		}
	}
	if err := a.WriteResult(func(w io.Writer) error {
		if format == "json" {
			return output.WriteDifference(w, d)
		}
		return d.Text(w, a.Width())
	}); err != nil {
		return err
	}
	if !d.Bump.Enough || bad > 0 {
		return env.ErrProblems
	}
	return nil
}

// versionOf is the catalogue of a file or of a git revision.
func (a *app) versionOf(name, other string) (motive.Catalogue, error) {
	shown, data, err := name, []byte(nil), error(nil)
	if _, serr := os.Stat(name); serr == nil || name == "-" {
		shown = corpus.DisplayName(name)
		data, err = a.ReadFile(name)
	} else {
		shown, data, err = a.fromGit(name, other)
	}
	if err != nil {
		return motive.Catalogue{}, err
	}
	c, _, problems := codec.DecodeCatalogue(shown, data)
	return c, a.ReportProblems(problems)
}

// fromGit reads a catalogue out of a git revision: REV:PATH, or REV alone for
// the other side's file.
func (a *app) fromGit(name, other string) (shown string, data []byte, err error) {
	rev, path, given := strings.Cut(name, ":")
	if !given {
		path = "motivators.yaml"
		if _, err := os.Stat(other); err == nil {
			path = other
		}
		if !filepath.IsAbs(path) {
			path = "./" + filepath.ToSlash(filepath.Clean(path)) // from this folder, not from the top
		}
	}
	if rev == "" || filepath.IsAbs(path) {
		return "", nil, fmt.Errorf("%s: no such file", name)
	}
	git := exec.CommandContext(a.Context, "git", "show", "--end-of-options", rev+":"+path)
	var out, complaints bytes.Buffer
	git.Stdout, git.Stderr = &limited{w: &out, left: motive.MaxDocument + 1}, &limited{w: &complaints, left: 1 << 12}
	if err := git.Run(); err != nil {
		if errors.Is(err, exec.ErrNotFound) {
			return "", nil, fmt.Errorf("%s: no such file, and there is no git to look for a revision", name)
		}
		why, _, _ := strings.Cut(strings.TrimSpace(complaints.String()), "\n")
		return "", nil, fmt.Errorf("%s: no such file, nor a catalogue in git (%s)", name, strings.TrimPrefix(why, "fatal: "))
	}
	return rev + ":" + strings.TrimPrefix(path, "./"), out.Bytes(), nil
}

// limited writes what there is room for and lets the rest go.
type limited struct {
	w    io.Writer
	left int
}

func (l *limited) Write(p []byte) (int, error) {
	n := min(len(p), l.left)
	l.left -= n
	if _, err := l.w.Write(p[:n]); err != nil {
		return 0, err
	}
	return len(p), nil
}
