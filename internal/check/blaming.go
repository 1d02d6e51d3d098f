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
		if h, ok := first(ws, whyYours); ok && h.from == 0 && faulty(ws) {
			return q.slip(ws, h, q.quote(ws, h)+" has them justify themselves", remedy)
		}
		if p.how == request && faulty(ws) {
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

// chosen reports whether the verb after "why did you" is a choice that people
// like to tell of: become, join, pick.
func chosen(ws []word) bool {
	for i, w := range ws {
		if i > 2 {
			break
		}
		if in(w.form, "think suppose reckon believe imagine") {
			return i == 0 && (len(ws) < 2 || !in(ws[1].form, "you you're you'd"))
		}
		if in(w.form, "become choose join pick study train apply first come move settle opt start take call name like love enjoy prefer find want think feel do") {
			return in(w.form, "become choose join pick study train apply first come move settle opt call name like love enjoy prefer") || w.form == "take" && i+1 < len(ws) && in(ws[i+1].form, "up to this the on") || w.form == "start"
		}
	}
	return false
}

// faulty reports whether the words tell of something gone wrong.
func faulty(ws []word) bool {
	h, ok := first(ws, faults)
	return ok && h.to > 0
}

var whyYou = listed("blaming", "whyYou")

var tellWhy = phrases("tell|explain ~to ~me ~us why|how the|your|nobody|nothing|this|that")

var atAll = phrases("what were|are you thinking; what have you done; why you; who broke ~the|my|our ~lathe|pump|press|window|van|machine")

var whyYours = listed("blaming", "whyYours")

var faults = listed("blaming", "faults")

var accusing = listed("blaming", "accusing")

var lapses = listed("blaming", "lapses")
