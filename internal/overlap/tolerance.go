package overlap

import "math"

// tolerance is how far two values may lie apart and still be taken as equal, so
// that no decision hangs on the last bits of a sum.
const tolerance = 1e-9

// roundToZero gives 0 for what is 0 but for rounding.
func roundToZero(x float64) float64 {
	if math.Abs(x) < tolerance {
		return 0
	}
	return x
}

// atLeast reports whether x >= bound, or is equal to it but for rounding.
func atLeast(x, bound float64) bool { return x >= bound-tolerance }

// atMost reports whether x <= bound, or is equal to it but for rounding.
func atMost(x, bound float64) bool { return x <= bound+tolerance }

// exceeds reports whether x > y by more than rounding.
func exceeds(x, y float64) bool { return x > y+tolerance }
