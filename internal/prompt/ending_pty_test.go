//go:build unix

package prompt

import (
	"fmt"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/terminal/ptytest"
)

// After the closing question the two may promise something; Enter alone passes. Each
// promise is kept at once, and /back leads to the closing question.
func TestPromisesAtTheEndOfATalk(t *testing.T) {
	for _, test := range []struct {
		name string
		told *motive.Told
		keys []string // each after the text before it was shown
		want string
	}{
		{"none", nil, []string{"Did you promise Sam Lee anything, or", "\r"}, "[] if it were quiet"},
		{"a number or a no is nothing", nil, []string{"Did you promise", "0\r"}, "[] if it were quiet"},
		{"none is nothing", nil, []string{"Did you promise", "None.\r"}, "[] if it were quiet"},
		{"of both", nil, []string{
			"Did you promise Sam Lee anything, or", "two quiet weeks by Friday\r", "Whose promise", "1\r", "noted as your promise: two quiet",
			"", "Another promise", "a list\r", "Whose promise", "2\r", "noted as Sam Lee's promise: a", "", "Another promise", "\r",
		}, "[{p1 manager two quiet weeks 2026-11-27 <nil> false} {p2 report a list  <nil> false}] if it were quiet"},
		{"with the command", nil, []string{"Did you promise", "/promise a desk\r", "Whose promise", "1\r", "Another promise", "\r"}, "[{p1 manager a desk  <nil> false}] if it were quiet"},
		{"back to the closing question", nil, []string{
			"Did you promise", "a desk\r", "Whose", "1\r", "Another promise", "/back\r", "it were quiet", "er\r", "mean for the", "\r", "Another promise", "\r",
		}, "[{p1 manager a desk  <nil> false}] if it were quieter"},
		{"a command that asks again", nil, []string{"Did you promise", "/why\r", "Why now", "", "it were quiet", "\r", "mean for the", "\r", "Did you promise", "\r"}, "[] if it were quiet"},
		{"no words of theirs", &motive.Told{On: "2026-11-23"}, []string{"Did you promise Sam Lee anything? What", "a desk\r", "noted as your promise: a", "", "Another promise", "\r"}, "[{p1 manager a desk  <nil> false}] "},
	} {
		for _, size := range [][2]int{{80, 24}, {40, 15}} {
			set := setup(ship())
			set.Head.Told = test.told
			from := interview.New(set)
			for _, g := range []interview.Given{{Text: "love problem solving"}, {Act: interview.Done}, {Act: interview.Skipped}} {
				var err error
				if from, err = from.Answer(g); err != nil {
					t.Fatal(err)
				}
			}
			s := ptytest.New(t, size[0], size[1], true)
			ended := startTalkWith(t, s, from, set, Options{Promises: true})
			at := s.WaitFor(0, "Last: ")
			s.Type("if it were quiet\r")
			at = s.WaitFor(at, "mean for the ask?")
			s.Type("\r")
			for i := 0; i < len(test.keys); i += 2 {
				at = s.WaitFor(at, test.keys[i])
				s.Type(test.keys[i+1])
			}
			s.WaitFor(at, "Heard from Sam")
			s.Type("\r")
			got := <-ended
			iv := got.session.Interview()
			var promises []string
			for _, p := range iv.Promises {
				promises = append(promises, fmt.Sprint(p))
			}
			answer := iv.Turns[len(iv.Turns)-1].Answer
			if text := fmt.Sprint(promises, " ", answer); got.err != nil || text != test.want {
				t.Errorf("%s, %v: %v, %q, want %q; the screen:\n%s", test.name, size, got.err, text, test.want, got.shown)
			}
			s.WantRestored()
		}
	}
}
