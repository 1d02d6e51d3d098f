package env

import (
	"io"
	"testing"
)

func TestThePipedPageTakesItsWidthFromCOLUMNS(t *testing.T) {
	for columns, want := range map[string]int{
		"": 80, "40": 40, "20": 20, "120": 120, "1000": 1000,
		"19": 80, "0": 80, "-40": 80, "1001": 80, "99999999999999999999": 80, "wide": 80, "40 ": 80, "4e1": 80,
	} {
		e := New(t.Context(), System{Out: io.Discard, Getenv: func(name string) string { return map[string]string{"COLUMNS": columns}[name] }})
		if got := e.Width(); got != want {
			t.Errorf("%q: %d columns, want %d", columns, got, want)
		}
	}
}
