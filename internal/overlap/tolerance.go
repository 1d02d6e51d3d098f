package overlap

import "math"

// near is how far two values may lie apart and still be taken as equal, so
// that no decision hangs on the last bits of a sum.
const near = 1e-9

// settled gives 0 for what is 0 but for rounding.
func settled(x float64) float64 {
	if math.Abs(x) < near {
		return 0
	}
	return x
}

// atLeast reports whether x >= bound, or is equal to it but for rounding.
func atLeast(x, bound float64) bool { return x >= bound-near }

// atMost reports whether x <= bound, or is equal to it but for rounding.
func atMost(x, bound float64) bool { return x <= bound+near }

// more reports whether x > y by more than rounding.
func more(x, y float64) bool { return x > y+near }
