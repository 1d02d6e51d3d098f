package cli

import (
	"fmt"

	"buyin/internal/prompt"
)

// console is the front that fits: plain lines, or full prompts where standard
// input and standard error are terminals.
func (a *app) console() prompt.Console {
	if a.lines == nil {
		a.lines = prompt.NewLines(a.ctx, a.In)
	}
	return prompt.NewPlain(a.lines, a.err, prompt.Width(a.err), prompt.IsTerminal(a.In))
}

// greet opens a talk.
func (t *talk) greet() {
	if len(t.setup.Goals) > 0 && !t.self {
		t.say("a talk with %s; the ask it is for: %s", t.name, t.setup.Goals[0].Ask)
	}
	fmt.Fprintln(t.err)
}
