package codec

import (
	"cmp"
	"fmt"
	"slices"

	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// minMotivators is how many motivators a catalogue must have: with one alone,
// no motivator can drive a person more than another.
const minMotivators = 2

// DecodeCatalogue reads a catalogue. What could be read is returned even if
// there are problems, so that a caller can check it further. The places find
// its values in the file.
func DecodeCatalogue(name string, data []byte) (motive.Catalogue, motive.Places, motive.Problems) {
	d := newDecoder(name, data, 1, nil)
	c, root := d.catalogue()
	return c, d.positions(root), d.sortedProblems()
}

// DecodeScoringCatalogue reads a catalogue of which only scores will be computed.
// It may lack everything but the schema, the name, the version and the
// motivators' ids and names; what is there must still be right.
func DecodeScoringCatalogue(name string, data []byte) (motive.Catalogue, motive.Problems) {
	d := newDecoder(name, data, 1, nil)
	d.scoring = true
	c, _ := d.catalogue()
	return c, d.sortedProblems()
}

// scoringKeys are the required keys of a catalogue of which only scores will be
// computed.
var scoringKeys = []string{"schema", "name", "version", "motivators", "id"}

// needs reports whether a required key of a catalogue is needed.
func (d *decoder) needs(key string) bool { return !d.scoring || slices.Contains(scoringKeys, key) }

var catalogueKeys = []key[motive.Catalogue]{
	{"schema", true, nil},
	{"name", true, func(k keyReader, c *motive.Catalogue) { c.Name = k.name() }},
	{"version", true, func(k keyReader, c *motive.Catalogue) { c.Version = k.version() }},
	{"language", false, func(k keyReader, c *motive.Catalogue) { c.Language = cmp.Or(k.name(), c.Language) }},
	{"motivators", true, func(k keyReader, c *motive.Catalogue) { c.Motivators = k.motivatorList() }},
	{"openers", true, func(k keyReader, c *motive.Catalogue) { c.Openers = k.questions() }},
	{"neutral_examples", false, func(k keyReader, c *motive.Catalogue) { c.NeutralExamples = k.textList() }},
}

var motivatorKeys = []key[motive.Motivator]{
	{"id", true, func(k keyReader, m *motive.Motivator) { m.ID = k.id(scalar.PlainID) }},
	{"name", true, func(k keyReader, m *motive.Motivator) { m.Name = k.name() }},
	{"meaning", true, func(k keyReader, m *motive.Motivator) { m.Meaning = k.nonEmptyText() }},
	{"extrinsic", false, func(k keyReader, m *motive.Motivator) { m.Extrinsic = k.boolean(false) }},
	{"appeal", true, func(k keyReader, m *motive.Motivator) { readChild(k, "an appeal", appealKeys, &m.Appeal) }},
	{"choice", true, func(k keyReader, m *motive.Motivator) { m.Choice = k.nonEmptyText() }},
	{"reflects", false, func(k keyReader, m *motive.Motivator) { m.Reflects = k.textList() }},
	{"reflects_not", false, func(k keyReader, m *motive.Motivator) { m.ReflectsNot = k.textList() }},
	{"cues", false, func(k keyReader, m *motive.Motivator) { m.Cues = k.textList() }},
	{"probes", true, func(k keyReader, m *motive.Motivator) { m.Probes = k.questions() }},
	{"examples", false, func(k keyReader, m *motive.Motivator) { m.Examples = k.textList() }},
	{"refusals", false, func(k keyReader, m *motive.Motivator) { m.Refusals = k.textList() }},
	{"counter_examples", false, func(k keyReader, m *motive.Motivator) { m.CounterExamples = k.textList() }},
}

var appealKeys = []key[motive.Appeal]{
	{"say", true, func(k keyReader, a *motive.Appeal) { a.Say = k.nonEmptyText() }},
	{"avoid", true, func(k keyReader, a *motive.Appeal) { a.Avoid = k.nonEmptyText() }},
}

var questionKeys = []key[motive.Question]{
	{"id", true, func(k keyReader, q *motive.Question) { q.ID = k.id(scalar.QuestionID) }},
	{"ask", true, func(k keyReader, q *motive.Question) { q.Ask = k.nonEmptyText() }},
	{"reword", false, func(k keyReader, q *motive.Question) { q.Reword = k.textList() }},
	{"follow_up", false, func(k keyReader, q *motive.Question) { q.FollowUp = k.textList() }},
}

func (d *decoder) catalogue() (motive.Catalogue, *node) {
	c := motive.Catalogue{Language: "en"}
	root := d.document(motive.SchemaCatalogue)
	if readObject(d, root, "a catalogue", catalogueKeys, &c) {
		d.checkQuestionIDs(root)
	}
	return c, root
}

func (k keyReader) motivatorList() []motive.Motivator {
	motivators := readList(k, "a motivator", motivatorKeys)
	ids := idSet{decoder: k.decoder, what: "motivator id", pattern: scalar.PlainID, reserved: true}
	ids.addItems(k.object.value(k.key))
	if n := k.length(); n >= 0 && n < minMotivators {
		k.errorAt(k.value(), "too-few-motivators", fmt.Sprintf("%d motivators; there must be at least %d", n, minMotivators), "add some")
	}
	return motivators
}

// questions reads openers or probes, of which there must be at least one.
func (k keyReader) questions() []motive.Question {
	questions := readList(k, "a question", questionKeys)
	if k.length() == 0 && !k.scoring {
		k.errorAt(k.value(), "no-questions", k.what+" has no "+k.key, "add at least one")
	}
	return questions
}

// checkQuestionIDs reports ids that two questions of a catalogue share.
func (d *decoder) checkQuestionIDs(root *node) {
	ids := idSet{decoder: d, what: "question id", pattern: scalar.QuestionID, reserved: true}
	if motivators := root.value("motivators"); motivators != nil && motivators.kind == list {
		for i := range motivators.items {
			ids.addItems(motivators.items[i].value("probes"))
		}
	}
	ids.addItems(root.value("openers"))
}
