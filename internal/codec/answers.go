package codec

import (
	"slices"
	"strings"

	"buyin/internal/codec/scalar"
	"buyin/internal/codec/wording"
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

// UnknownGoals returns the positions in an answers file that are on a goal which is none
// of these, as errors.
func UnknownGoals(name string, data []byte, c motive.Catalogue, goals []motive.Goals) motive.Problems {
	d := newDecoder(name, data, 1, scalar.NewMotivatorIndex(c))
	d.goalIDs = []string{}
	for _, file := range goals {
		for _, g := range file.Goals {
			d.goalIDs = append(d.goalIDs, g.ID)
		}
	}
	var a motive.Answers
	readObject(d, d.document(motive.SchemaAnswers), "an answers file", answersKeys, &a)
	return slices.DeleteFunc(d.sortedProblems(), func(p motive.Problem) bool { return p.Rule != unknownGoal })
}

const unknownGoal = "unknown-goal"

// goal reads the goal that a position is on.
func (k keyReader) goal() string {
	id := k.id(scalar.PlainID)
	if k.goalIDs != nil && id != "" && !slices.Contains(k.goalIDs, id) {
		k.errorAt(k.value(), unknownGoal, "the ask has no goal "+quoted(id), wording.Suggestion(id, k.goalIDs, ""))
	}
	return id
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
	{"say", true, func(k keyReader, a *motive.Answers) { a.Say = append(a.Say, k.say()) }},
	{"choose", true, func(k keyReader, a *motive.Answers) {
		if id, ok := k.motivatorID(k.value()); ok {
			a.Choose = append(a.Choose, id)
		}
	}},
	{"best", true, func(k keyReader, a *motive.Answers) {
		if b, ok := k.bestLeast(); ok {
			a.Best = append(a.Best, b)
		}
	}},
	{"confirm", true, func(k keyReader, a *motive.Answers) {
		if c, ok := k.confirm(); ok {
			a.Confirm = append(a.Confirm, c)
		}
	}},
	{"put-off", true, func(k keyReader, a *motive.Answers) { a.PutOff = append(a.PutOff, k.say()) }},
	{"close", true, func(k keyReader, a *motive.Answers) {
		a.Close = append(a.Close, motive.Close{Text: k.text(), Positions: k.sibling("positions").positions()})
	}},
	{"effect", true, func(k keyReader, a *motive.Answers) {
		if e := k.strengths("an effect", motive.MinStrength, motive.MaxStrength); e != nil {
			a.Effects = append(a.Effects, e)
		}
	}},
	{"readiness", true, func(k keyReader, a *motive.Answers) {
		if x, ok := k.integer(k.object.value(k.key), k.key, 0, motive.MaxScale); ok {
			a.Readiness = append(a.Readiness, x)
		}
	}},
	{"reply", true, func(k keyReader, a *motive.Answers) {
		if k.value() != nil {
			a.Reply = append(a.Reply, motive.Reply(k.enum(scalar.Replies...)))
		}
	}},
	{"promise", true, func(k keyReader, a *motive.Answers) {
		var p motive.Promise
		if readChild(k, "a promise", promiseKeys[1:4], &p) {
			a.Promises = append(a.Promises, p)
		}
	}},
}

// partners are the keys that may only go with some types of answers.
var partners = []struct {
	key  string
	with []string
}{
	{"evidence", []string{"say", "put-off"}}, {"least", []string{"best"}},
	{"position", []string{"close"}}, {"positions", []string{"close"}},
}

// answerKeys are all keys of an answer.
func answerKeys() (names []string) {
	for _, t := range answerTypes {
		names = append(names, t.name)
	}
	for _, p := range partners {
		names = append(names, p.key)
	}
	return names
}

// answer reads one answer and adds it to its queue. A readiness and a reply may
// be in one answer.
func (d *decoder) answer(n *node, a *motive.Answers) {
	const what = "an answer"
	names := answerKeys()
	if !d.checkObject(n, what, names) {
		return
	}
	var found []key[motive.Answers]
	var types []string
	for _, t := range answerTypes {
		if n.value(t.name) != nil {
			found, types = append(found, t), append(types, t.name)
		}
	}
	if len(found) != 1 && !slices.Equal(types, []string{"readiness", "reply"}) {
		message := "an answer does not say what it is to"
		if len(found) > 1 {
			message = "an answer has " + strings.Join(types, " and ")
		}
		d.errorAt(n, "one-answer", message, "give each answer exactly one of "+wording.JoinOr(names[:len(answerTypes)]))
		return
	}
	for _, p := range partners {
		if i := n.index(p.key); i >= 0 && !slices.Contains(p.with, types[0]) {
			d.errorAt(&n.keys[i], "misplaced-key", p.key+" goes with "+wording.JoinOr(p.with)+", not with "+types[0], "move it, or delete it")
		}
	}
	for _, t := range found {
		t.read(keyReader{d, n, what, t.name, true}, a)
	}
}

// say reads a text and the evidence beside it. Without a kind the question
// decides: prompted in the answer to a probe of the same motivator, otherwise
// volunteered.
func (k keyReader) say() motive.Say {
	evidence := k.sibling("evidence")
	return motive.Say{Text: k.text(), Evidence: evidence.evidence(""), Given: evidence.length() >= 0}
}

// bestLeast reads the motivator that matters most, and beside it the one that
// matters least.
func (k keyReader) bestLeast() (b motive.BestLeast, ok bool) {
	b.Best, ok = k.motivatorID(k.value())
	least := k.sibling("least").value()
	if least == nil {
		return b, ok
	}
	b.Least, _ = k.motivatorID(least)
	if ok && b.Least == b.Best {
		k.errorAt(least, "contradiction", "best and least are both "+quoted(b.Best), "name another, or delete least")
	}
	return b, ok
}

// confirm reads what was confirmed, changed, added or, with null, withdrawn.
func (k keyReader) confirm() (c motive.Confirm, ok bool) {
	v := k.value()
	if v == nil {
		return c, false
	}
	if v.kind != mapping {
		k.strengths("a strength", motive.MinStrength, motive.MaxStrength) // reports it
		return c, false
	}
	c.Strengths = make(map[string]int, len(v.keys))
	for i := range v.keys {
		if k.tooMany {
			break
		}
		id, known := k.motivatorID(&v.keys[i])
		if v.items[i].kind == null {
			if known {
				c.Withdrawn = append(c.Withdrawn, id)
			}
			continue
		}
		if x, valid := k.integer(&v.items[i], "a strength", motive.MinStrength, motive.MaxStrength); known && valid {
			c.Strengths[id] = x
		}
	}
	return c, true
}
