package present

import (
	"fmt"
	"io"
	"strings"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
	"buyin/internal/practice"
	"buyin/internal/present/stated"
	"buyin/internal/visible"
)

// A Rehearsal is a talk with a simulated report, and its review.
type Rehearsal struct {
	Catalogue motive.Catalogue
	Persona   motive.Persona
	Scored    overlap.Result
	Review    practice.Review
	Automatic bool   // no person typed the talk, so the page shows the talk and the seed
	Seed      uint64 // seed of the random numbers for the persona's answers
	Repeat    string // the command that repeats the rehearsal with the same persona; "" if the user gave it
}

// Text compares the hidden drivers of the persona with what was heard, and says
// how well the talk was led.
func (x Rehearsal) Text(w io.Writer, width int) error {
	p := rehearsalText{Rehearsal: x, width: max(width, page.MinWidth)}
	if x.Automatic {
		p.talk()
	}
	p.writePart(fmt.Sprintf("What drives %s, hidden and heard", x.Persona.Name), p.drivers())
	p.writePart("What was missed", p.missed())
	p.writePart("What they set right when you summed up, and you did not take down", p.missedCorrections())
	p.writePart("How the talk was led", p.conduct())
	p.verdicts()
	p.guess()
	switch {
	case x.Automatic:
		p.writeLine("The seed was %d.", x.Seed)
	case x.Repeat != "":
		p.writeLine("Once more with %s: %s", x.Persona.Name, x.Repeat)
	}
	_, err := io.WriteString(w, strings.TrimRight(p.b.String(), "\n")+"\n")
	return err
}

// A rehearsalText builds the text of a rehearsal.
type rehearsalText struct {
	Rehearsal
	b     strings.Builder
	width int
}

// writeLine writes a formatted line. If the line is too long, it is wrapped and
// its further lines are indented.
func (p *rehearsalText) writeLine(format string, args ...any) {
	p.writeIndented(2, fmt.Sprintf(format, args...))
}

// writeIndented writes a text. It indents every line after the first.
func (p *rehearsalText) writeIndented(indent int, text string) {
	p.b.WriteString(visible.Wrap(visible.Text(text), p.width, indent) + "\n")
}

// writePart writes a heading and the lines below it. If there are no lines, it
// writes nothing.
func (p *rehearsalText) writePart(heading string, below []string) {
	if len(below) == 0 {
		return
	}
	p.writeLine("%s", heading)
	for _, text := range below {
		p.writeIndented(4, "  "+text)
	}
	p.writeLine("")
}

// talk writes the moves of the talk, with the answers.
func (p *rehearsalText) talk() {
	questions := 0
	for _, l := range p.Review.Talk {
		number := "  "
		if l.Counts {
			questions++
			number = fmt.Sprintf("%d.", questions)
		}
		p.writeIndented(5, fmt.Sprintf("%s %s: %s", number, l.Move, l.Says))
		if l.Asks() {
			p.writeIndented(5, fmt.Sprintf("   %s: %s", p.Persona.Name, l.Answer))
		}
	}
	p.writeLine("")
}

// verdicts compares the verdict with the truth.
func (p *rehearsalText) verdicts() {
	truth := p.Review.Truth
	if truth.Verdict == "" {
		return
	}
	so := "Nothing was heard to say so by"
	if r := p.Scored; r.Heard {
		so = fmt.Sprintf("As heard, %s %% (%s to %s), %s", page.Percent(r.Overlap), page.Percent(r.Low), page.Percent(r.High), r.Verdict)
	}
	if blocked := p.Scored.BlockedBy; len(blocked) > 0 {
		so += ", and blocked by " + strings.Join(stated.NamesOf(p.Catalogue, blocked), ", ")
	}
	p.writeLine("The ask serves %s %% of what truly drives %s: %s. %s.", page.Percent(truth.Overlap), p.Persona.Name, truth.Verdict, so)
}

// guess says how good the manager's guess was.
func (p *rehearsalText) guess() {
	r := p.Review
	if r.Guessed == 0 {
		return
	}
	drive := "drive"
	if r.GuessedRight == 1 {
		drive = "drives"
	}
	p.writeLine("Of your %s, %d truly %s %s.", page.Counted(r.Guessed, "guess", "guesses").Text, r.GuessedRight, drive, p.Persona.Name)
}
