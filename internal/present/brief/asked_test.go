package brief

import (
	"slices"
	"strings"
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/overlap/plan"
)

// rota is an ask that offers something to what puts people off, and whose offer to
// balance was improved after it was put.
func rota() motive.Goals {
	return motive.Goals{ID: "rota", Ask: "take over the weekend rota", Threshold: 0.5, Goals: []motive.Goal{{
		ID: "rota", Statement: "The rota is covered", Offers: map[string]int{"balance": 4, "mastery": 3, "recognition": 4},
		How: map[string]string{"balance": "Fridays off", "mastery": "a course", "recognition": "named in the all-hands"},
	}}}
}

// askedAda returns a talk with Ada, and the ask that was put to her with this reply.
func askedAda(reply motive.Reply, effects map[string]int) []overlap.Talk {
	talk := fixture.TalkOf([]motive.Turn{
		fixture.Turn("open.a", "home at four", fixture.Evidence("balance", 5, motive.Volunteered, "home at four")),
		fixture.Turn("open.b", "I read the proof", fixture.Evidence("mastery", 4, motive.Volunteered, "read the proof")),
		fixture.Turn("open.c", "our table", fixture.Evidence("belonging", 3, motive.Volunteered, "our table")),
		fixture.Turn("open.d", "nobody tells me how", fixture.Evidence("autonomy", 4, motive.Volunteered, "nobody tells me how")),
		fixture.Turn("put-off", "never on a slide", fixture.Evidence("recognition", -5, motive.Volunteered, "never on a slide")),
	})[0]
	if reply == "" {
		return []overlap.Talk{talk}
	}
	return []overlap.Talk{talk, {Interview: motive.Interview{
		Kind: motive.KindAsk, Goals: "rota", Started: "2026-12-01T09:00:00Z", Reply: reply, Outcome: &motive.AskOutcome{Says: motive.OutcomePartly, On: "2027-01-20"},
		Turns: []motive.Turn{{Question: motive.Effect, Effects: effects}, {Question: motive.Closing, Answer: "somebody else does Sundays"}},
	}}}
}

func rotaBrief(talks []overlap.Talk) *Brief {
	c := fixture.Catalogue()
	return New(Input{Catalogue: c, Scorer: overlap.New(c, rota()), Talks: talks, ReportName: "Ada", ShellName: "Ada", Say: []string{"You said home at four; in this you get Fridays off."}, Settle: "What else?"})
}

func says(t *testing.T, b *Brief, wanted, unwanted []string) {
	t.Helper()
	text := strings.Join(strings.Fields(beforeFigures(t, b)), " ")
	for _, w := range wanted {
		if !strings.Contains(text, w) {
			t.Errorf("%q is missing in\n%s", w, text)
		}
	}
	for _, u := range unwanted {
		if strings.Contains(text, u) {
			t.Errorf("%q is in\n%s", u, text)
		}
	}
}

func TestAnOfferThatOvertookWhatTheySaidIsPutAgain(t *testing.T) {
	b := rotaBrief(askedAda(motive.ReplyIf, map[string]int{"balance": -3, "recognition": -3, "mastery": 2}))
	says(t, b, []string{
		"Balance: you offer 4 now; on 2026-12-01 they said -3. If that is new to them, put it to them again: buyin ask Ada",
		"They are put off by recognition: don't offer it to them.", "What came of it, recorded on 2027-01-20: partly.", "On 2026-12-01 they said: yes, if their terms are met.",
	}, []string{"give this part to somebody", "steps up", "takes away the deal-breaker", "Recognition: you offer 4 now"})
	again := rotaBrief(askedAda(motive.ReplyIf, map[string]int{"balance": 3}))
	says(t, again, []string{"They are put off by recognition"}, []string{"put it to them again"})
}

// Of several deal-breakers a raise takes away one, and the page says so.
func TestOneOfTwoDealBreakers(t *testing.T) {
	g := rota()
	g.Goals[0].Offers["balance"] = -3
	c := fixture.Catalogue()
	for want, offer := range map[string]int{"That takes away one of two deal-breakers.": 4, "That takes away the deal-breaker.": 0} {
		g.Goals[0].Offers["recognition"] = offer
		says(t, New(Input{Catalogue: c, Scorer: overlap.New(c, g), Talks: askedAda("", nil), ReportName: "Ada"}), []string{want}, nil)
	}
}

