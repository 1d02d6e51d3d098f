package output

import (
	"io"

	"buyin/internal/motive"
	"buyin/internal/present"
)

type jsonBrief struct {
	Report        string         `json:"report"`
	Asks          []jsonAsk      `json:"asks"`
	Talks         []jsonTalk     `json:"talks"`
	Stale         []string       `json:"stale"`
	Overlap       *decimal       `json:"overlap"`
	Low           *decimal       `json:"low"`
	High          *decimal       `json:"high"`
	Probability   *decimal       `json:"probability"`
	Threshold     decimal        `json:"threshold"`
	Verdict       string         `json:"verdict"`
	Evidence      int            `json:"evidence"`
	LeadWith      []string       `json:"lead_with"`
	Raise         []string       `json:"raise"`
	Avoid         []string       `json:"avoid"`
	BlockedBy     []string       `json:"blocked_by"`
	BySome        []string       `json:"promised_by_some"`
	Warnings      []string       `json:"warnings"`
	Drivers       []jsonDriver   `json:"drivers"`
	Goals         []jsonGoal     `json:"goals"`
	OneStepLess   jsonLess       `json:"one_step_less"`
	RestsOn       []jsonRest     `json:"rests_on"`
	Positions     []jsonPosition `json:"positions"`
	Settle        *string        `json:"settle"`
	Changed       *jsonChange    `json:"changed"`
	Guess         map[string]int `json:"guess"`
	Accuracy      *decimal       `json:"accuracy"`
	Projection    *decimal       `json:"projection"`
	ExtrinsicBias *decimal       `json:"extrinsic_bias"`
}

type (
	jsonAsk struct {
		ID    string `json:"id"`
		Owner string `json:"owner"`
		Ask   string `json:"ask"`
	}
	jsonTalk struct {
		ID      string `json:"id"`
		Kind    string `json:"kind"`
		Started string `json:"started"`
	}
	jsonDriver struct {
		Motivator string   `json:"motivator"`
		Share     decimal  `json:"share"`
		Offer     decimal  `json:"offer"`
		Served    decimal  `json:"served"`
		Unmet     decimal  `json:"unmet"`
		How       []string `json:"how"`
		Say       string   `json:"say"`
		Backfires string   `json:"backfires"`
		Quotes    []string `json:"quotes"`
	}
	jsonGoal struct {
		ID      string  `json:"id"`
		Overlap decimal `json:"overlap"`
		Without decimal `json:"without"`
	}
	jsonLess struct {
		Overlap *decimal `json:"overlap"`
		Verdict string   `json:"verdict"`
	}
	jsonRest struct {
		Talk     string   `json:"talk"`
		Question string   `json:"question"`
		Quote    string   `json:"quote"`
		Overlap  *decimal `json:"overlap"`
		Verdict  string   `json:"verdict"`
	}
	jsonPosition struct {
		Says  string `json:"says"`
		Goal  string `json:"goal"`
		Meets bool   `json:"meets"`
		Words string `json:"words"`
	}
	jsonChange struct {
		Overlap *decimal    `json:"overlap_before"`
		Verdict string      `json:"verdict_before"`
		Shares  []jsonShift `json:"shares"`
	}
	jsonShift struct {
		Motivator string  `json:"motivator"`
		By        decimal `json:"by"`
	}
)

// WriteBrief writes the same content as the pages, for programs.
func WriteBrief(w io.Writer, b *present.Brief) error {
	r := b.Result
	known := r.Heard && r.HasGoals
	out := jsonBrief{
		Report: b.ReportName, Stale: []string{}, Overlap: optional(r.Overlap, known), Low: optional(r.Low, known), High: optional(r.High, known),
		Probability: optional(r.Probability, known), Threshold: decimal(r.Threshold), Verdict: string(r.Verdict), Evidence: r.Answers,
		LeadWith: nonNil(r.LeadWith), Raise: nonNil(r.Raise), Avoid: nonNil(r.Avoid), BlockedBy: nonNil(r.BlockedBy), BySome: nonNil(r.PromisedBySome),
		Warnings: nonNil(r.Warnings), Drivers: driversOf(b), Goals: []jsonGoal{},
		OneStepLess: jsonLess{optional(b.Less.Overlap, known), string(b.Less.Verdict)},
		RestsOn:     []jsonRest{}, Positions: positionsOf(b), Changed: changeOfBrief(b.Change), Guess: b.Guess,
		Accuracy: optionalFigure(b.Mistakes.Accuracy), Projection: optionalFigure(b.Mistakes.Projection), ExtrinsicBias: optionalFigure(b.Mistakes.ExtrinsicBias),
	}
	for _, g := range b.Goals {
		out.Asks = append(out.Asks, jsonAsk{g.ID, g.Owner.Name, g.Ask})
	}
	for _, t := range b.Talks {
		out.Talks = append(out.Talks, jsonTalk{t.Interview.ID, t.Interview.Kind, t.Interview.Started})
	}
	for _, s := range b.Stale {
		out.Stale = append(out.Stale, s.Day)
	}
	out.Asks, out.Talks = nonNil(out.Asks), nonNil(out.Talks)
	for _, g := range r.Goals {
		out.Goals = append(out.Goals, jsonGoal{g.Goal, decimal(g.Overlap), decimal(g.Without)})
	}
	for _, rest := range b.Rests {
		out.RestsOn = append(out.RestsOn, jsonRest{
			b.Talks[rest.Talk].Interview.ID, rest.Question, rest.Quote, optional(r.Overlap+rest.Delta, rest.Heard), string(rest.Verdict),
		})
	}
	if b.Settle != "" {
		out.Settle = &b.Settle
	}
	return writeJSON(w, out)
}

func driversOf(b *present.Brief) []jsonDriver {
	out := []jsonDriver{}
	for _, st := range b.Result.Standings {
		if !st.IsDriver() {
			continue
		}
		m, _ := b.Catalogue.Motivator(st.Motivator)
		d := jsonDriver{
			Motivator: st.Motivator, Share: decimal(st.Share), Offer: decimal(st.Offer()), Served: decimal(st.ServedShare()), Unmet: decimal(st.PossibleGain()),
			How: []string{}, Say: m.Appeal.Say, Backfires: m.Appeal.Avoid, Quotes: nonNil(st.Quotes),
		}
		for _, h := range b.Hows(st.Motivator) {
			d.How = append(d.How, h.PlainText())
		}
		out = append(out, d)
	}
	return out
}

func positionsOf(b *present.Brief) []jsonPosition {
	out := []jsonPosition{}
	for _, t := range b.Talks {
		for _, turn := range t.Interview.Turns {
			if p := turn.Position; p != nil {
				out = append(out, jsonPosition{p.Says, p.Goal, p.Meets, turn.Answer})
			} else if turn.Question == motive.Closing {
				out = append(out, jsonPosition{Words: turn.Answer})
			}
		}
	}
	return out
}

// changeOfBrief is nil where there was no earlier talk.
func changeOfBrief(c *present.Change) *jsonChange {
	if c == nil {
		return nil
	}
	out := &jsonChange{optional(c.Before.Overlap, c.Before.Heard && c.Before.HasGoals), string(c.Before.Verdict), []jsonShift{}}
	for _, sh := range c.Shifts() {
		out.Shares = append(out.Shares, jsonShift{sh.Motivator, decimal(sh.By)})
	}
	return out
}
