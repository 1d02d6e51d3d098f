package reflection

import (
	"sync"

	"buyin/internal/english"
)

// file is the word file of this package.
const file = "reflection"

var (
	thirdForms = english.SetIn(file, "thirdForms")
	negations  = english.SetIn(file, "negations")
	selves     = english.SetIn(file, "self")
	us         = english.SetIn(file, "us")
	hes        = english.SetIn(file, "he")
	shes       = english.SetIn(file, "she")
	others     = english.SetIn(file, "others")
	neutral    = english.SetIn(file, "neutral")
	emptyWords = english.SetIn(file, "emptyWords")
	toldBy     = english.SetIn(file, "toldBy")
	articles   = english.SetIn(file, "articles")
	mine       = english.SetIn(file, "mine")
	describers = english.SetIn(file, "describers")
	massNouns  = english.SetIn(file, "massNouns")
	emptyNouns = english.SetIn(file, "emptyNouns")
	firmEnders = english.SetIn(file, "firmEnders")
	enders     = english.SetIn(file, "enders")
	noNouns    = english.SetIn(file, "noNouns")
	present    = english.SetIn(file, "present")
	nounsToo   = english.SetIn(file, "nounsToo")

	joiners     = english.SetIn(file, "joiners")
	softJoiners = english.SetIn(file, "softJoiners")
	subjects    = english.SetIn(file, "subjects")
	dependents  = english.SetIn(file, "dependents")
	reports     = english.SetIn(file, "reports")
	danglers    = english.SetIn(file, "danglers")
	looseEnds   = english.SetIn(file, "looseEnds")
	badStarts   = english.SetIn(file, "badStarts")
	heOrShe     = english.SetIn(file, "heOrShe")
	leaning     = english.SetIn(file, "leaning")
	numbers     = english.SetIn(file, "numbers")
	openers     = english.SetIn(file, "openers")
	states      = english.SetIn(file, "states")
	cutters     = english.SetIn(file, "cutters")
	private     = english.SetIn(file, "private")
	narrations  = english.SetIn(file, "narrations")
	manager     = english.SetIn(file, "manager")
	speech      = english.SetIn(file, "speech")
	subjectless = english.SetIn(file, "subjectless")
	stative     = english.SetIn(file, "stative")
	itVerbs     = english.SetIn(file, "itVerbs")
	finite      = english.SetIn(file, "finite")
	kin         = english.SetIn(file, "kin")
	telling     = english.SetIn(file, "telling")
	passives    = english.SetIn(file, "passives")
	finiteOnly  = english.SetIn(file, "finiteOnly")
	asked       = english.SetIn(file, "asked")
	whens       = english.SetIn(file, "whens")
	plainVerbs  = english.SetIn(file, "plainVerbs")
	times       = english.SetIn(file, "times")

	evasions = english.PhrasesIn(file, "evasions")
	requests = english.PhrasesIn(file, "requests")
	effort   = english.PhrasesIn(file, "effort")
	courage  = english.PhrasesIn(file, "courage")
	unreal   = english.PhrasesIn(file, "unreal")
	turns    = english.PhrasesIn(file, "turns")
	wishes   = english.PhrasesIn(file, "wishes")
	views    = english.PhrasesIn(file, "views")
	troubles = english.PhrasesIn(file, "troubles")
	leadIns  = english.PhrasesIn(file, "leadIns")

	refusals     = english.PhrasesIn(file, "refusals")
	flatRefusals = english.PhrasesIn(file, "flatRefusals")
	declines     = english.PhrasesIn(file, "declines")
	conditions   = english.PhrasesIn(file, "conditions")
	plainNos     = english.SetIn(file, "plainNos")
	wholeAsk     = english.SetIn(file, "wholeAsk")
	afterNo      = english.SetIn(file, "afterNo")
	pastAsking   = english.SetIn(file, "pastAsking")
)

// A cue is a list of phrases that show one thing.
type cue struct {
	name   string // a shade, or a bond
	strong bool
	list   *english.PhraseList
}

// turnedForms returns words of the speaker with what they are to the listener.
var turnedForms = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for _, b := range english.ListsOf(file).Section("turned")[1:] {
		for _, form := range b.Phrases {
			all[form] = b.Key
		}
	}
	return all
})

// readCues reads the blocks of a section.
func readCues(section string) (all []cue) {
	for _, b := range english.ListsOf(file).Section(section)[1:] {
		all = append(all, cue{b.Key, b.Value == "strong", english.NewPhrases(b.Phrases...)})
	}
	return all
}
