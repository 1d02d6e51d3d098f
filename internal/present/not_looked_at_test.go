package present

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// leads is a line in which three drivers were heard.
const leads = "two more years then I want to lead a group"

// halfLookedAt returns a talk of seven answers, of which somebody has looked at
// the given number. The manager guessed what was not heard.
func halfLookedAt(looked int) []overlap.Talk {
	evidence := func(id string, strength int, quote string) motive.Evidence {
		return fixture.Evidence(id, strength, motive.Volunteered, quote)
	}
	turns := []motive.Turn{
		fixture.Turn("debrief.1", leads, evidence("influence", 5, leads), evidence("belonging", 4, leads), evidence("mastery", 4, leads)),
		fixture.Turn("debrief.2", "finally cracked the deadlock, and the team cheered", evidence("problem-solving", 5, "cracked the deadlock"), evidence("belonging", 3, "the team cheered")),
		fixture.Turn("debrief.3", "steering meetings are awful, the rewrite is mine", evidence("problem-solving", 4, ""), evidence("balance", -3, "steering meetings are awful")),
		fixture.Turn("debrief.4", "I ship nothing that loses data", evidence("engineering-identity", 4, "")),
		fixture.Turn("debrief.5", "the allocator race", evidence("problem-solving", 5, "the allocator race")),
		fixture.Turn("debrief.6", "nobody thanked us", evidence("recognition", 4, "nobody thanked us")),
		fixture.Turn("debrief.7", "the raise was an insult", evidence("pay", -4, "an insult")),
	}
	for i := looked; i < len(turns); i++ {
		for j := range turns[i].Evidence {
			turns[i].Evidence[j].ByCoach = true
		}
	}
	return []overlap.Talk{{Interview: motive.Interview{
		ID: "2026-11-23-half", Kind: motive.KindTalk, Report: motive.Report{Name: "Sam Lee"}, Started: "2026-11-23T09:00:00Z",
		Finished: "2026-11-23T09:30:00Z", Guess: map[string]int{"competition": 5}, Turns: turns,
	}}}
}

// halfBrief returns the brief of halfLookedAt.
func halfBrief(looked int) *Brief {
	c := fixture.Catalogue()
	return NewBrief(BriefInput{
		Catalogue: c, Scorer: overlap.New(c, fixture.Ask()), Talks: halfLookedAt(looked), ReportName: "Sam Lee", ShellName: "'Sam Lee'",
	})
}

// flat returns the text of a page on one line.
func flat(t *testing.T, p textual) string {
	t.Helper()
	return strings.Join(strings.Fields(fixture.Written(t, func(w io.Writer) error { return p.Text(w, 200, false) })), " ")
}

func checkSays(t *testing.T, text string, says, saysNot []string) {
	t.Helper()
	for _, s := range says {
		if !strings.Contains(text, s) {
			t.Errorf("%q is missing in\n%s", s, text)
		}
	}
	for _, s := range saysNot {
		if strings.Contains(text, s) {
			t.Errorf("%q is in\n%s", s, text)
		}
	}
}

var lecture = []string{"guess was", "guesses w", "not heard so far", "looks more like you", "from outside", "not guessed", "own strongest driver", "take you for the measure"}

func TestABriefThatNobodyHasLookedAt(t *testing.T) {
	checkSays(t, flat(t, halfBrief(0)), []string{
		"Nobody has looked at the 7 answers yet. What the coach heard there counts, but it blocks nothing and is not quoted. To look: buyin interview --edit 'Sam Lee'",
		"Problem solving. You offer: owns", "Pay: it is offered, and it puts them off.", "Line 1, on Influence, Belonging and Mastery: without it",
		"Too early to compare with your guess: 0 of 5 answers looked at.",
	}, append([]string{"\"two more", "\"cracked", "\"the rewrite", "\"an insult", "by the coach", "Blocked by", "blocks the ask"}, lecture...))
}

