package cli

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/cli/hearing"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/output"
	"buyin/internal/overlap"
	"buyin/internal/practice"
	"buyin/internal/present"
	"buyin/internal/prompt"
	"buyin/internal/visible"
)

// rehearsal is one run of the practice command. Nothing of it is kept.
type rehearsal struct {
	*app
	file      string // --persona
	auto      bool
	ear       string // --ear; "": coach where somebody types, else perfect
	seed      uint64
	full      bool
	format    string
	name      string // PERSONA
	catalogue motive.Catalogue
	goals     []motive.Goals
	persona   motive.Persona
	report    *practice.Report
	latest    []motive.Evidence // what the last reply truly says
}

func (a *app) practiceCommand() *cobra.Command {
	r := &rehearsal{app: a}
	cmd := &cobra.Command{
		Use:   "practice [PERSONA]",
		Short: "rehearse a one-on-one on somebody who is not real",
		Long: `practice puts a simulated report in front of you: somebody with hidden drivers,
who answers in a person's words, and says little where little was asked. You ask
along with the coach and note what you hear; at the end you see what was hidden
beside what was heard, and which question would have shown the rest.

Without PERSONA, chance picks one of those that come with the program:
` + visible.Wrap(strings.Join(shippedPersonas(), ", "), 78, 0) + `.
Nothing of a rehearsal is kept. With --auto nobody types: the coach asks until
it has enough.`,
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
	f.BoolVar(&r.auto, "auto", false, "nobody types: the coach asks by itself")
	hearing.AddFlag(r.Env, cmd)
	f.StringVar(&r.ear, "ear", "", "who hears: perfect (what they truly reveal) or coach (default: perfect with --auto, else coach)")
	f.Uint64Var(&r.seed, "seed", 1, "the same number gives the same answers to the same questions (default without --auto: by chance)")
	f.BoolVar(&r.full, "full", false, "with --auto: every opener, a probe of each motivator and the playback, without stopping early")
	f.StringVar(&r.format, "format", "text", "text or json")
	_ = cmd.MarkFlagFilename("persona")
	return cmd
}

// run plays the rehearsal and shows what came of it.
func (r *rehearsal) run(seeded bool) error {
	if err := r.ready(seeded); err != nil {
		return err
	}
	if out := r.Flags.Out; out != "" && out != "-" {
		if err := r.CheckOverwrite(out); err != nil {
			return err
		}
	}
	if err := r.meet(); err != nil {
		return err
	}
	r.report = practice.New(r.persona, r.catalogue, rand.New(rand.NewPCG(r.seed, 0)))
	session, err := r.play()
	if err != nil {
		return err
	}
	came := r.cameOf(session.Interview())
	return r.WriteResult(func(w io.Writer) error {
		if r.format == "json" {
			return output.WriteRehearsal(w, came)
		}
		return came.Text(w, r.Width())
	})
}

// cameOf is what came of the rehearsal.
func (r *rehearsal) cameOf(iv motive.Interview) present.Rehearsal {
	came := present.Rehearsal{
		Catalogue: r.catalogue, Persona: r.persona, Talk: iv, ByItself: r.auto, Seed: r.seed,
		Scored: overlap.New(r.catalogue, r.goals...).Score(iv), Review: practice.ReviewTalk(iv, r.report, r.goals...),
	}
	if r.name == "" && r.file == "" {
		came.Again = "buyin practice " + r.persona.ID
	}
	return came
}

// ready checks the flags and reads what the rehearsal needs.
func (r *rehearsal) ready(seeded bool) (err error) {
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
	if r.full && !r.auto {
		return env.Usagef("--full asks everything by itself; it needs --auto")
	}
	if r.name != "" && r.file != "" {
		return env.Usagef("either PERSONA or --persona, not both")
	}
	if !seeded && !r.auto {
		var b [8]byte
		if _, err := io.ReadFull(r.Chance, b[:]); err != nil {
			return fmt.Errorf("no chance to be had: %w", err)
		}
		r.seed = binary.LittleEndian.Uint64(b[:])
	}
	if r.catalogue, err = r.app.LoadCatalogue(); err != nil {
		return err
	}
	r.goals, err = r.app.LoadGoals(r.catalogue)
	return err
}

// meet reads the persona.
func (r *rehearsal) meet() error {
	name, data, err := r.personaFile()
	if err != nil {
		return err
	}
	p, problems := codec.DecodePersona(name, data, r.catalogue)
	if r.persona = p; r.file == "" && len(problems) > 0 {
		return env.Usagef("the personas that come with the program speak of the shipped catalogue's motivators; with --catalogue name one of your own with --persona")
	}
	return r.ReportProblems(problems)
}

// personaFile is the file of the persona: the user's own, or one that comes with
// the program, by its id or by chance.
func (r *rehearsal) personaFile() (name string, data []byte, err error) {
	if r.file != "" {
		data, err = r.ReadFile(r.file)
		return corpus.DisplayName(r.file), data, err
	}
	all, id := shippedPersonas(), r.name
	switch {
	case id == "":
		id = all[rand.New(rand.NewPCG(r.seed, 1)).Uint64N(uint64(len(all)))]
	case !slices.Contains(all, id):
		return "", nil, env.Usagef("no persona %q comes with the program; there are %s, and --persona takes a file", id, strings.Join(all, ", "))
	}
	data, err = practice.Shipped.ReadFile("personas/" + id + ".yaml")
	return id + ".yaml", data, err
}

// shippedPersonas are the ids of the personas that come with the program.
func shippedPersonas() []string {
	files, _ := practice.Shipped.ReadDir("personas")
	var ids []string
	for _, f := range files {
		ids = append(ids, strings.TrimSuffix(f.Name(), ".yaml"))
	}
	return ids
}

// play goes through the talk, by itself or with somebody at the keyboard.
func (r *rehearsal) play() (interview.Session, error) {
	told := &motive.Told{On: r.Today(), Quotes: true}
	hears, err := hearing.ForReport(r.Env, r.catalogue, told)
	if err != nil {
		return interview.Session{}, err
	}
	setup := interview.Setup{
		Catalogue: r.catalogue, Goals: r.goals, Preamble: !r.auto, Ear: hears,
		Head: motive.Interview{Kind: motive.KindTalk, Report: motive.Report{Name: r.persona.Name}, Told: told},
	}
	var ear practice.Ear
	if r.ear == "coach" {
		ear = practice.CoachEar
	}
	switch {
	case r.full:
		return practice.PlayFull(setup, r.report, ear)
	case r.auto:
		return practice.PlayAdaptive(setup, r.report, ear)
	}
	if r.ear == "perfect" {
		setup.Ear = func(string) []motive.Heard { return r.truly() }
	}
	r.Console().Show(fmt.Sprintf("buyin: %s is not real, and nothing of this talk is kept. Ask along, and note what you hear.", r.persona.Name))
	dialogue := prompt.NewDialogue(r.Console(), setup, prompt.Options{Today: r.Today(), Reply: r.reply})
	session, err := prompt.Run(interview.New(setup), unclosed{dialogue}, func(interview.Given) error { return nil })
	r.RestoreTerminal()
	if errors.Is(err, prompt.Quit) {
		r.Say("nothing of it is kept; /done instead of /quit shows what was hidden")
	}
	return session, err
}

// reply is what the persona says, and remembers what that reveals.
func (r *rehearsal) reply(step interview.Step) string {
	reply := r.report.Reply(step)
	r.latest = reply.Evidence
	return reply.Text
}

// truly is what the last reply reveals, for the perfect ear.
func (r *rehearsal) truly() []motive.Heard {
	var heard []motive.Heard
	for _, e := range r.latest {
		heard = append(heard, motive.Heard{Motivator: e.Motivator, Strength: e.Strength, Quote: e.Quote, Score: 1})
	}
	return heard
}

// unclosed is a dialogue without the closing question: a persona has no terms
// of its own.
type unclosed struct{ *prompt.Dialogue }

func (u unclosed) Answer(s interview.Session) (interview.Given, error) {
	if s.Next().Kind == interview.Closing {
		return interview.Given{Act: interview.Skipped}, nil
	}
	return u.Dialogue.Answer(s)
}
