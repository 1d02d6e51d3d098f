package listen

import "slices"

// isShrug reports whether a text has no words, or only stop words: no word of a
// shrug has content, so it holds no driver, whatever the question was.
func isShrug(words []word) bool {
	return !slices.ContainsFunc(words, func(w word) bool { return !englishWords().stopWords[w.form] })
}
