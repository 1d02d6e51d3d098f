package cli

import (
	"fmt"

	"buyin/internal/prompt"
)

// console is the front that fits: full prompts where standard input and
// standard error are terminals, else plain lines. There is one a run, and
// restore puts the terminal back.
func (a *app) console() prompt.Console {
	if a.front == nil {
		a.front, a.err, a.restore = prompt.Open(a.ctx, prompt.Streams{
			In: a.In, Out: a.err, Plain: a.flags.plain, Term: a.Env("TERM"),
			Color:       !a.flags.noColor && a.Env("NO_COLOR") == "",
			Interrupted: errInterrupted,
		})
	}
	return a.front
}

// greet opens a talk.
func (t *talk) greet() {
	if len(t.setup.Goals) > 0 && !t.self {
		t.say("a talk with %s; the ask it is for: %s", t.name, t.setup.Goals[0].Ask)
	}
	fmt.Fprintln(t.err)
}
