package brief

import (
	"fmt"
	"strings"
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// halfBrief returns the brief of halfLookedAt.
func halfBrief(looked int) *Brief {
	c := fixture.Catalogue()
	return New(Input{
		Catalogue: c, Scorer: overlap.New(c, fixture.Ask()), Talks: fixture.HalfLookedAt(looked), ReportName: "Sam Lee", ShellName: "'Sam Lee'",
	})
}

func TestABriefThatNobodyHasLookedAt(t *testing.T) {
	fixture.CheckSays(t, fixture.Flat(t, halfBrief(0).Text), []string{
		"Nobody has looked at the 7 answers yet. What the coach heard there counts, but it blocks nothing and is not quoted. To look: buyin interview --edit 'Sam Lee'",
		"Problem solving. You offer: owns", "Watch out: it offers pay, which won't win them over.", "Line 1, on Influence, Belonging and Mastery: without it",
		"Too early to compare with your guess: 0 of 5 answers looked at.",
	}, append([]string{"\"two more", "\"cracked", "\"the rewrite", "\"an insult", "by the coach", "Deal-breaker"}, fixture.Lecture...))
}

func TestABriefThatSomebodyHasLookedAt(t *testing.T) {
	fixture.CheckSays(t, fixture.Flat(t, halfBrief(4).Text), []string{
		"Nobody has looked at 3 of the 7 answers.", "Too early to compare with your guess: 4 of 5 answers looked at.", "Heard by the coach alone: Pay and Recognition.",
		"Recognition: heard by the coach alone. You offer", "Watch out: it offers pay, which won't win them over (heard by the coach alone).", "Line 5, on Problem solving (heard by the coach alone): without it",
	}, fixture.Lecture)
	text := fixture.Flat(t, halfBrief(7).Text)
	fixture.CheckSays(t, text, []string{
		"Problem solving: \"cracked the deadlock\", \"the allocator race\".",
		"Engineering identity: \"I ship nothing that loses data\".", // no quote, but the answer says nothing else
		"Your guess was not heard.", "looks more like you", "Deal-breaker: it offers pay, which puts them off (\"an insult\").",
	}, []string{"Nobody has looked", "by the coach", "Too early", "the rewrite is mine"})
	for _, once := range []string{fixture.Leads, "cracked the deadlock", "the allocator race", "steering meetings are awful"} {
		if n := strings.Count(text, once); n != 1 {
			t.Errorf("%q is quoted %d times in\n%s", once, n, text)
		}
	}
}

func TestWordsOfTheirTermsAreQuotedThereAlone(t *testing.T) {
	talks := fixture.HalfLookedAt(7)
	iv := &talks[0].Interview
	iv.Turns = append(iv.Turns, motive.Turn{
		Question: motive.Closing, Answer: "if the riddle\nwere mine", Evidence: []motive.Evidence{fixture.Evidence("problem-solving", 5, motive.Volunteered, "the riddle")},
	})
	iv.Turns[1].Evidence, iv.Turns[4].Evidence = nil, nil
	text := fixture.Flat(t, briefOfTalks(talks, "Sam Lee").Text)
	if strings.Contains(text, "\"the riddle\"") || strings.Count(text, "\"if the riddle / were mine\"") != 1 {
		t.Error(text)
	}
}

func TestWordsThatTheySaidTwiceAreQuotedOnce(t *testing.T) {
	talks := fixture.HalfLookedAt(7)
	iv := &talks[0].Interview
	iv.Turns = append(iv.Turns, fixture.Turn("debrief.8", "the allocator race", fixture.Evidence("problem-solving", 5, motive.Volunteered, "the allocator race")))
	iv.Turns[1].Evidence[0].Quote = ""
	if text := fixture.Flat(t, briefOfTalks(talks, "Sam Lee").Text); strings.Count(text, "the allocator race") != 1 {
		t.Error(text)
	}
}

func TestTheCommandToLookNamesTheTalk(t *testing.T) {
	c := fixture.Catalogue()
	for _, tt := range []struct {
		talks []overlap.Talk
		want  string
	}{
		{fixture.HalfLookedAt(2), "To look: buyin interview --edit Sam "},
		{append(fixture.HalfLookedAt(2), fixture.SamsTalks()[1]), "To look: buyin interview --edit --id 2026-11-23-half Sam "},
		{append(fixture.HalfLookedAt(6), fixture.HalfLookedAt(2)...), "To look at 5: buyin interview --edit --id 2026-11-23-half Sam To look at 1: buyin interview --edit --id 2026-11-23-half Sam "},
		{append(fixture.SamsTalks(), fixture.HalfLookedAt(2)...), "To look: buyin interview --edit --id 2026-11-23-half Sam "},
	} {
		text := fixture.Flat(t, New(Input{Catalogue: c, Scorer: overlap.New(c, fixture.Ask()), Talks: tt.talks, ReportName: "Sam", ShellName: "Sam"}).Text)
		if !strings.Contains(text, tt.want) {
			t.Errorf("%q is missing in\n%s", tt.want, text)
		}
	}
	if text := fixture.Flat(t, briefOfTalks(fixture.HalfLookedAt(2), "Sam").Text); strings.Contains(text, "To look") {
		t.Error(text)
	}
}

func TestExcerptsThatShareWords(t *testing.T) {
	const answer = "two more years then I want to lead a group"
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"two more years", "lead a group", false},
		{"two more years then", "then I want", true},
		{answer, "lead", true},
		{"lead", answer, true},
		{"two more years ", "then", false},
		{"edited since", "since", true},
		{"edited since", "lead", false},
	} {
		if got := overlapping(answer, tt.a, tt.b); got != tt.want {
			t.Errorf("%s: got %v", fmt.Sprintf("%q, %q", tt.a, tt.b), got)
		}
	}
}

// A line is named by its own number, although a line before it answers the same question.
func TestALineIsNamedByItsOwnNumber(t *testing.T) {
	for heard, want := range map[int]string{1: "Line 2, on Influence", 2: "Lines 2 and 3, on Influence and Mastery"} {
		talks := fixture.HalfLookedAt(0)
		iv := &talks[0].Interview
		iv.Turns = []motive.Turn{
			fixture.Turn("open.week", "fine"),
			fixture.Turn("open.pride", "hm", fixture.Evidence("influence", 5, motive.Volunteered, "")),
			fixture.Turn("open.pride", "so", fixture.Evidence("mastery", 4, motive.Volunteered, "")),
		}
		if heard == 1 {
			iv.Turns[0].Question, iv.Turns[2].Evidence = "open.pride", nil
		}
		for i := range iv.Turns {
			for j := range iv.Turns[i].Evidence {
				iv.Turns[i].Evidence[j].ByCoach = true
			}
		}
		fixture.CheckSays(t, fixture.Flat(t, briefOfTalks(talks, "Sam Lee").Text), []string{want}, []string{"Line 1,"})
	}
}
