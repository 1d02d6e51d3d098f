package reflection

import (
	"slices"
	"strings"
	"unicode"

	"buyin/internal/english"
)

// A chooser collects the sentences to offer for one answer.
type chooser struct {
	answer     *answer
	options    Options
	start      int   // where to begin in a list: it depends on the answer, so that talks differ
	mood       Tone  // see answer.mood
	hasFeeling bool  // a sentence that names a feeling was tried
	echoed     []int // where the clauses begin that were said back
	sentences  []Sentence
}

// hasPhrase reports whether a sentence with the phrase was chosen already.
func (k *chooser) hasPhrase(phrase string) bool {
	return slices.ContainsFunc(k.sentences, func(s Sentence) bool { return s.Phrase == phrase })
}

// hasMotivator reports whether a sentence for the motivator was chosen already.
func (k *chooser) hasMotivator(id string) bool {
	return slices.ContainsFunc(k.sentences, func(s Sentence) bool { return s.Motivator == id })
}

// add completes a sentence with the best of the texts and appends it, unless
// there are enough or none of the texts may be said.
func (k *chooser) add(s Sentence, texts []string, phrase string, plural bool) {
	if len(k.sentences) >= maxSentences {
		return
	}
	if k.options.Wordless {
		phrase = ""
	}
	if s.Motivator == "" { // the coach's own: any is as good as the first
		texts = rotated(texts, k.start)
	}
	var fitting, filled []string
	for _, template := range texts {
		template = strings.Replace(template, "{phrase}", wordsName, 1)
		text := fill(template, phrase, plural)
		if k.canSay(text) {
			fitting, filled = append(fitting, template), append(filled, text)
		}
	}
	if len(filled) == 0 {
		return
	}
	i := k.best(fitting, k.losses(s, filled))
	s.Text = filled[i]
	if strings.Contains(fitting[i], wordsName) {
		s.Phrase = phrase
	}
	k.sentences = append(k.sentences, s)
}

// rotated returns the texts from the one at start on, and then those before it.
func rotated(texts []string, start int) []string {
	start %= len(texts)
	return append(slices.Clone(texts[start:]), texts[:start]...)
}

// losses returns how badly each text fits: how far it is from what they said,
// if that is known, how far down the list it is, since a catalogue says first
// what fits most answers, and whether it speaks of another mood.
func (k *chooser) losses(s Sentence, texts []string) []float64 {
	all := make([]float64, len(texts))
	if s.Motivator == "" {
		return all
	}
	var near []float64
	if k.options.Near != nil && len(texts) > 1 {
		near = k.options.Near(texts)
	}
	for i, text := range texts {
		all[i] = orderLoss*float64(i) + k.misfit(text)
		if k.shares(text) {
			all[i] -= sharedGain
		}
		if len(near) == len(texts) {
			all[i] -= near[i]
		}
	}
	return all
}

// orderLoss is what a sentence loses in nearness for each one before it, and
// sharedGain what it gains for a word that they said, too.
const (
	orderLoss  = 0.05
	sharedGain = 0.15
)

// shares reports whether a word of some weight in the text is one of theirs, or
// begins like one.
func (k *chooser) shares(text string) bool {
	for _, w := range english.Split(text) {
		if len(w.Form) < 4 || english.IsCommonWord(w.Form) || emptyWords.Has(w.Form) {
			continue
		}
		for i := range k.answer.words {
			if areAlike(w.Form, k.answer.words[i].Form) {
				return true
			}
		}
	}
	return false
}

// areAlike reports whether two words are the same or begin with the same five
// bytes, as "decide" and "decided" do.
func areAlike(a, b string) bool {
	return a == b || len(a) >= 6 && len(b) >= 6 && a[:5] == b[:5]
}

// wordsName is the placeholder of the catalogue for the report's words.
const wordsName = "{words}"

// best returns the index of the text to say: one that was not offered before
// rather than one that was, then the one with the smallest loss, then the first.
// If all were offered before, it is the one that was offered longest ago.
func (k *chooser) best(templates []string, losses []float64) int {
	best, last := 0, k.used(templates[0])
	for i := 1; i < len(templates); i++ {
		if u := k.used(templates[i]); u < last || u == last && losses[i] < losses[best] {
			best, last = i, u
		}
	}
	return best
}

// misfit is what a sentence loses in nearness, in [0,1], because it speaks of
// trouble where the answer speaks of none, or of none where it speaks of it.
func (k *chooser) misfit(text string) float64 {
	troubled := english.Split(text).Contains(troubles)
	switch {
	case troubled && k.mood == Warm:
		return 0.4
	case troubled && k.mood == Flat:
		return 0.2
	case troubled && k.mood == "":
		return 0.06
	case !troubled && k.mood == Sore:
		return 0.05
	}
	return 0
}

// used returns the index of the last sentence used that was made of the
// template, or -1.
func (k *chooser) used(template string) int {
	before, after, open := strings.Cut(template, wordsName)
	for i, text := range slices.Backward(k.options.Used) {
		filled := open && len(text) > len(before)+len(after) && strings.HasPrefix(text, before) && strings.HasSuffix(text, after)
		if filled || text == template {
			return i
		}
	}
	return -1
}

// canSay reports whether a text can be said back: a statement that is not too
// long, that was not chosen for this answer already and that does not repeat
// more than six of their words in a row.
func (k *chooser) canSay(text string) bool {
	ws := english.Split(text)
	if text == "" || len(ws) > maxWords || strings.ContainsRune(text, '?') || strings.ContainsFunc(text, unicode.IsControl) {
		return false
	}
	if slices.ContainsFunc(k.sentences, func(s Sentence) bool { return s.Text == text }) {
		return false
	}
	return repeated(ws, k.answer.whole) <= maxRepeated
}

// repeated returns the length of the longest run of words that is in both. A word
// that is only turned to the listener, such as "you" for "I", is the same.
func repeated(a, b english.Words) (longest int) {
	lengths := make([]int, len(b)+1) // lengths[j] is of the run that ends before b[j]
	for i := range a {
		for j := len(b); j > 0; j-- {
			if unturned(a[i].Form) != unturned(b[j-1].Form) {
				lengths[j] = 0
				continue
			}
			lengths[j] = lengths[j-1] + 1
			longest = max(longest, lengths[j])
		}
	}
	return longest
}

// unturned returns one form for those that differ by who speaks.
func unturned(form string) string {
	switch form {
	case "i", "me", "we", "us":
		return "you"
	case "my", "our":
		return "your"
	case "i'm", "we're":
		return "you're"
	case "i've", "we've":
		return "you've"
	case "i'd", "we'd":
		return "you'd"
	case "am", "was", "were":
		return "are"
	case "myself", "ourselves":
		return "yourself"
	}
	return form
}
