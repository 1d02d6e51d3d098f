package check

import (
	"fmt"
	"slices"

	"buyin/internal/motive"
)

const (
	fewProbes  = 2 // a second talk should not ask the first one's question
	fewOpeners = 3 // so should no talk open as the last did
	skew       = 3 // times the middle number of probes, from which questions are skewed
)

func coverage() []Rule {
	const source = "the shipped catalogue's habits; Clark and Watson, Constructing Validity, 1995, for the balance of items"
	lines := func(name, doc, bad, good string, severity motive.Severity, whole func(*review)) Rule {
		return Rule{Name: name, Group: Coverage, Severity: severity, Doc: doc, Bad: bad, Good: good, Source: source, whole: whole}
	}
	return []Rule{
		lines("few-probes", "a motivator with a single probe is asked about in the same words in every talk", "probes: [one]", "probes: [one, two]", motive.Warning, tooFewProbes),
		lines("few-openers", "with fewer than three openers every talk begins like the last", "openers: [one]", "openers: [one, two, three]", motive.Info, tooFewOpeners),
		lines("skewed-questions", "a motivator with three times as many probes as the middle one is asked about more, and so found more", "probes: [nine of them, where others have three]", "probes: [three of them]", motive.Warning, skewedQuestions),
		lines("missing-wording", "a question with no other wording is said twice in the same words", "ask: How was your week?", "ask: How was your week?\nreword: [How did your week go?]", motive.Info, missingWording),
		lines("no-cues", "without cues and examples nothing can be heard as this motivator", "cues: []", "cues: [layoffs]", motive.Warning, withoutCues),
		lines("no-examples", "without examples nobody can test what is heard as this motivator", "examples: []", "examples: [slept badly till the letter came]", motive.Warning, without("examples", "what a report might say that must be heard as it", func(m motive.Motivator) int { return len(m.Examples) + noCues(m) })),
		lines("no-refusals", "without refusals nobody can test that being put off is heard as that", "refusals: []", "refusals: [a job for life would bore me]", motive.Warning, without("refusals", "what a report might say whom it leaves cold", func(m motive.Motivator) int { return len(m.Refusals) })),
		lines("no-counter-examples", "without counter-examples nobody can test that look-alikes are not heard", "counter_examples: []", "counter_examples: [the security audit found nothing]", motive.Warning, without("counter_examples", "what sounds like it and is not", func(m motive.Motivator) int { return len(m.CounterExamples) })),
	}
}

// noCues is 1 for a motivator without cues and examples, of which no-cues tells.
func noCues(m motive.Motivator) int {
	if len(m.Cues) == 0 {
		return 1
	}
	return 0
}

func tooFewProbes(r *review) {
	for i, m := range r.in.Catalogue.Motivators {
		if n := len(m.Probes); n > 0 && n < fewProbes {
			r.here(shown(m.ID)+" has a single probe; every talk asks it", fmt.Sprintf("write at least %d", fewProbes), "motivators", i, "id")
		}
	}
}

func tooFewOpeners(r *review) {
	if n := len(r.in.Catalogue.Openers); n > 0 && n < fewOpeners {
		r.here(fmt.Sprintf("the number of openers is %d; talks begin like one another", n), fmt.Sprintf("write at least %d", fewOpeners), "openers", 0, "id")
	}
}

func skewedQuestions(r *review) {
	var counts []int
	for _, m := range r.in.Catalogue.Motivators {
		counts = append(counts, len(m.Probes))
	}
	if len(counts) < 3 {
		return
	}
	slices.Sort(counts)
	middle := max(1, counts[len(counts)/2])
	for i, m := range r.in.Catalogue.Motivators {
		if len(m.Probes) >= skew*middle {
			r.here(fmt.Sprintf("%s has %d probes, the middle motivator %d", shown(m.ID), len(m.Probes), middle), "give the others more, or this one fewer", "motivators", i, "id")
		}
	}
}

func missingWording(r *review) {
	tell := func(q motive.Question, path ...any) {
		if len(q.Reword) == 0 {
			r.here(shown(q.ID)+" has no other wording", "add one under reword", append(path, "id")...)
		}
	}
	for i, m := range r.in.Catalogue.Motivators {
		for k, q := range m.Probes {
			tell(q, "motivators", i, "probes", k)
		}
	}
	for k, q := range r.in.Catalogue.Openers {
		tell(q, "openers", k)
	}
}

func withoutCues(r *review) {
	for i, m := range r.in.Catalogue.Motivators {
		if len(m.Cues) == 0 && len(m.Examples) == 0 && m.ID != "" {
			r.here(shown(m.ID)+" has neither cues nor examples; nothing can be heard as it", "add cues: words and phrases to listen for", "motivators", i, "id")
		}
	}
}

// without makes a rule of a list that each motivator should have.
func without(key, what string, count func(motive.Motivator) int) func(*review) {
	return func(r *review) {
		for i, m := range r.in.Catalogue.Motivators {
			if m.ID != "" && count(m) == 0 {
				r.here(shown(m.ID)+" has no "+key, "add some: "+what, "motivators", i, "id")
			}
		}
	}
}
