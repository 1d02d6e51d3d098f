package earlier_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/interview/earlier"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// outlineText returns all texts of an outline.
func outlineText(o earlier.Outline) string { return fmt.Sprintf("%+v", o) }

func TestTheOutlineForSomebodyNew(t *testing.T) {
	c := many(6)
	c.Motivators[1].Extrinsic = true
	o := earlier.NewOutline(interview.Setup{Catalogue: c}, "2026-11-30")
	if o.Frame == "" || o.PutOff == "" || len(o.Rescues) == 0 || len(o.Openers) < 2 {
		t.Errorf("a part is missing: %+v", o)
	}
	if o.Terms != "" || o.Words != "" || o.Choice != "" || len(o.SayBack)+len(o.Closing)+len(o.Promises) > 0 {
		t.Errorf("something is known of somebody new: %+v", o)
	}
	if n := len(o.Unknown); n != 6 || o.Unknown[n-1].Motivator != "m01" {
		t.Errorf("all six are unknown, and pay comes last: %+v", o.Unknown)
	}
}

func TestTheOutlineAfterATalk(t *testing.T) {
	c := two()
	c.Motivators[0].Probes[0].FollowUp = []string{"How come?", "What then?"}
	c.Motivators[0].Reflects = []string{"So making it well is the point for you."}
	iv := lastTalk()
	iv.Turns[1].Evidence[0].Strength = 5
	set := afterTalks(iv)
	set.Catalogue = c
	o := earlier.NewOutline(set, "2026-11-30")
	if o.Terms != "if the saw were new" || o.Words != "plane the oak" || o.GoOn.Asked == "" || o.GoOn.FollowUps[0] != "How come?" {
		t.Errorf("goes on from %+v", o)
	}
	if len(o.Unknown) != 0 || !slices.Contains(o.SayBack, "So making it well is the point for you.") || len(o.SayBack) > 2 {
		t.Errorf("unknown %+v, say back %q", o.Unknown, o.SayBack)
	}
	if !strings.HasPrefix(o.Choice, "Which would you miss more") || len(o.Closing) != 1 || !strings.Contains(o.Closing[0], "Ship it") {
		t.Errorf("choice %q, closing %q", o.Choice, o.Closing)
	}
	set.Near = func(_ string, texts []string) []float64 {
		near := make([]float64, len(texts))
		near[len(texts)-1] = 1
		return near
	}
	if o := earlier.NewOutline(set, "2026-11-30"); o.GoOn.FollowUps[0] != "What then?" {
		t.Errorf("not the nearest: %+v", o.GoOn)
	}
}

// What was answered, or put somebody off, is not offered as a choice or unknown.
func TestTheOutlineLeavesOutWhatIsKnown(t *testing.T) {
	c := many(8)
	turns := []motive.Turn{{Question: "trade-off.m00.m01", Answer: "m01", Evidence: []motive.Evidence{{Motivator: "m01", Strength: 5, Kind: motive.Chosen}}}}
	for i, x := range []int{5, 5, -4} {
		turns = append(turns, motive.Turn{Question: fmt.Sprintf("open.q%d", i), Answer: "so it was", Evidence: []motive.Evidence{{Motivator: fmt.Sprintf("m%02d", i), Strength: x, Kind: motive.Volunteered}}})
	}
	o := earlier.NewOutline(earlier.With(interview.Setup{Catalogue: c}, []overlap.Talk{{Interview: motive.Interview{Turns: turns}}}), "2026-11-30")
	for _, q := range o.Unknown {
		if slices.Contains([]string{"m00", "m01", "m02"}, q.Motivator) {
			t.Errorf("%s is not unknown", q.Motivator)
		}
	}
	if strings.Contains(o.Choice, "having m02") || strings.HasPrefix(o.Choice, "Which would you miss more") {
		t.Errorf("the choice is %q", o.Choice)
	}
	if len(o.Unknown) != 5 || len(o.SayBack) != 2 {
		t.Errorf("%d unknown, say back %q", len(o.Unknown), o.SayBack)
	}
}

// What they named as the least of four is not called unknown.
func TestTheOutlineKnowsTheLeast(t *testing.T) {
	talk := overlap.Talk{Interview: motive.Interview{Turns: []motive.Turn{{Question: "best-worst.m00.m01.m02.m03", Least: "m03"}}}}
	o := earlier.NewOutline(earlier.With(interview.Setup{Catalogue: many(6)}, []overlap.Talk{talk}), "2026-11-30")
	if n := len(o.Unknown); n != 5 || slices.ContainsFunc(o.Unknown, func(q earlier.Question) bool { return q.Motivator == "m03" }) {
		t.Errorf("%d unknown: %+v", n, o.Unknown)
	}
}

// What would spoil it is asked of something good.
func TestWhatWouldSpoilIt(t *testing.T) {
	for said, taken := range map[string]bool{"nobody said thank you": false, "I hate the forms": false, "great week, nobody said thank you": false, "I love the new bench": true} {
		talk := overlap.Talk{Interview: motive.Interview{Told: &motive.Told{On: "2026-11-20", Quotes: true}, Turns: []motive.Turn{{
			Question: "open.q0", Answer: said, Evidence: []motive.Evidence{{Motivator: "m00", Strength: 5, Kind: motive.Volunteered, Quote: said}},
		}}}}
		o := earlier.NewOutline(earlier.With(interview.Setup{Catalogue: many(6)}, []overlap.Talk{talk}), "2026-11-30")
		if got := strings.Contains(o.PutOff, "“"); got != taken {
			t.Errorf("%s: %q", said, o.PutOff)
		}
	}
}
