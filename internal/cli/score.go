package cli

import (
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/motive"
	"buyin/internal/output"
	"buyin/internal/overlap"
	"buyin/internal/records"
)

// scoreRun is one run of the score command.
type scoreRun struct {
	*app
	format  string // --format
	explain bool   // --explain
	names   bool   // --names
	pool    bool   // --pool
	jobs    int    // --jobs

	catalogue    motive.Catalogue
	scorer       *overlap.Scorer
	asks         []string // the ids of the goals
	scores       *output.Scores
	reader       *corpus.Reader
	finishedOnly bool                        // of the workspace, score the finished talks only
	quotable     map[string]motive.Interview // those of the workspace by id, without words that may not be quoted; nil if none are quoted
	progress     *env.Progress
	total        int64 // bytes to read; 0 if unknown

	warnedCatalogue, warnedFlat, warnedAsk bool // each warning is given once

	verdicts       output.Verdicts
	scored, failed int
	seen           *corpus.Seen    // the ids met so far
	repeated       int             // ids that were met before
	foundIn        map[string]bool // the folders in which a record was found
}

func (a *app) scoreCommand() *cobra.Command {
	s := &scoreRun{app: a}
	cmd := &cobra.Command{
		Use:   "score [PATH...|-]",
		Short: "how far the goals serve what drives each report",
		Long: `score prints a result for every saved interview: the overlap (how far the goals
serve what drives the report), its interval, the verdict on the ask, and what
to lead with, to raise and to avoid. A path is a file, a folder (searched for
.json, .ndjson, .jsonl, .yaml and .yml), or - for NDJSON on standard input;
without one it scores the workspace's finished talks.

With --pool it prints a row for each report, with the figures of buyin team.
Without it, the record of an ask that was put to somebody is scored only if its
file is named.

A record that cannot be scored is reported on standard error, with its place.
The rest are scored, in the order of the input, and the exit status is 1.`,
		Example: `  buyin score
  buyin score --goals release.yaml interviews/ --format csv --out overlap.csv
  buyin score --goals release.yaml --format ndjson - < interviews.ndjson`,
		RunE: func(_ *cobra.Command, args []string) error { return s.run(args) },
	}
	f := cmd.Flags()
	f.StringVar(&s.format, "format", "table", "table, json, ndjson or csv")
	f.BoolVar(&s.explain, "explain", false, "add every driver's share, offer and quotes, and the overlap of each goal (json and ndjson; a table lists the drivers below each row)")
	f.BoolVar(&s.names, "names", false, "include the reports' names")
	f.BoolVar(&s.pool, "pool", false, "a row for each report instead: their talks, notebook and asks together, as in buyin team")
	f.IntVar(&s.jobs, "jobs", runtime.GOMAXPROCS(0), "how many interviews to score in parallel; the result is the same")
	return cmd
}

// maxJobs is more than any machine has use for.
const maxJobs = 512

func (s *scoreRun) run(args []string) (err error) {
	if err := env.CheckChoice("format", s.format, "table", "json", "ndjson", "csv"); err != nil {
		return err
	}
	if s.jobs < 1 {
		return env.Usagef("--jobs must be at least 1")
	}
	s.jobs = min(s.jobs, maxJobs)
	if s.catalogue, err = s.LoadScoringCatalogue(); err != nil {
		return err
	}
	goals, err := s.RequireGoals(s.catalogue)
	if err != nil {
		return err
	}
	s.scorer = overlap.New(s.catalogue, goals...)
	for _, g := range goals {
		s.asks = append(s.asks, g.ID)
	}
	s.warnVagueOffers(s.scorer)
	if s.pool {
		return s.scorePooled(args)
	}
	s.finishedOnly = len(args) == 0
	sources, err := s.findSources(args)
	if err != nil {
		return err
	}
	if s.CanRedraw() {
		s.progress = env.NewProgress(s.Messages, s.Now)
		s.Messages = s.progress
		s.total = corpus.Size(sources, s.In)
	}
	if err := s.WriteResult(func(w io.Writer) error { return s.write(w, sources) }); err != nil {
		return err
	}
	return s.summarise(args)
}

// findSources returns what the arguments name, else the workspace's interviews.
func (s *scoreRun) findSources(args []string) ([]corpus.Source, error) {
	if !s.finishedOnly {
		return corpus.FindSources(args)
	}
	saved, err := records.Saved(s.Workspace, s.catalogue)
	if err != nil {
		return nil, err
	}
	s.WarnTwins(saved)
	var sources []corpus.Source
	if s.explain {
		s.quotable = s.quotableOf(saved)
	}
	for _, r := range saved {
		if !r.Self && !r.Copy && !r.Differs {
			sources = append(sources, corpus.Source{Path: r.Path})
		}
	}
	return sources, nil
}

// quotableOf returns the interviews that count, by id, without the words that may not
// be quoted.
func (s *scoreRun) quotableOf(saved []records.Record) map[string]motive.Interview {
	quotable := map[string]motive.Interview{}
	_, of := records.ByReport(records.Pooled(saved))
	for _, theirs := range of {
		for _, t := range records.Pool(theirs, s.Now()) {
			quotable[t.Interview.ID] = t.Interview
		}
	}
	return quotable
}

