package retold

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
