package present

import "buyin/internal/page"

// FormatOffer is an offer in -5..5, with at most four decimals: "4", "-2",
// "0.5".
func FormatOffer(x float64) string { return string(page.AppendNumber(nil, x)) }
