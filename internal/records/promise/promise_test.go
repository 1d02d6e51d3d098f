package promise

import (
	"testing"

	"buyin/internal/motive"
)

func TestMayStay(t *testing.T) {
	made := []motive.Told{{On: "2026-03-01", Quotes: false}, {On: "2026-06-01", Quotes: true}, {On: "9998-01-01", Quotes: false}}
	for day, want := range map[string]bool{"2026-02-28": true, "2026-03-01": false, "2026-05-31": false, "2026-06-01": true, "2026-12-01": true} {
		if got := MayStay(day, made); got != want {
			t.Errorf("%s: %v", day, got)
		}
	}
	if MayWrite("2026-01-01", "2026-04-01", made) || !MayWrite("2026-01-01", "2026-02-01", made) {
		t.Error("what is written after a promise is covered, whatever day it is of")
	}
}
