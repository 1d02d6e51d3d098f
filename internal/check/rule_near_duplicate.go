package check

import (
	"buyin/internal/english"
	"buyin/internal/motive"
)

var nearDuplicateRule = Rule{
	Name: "near-duplicate", Group: Examples, Severity: motive.Warning, whole: findNearDuplicates,
	Source: "Broder, On the Resemblance and Containment of Documents, 1997",
	Doc:    "two motivators with almost the same example cannot be told apart by it",
	Bad:    "pay: {examples: [they never said thank you for it]}\nrecognition: {examples: [they never said thank you for that]}",
	Good:   "recognition: {examples: [they never said thank you for it]}",
}

// findNearDuplicates finds examples that are almost the same as an example of another
// motivator.
func findNearDuplicates(r *review) {
	examples := r.examples()
	index := english.NewSimilarityIndex(len(examples))
	for _, e := range examples {
		i, ok := index.Add(r.plainWords(e.text), e.motivator)
		if !ok {
			continue
		}
		other := examples[i]
		r.reportPath("almost the same as one of "+english.Excerpt(r.in.Catalogue.Motivators[other.motivator].ID)+": "+english.Quote(other.text),
			"keep it where it belongs, or reword one of them", "motivators", e.motivator, e.key, e.index)
	}
}
