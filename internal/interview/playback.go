package interview

import (
	"buyin/internal/interview/wording"
	"buyin/internal/language"
	"buyin/internal/motive"
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

// heardSoFar lists what the talk has shown, to be said back; see wording.Heard. What
// nobody has looked at and they have denied is left out.
func (s Session) heardSoFar() []motive.Heard {
	return wording.Heard(s.iv, s.setup.scorer, s.isDenied)
}

// wordPlayback returns the wording of the playback.
func (s Session) wordPlayback(sum []motive.Heard) string {
	if len(sum) == 0 {
		return language.Say("interview.playback.nothing")
	}
	return language.Say("interview.playback.opening") + wording.Summary(s.setup.Catalogue, sum, !s.keepsNoWords()) + " " + language.Say("interview.playback.ending")
}
