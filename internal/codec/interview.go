package codec

import (
	"fmt"

	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// DecodeInterview reads a saved interview. Unknown keys are ignored, since a
// newer buyin may have written them; motivators must be in the catalogue.
func DecodeInterview(name string, data []byte, c motive.Catalogue) (motive.Interview, motive.Problems) {
	return NewInterviewDecoder(c, Everything).Interview(name, data)
}

// The tables of an interview and its parts. The scanner has the same ones in
// fast/interview.go and fast/turn.go: change both together.

var interviewKeys = []key[motive.Interview]{
	{"schema", true, nil},
	{"id", true, func(k keyReader, iv *motive.Interview) { iv.ID = k.id(scalar.InterviewID) }},
	{"kind", false, func(k keyReader, iv *motive.Interview) { iv.Kind = k.enum(scalar.InterviewKinds...) }},
	{"report", true, func(k keyReader, iv *motive.Interview) { readChild(k, "a report", reportKeys, &iv.Report) }},
	{"manager", false, func(k keyReader, iv *motive.Interview) { iv.Manager = k.name() }},
	{"started", false, func(k keyReader, iv *motive.Interview) { iv.Started = k.timestamp() }},
	{"finished", false, func(k keyReader, iv *motive.Interview) { iv.Finished = k.timestamp() }},
	{"catalogue", true, func(k keyReader, iv *motive.Interview) { readChild(k, "a catalogue", catalogueRefKeys, &iv.Catalogue) }},
	{"goals", false, func(k keyReader, iv *motive.Interview) { iv.Goals = k.id(scalar.PlainID) }},
	{"told", false, func(k keyReader, iv *motive.Interview) { iv.Told = k.told() }},
	{"guess", false, func(k keyReader, iv *motive.Interview) { iv.Guess = k.guess() }},
	{"turns", true, func(k keyReader, iv *motive.Interview) { iv.Turns = k.turns() }},
	{"notes", false, func(k keyReader, iv *motive.Interview) { iv.Notes = k.textList() }},
	{"put", false, func(k keyReader, iv *motive.Interview) { iv.Put = k.put(iv) }},
	{"reply", false, func(k keyReader, iv *motive.Interview) { iv.Reply = k.reply(iv) }},
	{"promises", false, func(k keyReader, iv *motive.Interview) { iv.Promises = k.promises() }},
	{"outcome", false, func(k keyReader, iv *motive.Interview) { iv.Outcome = k.outcome(iv) }},
}

var reportKeys = []key[motive.Report]{
	{"name", true, func(k keyReader, r *motive.Report) { r.Name = k.name() }},
	{"team", false, func(k keyReader, r *motive.Report) { r.Team = k.name() }},
	{"role", false, func(k keyReader, r *motive.Report) { r.Role = k.name() }},
}

var catalogueRefKeys = []key[motive.CatalogueRef]{
	{"name", true, func(k keyReader, c *motive.CatalogueRef) { c.Name = k.name() }},
	{"version", true, func(k keyReader, c *motive.CatalogueRef) { c.Version = k.name() }},
}

var toldKeys = []key[motive.Told]{
	{"on", false, func(k keyReader, t *motive.Told) { t.On = k.date() }},
	{"quotes", false, func(k keyReader, t *motive.Told) { t.Quotes = k.boolean(true) }},
}

var turnKeys = []key[motive.Turn]{
	{"question", true, func(k keyReader, t *motive.Turn) { t.Question = k.id(scalar.QuestionID) }},
	{"asked", false, func(k keyReader, t *motive.Turn) { t.Asked = k.text() }},
	{"answer", false, func(k keyReader, t *motive.Turn) { t.Answer = k.text() }},
	{"evidence", false, func(k keyReader, t *motive.Turn) { t.Evidence = k.evidence(motive.Volunteered) }},
	{"positions", false, func(k keyReader, t *motive.Turn) { t.Positions = k.positions() }},
	{"least", false, func(k keyReader, t *motive.Turn) { t.Least = k.least(t) }},
	{"effects", false, func(k keyReader, t *motive.Turn) { t.Effects = k.effects(t) }},
	{"scale", false, func(k keyReader, t *motive.Turn) { t.Scale = k.scale(t) }},
}

var evidenceKeys = []key[evidenceEntry]{
	{"motivator", true, func(k keyReader, e *evidenceEntry) { e.Motivator, e.known = k.motivatorID(k.value()) }},
	{"strength", true, func(k keyReader, e *evidenceEntry) { e.Strength, e.valid = k.strength() }},
	{"kind", false, func(k keyReader, e *evidenceEntry) {
		if k.value() != nil {
			e.Kind = motive.Kind(k.enum(scalar.EvidenceKinds()...))
		}
		if e.Kind == motive.Withdrawn && e.valid && e.Strength != 0 {
			k.errorAt(k.sibling("strength").value(), "contradiction", fmt.Sprintf("a withdrawn entry has strength %d", e.Strength), "write strength: 0, since it takes back what was said back")
		}
	}},
	{"quote", false, func(k keyReader, e *evidenceEntry) { e.Quote = k.text() }},
	{"by", false, func(k keyReader, e *evidenceEntry) {
		if k.value() != nil {
			e.ByCoach = k.enum(scalar.Coach) == scalar.Coach
		}
	}},
}

var positionKeys = []key[motive.Position]{
	{"says", true, func(k keyReader, p *motive.Position) { p.Says = k.enum(motive.Belief, motive.Outcome) }},
	{"goal", false, func(k keyReader, p *motive.Position) { p.Goal = k.goal() }},
	{"meets", false, func(k keyReader, p *motive.Position) { p.Meets = k.optionalBoolean() }},
}

func (d *decoder) interview() motive.Interview {
	d.lenient = true
	iv := motive.Interview{Kind: motive.KindTalk}
	readObject(d, d.document(motive.SchemaInterview), "an interview", interviewKeys, &iv)
	return iv
}

func (k keyReader) told() *motive.Told {
	told := motive.Told{Quotes: true}
	if !readChild(k, "told", toldKeys, &told) {
		return nil
	}
	return &told
}

func (k keyReader) guess() map[string]int { return k.strengths("a guess", 0, motive.MaxStrength) }

func (k keyReader) turns() []motive.Turn {
	if n := k.length(); n > motive.MaxTurns {
		k.errorAt(k.value(), "too-many-turns", fmt.Sprintf("%d turns; the limit is %d", n, motive.MaxTurns), "split the interview")
		return nil
	}
	return readList(k, "a turn", turnKeys)
}

// An evidenceEntry is an entry of evidence, and whether its two required values
// could be read.
type evidenceEntry struct {
	motive.Evidence
	known, valid bool
}

// evidence reads the entries of a turn. An entry without a kind gets the
// default kind. An empty list stays one; without the key there is none.
func (k keyReader) evidence(byDefault motive.Kind) []motive.Evidence {
	if n := k.length(); n > motive.MaxEvidence {
		k.errorAt(k.value(), "too-many-entries", fmt.Sprintf("%d entries of evidence in one turn; the limit is %d", n, motive.MaxEvidence), "keep the ones that matter")
		return nil
	}
	var all []motive.Evidence
	if k.length() == 0 {
		all = []motive.Evidence{}
	}
	for _, e := range readList(k, "an entry of evidence", evidenceKeys) {
		if e.Kind == "" {
			e.Kind = byDefault
		}
		if e.known && e.valid {
			all = append(all, e.Evidence)
		}
	}
	return all
}

// positions reads a list of positions, or the one of its sibling position,
// which buyin 1.0 wrote.
func (k keyReader) positions() []motive.Position {
	if n := k.length(); n > motive.MaxEvidence {
		k.errorAt(k.value(), "too-many-entries", fmt.Sprintf("%d positions in one turn; the limit is %d", n, motive.MaxEvidence), "keep the ones that matter")
		return nil
	}
	all := readList(k, "a position", positionKeys)
	one := k.sibling("position")
	if one.value() == nil {
		return all
	}
	if k.value() != nil {
		k.errorAt(one.keyNode(), "misplaced-key", "both position and positions", "move it into positions")
	}
	var p motive.Position
	if !readChild(one, "a position", positionKeys, &p) {
		return all
	}
	return append(all, p)
}

// least reads the motivator that matters least, of a best-worst question only.
func (k keyReader) least(t *motive.Turn) string {
	v := k.value()
	if v == nil {
		return ""
	}
	k.onlyInTurn(t.Question, motive.Stem(t.Question) == motive.BestWorst, motive.BestWorst)
	id, _ := k.motivatorID(v)
	return id
}

// effects reads effects by motivator, of the turn motive.Effect only.
func (k keyReader) effects(t *motive.Turn) map[string]int {
	if k.value() == nil {
		return nil
	}
	k.onlyInTurn(t.Question, t.Question == motive.Effect, motive.Effect)
	return k.strengths("an effect", motive.MinStrength, motive.MaxStrength)
}

// scale reads a point of the scale of the turn motive.Readiness.
func (k keyReader) scale(t *motive.Turn) *int {
	v := k.object.value(k.key)
	if v == nil || v.kind == refused {
		return nil
	}
	k.onlyInTurn(t.Question, t.Question == motive.Readiness, motive.Readiness)
	x, ok := k.integer(v, k.key, 0, motive.MaxScale)
	if !ok {
		return nil
	}
	return &x
}

// onlyInTurn reports a key that does not belong in the turn of a question,
// unless that question is wrong itself.
func (k keyReader) onlyInTurn(question string, belongs bool, where string) {
	if !belongs && question != "" {
		k.errorAt(k.keyNode(), "misplaced-key", k.key+" goes with the question "+where+", not with "+quoted(question), "move it, or delete it")
	}
}
