package listen

import "testing"

func TestNotesThatAreNobodysBusiness(t *testing.T) {
	for note, want := range map[string]string{
		"needs fixed days, her chemotherapy is on Tuesdays":               Health,
		"He's been diagnosed with something, didn't ask":                  Health,
		"off sick again with his back, wants shorter shifts":              Health,
		"they're trying for a baby, so no travel this spring":             Family,
		"Friday prayers matter to him, leaves at noon":                    Belief,
		"she's the union rep now":                                         Union,
		"said he voted for the other lot":                                 Politics,
		"health check of the gateway fails":                               "",
		"a union type would be cleaner here":                              "",
		"third-party library, pull request is open":                       "",
		"the strike price is wrong in the sheet":                          "",
		"wants predictable hours, the late changes wear her out":          "",
		"finally cracked the deadlock, nobody else could":                 "",
		"baptism of fire last week, the migration ran into the afternoon": Belief, // words alone cannot tell
		"": "",
	} {
		if got, touches := SensitiveTopic(note); got != want || touches != (want != "") {
			t.Errorf("%q touches %q, want %q", note, got, want)
		}
	}
}
