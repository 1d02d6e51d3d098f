package catalogue

import (
	"io"
	"os"

	"github.com/spf13/cobra"

	"buyin/internal/check/diff"
	"buyin/internal/cli/env"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/motive"
	"buyin/internal/output"
)

// diffRun is one run of catalogue diff.
type diffRun struct {
	*env.Env
	format     string // --format
	interviews string // --interviews
}

func diffCommand(e *env.Env) *cobra.Command {
	r := diffRun{Env: e}
	cmd := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "what changed between two catalogues, and which version number that needs",
		Long: `diff lists what changed between two catalogues, in three classes: changes that
break saved interviews (an id removed or reused) need a new major version,
those that change scores, questions or what the coach hears a minor version,
and those of wording only a patch. The exit status is 1 if the version rose too
little.

OLD and NEW are files or git revisions: HEAD, v1.2.0,
main:teams/motivators.yaml. A revision alone means the other file at that
revision, else motivators.yaml.

With --interviews the interviews are scored with both catalogues, by the goals
of --goals or the workspace's, and those whose verdict changes are listed.`,
		Example: `  buyin catalogue diff HEAD motivators.yaml
  buyin catalogue diff --goals release.yaml --interviews interviews/ old.yaml new.yaml`,
		Args: env.ExactArgs(2, "two catalogues, old and new"),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := env.CheckChoice("format", r.format, "text", "json"); err != nil {
				return err
			}
			return r.run(args[0], args[1])
		},
	}
	cmd.Flags().StringVar(&r.format, "format", "text", "text or json")
	cmd.Flags().StringVar(&r.interviews, "interviews", "", "a file or folder of saved interviews to score with both")
	_ = cmd.MarkFlagFilename("interviews")
	return cmd
}

// run compares two catalogues. Each is a file or a git revision.
func (r *diffRun) run(oldName, newName string) error {
	from, err := r.loadVersion(oldName, newName)
	if err != nil {
		return err
	}
	to, err := r.loadVersion(newName, oldName)
	if err != nil {
		return err
	}
	d := output.Difference{Changes: diff.Compare(from, to)}
	d.Bump = diff.BumpOf(from, to, d.Changes)
	unreadable := 0
	if r.interviews != "" {
		if d.Rescored, unreadable, err = r.rescore(from, to); err != nil {
			return err
		}
	}
	if err := r.WriteResult(func(w io.Writer) error {
		if r.format == "json" {
			return output.WriteDifference(w, d)
		}
		return d.Text(w, r.Width())
	}); err != nil {
		return err
	}
	if !d.Bump.Enough || unreadable > 0 {
		return env.ErrProblems
	}
	return nil
}

// loadVersion loads the catalogue in a file or a git revision. other is the
// file or revision that it is compared with.
func (r *diffRun) loadVersion(name, other string) (motive.Catalogue, error) {
	shown, data, err := name, []byte(nil), error(nil)
	if _, serr := os.Stat(name); serr == nil || name == corpus.Stdin {
		shown = corpus.DisplayName(name)
		data, err = r.ReadFile(name)
	} else {
		shown, data, err = readRevision(r.Context, name, other)
	}
	if err != nil {
		return motive.Catalogue{}, err
	}
	c, _, problems := codec.DecodeCatalogue(shown, data)
	return c, r.ReportProblems(problems)
}
