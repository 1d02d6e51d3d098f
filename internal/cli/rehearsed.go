package cli

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strings"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/practice"
	"buyin/internal/render"
	"buyin/internal/visible"
)

// rehearsed is what came of a rehearsal, as JSON. Figures that need goals are
// null without them.
type rehearsed struct {
	Persona      string             `json:"persona"`
	Questions    int                `json:"questions"`
	Verdict      *overlap.Verdict   `json:"verdict"`
	Overlap      *float64           `json:"overlap"`
	Low          *float64           `json:"low"`
	High         *float64           `json:"high"`
	TruthOverlap *float64           `json:"truth_overlap"`
	TruthVerdict *overlap.Verdict   `json:"truth_verdict"`
	Shares       map[string]float64 `json:"shares"`
}

func (r *rehearsal) asJSON(w io.Writer, s interview.Session, scored overlap.Result) error {
	four := func(x float64) float64 { return math.Round(x*1e4) / 1e4 }
	figure := func(x float64) *float64 { x = four(x); return &x }
	out := rehearsed{Persona: cmp.Or(r.persona.ID, r.persona.Name), Questions: s.Questions(), Shares: map[string]float64{}}
	for _, st := range scored.Standings {
		out.Shares[st.Motivator] = four(st.Share)
	}
	if scored.HasGoals {
		out.Verdict = &scored.Verdict
		if scored.Heard {
			out.Overlap, out.Low, out.High = figure(scored.Overlap), figure(scored.Low), figure(scored.High)
		}
		if truth := practice.Hidden(r.persona, r.catalogue, r.goals...); truth.Known {
			out.TruthOverlap, out.TruthVerdict = figure(truth.Overlap), &truth.Verdict
		}
	}
	data, err := json.MarshalIndent(out, "", "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(append(render.SafeJSON(data), '\n'))
	return err
}

// asText sets hidden beside heard, and says how the talk went.
func (r *rehearsal) asText(w io.Writer, iv motive.Interview, scored overlap.Result) error {
	width := r.width()
	var b strings.Builder
	line := func(format string, args ...any) {
		fmt.Fprintln(&b, visible.Wrap(visible.Text(fmt.Sprintf(format, args...)), width, 2))
	}
	if r.auto {
		for i, t := range iv.Turns {
			line("%d. %s", i+1, t.Asked)
			line("  %s: %s", r.persona.Name, t.Answer)
		}
		fmt.Fprintln(&b)
	}
	look := practice.Look(iv, r.report, r.catalogue, r.goals...)
	line("What drives %s, hidden and heard", r.persona.Name)
	for _, d := range look.Drivers {
		line("  %s: %s; %s", r.catalogue.NameOf(d.Motivator), hiddenAs(d), heardAs(d))
	}
	r.missed(line, look)
	fmt.Fprintln(&b)
	r.verdicts(line, scored)
	line("%s", wentSo(look))
	if look.Guessed > 0 {
		line("Of your %s, %d truly %s.", plural(look.Guessed, "guess", "guesses"), look.GuessedWell,
			map[bool]string{true: "drives " + r.persona.Name, false: "drive " + r.persona.Name}[look.GuessedWell == 1])
	}
	if r.auto {
		line("The seed was %d.", r.seed)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// hiddenAs says what a driver truly is.
func hiddenAs(d practice.Driver) string {
	switch {
	case d.Hidden > 0:
		return fmt.Sprintf("%.0f %% of what drives them", 100*d.Share)
	case d.Hidden < 0:
		return fmt.Sprintf("puts them off, %d of 5", -d.Hidden)
	}
	return "nothing to it"
}

// heardAs says what was heard of it.
func heardAs(d practice.Driver) string {
	switch {
	case d.Hidden == 0:
		return "heard all the same"
	case !d.Heard:
		return "not heard"
	case d.Hidden < 0:
		return "heard"
	}
	return fmt.Sprintf("heard, as %.0f %%", 100*d.HeardAs)
}

// missed says where what was not heard could have been.
func (r *rehearsal) missed(line func(string, ...any), look practice.Review) {
	first := true
	for _, d := range look.Drivers {
		m := d.Missed
		if m.Said == "" && m.Probe == "" {
			continue
		}
		if first {
			line("")
			line("What was missed")
			first = false
		}
		name := r.catalogue.NameOf(d.Motivator)
		if m.Said != "" {
			line("  %s: they said “%s”, to “%s”", name, m.Said, m.Asked)
		} else {
			line("  %s: “%s” would have shown it", name, m.Probe)
		}
	}
}

// verdicts sets the verdict beside the truth.
func (r *rehearsal) verdicts(line func(string, ...any), scored overlap.Result) {
	truth := practice.Hidden(r.persona, r.catalogue, r.goals...)
	if !scored.HasGoals || !truth.Known {
		return
	}
	so := "nothing was heard to say so by"
	if scored.Heard {
		so = fmt.Sprintf("as heard, %.0f %% (%.0f to %.0f), %s", 100*scored.Overlap, 100*scored.Low, 100*scored.High, scored.Verdict)
	}
	line("The ask serves %.0f %% of what truly drives %s: %s. %s.", 100*truth.Overlap, r.persona.Name, truth.Verdict, capital(so))
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// wentSo says how the talk went. Good interviewers say something back about as
// often as they ask, poor ones a quarter as often (AnnoMI, 133 talks).
func wentSo(l practice.Review) string {
	if l.Questions == 0 {
		return "The talk ended before a question was answered."
	}
	return fmt.Sprintf("The talk took %s, %s among them, with %s of saying something back; good interviewers take nearly every one.",
		plural(l.Questions, "question", "questions"), plural(l.FollowUps, "follow-up", "follow-ups"), plural(l.Reflections, "chance", "chances"))
}
