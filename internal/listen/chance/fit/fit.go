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

// An Aim says how right the hearings must be.
type Aim struct {
	Flips  float64 // largest share of the motivators that pull of which is heard that they put off
	Right  float64 // least share of the sure hearings that are right, the sign included
	Alarms float64 // largest share of the notes that mean nothing in which one is sure
}

// Aims are those for notes and for speech.
type Aims struct{ Notes, Speech Aim }

// Learn returns the calibrations for notes and for speech, each from the cases of that
// manner. The Sure of each is the lowest with which its aim is met.
func Learn(cases []Case, aims Aims) (b chance.ByManner) {
	for c, aim := range map[*chance.Calibration]Aim{&b.Notes: aims.Notes, &b.Speech: aims.Speech} {
		var some []Case
		for _, x := range cases {
			if b.For(x.Outputs.Speech) == c {
				some = append(some, x)
			}
		}
		if len(some) > 0 {
			*c = learn(some, aim)
		}
	}
	return b
}

func learn(cases []Case, aim Aim) (c chance.Calibration) {
	copy(c.Right[:], learnRight(cases))
	copy(c.Pull[:], learnPull(cases))
	c.PutsOff = limit(&c, cases, aim.Flips)
	c.Sure = lowest(&c, cases, aim)
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

// limit returns the largest Pull from which on no more than the share of the
// motivators that pull have less.
func limit(c *chance.Calibration, cases []Case, share float64) float64 {
	var pulls []float64
	for i := range cases {
		for _, x := range c.Judge(&cases[i].Outputs) {
			if cases[i].Signs[x.Motivator] > 0 {
				pulls = append(pulls, x.Pull)
			}
		}
	}
	if len(pulls) == 0 {
		return 0.5
	}
	slices.Sort(pulls)
	return pulls[min(len(pulls)-1, int(share*float64(len(pulls))))]
}

// mostHeard is how many motivators of a note may be heard.
const mostHeard = 3

// lowest returns the lowest score from which on the aim is met.
func lowest(c *chance.Calibration, cases []Case, aim Aim) float64 {
	type hearing struct {
		score float64
		right bool
		note  int
	}
	var all []hearing
	nothing := 0
	for i := range cases {
		if len(cases[i].Signs) == 0 {
			nothing++
		}
		candidates := c.Judge(&cases[i].Outputs)
		for _, x := range candidates[:min(len(candidates), mostHeard)] {
			all = append(all, hearing{x.Score, cases[i].Signs[x.Motivator] == x.Sign, i})
		}
	}
	slices.SortFunc(all, func(a, b hearing) int { return cmp.Compare(b.score, a.score) })
	right, alarmed, least := 0, map[int]bool{}, 1.0
	for i, h := range all {
		if h.right {
			right++
		}
		if len(cases[h.note].Signs) == 0 {
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
