package practice

import (
	"slices"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
)

// A Playback says how a report takes the playback.
type Playback string

// The ways to take a playback.
const (
	Agrees  Playback = "agrees"  // agree to what was said back, and add at most one thing, as people do
	Nothing Playback = "nothing" // agree to all of it, and add nothing
	All     Playback = "all"     // name every hidden strength
)

// Playbacks lists the ways to take a playback, the default first.
var Playbacks = []string{string(Agrees), string(Nothing), string(All)}

const (
	noticeShare   = 1. / 2 // probability that a report notices that something was said back with the wrong sign
	offAddedShare = 1. / 5 // probability that a report adds what puts them off most
)

// agreeToSumUp agrees to a summary in the middle of the talk.
func agreeToSumUp() Reply { return Reply{Text: language.Say("practice.sumup.agree")} }

// replyToPlayback answers the playback. sum is what was said back.
func (r *Report) replyToPlayback(sum []motive.Heard, turns []motive.Turn) Reply {
	if r.playback == All {
		return r.nameAll()
	}
	a := agreement{report: r, asked: len(sum) == 0, strengths: map[string]int{}}
	for _, h := range sum {
		a.take(h)
	}
	if r.playback != Nothing {
		a.add(turns)
	}
	return Reply{Text: a.text(), Evidence: r.evidenceFor(a.strengths, "")}
}

// An agreement is an answer to a playback that mostly agrees.
type agreement struct {
	report    *Report
	asked     bool           // nothing was said back, so they were asked what comes first
	strengths map[string]int // what the answer confirms, corrects or adds
	corrected []string       // sentences
	added     []string       // sentences
}

// take agrees to one thing that was said back, as it was heard. A wrong sign is
// noticed half of the time.
func (a *agreement) take(h motive.Heard) {
	truly := a.report.persona.Drivers[h.Motivator]
	if truly*h.Strength < 0 && a.report.playback != Nothing && a.report.random.Float64() < noticeShare {
		a.strengths[h.Motivator] = truly
		a.corrected = append(a.corrected, a.report.bareReply(h.Motivator, truly))
		return
	}
	a.strengths[h.Motivator] = h.Strength
}

// add adds the strongest driver of which nothing was heard, and sometimes what
// puts the report off most, unless it was said back.
func (a *agreement) add(turns []motive.Turn) {
	r := a.report
	if id := r.strongestUnheard(turns); id != "" {
		a.strengths[id] = r.persona.Drivers[id]
		if !a.asked {
			a.added = append(a.added, language.Say("practice.playback.more"))
		}
		a.added = append(a.added, r.bareReply(id, r.persona.Drivers[id]))
	}
	if r.random.Float64() >= offAddedShare {
		return
	}
	id := r.worst(func(string) bool { return true })
	if _, said := a.strengths[id]; id != "" && !said {
		a.strengths[id] = r.persona.Drivers[id]
		a.added = append(a.added, language.Say("practice.playback.off"), r.bareReply(id, r.persona.Drivers[id]))
	}
}

// strongestUnheard returns the strongest driver of which nothing was heard
// before the playback, or "".
func (r *Report) strongestUnheard(turns []motive.Turn) string {
	strongest := ""
	for _, m := range r.catalogue.Motivators {
		x := r.persona.Drivers[m.ID]
		if x <= 0 || strongest != "" && x <= r.persona.Drivers[strongest] {
			continue
		}
		if !slices.ContainsFunc(turns, func(t motive.Turn) bool { return strengthIn(t.Evidence, m.ID) != 0 }) {
			strongest = m.ID
		}
	}
	return strongest
}

// text puts the answer in words.
func (a *agreement) text() string {
	opening := language.Say("practice.playback.agree")
	switch {
	case len(a.strengths) == 0:
		return language.Say("practice.playback.nothing")
	case a.asked:
		return strings.Join(a.added, " ")
	case len(a.corrected) > 0:
		opening = language.Say("practice.playback.mostly")
	}
	return strings.Join(slices.Concat([]string{opening}, a.corrected, a.added), " ")
}

// nameAll names every hidden strength that is not 0, the strongest first.
func (r *Report) nameAll() Reply {
	var pulls, puts []string
	hidden := map[string]int{}
	for _, m := range r.catalogue.Motivators {
		if x := r.persona.Drivers[m.ID]; x != 0 {
			hidden[m.ID] = x
		}
	}
	evidence := r.evidenceFor(hidden, "")
	said := slices.Clone(evidence)
	slices.SortStableFunc(said, func(a, b motive.Evidence) int { return compareStrength(a.Strength, b.Strength) })
	for _, e := range said {
		words := language.Say("practice.playback.strength", "what", r.catalogue.ChoiceOf(e.Motivator), "n", abs(e.Strength))
		if e.Strength > 0 {
			pulls = append(pulls, words)
		} else {
			puts = append(puts, words)
		}
	}
	text := language.Say("practice.playback.nothing")
	if len(pulls) > 0 {
		text = language.Say("practice.playback.pulls", "list", strings.Join(pulls, language.Say("practice.playback.then")))
	}
	if len(puts) > 0 {
		text += language.Say("practice.playback.against", "list", strings.Join(puts, ", "))
	}
	return Reply{Text: text, Evidence: evidence}
}

// isPlayback reports whether a turn is the playback or comes after it.
func isPlayback(t motive.Turn) bool {
	return t.Question == motive.Playback || t.Question == motive.Closing
}
