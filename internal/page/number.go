package page

import (
	"math"
	"strconv"
)

// AppendNumber appends a number rounded to four decimals, without trailing
// zeros. All figures in JSON and CSV are written this way.
func AppendNumber(dst []byte, x float64) []byte {
	const most = 1e11 // a larger number cannot be exact to four decimals
	if !(math.Abs(x) < most) {
		return strconv.AppendFloat(dst, x, 'f', -1, 64)
	}
	n := int64(math.Round(x * 1e4))
	if n < 0 {
		dst, n = append(dst, '-'), -n
	}
	dst = strconv.AppendInt(dst, n/1e4, 10)
	part := n % 1e4
	if part == 0 {
		return dst
	}
	digits := [4]byte{byte('0' + part/1000), byte('0' + part/100%10), byte('0' + part/10%10), byte('0' + part%10)}
	end := 4
	for digits[end-1] == '0' {
		end--
	}
	return append(append(dst, '.'), digits[:end]...)
}

// Number returns a number rounded to four decimals, without trailing zeros: "4",
// "-2", "0.5".
func Number(x float64) string { return string(AppendNumber(nil, x)) }

// Percent returns a share in whole percent, without the sign: "63".
func Percent(x float64) string { return strconv.Itoa(Points(x)) }

// Chance returns a probability in percent. It never claims certainty: "8 %",
// "under 1 %", "over 99 %".
func Chance(p float64) string {
	switch n := Points(p); n {
	case 0:
		return "under 1 %"
	case 100:
		return "over 99 %"
	default:
		return strconv.Itoa(n) + " %"
	}
}

// Points returns a share, or the difference between two shares, in whole
// percentage points.
func Points(x float64) int { return int(math.Round(100 * x)) }
