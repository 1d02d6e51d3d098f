// Package overlaptest is a second, independent reading of section 3 of the
// contract ("The formula"). It was written from the text alone, to be
// compared with the program's own figures. It is clear rather than fast, and
// knows documents only as encoding/json gives them. It does not check them:
// what section 4 refuses must not reach it.
//
// The places where the text can be read in two ways are listed in
// readings.go; comments point to them as R1, R2 and so on.
package overlaptest

// Catalogue is what scoring needs of a catalogue: the motivators' ids in
// order, and which of them are extrinsic.
type Catalogue struct {
	IDs       []string
	Extrinsic map[string]bool
}

// Result is what the formula says of one record, or of all records of one
// report. A nil number is null.
type Result struct {
	Overlap, Low, High, Probability *float64

	Verdict  string
	Evidence int // answers with evidence

	LeadWith, Raise, Avoid, BlockedBy []string
	Refused                           []string

	Shares, C, U  map[string]float64
	Served, Unmet map[string]float64

	Flat bool // the offers do not tell drivers apart (section 3.4)
}

// Score takes one record by itself, finished or not. Several goals files are
// a group on the other side; with each, a file stands by itself, and of
// several the first is taken (R1).
func Score(c Catalogue, goals []map[string]any, record map[string]any, each bool) Result {
	if each && len(goals) > 1 {
		goals = goals[:1]
	}
	talks := []*talk{readTalk(c, record)}
	return judge(c, goals, talks).Result
}

// Pool takes all records of one report, in any order (section 3, "Several
// records of one report"). now is RFC 3339, or empty where there is none.
func Pool(c Catalogue, goals []map[string]any, records []map[string]any, now string) Result {
	return judge(c, goals, readTalks(c, records, now)).Result
}

// judged is a result with what the team's page needs besides.
type judged struct {
	Result
	own      terms              // served and against, with the report's own effects
	conflict map[string]bool    // section 3.5
	lookedAt map[string]float64 // c_k without what only the coach heard (R22)
}

// judge goes through section 3 from 1 to 7. The talks are in order, oldest
// first, and hold their weight.
func judge(c Catalogue, goals []map[string]any, talks []*talk) judged {
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
		j.overlap(c, total, ask.threshold)
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

// tolerance: section 3.8, what lies within 1e-9 is equal.
const tolerance = 1e-9

func above(x, bound float64) bool   { return x > bound+tolerance }
func below(x, bound float64) bool   { return x < bound-tolerance }
func atLeast(x, bound float64) bool { return !below(x, bound) }
func atMost(x, bound float64) bool  { return !above(x, bound) }
