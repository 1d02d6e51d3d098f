package minilm

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ReadLong reads a question and a note of any length. A note that does not fit
// into the window is read in several pieces, and for each motivator the piece
// counts in which it is strongest. The note is divided at the given places, such
// as those of Sentences, which are in order.
func (r *Reader) ReadLong(question, note string, places []int) Reading {
	first := r.Read(question, note)
	if !first.Cut {
		return first
	}
	var pieces []Reading
	start := 0
	for _, end := range r.model.divide(question, note, places) {
		piece := r.Read(question, note[start:end])
		for i := range piece.Tokens {
			if t := &piece.Tokens[i]; t.Origin == Note {
				t.Start += start
				t.End += start
			}
		}
		pieces = append(pieces, piece)
		start = end
	}
	return strongest(pieces)
}

// Sentences returns where the sentences of a text start, except the first: after
// a stop and a blank, or after a line end.
func Sentences(text string) (starts []int) {
	ended := false // a sentence has ended, and the next one has not started
	for i, r := range text {
		switch {
		case r == '\n':
			ended = true
		case unicode.IsSpace(r):
			ended = ended || endsSentence(text[:i])
		case ended:
			starts, ended = append(starts, i), false
		}
	}
	return starts
}

func endsSentence(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "\"')]}”’»*"))
	return strings.ContainsRune(".!?…", last)
}

// pieceTokens is the length up to which short sentences are read together. In a
// longer piece, one sentence that says something drowns among those that do not.
const pieceTokens = 20

// divide returns where each piece of a note ends. A piece is one sentence, or
// several short ones. A sentence that does not fit into the window is divided
// before a word.
func (m *Model) divide(question, note string, places []int) (ends []int) {
	asked, _ := m.words.split(nil, question, Token{}, m.shape.window/3)
	room := m.shape.window - 3 - len(asked)
	tokens, _ := m.words.split(nil, note, Token{}, 1<<30)
	for n := pieceLength(tokens, room, places); n < len(tokens); n = pieceLength(tokens, room, places) {
		ends = append(ends, tokens[n].Start)
		tokens = tokens[n:]
	}
	return append(ends, len(note))
}

// pieceLength returns how many of the tokens, at most room, make the first piece.
func pieceLength(tokens []Token, room int, places []int) int {
	whole := 0 // tokens in whole sentences
	for n := 1; n <= min(room, len(tokens)); n++ {
		if n < len(tokens) && !startsAtPlace(tokens, n, places) {
			continue
		}
		if whole == 0 || n <= pieceTokens {
			whole = n
		}
	}
	if whole > 0 {
		return whole
	}
	return lengthBeforeWord(tokens, room)
}

// startsAtPlace reports whether one of the places lies between token n and the
// one before it.
func startsAtPlace(tokens []Token, n int, places []int) bool {
	i, _ := slices.BinarySearch(places, tokens[n-1].End)
	return i < len(places) && places[i] <= tokens[n].Start
}

// lengthBeforeWord returns how many of the tokens, of which there are more than
// room, fit in without dividing a word.
func lengthBeforeWord(tokens []Token, room int) int {
	for n := room; n > 0; n-- {
		if tokens[n-1].End < tokens[n].Start {
			return n
		}
	}
	// A word fills the window. Tokens of one character stay together.
	n := room
	for n < len(tokens)-1 && tokens[n].Start < tokens[n-1].End {
		n++
	}
	return n
}

// strongest joins readings of pieces into one. Each motivator and its sign have
// the scores and the parts of the piece in which the motivator has the largest
// share; the parts that other pieces have in it are 0. The last output, for a
// text that means nothing, is that of the piece in which it has the least.
//
// The scores of a piece are shifted so that they are the logarithms of its
// shares, since those of different pieces could not be compared otherwise. The
// strongest of n pieces is strong by chance n times as often as one piece, so the
// logarithm of n is subtracted from the motivators.
func strongest(pieces []Reading) Reading {
	var joined Reading
	var motivators, signs []Scores
	for i := range pieces {
		p := &pieces[i]
		p.Motivators.shift(-logSum(p.Motivators.Values), len(p.Motivators.Values))
		joined.Tokens = append(joined.Tokens, p.Tokens...)
		joined.Vectors = append(joined.Vectors, p.Vectors...)
		joined.Cut = joined.Cut || p.Cut
		motivators, signs = append(motivators, p.Motivators), append(signs, p.Signs)
	}
	joined.Pooled = mean(joined.Vectors)
	best := bestPieces(motivators)
	joined.Motivators = join(motivators, best)
	joined.Signs = join(signs, best[:len(signs[0].Values)])
	joined.Motivators.shift(-log(float32(len(pieces))), len(joined.Signs.Values))
	return joined
}

// bestPieces returns for each output the number of the piece that counts.
func bestPieces(pieces []Scores) []int {
	best := make([]int, len(pieces[0].Values))
	nothing := len(best) - 1
	for k := range best {
		for i := range pieces {
			v, top := pieces[i].Values[k], pieces[best[k]].Values[k]
			if k != nothing && v > top || k == nothing && v < top {
				best[k] = i
			}
		}
	}
	return best
}

// join takes each output from one of the pieces.
func join(pieces []Scores, from []int) Scores {
	joined := Scores{Values: make([]float32, len(from)), Bias: make([]float32, len(from))}
	for i := range pieces {
		for _, parts := range pieces[i].Parts {
			taken := make([]float32, len(from))
			for k := range from {
				if from[k] == i {
					taken[k] = parts[k]
				}
			}
			joined.Parts = append(joined.Parts, taken)
		}
	}
	for k, i := range from {
		joined.Values[k], joined.Bias[k] = pieces[i].Values[k], pieces[i].Bias[k]
	}
	return joined
}

// shift adds a number to the first n outputs.
func (s *Scores) shift(by float32, n int) {
	for k := range n {
		s.Values[k] += by
		s.Bias[k] += by
	}
}

// logSum returns the logarithm of the sum of the exponentials of the values.
func logSum(values []float32) float32 {
	if len(values) == 0 {
		return 0
	}
	top := slices.Max(values)
	sum := float32(0)
	for _, v := range values {
		sum += exp(v - top)
	}
	return top + log(sum)
}
