package earlier_test

import (
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/interview/earlier"
	"buyin/internal/motive"
)

// What they have answered to these goals is taken up at the end of the next talk, in the
// recap and in the outline. What they answered to others is not.
func TestTheirAnswerToTheAskIsTakenUp(t *testing.T) {
	ask := func(goals string, reply motive.Reply, on, terms string) motive.Interview {
		iv := motive.Interview{Kind: motive.KindAsk, Goals: goals, Started: on + "T10:00:00Z", Reply: reply, Told: &motive.Told{On: on, Quotes: true}, Put: &motive.Put{On: on}}
		if terms != "" {
			iv.Turns = []motive.Turn{{Question: motive.Closing, Answer: terms}}
		}
		return iv
	}
	talk := lastTalk()
	talk.Goals = "ship"
	wordless := ask("ship", motive.ReplyIf, "2026-12-01", "if the saw were new")
	wordless.Told.Quotes = false
	for _, tt := range []struct {
		name          string
		talks         []motive.Interview
		asked, recaps string
	}{
		{"terms of a talk", []motive.Interview{talk}, "On 23 November you said: “if the saw were new”.", "They would need"},
		{"a condition", []motive.Interview{ask("ship", motive.ReplyIf, "2026-12-01", "if the rota is settled first")}, "On 1 December you said: “if the rota is settled first”.", "Sam answered the ask on 2026-12-01: yes, with a condition."},
		{"without words", []motive.Interview{wordless}, "On 1 December you said yes, with a condition. What would", "with a condition"},
		{"the newest counts", []motive.Interview{ask("ship", motive.ReplyNo, "2026-12-01", "never"), ask("ship", motive.ReplyYes, "2026-12-05", "")}, "On 5 December you said yes.", "Sam answered the ask on 2026-12-05: yes."},
		{"other goals", []motive.Interview{ask("other", motive.ReplyNo, "2026-12-01", "")}, "One more thing, and a no costs you nothing.", ""},
	} {
		set := afterTalks(tt.talks...)
		set.Head.Started, set.Preamble = "2026-12-15T10:00:00Z", false
		s := interview.New(set)
		s = must(t, s, interview.Given{Text: "fine"})
		for range 2 {
			s = must(t, s, interview.Given{Act: interview.Done})
		}
		if step := s.Next(); step.Kind != interview.Closing || !strings.Contains(step.Asked, tt.asked) || strings.Contains(step.Asked, "never") {
			t.Errorf("%s: it asks %q", tt.name, step.Asked)
		}
		if closing := earlier.NewOutline(set, "2026-12-15").Closing; len(closing) != 1 || closing[0] != s.Next().Asked {
			t.Errorf("%s: on paper it asks %q", tt.name, closing)
		}
		if recap := strings.Join(earlier.Recap(set, interview.New(set), "2026-12-15"), "\n"); !strings.Contains(recap, tt.recaps) || tt.recaps == "" && strings.Contains(recap, "answered") {
			t.Errorf("%s: the recap is\n%s", tt.name, recap)
		}
	}
}
