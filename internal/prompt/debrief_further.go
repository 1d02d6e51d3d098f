package prompt

import (
	"strings"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/terminal"
)

// addLines reads further notes when the questions behind the notes have begun,
// until an empty line or a command.
func (d *Dialogue) addLines() error {
	for {
		in, err := d.console.Notes(d.debriefLabel(d.session), "")
		typed := in.Text
		if in.Command != "" {
			typed = in.Draft
		}
		if strings.TrimSpace(typed) != "" {
			if err := d.keepFurther(typed); err != nil {
				return err
			}
		}
		switch {
		case err != nil:
			return err
		case in.Command == "quit":
			return Quit
		case in.Command == "sheet":
			return d.liveSheet()
		case in.Command == "help":
			err = d.console.ShowPages(d.help())
		case in.Command != "" || strings.TrimSpace(typed) == "":
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// keepFurther keeps words that were typed when the questions behind the notes
// had begun: a remark as a note of the manager's own, anything else as a further
// line of the notes. It says which.
func (d *Dialogue) keepFurther(words string) error {
	page := d.parse(words)
	if len(page.Lines) == 0 {
		d.console.Show(page.Understood.Sentence())
	}
	lines, err := d.askAboutLines(page.Lines)
	if err != nil {
		return err
	}
	for _, line := range lines {
		given, said := d.session.FurtherLine(line.Text), language.Say("prompt.debrief.further", "n", d.session.Sheet().Count().Lines+1)
		if line.Remark {
			given, said = interview.Given{Act: interview.Noted, Text: line.Text}, language.Say("prompt.own.noted")
		}
		if err := d.act(given); err != nil {
			return err
		}
		d.console.Show(said)
		if why := d.sensitive(line.Text); why != "" && !line.Remark {
			d.console.Show(why)
		}
	}
	return nil
}

// chooseAfter asks for a choice behind the notes of a debrief. Words that fit no
// choice are kept as what they are, and it asks again. In a talk it is Choose.
func (d *Dialogue) chooseAfter(label string, options []string, none string) (int, terminal.Input, error) {
	if !d.over {
		return d.console.Choose(label, options, none)
	}
	for {
		i, words, in, err := d.console.ChooseOrSay(terminal.Choice{Label: label, Options: options, None: none, Keys: language.Say("prompt.trade.keys")})
		if words == "" || err != nil {
			return i, in, err
		}
		if err := d.keepFurther(words); err != nil {
			return -1, in, err
		}
	}
}

// isRemark reports whether the words are nothing but remarks of the manager.
func (d *Dialogue) isRemark(words string) bool {
	page := d.parse(words)
	return len(page.Lines) > 0 && page.Understood.Answers == 0
}

// sayGone says which further line /back takes out of the notes.
func (d *Dialogue) sayGone(s interview.Session) {
	if _, g, ok := s.GoBack(); ok && d.over && s.Next().Kind != interview.Ask && g.Act == interview.Answered && g.Kind == interview.Ask {
		d.console.Show(language.Say("prompt.debrief.gone", "words", shorten(g.Text, 100)))
	}
}
