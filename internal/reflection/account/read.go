package account

import (
	"strings"

	"buyin/internal/english"
)

// readSelf reads a sentence about the person: "she wants ...", "wants ...".
func (n *note) readSelf() (Told, bool) {
	if n.third && n.words.In(0, heOrShe) && len(n.words) > 2 && n.words.Is(1, "and") {
		return n.readPair()
	}
	t := Told{Form: Sentence, Text: n.selfText(), Score: 1.2}
	start := strings.Fields(t.Text)
	wants := english.Split(strings.Join(start[:min(3, len(start))], " "))
	t.Wish = wants.Has("want need you'd like prefer wish hope")
	if t.Wish {
		t.Score++
	}
	return t, t.Text != ""
}

// selfText returns a sentence about the person, turned, or "" if it is none.
func (n *note) selfText() string {
	first := n.words.Form(0)
	switch {
	case n.third && heOrShe.Has(first) && len(n.words) > 2:
		return n.turned(0)
	case n.third:
		return n.withSubject()
	case english.OneOf(first, "would could can can't couldn't") && n.beginsWithVerb():
		return "you " + LowerFirst(n.turned(0))
	case firmPast.Has(first) && n.beginsWithVerb():
		return "you " + LowerFirst(n.turned(0)) // "took the tram"
	case english.OneOf(first, "i i'm i'd i've i'll"):
		return n.turned(0)
	}
	return ""
}

// withSubject returns a sentence that has a verb and no subject, turned, or "".
func (n *note) withSubject() string {
	verb, at, ok := n.selfVerb()
	if !ok || len(n.words) < 3 {
		return ""
	}
	rest, ok := n.turnedAfter(at, state{self: true})
	if !ok {
		return ""
	}
	before := strings.ToLower(n.text[:n.words[at].Start])
	if verb == "would" {
		return "you'd " + before + strings.TrimLeft(rest, " ")
	}
	return "you " + before + verb + rest
}

// readPair reads "she and her friend have ...".
func (n *note) readPair() (Told, bool) {
	if !n.isPossessive(2) || len(n.words) < 6 || !n.words.In(3, people) {
		return Told{}, false
	}
	return Told{Form: Sentence, Text: "you and your" + n.text[n.words[2].End:], Score: 1.2}, true
}

// readRequest reads an order to the manager: "write it down, with my name under
// it". It is the person who speaks, unless "him" or "her" is in it.
func (n *note) readRequest() (Told, bool) {
	if n.goes {
		return Told{}, false
	}
	from := 0
	for n.words.Is(from, "and or then just please only also") {
		from++
	}
	not := ""
	if n.words.Is(from, "don't dont never") {
		not = "not to "
		from++
	}
	if !n.isRequest(from) || n.promises(from) {
		return Told{}, false
	}
	third := n.words.Has("him his he he's she's she he'd she'd") || n.words.Has("her") && !n.words.Has("me my i i'm")
	speaks := &note{text: n.text, words: n.words, to: n.to, third: third}
	text := speaks.turned(from)
	return Told{Form: Request, Text: not + text, Wish: true, Score: 1.4}, text != ""
}

// isRequest reports whether word i is an order, and the next word what it is about.
func (n *note) isRequest(i int) bool {
	next := i + 1
	if next >= len(n.words) || n.words[next].Pause != 0 || !n.words.In(i, requests) {
		return false
	}
	switch {
	case n.words.IsDeterminer(next), n.words.Is(next, "him her me us it them something somebody someone one two half everything nothing the"):
		return true
	case n.words.IsPreposition(next) && n.words.Is(i, "ask pay talk look speak stick listen vouch wait"):
		return true
	}
	return strings.HasSuffix(n.words.Form(next), "ing") && n.words.Is(i, "stop start")
}

// promises reports whether a sentence says what the person would do in return:
// "pay for it and she'll start".
func (n *note) promises(from int) bool {
	for i := from; i < len(n.words); i++ {
		if n.words.In(i, heOrShe) && n.words.Is(i-1, "and so then or") {
			return true
		}
	}
	return false
}

// readMoment reads "when I let him do it his way".
func (n *note) readMoment() (Told, bool) {
	if !n.words.Is(0, "when") || len(n.words) < 5 || n.words[1].Pause != 0 {
		return Told{}, false
	}
	past := false
	for i := 2; i < min(5, len(n.words)); i++ {
		past = past || n.words.IsPastTense(i) || n.words.Is(i, "let put was")
	}
	if !past || !n.words.In(1, heOrShe) && !n.words.Is(1, "i we") {
		return Told{}, false
	}
	text := n.turned(1)
	return Told{Form: Moment, Text: text, Score: 1.0}, text != ""
}

