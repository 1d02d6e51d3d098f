package codec

import (
	"fmt"

	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// DecodeInterview reads a saved interview. Keys that it does not know are
// passed over, since a newer buyin may have written them; motivators must be in
// the catalogue.
func DecodeInterview(name string, data []byte, c motive.Catalogue) (motive.Interview, motive.Problems) {
	return NewInterviewDecoder(c, Everything).Interview(name, data)
}

func (r *decoder) interview() motive.Interview {
	r.lenient = true
	iv := motive.Interview{Kind: motive.KindTalk}
	f, ok := r.readObject(r.document(motive.SchemaInterview), "an interview", "schema", "id")
	if !ok {
		return iv
	}
	r.header(f, &iv, true)
	iv.Kind = f.enum("kind", false, motive.KindTalk, motive.KindNotebook)
	if v := f.value("catalogue", true); v != nil {
		if c, ok := r.readObject(v, "a catalogue", "name", "version"); ok {
			iv.Catalogue = motive.CatalogueRef{Name: c.name("name", true, motive.MaxName), Version: c.name("version", true, motive.MaxName)}
		}
	}
	items := f.list("turns", true)
	if len(items) > motive.MaxTurns {
		r.errorAt(f.n.value("turns"), "too-many-turns", fmt.Sprintf("%d turns; at most %d are read", len(items), motive.MaxTurns), "split the interview")
		items = nil
	}
	for i := range items {
		if r.tooMany {
			break
		}
		if t, ok := r.turn(&items[i]); ok {
			iv.Turns = append(iv.Turns, t)
		}
	}
	iv.Notes = f.textList("notes")
	return iv
}

// header reads what an interview and its script have in common.
func (r *decoder) header(f objectReader, iv *motive.Interview, needed bool) {
	iv.ID = f.id("id", needed, scalar.InterviewID)
	iv.Report = r.report(f.value("report", true))
	iv.Manager = f.name("manager", false, motive.MaxName)
	iv.Started, iv.Finished = f.timestamp("started"), f.timestamp("finished")
	iv.Goals = f.id("goals", false, scalar.PlainID)
	if v := f.value("told", false); v != nil {
		if t, ok := r.readObject(v, "told", "on", "quotes"); ok {
			iv.Told = &motive.Told{On: t.date("on"), Quotes: t.boolean("quotes", false, true)}
		}
	}
	iv.Guess = f.strengths("guess", false, "a guess", 0, motive.MaxStrength)
}

func (r *decoder) report(v *node) motive.Report {
	f, ok := r.readObject(v, "a report", "name", "team", "role")
	if !ok {
		return motive.Report{}
	}
	return motive.Report{
		Name: f.name("name", true, motive.MaxName),
		Team: f.name("team", false, motive.MaxName), Role: f.name("role", false, motive.MaxName),
	}
}

func (r *decoder) turn(n *node) (motive.Turn, bool) {
	f, ok := r.readObject(n, "a turn", "question", "asked", "answer", "evidence", "position")
	if !ok {
		return motive.Turn{}, false
	}
	return motive.Turn{
		Question: f.id("question", true, scalar.QuestionID),
		Asked:    f.text("asked", false), Answer: f.text("answer", false),
		Evidence: r.evidence(f, motive.Volunteered), Position: r.position(f),
	}, true
}

// evidence are the entries of a turn; nil where there are none.
// An entry that names no kind has the one otherwise given.
func (r *decoder) evidence(f objectReader, otherwise motive.Kind) []motive.Evidence {
	items := f.list("evidence", false)
	if len(items) > motive.MaxEvidence {
		r.errorAt(f.n.value("evidence"), "too-many-entries", fmt.Sprintf("%d entries of evidence in one turn; at most %d are read", len(items), motive.MaxEvidence), "keep the ones that matter")
		return nil
	}
	var all []motive.Evidence
	for i := range items {
		if r.tooMany {
			break
		}
		e, ok := r.readObject(&items[i], "an entry of evidence", "motivator", "strength", "kind", "quote")
		if !ok {
			continue
		}
		motivator, known := r.motivatorID(e.value("motivator", true))
		strength, whole := r.strength(e.value("strength", true), "strength")
		kind := otherwise
		if e.value("kind", false) != nil {
			kind = motive.Kind(e.enum("kind", false, string(motive.Volunteered), string(motive.Prompted), string(motive.Chosen), string(motive.Confirmed)))
		}
		quote := e.text("quote", false)
		if known && whole {
			all = append(all, motive.Evidence{Motivator: motivator, Strength: strength, Kind: kind, Quote: quote})
		}
	}
	return all
}

func (r *decoder) position(f objectReader) *motive.Position {
	v := f.value("position", false)
	if v == nil {
		return nil
	}
	p, ok := r.readObject(v, "a position", "says", "goal", "meets")
	if !ok {
		return nil
	}
	return &motive.Position{
		Says: p.enum("says", true, motive.Belief, motive.Outcome),
		Goal: p.id("goal", true, scalar.PlainID), Meets: p.boolean("meets", true, false),
	}
}
