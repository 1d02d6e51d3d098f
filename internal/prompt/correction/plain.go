package correction

import (
	"strings"

	"buyin/internal/motive"
	"buyin/internal/terminal"
)

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
		p.Show(err.Error())
	}
}
