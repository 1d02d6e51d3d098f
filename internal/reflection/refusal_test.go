package reflection

import "testing"

func TestRefuses(t *testing.T) {
	for _, tt := range []struct {
		words string
		want  bool
	}{
		{"no", true},
		{"No.", true},
		{"no, I won't do it", true},
		{"Honestly? I won't do that again", true},
		{"she will not take another night shift", true},
		{"I'd rather not", true},
		{"no way", true},
		{"he says no", true},
		{"it's a flat no from me", true},
		{"count me out", true},
		{"nothing would make me want that", true},
		{"get somebody else", true},
		{"find somebody else to do it", true},
		{"no. Get somebody else", true},
		{"no but thank you", true},
		{"no, and I told you so when you first asked", true},
		{"I won't do it, even if you double the money", true},
		{"not even if you pay double", true},
		{"leave me out of it", true},
		{"I'd say no", true},
		{"I think I'll pass", true},
		{"I'm out", true},
		{"the answer's no", true},
		{"still no", true},
		{"nothing. I just dont want to", true},
		{"I don't want to", true},
		{"", false},
		{"get somebody else on the Friday rota", false}, // a part of it
		{"count me out of Fridays", false},
		{"leave me out of the Saturday ones", false},
		{"I won't do Fridays", false},
		{"I don't want it on Fridays", false},
		{"I wouldn't do it the way it is now", false},
		{"I'd rather not do the Fridays", false},
		{"I'm not interested in the money", false},
		{"no, not with Piet on the same shift", false},
		{"not unless the rota is settled", false},
		{"no deal without the money", false},
		{"someone else can do the Fridays and then yes", false},
		{"no weekends", false}, // a condition
		{"no, unless the rota is settled", false},
		{"I won't do it if it costs my Thursdays", false},
		{"not without a say in the plan", false},
		{"no, but Fridays could work", false},
		{"I won't mind", false},
		{"if the rota were settled first", false},
		{"a say in the order of things", false},
		{"I don't want to lose my Thursdays", false},
		{"nothing", false}, // it may need nothing
		{"yes, gladly", false},
	} {
		if got := Refuses(tt.words); got != tt.want {
			t.Errorf("%q: %v", tt.words, got)
		}
	}
}

func TestNamesNothing(t *testing.T) {
	for words, want := range map[string]bool{
		"still no":                      true,
		"nothing. I just dont want to":  true,
		"I'd rather not say":            true,
		"prefer not to talk about it":   true,
		"same as last time, no":         true,
		"leave it":                      true,
		"leave it until June":           false,
		"leave it to Kim":               false,
		"I'd rather not do the Fridays": false,
		"I'd rather not say, but if Kim did the late ones": false,
		"no idea. well if Kim did the late ones for once":  false,
		"I don't want to lose my Thursdays":                false,
		"two more people":                                  false,
	} {
		if got := NamesNothing(words); got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
}
