package output

import (
	"io"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/overlap/plan"
	"buyin/internal/page"
	"buyin/internal/present/brief"
	"buyin/internal/present/stated"
)

type (
	briefJSON struct {
		Report string     `json:"report"`
		Asks   []askJSON  `json:"asks"`
		Talks  []talkJSON `json:"talks"`
		Stale  []string   `json:"stale"` // days of the stale talks
		intervalJSON
		Probability *decimal        `json:"probability"`
		Threshold   decimal         `json:"threshold"`
		Verdict     overlap.Verdict `json:"verdict"`
		Evidence    int             `json:"evidence"` // number of answers with evidence
		LeadWith    []string        `json:"lead_with"`
		Raise       []string        `json:"raise"`
		Avoid       []string        `json:"avoid"`
		BlockedBy   []string        `json:"blocked_by"`
		Refused     []string        `json:"refused"`       // the refused goals
		NotLookedAt int             `json:"not_looked_at"` // number of answers that nobody has looked at
		Say         []string        `json:"say"`           // sentences to say, at most three
		Change      []raiseJSON     `json:"change"`        // single raises of an offer, the largest gain first
		Terms       *string         `json:"terms"`         // newest answer to the closing question; null: none, or its words are not kept
		Promises    []promiseJSON   `json:"promises"`      // the manager's broken ones, the manager's open ones, the report's open ones
		NeverAsked  []string        `json:"never_asked"`   // motivators with an offer about which nobody asked
		Unknown     []string        `json:"unknown"`       // motivators of which nothing was heard
		BySome      []string        `json:"promised_by_some"`
		Warnings    []string        `json:"warnings"`
		Drivers     []driverJSON    `json:"drivers"`
		Goals       []goalJSON      `json:"goals"`
		OneStepLess oneStepLessJSON `json:"one_step_less"`
		RestsOn     []restJSON      `json:"rests_on"`
		Positions   []positionJSON  `json:"positions"`
		Settle      *string         `json:"settle"`
		Changed     *briefShiftJSON `json:"changed"`
		Guess       map[string]int  `json:"guess"`
		mistakesJSON
	}
	raiseJSON struct {
		Goal      string  `json:"goal"`
		Motivator string  `json:"motivator"`
		From      int     `json:"from"`
		To        int     `json:"to"`
		Adds      decimal `json:"adds"` // to the overlap
	}
	promiseJSON struct {
		ID   string  `json:"id"`
		By   string  `json:"by"` // manager or report
		Text string  `json:"text"`
		Due  *string `json:"due"`  // a date, or null
		Kept *bool   `json:"kept"` // null: open; false: broken
	}
	askJSON struct {
		ID    string `json:"id"`
		Owner string `json:"owner"`
		Ask   string `json:"ask"`
	}
	talkJSON struct {
		ID      string  `json:"id"`
		Kind    string  `json:"kind"`
		Started *string `json:"started"` // nil for a notebook
	}
	driverJSON struct {
		Motivator string   `json:"motivator"`
		Share     decimal  `json:"share"`
		Offer     decimal  `json:"offer"`
		Effect    *decimal `json:"effect"` // null: they have not named an effect
		Served    decimal  `json:"served"`
		Unmet     decimal  `json:"unmet"`
		How       []string `json:"how"`
		Say       string   `json:"say"`
		Backfires string   `json:"backfires"`
		Quotes    []string `json:"quotes"`
	}
	goalJSON struct {
		ID      string   `json:"id"`
		Overlap *decimal `json:"overlap"`
		Without *decimal `json:"without"`
	}
	oneStepLessJSON struct {
		Overlap *decimal        `json:"overlap"`
		Verdict overlap.Verdict `json:"verdict"`
	}
	restJSON struct {
		Talk     string          `json:"talk"`
		Question string          `json:"question"`
		Quote    string          `json:"quote"`
		Overlap  *decimal        `json:"overlap"` // overlap without the answer
		Verdict  overlap.Verdict `json:"verdict"` // verdict without the answer
		LookedAt bool            `json:"looked_at"`
	}
	positionJSON struct {
		Says  string `json:"says"`
		Goal  string `json:"goal"`
		Meets *bool  `json:"meets"` // null: they did not say
		Words string `json:"words"`
	}
	briefShiftJSON struct {
		Overlap *decimal        `json:"overlap_before"`
		Verdict overlap.Verdict `json:"verdict_before"`
		Shares  []shareShift    `json:"shares"`
	}
	shareShift struct {
		Motivator string  `json:"motivator"`
		By        decimal `json:"by"`
	}
)

