package overlaptest

import "sort"

// belief returns alpha_k = c_k + 2/K, or 0 for a k that left them cold, and the
// sum A (section 3.2).
func belief(c Catalogue, talks []*talk, ck map[string]float64) (alpha map[string]float64, total float64) {
	alpha = map[string]float64{}
	for _, k := range c.IDs {
		if ck[k] == 0 && cold(talks, k) {
			alpha[k] = 0
			continue
		}
		alpha[k] = ck[k] + 2/float64(len(c.IDs))
	}
	for _, k := range c.IDs {
		total += alpha[k]
	}
	return alpha, total
}

// divide returns share_k = alpha_k/A, and the served and the unmet part of it.
// If A is 0, all of them are 0 (R8).
func divide(c Catalogue, alpha map[string]float64, total float64, own terms) (shares, served, unmet map[string]float64) {
	shares, served, unmet = map[string]float64{}, map[string]float64{}, map[string]float64{}
	for _, k := range c.IDs {
		shares[k] = 0
		if total > 0 {
			shares[k] = alpha[k] / total
		}
		served[k] = shares[k] * own.served[k]
		unmet[k] = shares[k] * (1 - own.served[k])
	}
	return shares, served, unmet
}

// overlap fills in the overlap, its interval and its probability (sections 3.3
// and 3.4).
func (j *judged) overlap(c Catalogue, total, threshold float64, interval bool) {
	overlap, squares := 0.0, 0.0
	for _, k := range c.IDs {
		s := j.own.served[k]
		overlap += j.Shares[k] * s
		squares += j.Shares[k] * s * s
	}
	overlap = min(1, max(0, overlap)) // section 3.8
	v := (squares - overlap*overlap) / (total + 1)

	low, high, probability := overlap, overlap, 0.0
	if v <= 1e-15 { // this bound is exact, without the 1e-9 of section 3.8 (R9)
		j.Flat = true
		if atLeast(overlap, threshold) {
			probability = 1
		}
	} else {
		nu := overlap*(1-overlap)/v - 1
		a, b := overlap*nu, (1-overlap)*nu
		if interval {
			low, high = betaQuantile(0.05, a, b), betaQuantile(0.95, a, b)
		}
		probability = betaAbove(threshold, a, b)
	}
	j.Overlap, j.Low, j.High, j.Probability = &overlap, &low, &high, &probability
}

// conflicts fills in j.conflict and returns the motivators that block (section
// 3.5).
func (j *judged) conflicts(c Catalogue, talks []*talk, effects map[string]float64) (blocks map[string]bool) {
	j.conflict, blocks = map[string]bool{}, map[string]bool{}
	for _, k := range c.IDs {
		drives, putsOff := j.C[k] > 0, j.U[k] < 0
		weighs := drives && weighs(talks, k, j.Shares[k])
		repels := putsOff && repels(talks, k)

		if e, ok := effects[k]; ok { // an effect overrides the offers
			j.conflict[k], blocks[k] = conflictOfEffect(e, drives || putsOff, weighs || repels)
			continue
		}
		serves := above(j.own.served[k], 0)
		j.conflict[k] = above(j.own.against[k], 0) && drives || serves && putsOff
		blocks[k] = atLeast(j.own.against[k], 0.4) && weighs || serves && repels
	}
	return blocks
}

func conflictOfEffect(e float64, matters, strongly bool) (conflict, blocks bool) {
	return e < 0 && (matters || e <= -4), e <= -4 || e <= -2 && strongly
}

// verdict returns the verdict (section 3.6).
func (j *judged) verdict(c Catalogue, notYet bool) string {
	heard := 0.0
	for _, k := range c.IDs {
		heard += j.C[k]
	}
	switch {
	case j.Probability == nil, j.Evidence < 5, below(heard, 2):
		return "unclear"
	case atLeast(*j.Probability, 0.80) && len(j.BlockedBy) == 0:
		if len(j.Refused) > 0 || notYet {
			return "unclear"
		}
		return "sufficient"
	case atMost(*j.Probability, 0.20):
		return "insufficient"
	}
	return "unclear"
}

// advice returns the motivators to lead with and those to raise (section 3.7).
func (j *judged) advice(c Catalogue) (leadWith, raise []string) {
	leadWith, raise = []string{}, []string{}
	for _, k := range c.IDs {
		if !(j.C[k] > 0) {
			continue
		}
		if !j.conflict[k] && atLeast(j.Served[k], 0.05) {
			leadWith = append(leadWith, k)
		}
		if atLeast(j.Unmet[k], 0.05) {
			raise = append(raise, k)
		}
	}
	largestFirst(leadWith, j.Served)
	largestFirst(raise, j.Unmet)
	return leadWith, raise
}

// largestFirst sorts motivators by value, the largest first. Values that tie,
// within 1e-9, keep their order (R10).
func largestFirst(ks []string, by map[string]float64) {
	sort.SliceStable(ks, func(a, b int) bool { return above(by[ks[a]], by[ks[b]]) })
}
