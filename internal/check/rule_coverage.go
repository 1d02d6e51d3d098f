package check

import (
	"fmt"
	"slices"

	"buyin/internal/english"
	"buyin/internal/motive"
)

const (
	minProbes  = 2 // so that a second talk need not ask the same question as the first
	minOpeners = 3 // so that a talk need not begin in the same way as the last one
	skew       = 3 // a motivator has too many probes if it has this many times the median number
)

// coverageRules returns the rules about the texts that each motivator should have.
func coverageRules() []Rule {
	const source = "the shipped catalogue's habits; Clark and Watson, Constructing Validity, 1995, for the balance of items"
	rules := []Rule{
		{
			Name: "few-probes", Severity: motive.Warning, whole: findFewProbes,
			Doc: "a motivator with a single probe is asked about in the same words in every talk",
			Bad: "probes: [one]", Good: "probes: [one, two]",
		},
		{
			Name: "few-openers", Severity: motive.Info, whole: findFewOpeners,
			Doc: "with fewer than three openers, talks often begin the same way",
			Bad: "openers: [one]", Good: "openers: [one, two, three]",
		},
		{
			Name: "skewed-questions", Severity: motive.Warning, whole: findSkewedQuestions,
			Doc: "a motivator with three times as many probes as the median is asked about more often, and so found more often",
			Bad: "probes: [nine of them, where others have three]", Good: "probes: [three of them]",
		},
		{
			Name: "missing-wording", Severity: motive.Info, whole: findMissingWordings,
			Doc: "a question with only one wording is asked in the same words every time",
			Bad: "ask: How was your week?", Good: "ask: How was your week?\nreword: [How did your week go?]",
		},
		{
			Name: "no-cues", Severity: motive.Warning, whole: findNoCues,
			Doc: "a motivator without cues and examples cannot be heard",
			Bad: "cues: []", Good: "cues: [layoffs]",
		},
		{
			Name: "no-examples", Severity: motive.Warning, whole: findNoExamples,
			Doc: "without examples nobody can test that a motivator is heard",
			Bad: "examples: []", Good: "examples: [slept badly till the letter came]",
		},
		{
			Name: "no-refusals", Severity: motive.Warning, whole: findNoRefusals,
			Doc: "without refusals nobody can test that the coach hears when a motivator puts somebody off",
			Bad: "refusals: []", Good: "refusals: [a job for life would bore me]",
		},
		{
			Name: "no-counter-examples", Severity: motive.Warning, whole: findNoCounterExamples,
			Doc: "without counter-examples nobody can test that similar words are not heard as the motivator",
			Bad: "counter_examples: []", Good: "counter_examples: [the security audit found nothing]",
		},
	}
	for i := range rules {
		rules[i].Group, rules[i].Source = Coverage, source
	}
	return rules
}

// reportMotivator records a finding about motivator i as a whole.
func (r *review) reportMotivator(i int, message, remedy string) {
	r.reportPath(message, remedy, "motivators", i, "id")
}

func findFewProbes(r *review) {
	for i, m := range r.in.Catalogue.Motivators {
		if n := len(m.Probes); n > 0 && n < minProbes {
			r.reportMotivator(i, english.Excerpt(m.ID)+" has only one probe, so every talk asks the same question", fmt.Sprintf("write at least %d", minProbes))
		}
	}
}

func findFewOpeners(r *review) {
	if n := len(r.in.Catalogue.Openers); n > 0 && n < minOpeners {
		r.reportPath(fmt.Sprintf("too few openers (%d), so talks often begin the same way", n), fmt.Sprintf("write at least %d", minOpeners), "openers", 0, "id")
	}
}

func findSkewedQuestions(r *review) {
	var counts []int
	for _, m := range r.in.Catalogue.Motivators {
		counts = append(counts, len(m.Probes))
	}
	if len(counts) < 3 {
		return
	}
	slices.Sort(counts)
	median := max(1, counts[len(counts)/2])
	for i, m := range r.in.Catalogue.Motivators {
		if len(m.Probes) >= skew*median {
			r.reportMotivator(i, fmt.Sprintf("%s has %d probes and the median motivator %d, so it is found more often", english.Excerpt(m.ID), len(m.Probes), median), "add probes to the others, or remove some here")
		}
	}
}

func findMissingWordings(r *review) {
	look := func(q motive.Question, path ...any) {
		if len(q.Reword) == 0 {
			r.reportPath(english.Excerpt(q.ID)+" has only one wording", "add another under reword", append(path, "id")...)
		}
	}
	for i, m := range r.in.Catalogue.Motivators {
		for k, q := range m.Probes {
			look(q, "motivators", i, "probes", k)
		}
	}
	for k, q := range r.in.Catalogue.Openers {
		look(q, "openers", k)
	}
}

func findNoCues(r *review) {
	for i, m := range r.in.Catalogue.Motivators {
		if m.ID != "" && len(m.Cues) == 0 && len(m.Examples) == 0 {
			r.reportMotivator(i, english.Excerpt(m.ID)+" has no cues and no examples, so it cannot be heard", "add cues: words and phrases to listen for")
		}
	}
}

// findNoExamples finds motivators without examples. It ignores motivators without cues,
// because no-cues finds those.
func findNoExamples(r *review) {
	r.reportEmpty("examples", "things that a report might say and that mean this motivator", func(m motive.Motivator) bool {
		return len(m.Examples) == 0 && len(m.Cues) > 0
	})
}

func findNoRefusals(r *review) {
	r.reportEmpty("refusals", "things that a report might say if this puts them off or leaves them cold", func(m motive.Motivator) bool {
		return len(m.Refusals) == 0
	})
}

func findNoCounterExamples(r *review) {
	r.reportEmpty("counter_examples", "things that sound like this motivator and are not", func(m motive.Motivator) bool {
		return len(m.CounterExamples) == 0
	})
}

// reportEmpty reports each motivator whose list under the key is empty. what says in the
// message what belongs in the list.
func (r *review) reportEmpty(key, what string, isEmpty func(motive.Motivator) bool) {
	for i, m := range r.in.Catalogue.Motivators {
		if m.ID != "" && isEmpty(m) {
			r.reportMotivator(i, english.Excerpt(m.ID)+" has no "+key, "add some: "+what)
		}
	}
}
