package account

import (
	"strings"
	"testing"

	"buyin/internal/fixture/growth"
)

// An answer may be one long sentence without a full stop.
func TestALongSentenceCostsLinearly(t *testing.T) {
	for _, unit := range []string{"and we swap the Friday ", "she wants it, ", "if they let me "} {
		growth.Linear(t, unit, 400, func(n int) func() {
			answer := strings.Repeat(unit, n)
			return func() { Terms(answer, true); Terms(answer, false); Tell(answer, answer) }
		})
	}
}
