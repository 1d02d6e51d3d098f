package reflection

import "testing"

func TestPhrase(t *testing.T) {
	for _, tt := range []struct {
		words, phrase string
		plural        bool
	}{
		{"sick of the weekly reshuffle", "the weekly reshuffle", false},
		{"I'm sick of the weekly reshuffle, honestly", "the weekly reshuffle", false},
		{"wants his own bench", "your own bench", false},
		{"I love my own bench", "your own bench", false},
		{"I miss our old crew", "your old crew", false},
		{"hates the night shifts", "the night shifts", true},
		{"I really enjoy puzzles", "puzzles", true},
		{"she wants feedback", "feedback", false},
		{"wants a rise and says so", "a rise", false},
		{"I, um, I hate the paperwork", "the paperwork", false},
		{"can't stand these meetings any more", "", false}, // "any" may go on
		{"can't stand these meetings", "those meetings", true},
		{"tired of the boiler room at night", "the boiler room", false},

		{"asked about the new rota", "the new rota", false},
		{"I've been working on the archive, mostly, but I love the river", "the river", false},

		// Not safe, or not theirs.
		{"the people love the new till", "", false},
		{"I don't miss the old till", "", false},
		{"love the way he talks", "", false},
		{"wants a day with Ines", "", false},
		{"wants the end of the month off", "", false},
		{"I like working nights", "", false},
		{"it was like the old days", "", false},
		{"I miss Gary", "", false},
		{"wants the Antwerp crowd back", "", false},
		{"I told her she wants her desk back", "", false},
		{"Priya says he wants his desk, and Rob too", "", false},
		{"I want that whatever happens we go", "", false},
		{"I need a reasonable", "", false},
		{"hates the bloody rota", "", false},
		{"wants the office warm", "", false},
		{"want a sum that comes every month", "", false},
		{"owner of the bull wants the stamp", "", false},
		{"that's where I want the pass", "", false},
		{"The tool wants the key, and I press it", "", false},
		{"we have the forms on the shelf", "", false},
	} {
		got := parse(tt.words).findPhrase()
		if got.text != tt.phrase || got.plural != tt.plural {
			t.Errorf("%q: %q plural %v, want %q plural %v", tt.words, got.text, got.plural, tt.phrase, tt.plural)
		}
	}
}
