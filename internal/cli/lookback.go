package cli

import (
	"fmt"
	"io"
	"strings"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/practice"
	"buyin/internal/visible"
)

// A lookback is the page at the end of a rehearsal.
type lookback struct {
	*rehearsal
	strings.Builder
	columns int
}

func (l *lookback) line(format string, args ...any) { l.put(2, fmt.Sprintf(format, args...)) }

func (l *lookback) put(indent int, text string) {
	fmt.Fprintln(l, visible.Wrap(visible.Text(text), l.columns, indent))
}

// part is a heading and what stands below it, and nothing where that is nothing.
func (l *lookback) part(heading string, below []string) {
	if len(below) == 0 {
		return
	}
	l.line("%s", heading)
	for _, text := range below {
		l.put(4, "  "+text)
	}
	l.line("")
}

// asText sets hidden beside heard, and says how the talk went.
func (r *rehearsal) asText(w io.Writer, iv motive.Interview, scored overlap.Result) error {
	l := &lookback{rehearsal: r, columns: r.width()}
	if r.auto {
		for i, t := range iv.Turns {
			l.line("%d. %s", i+1, t.Asked)
			l.put(4, fmt.Sprintf("  %s: %s", r.persona.Name, t.Answer))
		}
		l.line("")
	}
	look := practice.Look(iv, r.report, r.catalogue, r.goals...)
	l.part(fmt.Sprintf("What drives %s, hidden and heard", r.persona.Name), l.drivers(look))
	l.part("What was missed", l.missed(look))
	l.part("What they set right when you summed up, and you did not take down", l.setRight(look))
	l.verdicts(scored)
	l.line("%s", wentSo(look))
	if look.Guessed > 0 {
		l.line("Of your %s, %d truly %s.", plural(look.Guessed, "guess", "guesses"), look.GuessedWell,
			map[bool]string{true: "drives " + r.persona.Name, false: "drive " + r.persona.Name}[look.GuessedWell == 1])
	}
	switch {
	case r.auto:
		l.line("The seed was %d.", r.seed)
	case r.name == "" && r.file == "":
		l.line("Once more with %s: buyin practice %s", r.persona.Name, r.persona.ID)
	}
	_, err := io.WriteString(w, l.String())
	return err
}

// drivers sets what was hidden beside what was heard.
func (l *lookback) drivers(look practice.Review) []string {
	if len(look.Drivers) == 0 {
		return []string{"Nothing was hidden, and nothing was heard."}
	}
	var out []string
	for _, d := range look.Drivers {
		out = append(out, fmt.Sprintf("%s: %s; %s", l.catalogue.NameOf(d.Motivator), hiddenAs(d), heardAs(d)))
	}
	return out
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
	in := ""
	if d.Words != "" {
		in = fmt.Sprintf(" in “%s”", short(d.Words))
	}
	switch {
	case d.Amiss && d.Hidden > 0:
		return "heard as putting them off" + in
	case d.Amiss:
		return "heard as pulling" + in
	case d.Hidden == 0:
		return "heard all the same" + in
	case !d.Heard:
		return "not heard"
	case d.Hidden < 0:
		return "heard"
	case d.Faint:
		return fmt.Sprintf("heard, but only as %.0f %%", 100*d.HeardAs)
	}
	return fmt.Sprintf("heard, as %.0f %%", 100*d.HeardAs)
}

// missed says where what was not heard, or too little, could have been.
func (l *lookback) missed(look practice.Review) []string {
	var out []string
	for _, d := range look.Drivers {
		name, it := l.catalogue.NameOf(d.Motivator), "it"
		if d.Faint {
			it = "more of it"
		}
		switch m := d.Missed; {
		case m.Said != "":
			out = append(out, fmt.Sprintf("%s: they said “%s”, to “%s”", name, short(m.Said), m.Asked))
		case m.Probe != "":
			out = append(out, fmt.Sprintf("%s: “%s” would have shown %s", name, m.Probe, it))
		}
	}
	return out
}

// setRight lists the last word that was theirs and was not taken.
func (l *lookback) setRight(look practice.Review) []string {
	var out []string
	for _, c := range look.SetRight {
		kept := ""
		if c.Kept != 0 {
			kept = fmt.Sprintf("; you kept: %s", strengthOf(c.Kept))
		}
		out = append(out, fmt.Sprintf("%s: %s%s", l.catalogue.NameOf(c.Motivator), strengthOf(c.Said), kept))
	}
	return out
}

// strengthOf says a strength that is not 0 in words.
func strengthOf(x int) string {
	if x < 0 {
		return fmt.Sprintf("puts them off, %d of 5", -x)
	}
	return fmt.Sprintf("pulls, %d of 5", x)
}

// short is the beginning of what was said, on one line.
func short(text string) string {
	const most = 200 // characters
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return string(runes)
}

// verdicts sets the verdict beside the truth.
func (l *lookback) verdicts(scored overlap.Result) {
	truth := practice.Hidden(l.persona, l.catalogue, l.goals...)
	if !scored.HasGoals || !truth.Known {
		return
	}
	so := "nothing was heard to say so by"
	if scored.Heard {
		so = fmt.Sprintf("as heard, %.0f %% (%.0f to %.0f), %s", 100*scored.Overlap, 100*scored.Low, 100*scored.High, scored.Verdict)
	}
	if len(scored.BlockedBy) > 0 {
		var names []string
		for _, id := range scored.BlockedBy {
			names = append(names, l.catalogue.NameOf(id))
		}
		so += ", and blocked by " + strings.Join(names, ", ")
	}
	l.line("The ask serves %.0f %% of what truly drives %s: %s. %s.", 100*truth.Overlap, l.persona.Name, truth.Verdict, capital(so))
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
