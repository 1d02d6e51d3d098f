package consoles

import (
	"fmt"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/prompt/correction"
	"buyin/internal/prompt/heard"
	"buyin/internal/prompt/review"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
)

// A Plain is a Console that uses plain lines.
type Plain struct {
	*terminal.PlainConsole
	hinted bool // the hint about ending a note has been shown
}

// Heading implements Console.
func (p *Plain) Heading(paragraph string) { p.Show(paragraph) }

// Quiet implements Console.
func (p *Plain) Quiet(paragraph string) { p.Show(paragraph) }

// Note implements Console.
func (p *Plain) Note(label, draft string) (terminal.Input, error) {
	hint := ""
	if !p.hinted {
		p.hinted, hint = true, language.Say("prompt.note.hint.line")
	}
	return p.PlainConsole.Note(label, hint, draft)
}

// Notes implements Console. A person types one line at a time. An empty line does
// nothing, because pasted notes hold empty lines.
func (p *Plain) Notes(label, draft string) (terminal.Input, error) {
	if !p.Interactive() {
		return p.Page(label)
	}
	for {
		in, err := p.NoteLine(label, draft)
		if err != nil || in.Command != "" || strings.TrimSpace(in.Text) != "" {
			return in, err
		}
		label = ""
	}
}

// Heard implements Console. Without a line it shows what was heard and all that
// can be said back, and reads a line.
func (p *Plain) Heard(h *heard.Correction, line string, c motive.Catalogue) error {
	if line == "" {
		for _, shown := range h.Lines() {
			p.Show(shown)
		}
		in, err := p.Ask(language.Say("prompt.heard.how", "id", sheet.ExampleID(c)))
		if err != nil || strings.TrimSpace(in.Text) == "" {
			return err
		}
		line = in.Text
	}
	why, err := h.Type(line)
	if why != "" {
		p.Show(why)
	}
	return err
}

// ReadsKeys implements Console.
func (p *Plain) ReadsKeys() bool { return false }

// FirstNotes implements Console.
func (p *Plain) FirstNotes(label string) (terminal.Input, error) { return p.Ask(label) }

// Pick implements Console. It lists the motivators, and accepts numbers or
// names.
func (p *Plain) Pick(label string, from []motive.Motivator, most int) ([]string, terminal.Input, error) {
	var b strings.Builder
	b.WriteString(label)
	for i, m := range from {
		fmt.Fprintf(&b, "\n  %2d %s", i+1, m.Name)
	}
	p.Show(b.String())
	for {
		in, err := p.Ask(language.Say("prompt.pick.how"))
		if err != nil || in.Command != "" {
			return nil, in, err
		}
		ids, err := parsePicks(in.Text, motive.Catalogue{Motivators: from}, most)
		if err == nil {
			return ids, terminal.Input{}, nil
		}
		p.Show(err.Error())
	}
}

// PickPrivately implements Console. Plain lines cannot be taken back from the screen.
func (p *Plain) PickPrivately(label string, from []motive.Motivator, most int) ([]string, terminal.Input, error) {
	ids, in, err := p.Pick(label, from, most)
	if len(ids) > 0 {
		p.Show(language.Say("prompt.pick.private.line"))
	}
	return ids, in, err
}

// Correct implements Console. It accepts a line of corrections.
func (p *Plain) Correct(label string, heard []motive.Evidence, c motive.Catalogue) ([]motive.Evidence, terminal.Input, error) {
	return correction.Plain(p.PlainConsole, label, heard, c)
}

// Sheet implements Console.
func (p *Plain) Sheet(c motive.Catalogue, s sheet.Sheet, o review.Options) (sheet.Sheet, review.Outcome, error) {
	return review.Plain(p.PlainConsole, c, s, o)
}
