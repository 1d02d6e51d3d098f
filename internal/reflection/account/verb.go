package account

import (
	"strings"

	"buyin/internal/english"
)

// speaksFirst reports whether a sentence has the person who writes or speaks for
// its subject.
func (n *note) speaksFirst() bool { return n.words.Has("i i'm i'd i've i'll my") }

// beginsWithVerb reports whether a sentence begins with a verb of a person who is
// not named.
func (n *note) beginsWithVerb() bool {
	_, _, ok := n.selfVerb()
	return ok
}

// beginsWithThird reports whether a sentence begins with a verb of somebody who is
// spoken of: "wants", but not "cracked", which may be what the speaker did.
func (n *note) beginsWithThird() bool {
	_, at, ok := n.selfVerb()
	form := n.words.Form(at)
	return ok && (isThird(form) || english.OneOf(form, "is was has isn't wasn't hasn't doesn't doesnt"))
}

// verbAt returns the index of the first word that is no adverb.
func (n *note) verbAt(i int) int {
	for n.isAdverb(i) {
		i++
	}
	return i
}

// isAdverb reports whether word i may stand between a subject and its verb.
func (n *note) isAdverb(i int) bool {
	return n.words.IsAdverb(i) || n.words.Is(i, "never always just still only also even")
}

// selfVerb returns what the verb is turned to in a sentence without a subject,
// and its index.
func (n *note) selfVerb() (verb string, at int, ok bool) {
	at = n.verbAt(0)
	if at+1 >= len(n.words) || n.words[at+1].Pause != 0 {
		return "", at, false
	}
	for _, read := range []func(int) (string, bool){n.modalVerb, n.beingVerb, n.pastVerb, n.thirdVerb} {
		if verb, ok = read(at); ok {
			return verb, at, true
		}
	}
	return "", at, false
}

// modalVerb reads "would", "can't" or "doesn't" at word i.
func (n *note) modalVerb(i int) (string, bool) {
	ofThing := n.words.In(i+1, things) || n.words.IsPronoun(i+1)
	switch form := n.words.Form(i); {
	case english.OneOf(form, "doesn't doesnt"):
		return "don't", !ofThing
	case english.OneOf(form, "didn't didnt"):
		return "didn't", !ofThing
	case english.OneOf(form, "would could can might will can't couldn't won't wouldn't"):
		quality := n.words.Is(i+1, "be") && n.words.In(i+2, qualities)
		return form, !ofThing && !quality && !n.words.Is(i+1, "the a")
	}
	return "", false
}

// beingVerb reads "is", "was" or "has" at word i.
func (n *note) beingVerb(i int) (string, bool) {
	if !n.words.Is(i, "is was isn't wasn't has had hasn't hadn't") || n.words.In(i+1, qualities) || n.words.Is(i+1, "to") {
		return "", false
	}
	return BaseOf(n.words.Form(i)), !n.words.IsPronoun(i+1) || n.words.Is(i+1, "there")
}

// pastVerb reads a past form at word i that tells what somebody did.
func (n *note) pastVerb(i int) (string, bool) {
	form := n.words.Form(i)
	switch {
	case firmPast.Has(form):
		return form, n.takes(i+1) || n.words.IsNoun(i+1)
	case i > 0 && n.words.IsPastTense(i):
		return form, true // "never missed one"
	case loosePast.Has(form):
		return form, n.takes(i+1) && !n.words.Is(i+1, "by to")
	}
	return "", false
}

// thirdVerb reads a verb in the third person at word i: "wants".
func (n *note) thirdVerb(i int) (string, bool) {
	form := n.words.Form(i)
	if !n.isThirdVerb(i) || impersonal.Has(form) {
		return "", false
	}
	noun := english.OneOf(form, "wants likes needs loves hates misses enjoys prefers knows keeps says coaches teaches") && !n.words.IsVerb(i+1)
	return BaseOf(form), n.takes(i+1) || noun
}

// takes reports whether word i can follow a verb.
func (n *note) takes(i int) bool {
	form := n.words.Form(i)
	return objects.Has(form) || n.words.IsAdverb(i) || strings.HasSuffix(form, "ing") || IsDigit(form) || n.words.In(i, heOrShe)
}
