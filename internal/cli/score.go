package cli

import (
	"fmt"
	"io"
	"os"
	"runtime"

	"github.com/spf13/cobra"

	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/prompt"
	"buyin/internal/render"
)

// scoring is one run of the score command.
type scoring struct {
	*app
	format  string
	explain bool
	names   bool
	jobs    int

	catalogueUsed motive.Catalogue
	warned        bool // of interviews made with another catalogue
	scored, bad   int
}

func (a *app) scoreCommand() *cobra.Command {
	s := &scoring{app: a}
	cmd := &cobra.Command{
		Use:   "score [PATH...|-]",
		Short: "how far the goals serve what drives each report",
		Long: `score prints, for every saved interview, how far the goals serve what drives the
report: the overlap, where it lies, the verdict on the ask, and what to lead
with, to raise and to avoid. A path is a file, a folder (searched for .json,
.ndjson, .jsonl, .yaml and .yml), or - for NDJSON on standard input; without one
it scores the workspace's finished talks.

A record that cannot be scored is reported with its place on standard error; the
rest are scored, in the order of the input, and the status is then 1.`,
		Example: `  buyin score
  buyin score --goals release.yaml interviews/ --format csv --out overlap.csv
  buyin score --goals release.yaml --format ndjson - < interviews.ndjson`,
		RunE: func(_ *cobra.Command, args []string) error { return s.run(args) },
	}
	f := cmd.Flags()
	f.StringVar(&s.format, "format", "table", "table, json, ndjson or csv")
	f.BoolVar(&s.explain, "explain", false, "with every driver's share, offer and quotes, and each goal's own overlap (json and ndjson; a table shows the drivers below each row)")
	f.BoolVar(&s.names, "names", false, "with the reports' names")
	f.IntVar(&s.jobs, "jobs", runtime.GOMAXPROCS(0), "how many interviews are scored at once; the result is the same")
	return cmd
}

func (s *scoring) run(args []string) (err error) {
	if err := oneOf("format", s.format, "table", "json", "ndjson", "csv"); err != nil {
		return err
	}
	if s.jobs < 1 {
		return usagef("--jobs is at least 1")
	}
	if s.catalogueUsed, err = s.catalogue(); err != nil {
		return err
	}
	goals, err := s.needGoals(s.catalogueUsed)
	if err != nil {
		return err
	}
	scorer := overlap.New(s.catalogueUsed, goals...)
	finished := len(args) == 0
	var from []source
	if finished {
		ids, err := s.workspace.Interviews().IDs()
		if err != nil {
			return err
		}
		for _, id := range ids {
			from = append(from, source{path: s.workspace.Interviews().Path(id)})
		}
	} else if from, err = sources(args); err != nil {
		return err
	}
	err = s.result(func(w io.Writer) error {
		out := render.NewScores(w, s.format, render.ScoreOptions{
			Catalogue: s.catalogueUsed, Names: s.names, Explain: s.explain, Width: s.width(), Color: s.coloured(),
		})
		if err := out.Begin(); err != nil {
			return err
		}
		for _, src := range from {
			if err := s.source(src, finished, scorer, out); err != nil {
				return err
			}
		}
		return out.End()
	})
	if err != nil {
		return err
	}
	if s.format == "table" || s.bad > 0 || prompt.IsTerminal(s.err) {
		s.say("%d scored%s", s.scored, map[bool]string{true: fmt.Sprintf(", %d could not be", s.bad)}[s.bad > 0])
	}
	if s.bad > 0 {
		return errProblems
	}
	return nil
}

// source scores one file. With finishedOnly, unfinished talks and notebooks
// are passed over.
func (s *scoring) source(src source, finishedOnly bool, scorer *overlap.Scorer, out *render.Scores) error {
	if src.stream {
		return s.stream(src, scorer, out)
	}
	data, err := s.read(src.path)
	if err != nil {
		s.bad++
		s.say("%v", err)
		return nil
	}
	name := named(src.path)
	if src.foreign {
		if schema := codec.SchemaOf(name, data); schema != "" && schema != motive.SchemaInterview && isOurs(schema) {
			return nil
		}
	}
	iv, problems := codec.DecodeInterview(name, data, s.catalogueUsed)
	if finishedOnly && (iv.Finished == "" || iv.Kind == motive.KindNotebook) {
		if worst, any := problems.Worst(); !any || worst < motive.Error {
			return nil
		}
	}
	return s.score(iv, problems, scorer, out)
}

// stream scores NDJSON line by line.
func (s *scoring) stream(src source, scorer *overlap.Scorer, out *render.Scores) error {
	in := io.Reader(s.In)
	if src.path != "-" {
		f, err := os.Open(src.path)
		if err != nil {
			s.bad++
			s.say("%v", plainly(err))
			return nil
		}
		defer f.Close()
		in = f
	}
	for record, err := range codec.Interviews(named(src.path), in, s.catalogueUsed) {
		if err != nil {
			return fmt.Errorf("reading %s: %w", named(src.path), err)
		}
		if err := s.ctx.Err(); err != nil {
			return err
		}
		if err := s.score(record.Interview, record.Problems, scorer, out); err != nil {
			return err
		}
	}
	return nil
}

// score prints the result of one interview, or what is wrong with it.
func (s *scoring) score(iv motive.Interview, problems motive.Problems, scorer *overlap.Scorer, out *render.Scores) error {
	if err := s.refuse(problems); err != nil {
		s.bad++
		return nil
	}
	if c := s.catalogueUsed; !s.warned && (iv.Catalogue.Name != c.Name || iv.Catalogue.Version != c.Version) {
		s.warned = true
		s.say("warning: %s was made with catalogue %s %s, and is scored with %s %s; so may others be",
			iv.ID, iv.Catalogue.Name, iv.Catalogue.Version, c.Name, c.Version)
	}
	s.scored++
	return out.Row(render.Row{ID: iv.ID, Report: iv.Report.Name, Result: scorer.Score(iv)})
}

// isOurs reports whether a schema is one of buyin's, of any version.
func isOurs(schema string) bool {
	switch schema {
	case motive.SchemaAnswers, motive.SchemaCatalogue, motive.SchemaGoals, motive.SchemaPersona:
		return true
	}
	return false
}

// width is how many columns a page for people has.
func (a *app) width() int {
	if !prompt.IsTerminal(a.Out) {
		return 80
	}
	return prompt.Width(a.Out)
}

// coloured reports whether results are for a terminal that wants colours.
func (a *app) coloured() bool {
	return !a.flags.noColor && !a.flags.plain && a.Env("NO_COLOR") == "" && a.Env("TERM") != "dumb" &&
		prompt.IsTerminal(a.Out) && (a.flags.outFile == "" || a.flags.outFile == "-")
}
