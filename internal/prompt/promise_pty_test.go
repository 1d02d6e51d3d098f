//go:build unix

package prompt

import (
	"errors"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/terminal/ptytest"
)

// A promise that Ctrl-C cuts off, while it is typed or while it is asked whose it is, is
// there again when the talk is resumed. /promise offers it, too.
func TestAPromiseThatIsCutOff(t *testing.T) {
	for name, tt := range map[string]struct {
		cut    []string // keys, each after the text before it was shown
		resume []string
		left   string // what is a draft after that
	}{
		"at the end": {
			[]string{"Last: ", "if it were quiet\r", "mean for the", "\r", "Did you promise", "two quiet we\x03"},
			[]string{"it were quiet", "\r", "mean for the", "\r", "two quiet we", "eks\r", "Whose promise", "1\r", "two quiet weeks", "", "Another promise", "\x03"}, "",
		},
		"the terms with their meaning": {
			[]string{"Last: ", "if it were quiet\r", "mean for the", "3\r", "touch another", "\r", "Did you promise", "two quiet we\x03"},
			[]string{"it were quiet", "\r", "Before, you said", "\r", "two quiet we", "eks\r", "Whose promise", "1\r", "two quiet weeks", "", "Another promise", "\x03"}, "",
		},
		"the terms with a part of their meaning": {
			[]string{"Last: ", "if it were quiet\r", "mean for the", "3\r", "touch another", "\x03"},
			[]string{"it were quiet", "\r", "Before, you said", "\r", "Did you promise", "two quiet weeks\r", "Whose promise", "1\r", "two quiet weeks", "", "Another promise", "\x03"}, "",
		},
		"whose it is": {
			[]string{"Last: ", "if it were quiet\r", "mean for the", "\r", "Did you promise", "two quiet weeks\r", "Whose promise", "\x03"},
			[]string{"it were quiet", "\r", "mean for the", "\r", "two quiet weeks", "\r", "Whose promise", "1\r", "two quiet weeks", "", "Another promise", "\x03"}, "",
		},
		"by the command": {
			[]string{"Last: ", "/promise\r", "What do you promise", "two quiet we\x03"},
			[]string{"Last: ", "/promise\r", "two quiet we", "eks\r", "noted as your promise: two quiet weeks", "", "Last: ", "\x03"}, "",
		},
		"taken back": {
			[]string{"Last: ", "/promise\r", "What do you promise", "two quiet we\x03"},
			[]string{"Last: ", "/promise\r", "two quiet we", "\x15\r", "Last: ", "\x03"}, "none",
		},
	} {
		set := setup(ship())
		from := interview.New(set)
		for _, g := range []interview.Given{{Text: "love problem solving"}, {Act: interview.Done}, {Act: interview.Skipped}} {
			var err error
			if from, err = from.Answer(g); err != nil {
				t.Fatal(err)
			}
		}
		first := typeTalk(t, set, from, tt.cut)
		again := from
		for _, g := range first.kept {
			next, err := again.Answer(g)
			if err != nil {
				t.Fatal(err)
			}
			again = next
		}
		if terms := name == "the terms with a part of their meaning"; (again.PromiseDraft() == "") != terms || again.PromiseDraft() != first.session.PromiseDraft() {
			t.Errorf("%s: the journal holds %q, the talk %q", name, again.PromiseDraft(), first.session.PromiseDraft())
		}
		second := typeTalk(t, set, again, tt.resume)
		promises := second.session.Interview().Promises
		if tt.left == "none" {
			if len(promises) != 0 || second.session.PromiseDraft() != "" {
				t.Errorf("%s: %+v, draft %q", name, promises, second.session.PromiseDraft())
			}
			continue
		}
		if len(promises) != 1 || promises[0].Text != "two quiet weeks" || promises[0].By != motive.ByManager || second.session.PromiseDraft() != tt.left {
			t.Errorf("%s: %+v, draft %q; the screen:\n%s", name, promises, second.session.PromiseDraft(), second.shown)
		}
	}
}

// typeTalk runs a talk on a terminal until Ctrl-C.
func typeTalk(t *testing.T, set interview.Setup, from interview.Session, keys []string) result {
	t.Helper()
	s := ptytest.New(t, 80, 24, true)
	ended := startTalkWith(t, s, from, set, Options{Promises: true})
	at := 0
	for i := 0; i < len(keys); i += 2 {
		at = s.WaitFor(at, keys[i])
		s.Type(keys[i+1])
	}
	got := <-ended
	if !errors.Is(got.err, errCtrlC) {
		t.Fatalf("it ended with %v; the screen:\n%s", got.err, got.shown)
	}
	return got
}
