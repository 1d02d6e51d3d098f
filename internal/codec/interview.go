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
	{"kind", false, func(k keyReader, iv *motive.Interview) { iv.Kind = k.enum(motive.KindTalk, motive.KindNotebook) }},
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
	{"position", false, func(k keyReader, t *motive.Turn) {
		if p := k.position(); p != nil {
			t.Positions = []motive.Position{*p}
		}
	}},
}

var evidenceKeys = []key[evidenceEntry]{
	{"motivator", true, func(k keyReader, e *evidenceEntry) { e.Motivator, e.known = k.motivatorID(k.value()) }},
	{"strength", true, func(k keyReader, e *evidenceEntry) { e.Strength, e.valid = k.strength() }},
	{"kind", false, func(k keyReader, e *evidenceEntry) {
		if k.value() != nil {
			e.Kind = motive.Kind(k.enum(scalar.EvidenceKinds()...))
		}
	}},
	{"quote", false, func(k keyReader, e *evidenceEntry) { e.Quote = k.text() }},
}

var positionKeys = []key[motive.Position]{
	{"says", true, func(k keyReader, p *motive.Position) { p.Says = k.enum(motive.Belief, motive.Outcome) }},
	{"goal", true, func(k keyReader, p *motive.Position) { p.Goal = k.id(scalar.PlainID) }},
	{"meets", true, func(k keyReader, p *motive.Position) {
		meets := k.boolean(false)
		p.Meets = &meets
	}},
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
// default kind.
func (k keyReader) evidence(byDefault motive.Kind) []motive.Evidence {
	if n := k.length(); n > motive.MaxEvidence {
		k.errorAt(k.value(), "too-many-entries", fmt.Sprintf("%d entries of evidence in one turn; the limit is %d", n, motive.MaxEvidence), "keep the ones that matter")
		return nil
	}
	var all []motive.Evidence
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

func (k keyReader) position() *motive.Position {
	var p motive.Position
	if !readChild(k, "a position", positionKeys, &p) {
		return nil
	}
	return &p
}
