package listen

import (
	"strings"
	"sync"

	"buyin/internal/listen/nearness"
	"buyin/internal/listen/own"
	"buyin/internal/motive"
)

const (
	// maxNearWords is how many of the last words are compared. What was said last is
	// what a question follows from.
	maxNearWords = 60
	// maxNearTexts is how many unknown texts a call of Near reads, at two or three
	// milliseconds each.
	maxNearTexts = 15
)

// The near part of an ear remembers texts, and the words that were said last.
type near struct {
	mutex sync.Mutex
	of    *nearness.Catalogue
	known map[string]nearness.Direction // by encoded text
	last  string
	said  saying
}

// A saying is what Near knows of somebody's words.
type saying struct {
	direction nearness.Direction
	chances   []float64 // by motivator of the catalogue: that the words speak of it
}

// Near returns how well each of the texts follows from what somebody said, about
// the chance that a listener would say that it does, in [0,1]. Texts are wordings
// of the catalogue; others are compared by their words only. It reads the last 60
// words.
//
// It returns nil if that is not known: if the words say nothing ("dunno"), and for
// a catalogue of the user's own before Prepare has read it and before its
// motivators are learnt (see Learn). A few unknown texts it reads at once.
//
// The same words and texts give the same numbers, whatever was heard before.
func (e *Ear) Near(words string, texts []string) []float64 {
	e.near.mutex.Lock()
	defer e.near.mutex.Unlock()
	if !e.readFew(texts) || len(e.fresh) > 0 && !e.ready.Load() {
		return nil
	}
	said, ok := e.saidLast(lastWords(words, maxNearWords))
	if !ok {
		return nil
	}
	follows := make([]float64, len(texts))
	for i, text := range texts {
		w := e.near.of.Find(text)
		follows[i] = roundChance(said.follows(w.Motivators, nearness.Cosine(said.direction, e.near.known[w.Encoded()])))
	}
	return follows
}

// follows returns how well a text about the motivators follows.
func (s *saying) follows(motivators []int, cosine float64) float64 {
	if len(motivators) == 0 {
		return nearness.FollowsOpen(cosine)
	}
	right := 0.0
	for _, k := range motivators {
		right = max(right, s.chances[k])
	}
	return nearness.Follows(right, cosine)
}

// saidLast reads words unless they were read last. It returns false if they say
// nothing.
func (e *Ear) saidLast(words string) (saying, bool) {
	if e.near.last == words {
		return e.near.said, e.near.said.chances != nil
	}
	e.near.last, e.near.said = words, saying{}
	r, ok := e.read(motive.Said{Text: words})
	if !ok {
		return saying{}, false
	}
	chances := make([]float64, len(e.catalogue.Motivators))
	for _, c := range e.judge(&r) {
		chances[c.Motivator] = c.Right
	}
	e.near.said = saying{space().OfNote(own.Vector(&r.encoded)), chances}
	return e.near.said, true
}

// lastWords returns the part of a text that holds its last n words.
func lastWords(text string, n int) string {
	fields := 0
	inWord := false
	for i := len(text) - 1; i >= 0; i-- {
		blank := strings.IndexByte(" \t\r\n", text[i]) >= 0
		if inWord && blank {
			if fields++; fields == n {
				return text[i+1:]
			}
		}
		inWord = !blank
	}
	return text
}

// unknown returns the texts, as they are encoded, each once, whose direction is not
// known.
func (e *Ear) unknown(texts []string) (missing []string) {
	of, seen := e.nearCatalogue(), map[string]bool{}
	for _, text := range texts {
		encoded := of.Find(text).Encoded()
		if _, ok := e.near.known[encoded]; ok {
			continue
		}
		if packed, ok := space().Packed(encoded); ok {
			e.near.known[encoded] = space().OfText(packed)
			continue
		}
		if !seen[encoded] {
			seen[encoded], missing = true, append(missing, encoded)
		}
	}
	return missing
}

// readFew reads texts that are not known, but no more than take a moment. It
// returns false if there are more, of which later calls read some each.
func (e *Ear) readFew(texts []string) bool {
	missing := e.unknown(texts)
	for _, text := range missing[:min(len(missing), maxNearTexts)] {
		e.near.known[text] = space().OfText(encodeText(text, e.cores))
	}
	return len(missing) <= maxNearTexts
}

// encodeText returns the packed vector of a text, or "" if it has no tokens.
func encodeText(text string, cores int) (packed string) {
	ours().use(cores, func(by *reader) {
		reading := by.encoder.Read("", truncate(text))
		if v := own.Vector(&reading); v != nil {
			packed = own.Pack(v)
		}
	})
	return packed
}
