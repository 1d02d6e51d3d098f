package fit

import (
	"cmp"
	"slices"

	"buyin/internal/listen/chance"
)

// A Case is a note with what a reader hears in it. The notes may be heard twice,
// with their question and without.
type Case struct {
	Outputs chance.Outputs
	Signs   map[int]int // by motivator that a reader hears: 1 pulls, -1 puts off
}

// An Aim says how right the sure hearings must be.
type Aim struct {
	Right  float64 // least share of the sure hearings that are right, the sign included
	Alarms float64 // largest share of the notes that mean nothing in which one is sure
}

// Learn returns the calibration for these cases. Its Sure is the lowest with which
// the aim is met in each of the groups, which are parts of the cases: an ear that
// is right on notes may not be right on speech.
func Learn(cases []Case, groups [][]Case, aim Aim) chance.Calibration {
	var c chance.Calibration
	copy(c.Right[:], learnRight(cases))
	copy(c.Pull[:], learnPull(cases))
	for _, group := range groups {
		c.Sure = max(c.Sure, lowest(&c, group, aim))
	}
	return c
}

func learnRight(cases []Case) []float64 {
	var x [][]float64
	var y []bool
	for i := range cases {
		for k, terms := range cases[i].Outputs.RightTerms() {
			_, right := cases[i].Signs[k]
			x, y = append(x, terms[:]), append(y, right)
		}
	}
	return regress(x, y)
}

func learnPull(cases []Case) []float64 {
	var x [][]float64
	var y []bool
	for i := range cases {
		for k := range len(cases[i].Outputs.Sign) {
			if sign, ok := cases[i].Signs[k]; ok {
				terms := cases[i].Outputs.PullTerms(k)
				x, y = append(x, terms[:]), append(y, sign > 0)
			}
		}
	}
	return regress(x, y)
}

// mostHeard is how many motivators of a note may be heard.
const mostHeard = 3

// lowest returns the lowest score from which on the aim is met in the group.
func lowest(c *chance.Calibration, group []Case, aim Aim) float64 {
	type hearing struct {
		score float64
		right bool
		note  int
	}
	var all []hearing
	nothing := 0
	for i := range group {
		if len(group[i].Signs) == 0 {
			nothing++
		}
		candidates := c.Judge(&group[i].Outputs)
		for _, x := range candidates[:min(len(candidates), mostHeard)] {
			all = append(all, hearing{x.Score, group[i].Signs[x.Motivator] == x.Sign(), i})
		}
	}
	slices.SortFunc(all, func(a, b hearing) int { return cmp.Compare(b.score, a.score) })
	right, alarmed, least := 0, map[int]bool{}, 1.0
	for i, h := range all {
		if h.right {
			right++
		}
		if len(group[h.note].Signs) == 0 {
			alarmed[h.note] = true
		}
		if i+1 < len(all) && all[i+1].score == h.score {
			continue // a limit cannot part them
		}
		if float64(right) >= aim.Right*float64(i+1) && float64(len(alarmed)) <= aim.Alarms*float64(nothing) {
			least = h.score
		}
	}
	return least
}
