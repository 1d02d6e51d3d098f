package listen

import (
	"slices"
	"strings"
)

// affirmingVerbs are the words with which people say outright that they are for a thing.
// The catalogue's examples are stories, in which such words are rare, so what
// is learnt from them says little about the plainest notes: "wants to be paid well".
var affirmingVerbs = newSet("want", "wants", "wanted", "likes", "liked", "love", "loves", "loved", "enjoy", "enjoys",
	"enjoyed", "adores", "cherishes", "matter", "matters", "mattered", "important", "longs", "craves", "yearns")

// affirmingPairs are such words where one of the others follows.
var affirmingPairs = map[string]map[string]bool{
	"cares": newSet("about"), "care": newSet("about"), "keen": newSet("on"), "proud": newSet("of"), "hopes": newSet("for"),
	"hoping": newSet("for"), "looking": newSet("forward"), "dying": newSet("to"),
	"happy": newSet("about", "with"), "happier": newSet("with", "since"), "pleased": newSet("about", "with"),
	"glad": newSet("about", "of", "to"), "delighted": newSet("about", "with", "by"), "thrilled": newSet("about", "with", "by"),
	"chuffed": newSet("about", "with"), "grateful": newSet("for"), "thankful": newSet("for"),
}

// affirmingEndings are the words that say so where a clause ends on them.
var affirmingEndings = newSet("happy", "glad", "pleased", "delighted", "thrilled", "chuffed", "overjoyed", "beaming", "proud")

// likeSubjects are the words after which "like" is a verb.
var likeSubjects = newSet("i", "we", "they", "you", "id", "really", "also", "just", "would", "do")

// reversals are the words beside which a fond word may mean its opposite, or
// something else.
var reversals = newSet("not", "no", "never", "nothing", "nobody", "none", "hardly", "barely", "less", "fewer", "few",
	"without", "rather", "hate", "hates", "hated", "bore", "bores", "bored", "boring", "stop", "stopped", "instead",
	"anything", "longer", "used", "out", "off", "away", "rid", "alone", "left", "leave", "cannot", "waste", "wasted",
	"neither", "nor", "too", "if", "dont", "doesnt", "didnt", "cant", "wont", "isnt", "wasnt", "arent", "werent",
	"couldnt", "wouldnt", "shouldnt", "havent", "hasnt", "aint", "why", "who", "what", "cancelled", "over",
	"last", "else", "someone", "somebody", "anybody", "rest", "break", "peace")

func newSet(words ...string) map[string]bool {
	all := make(map[string]bool, len(words))
	for _, w := range words {
		all[w] = true
	}
	return all
}

// affirmsOutright reports that a clause says in plain words that somebody is for what
// it speaks of, and nothing in it takes that back. It is meant to be silent
// where it is not sure.
func affirmsOutright(clause []word) (says bool) {
	for i, w := range clause {
		switch {
		case reversals[w.form]:
			return false
		case affirmingVerbs[w.form]:
			says = true
		case w.form == "like":
			says = says || i > 0 && likeSubjects[clause[i-1].form]
		case i+1 < len(clause) && affirmingPairs[w.form][clause[i+1].form]:
			says = true
		case i > 0 && i+1 == len(clause) && affirmingEndings[w.form]:
			says = true // "... and was happy"
		}
	}
	return says
}

// affirmingPhrases are phrases with which a whole note says that it is for what it
// speaks of, often in a clause of their own: "that's a big one for me, ...".
var affirmingPhrases = splitPhrases("a big one", "a big thing", "a great deal to", "a lot to me", "a lot to him", "a lot to her",
	"everything to me", "everything to him", "everything to her", "thats what im here for", "thats what i stay for",
	"what drives me", "what drives him", "what drives her", "what counts for me", "what counts for him", "what counts for her",
	"keeps me here", "keeps him here", "keeps her here", "keeps me going", "keeps him going", "keeps her going",
	"out of bed", "if i had to name one thing", "no question", "than anything else", "yes definitely", "yes absolutely",
	"wouldnt want to be without", "means a lot", "meant a lot",
	"made my day", "made his day", "made her day", "made their day", "made my week", "made his week", "made her week",
	"made my month", "made his month", "made her month", "made my year", "made his year", "made her year")

func splitPhrases(all ...string) (cut [][]string) {
	for _, p := range all {
		cut = append(cut, strings.Fields(p))
	}
	return cut
}

// hasAffirmingPhrase reports that a note holds such a phrase, and outside of it no word
// that may take it back.
func hasAffirmingPhrase(note []word) bool {
	taken := make([]bool, len(note))
	found := false
	for _, p := range affirmingPhrases {
		for i := range len(note) - len(p) + 1 {
			if slices.EqualFunc(note[i:i+len(p)], p, func(w word, form string) bool { return w.form == form }) {
				found = true
				for j := range p {
					taken[i+j] = true
				}
			}
		}
	}
	for i, w := range note {
		if !taken[i] && reversals[w.form] {
			return false
		}
	}
	return found
}
