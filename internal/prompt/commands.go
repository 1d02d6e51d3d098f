package prompt

import (
	"fmt"
	"strings"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/terminal"
)

// help lists the commands, and the motivators with their numbers and ids.
func (d *Dialogue) help() (commands string, motivators []string) {
	lines := language.List("prompt.help")
	if d.options.Reply != nil {
		lines = language.List("prompt.help.rehearsal")
	}
	lines = append(lines, "", language.Say("prompt.help.motivators"))
	for i, m := range d.catalogue.Motivators {
		motivators = append(motivators, fmt.Sprintf("%3d %s (%s)", i+1, m.Name, m.ID))
	}
	return strings.Join(lines, "\n"), motivators
}

// runCommand executes a command. If the command moves the talk, it returns the
// act. Other commands (help, why, a note without words) only show something.
func (d *Dialogue) runCommand(s interview.Session, in terminal.Input) (act interview.Given, moves bool, _ error) {
	switch in.Command {
	case "quit":
		return act, true, Quit
	case "help":
		return act, false, d.console.ShowPages(d.help())
	case "why":
		d.console.Show(language.Say("prompt.why", "why", s.Next().Why))
		return act, false, nil
	case "sheet":
		return act, false, d.liveSheet()
	case "heard":
		return act, false, d.correctHeard(in.Text)
	case "promise":
		return d.promise(in.Text)
	case "note":
		return d.ownNote(in.Text)
	case "back":
		d.sayGone(s)
		return interview.Given{Act: interview.WentBack}, true, nil
	}
	if in.Command == "done" {
		return d.done(s)
	}
	acts := map[string]interview.Act{"other": interview.Reworded, "skip": interview.Skipped}
	return interview.Given{Act: acts[in.Command]}, true, nil
}

// ownNote keeps a note of the manager's own. If the command has no text, it
// asks for the note.
func (d *Dialogue) ownNote(text string) (note interview.Given, moves bool, _ error) {
	if text == "" {
		in, err := d.console.Line(language.Say("prompt.own.note"), "")
		typedAgain := in.Command == "note" // with the note behind it
		if err != nil || in.Command != "" && !typedAgain || strings.TrimSpace(in.Text) == "" {
			return note, false, err
		}
		text = in.Text
	}
	if keep, err := d.mayKeep(text); !keep {
		return note, false, err
	}
	d.console.Show(language.Say("prompt.own.noted"))
	return interview.Given{Act: interview.Noted, Text: text}, true, nil
}
