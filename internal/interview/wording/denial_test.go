package wording

import "testing"

func TestDenies(t *testing.T) {
	for answer, want := range map[string]bool{
		"no, not the quiet": true, "No.": true, "nope": true, "Not really": true,
		"no thats it": false, "No, that's all.": false, "no wait. long one: the desks": false, "no one came": false, "nothing": false, "now and then": false,
	} {
		if got := Denies(answer); got != want {
			t.Errorf("%q: %v", answer, got)
		}
	}
}
