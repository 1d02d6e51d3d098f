package page

import (
	"math"
	"regexp"
	"strconv"
	"testing"
)

// TestContrast checks the colours against WCAG 2.1, level AA: 4.5 to 1 for
// text, 3 to 1 for shapes.
func TestContrast(t *testing.T) {
	schemes := regexp.MustCompile(`(?s):root \{(.*?)\}`).FindAllStringSubmatch(css, -1)
	if len(schemes) != 3 {
		t.Fatalf("%d schemes", len(schemes))
	}
	for i, scheme := range schemes {
		colour := map[string]float64{}
		for _, m := range regexp.MustCompile(`--([a-z]+): #([0-9a-f]{6});`).FindAllStringSubmatch(scheme[1], -1) {
			colour[m[1]] = luminance(t, m[2])
		}
		check := func(a, b string, least float64) {
			x, y := colour[a], colour[b]
			if x == 0 && y == 0 {
				t.Fatalf("scheme %d lacks %s or %s", i, a, b)
			}
			if got := (max(x, y) + 0.05) / (min(x, y) + 0.05); got < least {
				t.Errorf("scheme %d: %s on %s is %.2f to 1, under %.1f", i, a, b, got, least)
			}
		}
		for _, ink := range []string{"ink", "quiet", "good", "bad", "doubtful", "theirs"} {
			check(ink, "paper", 4.5)
			check(ink, "wash", 4.5)
		}
		check("onfill", "fill", 4.5)
		check("onhalf", "half", 4.5)
		check("onpale", "pale", 4.5)
		check("fill", "paper", 3)
	}
}

// luminance returns the relative luminance of a colour, as WCAG defines it.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}
