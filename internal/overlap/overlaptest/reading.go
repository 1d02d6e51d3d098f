// Package overlaptest is a second, independent implementation of section 3 of
// the contract ("The formula"). It was written from the text alone, so that the
// program's own figures can be compared with it. It is clear rather than fast,
// and reads documents only as encoding/json returns them. It does not check
// them: a document that section 4 refuses must not reach it.
//
// readings.go lists the places where the text can be read in two ways. Comments
// refer to them as R1, R2 and so on.
package overlaptest

// Catalogue holds the parts of a catalogue that scoring needs: the motivators'
// ids in order, and which of them are extrinsic.
type Catalogue struct {
	IDs       []string
	Extrinsic map[string]bool
}

// Result holds the figures of the formula for one record, or for all records of
// one report. A nil number is null.
type Result struct {
	Overlap, Low, High, Probability *float64

	Verdict  string
	Evidence int // answers with evidence

	LeadWith, Raise, Avoid, BlockedBy []string
	Refused                           []string

	Shares, C, U  map[string]float64
	Served, Unmet map[string]float64

	Flat bool // the offers are too similar to tell drivers apart (section 3.4)
}

// Score scores one record alone, finished or not. Several goals files form a
// group on the asking side. If each is set, one goals file is scored alone;
// given several, Score takes the first (R1).
func Score(c Catalogue, goals []map[string]any, record map[string]any, each bool) Result {
	if each && len(goals) > 1 {
		goals = goals[:1]
	}
	talks := []*talk{readTalk(c, record)}
	return judge(c, goals, talks).Result
}

// Pool scores all records of one report together. They may come in any order
// (section 3, "Several records of one report"). now is in RFC 3339, or empty if
// there is none.
func Pool(c Catalogue, goals []map[string]any, records []map[string]any, now string) Result {
	return judge(c, goals, readTalks(c, records, now)).Result
}

// Verdict returns only the verdict of Pool. It leaves out the interval, which
// takes most of the time and decides nothing.
func Verdict(c Catalogue, goals []map[string]any, records []map[string]any, now string) string {
	return judgeWith(c, goals, readTalks(c, records, now), false).Verdict
}

// judged is a result with the further figures that the team's page needs.
type judged struct {
	Result
	own      terms              // s and t, with the report's own effects
	conflict map[string]bool    // section 3.5
	lookedAt map[string]float64 // c_k without the evidence that only the coach heard (R22)
}

// judge carries out sections 3.1 to 3.7. The talks come oldest first, each with
// its weight.
func judge(c Catalogue, goals []map[string]any, talks []*talk) judged {
	return judgeWith(c, goals, talks, true)
}

// judgeWith does the same; without interval, it leaves out Low and High.
func judgeWith(c Catalogue, goals []map[string]any, talks []*talk, interval bool) judged {
	ask := readAsk(c, goals)
	effects := readEffects(ask, talks)
	cancelOlder(talks)

	j := judged{own: withEffects(ask.terms, effects)}
	j.U = units(c, talks, func(*entry) bool { return true })
	j.C = positive(c, j.U)
	j.lookedAt = positive(c, units(c, talks, func(e *entry) bool { return !e.coach }))
	j.Evidence = countEvidence(talks)

	alpha, total := belief(c, talks, j.C)
	j.Shares, j.Served, j.Unmet = divide(c, alpha, total, j.own)

	if len(goals) > 0 && j.Evidence > 0 && total > 0 {
		j.overlap(c, total, ask.threshold, interval)
	}
	blocks := j.conflicts(c, talks, effects)
	j.BlockedBy = inOrder(c, blocks)
	j.Avoid = inOrder(c, j.conflict)

	notYet := false
	j.Refused, notYet = refusals(ask, talks)
	j.Verdict = j.verdict(c, notYet)
	j.LeadWith, j.Raise = j.advice(c)
	return j
}

func inOrder(c Catalogue, set map[string]bool) []string {
	out := []string{}
	for _, k := range c.IDs {
		if set[k] {
			out = append(out, k)
		}
	}
	return out
}

// tolerance is the difference up to which two values count as equal (section
// 3.8).
const tolerance = 1e-9

func above(x, bound float64) bool   { return x > bound+tolerance }
func below(x, bound float64) bool   { return x < bound-tolerance }
func atLeast(x, bound float64) bool { return !below(x, bound) }
func atMost(x, bound float64) bool  { return !above(x, bound) }
