package interview

import (
	"testing"

	"buyin/internal/motive"
)

// The playback names all that was heard. It quotes only words that somebody has
// looked at, for what they were heard for, and no words twice.
func TestPlaybackQuotesWhatWasLookedAt(t *testing.T) {
	entry := func(motivator string, strength int, quote string) motive.Evidence {
		return motive.Evidence{Motivator: motivator, Strength: strength, Quote: quote, Kind: motive.Volunteered}
	}
	coach := func(e motive.Evidence) motive.Evidence { e.ByCoach = true; return e }
	for _, tt := range []struct {
		name  string
		turns []motive.Turn
		want  map[string]string // the quote by motivator
	}{
		{"heard by the coach only", []motive.Turn{
			{Question: "debrief.1", Answer: "made a chair", Evidence: []motive.Evidence{coach(entry("craft", 4, "a chair"))}},
		}, map[string]string{"craft": ""}},
		{"looked at", []motive.Turn{
			{Question: "debrief.1", Answer: "made a chair", Evidence: []motive.Evidence{entry("craft", 4, "a chair")}},
		}, map[string]string{"craft": "a chair"}},
		{"no quote, but all the answer is about it", []motive.Turn{
			{Question: "debrief.1", Answer: "made a chair.", Evidence: []motive.Evidence{entry("craft", 4, "")}},
		}, map[string]string{"craft": "made a chair"}},
		{"no quote, and the answer is about two", []motive.Turn{
			{Question: "debrief.1", Answer: "made a chair in peace", Evidence: []motive.Evidence{entry("craft", 4, ""), entry("calm", 3, "in peace")}},
		}, map[string]string{"craft": "", "calm": "in peace"}},
		{"the same words for two", []motive.Turn{
			{Question: "debrief.1", Answer: "made a chair in peace", Evidence: []motive.Evidence{entry("craft", 4, "a chair in peace"), entry("calm", 3, "in peace")}},
		}, map[string]string{"craft": "a chair in peace", "calm": ""}},
		{"other words for the second", []motive.Turn{
			{Question: "debrief.1", Answer: "a chair in peace", Evidence: []motive.Evidence{entry("craft", 4, "a chair in peace"), entry("calm", 3, "in peace")}},
			{Question: "debrief.2", Answer: "it was quiet", Evidence: []motive.Evidence{entry("calm", 2, "quiet")}},
		}, map[string]string{"craft": "a chair in peace", "calm": "quiet"}},
		{"another sign", []motive.Turn{
			{Question: "debrief.1", Answer: "hate the noise", Evidence: []motive.Evidence{entry("calm", -5, "the noise")}},
			{Question: "debrief.2", Answer: "quiet is fine", Evidence: []motive.Evidence{entry("calm", 2, "quiet")}},
		}, map[string]string{"calm": "the noise"}},
	} {
		s := New(Setup{Catalogue: pair(), Head: motive.Interview{Turns: tt.turns}})
		got := map[string]string{}
		for _, h := range s.heardSoFar() {
			got[h.Motivator] = h.Quote
		}
		for id, want := range tt.want {
			if quote, ok := got[id]; !ok || quote != want {
				t.Errorf("%s: %s is quoted with %q (%t), want %q", tt.name, id, quote, ok, want)
			}
		}
	}
}
