package listen

import "testing"

func TestSensitiveTopics(t *testing.T) {
	for note, want := range map[string]string{
		"needs fixed days, her chemotherapy is on Tuesdays":               "health",
		"He's been diagnosed with something, didn't ask":                  "health",
		"off sick again with his back, wants shorter shifts":              "health",
		"my father is in hospital, so no":                                 "health",
		"well it depends, my mother is ill at the moment":                 "health",
		"sick of it, the ward is a mess":                                  "",
		"they're trying for a baby, so no travel this spring":             "family plans",
		"Friday prayers matter to him, leaves at noon":                    "belief",
		"she's the union rep now":                                         "union membership",
		"said he voted for the other lot":                                 "politics",
		"health check of the gateway fails":                               "",
		"a union type would be cleaner here":                              "",
		"third-party library, pull request is open":                       "",
		"the strike price is wrong in the sheet":                          "",
		"wants predictable hours, the late changes wear her out":          "",
		"finally cracked the deadlock, nobody else could":                 "",
		"baptism of fire last week, the migration ran into the afternoon": "belief", // the words alone do not show the meaning
		"her husband drinks, so no nights":                                "health",
		"shes pregnant, dont tell anyone":                                 "family plans",
		"wants out of the team, don't tell anyone yet":                    "something told in confidence",
		"dont write that down":                                            "something told in confidence",
		"he drinks his coffee and starts at six":                          "",
		"the husband of the baker delivers the drinks":                    "",
		"nobody told anyone about the rota":                               "",
		"we split the work between us, and she grew in confidence":        "",
		"": "",
	} {
		if got, touches := SensitiveTopic(note); got != want || touches != (want != "") {
			t.Errorf("%q touches %q, want %q", note, got, want)
		}
	}
}
