package codec

import (
	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// DecodePersona reads a simulated report.
func DecodePersona(name string, data []byte, c motive.Catalogue) (motive.Persona, motive.Problems) {
	r := newDecoder(name, data, 1, scalar.NewMotivatorIndex(c))
	p := r.persona()
	return p, r.sortedProblems()
}

func (r *decoder) persona() motive.Persona {
	var p motive.Persona
	f, ok := r.readObject(r.document(motive.SchemaPersona), "a persona", "schema", "id", "name", "drivers", "says")
	if !ok {
		return p
	}
	p.ID = f.id("id", false, scalar.PlainID)
	p.Name = f.name("name", true, motive.MaxName)
	p.Drivers = f.strengths("drivers", true, "a driver", motive.MinStrength, motive.MaxStrength)
	items := f.list("says", false)
	for i := range items {
		if r.tooMany {
			break
		}
		s, ok := r.readObject(&items[i], "a saying", "text", "reveals")
		if !ok {
			continue
		}
		p.Says = append(p.Says, motive.Saying{
			Text:    s.nonEmptyText("text", true),
			Reveals: s.strengths("reveals", false, "a strength", motive.MinStrength, motive.MaxStrength),
		})
	}
	return p
}
