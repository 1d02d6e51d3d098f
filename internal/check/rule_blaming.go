package check

// blaming finds questions that have people justify themselves.
func blaming(q *question) *slip {
	const remedy = "ask what happened, or what led up to it"
	if h, ok := first(q.words, accusing); ok {
		return q.slip(q.words, h, q.quote(q.words, h)+" has them justify themselves", remedy)
	}
	for _, p := range q.asking() {
		ws := p.asked()
		if h, ok := first(ws, atAll); ok && h.from == 0 && h.to == len(ws) {
			return q.slip(ws, h, q.quote(ws, h)+" has them justify themselves", remedy)
		}
		if h, ok := first(ws, whyYou); ok && !chosen(ws[h.to:]) {
			return q.slip(ws, h, q.quote(ws, h)+" has them justify themselves", remedy)
		}
		if h, ok := first(ws, whyYours); ok && h.from == 0 && (anyPhrase(ws, faults) || theirs(ws[h.to-1]) && anyPhrase(ws, failings)) {
			return q.slip(ws, h, q.quote(ws, h)+" has them justify themselves", remedy)
		}
		if p.how == request && (anyPhrase(ws, faults) || anyPhrase(ws, failings)) {
			if h, ok := first(ws, tellWhy); ok && h.from == 0 {
				return q.slip(ws, h, q.quote(ws, h)+" has them justify themselves", remedy)
			}
		}
		if h, ok := first(ws, lapses); ok && h.from == 0 {
			return q.slip(ws, h, q.quote(ws, h)+" takes a fault of theirs for granted", remedy)
		}
	}
	return nil
}

// chosen reports whether what follows "why did you" is a choice or a habit that
// people like to tell of, or asks what they think: why did you become, why do
// you cycle, why do you think the bridge was closed.
func chosen(ws []word) bool {
	for i := 0; i < len(ws) && i <= 3; i++ {
		if opining.at(ws, i) > 0 {
			return i == 0 && (len(ws) < 2 || !in(ws[1].form, "you you're you'd"))
		}
		if choices.at(ws, i) > 0 {
			return true
		}
		if !ws[i].capital && !in(ws[i].form, "and") && !adverbish(ws[i].form) && !in(ws[i].form, "first still once decide to want ever both") {
			return false
		}
	}
	return false
}

// theirs reports whether the subject of a why is the person asked, or those
// around them, and not a thing: why is your bench, why did nobody.
func theirs(w word) bool { return !in(w.form, "the this there that it") }

var (
	opining  = phrases("think; suppose; reckon; believe; imagine")
	choices  = listed("blaming", "choices")
	failings = listed("blaming", "failings")
)

var whyYou = listed("blaming", "whyYou")

var tellWhy = phrases("tell|explain ~to ~me ~us why|how the|your|nobody|nothing|this|that")

var atAll = phrases("what were|are you thinking; what have you done; why you; who broke ~the|my|our ~lathe|pump|press|window|van|machine")

var whyYours = listed("blaming", "whyYours")

var faults = listed("blaming", "faults")

var accusing = listed("blaming", "accusing")

var lapses = listed("blaming", "lapses")
