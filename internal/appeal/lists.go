package appeal

import "buyin/internal/english"

// offersFile holds lists of words by which offers and answers are read.
const offersFile = "offers"

var (
	personVerbs   = english.SetIn(offersFile, "personVerbs")
	adverbs       = english.SetIn(offersFile, "adverbs")
	objects       = english.SetIn(offersFile, "objects")
	subjects      = english.SetIn(offersFile, "subjects")
	finite        = english.SetIn(offersFile, "finite")
	alwaysCapital = english.SetIn(offersFile, "alwaysCapital")
	conditions    = english.SetIn(offersFile, "conditions")
	noConditions  = english.SetIn(offersFile, "noConditions")
	joining       = english.SetIn(offersFile, "joining")
	dangling      = english.SetIn(offersFile, "dangling")
	selfWords     = english.SetIn(offersFile, "selfWords")
)

// How many words a sentence and what is offered after it have, fewer if all of it would
// be too long; and the least number of words of an offer that follows many words.
const (
	maxGroup    = 38
	midGroup    = 33
	minGroup    = 28
	leastSpoken = 12
)