// scoreGCPercent is GOGC while scoring. Little memory is in use, and collecting
// it at every doubling costs more than to let some lie idle.
const scoreGCPercent = 150

// write scores the sources and writes the results.
func (s *scoreRun) write(w io.Writer, sources []corpus.Source) error {
	defer debug.SetGCPercent(debug.SetGCPercent(scoreGCPercent))
	s.scores = s.newScores(w)
	s.seen, s.foundIn = corpus.NewSeen(), map[string]bool{}
	s.reader = &corpus.Reader{Sources: sources, Stdin: s.In, Catalogue: s.catalogue, Keep: s.keep()}
	if err := s.scores.Begin(); err != nil {
		return writeError(err)
	}
	err := corpus.Map(s.Context, s.reader, s.jobs, s.newWorker, s.writeBatch, s.flush)
	if s.progress != nil {
		s.progress.Clear()
	}
	if err != nil {
		return err
	}
	return writeError(s.scores.End())
}

func (s *scoreRun) newScores(w io.Writer) *output.Scores {
	return output.NewScores(w, s.format, output.ScoreOptions{
		Catalogue: s.catalogue, Names: s.names, Explain: s.explain, Pool: s.pool, Width: s.Width(), Color: s.UseColor(),
	})
}

// keep is how much of an interview the results need.
func (s *scoreRun) keep() codec.Keep {
	switch {
	case s.finishedOnly: // when a talk was finished is kept with everything only
		return codec.Everything
	case s.explain, s.names, !s.scores.CanAppend():
		return codec.Quotes
	}
	return codec.Figures
}

// writeBatch writes the results of a worker, and prints its problems and
// warnings.
func (s *scoreRun) writeBatch(b scoreBatch) error {
	if b.err != nil {
		s.Say("%v", b.err)
	}
	_ = s.ReportProblems(b.problems) // the worker has counted them
	s.warn(b)
	s.noteIDs(b.ids)
	if b.folder != "" {
		s.foundIn[b.folder] = true
	}
	s.scored += b.scored
	s.failed += b.failed
	s.verdicts.Plus(b.verdicts)
	s.showProgress()
	for _, row := range b.table {
		if err := s.scores.WriteRow(row); err != nil {
			return writeError(err)
		}
	}
	if len(b.rows) == 0 {
		return nil
	}
	defer rowBuffers.Put(&b.rows)
	return writeError(s.scores.WriteRows(b.rows))
}

// warn gives each warning for the first interview that it is about.
func (s *scoreRun) warn(b scoreBatch) {
	if b.mismatch != nil && !s.warnedCatalogue {
		s.warnedCatalogue = true
		s.warnCatalogueMismatch(b.mismatch.id, b.mismatch.catalogue, s.catalogue)
	}
	if b.flat != "" && !s.warnedFlat {
		s.warnedFlat = true
		s.warnFlatOffers(b.flat)
	}
	if b.other != nil && !s.warnedAsk {
		s.warnedAsk = true
		s.Say("warning: %s was held for the ask %s but is scored with %s; this may affect other talks too", b.other.id, b.other.ask, strings.Join(s.asks, " and "))
	}
}

// flush writes out what there is before waiting for more input.
func (s *scoreRun) flush() error {
	s.showProgress()
	return writeError(s.Results.Flush())
}

// summarise prints how many interviews were scored, with which verdicts, and how many
// could not be. It names the folders without records.
func (s *scoreRun) summarise(args []string) error {
	if err := s.flush(); err != nil { // on a terminal it comes last
		return err
	}
	if s.repeated > maxRepeatedIDs {
		s.Say("warning: %s more records have an id that was used before", env.WithThousands(s.repeated-maxRepeatedIDs))
	}
	s.SayEmptyFolders(args, s.foundIn)
	if s.scored+s.failed > 0 || s.finishedOnly {
		failed := ""
		if s.failed > 0 {
			failed = ", " + env.WithThousands(s.failed) + " failed"
		}
		s.Say("%s scored%s: %s", env.WithThousands(s.scored), failed, s.verdicts.Text(env.WithThousands))
	} else if !s.EmptyFolder {
		s.Say("no records")
	}
	if s.failed > 0 || s.EmptyFolder {
		return env.ErrProblems
	}
	return nil
}

// writeError says that an error occurred in writing; nil stays nil.
func writeError(err error) error {
	if err != nil {
		err = fmt.Errorf("writing the result: %w", err)
	}
	return err
}

func (s *scoreRun) showProgress() {
	if s.progress != nil {
		s.progress.Redraw(func(took time.Duration) string {
			return progressLine(s.scored, s.failed, s.reader.BytesRead(), s.total, took)
		})
	}
}

// progressLine says how many records were scored and how many could not be, how
// fast, and, if total is known (not 0), how long the rest of the bytes will take.
func progressLine(records, bad int, read, total int64, took time.Duration) string {
	line := env.WithThousands(records) + " scored"
	if bad > 0 {
		line += ", " + env.WithThousands(bad) + " failed"
	}
	seconds := max(took.Seconds(), 0.001)
	line += ", " + env.WithThousands(int(float64(records)/seconds)) + " a second"
	if total > read && read > 0 {
		left := time.Duration(seconds * float64(total-read) / float64(read) * float64(time.Second)).Round(time.Second)
		line += ", " + left.String() + " left"
	}
	return line
}
