package english

import "strings"

// The classes of words, from en/grammar.txt.
var (
	questionWords = SetIn("grammar", "questionWords")
	auxiliaries   = SetIn("grammar", "auxiliaries")
	pronouns      = SetIn("grammar", "pronouns")
	prepositions  = SetIn("grammar", "prepositions")
	determiners   = SetIn("grammar", "determiners")
	commonVerbs   = SetIn("grammar", "commonVerbs")
	pastForms     = SetIn("grammar", "pastForms")
	notPast       = SetIn("grammar", "notPast")
	notAdverbs    = SetIn("grammar", "notAdverbs")
	closedClass   = SetIn("grammar", "questionWords", "auxiliaries", "pronouns", "prepositions", "functionWords")

	fillers           = SetIn("grammar", "fillers")
	preambleStarts    = SetIn("grammar", "preambleStarts")
	requestVerbs      = SetIn("grammar", "requestVerbs")
	politeAuxiliaries = SetIn("grammar", "politeAuxiliaries")
	softeners         = SetIn("grammar", "softeners")
	requestsToMe      = SetIn("grammar", "requestsToMe")
	requestsAlone     = SetIn("grammar", "requestsAlone")
)

// IsQuestionWord reports whether word i is a question word, such as what, how
// or why.
func (ws Words) IsQuestionWord(i int) bool { return ws.In(i, questionWords) }

// IsAuxiliary reports whether word i is an auxiliary verb, such as do. Negated
// forms such as can't count, too.
func (ws Words) IsAuxiliary(i int) bool { return ws.In(i, auxiliaries) }

// IsPronoun reports whether word i can be the whole subject of a question: you,
// it, anyone.
func (ws Words) IsPronoun(i int) bool { return ws.In(i, pronouns) }

// IsPreposition reports whether word i is a preposition: in, about.
func (ws Words) IsPreposition(i int) bool { return ws.In(i, prepositions) }

// IsDeterminer reports whether word i can begin a noun phrase: the, your, more.
func (ws Words) IsDeterminer(i int) bool { return ws.In(i, determiners) }

// IsFiller reports whether word i is a filler, which may come before a question
// without changing its meaning: so, well.
func (ws Words) IsFiller(i int) bool { return ws.In(i, fillers) }

// IsRequestVerb reports whether word i is a verb that asks for something in an
// order: tell, describe.
func (ws Words) IsRequestVerb(i int) bool { return ws.In(i, requestVerbs) }

// IsVerb reports whether word i is one of the common verbs.
func (ws Words) IsVerb(i int) bool { return ws.In(i, commonVerbs) }

// IsClosedClass reports whether word i belongs to a closed class, one to which
// no new words are added: pronouns, prepositions, auxiliaries, articles and so
// on.
func (ws Words) IsClosedClass(i int) bool { return ws.In(i, closedClass) }

// IsPastTense reports whether word i is a verb in the past tense.
func (ws Words) IsPastTense(i int) bool {
	form := ws.Form(i)
	return len(form) > 3 && strings.HasSuffix(form, "ed") && !notPast.Has(form) || pastForms.Has(form)
}

// IsAdverb reports whether word i is an adverb that ends in -ly.
func (ws Words) IsAdverb(i int) bool {
	form := ws.Form(i)
	return len(form) > 4 && strings.HasSuffix(form, "ly") && !notAdverbs.Has(form)
}

// IsNoun reports whether word i is in no other class. Then it probably is a
// noun.
func (ws Words) IsNoun(i int) bool {
	return i >= 0 && i < len(ws) && !ws.IsClosedClass(i) && !ws.IsVerb(i) && !ws.IsAdverb(i)
}

// NounFollows reports whether word i is a noun without a pause before it. Then
// the words before i may describe it.
func (ws Words) NounFollows(i int) bool { return ws.IsNoun(i) && ws[i].Pause == 0 }

// DescribesThing reports whether the span only describes the noun after it, as in
// "pregnancy tests", and so is not about the person who is asked.
func (ws Words) DescribesThing(s Span) bool {
	return !ws.Is(s.From-1, "your yourself being own") && (ws.NounFollows(s.To) || ws.Is(s.To, "of"))
}

// IsCommonWord reports whether a form is a word of a closed class or a common
// verb.
func IsCommonWord(form string) bool { return closedClass.Has(form) || commonVerbs.Has(form) }

// IsFunctionWord reports whether a form belongs to a closed class.
func IsFunctionWord(form string) bool { return closedClass.Has(form) }
