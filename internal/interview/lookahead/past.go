package lookahead

import (
	"slices"

	"buyin/internal/motive"
)

// After returns the talk as one that comes after earlier talks with the same
// person, whose turns are past, the oldest first. They are evidence; the playback
// of this talk does not say them back.
func (t Talk) After(past []motive.Turn) Talk {
	t.past, t.recent = past, recentTurns(past)
	return t
}

// allTurns returns the turns of the earlier talks and of this one.
func (t Talk) allTurns() []motive.Turn {
	if len(t.past) == 0 {
		return t.iv.Turns
	}
	return slices.Concat(t.past, t.iv.Turns)
}

// The most of the earlier turns that the look-ahead counts: it scores them
// thousands of times for each question.
const (
	mostRecentTurns = 16
	recentForEach   = 2 // turns about one motivator
)

// recentTurns returns the newest turns about each motivator, in their order.
func recentTurns(past []motive.Turn) (recent []motive.Turn) {
	taken := map[string]int{}
	for _, t := range slices.Backward(past) {
		wanted := slices.ContainsFunc(t.Evidence, func(e motive.Evidence) bool { return taken[e.Motivator] < recentForEach })
		if !wanted || len(recent) == mostRecentTurns {
			continue
		}
		recent = append(recent, t)
		for _, e := range t.Evidence {
			taken[e.Motivator]++
		}
	}
	slices.Reverse(recent)
	return recent
}
