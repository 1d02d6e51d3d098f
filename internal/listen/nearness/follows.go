package nearness

import "math"

// Coefficients of a logistic regression on testdata/listen/near.ndjson, where a
// text that follows counts 1, a neutral one half, and a jump 0. A test of package
// listen checks that they fit.
const (
	always       = -2.0
	byChance     = 2.0  // times the root of the chance
	aboutNothing = 0.45 // if the text is about no motivator
	byCosine     = 1.1
)

// Follows returns the chance that a text about some motivator follows from what
// was said. right is the chance that the words speak of that motivator.
func Follows(right, cosine float64) float64 {
	return logistic(always + float64(byChance*math.Sqrt(right)) + float64(byCosine*cosine)) // converted, so that nothing is fused
}

// FollowsOpen is Follows for a text that is about no motivator.
func FollowsOpen(cosine float64) float64 {
	return logistic(always + aboutNothing + float64(byCosine*cosine))
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
