package interview

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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
	return s.withQuotes(append(pulls, puts...), result)
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

// withQuotes adds the report's own words to what was heard, where there are any
// that somebody has looked at. No words stand for two motivators: they go to the
// one for which they were heard most strongly.
func (s Session) withQuotes(sum []motive.Heard, result overlap.Result) []motive.Heard {
	words := s.setup.scorer.Words(result, []overlap.Talk{{Interview: s.iv}})
	slices.SortStableFunc(words, func(a, b overlap.Words) int {
		return cmp.Compare(max(b.Strength, -b.Strength), max(a.Strength, -a.Strength))
	})
	var used []overlap.Words
	for _, w := range words {
		at := slices.IndexFunc(sum, func(h motive.Heard) bool { return h.Motivator == w.Motivator && h.Quote == "" })
		if at < 0 || slices.ContainsFunc(used, func(u overlap.Words) bool { return s.share(u, w) }) {
			continue
		}
		used = append(used, w)
		sum[at].Quote = w.Text
		if w.Text == s.iv.Turns[w.Turn].Answer {
			sum[at].Quote = wording.FirstWords(w.Text)
		}
	}
	return sum
}

// share reports whether two excerpts are the same words, or share words of one
// answer.
func (s Session) share(a, b overlap.Words) bool {
	if a.Text == b.Text || a.Turn != b.Turn {
		return a.Text == b.Text
	}
	answer := s.iv.Turns[a.Turn].Answer
	i, j := strings.Index(answer, a.Text), strings.Index(answer, b.Text)
	if i < 0 || j < 0 {
		return strings.Contains(a.Text, b.Text) || strings.Contains(b.Text, a.Text)
	}
	return i < j+len(b.Text) && j < i+len(a.Text)
}

// The most that a playback says back: a manager says it aloud.
const mostPulls, mostPuts = 5, 2

// wordPlayback returns the wording of the playback.
func (s Session) wordPlayback(sum []motive.Heard) string {
	if len(sum) == 0 {
		return language.Say("interview.playback.nothing")
	}
	return language.Say("interview.playback.opening") + s.wordSum(sum) + " " + language.Say("interview.playback.ending")
}

// wordSum says what was heard in sentences that can be said aloud.
func (s Session) wordSum(sum []motive.Heard) string {
	var b strings.Builder
	pulls := 0
	for _, h := range sum {
		what := s.setup.Catalogue.ChoiceOf(h.Motivator)
		text := ""
		switch {
		case h.Strength < 0:
			text = s.wordAgainst(h.Motivator)
		case pulls == 0:
			text = language.Say("interview.summary.first", "what", what)
		default:
			texts := language.List("interview.summary.next", "what", what)
			text = texts[(pulls-1)%len(texts)]
		}
		if h.Strength > 0 {
			pulls++
		}
		b.WriteString(" " + text)
		if h.Quote != "" && !s.keepsNoWords() {
			b.WriteString(" " + language.Say("interview.summary.words", "words", strings.TrimRight(h.Quote, ".")))
		}
	}
	return b.String()
}

// wordAgainst says that a motivator puts them off. The catalogue's own sentence
// comes first, because a choice phrase was never made to be negated.
func (s Session) wordAgainst(id string) string {
	m, _ := s.setup.Catalogue.Motivator(id)
	for _, text := range m.ReflectsNot {
		if !strings.Contains(text, wordsSlot) {
			return asStatement(text)
		}
	}
	return language.Say("interview.summary.against", "what", s.setup.Catalogue.ChoiceOf(id))
}

// wordsSlot stands for words of theirs in a sentence of the catalogue.
const wordsSlot = "{words}"

// asStatement returns a sentence without the "So" at its beginning, which only
// fits straight after an answer.
func asStatement(text string) string {
	rest, ok := strings.CutPrefix(text, language.Say("interview.summary.so")+" ")
	if !ok || rest == "" {
		return text
	}
	first, n := utf8.DecodeRuneInString(rest)
	return string(unicode.ToUpper(first)) + rest[n:]
}
