package earlier_test

import (
	"slices"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/interview/earlier"
	"buyin/internal/language"
	"buyin/internal/motive"
)

// recap returns the recap before the first question of a talk.
func recap(set interview.Setup) []string {
	return earlier.Recap(set, interview.New(set), "2026-11-30")
}

// What was promised outside a talk is named before the first one, and nothing else is
// taken from a notebook. Words of theirs are not repeated if they may not be kept.
func TestTheRecapAfterANotebookAlone(t *testing.T) {
	book := lastTalk()
	book.Kind, book.Turns = motive.KindNotebook, nil
	book.Promises = []motive.Promise{{By: motive.ByManager, Text: "two quiet weeks", Due: "2026-12-04"}, {By: motive.ByReport, Text: "a list"}}
	want := []string{"Nothing is known yet about what matters to Sam.", "You promised: two quiet weeks (by 2026-12-04). Sam promised: a list."}
	set := afterTalks(book)
	if got := recap(set); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	set.Head.Told = &motive.Told{On: "2026-11-01", Quotes: true}
	set.Preamble = false
	if frame := interview.New(set).Next().Frame; frame != language.Say("interview.frame.told") {
		t.Errorf("a first talk opens with %q", frame)
	}
	book.Told = &motive.Told{On: "2026-11-01"}
	if got := recap(afterTalks(book)); len(got) != 2 || strings.Contains(got[1], "a list") || !strings.Contains(got[1], "two quiet weeks") {
		t.Errorf("%q", got)
	}
	book.Promises = nil
	if set := afterTalks(book); set.Since != nil {
		t.Errorf("%+v", set.Since)
	}
}

func TestTheRecapBeforeASecondTalk(t *testing.T) {
	no := false
	promised := func(all ...motive.Promise) motive.Interview {
		iv := lastTalk()
		iv.Promises = all
		return iv
	}
	mine := func(text, due string) motive.Promise {
		return motive.Promise{By: motive.ByManager, Text: text, Due: due}
	}
	for _, tt := range []struct {
		name string
		iv   motive.Interview
		want []string
	}{
		{"matters, needs, unknown", lastTalk(), []string{
			"What matters most to Sam so far: Craft (“plane the oak”), Calm (“never mind that”).",
			"They would need: “if the saw were new”.",
			"Not known yet: and what puts them off.",
		}},
		{"overdue before what is due later", promised(mine("a new saw", "2026-12-24"), mine("two quiet weeks", "2026-11-01")), []string{
			"", "They would need: “if the saw were new”. You promised: two quiet weeks (by 2026-11-01, overdue). You promised: a new saw (by 2026-12-24).", "",
		}},
		{"broken first, theirs last, the rest counted", promised(
			motive.Promise{By: motive.ByReport, Text: "a list"}, mine("a new saw.", ""), motive.Promise{By: motive.ByManager, Text: "a lamp", Kept: &no},
		), []string{"", "They would need: “if the saw were new”. You promised and did not do it: a lamp. You promised: a new saw. One more promise is open.", ""}},
		{"kept and dropped ones are over", promised(motive.Promise{By: motive.ByManager, Text: "a lamp", Kept: new(true)}, motive.Promise{By: motive.ByReport, Text: "a list", Dropped: true}), []string{
			"", "They would need: “if the saw were new”.", "",
		}},
		{"theirs", promised(motive.Promise{By: motive.ByReport, Text: "a list", Due: "2026-12-01"}), []string{
			"", "They would need: “if the saw were new”. Sam promised: a list (by 2026-12-01).", "",
		}},
	} {
		got := recap(afterTalks(tt.iv))
		if len(got) != len(tt.want) {
			t.Errorf("%s: %q", tt.name, got)
			continue
		}
		for i, want := range tt.want {
			if want != "" && got[i] != want {
				t.Errorf("%s: got\n%s, want\n%s", tt.name, got[i], want)
			}
		}
	}
}

func TestNoRecapWithoutAnythingToSay(t *testing.T) {
	if got := recap(interview.Setup{Catalogue: two()}); got != nil {
		t.Errorf("a first talk: %q", got)
	}
	set := afterTalks(lastTalk())
	set.Debrief = true
	if got := recap(set); got != nil {
		t.Errorf("a debrief: %q", got)
	}
	got := recap(afterTalks(motive.Interview{Turns: []motive.Turn{{Question: "open.week", Answer: "hm"}}}))
	if want := []string{"Nothing is known yet about what matters to Sam."}; !slices.Equal(got, want) {
		t.Errorf("after a talk in which nothing was heard: %q", got)
	}
}

func TestTheRecapOfAResumedTalk(t *testing.T) {
	set := interview.Setup{Catalogue: two()}
	s := interview.New(set)
	s = must(t, s, interview.Given{Text: "glad to plane the oak", Evidence: []motive.Evidence{{Motivator: "craft", Strength: 5, Quote: "plane the oak"}}})
	want := []string{"Heard so far: Craft.", "You asked “How was the week?” They said: “glad to plane the oak”."}
	if got := earlier.Recap(set, s, "2026-11-30"); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	s = must(t, s, interview.Given{Act: interview.Skipped})
	if got := earlier.Recap(set, s, "2026-11-30"); len(got) != 2 || !strings.HasPrefix(got[1], "The last question was") {
		t.Errorf("after a question that was passed over: %q", got)
	}
	set.Debrief = true
	s = interview.New(set)
	s = must(t, s, interview.Given{Text: "glad to plane the oak", Evidence: []motive.Evidence{{Motivator: "craft", Strength: 5, Quote: "plane the oak"}}})
	if got := earlier.Recap(set, s, "2026-11-30"); len(got) != 2 || got[1] != "The last line: “glad to plane the oak”." {
		t.Errorf("a debrief: %q", got)
	}
}

// What a promise forbids is in nothing that is shown before a second talk.
func TestNoForbiddenWordsComeAgain(t *testing.T) {
	iv := lastTalk()
	iv.Told.Quotes = false
	set := afterTalks(iv)
	s := interview.New(set)
	shown := append(recap(set), outlineText(earlier.NewOutline(set, "2026-11-30")))
	for range 6 {
		s = must(t, s, interview.Given{Act: interview.Skipped})
		step := s.Next()
		shown = append(shown, step.Frame, step.Lead, step.Asked)
	}
	for _, text := range shown {
		for _, secret := range []string{"oak", "never mind", "saw"} {
			if strings.Contains(text, secret) {
				t.Errorf("%q repeats %q", text, secret)
			}
		}
	}
	if !strings.Contains(shown[0], "Craft") {
		t.Errorf("what drives them is known: %q", shown[0])
	}
}

// The promise may be made only now: told is asked before the first question.
func TestARecapAfterAPromiseOfToday(t *testing.T) {
	iv := lastTalk()
	iv.Told = nil
	set := afterTalks(iv)
	s := must(t, interview.New(set), interview.Given{Act: interview.Skipped})
	s = must(t, s, interview.Given{Told: &motive.Told{On: "2026-11-30"}})
	for _, line := range earlier.Recap(set, s, "2026-11-30") {
		if strings.Contains(line, "oak") || strings.Contains(line, "saw") {
			t.Errorf("%q", line)
		}
	}
}
