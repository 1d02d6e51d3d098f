package present

import "buyin/internal/page"

// offer is an offer on its scale: "4", "-2", "0.5".
func FormatOffer(x float64) string { return string(page.AppendNumber(nil, x)) }
