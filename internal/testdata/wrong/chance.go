package interview

import (
	"math/rand/v2"

	"pgregory.net/rapid"
)

// chance starts what may outlive a test, and draws other values in every run.
func chance(t rapid.TB, f func()) {
	go f()
	rapid.Check(t, func(t *rapid.T) { f() })
	rand.Shuffle(2, func(i, j int) {})
}
