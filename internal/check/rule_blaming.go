package check

// blaming finds questions that have people justify themselves.
func blaming(q *question) *slip {
	const remedy = "ask what happened, or what led up to it"
	if h, ok := Find(q.Words, accusing); ok {
		return q.slip(q.Words, h, q.quote(q.Words, h)+" has them justify themselves", remedy)
	}
	for _, p := range q.asking() {
		ws := p.Asked()
		if h, ok := Find(ws, atAll); ok && h.From == 0 && h.To == len(ws) {
			return q.slip(ws, h, q.quote(ws, h)+" has them justify themselves", remedy)
		}
		if h, ok := Find(ws, whyYou); ok && !chosen(ws[h.To:]) {
			return q.slip(ws, h, q.quote(ws, h)+" has them justify themselves", remedy)
		}
		if h, ok := Find(ws, whyYours); ok && h.From == 0 && (Contains(ws, faults) || theirs(ws[h.To-1]) && Contains(ws, failings)) {
			return q.slip(ws, h, q.quote(ws, h)+" has them justify themselves", remedy)
		}
		if p.Kind == Request && (Contains(ws, faults) || Contains(ws, failings)) {
			if h, ok := Find(ws, tellWhy); ok && h.From == 0 {
				return q.slip(ws, h, q.quote(ws, h)+" has them justify themselves", remedy)
			}
		}
		if h, ok := Find(ws, lapses); ok && h.From == 0 {
			return q.slip(ws, h, q.quote(ws, h)+" takes a fault of theirs for granted", remedy)
		}
	}
	return nil
}

// chosen reports whether what follows "why did you" is a choice or a habit that
// people like to tell of, or asks what they think: why did you become, why do
// you cycle, why do you think the bridge was closed.
func chosen(ws []Word) bool {
	for i := 0; i < len(ws) && i <= 3; i++ {
		if opining.Match(ws, i) > 0 {
			return i == 0 && (len(ws) < 2 || !OneOf(ws[1].Form, "you you're you'd"))
		}
		if choices.Match(ws, i) > 0 {
			return true
		}
		if !ws[i].Capital && !OneOf(ws[i].Form, "and") && !IsAdverb(ws[i].Form) && !OneOf(ws[i].Form, "first still once decide to want ever both") {
			return false
		}
	}
	return false
}

// theirs reports whether the subject of a why is the person asked, or those
// around them, and not a thing: why is your bench, why did nobody.
func theirs(w Word) bool { return !OneOf(w.Form, "the this there that it") }

var (
	opining  = Phrases("think; suppose; reckon; believe; imagine")
	choices  = listed("blaming", "choices")
	failings = listed("blaming", "failings")
)

var whyYou = listed("blaming", "whyYou")

var tellWhy = Phrases("tell|explain ~to ~me ~us why|how the|your|nobody|nothing|this|that")

var atAll = Phrases("what were|are you thinking; what have you done; why you; who broke ~the|my|our ~lathe|pump|press|window|van|machine")

var whyYours = listed("blaming", "whyYours")

var faults = listed("blaming", "faults")

var accusing = listed("blaming", "accusing")

var lapses = listed("blaming", "lapses")
