package env

import (
	"testing"
	"time"
)

func TestSourceDateEpochIsNow(t *testing.T) {
	defer func(zone *time.Location) { time.Local = zone }(time.Local)
	time.Local = time.FixedZone("far ahead", 13*60*60)
	clock := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		value, want string
		fails       bool
	}{
		{"", "2026-11-23T09:00:00Z", false},
		{"0", "1970-01-01T00:00:00Z", false},
		{"1767225600", "2026-01-01T00:00:00Z", false},
		{"253402300799", "9999-12-31T23:59:59Z", false},
		{"253402300800", "2026-11-23T09:00:00Z", true},
		{"-1", "2026-11-23T09:00:00Z", true},
		{"1.5", "2026-11-23T09:00:00Z", true},
		{"2026-01-01", "2026-11-23T09:00:00Z", true},
		{"99999999999999999999", "2026-11-23T09:00:00Z", true},
	} {
		e := New(t.Context(), System{
			Now:    func() time.Time { return clock },
			Getenv: func(name string) string { return map[string]string{"SOURCE_DATE_EPOCH": tt.value}[name] },
		})
		err := e.SetClock()
		if (err != nil) != tt.fails || tt.fails && StatusOf(err) != StatusUsage {
			t.Errorf("%q: got %v, status %d", tt.value, err, StatusOf(err))
		}
		if got := e.Timestamp(); got != tt.want {
			t.Errorf("%q: now is %s, want %s", tt.value, got, tt.want)
		}
	}
}
