package present

import (
	"buyin/internal/overlap"
	"buyin/internal/page"
)

// VerdictTone returns the tone for a verdict.
func VerdictTone(v overlap.Verdict) page.Tone {
	switch v {
	case overlap.Sufficient:
		return page.Good
	case overlap.Insufficient:
		return page.Bad
	}
	return page.Doubtful
}

// FormatOffer returns an offer in -5..5, with at most four decimals: "4",
// "-2", "0.5".
func FormatOffer(x float64) string { return string(page.AppendNumber(nil, x)) }
