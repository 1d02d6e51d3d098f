package appeal

import (
	"strings"
	"testing"

	"buyin/internal/appeal/retold"
	"buyin/internal/motive"
)

// They said that they would do it only if the answer was marked as for the ask.
func TestAnAnswerThatIsNeitherIsNoWordThatTheyWouldDoIt(t *testing.T) {
	yes, no := true, false
	w := newWriter(Input{})
	told := retold.Told{Form: retold.Condition, Text: "if you're asked first"}
	for name, tt := range map[string]struct {
		positions []motive.Position
		would     bool
	}{
		"not marked": {nil, true},
		"for":        {[]motive.Position{{Goal: "g", Meets: &yes}}, true},
		"against":    {[]motive.Position{{Goal: "g", Meets: &no}}, false},
		"neither":    {[]motive.Position{{}}, false},
	} {
		for _, text := range w.termsTexts(told, motive.Turn{Positions: tt.positions}) {
			would := strings.Contains(text, "do this") || strings.Contains(text, "want this")
			if would != tt.would {
				t.Errorf("%s: %q", name, text)
			}
		}
	}
}
