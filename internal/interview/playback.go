package interview

import (
	"cmp"
	"slices"

	"buyin/internal/interview/wording"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// playbackStep returns a step that sums up what was heard, so that the report
// can correct it.
func (s Session) playbackStep() Step {
	sum := s.heardSoFar()
	return Step{
		Kind: Playback, Move: PlayBack, Question: motive.Playback, Asked: s.wordPlayback(sum), Sum: sum,
		Why: language.Say("interview.why.playback"),
	}
}

// heardSoFar lists the motivators that the talk has shown: first the drivers,
// the strongest first, then the motivators that put the report off.
func (s Session) heardSoFar() []motive.Heard {
	var pulls, puts []motive.Heard
	result := s.setup.scorer.ScoreQuick(s.iv)
	units := map[string]float64{}
	for _, st := range result.Standings {
		h := motive.Heard{Motivator: st.Motivator, Strength: s.strongest(st.Motivator, st.Units < 0)}
		units[st.Motivator] = st.Units
		switch {
		case st.CoachOnly && s.isDenied(st.Motivator): // nobody has looked, and they said no
		case st.Belief > 0 && h.Strength > 0:
			h.Score = st.Share
			pulls = append(pulls, h)
		case st.PutsOff && h.Strength < 0:
			puts = append(puts, h)
		}
	}
	slices.SortStableFunc(pulls, func(a, b motive.Heard) int { return cmp.Compare(units[b.Motivator], units[a.Motivator]) })
	slices.SortStableFunc(puts, func(a, b motive.Heard) int { return cmp.Compare(units[a.Motivator], units[b.Motivator]) })
	pulls, puts = pulls[:min(len(pulls), mostPulls)], puts[:min(len(puts), mostPuts)]
	return wording.AddQuotes(append(pulls, puts...), s.setup.scorer.Words(result, []overlap.Talk{{Interview: s.iv}}), s.iv)
}

// strongest returns the highest strength noted for the motivator, or the lowest
// one if against is set.
func (s Session) strongest(id string, against bool) (strength int) {
	for _, t := range s.iv.Turns {
		for _, e := range t.Evidence {
			if e.Motivator == id && (e.Strength < 0) == against && max(e.Strength, -e.Strength) > max(strength, -strength) {
				strength = e.Strength
			}
		}
	}
	return strength
}

// The most that a playback says back: a manager says it aloud.
const mostPulls, mostPuts = 5, 2

// wordPlayback returns the wording of the playback.
func (s Session) wordPlayback(sum []motive.Heard) string {
	if len(sum) == 0 {
		return language.Say("interview.playback.nothing")
	}
	return language.Say("interview.playback.opening") + wording.Summary(s.setup.Catalogue, sum, !s.keepsNoWords()) + " " + language.Say("interview.playback.ending")
}
