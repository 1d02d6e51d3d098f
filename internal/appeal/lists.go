package appeal

import "buyin/internal/english"

// offersFile holds lists of words by which offers and answers are read.
const offersFile = "offers"

var denials = english.SetIn(offersFile, "denials")

// How many words a sentence and what is offered after it have, fewer if all of it would
// be too long; and the least number of words of an offer that follows many words.
const (
	maxGroup    = 38
	midGroup    = 33
	minGroup    = 28
	leastSpoken = 12
)
