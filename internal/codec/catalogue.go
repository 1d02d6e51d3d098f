package codec

import (
	"fmt"

	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// minMotivators is how many motivators there must be for one to be more of
// what drives a person than another.
const minMotivators = 2

// DecodeCatalogue reads a catalogue. What could be read of it comes back with
// the problems too, so that more can be told about it; the places find where
// its values stand.
func DecodeCatalogue(name string, data []byte) (motive.Catalogue, motive.Places, motive.Problems) {
	r := newDecoder(name, data, 1, nil)
	c, root := r.catalogue()
	return c, r.positions(root), r.sortedProblems()
}

func (r *decoder) catalogue() (motive.Catalogue, *node) {
	c := motive.Catalogue{Language: "en"}
	root := r.document(motive.SchemaCatalogue)
	f, ok := r.readObject(root, "a catalogue", "schema", "name", "version", "language", "motivators", "openers", "neutral_examples")
	if !ok {
		return c, root
	}
	c.Name = f.name("name", true, motive.MaxName)
	c.Version = f.version("version")
	if s := f.name("language", false, motive.MaxName); s != "" {
		c.Language = s
	}
	ids := idSet{decoder: r, firstUse: map[string]*node{}}
	items := f.list("motivators", true)
	for i := range items {
		if r.tooMany {
			break
		}
		if m, ok := r.catalogueMotivator(&items[i], &ids); ok {
			c.Motivators = append(c.Motivators, m)
		}
	}
	questions := ids.sibling()
	for i := range items {
		if r.tooMany {
			break
		}
		r.checkQuestionIDs(&items[i], "probes", &questions)
	}
	c.Openers = r.questions(f, "openers", true)
	r.checkQuestionIDs(root, "openers", &questions)
	c.NeutralExamples = f.textList("neutral_examples")
	if v := f.n.value("motivators"); v != nil && v.kind == list && len(v.items) < minMotivators {
		r.errorAt(v, "too-few-motivators", fmt.Sprintf("%d motivators; there must be at least %d", len(v.items), minMotivators), "add some")
	}
	return c, root
}

func (r *decoder) catalogueMotivator(n *node, ids *idSet) (motive.Motivator, bool) {
	f, ok := r.readObject(n, "a motivator", "id", "name", "meaning", "extrinsic", "appeal", "choice", "cues", "probes",
		"examples", "refusals", "counter_examples")
	if !ok {
		return motive.Motivator{}, false
	}
	m := motive.Motivator{
		ID:        f.id("id", true, scalar.PlainID),
		Name:      f.name("name", true, motive.MaxName),
		Meaning:   f.nonEmptyText("meaning", true),
		Extrinsic: f.boolean("extrinsic", false, false),
	}
	ids.add(f.n.value("id"), m.ID, "motivator id")
	if v := f.value("appeal", true); v != nil {
		if a, ok := r.readObject(v, "an appeal", "say", "avoid"); ok {
			m.Appeal = motive.Appeal{Say: a.nonEmptyText("say", true), Avoid: a.nonEmptyText("avoid", true)}
		}
	}
	m.Choice = f.nonEmptyText("choice", true)
	m.Cues = f.textList("cues")
	m.Probes = r.questions(f, "probes", true)
	m.Examples, m.Refusals, m.CounterExamples = f.textList("examples"), f.textList("refusals"), f.textList("counter_examples")
	return m, true
}

// questions reads openers or probes, of which there is at least one.
func (r *decoder) questions(f objectReader, key string, needed bool) []motive.Question {
	var all []motive.Question
	items := f.list(key, needed)
	for i := range items {
		if r.tooMany {
			break
		}
		q, ok := r.readObject(&items[i], "a question", "id", "ask", "reword", "follow_up")
		if !ok {
			continue
		}
		all = append(all, motive.Question{
			ID: q.id("id", true, scalar.QuestionID), Ask: q.nonEmptyText("ask", true),
			Reword: q.textList("reword"), FollowUp: q.textList("follow_up"),
		})
	}
	if v := f.n.value(key); v != nil && v.kind == list && len(items) == 0 {
		r.errorAt(v, "no-questions", f.what+" has no "+key, "add at least one")
	}
	return all
}

// checkQuestionIDs sees to it that each id of a question is used once.
func (r *decoder) checkQuestionIDs(n *node, key string, ids *idSet) {
	if n.kind != mapping {
		return
	}
	v := n.value(key)
	if v == nil || v.kind != list {
		return
	}
	for i := range v.items {
		if id := v.items[i].value("id"); id != nil && id.kind == text && scalar.Matches(scalar.QuestionID, id.text) {
			ids.add(id, id.text, "question id")
		}
	}
}

// idSet are the idSet of one kind that a document gives.
type idSet struct {
	*decoder
	firstUse map[string]*node
}

func (s *idSet) sibling() idSet { return idSet{s.decoder, map[string]*node{}} }

// add reports an id that is used already, or reserved.
func (s *idSet) add(v *node, id, what string) {
	if id == "" || v == nil {
		return
	}
	if first, twice := s.firstUse[id]; twice {
		line, column := s.place(first.at)
		s.errorAt(v, "duplicate-id", fmt.Sprintf("%s %s is already used at %d:%d", what, quoted(id), line, column), "rename one of them")
		return
	}
	s.firstUse[id] = v
	if motive.Reserved(motive.Stem(id)) {
		s.errorAt(v, "reserved-id", fmt.Sprintf("%s %s begins as buyin's own do", what, quoted(id)), "choose another")
	}
}
