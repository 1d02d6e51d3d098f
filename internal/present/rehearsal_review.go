package present

import (
	"fmt"
	"strings"

	"buyin/internal/page"
	"buyin/internal/practice"
)

// drivers compares the hidden drivers of the persona with what was heard.
func (p *rehearsalText) drivers() []string {
	if len(p.Review.Drivers) == 0 {
		return []string{"Nothing was hidden, and nothing was heard."}
	}
	var out []string
	for _, d := range p.Review.Drivers {
		out = append(out, fmt.Sprintf("%s: %s; %s", p.Catalogue.NameOf(d.Motivator), hiddenText(d), heardText(d)))
	}
	return out
}

// hiddenText describes the true strength of a driver of the persona.
func hiddenText(d practice.Driver) string {
	switch {
	case d.Hidden > 0:
		return page.Percent(d.Share) + " % of what drives them"
	case d.Hidden < 0:
		return strengthInWords(d.Hidden)
	}
	return "nothing to it"
}

// heardText describes how a driver was heard, and says so if only the coach
// heard it.
func heardText(d practice.Driver) string {
	text := howHeard(d)
	if d.CoachOnly {
		text += "; only the coach heard it"
	}
	return text
}

func howHeard(d practice.Driver) string {
	in := ""
	if d.Words != "" {
		in = fmt.Sprintf(" in “%s”", excerptLine(d.Words))
	}
	switch {
	case d.WrongSign && d.Hidden > 0:
		return "heard as putting them off" + in
	case d.WrongSign:
		return "heard as pulling" + in
	case d.Hidden == 0:
		return "heard all the same" + in
	case !d.Heard:
		return "not heard"
	case d.Hidden < 0:
		return "heard"
	case d.Faint:
		return "heard, but only as " + page.Percent(d.HeardAs) + " %"
	}
	return "heard, as " + page.Percent(d.HeardAs) + " %"
}

// missed is about drivers that were not heard. For each it quotes the answer
// that held the driver or, if there was none, a question that would have
// revealed it.
func (p *rehearsalText) missed() []string {
	var out []string
	for _, d := range p.Review.Drivers {
		name, it := p.Catalogue.NameOf(d.Motivator), "it"
		if d.Faint {
			it = "more of it"
		}
		switch m := d.Missed; {
		case m.Said != "":
			out = append(out, fmt.Sprintf("%s: they said “%s”, to “%s”", name, excerptLine(m.Said), m.Asked))
		case m.Probe != "":
			out = append(out, fmt.Sprintf("%s: “%s” would have shown %s", name, m.Probe, it))
		}
	}
	return out
}

// missedCorrections lists corrections in the playback that the manager did not
// note.
func (p *rehearsalText) missedCorrections() []string {
	var out []string
	for _, c := range p.Review.Corrections {
		kept := ""
		if c.Kept != 0 {
			kept = "; you kept: " + strengthInWords(c.Kept)
		}
		out = append(out, fmt.Sprintf("%s: %s%s", p.Catalogue.NameOf(c.Motivator), strengthInWords(c.Said), kept))
	}
	return out
}

// strengthInWords describes a strength other than 0 in words.
func strengthInWords(x int) string {
	if x < 0 {
		return fmt.Sprintf("puts them off, %d of 5", -x)
	}
	return fmt.Sprintf("pulls, %d of 5", x)
}

// excerptLine returns the beginning of an answer, on one line.
func excerptLine(text string) string {
	const most = 200 // characters
	said := []rune(strings.Join(strings.Fields(text), " "))
	if len(said) > most {
		return string(said[:most-1]) + "…"
	}
	return string(said)
}
