package render

import (
	"bytes"
	"encoding/json"
	"io"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// A number is a figure of four decimals.
type number float64

// MarshalJSON writes at most four decimals.
func (n number) MarshalJSON() ([]byte, error) { return appendNumber(nil, float64(n)), nil }

// maybe is a number, or null where it is not known.
func maybe(x float64, known bool) *number {
	if !known {
		return nil
	}
	n := number(x)
	return &n
}

func figure(f overlap.Figure) *number { return maybe(f.Value, f.Known) }

// each is a list that is [] where it is empty, never null.
func each[T any](all []T) []T {
	if all == nil {
		return []T{}
	}
	return all
}

// writeJSON writes a value indented, with nothing live in it.
func writeJSON(w io.Writer, v any) error {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(SafeJSON(buf.Bytes()))
	return err
}

type jsonBrief struct {
	Report        string         `json:"report"`
	Asks          []jsonAsk      `json:"asks"`
	Talks         []jsonTalk     `json:"talks"`
	Stale         []string       `json:"stale"`
	Overlap       *number        `json:"overlap"`
	Low           *number        `json:"low"`
	High          *number        `json:"high"`
	Probability   *number        `json:"probability"`
	Threshold     number         `json:"threshold"`
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
	Accuracy      *number        `json:"accuracy"`
	Projection    *number        `json:"projection"`
	ExtrinsicBias *number        `json:"extrinsic_bias"`
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
		Share     number   `json:"share"`
		Offer     number   `json:"offer"`
		Served    number   `json:"served"`
		Unmet     number   `json:"unmet"`
		How       []string `json:"how"`
		Say       string   `json:"say"`
		Backfires string   `json:"backfires"`
		Quotes    []string `json:"quotes"`
	}
	jsonGoal struct {
		ID      string `json:"id"`
		Overlap number `json:"overlap"`
		Without number `json:"without"`
	}
	jsonLess struct {
		Overlap *number `json:"overlap"`
		Verdict string  `json:"verdict"`
	}
	jsonRest struct {
		Talk     string  `json:"talk"`
		Question string  `json:"question"`
		Quote    string  `json:"quote"`
		Overlap  *number `json:"overlap"`
		Verdict  string  `json:"verdict"`
	}
	jsonPosition struct {
		Says  string `json:"says"`
		Goal  string `json:"goal"`
		Meets bool   `json:"meets"`
		Words string `json:"words"`
	}
	jsonChange struct {
		Overlap *number     `json:"overlap_before"`
		Verdict string      `json:"verdict_before"`
		Shares  []jsonShift `json:"shares"`
	}
	jsonShift struct {
		Motivator string `json:"motivator"`
		By        number `json:"by"`
	}
)

// JSON writes the same content as the pages, for programs.
func (b *Brief) JSON(w io.Writer) error {
	r := b.now
	known := r.Heard && r.HasGoals
	out := jsonBrief{
		Report: b.ReportName, Stale: []string{}, Overlap: maybe(r.Overlap, known), Low: maybe(r.Low, known), High: maybe(r.High, known),
		Probability: maybe(r.Probability, known), Threshold: number(r.Threshold), Verdict: string(r.Verdict), Evidence: r.Answers,
		LeadWith: each(r.LeadWith), Raise: each(r.Raise), Avoid: each(r.Avoid), BlockedBy: each(r.BlockedBy), BySome: each(r.PromisedBySome),
		Warnings: each(r.Warnings), Drivers: b.jsonDrivers(), Goals: []jsonGoal{},
		OneStepLess: jsonLess{maybe(b.less.Overlap, known), string(b.less.Verdict)},
		RestsOn:     []jsonRest{}, Positions: b.jsonPositions(), Changed: b.change.json(), Guess: b.guess,
		Accuracy: figure(b.mistakes.Accuracy), Projection: figure(b.mistakes.Projection), ExtrinsicBias: figure(b.mistakes.ExtrinsicBias),
	}
	for _, g := range b.goals {
		out.Asks = append(out.Asks, jsonAsk{g.ID, g.Owner.Name, g.Ask})
	}
	for _, t := range b.Talks {
		out.Talks = append(out.Talks, jsonTalk{t.Interview.ID, t.Interview.Kind, t.Interview.Started})
	}
	for _, s := range b.Stale {
		out.Stale = append(out.Stale, s.Day)
	}
	out.Asks, out.Talks = each(out.Asks), each(out.Talks)
	for _, g := range r.Goals {
		out.Goals = append(out.Goals, jsonGoal{g.Goal, number(g.Overlap), number(g.Without)})
	}
	for _, rest := range b.rests {
		out.RestsOn = append(out.RestsOn, jsonRest{
			b.Talks[rest.Talk].Interview.ID, rest.Question, rest.Quote, maybe(r.Overlap+rest.Delta, rest.Heard), string(rest.Verdict),
		})
	}
	if b.Settle != "" {
		out.Settle = &b.Settle
	}
	return writeJSON(w, out)
}

func (b *Brief) jsonDrivers() []jsonDriver {
	out := []jsonDriver{}
	for _, st := range b.now.Standings {
		if !st.IsDriver() {
			continue
		}
		m, _ := b.Catalogue.Motivator(st.Motivator)
		d := jsonDriver{
			Motivator: st.Motivator, Share: number(st.Share), Offer: number(st.Offer()), Served: number(st.ServedShare()), Unmet: number(st.PossibleGain()),
			How: []string{}, Say: m.Appeal.Say, Backfires: m.Appeal.Avoid, Quotes: each(st.Quotes),
		}
		for _, h := range b.hows(st.Motivator) {
			d.How = append(d.How, h.plainly())
		}
		out = append(out, d)
	}
	return out
}

func (b *Brief) jsonPositions() []jsonPosition {
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

// json is nil where there was no earlier talk.
func (c *change) json() *jsonChange {
	if c == nil {
		return nil
	}
	out := &jsonChange{maybe(c.before.Overlap, c.before.Heard && c.before.HasGoals), string(c.before.Verdict), []jsonShift{}}
	for _, sh := range c.shifts() {
		out.Shares = append(out.Shares, jsonShift{sh.motivator, number(sh.by)})
	}
	return out
}
