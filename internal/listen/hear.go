package listen

import (
	"cmp"
	"slices"

	"buyin/internal/listen/encoder"
	"buyin/internal/motive"
)

// What it takes to be suggested, and how many suggestions a note gets. Chosen
// on testdata/listen/dev.ndjson, notes by other hands than the catalogue's, and
// on its examples, each heard after learning from the others: with these, one
// note in eight in which nothing is to be heard draws a suggestion in either.
const (
	minScore       = 0.05 // score of the best motivator below which nothing is heard
	minOtherScore  = 0.25 // score of the second and third: lower, more of them are right, and most are kept unread
	maxSuggestions = 3
	curtMinScore   = 0.6 // score of the best in a note of one telling word, or of fewer than fewestWords: "see you" is talk, "more money" is not

	scorePerWord = 0.2 // how much less it takes for each further telling word
	enoughWords  = 4   // telling words from which it takes no more than speaks

	otherPenalty = 0.2 // taken off the others' scores for their strength: with the same score they are right less often

	nothingWeight  = 0.5 // how much of what speaks for nothing is taken off
	nearnessWeight = 1.5 // how much it counts that its examples are nearer than those of nothing
	clauseWeight   = 0.5 // how much a clause counts beside the whole note for whether it pulls
	pullThreshold  = 0.2 // pull below which a motivator is taken to put off
	clearPull      = 0.5 // pull of a whole note from which no clause is looked at: seven notes in ten that pull, one in twenty that do not
)

// strengthScores are the scores from which a suggestion is a 2, a 3, a 4 and a 5.
var strengthScores = [4]float64{0.22, 0.38, 0.58, 0.78}

// A candidate is one motivator's standing in a note.
type candidate struct {
	motivator int
	score     float64
	pull      float64 // below 0: puts off
	at        reading // the clause that speaks of it most
}

// Hear suggests up to three motivators that a note speaks of, the strongest
// first, or nothing. Any text will do; of a very long one the beginning counts.
func (e *Ear) Hear(note string) []motive.Heard {
	e.learn.Do(e.load)
	e.mutex.Lock()
	defer e.mutex.Unlock()
	note = truncate(note)
	return e.model.suggest(e.catalogue, note, e.model.findCandidates(note, e.encoder, minScore))
}

func truncate(note string) string { return note[:min(len(note), maxNoteBytes)] }

// findCandidates ranks the motivators in a note, the strongest first; none where the first
// does not reach least.
func (m *model) findCandidates(note string, by *encoder.Encoder, least float64) []candidate {
	whole, ok := m.readNote(note, by)
	if !ok || m.hasNoKnownWord(whole.words) || m.hasOnlyStopWords(whole.words) {
		return nil
	}
	if n := countContentWords(whole.words); len(whole.words) < minClauseWords {
		least = max(least, curtMinScore)
	} else if n < enoughWords {
		least = max(least, curtMinScore-scorePerWord*float64(max(1, n)-1))
	}
	found := m.rankMotivators(whole)
	if len(found) == 0 || found[0].score < least {
		return nil
	}
	found = found[:min(len(found), maxSuggestions)]
	for i := range found {
		found[i].pull = whole.pull - pullThreshold
	}
	m.decidePull(note, found, whole, by)
	return found
}

// hasNoKnownWord reports whether the catalogue's texts hold none of the words, not even
// the small ones that every sentence has: then it is no sentence, or of another
// language.
func (m *model) hasNoKnownWord(words []word) bool {
	return !slices.ContainsFunc(words, func(w word) bool {
		_, known := m.vocabulary.words[w.stem]
		return known
	})
}

// decidePull looks, for each motivator, at the clause that speaks of it most: there
// it is decided whether it pulls or puts off. Which clause that is, its words
// tell; which way it points takes its vector.
func (m *model) decidePull(note string, found []candidate, whole reading, by *encoder.Encoder) {
	clauses := m.readClauses(whole)
	if len(clauses) == 0 {
		for i := range found {
			found[i].correctPull(whole.words, whole.words)
		}
		return
	}
	chosen := make([]int, len(found))
	texts := make([]string, len(clauses)) // of the clauses that are chosen
	for i, f := range found {
		for j, c := range clauses {
			if c.class[f.motivator] > clauses[chosen[i]].class[f.motivator] {
				chosen[i] = j
			}
		}
		ws := clauses[chosen[i]].words
		texts[chosen[i]] = note[ws[0].start:ws[len(ws)-1].end]
	}
	for i := range found {
		found[i].at = clauses[chosen[i]]
	}
	if whole.pull >= clearPull {
		return
	}
	for j, v := range by.Encode(texts...) {
		if v != nil {
			clauses[j] = m.scoreSpan(clauses[j].words, v)
		}
	}
	for i := range found {
		f := &found[i]
		f.at = clauses[chosen[i]]
		f.pull = (1-clauseWeight)*whole.pull + clauseWeight*f.at.pull - pullThreshold
		f.correctPull(f.at.words, whole.words)
	}
}

// correctPull sees to it that plain words are not heard as their opposite.
func (f *candidate) correctPull(clause, note []word) {
	if f.pull < 0 && (affirmsOutright(clause) || hasAffirmingPhrase(note)) {
		f.pull = -f.pull
	}
}

// rankMotivators scores all motivators on the whole note. Read by clauses, notes are
// heard worse: a clause has too few words.
func (m *model) rankMotivators(whole reading) (found []candidate) {
	nothing := m.classes - 1
	for k := range nothing {
		score := whole.class[k] - nothingWeight*whole.class[nothing] + nearnessWeight*(whole.nearness[k]-whole.nearness[nothing])
		found = append(found, candidate{motivator: k, score: score, at: whole})
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(b.score, a.score) })
	return found
}

// suggest turns findings into what is said of the note.
func (m *model) suggest(c motive.Catalogue, note string, found []candidate) (heard []motive.Heard) {
	for i, f := range found {
		if i > 0 && f.score < minOtherScore {
			break
		}
		sure := f.score
		if i > 0 {
			sure -= otherPenalty
		}
		strength := 1
		for _, s := range strengthScores {
			if sure >= s {
				strength++
			}
		}
		if f.pull < 0 {
			strength = -strength
		}
		heard = append(heard, motive.Heard{
			Motivator: c.Motivators[f.motivator].ID, Strength: strength,
			Quote: m.quote(note, f.at, f.motivator), Score: max(0, min(1, f.score)),
		})
	}
	return heard
}
