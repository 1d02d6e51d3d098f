package chance

import "math"

// Outputs are what both halves of the ear say of a note. Motivators are in the
// order of the catalogue. A slice of classes has "nothing" as a further, last
// entry.
type Outputs struct {
	Class, Near []float32 // by words: the score of each class, about 0 to 1, and the likeness of its three nearest texts, 0 to 1
	Sign        []float32 // by words: whether each motivator pulls (about 1) or puts off (about -1)
	Whole       float32   // by words: the same of the note as a whole
	Head        []float32 // by the encoder: the logit of each class
	HeadSign    []float32 // by the encoder: the logit that each motivator pulls
	Speech      bool      // the note is speech word for word; package manner tells
	About       int       // the motivator that the question explores, or -1
}

// nearWeight is the weight of the likeness of the nearest texts beside the score
// of the ridge.
const nearWeight = 0.3

// byWords returns the score of each class by words.
func (o *Outputs) byWords() []float64 {
	scores := make([]float64, len(o.Class))
	for i := range scores {
		scores[i] = float64(o.Class[i]) + nearWeight*float64(o.Near[i])
	}
	return scores
}

// maxLogOdds bounds the log-odds that a half of the ear may claim, because
// nothing is certain.
const maxLogOdds = 12

// logOdds returns the log-odds of each class against all others together, from
// their logits.
func logOdds(logits []float32) []float64 {
	odds := make([]float64, len(logits))
	for i, l := range logits {
		others := 0.0
		for j, x := range logits {
			if j != i {
				others += math.Exp(float64(x - l))
			}
		}
		odds[i] = max(-maxLogOdds, min(maxLogOdds, -math.Log(others)))
	}
	return odds
}

// The numbers that decide whether a motivator is right.
const (
	always         = iota // 1
	wordScore             // its score by words
	wordLead              // how far that is above the best of the others; negative: below it
	encoderSay            // its log-odds by the encoder
	explored              // 1 if the question explores it
	wordNothing           // the score of nothing by words
	encoderNothing        // the log-odds of nothing by the encoder
	rightTerms
)

// The numbers that decide whether it pulls.
const (
	_          = iota // 1
	wordSign          // its sign by words
	wholeSign         // the sign of the note by words
	encoderWay        // its logit by the encoder
	pullTerms
)

// RightTerms returns the numbers from which the chance of each motivator is
// worked out.
func (o *Outputs) RightTerms() [][rightTerms]float64 {
	words, odds := o.byWords(), logOdds(o.Head)
	motivators := len(o.Sign)
	terms := make([][rightTerms]float64, motivators)
	for k := range terms {
		best := math.Inf(-1)
		for j, s := range words[:motivators] {
			if j != k {
				best = max(best, s)
			}
		}
		if motivators == 1 {
			best = 0
		}
		terms[k] = [rightTerms]float64{
			always: 1, wordScore: words[k], wordLead: words[k] - best, encoderSay: odds[k],
			wordNothing: words[motivators], encoderNothing: odds[motivators],
		}
		if k == o.About {
			terms[k][explored] = 1
		}
	}
	return terms
}

// PullTerms returns the numbers from which the chance that motivator k pulls is
// worked out.
func (o *Outputs) PullTerms(k int) [pullTerms]float64 {
	return [pullTerms]float64{
		always: 1, wordSign: float64(o.Sign[k]), wholeSign: float64(o.Whole), encoderWay: float64(o.HeadSign[k]),
	}
}
