package scalar

import "testing"

// Moments are those of RFC 3339, and no more than Go's own reader lets pass.
func TestMoments(t *testing.T) {
	for s, want := range map[string]bool{
		"2026-11-23T09:00:00Z":        true,
		"2026-11-23T09:00:00.5+01:00": true,
		"2024-02-29T23:59:59Z":        true,
		"2026-11-23T9:00:00Z":         false, // an hour of one digit
		"2026-11-23T09:00:00,5Z":      false, // a comma
		"2026-02-30T09:00:00Z":        false,
		"2026-11-23T24:00:00Z":        false,
		"2026-11-23T09:00:00+25:00":   false,
		"2026-11-23 09:00:00Z":        false,
		"2026-11-23T09:00:00":         false,
	} {
		if got := IsTimestamp([]byte(s)); got != want {
			t.Errorf("%s: got %t", s, got)
		}
	}
	for s, want := range map[string]bool{"2026-11-23": true, "2024-02-29": true, "2026-02-29": false, "2026-1-2": false, "2026-11-23T": false} {
		if got := IsDate([]byte(s)); got != want {
			t.Errorf("%s: got %t", s, got)
		}
	}
}
