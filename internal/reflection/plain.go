package reflection

import "buyin/internal/motive"

// addPlain adds sentences that fit every answer of their sort, until there are
// n sentences.
func (k *chooser) addPlain(heard []motive.Heard, n int) {
	for _, texts := range k.answer.plainTexts(heard) {
		if len(k.sentences) >= n {
			return
		}
		k.add(Sentence{Kind: Simple}, texts, "", false)
	}
}

// plainTexts returns the lists of sentences for an answer in which nothing but
// its sort is plain, the fittest first.
func (a *answer) plainTexts(heard []motive.Heard) [][]string {
	meant := len(heard) > 0 && heard[0].Score >= meantScore
	against := meant && heard[0].Strength < 0
	switch {
	case len(a.wishes()) > 0:
		return [][]string{wishTexts(), viewTexts()}
	case meant && !against && a.isStory():
		return [][]string{matteredTexts(), storyTexts()}
	case meant && !against:
		return [][]string{mattersTexts(), viewTexts()}
	case against || a.words.Contains(views):
		return [][]string{viewTexts(), factTexts()}
	case a.isStory():
		return [][]string{storyTexts(), factTexts()}
	}
	return [][]string{factTexts(), viewTexts()}
}

// isStory reports whether the report speaks of something past.
func (a *answer) isStory() bool {
	past, now := 0, 0
	for i := range a.words {
		switch {
		case a.words.IsPastTense(i):
			past++
		case a.words.In(i, present):
			now++
		}
	}
	return a.firstPerson && past >= 2 && past > now && !a.words.Has("if")
}
