package listen

import (
	"cmp"
	"slices"

	"buyin/internal/listen/encoder"
	"buyin/internal/listen/shorthand"
	"buyin/internal/motive"
)

// Thresholds of suggestions. They were chosen on testdata/listen/dev.ndjson,
// which has notes by other authors, and on the catalogue's examples by
// cross-validation. In both sets one in eight notes without a driver draws a
// suggestion.
const (
	minScore       = 0.05 // lowest score of the first suggestion
	minOtherScore  = 0.25 // lowest score of the second and third suggestion; a lower limit would find more motivators, but people accept most suggestions without checking
	maxSuggestions = 3
	curtMinScore   = 0.6 // lowest score of a note with one content word, or with fewer words than minClauseWords: "see you" holds no driver, "more money" does

	scorePerWord = 0.2 // how much each further content word lowers curtMinScore
	enoughWords  = 4   // number of content words from which minScore applies

	otherPenalty = 0.2 // deducted from the score of the second and third suggestion before it becomes a strength, because they are right less often at the same score

	nothingWeight  = 0.5 // weight of the score for "nothing", which is deducted from every other score
	nearnessWeight = 1.5 // weight of how much nearer the note is to a motivator's own examples than to those of "nothing"
	clauseWeight   = 0.5 // weight of the clause, relative to the whole note, in deciding whether a motivator pulls
	pullThreshold  = 0.2 // a motivator with less pull than this puts off
	clearPull      = 0.5 // from this pull on, the clauses are not read; seven in ten notes that pull reach it, and one in twenty of the others
)

// strengthScores are the lowest scores of a suggestion of strength 2, 3, 4 and
// 5.
var strengthScores = [4]float64{0.22, 0.38, 0.58, 0.78}

// A first suggestion that reaches all of these is sure: the motivator and its
// sign are right in at least four of five. They were chosen on the catalogue's
// examples by cross-validation (sure in .16 of the notes and right in .82 of
// those), on dev.ndjson (.31, .93), and on 8,672 notes by 22 other authors (.13,
// .80). A second or third suggestion is never sure: at most three in ten are
// right.
const (
	sureScore  = 0.45
	sureLead   = 0.2 // how far its score is above that of the second
	surePull   = 0.3 // nearer to 0 than this and surePutOff, the sign is wrong in every third
	surePutOff = -0.4
)

// A candidate is one motivator with its score in a note.
type candidate struct {
	motivator int
	score     float64
	lead      float64 // of the first: how far its score is above that of the second
	pull      float64 // negative: puts off
	at        reading // the clause that is most about the motivator
}

// Hear returns the motivators that a note is about, the strongest first. There
// are at most three, and there may be none. It accepts any text and reads at
// most 4096 bytes of it. It does not use the question yet.
func (e *Ear) Hear(said motive.Said) []motive.Heard {
	note := said.Text
	e.learn.Do(e.load)
	e.mutex.Lock()
	defer e.mutex.Unlock()
	t := shorthand.Expand(truncate(note))
	written := truncate(t.Written)
	return e.model.suggest(e.catalogue, note, t, e.model.findCandidates(written, e.encoder, minScore))
}

func truncate(note string) string { return note[:min(len(note), maxNoteBytes)] }

// findCandidates ranks the motivators in a note, the strongest first. It
// returns none if the highest score is below least.
func (m *model) findCandidates(note string, enc *encoder.Encoder, least float64) []candidate {
	whole, ok := m.readNote(note, enc)
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
	found[0].lead = found[0].score
	if len(found) > 1 {
		found[0].lead -= found[1].score
	}
	found = found[:min(len(found), maxSuggestions)]
	for i := range found {
		found[i].pull = whole.pull - pullThreshold
	}
	m.decidePull(note, found, whole, enc)
	return found
}

// hasNoKnownWord reports whether none of the words occurs in the catalogue's
// texts. Those texts also hold the common words of English, so such a note is
// not an English sentence.
func (m *model) hasNoKnownWord(words []word) bool {
	return !slices.ContainsFunc(words, func(w word) bool {
		_, known := m.vocabulary.words[w.stem]
		return known
	})
}

// decidePull decides whether each candidate pulls or puts off. It first chooses
// the clause that is most about the candidate, by the clause's words alone.
// Then it decides from the scores of that clause and of the whole note, and
// here it also uses the vector of the clause.
func (m *model) decidePull(note string, found []candidate, whole reading, enc *encoder.Encoder) {
	clauses := m.readClauses(whole)
	if len(clauses) == 0 {
		for i := range found {
			found[i].correctPull(whole.words, whole.words)
		}
		return
	}
	chosen := make([]int, len(found))
	texts := make([]string, len(clauses)) // texts of the chosen clauses
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
	for j, v := range enc.Encode(texts...) {
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

// correctPull makes sure that a plain affirmation is never heard as a refusal.
func (f *candidate) correctPull(clause, note []word) {
	if f.pull < 0 && (affirmsOutright(clause) || hasAffirmingPhrase(note)) {
		f.pull = -f.pull
	}
}

func (f candidate) isSure() bool {
	return f.score >= sureScore && f.lead >= sureLead && (f.pull >= surePull || f.pull <= surePutOff)
}

// rankMotivators scores all motivators on the whole note, because a single
// clause has too few words for a good score.
func (m *model) rankMotivators(whole reading) (found []candidate) {
	nothing := m.classes - 1
	for k := range nothing {
		score := whole.class[k] - nothingWeight*whole.class[nothing] + nearnessWeight*(whole.nearness[k]-whole.nearness[nothing])
		found = append(found, candidate{motivator: k, score: score, at: whole})
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(b.score, a.score) })
	return found
}

// suggest turns candidates into suggestions. Their quotes are parts of the note
// as typed.
func (m *model) suggest(c motive.Catalogue, note string, t shorthand.Text, found []candidate) (heard []motive.Heard) {
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
			Quote: m.quote(note, t, f.at, f.motivator), Score: max(0, min(1, f.score)), Sure: f.isSure(),
		})
	}
	return heard
}
