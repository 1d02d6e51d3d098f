package leftout

import (
	"math/rand/v2"
	"slices"
)

// draws is the number of bootstrap samples.
const draws = 1000

// A Difference is by how much a figure of one ear exceeds that of another, with
// its 95 % bootstrap interval.
type Difference struct {
	Rate             Rate
	Value, Low, High float64
}

// Compare compares two ears that heard the same notes. It draws the notes with
// replacement, each with what both ears made of it. The draws are the same each
// time.
func Compare(ear, other []Judgement, rates []Rate) []Difference {
	a, b := countEach(ear), countEach(other)
	var allA, allB Counts
	for i := range a {
		allA.Add(a[i])
		allB.Add(b[i])
	}
	drawn := make([][]float64, len(rates))
	random := rand.New(rand.NewPCG(1, 2))
	for range draws {
		var sumA, sumB Counts
		for range a {
			i := random.IntN(len(a))
			sumA.Add(a[i])
			sumB.Add(b[i])
		}
		for k, r := range rates {
			drawn[k] = append(drawn[k], r.Of(sumA)-r.Of(sumB))
		}
	}
	differences := make([]Difference, len(rates))
	for k, r := range rates {
		slices.Sort(drawn[k])
		differences[k] = Difference{r, r.Of(allA) - r.Of(allB), drawn[k][draws/40], drawn[k][draws-1-draws/40]}
	}
	return differences
}

func countEach(judged []Judgement) []Counts {
	each := make([]Counts, len(judged))
	for i, j := range judged {
		each[i] = Count(j)
	}
	return each
}
