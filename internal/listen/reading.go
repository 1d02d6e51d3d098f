package listen

import (
	"cmp"
	"slices"

	"buyin/internal/listen/chance"
	"buyin/internal/listen/manner"
	"buyin/internal/listen/minilm"
	"buyin/internal/listen/ngram"
	"buyin/internal/listen/own"
	"buyin/internal/listen/shorthand"
	"buyin/internal/motive"
)

// maxNoteBytes is how much of a note, and of a question, is read. The rest is
// ignored. Notes of 40 words are far below it.
const maxNoteBytes = 4096

func truncate(note string) string { return note[:min(len(note), maxNoteBytes)] }

// A reading is a note as both halves of the ear read it.
type reading struct {
	said    motive.Said
	text    shorthand.Text // the note written out
	written string         // what was read of it
	words   []word         // of written
	speech  bool           // it is speech word for word
	byWords ngram.Scores
	parts   []ngram.Part // what each word adds to byWords
	encoded minilm.Reading
	heard   []own.Heard // what the catalogue's own motivators are heard with
	voices  []own.Part  // what words and tokens add to that
}

// read reads a note as it is when written out. It returns false if the note has no
// words or is a shrug, in which there is nothing to hear.
func (o *shippedEar) read(cores int, said motive.Said) (reading, bool) {
	return o.readAs(cores, said, shorthand.Expand(truncate(said.Text)))
}

func (o *shippedEar) readAs(cores int, said motive.Said, text shorthand.Text) (r reading, ok bool) {
	r.said, r.text, r.written = said, text, truncate(text.Written)
	r.words, r.speech = splitWords(r.written), manner.IsSpeech(r.written, said.Asked != "")
	markTurns(r.words)
	if isShrug(r.words) {
		return r, false
	}
	o.use(cores, func(by *reader) {
		r.byWords = by.words.Score(r.written)
		r.parts = by.words.Parts(r.written)
		r.encoded = by.encoder.ReadLong(truncate(said.Asked), r.written, minilm.Sentences(r.written))
	})
	return r, true
}

// outputs returns what both halves say, for the motivator that the question
// explores, or -1.
func (r *reading) outputs(about int) *chance.Outputs {
	return &chance.Outputs{
		Class: r.byWords.Class, Near: r.byWords.Near, Sign: r.byWords.Sign, Whole: r.byWords.Whole,
		Head: r.encoded.Motivators.Values, HeadSign: r.encoded.Signs.Values,
		Speech: r.speech, About: about,
	}
}

// How much one unit of each half counts when the words are compared that speak
// for a motivator. It is about the ratio of the two in the calibration.
const (
	wordUnit    = 10.0
	encoderUnit = 0.7
)

// A voice is one motivator as an ear hears it: a class of the shipped ear, or one
// of the catalogue's own. The other of the two is -1.
type voice struct{ class, own int }

// weights returns how much each word of the note speaks for a motivator, more than
// for the others. By words that is exact; by the encoder it is what the word's
// tokens add to the motivator's score, with what the word has taken in from the
// words around it.
func (r *reading) weights(of voice) []float64 {
	weights := make([]float64, len(r.words))
	if of.class < 0 {
		for _, p := range r.voices {
			weights[r.wordAt(p.Start)] += p.Right[of.own]
		}
		return weights
	}
	for _, p := range r.parts {
		weights[r.wordAt(p.Start)] += wordUnit * aboveMean(p.Class, of.class)
	}
	for i, t := range r.encoded.Tokens {
		if t.Origin == minilm.Note {
			weights[r.wordAt(t.Start)] += encoderUnit * aboveMean(r.encoded.Motivators.Parts[i], of.class)
		}
	}
	return weights
}

// wordAt returns the number of the word that holds a place of the text, or of the
// word before it.
func (r *reading) wordAt(place int) int {
	at, found := slices.BinarySearchFunc(r.words, place, func(w word, place int) int { return cmp.Compare(w.start, place) })
	if !found {
		at--
	}
	return max(0, at)
}

// aboveMean returns how far a value is above the mean of all.
func aboveMean(values []float32, k int) float64 {
	sum := 0.0
	for _, v := range values {
		sum += float64(v)
	}
	return float64(values[k]) - sum/float64(len(values))
}

// fewWords is how many words a note has in which the sign is often heard wrongly:
// the authors from whom the ear has learnt wrote few that short.
const fewWords = 8

// isShortWithoutNegation reports whether a note has few words, none of which denies
// anything.
func (r *reading) isShortWithoutNegation() bool { return len(r.words) <= fewWords && !r.hasNegation() }

func (r *reading) hasNegation() bool {
	return slices.ContainsFunc(r.words, word.denies)
}

// onlyNames reports whether a note has only a word or two and no negation: "more
// money". Such a note names what somebody wants. The ear has learnt from longer
// ones, and cannot tell its sign.
func (r *reading) onlyNames() bool {
	return len(r.words) < minClauseWords && !r.hasNegation()
}

// isCurt reports whether a note has only a word or two and answers no question.
func (r *reading) isCurt() bool { return r.said.Asked == "" && len(r.words) < minClauseWords }
