package present

import (
	"io"
	"slices"
	"testing"

	"buyin/internal/ask/outline"
	"buyin/internal/fixture"
)

// askGuide returns the page of an ask in which every sentence is the given one, or,
// if it is "", one that fits.
func askGuide(payload, name string) *AskGuide {
	text := func(plain string) string {
		if payload != "" {
			return payload
		}
		return plain
	}
	return NewAskGuide(AskGuideInput{
		Catalogue: fixture.Catalogue(), ReportName: name, Debrief: text("buyin ask --debrief Ada"),
		Outline: outline.Outline{
			Fairness: []string{text("A no costs you nothing."), text("Is that all right?")}, Matters: []string{text("You told me you cracked it.")},
			Ask: text("What I'd like to ask you is this: ship it."), Leads: []string{text("You own the rewrite.")}, Costs: []string{text("It costs two evenings.")},
			Asked: text("No answer yet. All right?"), CardsAsked: text("Better, worse, or the same?"), Cards: []string{text("having something hard to figure out"), text("being well paid")},
			Readiness: text("How much, from 0 to 10?"), Reason: text("Why not lower?"), Terms: text("What would make it more?"),
			Reply: text("Yes, if, not yet or no?"), Refused: []string{text("Thank you."), text("What would have to change?")}, Promises: text("Who does what?"),
		},
	})
}

func TestAskGuideGolden(t *testing.T) {
	p := askGuide("", "Ada")
	fixture.Golden(t, "guide-ask.txt", func(w io.Writer) error { return p.Text(w, 80, false) })
	fixture.Golden(t, "guide-ask-40.txt", func(w io.Writer) error { return p.Text(w, 40, false) })
	fixture.Golden(t, "guide-ask.md", p.Markdown)
	fixture.Golden(t, "guide-ask.html", p.HTML)
	bare := NewAskGuide(AskGuideInput{Catalogue: fixture.Catalogue(), NoWritingSpace: true, Outline: outline.Outline{
		Fairness: []string{"A no costs you nothing."}, Ask: "Ship it.", Asked: "All right?", CardsAsked: "Better or worse?", Readiness: "How much?", Reply: "Yes or no?",
		Reason: "Why?", Terms: "More?", Promises: "Who?", Refused: []string{"Thanks."},
	}})
	fixture.Golden(t, "guide-ask-plain.txt", func(w io.Writer) error { return bare.Text(w, 80, false) })
	after := afterNo("")
	fixture.Golden(t, "guide-ask-no.txt", func(w io.Writer) error { return after.Text(w, 80, false) })
	if after.PutAgain = true; after.AfterNo() {
		t.Error("an ask that is put again only asks what would have to change")
	}
}

// afterNo returns the page of an ask to which they said no.
func afterNo(payload string) *AskGuide {
	p := askGuide(payload, "Ada")
	p.Outline.Left, p.Outline.Change, p.Outline.PromisesAfterNo = []string{"You said no, and that's all right.", payload}, "What would have to change?", "Will one of us do something?"
	return p
}

// On paper, a page has some 75 lines in two columns of 80.
func TestAskGuideFitsAPage(t *testing.T) {
	p := askGuide("", "Ada")
	lines := 0
	for _, c := range fixture.Written(t, func(w io.Writer) error { return p.Text(w, 80, false) }) {
		if c == '\n' {
			lines++
		}
	}
	if lines > 75 {
		t.Errorf("%d lines", lines)
	}
}

func TestNoPayloadIsLiveInAnAskGuide(t *testing.T) {
	shape, short := elements(t, fixture.Written(t, askGuide("x", "x").HTML)), elements(t, fixture.Written(t, afterNo("x").HTML))
	for _, payload := range fixture.Payloads() {
		p, after := askGuide(payload, payload), afterNo(payload)
		html := fixture.Written(t, p.HTML)
		if !slices.Equal(elements(t, html), shape) || !slices.Equal(elements(t, fixture.Written(t, after.HTML)), short) {
			t.Errorf("%q: other elements than with plain words", payload)
		}
		html += fixture.Written(t, after.HTML)
		for _, text := range []string{html, fixture.Written(t, p.Markdown), fixture.Written(t, func(w io.Writer) error { return p.Text(w, 33, false) })} {
			if at := fixture.Live(text); at != "" {
				t.Errorf("%q: live %q", payload, at)
			}
		}
	}
}
