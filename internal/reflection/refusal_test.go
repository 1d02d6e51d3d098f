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
		{"", false},
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
