package ask

import (
	"testing"

	"buyin/internal/ask"
	"buyin/internal/motive"
)

// What they say after a no is kept as terms only: nothing heard in it makes the ask look
// better, however it is ended. /back and /done lose no words.
func TestWhatTheySayAfterANo(t *testing.T) {
	at := []string{"", "", "5", "", "", "4"}
	for name, lines := range map[string][]string{
		"answered":                {"for the pay", "/done"},
		"done over it":            {"for the pay\\", "/done"},
		"back, and done":          {"for the pay", "/back", "/done"},
		"back, help, and done":    {"for the pay", "/back", "/help", "/done"},
		"over it, back, and done": {"for the pay\\", "/note tired", "/done"},
		"back, Enter":             {"for the pay", "/back", "", "/done"},
		"back twice":              {"for the pay", "/back", "/back", "", "", "/done"},
		"back twice, and done":    {"for the pay", "/back", "/back", "/done", "/done"},
		"back to the terms":       {"for the pay", "/back", "/back", "/back", "", "", "", "/done"},
		"back, and done there":    {"for the pay", "/back", "/back", "/back", "/done", "/done"},
	} {
		set := setup()
		got := run(t, ask.New(set), set, append(at[:len(at):len(at)], lines...)...)
		iv := got.session.Interview()
		last := iv.Turns[len(iv.Turns)-1]
		if iv.Reply != motive.ReplyNo || last.Answer != "for the pay" || last.Question != motive.Closing || len(last.Evidence) != 0 {
			t.Errorf("%s: %v, %+v, answer %q; shown:\n%s", name, got.err, iv.Turns, iv.Reply, got.shown)
		}
		wantReplayed(t, set, got)
	}
}
