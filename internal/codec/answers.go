package codec

import (
	"strings"

	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// DecodeAnswers reads a scripted interview, whose motivators must be in the
// catalogue.
func DecodeAnswers(name string, data []byte, c motive.Catalogue) (motive.Answers, motive.Problems) {
	d := newDecoder(name, data, 1, scalar.NewMotivatorIndex(c))
	var a motive.Answers
	readObject(d, d.document(motive.SchemaAnswers), "an answers file", answersKeys, &a)
	return a, d.sortedProblems()
}

var answersKeys = []key[motive.Answers]{
	{"schema", true, nil},
	{"report", true, func(k keyReader, a *motive.Answers) { readChild(k, "a report", reportKeys, &a.Report) }},
	{"id", false, func(k keyReader, a *motive.Answers) { a.ID = k.id(scalar.InterviewID) }},
	{"started", false, func(k keyReader, a *motive.Answers) { a.Started = k.timestamp() }},
	{"finished", false, func(k keyReader, a *motive.Answers) { a.Finished = k.timestamp() }},
	{"manager", false, func(k keyReader, a *motive.Answers) { a.Manager = k.name() }},
	{"goals", false, func(k keyReader, a *motive.Answers) { a.Goals = k.id(scalar.PlainID) }},
	{"told", false, func(k keyReader, a *motive.Answers) { a.Told = k.told() }},
	{"guess", false, func(k keyReader, a *motive.Answers) { a.Guess = k.guess() }},
	{"answers", true, func(k keyReader, a *motive.Answers) { k.each(func(item *node) { k.answer(item, a) }) }},
}

// answerTypes are the keys that say what an answer is to, each with the function
// that adds the answer to its queue.
var answerTypes = []key[motive.Answers]{
	{"say", true, func(k keyReader, a *motive.Answers) {
		evidence := k.sibling("evidence")
		// Without a kind the question decides: prompted in the answer to a probe
		// of the same motivator, otherwise volunteered.
		a.Say = append(a.Say, motive.Say{Text: k.text(), Evidence: evidence.evidence(""), Given: evidence.length() >= 0})
	}},
	{"choose", true, func(k keyReader, a *motive.Answers) {
		if id, ok := k.motivatorID(k.value()); ok {
			a.Choose = append(a.Choose, id)
		}
	}},
	{"confirm", true, func(k keyReader, a *motive.Answers) {
		if c := k.strengths("a strength", motive.MinStrength, motive.MaxStrength); c != nil {
			a.Confirm = append(a.Confirm, motive.Confirm{Strengths: c})
		}
	}},
	{"close", true, func(k keyReader, a *motive.Answers) {
		closing := motive.Close{Text: k.text()}
		if p := k.sibling("position").position(); p != nil {
			closing.Positions = []motive.Position{*p}
		}
		a.Close = append(a.Close, closing)
	}},
}

// partners are the keys that may only go with one type of answer.
var partners = []struct{ key, with string }{{"evidence", "say"}, {"position", "close"}}

// answer reads one answer and adds it to its queue.
func (d *decoder) answer(n *node, a *motive.Answers) {
	const what = "an answer"
	if !d.checkObject(n, what, []string{"say", "choose", "confirm", "close", "evidence", "position"}) {
		return
	}
	var found []key[motive.Answers]
	var names []string
	for _, t := range answerTypes {
		if n.value(t.name) != nil {
			found, names = append(found, t), append(names, t.name)
		}
	}
	if len(found) != 1 {
		message := "an answer has none of say, choose, confirm and close"
		if len(found) > 1 {
			message = "an answer has " + strings.Join(names, " and ")
		}
		d.errorAt(n, "one-of-four", message, "give each answer exactly one of the four")
		return
	}
	for _, p := range partners {
		if i := n.index(p.key); i >= 0 && names[0] != p.with {
			d.errorAt(&n.keys[i], "misplaced-key", p.key+" goes with "+p.with+", not with "+names[0], "move it, or delete it")
		}
	}
	found[0].read(keyReader{d, n, what, names[0], true}, a)
}
