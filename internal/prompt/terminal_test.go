//go:build unix

package prompt

import (
	"context"
	"errors"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/prompt/consoles"
	"buyin/internal/terminal"
	"buyin/internal/terminal/ptytest"
)

// errCtrlC is what Ctrl-C ends a prompt with in these tests.
var errCtrlC = errors.New("interrupted")

// startTalk starts a talk on the pseudo-terminal; its result comes through the
// channel.
func startTalk(t *testing.T, s *ptytest.Fixture, from interview.Session, set interview.Setup) <-chan result {
	t.Helper()
	return startTalkWith(t, s, from, set, Options{})
}

// startTalkWith is startTalk with options.
func startTalkWith(t *testing.T, s *ptytest.Fixture, from interview.Session, set interview.Setup, o Options) <-chan result {
	t.Helper()
	console, _, restore := Open(s.Context(), terminal.Streams{In: s.TTY, Out: s.TTY, Term: "xterm", Color: true, Interrupted: errCtrlC, Clock: s.Clock})
	if _, ok := console.(*consoles.Full); !ok {
		t.Fatalf("the console is %T", console)
	}
	return ptytest.Start(s, func(context.Context) result {
		defer restore()
		var got result
		keep := func(g interview.Given) error { got.kept = append(got.kept, g); return nil }
		o.Today, o.Record = "2026-11-23", keep
		got.session, got.err = Run(from, NewDialogue(console, set, o), keep)
		restore()
		got.shown = s.Shown()
		return got
	})
}
