package correction

import (
	"strings"

	"buyin/internal/motive"
	"buyin/internal/terminal"
)

// Words is the command of an input that holds words instead of corrections.
const Words = "words"

// Plain is Full in plain lines. It accepts a line of corrections.
func Plain(p *terminal.PlainConsole, label string, heard []motive.Evidence, c motive.Catalogue) ([]motive.Evidence, terminal.Input, error) {
	p.Show(label + numberedList(heard, c))
	for {
		in, err := p.Ask("")
		if err != nil || in.Command != "" {
			return nil, in, err
		}
		if strings.TrimSpace(in.Text) == "?" {
			p.Show(Help(c))
			continue
		}
		kept, err := Apply(in.Text, heard, c)
		if err == nil {
			return kept, terminal.Input{}, nil
		}
		if isWords(in.Text, c) {
			return nil, terminal.Input{Command: Words, Text: in.Text}, nil
		}
		p.Show(err.Error())
	}
}
