package english

import (
	"slices"
	"testing"
)

func TestTheSameQuestionIsReadTheSameWay(t *testing.T) {
	tests := []struct {
		text string
		how  Kind
		head string // the word with which it begins to ask
	}{
		{"How did it go?", Open, "how"},
		{"So, did it go well?", YesNo, "did"},
		{"Can you tell me about it?", Request, "can"},
		{"Tell me about it.", Request, "tell"},
		{"When the letter came, what did you think?", Open, "what"},
		{"When did it come?", Open, "when"},
		{"Were you to start again, what would it have?", Open, "what"},
		{"got enough to do?", Elliptical, "got"},
		{"In what way is it new?", Open, "in"},
	}
	for _, test := range tests {
		p := Parse(test.text).Clauses
		last := p[slices.IndexFunc(p, func(c Clause) bool { return c.Asks })]
		if last.Kind != test.how || last.Words[last.Head].Form != test.head {
			t.Errorf("%q asks %v from %q, want %v from %q", test.text, last.Kind, last.Words[last.Head].Form, test.how, test.head)
		}
	}
}
