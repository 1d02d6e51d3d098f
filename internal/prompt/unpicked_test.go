package prompt

import (
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// What the coach suggested stays on the sheet when a talk without words is resumed,
// until somebody picks it. Its words do not come back.
func TestSuggestionsOfATalkWithoutWordsAreResumed(t *testing.T) {
	for name, tt := range map[string]struct {
		debrief       bool
		lines, resume []string
	}{
		"a talk":    {false, []string{"SECRET pay perhaps", "/quit"}, []string{"/sheet", "", "/quit"}},
		"last note": {false, []string{"SECRET pay perhaps", "/quit"}, []string{"/heard 1", "/quit"}},
		"a debrief": {true, []string{"nothing in it", "SECRET pay perhaps", "/quit"}, []string{"/sheet", "", "/quit"}},
		"terms":     {false, []string{"good day", "/done", "/skip", "SECRET pay perhaps", "0", "/quit"}, []string{"/quit"}},
	} {
		set := setup(ship())
		set.Debrief = tt.debrief
		set.Head.Told = &motive.Told{On: "2026-11-23"}
		got := runDialogue(t, interview.New(set), set, Options{}, true, tt.lines...)
		wantErr(t, got, Quit)
		for _, g := range got.kept {
			if strings.Contains(g.Text, "SECRET") {
				t.Errorf("%s: the journal holds %+v", name, g)
			}
		}
		left := NewDialogue(nil, set, Options{}).LeftOpen
		again, err := interview.Replay(set, got.kept)
		if err != nil {
			t.Fatal(err)
		}
		if left(again) != 1 {
			t.Errorf("%s: %d suggestions are left, want 1", name, left(again))
		}
		resumed := runDialogue(t, again, set, Options{}, true, tt.resume...)
		wantErr(t, resumed, Quit)
		if name != "last note" {
			wantShown(t, resumed, "perhaps 1 Pay +4")
			continue
		}
		if e := resumed.session.Interview().Turns[0].Evidence; len(e) != 1 || e[0].Motivator != "pay" || e[0].Quote != "" {
			t.Errorf("picked: %+v; shown:\n%s", e, resumed.shown)
		}
		if n := left(resumed.session); n != 0 {
			t.Errorf("%d suggestions are left after one was picked", n)
		}
	}
}
