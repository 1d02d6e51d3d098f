package stated

import (
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
)

// This file puts an overlap and a verdict in words that a manager can act on.

// Verdict says whether the ask is enough for the report, and how likely that is:
// "Probably not enough (6 % chance that it is). That's about the ask, not Sam."
func Verdict(r *overlap.Result, name string) page.Inline {
	tone, chance := VerdictTone(r.Verdict), page.Ours(page.Chance(r.Probability))
	likely := r.Probability >= overlap.SufficientFrom-overlap.Tolerance
	switch {
	case r.Verdict == overlap.Sufficient:
		return page.Textf("%s (%s chance).", page.OurSpan(tone, "Probably enough"), chance)
	case r.Verdict == overlap.Insufficient:
		return page.Textf("%s (%s chance that it is). That's about the ask, not %s.", page.OurSpan(tone, "Probably not enough"), chance, name)
	case !r.Heard:
		return page.Textf("%s: nothing was heard yet of what matters to %s.", page.OurSpan(tone, "Too early to say"), name)
	case r.Answers < overlap.MinAnswers:
		return page.Textf("%s: a verdict takes %s answers with something in them, and there %s.", page.OurSpan(tone, "Too early to say"), page.Numeral(overlap.MinAnswers), isOrAre(r.Answers))
	case r.Belief < overlap.MinBelief-overlap.Tolerance:
		return page.Textf("%s: too little was heard of what matters to %s.", page.OurSpan(tone, "Too early to say"), name)
	case likely && len(r.BlockedBy) > 0:
		return page.Textf("%s (%s chance), but there is a deal-breaker.", page.OurSpan(tone, "It would be enough"), chance)
	case likely && r.YesSince:
		return page.Textf("%s (%s chance), but the no from before their yes still counts.", page.OurSpan(tone, "It would be enough"), chance)
	case likely && RefusesAll(r):
		return page.Textf("%s (%s chance), but they said no.", page.OurSpan(tone, "It would be enough"), chance)
	case likely && len(r.Refused) > 0:
		return page.Textf("%s (%s chance), but they said no to a part of it.", page.OurSpan(tone, "It would be enough"), chance)
	case likely && r.NotYet:
		return page.Textf("%s (%s chance), but they asked for more time.", page.OurSpan(tone, "It would be enough"), chance)
	}
	return page.Textf("%s (%s chance that it is enough).", page.OurSpan(tone, "Could go either way"), chance)
}

func isOrAre(n int) page.Inline {
	if n == 1 {
		return page.Ours("is one")
	}
	return page.Textf("are %s", page.Numeral(n))
}

// VerdictBriefly gives the verdict in a few words.
func VerdictBriefly(v overlap.Verdict) page.Span {
	words := "unclear"
	switch v {
	case overlap.Sufficient:
		words = "probably enough"
	case overlap.Insufficient:
		words = "probably not enough"
	}
	return page.OurSpan(VerdictTone(v), "%s", words)
}

// Overlap says how much the ask serves of what matters to the report: "about a
// quarter of what matters to Sam (between 4 and 52 % of it)".
func Overlap(r *overlap.Result, name string) page.Inline {
	share := page.Textf("%s of what matters to %s", page.OurSpan(page.Strong, "%s", Fraction(r.Overlap)), name)
	if low, high := page.Percent(r.Low), page.Percent(r.High); low != high {
		return append(share, page.Ours(" (between "+low+" and "+high+" % of it)")...)
	}
	return append(share, page.Textf(" (%s of it)", Range(r))...)
}

// Range gives the interval of an overlap: "4-52 %".
func Range(r *overlap.Result) page.Inline {
	low, high := page.Percent(r.Low), page.Percent(r.High)
	if low == high {
		return page.Ours(low + " %")
	}
	return page.Ours(low + "-" + high + " %")
}

// Fraction puts a share in [0,1] in words: "about a quarter".
func Fraction(share float64) string {
	for _, f := range fractions {
		if share < f.below {
			return f.words
		}
	}
	return "nearly all"
}

// fractions are in ascending order. Each bound lies half-way between two
// fractions.
var fractions = []struct {
	below float64
	words string
}{
	{0.02, "next to nothing"}, {0.075, "a small part"}, {0.15, "about a tenth"}, {0.225, "about a fifth"}, {0.29, "about a quarter"}, {0.365, "about a third"}, {0.45, "about two fifths"},
	{0.55, "about half"}, {0.635, "about three fifths"}, {0.71, "about two thirds"}, {0.775, "about three quarters"}, {0.85, "about four fifths"}, {0.95, "about nine tenths"},
}

// EnoughFrom says from which overlap on an ask counts as enough: "half or more of
// what matters to them".
func EnoughFrom(threshold float64) page.Inline {
	if threshold == motive.DefaultThreshold {
		return page.Ours("half or more of what matters to them")
	}
	return page.Ours(page.Percent(threshold) + " % or more of what matters to them")
}

// Enough says the same, and that it is a convention. tested says that outcomes of
// asks were recorded here.
func Enough(threshold float64, tested bool) page.Inline {
	why := "the goals say so"
	if threshold == motive.DefaultThreshold {
		why = "a convention"
	}
	if tested {
		return page.Textf("%s (%s; buyin outcome shows what came of asks here)", EnoughFrom(threshold), page.Ours(why))
	}
	return page.Textf("%s (%s; no outcome here has tested it yet)", EnoughFrom(threshold), page.Ours(why))
}