func TestABriefThatSomebodyHasLookedAt(t *testing.T) {
	checkSays(t, flat(t, halfBrief(4)), []string{
		"Nobody has looked at 3 of the 7 answers.", "Too early to compare with your guess: 4 of 5 answers looked at.", "Heard by the coach alone: Pay and Recognition.",
		"Recognition: heard by the coach alone. You offer", "Pay: it is offered, and it puts them off (heard by the coach alone).", "Line 5, on Problem solving (heard by the coach alone): without it",
		"Influence: serving it fully adds 8 points (now: nothing); \"" + leads + "\".", "Belonging: serving it fully adds 12 points (now: nothing); \"the team cheered\".",
	}, lecture)
	text := flat(t, halfBrief(7))
	checkSays(t, text, []string{
		"Problem solving: \"cracked the deadlock\", \"the allocator race\".",
		"Engineering identity: \"I ship nothing that loses data\".", // no quote, but the answer says nothing else
		"Your guess was not heard.", "looks more like you", "This alone blocks the ask.",
	}, []string{"Nobody has looked", "by the coach", "Too early", "the rewrite is mine"})
	for _, once := range []string{leads, "the team cheered", "cracked the deadlock", "the allocator race", "steering meetings are awful"} {
		if n := strings.Count(text, once); n != 1 {
			t.Errorf("%q is quoted %d times in\n%s", once, n, text)
		}
	}
}

func TestWordsOfTheirTermsAreQuotedThereAlone(t *testing.T) {
	talks := halfLookedAt(7)
	iv := &talks[0].Interview
	iv.Turns = append(iv.Turns, motive.Turn{
		Question: motive.Closing, Answer: "if the riddle\nwere mine", Evidence: []motive.Evidence{fixture.Evidence("problem-solving", 5, motive.Volunteered, "the riddle")},
	})
	iv.Turns[1].Evidence, iv.Turns[4].Evidence = nil, nil
	text := flat(t, briefOfTalks(talks, "Sam Lee"))
	if strings.Count(text, "the riddle") != 1 || !strings.Contains(text, "\"if the riddle / were mine\"") {
		t.Error(text)
	}
}

func TestWordsThatTheySaidTwiceAreQuotedOnce(t *testing.T) {
	talks := halfLookedAt(7)
	iv := &talks[0].Interview
	iv.Turns = append(iv.Turns, fixture.Turn("debrief.8", "the allocator race", fixture.Evidence("problem-solving", 5, motive.Volunteered, "the allocator race")))
	iv.Turns[1].Evidence[0].Quote = ""
	if text := flat(t, briefOfTalks(talks, "Sam Lee")); strings.Count(text, "the allocator race") != 1 {
		t.Error(text)
	}
}

func TestTheCommandToLookNamesTheTalk(t *testing.T) {
	c := fixture.Catalogue()
	for _, tt := range []struct {
		talks []overlap.Talk
		want  string
	}{
		{halfLookedAt(2), "To look: buyin interview --edit Sam "},
		{append(halfLookedAt(2), fixture.SamsTalks()[1]), "To look: buyin interview --edit --id 2026-11-23-half Sam "},
		{append(fixture.SamsTalks(), halfLookedAt(2)...), "To look: buyin interview --edit --id 2026-11-23-half Sam "},
	} {
		text := flat(t, NewBrief(BriefInput{Catalogue: c, Scorer: overlap.New(c, fixture.Ask()), Talks: tt.talks, ReportName: "Sam", ShellName: "Sam"}))
		if !strings.Contains(text, tt.want) {
			t.Errorf("%q is missing in\n%s", tt.want, text)
		}
	}
	if text := flat(t, briefOfTalks(halfLookedAt(2), "Sam")); strings.Contains(text, "To look") {
		t.Error(text)
	}
}

func TestATeamOfWhichNobodyHasLookedAtSome(t *testing.T) {
	c := fixture.Catalogue()
	in := TeamInput{Catalogue: c, Scorer: overlap.New(c, fixture.Ask()), Edit: "buyin interview --edit NAME"}
	for i, name := range []string{"Ada", "Bo", "Cem"} {
		in.Members = append(in.Members, Member{Name: name, Talks: halfLookedAt(3 * i)})
	}
	checkSays(t, flat(t, NewTeam(in)), []string{
		"Nobody has looked at 12 of the 21 answers (Ada 7, Bo 4, Cem 1). What the coach heard there counts, but it blocks nothing and is not quoted. To look: buyin interview --edit NAME",
		"Cem: Your guess was not heard.", "Too early to compare with your guess about Ada (0 of 5 answers looked at) and Bo (3 of 5).",
	}, []string{"Ada: Your", "Bo: Your", "None of your"})
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
