package spoken

import "testing"

// Words are compared as words, whatever their case and the marks around them.
func TestRepeats(t *testing.T) {
	r := New()
	r.AddMotivator("pay", "The pay office, it knew")
	r.AddOffer("front office")
	for text, want := range map[string]bool{
		"pay": true, "“the pay office”": true, "I said: the pay office. It knew!": true,
		"the pay": true, "he pay": false, "off": false, "front office": false, "knew it": false, "": false, "?!": false,
	} {
		if got := r.Repeats(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
