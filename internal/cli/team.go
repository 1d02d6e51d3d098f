package cli

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/motive"
	"buyin/internal/output"
	"buyin/internal/overlap"
	"buyin/internal/present"
	"buyin/internal/records"
)

func (a *app) teamCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "team [PATH...]",
		Short: "the team's map, and each individual's own",
		Long: `team shows for whom the ask is enough, by name and in order of the alphabet; what
drives each person and what the ask does with it; whom each appeal reaches and
puts off; the fewest appeals that reach everybody who can be reached, and what
would reach the others; and how your own guesses did.

All talks with a report are pooled. A path is a file, a folder (searched for
.json, .ndjson, .jsonl, .yaml and .yml), or - for NDJSON on standard input;
without one it takes the workspace's finished talks. Several --goals are a group
on the other side.`,
		Example: `  buyin team
  buyin team --goals release-4-2 --format html --out team.html
  buyin team --goals dana.yaml --goals kim.yaml interviews/`,
		RunE: func(_ *cobra.Command, args []string) error {
			if err := env.CheckChoice("format", format, "text", "md", "html", "json"); err != nil {
				return err
			}
			return a.team(args, format)
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "text, md, html or json")
	return cmd
}

func (a *app) team(paths []string, format string) error {
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	goals, err := a.RequireGoals(c)
	if err != nil {
		return err
	}
	var all []motive.Interview
	if len(paths) == 0 {
		all, err = a.loadFinishedTalks(c)
	} else {
		all, err = a.gathered(paths, c)
		all = a.once(all)
	}
	if err != nil {
		return err
	}
	a.mindCatalogues(all, c)
	in := present.TeamInput{Catalogue: c, Scorer: overlap.New(c, goals...)}
	names, theirs := records.ByReport(all)
	for _, name := range names {
		pooled := records.Pool(theirs[name])
		in.Members = append(in.Members, present.Member{Name: name, Talks: pooled, Stale: a.staleTalks(pooled)})
	}
	if len(in.Members) == 0 && a.unreadable == 0 {
		a.Say("no talk with anybody yet; begin one with buyin interview")
	}
	team := present.NewTeam(in)
	a.sayVague(in.Scorer)
	if whose := team.Flat(); whose != "" {
		a.sayFlat(whose)
	}
	if format == "json" && team.Greedy() { // the others say so on their pages
		a.Say("warning: there are more appeals than can be tried out, so smallest_set may not be the smallest")
	}
	if format == "json" {
		err = a.WriteResult(func(w io.Writer) error { return output.WriteTeam(w, team) })
	} else {
		err = a.WritePage(team, format)
	}
	if err == nil && a.unreadable > 0 {
		return env.ErrProblems
	}
	return err
}

// gathered are the interviews of files and folders, in order. What cannot be
// read is reported and counted, and the rest are taken.
func (a *app) gathered(paths []string, c motive.Catalogue) ([]motive.Interview, error) {
	from, err := sources(paths)
	if err != nil {
		return nil, err
	}
	var all []motive.Interview
	take := func(iv motive.Interview, problems motive.Problems) {
		if a.ReportProblems(problems) != nil {
			a.unreadable++
			return
		}
		all = append(all, iv)
	}
	for _, src := range from {
		if err := a.Context.Err(); err != nil {
			return nil, err
		}
		if src.stream {
			if err := a.streamed(src, c, take); err != nil {
				return nil, err
			}
			continue
		}
		data, err := a.ReadFile(src.path)
		if err != nil {
			a.unreadable++
			a.Say("%v", err)
			continue
		}
		name := corpus.DisplayName(src.path)
		if schema := codec.SchemaOf(name, data); src.foreign && schema != motive.SchemaInterview && isOurs(schema) {
			continue
		}
		take(codec.DecodeInterview(name, data, c))
	}
	return all, nil
}

// streamed hands on each record of an NDJSON file or standard input.
func (a *app) streamed(src source, c motive.Catalogue, take func(motive.Interview, motive.Problems)) error {
	in := io.Reader(a.In)
	if src.path != "-" {
		f, err := os.Open(src.path)
		if err != nil {
			a.unreadable++
			a.Say("%v", corpus.DescribeFileError(err))
			return nil
		}
		defer f.Close()
		in = f
	}
	for record, err := range codec.Interviews(corpus.DisplayName(src.path), in, c) {
		if err != nil {
			return fmt.Errorf("reading %s: %w", corpus.DisplayName(src.path), err)
		}
		take(record.Interview, record.Problems)
	}
	return nil
}