// After a no their answer and terms come first, and nothing is sold.
func TestAfterANo(t *testing.T) {
	b := rotaBrief(askedAda(motive.ReplyNo, map[string]int{"balance": -3}))
	text := beforeFigures(t, b)
	terms, say := strings.Index(text, "\nTheir terms\n- On 2026-12-01 they said: no."), strings.Index(text, "\nWhat to say\n")
	if terms < 0 || say < terms {
		t.Errorf("their terms are at %d, what to say at %d in\n%s", terms, say, text)
	}
	says(t, b, []string{"somebody else does Sundays", "They said no, and a no costs them nothing."}, []string{"in this you get", "would tell most"})
	if len(b.Say) > 0 {
		t.Errorf("a pitch: %q", b.Say)
	}
}

// After a no nothing is put to them again before their terms are met, and a change that
// adds nothing is no help unless it takes away a deal-breaker.
func TestAfterANoTheirTermsAreMetFirst(t *testing.T) {
	b := rotaBrief(askedAda(motive.ReplyNo, map[string]int{"balance": -3, "autonomy": -5}))
	says(t, b, []string{"Put it to them again only once their terms are met: buyin ask Ada"}, []string{"If that is new to them", "no change"})
	b.Result.Overlap, b.Overtaken = 0, nil
	b.Raises = []plan.Raise{{Change: plan.Change{Motivator: "autonomy"}, Unblocks: true}, {Change: plan.Change{Motivator: "mastery"}, Adds: 0.004}}
	if got := b.mostHelpful(maxChanges); len(got) != 1 || strings.Contains(b.raiseItem(got[0], newQuoter(nil, nil)).PlainText(), "no change") {
		t.Errorf("%+v", got)
	}
}

// Somebody who said no to a goal in a talk, and yes when it was put to them, is not
// said to have said both.
func TestAYesAfterANo(t *testing.T) {
	talks := askedAda(motive.ReplyIf, nil)
	first := &talks[0].Interview
	first.Started, first.Goals = "2026-11-20T09:00:00Z", "rota"
	first.Turns = append(first.Turns, motive.Turn{Question: motive.Closing, Answer: "no", Positions: []motive.Position{{Goal: "rota", Meets: new(false)}}})
	says(t, rotaBrief(talks), []string{
		"On 2026-12-01 they said: yes, if their terms are met.",
		"On 2026-11-20, before they answered \"yes, if their terms are met\", they said no to \"The rota is covered\". Ask whether the no still holds",
	}, []string{"They said no to"})
	first.Started = "2026-12-01T08:00:00Z"
	says(t, rotaBrief(talks), []string{"- Before they answered \"yes, if their terms are met\", they said no to"}, nil)
}

// A minus may mean that it leaves them cold, so only their words say that it puts them off.
func TestAMinusWithoutWords(t *testing.T) {
	talks := askedAda("", nil)
	turns := &talks[0].Interview.Turns
	*turns = append(*turns,
		fixture.Turn("open.e", "", fixture.Evidence("pay", -3, motive.Volunteered, "")),
		fixture.Turn("open.f", "I can't stand races", fixture.Evidence("competition", -3, motive.Volunteered, "can't stand races")))
	says(t, rotaBrief(talks), []string{"Pay won't win them over.", "Competition puts them off (\"can't stand races\")."}, []string{"Pay puts them off"})
}

// What they named as the least was asked about, so it is not called unheard.
func TestWhatTheyNamedAsTheLeast(t *testing.T) {
	talks := askedAda("", nil)
	turns := &talks[0].Interview.Turns
	*turns = append(*turns, motive.Turn{Question: "best-worst.balance.mastery.pay.job-security", Least: "pay"})
	b := rotaBrief(talks)
	says(t, b, []string{"Asked which of four they would miss least, they named pay."}, nil)
	if slices.Contains(b.Unknown, "pay") || !slices.Contains(b.Unknown, "job-security") {
		t.Errorf("unknown: %q", b.Unknown)
	}
}

// The ask stands right above what to say.
func TestTheAskStandsAboveWhatToSay(t *testing.T) {
	if text := beforeFigures(t, rotaBrief(askedAda("", nil))); !strings.Contains(text, "The ask: take over the weekend rota\n\nWhat to say\n") {
		t.Error(text)
	}
}

func TestWhatIsLeftToDo(t *testing.T) {
	for reply, want := range map[motive.Reply]string{
		motive.ReplyYes: "keep what you promised", motive.ReplyIf: "meet those first", motive.ReplyNotYet: "give this part to somebody", "": "give this part to somebody",
	} {
		b := Brief{Input: Input{Talks: []overlap.Talk{{Interview: motive.Interview{Kind: motive.KindAsk, Reply: reply}}}}}
		if got := b.otherwise(); !strings.Contains(got, want) {
			t.Errorf("%s: %q", reply, got)
		}
	}
}
