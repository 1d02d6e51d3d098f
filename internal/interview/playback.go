package interview

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
)

// playbackStep returns a step that sums up what was heard, so that the report
// can correct it.
func (s Session) playbackStep() Step {
	sum := s.heardSoFar()
	return Step{
		Kind: Playback, Question: motive.Playback, Asked: s.wordPlayback(sum), Sum: sum,
		Why: language.Say("interview.why.playback"),
	}
}

// heardSoFar lists the motivators that the talk has shown: first the drivers,
// the strongest first, then the motivators that put the report off.
func (s Session) heardSoFar() []motive.Heard {
	var pulls, puts []motive.Heard
	units := map[string]float64{}
	for _, st := range s.setup.scorer.ScoreQuick(s.iv).Standings {
		h := motive.Heard{Motivator: st.Motivator}
		h.Strength, h.Quote = s.strongestEvidence(st.Motivator, st.Units < 0)
		units[st.Motivator] = st.Units
		switch {
		case st.Belief > 0 && h.Strength > 0:
			h.Score = st.Share
			pulls = append(pulls, h)
		case st.PutsOff && h.Strength < 0:
			puts = append(puts, h)
		}
	}
	slices.SortStableFunc(pulls, func(a, b motive.Heard) int { return cmp.Compare(units[b.Motivator], units[a.Motivator]) })
	slices.SortStableFunc(puts, func(a, b motive.Heard) int { return cmp.Compare(units[a.Motivator], units[b.Motivator]) })
	return append(pulls, puts...)
}

// strongestEvidence returns the highest strength noted for the motivator, or
// the lowest one if against is set. The quote comes from the strongest entry
// that has a quote, because the strongest entry of all is often a choice, which
// has none.
func (s Session) strongestEvidence(id string, against bool) (strength int, quote string) {
	quoted := 0
	for _, t := range s.iv.Turns {
		for _, e := range t.Evidence {
			if e.Motivator != id || (e.Strength < 0) != against {
				continue
			}
			size := max(e.Strength, -e.Strength)
			if size > max(strength, -strength) {
				strength = e.Strength
			}
			words := e.Quote
			if words == "" && e.Kind != motive.Chosen {
				words = firstWords(t.Answer, maxLeadWords)
			}
			if words != "" && size > quoted {
				quoted, quote = size, words
			}
		}
	}
	return strength, quote
}

// wordPlayback returns the wording of the playback.
func (s Session) wordPlayback(sum []motive.Heard) string {
	if len(sum) == 0 {
		return language.Say("interview.playback.nothing")
	}
	var b strings.Builder
	b.WriteString(language.Say("interview.playback.opening"))
	first := true
	for _, h := range sum {
		what := s.setup.Catalogue.ChoiceOf(h.Motivator)
		switch {
		case h.Strength < 0:
			b.WriteString(language.Say("interview.playback.against", "what", what))
		case first:
			b.WriteString(language.Say("interview.playback.first", "what", what))
		default:
			b.WriteString(language.Say("interview.playback.next", "what", what))
		}
		first = first && h.Strength < 0
		if h.Quote != "" && !s.keepsNoWords() {
			fmt.Fprintf(&b, ": “%s”", strings.TrimRight(h.Quote, ".")) // a full stop follows
		}
		b.WriteString(".")
	}
	b.WriteString(language.Say("interview.playback.ending"))
	return b.String()
}
