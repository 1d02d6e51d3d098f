package cli

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/motive"
	"buyin/internal/output"
	"buyin/internal/overlap"
	"buyin/internal/overlap/plan"
	"buyin/internal/present/changes"
	"buyin/internal/visible"
)

func (a *app) planCommand() *cobra.Command {
	var format string
	var limits []string
	cmd := &cobra.Command{
		Use:   "plan [REPORT...|PATH...]",
		Short: "which change of the ask would make it enough for whom",
		Long: `plan tries what you could change about the ask: it raises what one goal offers
one motivator, or lifts a cost, and says for whom that would make the ask
enough, and whom it would lose. Then it looks for the sets of one, two, three
and more changes that are enough for most people with the fewest steps. Up to
three changes it tries every set; beyond, a better one may exist.

Nothing is changed in your goals. If somebody said what the ask does for them
in buyin ask, a higher offer counts as many steps on top of what they said.
No offer is ever lowered: the page says for whom to leave one out, and to whom
to put a better one again.

People count as in buyin team: name some, or give files and folders, or - for
NDJSON on standard input; without any it takes everybody in the workspace. The
ask is one goals file. A group that asks together, which is --goals given more
than once, is refused, because each member changes only their own offers.

--limit keeps a motivator from being raised above what you can give.`,
		Example: `  buyin plan
  buyin plan Sam Kim --limit pay=2
  buyin plan interviews/ --goals release.yaml --limit pay=2 --limit balance=0 --format json`,
		RunE: func(_ *cobra.Command, args []string) error {
			if err := env.CheckChoice("format", format, "text", "json"); err != nil {
				return err
			}
			return a.plan(args, limits, format)
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "text or json")
	cmd.Flags().StringArrayVar(&limits, "limit", nil, "raise `MOTIVATOR=N` to at most N, -5 to 5; repeat it for others")
	_ = cmd.RegisterFlagCompletionFunc("limit", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return a.limitWords(), cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
	})
	return cmd
}

// limitWords are the motivators, as --limit takes them.
func (a *app) limitWords() (words []string) {
	a.Messages = io.Discard // a shell that completes shows no messages
	c, _ := a.LoadScoringCatalogue()
	for _, m := range c.Motivators {
		words = append(words, m.ID+"=")
	}
	return a.typeable(words)
}

// plan writes the plan for the people that the arguments name.
func (a *app) plan(args, limits []string, format string) error {
	c, err := a.LoadScoringCatalogue()
	if err != nil {
		return err
	}
	highest, err := parseLimits(limits, c)
	if err != nil {
		return err
	}
	goals, err := a.RequireGoals(c)
	if err != nil {
		return err
	}
	if len(goals) > 1 {
		return env.Usagef("plan works on one ask, and --goals was given %d times; plan for each member of the group by itself", len(goals))
	}
	talks, conflicts, err := a.loadTalksOf(args, c)
	if err != nil {
		return err
	}
	a.warnCatalogues(talks, c)
	scorer := overlap.New(c, goals...)
	a.warnVagueOffers(scorer)
	var members []overlap.Member
	var helped []changes.Person
	saved := !slices.ContainsFunc(args, looksLikePath)
	for _, m := range a.teamMembers(talks) {
		r := scorer.Pool(m.Talks)
		members = append(members, overlap.Member{Name: m.Name, Result: r})
		if p, found := changes.NewPerson(scorer, m.Name, m.Talks, r); found {
			if saved {
				p.ShellName = a.ArgWithFlags(m.Name)
			}
			helped = append(helped, p)
		}
	}
	if len(members) == 0 && a.Unreadable == 0 && !a.EmptyFolder {
		a.Say("no talks yet; start one with buyin interview")
	}
	found := plan.New(scorer, members, highest).Plan()
	if found.SinglesOnly {
		a.Say("warning: there are too many people to try several changes together; the plan holds single changes only")
	}
	err = a.WriteResult(func(w io.Writer) error {
		if format == "json" {
			return output.WritePlan(w, found)
		}
		return changes.Page{Catalogue: c, Goals: goals[0], Plan: found, People: helped, Conflicts: conflicts}.Text(w, a.Width(), a.UseColor())
	})
	if err == nil && (a.Unreadable > 0 || a.EmptyFolder) {
		return env.ErrProblems // somebody may be missing
	}
	return err
}

// parseLimits reads the values of --limit.
func parseLimits(values []string, c motive.Catalogue) (map[string]int, error) {
	limits := map[string]int{}
	for _, value := range values {
		id, n, err := parseLimit(value, c)
		if err != nil {
			return nil, err
		}
		if before, twice := limits[id]; twice && before != n {
			return nil, env.Usagef("--limit is given twice for %s: %d and %d; give one", id, before, n)
		}
		limits[id] = n
	}
	return limits, nil
}

// parseLimit reads one value of --limit, such as pay=2.
func parseLimit(value string, c motive.Catalogue) (id string, n int, err error) {
	id, number, ok := strings.Cut(value, "=")
	if !ok {
		return "", 0, env.Usagef("--limit %s needs a motivator and a number, such as --limit pay=2", visible.Line(value))
	}
	at := slices.IndexFunc(c.Motivators, func(m motive.Motivator) bool { return m.ID == id })
	if at < 0 && id != "" { // pages show names
		at = slices.IndexFunc(c.Motivators, func(m motive.Motivator) bool {
			return strings.EqualFold(m.ID, id) || strings.EqualFold(m.Name, id)
		})
	}
	if at < 0 {
		var ids []string
		for _, m := range c.Motivators {
			ids = append(ids, m.ID)
		}
		return "", 0, env.Usagef("--limit names the motivator %q, which the catalogue lacks; it has %s", visible.Line(id), visible.Line(strings.Join(ids, ", ")))
	}
	id = c.Motivators[at].ID
	n, err = strconv.Atoi(number)
	if err != nil || number != strconv.Itoa(n) || n < motive.MinStrength || n > motive.MaxStrength {
		return "", 0, env.Usagef("--limit %s=%s: the limit must be a whole number from -5 to 5", id, visible.Line(number))
	}
	return id, n, nil
}
