package check

import "strings"

// absolute finds always, never and every where they stretch a question beyond
// what anybody could answer. An always of the past, a "never mind" and every
// Thursday are no such thing.
func absolute(q *question) *slip {
	const remedy = "ask about the last time, or about one time"
	for _, p := range q.asking() {
		ws := p.Words
		if h, ok := Find(ws[p.Head:], sweepingWords); ok {
			h = Span{h.From + p.Head, h.To + p.Head}
			return q.slip(ws, h, q.quote(ws, h)+" allows no exception", remedy)
		}
		for i := p.Head; i < len(ws); i++ {
			if ws[i].Quoted || i == 0 {
				continue
			}
			switch ws[i].Form {
			case "always", "never":
				if stretches(ws, p.Head, i) && !offered(ws, i) {
					return q.slip(ws, Span{i, i + 1}, q.quote(ws, Span{i, i + 1})+" allows no exception", remedy)
				}
			case "every":
				if everyKind(ws, p.Head, i) {
					return q.slip(ws, Span{i, min(i+2, len(ws))}, q.quote(ws, Span{i, min(i+2, len(ws))})+" allows no exception", remedy)
				}
			}
		}
	}
	return nil
}

var sweepingWords = listed("absolute", "sweepingWords")

// offered reports whether the word at i is one of the answers that the
// question reads out: often, seldom or never.
func offered(ws []Word, i int) bool {
	if !Has(ws, "or") {
		return false
	}
	return OneOf(ws[i-1].Form, "or nor just") || ws[i].Pause == ',' || i+1 == len(ws) || ws[i+1].Pause == ',' || ws[i+1].Form == "or" || Has(ws, "sometimes") || Has(ws, "rarely")
}

// stretches reports whether the always or never at i is of the present: not of
// the past, not softened, not part of a saying.
func stretches(ws []Word, head, i int) bool {
	form := func(k int) string {
		if k < head || k >= len(ws) {
			return ""
		}
		return ws[k].Form
	}
	before, next := form(i-1), form(i+1)
	switch {
	case OneOf(before, "almost nearly hardly not isn't aren't don't doesn't didn't as had hadn't 'd practically virtually used"),
		strings.HasSuffix(before, "'d"), OneOf(next, "mind wanted meant hoped dreamt dreamed intended planned"), ws[i].Form == "never" && next == "did",
		form(i-2) == "had", OneOf(before, "have has 've") && ws[i].Form == "always":
		return false
	}
	if ws[i].Form == "never" && OneOf(next, "before again") {
		return false
	}
	if OneOf(before, "is are isn't") {
		return true
	}
	for k := i + 1; k < len(ws) && k <= i+2; k++ { // the part that never came
		if IsPastTense(ws[k].Form) {
			return false
		}
		if !IsAdverb(ws[k].Form) && !OneOf(ws[k].Form, "quite really ever") {
			break
		}
	}
	for k := head; k < i; k++ {
		if OneOf(ws[k].Form, "did had was") && inPast(ws) {
			return false
		}
	}
	return true
}

// inPast reports whether the words place what is asked in a time that is over.
func inPast(ws []Word) bool {
	for i, w := range ws {
		if OneOf(w.Form, "kid child boy girl trainee apprentice student school yesterday ago childhood") || w.Form == "when" && i > 0 || OneOf(w.Form, "last that") && i+1 < len(ws) && OneOf(ws[i+1].Form, "year week month time spring summer autumn winter night day morning") {
			return true
		}
	}
	return false
}

func IsPastTense(w string) bool {
	return len(w) > 3 && strings.HasSuffix(w, "ed") && !OneOf(w, "need feed speed proceed exceed succeed embed") || pasts()[w]
}

var pasts = lazySet("came went made got took gave saw knew said told found left kept felt thought ran sat stood won lost broke wrote sent met paid brought bought taught caught began became drew grew flew threw showed arrived worked fell held heard led rang sang sank spoke stole wore woke arose chose drove rode rose froze forgot built bent spent dealt meant slept swept crept dreamt learnt burnt was were had did")

// everyKind reports whether the every at i takes in a whole kind: every job,
// every decision. Every Thursday, every other week and every bolt of a thing
// that was checked once are countable.
func everyKind(ws []Word, head, i int) bool {
	if i+1 >= len(ws) {
		return false
	}
	next := ws[i+1].Form
	if ws[i+1].Capital && i > 0 || OneOf(next, "other so now few bit inch chance one-of two three four five six second third fourth now two-weeks reason hour few-weeks ten half") {
		return false
	}
	subject := i == head || Auxiliaries()[ws[i-1].Form] || WhWords()[ws[i-1].Form] && i > head
	if OneOf(strings.TrimSuffix(next, "s"), "day morning evening night week month quarter year spring summer autumn winter weekend afternoon season shift time minute lunchtime fortnight sunday") {
		return i > head && (subject && OneOf(ws[i-1].Form, "is are does has") || OneOf(ws[i-1].Form, "makes make"))
	}
	for k := i + 1; k < len(ws); k++ {
		if ws[k].Form == "ever" || ws[k].Form == "you've" {
			return true
		}
	}
	for k := head; k < len(ws); k++ {
		if OneOf(ws[k].Form, "did was were had happened") || k > head && IsPastTense(ws[k].Form) && k != i+2 {
			return false
		}
	}
	return true
}
