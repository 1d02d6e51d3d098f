package overlap

import "math"

// Tolerance is the difference up to which two values count as equal, so that
// rounding errors decide nothing.
const Tolerance = 1e-9

// roundToZero returns 0 for values within the tolerance of 0.
func roundToZero(x float64) float64 {
	if math.Abs(x) < Tolerance {
		return 0
	}
	return x
}

// atLeast reports whether x >= bound, within the tolerance.
func atLeast(x, bound float64) bool { return x >= bound-Tolerance }

// atMost reports whether x <= bound, within the tolerance.
func atMost(x, bound float64) bool { return x <= bound+Tolerance }

// exceeds reports whether x > y by more than the tolerance.
func exceeds(x, y float64) bool { return x > y+Tolerance }
