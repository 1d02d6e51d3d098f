package listen

// fond are the words with which people say outright that they are for a thing.
// The catalogue's examples are stories, in which such words are rare, so what
// is learnt from them says little about the plainest notes: "wants to be paid well".
var fond = set("want", "wants", "wanted", "likes", "liked", "love", "loves", "loved", "enjoy", "enjoys",
	"enjoyed", "adores", "cherishes", "matter", "matters", "mattered", "important", "longs", "craves", "yearns")

// fondOf are such words where the second follows.
var fondOf = map[string]string{
	"cares": "about", "care": "about", "keen": "on", "proud": "of", "hopes": "for", "hoping": "for", "looking": "forward",
	"dying": "to",
}

// likers are the words after which "like" is a verb.
var likers = set("i", "we", "they", "you", "id", "really", "also", "just", "would", "do")

// unsaying are the words beside which a fond word may mean its opposite, or
// something else.
var unsaying = set("not", "no", "never", "nothing", "nobody", "none", "hardly", "barely", "less", "fewer", "few",
	"without", "rather", "hate", "hates", "hated", "bore", "bores", "bored", "boring", "stop", "stopped", "instead",
	"anything", "longer", "used", "out", "off", "away", "rid", "alone", "left", "leave", "cannot", "waste", "wasted",
	"neither", "nor", "too", "if", "dont", "doesnt", "didnt", "cant", "wont", "isnt", "wasnt", "arent", "werent",
	"couldnt", "wouldnt", "shouldnt", "havent", "hasnt", "aint", "why", "who", "what", "cancelled", "over",
	"else", "someone", "somebody", "anybody", "rest", "break", "peace")

func set(words ...string) map[string]bool {
	all := make(map[string]bool, len(words))
	for _, w := range words {
		all[w] = true
	}
	return all
}

// outright reports that a clause says in plain words that somebody is for what
// it speaks of, and nothing in it takes that back. It is meant to be silent
// where it is not sure.
func outright(clause []word) (says bool) {
	for i, w := range clause {
		switch {
		case unsaying[w.form]:
			return false
		case fond[w.form]:
			says = true
		case w.form == "like":
			says = says || i > 0 && likers[clause[i-1].form]
		case i+1 < len(clause) && fondOf[w.form] == clause[i+1].form:
			says = true
		}
	}
	return says
}
