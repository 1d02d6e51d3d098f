package cli

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"sync/atomic"
	"time"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/motive"
	"buyin/internal/output"
	"buyin/internal/overlap"
)

// scoring is one run of the score command.
type scoring struct {
	*app
	format  string
	explain bool
	names   bool
	jobs    int

	catalogueUsed motive.Catalogue
	scorer        *overlap.Scorer
	scores        *output.Scores
	finishedOnly  bool // unfinished talks and notebooks are passed over
	progress      *env.Progress
	total         int64 // bytes to read, 0 where that is not known
	consumed      atomic.Int64

	warned     bool // of interviews made with another catalogue
	warnedFlat bool // of offers that do not tell drivers apart
	done, bad  int
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
	if err := env.CheckChoice("format", s.format, "table", "json", "ndjson", "csv"); err != nil {
		return err
	}
	if s.jobs < 1 {
		return env.Usagef("--jobs is at least 1")
	}
	s.jobs = min(s.jobs, mostJobs)
	if s.catalogueUsed, err = s.LoadCatalogue(); err != nil {
		return err
	}
	goals, err := s.RequireGoals(s.catalogueUsed)
	if err != nil {
		return err
	}
	s.scorer = overlap.New(s.catalogueUsed, goals...)
	s.sayVague(s.scorer)
	s.finishedOnly = len(args) == 0
	from, err := s.sources(args)
	if err != nil {
		return err
	}
	if s.CanRedraw() {
		s.progress = env.NewProgress(s.Messages, s.Now)
		s.Messages = s.progress
		s.total = s.size(from)
	}
	if err := s.WriteResult(func(w io.Writer) error { return s.write(w, from) }); err != nil {
		return err
	}
	if s.format == "table" || s.bad > 0 || s.progress != nil {
		s.Say("%s scored%s", env.WithThousands(s.done), map[bool]string{true: ", " + env.WithThousands(s.bad) + " could not be"}[s.bad > 0])
	}
	if s.bad > 0 {
		return env.ErrProblems
	}
	return nil
}

// sources are what the arguments name, else the workspace's interviews.
func (s *scoring) sources(args []string) ([]source, error) {
	if !s.finishedOnly {
		return sources(args)
	}
	ids, err := s.Workspace.Interviews().IDs()
	if err != nil {
		return nil, err
	}
	var from []source
	for _, id := range ids {
		from = append(from, source{path: s.Workspace.Interviews().Path(id)})
	}
	return from, nil
}

// mostJobs is more than any machine makes use of.
const mostJobs = 512

// garbage is how much memory may lie idle, in hundredths of what is in use:
// what is in use is little, and collecting costs more than having.
const garbage = 150

// write scores the sources and writes the results.
func (s *scoring) write(w io.Writer, from []source) error {
	defer debug.SetGCPercent(debug.SetGCPercent(garbage))
	s.scores = output.NewScores(w, s.format, output.ScoreOptions{
		Catalogue: s.catalogueUsed, Names: s.names, Explain: s.explain, Width: s.Width(), Color: s.UseColor(),
	})
	if err := s.scores.Begin(); err != nil {
		return written(err)
	}
	err := ordered(s.Context, s.jobs, func(put func(scoreJob) bool) error { return s.feed(from, put) }, s.worker, s.take, s.idle)
	if s.progress != nil {
		s.progress.Clear()
	}
	if err != nil {
		return err
	}
	return written(s.scores.End())
}

// take writes what came of one job.
func (s *scoring) take(r scored) error {
	if r.err != nil {
		s.Say("%v", r.err)
	}
	_ = s.ReportProblems(r.problems) // counted by the worker
	if r.foreign != "" && !s.warned {
		s.warned = true
		s.Say("warning: %s, and is scored with %s %s; so may others be", r.foreign, s.catalogueUsed.Name, s.catalogueUsed.Version)
	}
	if r.flat != "" && !s.warnedFlat {
		s.warnedFlat = true
		s.sayFlat(r.flat)
	}
	s.done += r.n
	s.bad += r.bad
	s.show()
	for _, row := range r.table {
		if err := s.scores.Row(row); err != nil {
			return written(err)
		}
	}
	if len(r.rows) == 0 {
		return nil
	}
	defer rowRoom.Put(&r.rows)
	return written(s.scores.Put(r.rows))
}

// idle lets out what there is before waiting for more.
func (s *scoring) idle() error {
	s.show()
	return written(s.Results.Flush())
}

// written says of an error that it was met in writing.
func written(err error) error {
	if err != nil {
		err = fmt.Errorf("writing the result: %w", err)
	}
	return err
}

func (s *scoring) show() {
	if s.progress != nil {
		s.progress.Redraw(func(took time.Duration) string {
			return progressLine(s.done, s.bad, s.consumed.Load(), s.total, took)
		})
	}
}

// progressLine says how many records were scored and how many could not be, how
// fast, and, if total is known (not 0), how long the rest of the bytes will take.
func progressLine(records, bad int, read, total int64, took time.Duration) string {
	line := env.WithThousands(records) + " scored"
	if bad > 0 {
		line += ", " + env.WithThousands(bad) + " could not be"
	}
	seconds := max(took.Seconds(), 0.001)
	line += ", " + env.WithThousands(int(float64(records)/seconds)) + " a second"
	if total > read && read > 0 {
		left := time.Duration(seconds * float64(total-read) / float64(read) * float64(time.Second)).Round(time.Second)
		line += ", " + left.String() + " left"
	}
	return line
}

// size is how many bytes there are to read, 0 where a source does not say.
func (s *scoring) size(from []source) (total int64) {
	for _, src := range from {
		at, err := os.Stat(src.path)
		if f, ok := s.In.(*os.File); ok && src.path == "-" {
			at, err = f.Stat()
		}
		if err != nil || !at.Mode().IsRegular() {
			return 0
		}
		total += at.Size()
	}
	return total
}
