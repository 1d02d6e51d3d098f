package account

import (
	"strings"

	"buyin/internal/english"
)

// A note is a sentence that is being turned.
type note struct {
	text  string
	words english.Words
	third bool // is about the person: "he" is the person, "I" the manager
	to    bool // is said to the manager, who is "you"
	goes  bool // goes on from words before it, so that it is no order
}

func newNote(text string, third bool) *note {
	return &note{text: text, words: english.Split(text), third: third}
}

// read turns a sentence.
func (n *note) read() (Told, bool) {
	if len(n.words) == 0 || len(n.words) > maxWords || !n.isSafe() {
		return Told{}, false
	}
	if n.isSpliced() {
		return Told{}, false
	}
	for _, read := range []func() (Told, bool){n.readRequest, n.readSelf, n.readMoment, n.readStatement, n.readThing} {
		if t, ok := read(); ok {
			t.Source = n.text
			t.Score += n.score()
			return t, true
		}
	}
	return Told{}, false
}

// withoutSays returns what somebody is said to say: "says nobody saw it".
func withoutSays(text string) string {
	for _, before := range []string{"said that ", "said ", "told me that ", "told me ", "reckons ", "thinks "} {
		if rest, ok := cutFold(text, before); ok && english.Split(rest).In(0, heOrShe) {
			return rest
		}
	}
	for _, before := range []string{"he says that ", "she says that ", "he says ", "she says ", "says that ", "says "} {
		if rest, ok := cutFold(text, before); ok && !strings.HasPrefix(rest, "so ") && !strings.HasPrefix(rest, "it ") {
			return rest
		}
	}
	return text
}

// isWhole reports whether a sentence that is no statement of its own can be told
// as it stands.
func (n *note) isWhole() bool { return n.isSafe() || n.words.Has("i") && !n.endsInAir() }

// isSafe reports whether nothing in a sentence is private or puts in doubt who is
// meant.
func (n *note) isSafe() bool {
	if strings.ContainsAny(n.text, "\"“”«»‘()[]{}<>|\\/&=+*_%$£€#@~^?\n\t") || n.words.In(0, manners) || n.isAboutTwo() || n.isManagersOwn() {
		return false
	}
	for i := range n.words {
		if n.isPrivate(i) || len(n.words[i].Form) > 24 || n.words[i].Quoted || n.mayBeOther(i) {
			return false
		}
	}
	return !n.endsInAir() && !(n.words.Is(len(n.words)-2, "be is was") && n.words.Is(len(n.words)-1, "him her me"))
}

// isAboutTwo reports whether a sentence speaks of a man and a woman.
func (n *note) isAboutTwo() bool {
	return n.words.HasIn(hes) && n.words.HasIn(shes) || n.words.Has("him his himself") && n.words.Has("her hers she she's")
}

// isManagersOwn reports whether a sentence speaks to somebody else than the
// manager, or, in a note, of the manager alone.
func (n *note) isManagersOwn() bool {
	if !n.to && n.words.Has("you your yours you're you'd you'll") && !n.meansAnybody() {
		return true
	}
	return n.third && n.words.Has("i i'm i'd i've i'll we we're") && !namesAnother(n.words)
}

// meansAnybody reports whether "you" in a note stands for anybody: "how you lift it".
func (n *note) meansAnybody() bool {
	for i := range n.words {
		if n.words.Is(i, "your yours you're you'd you'll") || n.words.Is(i, "you") && !(n.words.Is(i-1, "how where") && n.third) {
			return false
		}
	}
	return true
}

// namesAnother reports whether somebody is spoken of as "he" or "she".
func namesAnother(words english.Words) bool {
	return words.HasIn(heOrShe) || words.Has("him his her")
}

// isPrivate reports whether word i is not for saying aloud. Most of the family may
// be spoken of.
func (n *note) isPrivate(i int) bool {
	return n.words.In(i, private) && !n.words.Is(i, "wife husband girlfriend boyfriend mother's father's mum's dad's")
}

// isSpliced reports whether a second sentence, or a verb without its subject, comes
// after a comma.
func (n *note) isSpliced() bool {
	for i := 1; i < len(n.words); i++ {
		if n.words[i].Pause == 0 || insideNumber(n.text, n.words[i-1].End) {
			continue
		}
		rest := newNote(n.text[n.words[i].Start:], n.third)
		if n.words.In(i, heOrShe) || n.words.Is(i, "i i'm i'd that's it's it they they're we there's") || rest.beginsWithVerb() || rest.isStatement() || n.words.In(n.verbAt(i), firmPast) || n.words.In(n.verbAt(i), loosePast) || n.words.IsAuxiliary(n.verbAt(i)) || n.words.IsPastTense(i) && n.words.In(i+1, objects) {
			return true
		}
	}
	return false
}

// mayBeOther reports whether word i may stand for somebody else who was named
// before it in the sentence.
func (n *note) mayBeOther(i int) bool {
	if !n.third || !n.words.Is(i, "he she him her his he's she's he'd she'd") {
		return false
	}
	for k := range i {
		if n.isName(k) || n.words.In(k, people) && n.mayBePerson(i) {
			return true
		}
	}
	return n.words.Is(i, "her him") && i > 0 && n.words[:i].HasIn(people) && !n.isPossessive(i)
}

// isName reports whether word k seems to be the name of somebody: it has a capital
// letter that neither a sentence nor a place gives it.
func (n *note) isName(k int) bool {
	return k > 0 && n.words[k].Capital && n.words[k].Pause == 0 && n.words.IsNoun(k) &&
		!n.words.Is(k-1, "in at from to on of") && !n.words.In(k, capital) && !n.words.Is(k, "i")
}

// mayBePerson reports whether word i, after a word such as "friend", may stand for
// the friend: it is a subject, or the sentence does not begin with whom it is about.
func (n *note) mayBePerson(i int) bool {
	return n.words.Is(i, "he she he's she's") || !n.words.In(0, heOrShe) && !n.beginsWithVerb()
}

// endsInAir reports whether the last word needs more after it.
func (n *note) endsInAir() bool {
	last := len(n.words) - 1
	return n.words.Is(last, "the a an of with my our his and but or because so to if when than as at from into by") ||
		n.words.IsAuxiliary(last) && !n.words.In(last-1, heOrShe)
}
