package interview

import (
	"math"
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// What an answer may turn out to be, for weighing questions before they are
// asked. Rough on purpose: they order questions, they decide no verdict.
const (
	likelyStrength = 4      // of a driver that comes up
	smallTalk      = 1. / 3 // an opener's answer that holds no driver
	smallFollow    = 1. / 2 // a follow-up's
	shrugs         = 2. / 3 // of the probes that meet no driver: left cold rather than put off
	mildlyPutOff   = -3     // the strength of the rest
	firmOrder      = 0.8    // the chance from which one driver counts as stronger than another
	top            = 3      // drivers whose order matters where there are no goals
	leastAnswers   = 5      // below it no verdict is firm (CONTRACT section 3, rule 6)
	leastBelief    = 2.0    // likewise, of the summed belief
	doubtOfVerdict = 0.7    // how much of the doubt is about the verdict, the rest being too little heard
)

// outcome is one way an answer may go.
type outcome struct {
	chance   float64
	evidence []motive.Evidence
}

// alphas are the weights of the belief: what was heard, and the prior of two
// answers spread over what is not ruled out.
func (s Session) alphas(r overlap.Result) []float64 {
	a := make([]float64, len(r.Standings))
	for i, st := range r.Standings {
		if !st.Cold {
			a[i] = st.Belief + 2/float64(len(a))
		}
	}
	return a
}

// outcomes are the ways in which the answer to a question may go, given what
// is believed so far.
func (s Session) outcomes(step Step, alpha []float64) []outcome {
	says := func(k int, strength int, kind motive.Kind) []motive.Evidence {
		return []motive.Evidence{{Motivator: s.set.Catalogue.Motivators[k].ID, Strength: strength, Kind: kind}}
	}
	total := sum(alpha)
	switch {
	case step.Kind == TradeOff:
		a, b := s.set.Catalogue.Index(step.Motivators[0]), s.set.Catalogue.Index(step.Motivators[1])
		first := 0.5
		if alpha[a]+alpha[b] > 0 {
			first = alpha[a] / (alpha[a] + alpha[b])
		}
		return []outcome{
			{first, says(a, motive.MaxStrength, motive.Chosen)},
			{1 - first, says(b, motive.MaxStrength, motive.Chosen)},
		}
	case len(step.Motivators) == 1:
		k := s.set.Catalogue.Index(step.Motivators[0])
		// an even chance for a motivator of average share
		drives := 0.0
		if total > 0 {
			weight := alpha[k] / total * float64(len(alpha))
			drives = weight / (weight + 1)
		}
		return []outcome{
			{drives, says(k, likelyStrength, motive.Prompted)},
			{(1 - drives) * shrugs, says(k, 0, motive.Prompted)},
			{(1 - drives) * (1 - shrugs), says(k, mildlyPutOff, motive.Prompted)},
		}
	}
	small := smallTalk
	if step.FollowUp {
		small = smallFollow
	}
	out := []outcome{{small, nil}}
	for k := range alpha {
		if alpha[k] > 0 {
			out = append(out, outcome{(1 - small) * alpha[k] / total, says(k, likelyStrength, motive.Volunteered)})
		}
	}
	return out
}

// doubt is how unsettled the talk would be with this result, in [0,1]: about
// the verdict where there are goals, else about the order of the strongest
// drivers; and about whether enough was heard at all.
func (s Session) doubt(r overlap.Result) float64 {
	heard := 0.0
	for _, st := range r.Standings {
		heard += st.Belief
	}
	lack := max(0, leastAnswers-float64(r.Answers))/leastAnswers + max(0, leastBelief-heard)/leastBelief
	open := 1.0
	switch {
	case !r.HasGoals:
		open = s.disorder(r)
	case r.Heard:
		open = 4 * r.Probability * (1 - r.Probability)
	}
	return doubtOfVerdict*open + (1-doubtOfVerdict)*lack/2
}

// disorder is the mean chance, doubled into [0,1], that two neighbours among
// the strongest drivers stand in the wrong order.
func (s Session) disorder(r overlap.Result) float64 {
	pairs := s.order(r)
	wrong := 0.0
	for _, p := range pairs {
		wrong += 1 - p
	}
	return min(1, 2*wrong/float64(len(pairs)))
}

// order gives, for each of the strongest motivators and its successor, the
// chance that they stand in the right order.
func (s Session) order(r overlap.Result) []float64 {
	alpha := s.alphas(r)
	slices.SortStableFunc(alpha, func(a, b float64) int {
		switch {
		case a > b:
			return -1
		case a < b:
			return 1
		}
		return 0
	})
	var chances []float64
	for i := 0; i < top && i+1 < len(alpha); i++ {
		chances = append(chances, ahead(alpha[i], alpha[i+1]))
	}
	return chances
}

// ahead is the chance that a share with weight a exceeds one with weight b.
// Of a Dirichlet pair the part a/(a+b) is Beta(a,b); the normal law is near
// enough to order questions by.
func ahead(a, b float64) float64 {
	if b == 0 {
		if a == 0 {
			return 0.5
		}
		return 1
	}
	n := a + b
	sd := math.Sqrt(a * b / (n * n * (n + 1)))
	return 0.5 * (1 + math.Erf((a/n-0.5)/(sd*math.Sqrt2)))
}

// worth is how much doubt an answer to the step may be expected to remove.
func (s Session) worth(step Step, now overlap.Result, alpha []float64) float64 {
	left := 0.0
	iv := s.iv
	turns := slices.Clip(s.iv.Turns)
	for _, o := range s.outcomes(step, alpha) {
		iv.Turns = append(turns, motive.Turn{Question: step.Question, Evidence: o.evidence})
		left += o.chance * s.doubt(s.set.scorer.Quick(iv))
	}
	return s.doubt(now) - left
}

func sum(xs []float64) float64 {
	total := 0.0
	for _, x := range xs {
		total += x
	}
	return total
}
