package listen

import (
	"slices"
	"strings"
)

// stopWords are the words that name nothing by themselves: the small ones of every
// sentence, and those with which people say yes, no, perhaps or nothing much.
// Words with a side of their own ("own", "alone", "better") are not among them.
var stopWords = newSet(strings.Fields(`
i im id ill ive me my mine myself you youd youll youre youve your yours he hed hes him his she shed shes her hers
it itd itll its we wed weve our they theyd theyre theyve them their
one someone somebody anyone anybody everyone everybody nobody something anything everything nothing none
a an the this that thats these those there theres here some any no not all each every either neither both other
others another such much many more most less few lot lots bit
of to in on at by from with about into down over as than then and or but nor so if because though although
while when where why how what whats who whos which whether way
am is are was were be been being isnt arent wasnt werent aint do does did done doing dont doesnt didnt have has had
having havent hasnt hadnt can cant cannot could couldnt will well wont would wouldnt shall should shouldnt may might
very really quite rather just only even still also too again ever never always sometimes often mostly usually
maybe perhaps probably actually honest honestly basically exactly generally particular particularly especially
anyway now yet already ok okay alright fine sure yes yeah yep nope nah oh ah hm hmm um uh er meh
thing things stuff sort kind like likes want wants matter matters mean means meant know knows knew think thinks
thought guess suppose says said saying tell tells told mind minds minded care cares cared bother bothers bothered
fussed idea clue remember usual normal same ordinary special go goes going gone went come comes came get gets got
today`)...)

// hasOnlyStopWords reports that none of the words names anything: a shrug, which is no
// driver whatever question it answers. A cue of such words is still heard.
func (m *model) hasOnlyStopWords(words []word) bool {
	for _, w := range words {
		if !stopWords[w.form] {
			return false
		}
	}
	return !slices.ContainsFunc(m.stopWordCues, func(cue []word) bool { return containsRun(words, cue) })
}

// countContentWords counts the words of a note that are not idle, each once. The fewer
// there are, the likelier a shrug is taken for something: "can't think of one".
func countContentWords(words []word) (n int) {
	for i, w := range words {
		if !stopWords[w.form] && !slices.ContainsFunc(words[:i], func(before word) bool { return before.form == w.form }) {
			n++
		}
	}
	return n
}

// findStopWordCues keeps the cues that have no other words, such as "what then". It
// must not read the texts' vectors, which newModel sets at the same time.
func (m *model) findStopWordCues() {
	for i := range m.texts {
		x := &m.texts[i]
		if !x.cue {
			continue
		}
		words := m.reader.words(x.text)
		if len(words) > 0 && !slices.ContainsFunc(words, func(w word) bool { return !stopWords[w.form] }) {
			m.stopWordCues = append(m.stopWordCues, words)
		}
	}
}

// containsRun reports whether some words stand in others, one behind the other.
func containsRun(words, some []word) bool {
	for i := range len(words) - len(some) + 1 {
		if slices.EqualFunc(words[i:i+len(some)], some, func(a, b word) bool { return a.form == b.form }) {
			return true
		}
	}
	return false
}
