package codec

import (
	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// DecodePersona reads a simulated report, whose motivators must be in the
// catalogue.
func DecodePersona(name string, data []byte, c motive.Catalogue) (motive.Persona, motive.Problems) {
	d := newDecoder(name, data, 1, scalar.NewMotivatorIndex(c))
	var p motive.Persona
	readObject(d, d.document(motive.SchemaPersona), "a persona", personaKeys, &p)
	return p, d.sortedProblems()
}

var personaKeys = []key[motive.Persona]{
	{"schema", true, nil},
	{"id", false, func(k keyReader, p *motive.Persona) { p.ID = k.id(scalar.PlainID) }},
	{"name", true, func(k keyReader, p *motive.Persona) { p.Name = k.name() }},
	{"drivers", true, func(k keyReader, p *motive.Persona) {
		p.Drivers = k.strengths("a driver", motive.MinStrength, motive.MaxStrength)
	}},
	{"says", false, func(k keyReader, p *motive.Persona) { p.Says = readList(k, "a saying", sayingKeys) }},
}

var sayingKeys = []key[motive.Saying]{
	{"text", true, func(k keyReader, s *motive.Saying) { s.Text = k.nonEmptyText() }},
	{"reveals", false, func(k keyReader, s *motive.Saying) {
		s.Reveals = k.strengths("a strength", motive.MinStrength, motive.MaxStrength)
	}},
}
