package page

import (
	"math"
	"math/rand/v2"
	"strconv"
	"testing"
)

func TestNumbers(t *testing.T) {
	for x, want := range map[float64]string{
		0: "0", 1: "1", 0.5: "0.5", 0.45454545: "0.4545", 0.00004: "0", 0.00005: "0.0001", 0.99996: "1", -0.25: "-0.25",
		-0.00001: "0", 3: "3", -2: "-2", 12.3456789: "12.3457", 0.0307: "0.0307",
	} {
		if got := string(AppendNumber(nil, x)); got != want {
			t.Errorf("%v: got %s, want %s", x, got, want)
		}
	}
	chance := rand.New(rand.NewPCG(1, 1))
	for range 100_000 {
		x := chance.Float64()*2 - 1
		got, err := strconv.ParseFloat(string(AppendNumber(nil, x)), 64)
		if err != nil || math.Abs(got-x) > 0.5e-4+1e-12 {
			t.Fatalf("%v became %v, %v", x, got, err)
		}
	}
}
