package check

import "strings"

// absolute finds always, never and every where they stretch a question beyond
// what anybody could answer. An always of the past, a "never mind" and every
// Thursday are no such thing.
func absolute(q *question) *slip {
	const remedy = "ask about the last time, or about one time"
	for _, p := range q.asking() {
		ws := p.words
		if h, ok := first(ws[p.head:], sweepingWords); ok {
			h = hit{h.from + p.head, h.to + p.head}
			return q.slip(ws, h, q.quote(ws, h)+" allows no exception", remedy)
		}
		for i := p.head; i < len(ws); i++ {
			if ws[i].mention || i == 0 {
				continue
			}
			switch ws[i].form {
			case "always", "never":
				if stretches(ws, p.head, i) && !offered(ws, i) {
					return q.slip(ws, hit{i, i + 1}, q.quote(ws, hit{i, i + 1})+" allows no exception", remedy)
				}
			case "every":
				if everyKind(ws, p.head, i) {
					return q.slip(ws, hit{i, min(i+2, len(ws))}, q.quote(ws, hit{i, min(i+2, len(ws))})+" allows no exception", remedy)
				}
			}
		}
	}
	return nil
}

var sweepingWords = listed("absolute", "sweepingWords")

// offered reports whether the word at i is one of the answers that the
// question reads out: often, seldom or never.
func offered(ws []word, i int) bool {
	if !has(ws, "or") {
		return false
	}
	return in(ws[i-1].form, "or nor just") || ws[i].pause == ',' || i+1 == len(ws) || ws[i+1].pause == ',' || ws[i+1].form == "or" || has(ws, "sometimes") || has(ws, "rarely")
}

// stretches reports whether the always or never at i is of the present: not of
// the past, not softened, not part of a saying.
func stretches(ws []word, head, i int) bool {
	form := func(k int) string {
		if k < head || k >= len(ws) {
			return ""
		}
		return ws[k].form
	}
	before, next := form(i-1), form(i+1)
	switch {
	case in(before, "almost nearly hardly not isn't aren't don't doesn't didn't as had hadn't 'd practically virtually used"),
		strings.HasSuffix(before, "'d"), in(next, "mind wanted meant hoped dreamt dreamed intended planned"), ws[i].form == "never" && next == "did",
		form(i-2) == "had", in(before, "have has 've") && ws[i].form == "always":
		return false
	}
	if ws[i].form == "never" && in(next, "before again") {
		return false
	}
	if in(before, "is are isn't") {
		return true
	}
	for k := i + 1; k < len(ws) && k <= i+2; k++ { // the part that never came
		if pastTense(ws[k].form) {
			return false
		}
		if !adverbish(ws[k].form) && !in(ws[k].form, "quite really ever") {
			break
		}
	}
	for k := head; k < i; k++ {
		if in(ws[k].form, "did had was") && inPast(ws) {
			return false
		}
	}
	return true
}

// inPast reports whether the words place what is asked in a time that is over.
func inPast(ws []word) bool {
	for i, w := range ws {
		if in(w.form, "kid child boy girl trainee apprentice student school yesterday ago childhood") || w.form == "when" && i > 0 || in(w.form, "last that") && i+1 < len(ws) && in(ws[i+1].form, "year week month time spring summer autumn winter night day morning") {
			return true
		}
	}
	return false
}

func pastTense(w string) bool {
	return len(w) > 3 && strings.HasSuffix(w, "ed") && !in(w, "need feed speed proceed exceed succeed embed") || pasts()[w]
}

var pasts = lazySet("came went made got took gave saw knew said told found left kept felt thought ran sat stood won lost broke wrote sent met paid brought bought taught caught began became drew grew flew threw showed arrived worked fell held heard led rang sang sank spoke stole wore woke arose chose drove rode rose froze forgot built bent spent dealt meant slept swept crept dreamt learnt burnt was were had did")

// everyKind reports whether the every at i takes in a whole kind: every job,
// every decision. Every Thursday, every other week and every bolt of a thing
// that was checked once are countable.
func everyKind(ws []word, head, i int) bool {
	if i+1 >= len(ws) {
		return false
	}
	next := ws[i+1].form
	if ws[i+1].capital && i > 0 || in(next, "other so now few bit inch chance one-of two three four five six second third fourth now two-weeks reason hour few-weeks ten half") {
		return false
	}
	subject := i == head || auxWords()[ws[i-1].form] || whWords()[ws[i-1].form] && i > head
	if in(strings.TrimSuffix(next, "s"), "day morning evening night week month quarter year spring summer autumn winter weekend afternoon season shift time minute lunchtime fortnight sunday") {
		return i > head && (subject && in(ws[i-1].form, "is are does has") || in(ws[i-1].form, "makes make"))
	}
	for k := i + 1; k < len(ws); k++ {
		if ws[k].form == "ever" || ws[k].form == "you've" {
			return true
		}
	}
	for k := head; k < len(ws); k++ {
		if in(ws[k].form, "did was were had happened") || k > head && pastTense(ws[k].form) && k != i+2 {
			return false
		}
	}
	return true
}
