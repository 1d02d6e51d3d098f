package codec

import (
	"strings"

	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// DecodeAnswers reads a scripted interview.
func DecodeAnswers(name string, data []byte, c motive.Catalogue) (motive.Answers, motive.Problems) {
	r := newDecoder(name, data, 1, scalar.NewMotivatorIndex(c))
	a := r.answers()
	return a, r.sortedProblems()
}

func (r *decoder) answers() motive.Answers {
	var a motive.Answers
	f, ok := r.readObject(r.document(motive.SchemaAnswers), "an answers file", "schema", "report", "id", "started", "finished",
		"manager", "goals", "told", "guess", "answers")
	if !ok {
		return a
	}
	var head motive.Interview
	r.header(f, &head, false)
	a = motive.Answers{Report: head.Report, ID: head.ID, Started: head.Started, Finished: head.Finished,
		Manager: head.Manager, Goals: head.Goals, Told: head.Told, Guess: head.Guess}
	items := f.list("answers", true)
	for i := range items {
		if r.tooMany {
			break
		}
		r.answer(&items[i], &a)
	}
	return a
}

// answerKeys are the keys that say what an answer is to.
var answerKeys = []string{"say", "choose", "confirm", "close"}

// answer reads one answer into its queue.
func (r *decoder) answer(n *node, a *motive.Answers) {
	f, ok := r.readObject(n, "an answer", "say", "choose", "confirm", "close", "evidence", "position")
	if !ok {
		return
	}
	var to []string
	for _, queue := range answerKeys {
		if f.n.value(queue) != nil {
			to = append(to, queue)
		}
	}
	if len(to) != 1 {
		message := "an answer names none of say, choose, confirm and close"
		if len(to) > 1 {
			message = "an answer names " + strings.Join(to, " and ")
		}
		r.errorAt(n, "one-of-four", message, "give each answer one of the four")
		return
	}
	r.requirePartner(f, "evidence", to[0], "say")
	r.requirePartner(f, "position", to[0], "close")
	switch to[0] {
	case "say":
		v := f.n.value("evidence")
		// without a kind it is the question that decides: prompted in answer to
		// a probe of the same motivator, else volunteered
		a.Say = append(a.Say, motive.Say{Text: f.text("say", true), Evidence: r.evidence(f, ""), Given: v != nil && v.kind == list})
	case "choose":
		if id, ok := r.motivatorID(f.value("choose", true)); ok {
			a.Choose = append(a.Choose, id)
		}
	case "confirm":
		if c := f.strengths("confirm", true, "a strength", motive.MinStrength, motive.MaxStrength); c != nil {
			a.Confirm = append(a.Confirm, c)
		}
	case "close":
		a.Close = append(a.Close, motive.Close{Text: f.text("close", true), Position: r.position(f)})
	}
}

// requirePartner reports a key that means nothing beside this queue.
func (r *decoder) requirePartner(f objectReader, key, queue, with string) {
	if v := f.n.value(key); v != nil && queue != with {
		for i := range f.n.keys {
			if f.n.keys[i].text == key {
				r.errorAt(&f.n.keys[i], "misplaced-key", key+" goes with "+with+", not with "+queue, "move it, or delete it")
				return
			}
		}
	}
}
