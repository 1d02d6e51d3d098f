package present

import (
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/listen"
	"buyin/internal/motive"
)

func TestWhatIsHeardInAPayload(t *testing.T) {
	for _, payload := range fixture.Payloads() {
		found := []motive.Heard{{Motivator: payload, Strength: 5, Quote: payload}}
		why := listen.Explanation{Heard: found, Reasons: []listen.Reason{{Motivator: payload, Words: []string{payload}, Examples: []listen.Example{{Text: payload}}}}}
		for _, text := range []string{Heard(found, fixture.Catalogue()), Why(why, fixture.Catalogue())} {
			if at := fixture.Live(text); at != "" {
				t.Errorf("%q: live %q", payload, at)
			}
		}
	}
}
