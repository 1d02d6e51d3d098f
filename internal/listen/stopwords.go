package listen

import "slices"

// hasOnlyStopWords reports whether a note is a shrug. No word of a shrug has
// content, so it holds no driver, whatever the question was. A note that holds
// a cue made of stop words is not a shrug.
func (m *model) hasOnlyStopWords(words []word) bool {
	for _, w := range words {
		if !englishWords().stopWords[w.form] {
			return false
		}
	}
	return !slices.ContainsFunc(m.stopWordCues, func(cue []word) bool { return containsRun(words, cue) })
}

// countContentWords counts the different words of a note that are not stop
// words. The fewer there are, the more likely the note is a shrug, such as
// "can't think of one".
func countContentWords(words []word) (n int) {
	for i, w := range words {
		if !englishWords().stopWords[w.form] && !slices.ContainsFunc(words[:i], func(before word) bool { return before.form == w.form }) {
			n++
		}
	}
	return n
}

// findStopWordCues collects the cues that consist of stop words only, such as
// "what then". It must not read the vectors of the texts, because newModel sets
// those at the same time.
func (m *model) findStopWordCues() {
	for i := range m.texts {
		x := &m.texts[i]
		if !x.cue {
			continue
		}
		words := m.reader.words(x.text)
		if len(words) > 0 && !slices.ContainsFunc(words, func(w word) bool { return !englishWords().stopWords[w.form] }) {
			m.stopWordCues = append(m.stopWordCues, words)
		}
	}
}

// containsRun reports whether words contains all words of some, one directly
// after the other.
func containsRun(words, some []word) bool {
	for i := range len(words) - len(some) + 1 {
		if slices.EqualFunc(words[i:i+len(some)], some, func(a, b word) bool { return a.form == b.form }) {
			return true
		}
	}
	return false
}
