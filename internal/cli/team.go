package cli

import (
	"io"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/motive"
	"buyin/internal/output"
	"buyin/internal/overlap"
	"buyin/internal/present"
	"buyin/internal/present/show"
	"buyin/internal/records"
)

func (a *app) teamCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "team [PATH...]",
		Short: "what drives each person in the team, and for whom the ask is enough",
		Long: `team shows, by name and in alphabetical order, for whom the ask is enough; what
drives each person and what the ask does for it; whom each appeal reaches and
whom it won't win over; the fewest appeals that reach everybody who can be reached,
and what would reach the others; and how good your own guesses were.

All talks with a report are pooled. A path is a file, a folder (searched for
.json, .ndjson, .jsonl, .yaml and .yml), or - for NDJSON on standard input;
without one it takes the workspace's finished talks. If a group makes the ask,
give --goals once for each member.`,
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

// team writes the page of the team: of the talks in the paths, else of the
// workspace's.
func (a *app) team(paths []string, format string) error {
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	goals, err := a.RequireGoals(c)
	if err != nil {
		return err
	}
	talks, conflicts, tested, err := a.loadTalks(paths, c)
	if err != nil {
		return err
	}
	a.warnCatalogues(talks, c)
	in := present.TeamInput{Catalogue: c, Scorer: overlap.New(c, goals...), Members: a.teamMembers(talks), Conflicts: conflicts, Tested: tested}
	if len(paths) == 0 {
		in.Edit = a.Program() + " interview --edit NAME"
	}
	if len(in.Members) == 0 && a.Unreadable == 0 && !a.EmptyFolder {
		a.Say("no talks yet; start one with buyin interview")
	}
	team := present.NewTeam(in)
	a.warnVagueOffers(in.Scorer)
	if whose := team.Flat(); whose != "" {
		a.warnFlatOffers(whose)
	}
	if err := a.writeTeam(team, format); err != nil {
		return err
	}
	if a.Unreadable > 0 || a.EmptyFolder {
		return env.ErrProblems
	}
	return nil
}

// loadTalks loads the talks in the paths; without any the finished ones of the
// workspace, the conflicts among them, and whether an outcome on record says
// something about overlaps.
func (a *app) loadTalks(paths []string, c motive.Catalogue) (talks []motive.Interview, conflicts []show.Conflict, tested bool, err error) {
	if len(paths) > 0 {
		talks, err := a.readTalks(paths, c)
		return talks, nil, false, err
	}
	saved, err := a.LoadSaved(c)
	if err != nil {
		return nil, nil, false, err
	}
	for _, name := range records.Names(saved) {
		for _, conflict := range a.ConflictsOf(records.Of(name, saved)) {
			conflict.Name = name
			conflicts = append(conflicts, conflict)
		}
	}
	return a.PooledTalks(saved), conflicts, testsOverlaps(saved), nil
}

// teamMembers sorts the talks by report.
func (a *app) teamMembers(talks []motive.Interview) (members []present.Member) {
	names, theirs := records.ByReport(talks)
	for _, name := range names {
		pooled := records.Pool(theirs[name], a.Now())
		members = append(members, present.Member{Name: name, Talks: pooled, Stale: a.staleTalks(pooled)})
	}
	return members
}

func (a *app) writeTeam(team *present.Team, format string) error {
	if format != "json" {
		return a.WritePage(team, format)
	}
	if team.Greedy() { // the pages say so themselves
		a.Say("warning: there are too many appeals to try every combination, so smallest_set may not be the smallest")
	}
	return a.WriteResult(func(w io.Writer) error { return output.WriteTeam(w, team) })
}

// readTalks reads the interviews of files, folders and standard input. What
// cannot be used is reported and counted as unreadable. A talk named twice counts
// once.
func (a *app) readTalks(paths []string, c motive.Catalogue) ([]motive.Interview, error) {
	sources, err := corpus.FindSources(paths)
	if err != nil {
		return nil, err
	}
	var talks []motive.Interview
	reader := corpus.Reader{Sources: sources, Stdin: a.In, Catalogue: c, Keep: codec.Everything}
	found := map[string]bool{}
	for record, err := range reader.Each(a.Context) {
		if err == nil {
			found[record.Folder] = true
		}
		switch {
		case err != nil:
			return nil, err
		case a.ReportRecord(record) != nil:
			a.Unreadable++
		default:
			a.WarnDates(*record.Interview, func(path ...any) motive.Pos { return a.placeIn(record, path...) })
			talks = append(talks, *record.Interview)
		}
	}
	a.SayEmptyFolders(paths, found)
	talks, again := corpus.DropDuplicates(talks)
	if again > 0 {
		a.Say("warning: %s given more than once; duplicates are ignored", env.Plural(again, "talk was", "talks were"))
	}
	return talks, nil
}
