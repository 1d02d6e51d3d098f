package motive_test

import (
	"testing"

	"buyin/internal/motive"
)

func TestPromiseNumber(t *testing.T) {
	for id, want := range map[string]int{
		"p1": 1, "p10": 10, "p999999999": 999999999,
		"p0": 0, "p-3": 0, "p+3": 0, "p03": 0, "p": 0, "": 0, "3": 0, "q3": 0, "p3x": 0, "p9999999999": 0, "p99999999999999999999": 0,
	} {
		if n := motive.PromiseNumber(id); n != want {
			t.Errorf("%q: %d, want %d", id, n, want)
		}
	}
	for _, n := range []int{1, 9, 10, 256} {
		if got := motive.PromiseNumber(motive.PromiseID(n)); got != n {
			t.Errorf("%d: %d", n, got)
		}
	}
}

func TestPromisedBy(t *testing.T) {
	for text, want := range map[string]string{
		"Sam will send the list": motive.ByReport, "sam lee will ask": motive.ByReport, "Sam'll ask": motive.ByReport, "Sam’ll ask": motive.ByReport,
		"Sam is going to ask": motive.ByReport, "sends the list": motive.ByManager, "Sam's two weeks": motive.ByManager, "Sam": motive.ByManager,
		"Sam shows me the list": motive.ByReport, "Sam Lee sends the list": motive.ByReport, "Sam also writes the list": motive.ByReport, "sam gives me the keys": motive.ByReport, "Sam gets us the plan": motive.ByReport,
		"Sam gets two quiet weeks": motive.ByManager, "Sam keeps the bench": motive.ByManager, "Sam is off the rota": motive.ByManager, "Sam has Fridays free": motive.ByManager, "Sam shows": motive.ByManager, "Sam sent": motive.ByManager, "Sam, two weeks": motive.ByManager,
		"ask Sam who will do it": motive.ByManager, "Samuel will ask": motive.ByManager, "I will ask Sam": motive.ByManager, "": motive.ByManager,
	} {
		if got := motive.PromisedBy(text, "Sam Lee"); got != want {
			t.Errorf("%q: %s", text, got)
		}
	}
	if motive.PromisedBy("x will", "") != motive.ByManager {
		t.Error("a promise of nobody's")
	}
}
