package practice

import (
	"slices"

	"buyin/internal/language"
)

// replyToTradeOff chooses the stronger one of two hidden drivers.
func (r *Report) replyToTradeOff(two []string) Reply {
	most, _ := r.extremes(two)
	if most == "" {
		return Reply{Text: language.Say("practice.tradeoff.neither")}
	}
	return Reply{Text: language.Say("practice.tradeoff.chosen", "what", r.catalogue.ChoiceOf(most)), Choice: most}
}

// replyToBestWorst chooses the strongest and the weakest one of the motivators.
func (r *Report) replyToBestWorst(of []string) Reply {
	most, least := r.extremes(of)
	if most == "" {
		return Reply{Text: language.Say("practice.bestworst.none")}
	}
	return Reply{
		Text:   language.Say("practice.bestworst.chosen", "most", r.catalogue.ChoiceOf(most), "least", r.catalogue.ChoiceOf(least)),
		Choice: most, Least: least,
	}
}

// extremes returns the motivators with the highest and the lowest hidden
// strength. They are never the same one; of several that are equal, the first of
// the catalogue counts. Both are "" if none of the motivators pulls.
func (r *Report) extremes(ids []string) (most, least string) {
	ids = slices.SortedFunc(slices.Values(ids), func(a, b string) int { return r.catalogue.Index(a) - r.catalogue.Index(b) })
	for _, id := range ids {
		if x := r.persona.Drivers[id]; x > 0 && (most == "" || x > r.persona.Drivers[most]) {
			most = id
		}
	}
	if most == "" {
		return "", ""
	}
	for _, id := range ids {
		if id != most && (least == "" || r.persona.Drivers[id] < r.persona.Drivers[least]) {
			least = id
		}
	}
	return most, least
}
