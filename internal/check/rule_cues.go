package check

import (
	"slices"
	"strings"

	"buyin/internal/english"
	"buyin/internal/motive"
)

// cueRules returns the rules about cues, which are the words by which a motivator is heard.
func cueRules() []Rule {
	const source = "Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, chapters 2 and 6"
	return []Rule{
		{
			Name: "shared-cue", Group: Cues, Severity: motive.Warning, Source: source, whole: findSharedCues,
			Doc:  "a cue that two motivators share is heard as both, and does not tell them apart",
			Bad:  "pay: {cues: [raise]}\nrecognition: {cues: [raise]}",
			Good: "pay: {cues: [pay rise]}\nrecognition: {cues: [praised]}",
		},
		{
			Name: "contained-cue", Group: Cues, Severity: motive.Warning, Source: source, whole: findContainedCues,
			Doc:  "a cue that is part of another motivator's cue is heard whenever that one is",
			Bad:  "pay: {cues: [fair]}\nrecognition: {cues: [fair share of credit]}",
			Good: "pay: {cues: [fair pay]}\nrecognition: {cues: [fair share of credit]}",
		},
		{
			Name: "idle-cues", Group: Cues, Severity: motive.Warning, Source: source, whole: findIdleCues,
			Doc:  "cues that are in none of the motivator's own examples are untested, and perhaps nobody says them",
			Bad:  "cues: [golden handcuffs]\nexamples: [slept badly till the letter came]",
			Good: "cues: [slept badly]\nexamples: [slept badly till the letter came]",
		},
		{
			Name: "common-cue", Group: Cues, Severity: motive.Warning, Source: source, whole: findCommonCues,
			Doc:  "a cue that is an everyday word, or common in neutral talk, is heard when nothing was meant",
			Bad:  "cues: [work]",
			Good: "cues: [out of work]",
		},
	}
}

// reportCue records a finding about a cue.
func (r *review) reportCue(c cueAt, message, remedy string) {
	r.reportPath(message, remedy, "motivators", c.motivator, "cues", c.index)
}

// findSharedCues finds cues that belong to two motivators, and cues that one motivator
// lists twice. Two forms of the same words in one motivator do no harm.
func findSharedCues(r *review) {
	first := map[string]cueAt{}
	for _, c := range r.cues() {
		other, taken := first[c.key]
		switch {
		case !taken:
			first[c.key] = c
		case other.motivator != c.motivator:
			r.reportCue(c, "cue "+english.Quote(c.text)+" is also a cue of "+english.Excerpt(r.in.Catalogue.Motivators[other.motivator].ID),
				"keep one of them, or make both more specific")
		case strings.EqualFold(other.text, c.text):
			r.reportCue(c, "duplicate cue "+english.Quote(c.text), "delete one of them")
		}
	}
}

// findContainedCues finds cues that are part of another motivator's cue.
func findContainedCues(r *review) {
	byKey := map[string]cueAt{} // by key: the first cue with that key
	for _, c := range r.cues() {
		if _, taken := byKey[c.key]; !taken {
			byKey[c.key] = c
		}
	}
	reported := map[string]bool{} // by key
	for _, outer := range r.cues() {
		r.eachCue(outer.words, func(key string, _ []int) {
			inner := byKey[key]
			if inner.motivator == outer.motivator || len(inner.words) == len(outer.words) || reported[key] {
				return
			}
			reported[key] = true
			r.reportCue(inner, "cue "+english.Quote(inner.text)+" is part of the cue "+english.Quote(outer.text)+" of "+english.Excerpt(r.in.Catalogue.Motivators[outer.motivator].ID),
				"make it longer, so that the two can be told apart")
		})
	}
}

// findIdleCues finds motivators whose cues occur in none of their examples. It ignores
// motivators without cues or without examples.
func findIdleCues(r *review) {
	for i, m := range r.in.Catalogue.Motivators {
		hasWords := func(text string) bool { return len(r.plainWords(text)) > 0 }
		examples := slices.Concat(m.Examples, m.Refusals)
		if !slices.ContainsFunc(m.Cues, hasWords) || !slices.ContainsFunc(examples, hasWords) {
			continue
		}
		if !slices.ContainsFunc(examples, func(text string) bool { return r.holdsCueOf(i, text) }) {
			r.reportPath("no example of "+english.Excerpt(m.ID)+" contains one of its cues", "add an example that does", "motivators", i, "cues", 0)
		}
	}
}

// holdsCueOf reports whether the text contains one of the motivator's cues.
func (r *review) holdsCueOf(motivator int, text string) bool {
	found := false
	r.eachCue(r.plainWords(text), func(_ string, claimants []int) {
		found = found || slices.Contains(claimants, motivator)
	})
	return found
}

// findCommonCues finds cues that are everyday words, or that are common in neutral
// examples.
func findCommonCues(r *review) {
	neutral := map[string]int{} // how many neutral examples hold each cue
	for _, text := range r.in.Catalogue.NeutralExamples {
		r.eachCue(r.plainWords(text), func(key string, _ []int) { neutral[key]++ })
	}
	for _, c := range r.cues() {
		switch {
		case len(c.words) == 1 && (english.IsCommonWord(c.words[0]) || everyday.Has(c.words[0])):
			r.reportCue(c, "cue "+english.Quote(c.text)+" is an everyday word", "use a phrase that is specific to this motivator")
		case isCommon(neutral[c.key], len(r.in.Catalogue.NeutralExamples)):
			r.reportCue(c, "cue "+english.Quote(c.text)+" is common in the neutral examples", "make it more specific")
		}
	}
}

// isCommon reports whether a cue that was heard in some of n neutral examples is too
// common: it was heard in one of twenty or more. Fewer may be there on purpose, to test the
// ear.
func isCommon(heard, n int) bool { return heard > 0 && heard*20 >= n }

var everyday = setIn("cues", "everyday")