// readStatement reads a sentence with another subject: "a good day now is when
// something goes out of the door he'd put on his own table".
func (n *note) readStatement() (Told, bool) {
	if len(n.words) < 4 || !n.canBeginStatement() {
		return Told{}, false
	}
	for i := 1; i < min(6, len(n.words)-1); i++ {
		if n.words[i].Pause != 0 || n.words.In(i, dependent) || n.words.Is(i, "that who to") {
			return Told{}, false
		}
		if n.isVerbOfSubject(i) && n.hasSubject(i) {
			text := n.turned(0)
			return Told{Form: Sentence, Text: text, Score: 0.6}, text != ""
		}
	}
	return Told{}, false
}

// leans reports whether the first word leans on words before it.
func (n *note) leans() bool {
	return n.words.In(0, leaning) || n.words.In(0, dependent) || n.words.In(0, joins)
}

// canBeginStatement reports whether the first word neither leans on words before
// it, nor asks, nor is the manager's.
func (n *note) canBeginStatement() bool {
	return !n.leans() && !n.words.In(0, questions) && !n.words.Is(0, "i we i'm i'd no yes")
}

// isVerbOfSubject reports whether word i may be the verb of the words before it.
func (n *note) isVerbOfSubject(i int) bool {
	somebody := n.words.Is(i-1, "everybody everyone nobody somebody")
	switch {
	case n.words.Is(i, "is are was were has have had can could will would must doesn't don't didn't isn't aren't wasn't can't won't needs"):
		return true
	case somebody && n.words.IsPastTense(i):
		return true
	case n.isThirdVerb(i) && n.takes(i+1) && (somebody || n.words.IsNoun(i-1)):
		return true
	}
	return n.isPluralVerb(i)
}

// isPluralVerb reports whether word i is the verb of a plural: "the regulars know
// her name".
func (n *note) isPluralVerb(i int) bool {
	before := n.words.Form(i - 1)
	return n.words.IsDeterminer(0) && strings.HasSuffix(before, "s") && n.words.IsNoun(i-1) && verbs.Has(n.words.Form(i)) && n.takes(i+1)
}

// isStatement reports whether a sentence stands alone, with a subject and a verb.
func (n *note) isStatement() bool {
	_, ok := n.readStatement()
	return ok
}

// hasSubject reports whether the words before word i can be the subject of a
// sentence that stands alone.
func (n *note) hasSubject(i int) bool {
	plural := strings.HasSuffix(n.words.Form(i-1), "s")
	return n.words.IsNoun(i-1) && (n.words.IsDeterminer(0) || n.words.Is(0, "his her one two three four five six my") || plural || IsDigit(n.words.Form(0)) || n.words.Is(0, "first last same next") || n.words[0].Capital && i == 1) ||
		n.words.Is(i-1, "nobody everybody everyone somebody nothing everything now here")
}

// readThing reads what has no verb of its own: "a line that is really his".
func (n *note) readThing() (Told, bool) {
	if len(n.words) > 14 || !n.canBeginThing() || n.isReplyOrRequest() || n.beginsAsClause() || n.hasMainVerb() {
		return Told{}, false
	}
	text := n.turned(0)
	return Told{Form: Thing, Text: text}, text != ""
}

// canBeginThing reports whether the first word neither leans on words before it nor
// is a subject. Of words with "not" only "not having to ask" is a thing.
func (n *note) canBeginThing() bool {
	if n.leans() {
		return false
	}
	deed := strings.HasSuffix(n.words.Form(1), "ing") || n.words.Is(1, "to")
	return !n.words.Is(0, "i we he she he's she's i'm yes not only") || n.words.Is(0, "not") && deed
}

// isReplyOrRequest reports whether a sentence is a request, or a reply such as "no
// idea".
func (n *note) isReplyOrRequest() bool {
	request := n.words.In(0, requests) && (n.words.IsDeterminer(1) || n.words.Is(1, "him her me it them for"))
	return request || n.words.Is(0, "no") && !n.words.IsNoun(1) || n.words.Is(1, "idea problem clue thanks worries")
}

// beginsAsClause reports whether a sentence begins with a verb or a question.
func (n *note) beginsAsClause() bool {
	return n.words.In(0, questions) || n.words.In(0, impersonal) || n.words.IsAuxiliary(0) || n.words.IsPastTense(0) || n.isThirdVerb(0)
}

// isThirdVerb reports whether word i has the form of a known verb in the third
// person.
func (n *note) isThirdVerb(i int) bool {
	form := n.words.Form(i)
	return isThird(form) && verbs.Has(BaseOf(form))
}

// hasMainVerb reports whether there is a verb that is not in a dependent clause.
func (n *note) hasMainVerb() bool {
	for i := 1; i < len(n.words); i++ {
		verb := n.words.IsAuxiliary(i) || n.isThirdVerb(i) && n.words.IsNoun(i-1)
		before := n.words[:i]
		if verb && !before.HasIn(dependent) && !before.HasIn(heOrShe) && !before.Has("that who what how i somebody nobody") {
			return true
		}
	}
	return false
}
