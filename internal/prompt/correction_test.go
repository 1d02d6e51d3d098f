package prompt

import (
	"strings"
	"testing"

	"buyin/internal/interview"
)

func TestHelpNamesEveryCommandAndMotivator(t *testing.T) {
	commands, motivators := (&Dialogue{catalogue: five()}).help()
	shown := commands + strings.Join(motivators, "\n")
	for _, want := range []string{"/other", "/skip", "/back", "/why", "/note", "/done", "/quit", "/help", "//", "(pay)", "(competition)"} {
		if !strings.Contains(shown, want) {
			t.Errorf("help does not name %s", want)
		}
	}
}

func TestHelpInARehearsal(t *testing.T) {
	d := &Dialogue{catalogue: five(), options: Options{Reply: func(interview.Step) string { return "" }}}
	if shown, _ := d.help(); strings.Contains(shown, "--resume") || strings.Contains(shown, "closing question") || !strings.Contains(shown, "what was hidden") {
		t.Errorf("help in a rehearsal:\n%s", shown)
	}
}
