package cli

import (
	"encoding/binary"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/cli/hearing"
	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/output"
	"buyin/internal/overlap"
	"buyin/internal/practice"
	"buyin/internal/present"
	"buyin/internal/visible"
)

// rehearsal is one run of the practice command. Nothing of it is saved.
type rehearsal struct {
	*app
	name     string // PERSONA; "" is one by chance
	file     string // --persona
	auto     bool   // --auto
	ear      string // --ear: perfect or coach; "" until checkFlags
	playback string // --playback: agrees, nothing or all
	seed     uint64 // --seed
	full     bool   // --full
	format   string // --format

	catalogue motive.Catalogue
	goals     []motive.Goals
	persona   motive.Persona
	report    *practice.Report
	turns     []motive.Turn     // of the talk up to the current step
	revealed  []motive.Evidence // by the last reply
}

func (a *app) practiceCommand() *cobra.Command {
	r := &rehearsal{app: a}
	cmd := &cobra.Command{
		Use:   "practice [PERSONA]",
		Short: "rehearse a one-on-one with a simulated report",
		Long: `practice lets you talk to a simulated report: somebody with hidden drivers, who
answers like a person and says little if you ask little. The coach suggests
what to say back and what to ask, and you note what you hear. At the end you
see what was hidden next to what you heard, which question would have shown
the rest, and how you led the talk.

When you play back what you heard, most people say "yes, that's about right"
and add one thing at most. So does a simulated report, unless --playback says
otherwise.

Without PERSONA, one of those in the program is chosen at random:
` + visible.Wrap(strings.Join(shippedPersonas(), ", "), 78, 0) + `.
Nothing of a rehearsal is saved. With --auto nobody types: the coach asks until
it has enough, and the page shows the talk move by move.`,
		Example: `  buyin practice
  buyin practice leaves-at-five --seed 7
  buyin practice --persona sam.yaml --auto --format json
  buyin practice rising-lead --auto --full`,
		Args: env.MaxArgs(1, "one persona, or none"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				r.name = args[0]
			}
			return r.run(cmd.Flags().Changed("seed"))
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return shippedPersonas(), cobra.ShellCompDirectiveNoFileComp
		},
	}
	f := cmd.Flags()
	f.StringVar(&r.file, "persona", "", "a persona of your own, from this file")
	f.BoolVar(&r.auto, "auto", false, "the coach asks all questions; nobody types")
	hearing.AddFlag(r.Env, cmd)
	f.StringVar(&r.ear, "ear", "", "who hears: perfect (all that they reveal) or coach (default: perfect with --auto, else coach)")
	f.StringVar(&r.playback, "playback", string(practice.Agrees), "how they take the playback: agrees (and add one thing at most), nothing (add nothing) or all (name every driver)")
	f.Uint64Var(&r.seed, "seed", 1, "the same seed gives the same answers to the same questions (default without --auto: random)")
	f.BoolVar(&r.full, "full", false, "with --auto: every opener, a probe of each motivator and the playback, without stopping early")
	f.StringVar(&r.format, "format", "text", "text or json")
	_ = cmd.MarkFlagFilename("persona")
	return cmd
}

// run plays the rehearsal and writes its review. seeded says that --seed is given.
func (r *rehearsal) run(seeded bool) error {
	if err := r.checkFlags(); err != nil {
		return err
	}
	if err := r.prepare(seeded); err != nil {
		return err
	}
	session, err := r.play()
	if err != nil {
		return err
	}
	review := r.review(session)
	return r.WriteResult(func(w io.Writer) error {
		if r.format == "json" {
			return output.WriteRehearsal(w, review)
		}
		return review.Text(w, r.Width())
	})
}

// review compares what was heard with what the persona hides.
func (r *rehearsal) review(s interview.Session) present.Rehearsal {
	review := present.Rehearsal{
		Catalogue: r.catalogue, Persona: r.persona, Automatic: r.auto, Seed: r.seed,
		Scored: overlap.New(r.catalogue, r.goals...).Score(s.Interview()), Review: practice.ReviewTalk(s, r.report, r.goals...),
	}
	if r.name == "" && r.file == "" {
		review.Repeat = "buyin practice " + r.persona.ID
	}
	return review
}

// checkFlags checks the flags and fills in the default of --ear.
func (r *rehearsal) checkFlags() error {
	if err := env.CheckChoice("format", r.format, "text", "json"); err != nil {
		return err
	}
	switch {
	case r.ear == "" && r.auto && r.Flags.EarProgram == "":
		r.ear = "perfect"
	case r.ear == "":
		r.ear = "coach"
	}
	if err := env.CheckChoice("ear", r.ear, "perfect", "coach"); err != nil {
		return err
	}
	if err := env.CheckChoice("playback", r.playback, practice.Playbacks...); err != nil {
		return err
	}
	if r.full && !r.auto {
		return env.Usagef("--full needs --auto")
	}
	if r.name != "" && r.file != "" {
		return env.Usagef("either PERSONA or --persona, not both")
	}
	return nil
}

// prepare draws the seed, unless it is given or nobody types, and loads the
// catalogue, the goals and the persona.
func (r *rehearsal) prepare(seeded bool) (err error) {
	if !seeded && !r.auto {
		var b [8]byte
		if _, err := io.ReadFull(r.Chance, b[:]); err != nil {
			return fmt.Errorf("no random numbers: %w", err)
		}
		r.seed = binary.LittleEndian.Uint64(b[:])
	}
	if r.catalogue, err = r.LoadCatalogue(); err != nil {
		return err
	}
	if r.goals, err = r.LoadGoals(r.catalogue); err != nil {
		return err
	}
	if err := r.CheckOut(); err != nil {
		return err
	}
	if r.persona, err = r.loadPersona(); err != nil {
		return err
	}
	r.report = practice.New(r.persona, r.catalogue, practice.Playback(r.playback), rand.New(rand.NewPCG(r.seed, 0)))
	return nil
}
