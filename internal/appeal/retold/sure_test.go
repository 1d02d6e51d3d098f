package retold

import "testing"

func TestOneClause(t *testing.T) {
	for text, want := range map[string]bool{
		"you choose the order of work":                                                         true,
		"you got through last winter because the team was there":                               true,
		"you know what you want":                                                               true,
		"nobody stood behind me":                                                               false,
		"you could do the forms from her desk":                                                 false,
		"if you get forty trays of the same potsherds you're going to be unbearable":           false,
		"you say you half wants it already":                                                    false,
		"you like it here you would stay":                                                      false,
		"you one two three four five six seven eight nine ten eleven twelve thirteen fourteen": false,
	} {
		if got := isOneClause(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestAnIfIsNotDropped(t *testing.T) {
	answer := "It was fine. If they let me, I'd write it up"
	if !dropsCondition(answer, "I'd write it up", "you'd write it up") || dropsCondition(answer, "It was fine", "it was fine") {
		t.Error("the sentence with an if, or the one without")
	}
}