// WriteBrief writes a brief as JSON, with the same content as the page.
func WriteBrief(w io.Writer, b *brief.Brief) error {
	r := b.Result
	return writeJSON(w, briefJSON{
		Report: b.ReportName,
		Asks:   listOf(b.Goals, func(g motive.Goals) askJSON { return askJSON{g.ID, g.Owner.Name, g.Ask} }),
		Talks: listOf(b.Talks, func(t overlap.Talk) talkJSON {
			return talkJSON{t.Interview.ID, t.Interview.Kind, textOrNull(t.Interview.Started)}
		}),
		Stale:        listOf(b.Stale, func(s stated.StaleTalk) string { return s.Day }),
		intervalJSON: intervalOf(r), Probability: optional(r.Probability, hasOverlap(r)), Threshold: decimal(r.Threshold),
		Verdict: r.Verdict, Evidence: r.Answers,
		LeadWith: nonNil(r.LeadWith), Raise: nonNil(r.Raise), Avoid: nonNil(r.Avoid), BlockedBy: nonNil(r.BlockedBy),
		Refused: nonNil(r.Refused), NotLookedAt: r.NotLookedAt,
		Say: nonNil(b.Say), Change: listOf(b.Raises, func(r plan.Raise) raiseJSON {
			return raiseJSON{r.Goal, r.Motivator, r.From, r.To, decimal(r.Adds)}
		}), Terms: termsOf(b), Promises: promisesOf(b),
		NeverAsked: nonNil(b.NeverAsked), Unknown: nonNil(b.Unknown),
		BySome: nonNil(r.PromisedBySome), Warnings: nonNil(r.Warnings), Drivers: driversOf(b),
		Goals: listOf(r.Goals, func(g overlap.GoalPart) goalJSON {
			return goalJSON{g.Goal, optional(g.Overlap, r.Heard), optional(g.Without, r.Heard)}
		}),
		OneStepLess: oneStepLessJSON{optional(b.LowerOffers.Overlap, hasOverlap(r)), b.LowerOffers.Verdict},
		RestsOn: listOf(b.LeftOut, func(rest overlap.LeftOut) restJSON {
			return restJSON{
				b.Talks[rest.Talk].Interview.ID, rest.Question, rest.Quote, optional(r.Overlap+rest.Delta, rest.Heard), rest.Verdict, !rest.ByCoach,
			}
		}),
		Positions: positionsOf(b), Settle: textOrNull(b.Settle), Changed: shiftOf(b.Change), Guess: b.Guess,
		mistakesJSON: mistakesOf(b.Mistakes),
	})
}

// termsOf returns the words of the report's terms, or nil if there are none.
func termsOf(b *brief.Brief) *string {
	if b.Terms == nil {
		return nil
	}
	return textOrNull(b.Terms.Text)
}

func promisesOf(b *brief.Brief) []promiseJSON {
	return listOf(b.Promises, func(p motive.Promise) promiseJSON {
		return promiseJSON{p.ID, p.By, p.Text, textOrNull(p.Due), p.Kept}
	})
}

func driversOf(b *brief.Brief) []driverJSON {
	out := []driverJSON{}
	for _, st := range b.Result.Standings {
		if !st.IsDriver() {
			continue
		}
		m, _ := b.Catalogue.Motivator(st.Motivator)
		out = append(out, driverJSON{
			Motivator: st.Motivator, Share: decimal(st.Share), Offer: decimal(st.Offer()), Effect: optional(float64(st.Effect), st.HasEffect),
			Served: decimal(st.ServedShare()), Unmet: decimal(st.PossibleGain()),
			How: listOf(b.OfferTexts(st.Motivator), page.Inline.PlainText), Say: m.Appeal.Say, Backfires: m.Appeal.Avoid, Quotes: nonNil(b.QuotesFor(st.Motivator)),
		})
	}
	return out
}

// positionsOf returns the beliefs and wanted outcomes of the report, and the
// report's answers to the closing question.
func positionsOf(b *brief.Brief) []positionJSON {
	out := []positionJSON{}
	for _, t := range b.Talks {
		for _, turn := range t.Interview.Turns {
			for _, p := range turn.Positions {
				out = append(out, positionJSON{p.Says, p.Goal, p.Meets, turn.Answer})
			}
			if len(turn.Positions) == 0 && turn.Question == motive.Closing {
				out = append(out, positionJSON{Words: turn.Answer})
			}
		}
	}
	return out
}

// shiftOf returns the changes that the newest talk made, or nil if it is the
// only talk.
func shiftOf(c *stated.Change) *briefShiftJSON {
	if c == nil {
		return nil
	}
	return &briefShiftJSON{
		optional(c.Before.Overlap, hasOverlap(c.Before)), c.Before.Verdict,
		listOf(c.Shifts(), func(s stated.Shift) shareShift { return shareShift{s.Motivator, decimal(s.By)} }),
	}
}
