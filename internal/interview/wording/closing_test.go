package wording

import (
	"strings"
	"testing"

	"buyin/internal/motive"
)

// Somebody who has answered an ask is not asked as if it were new.
func TestClosingTakesUpTheirAnswer(t *testing.T) {
	const on, later = "2026-12-01", "2026-12-08"
	for _, tt := range []struct {
		name string
		a    Answered
		want string
	}{
		{"new", Answered{}, "One more thing, and a no costs you nothing. I'm thinking of this: take the rota. What would have to be true for you to want it?"},
		{"a condition", Answered{motive.ReplyIf, on, "if Fridays are free.", on},
			"I asked you about this before: take the rota. On 1 December you said: “if Fridays are free”. Is that still what it takes, or has something changed?"},
		{"a condition without words", Answered{motive.ReplyIf, on, "", ""},
			"I asked you about this before: take the rota. On 1 December you said yes, with a condition. What would have to be true for you to want it now?"},
		{"newer terms", Answered{motive.ReplyIf, on, "if Fridays are free", later},
			"I asked you about this before: take the rota. On 1 December you said yes, with a condition. On 8 December you said: “if Fridays are free”. Is that still what it takes, or has something changed?"},
		{"not yet", Answered{motive.ReplyNotYet, on, "after the move", on},
			"I asked you about this before: take the rota. On 1 December you said not yet. You also said: “after the move”. Is that still what it takes, or has something changed?"},
		{"no", Answered{motive.ReplyNo, on, "", ""},
			"I asked you about this before: take the rota. On 1 December you said no. That stands unless you say otherwise. Is there anything that would have to change?"},
		{"yes, a year ago", Answered{motive.ReplyYes, "2025-12-01", "", ""},
			"I asked you about this before: take the rota. On 1 December 2025 you said yes. Is that still right, and what has to be true for it to stay so?"},
		{"terms alone", Answered{"", "", "if Fridays are free", on},
			"I asked you about this before: take the rota. On 1 December you said: “if Fridays are free”. Is that still what it takes, or has something changed?"},
		{"without a day", Answered{motive.ReplyNo, "", "get it done first", ""},
			"I asked you about this before: take the rota. You said no. You also said: “get it done first”. That stands unless you say otherwise. Is there anything that would have to change?"},
	} {
		if got := Closing("take the rota", tt.a, "2026-12-15"); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
	for _, r := range []motive.Reply{motive.ReplyYes, motive.ReplyIf, motive.ReplyNotYet, motive.ReplyNo} {
		for _, a := range []Answered{{Reply: r}, {Reply: r, On: on}, {Reply: r, Terms: "if"}, {Reply: r, On: on, Terms: "if", TermsOn: later}} {
			if got := Closing("x", a, on); strings.Contains(got, "interview.") || strings.Contains(got, "{") || !strings.HasSuffix(got, "?") {
				t.Errorf("%+v: %s", a, got)
			}
		}
	}
}
