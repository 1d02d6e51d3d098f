package offered

import "testing"

// What an offer says of the person by name, or as "she" if that is nobody else, is said
// to them.
func TestWord(t *testing.T) {
	rosa := Person{Name: "Rosa Lind", Pronoun: "she"}
	for how, want := range map[string]string{
		"Rosa leads the 04:30 start":                       "you lead the 04:30 start",
		"Rosa Lind signs the sheet when she is back":       "you sign the sheet when you are back",
		"Rosa's name on the sheet":                         "your name on the sheet",
		"Rosa'll have the key":                             "you'll have the key",
		"I keep the report off Rosa's desk":                "I keep the report off your desk",
		"a list that only Rosa signs":                      "a list that only you sign",
		"she writes and runs the band 5 training":          "you write and run the band 5 training",
		"She'll run it with her own crew":                  "you'll run it with your own crew",
		"nobody reads her drafts before she does":          "nobody reads your drafts before you do",
		"decides the order of her visits":                  "decides the order of your visits",
		"a bench of hers":                                  "a bench of yours",
		"I call her before the meeting":                    "I call you before the meeting",
		"I give her the key":                               "I give you the key",
		"she also has the last word":                       "you also have the last word",
		"a mentor from June, she comes every Monday":       "a mentor from June, she comes every Monday",
		"Jan signs the sheet when he is back":              "Jan signs the sheet when he is back",
		"you choose the order":                             "you choose the order",
		"he chooses the order":                             "",
		"Rosa Klein leads the start":                       "Rosa Klein leads the start",
		"Rosa works with a mentor, she comes every Monday": "you work with a mentor, she comes every Monday",
	} {
		got, ok := rosa.Word(how)
		if got != want || ok != (want != "") {
			t.Errorf("%q: got %q, %v, want %q", how, got, ok, want)
		}
	}
	if got, ok := (Person{Name: "Sam"}).Word("he chooses the order"); got != "you choose the order" || !ok {
		t.Errorf("got %q, %v", got, ok)
	}
	if got, ok := (Person{}).Word("her mentor asks him"); ok {
		t.Errorf("he and she: %q", got)
	}
}

// In doubt, somebody is called by the whole name.
func TestAddress(t *testing.T) {
	for name, want := range map[string]string{
		"Sam": "Sam", "Sam Lee": "Sam", "Anneke de Vries": "Anneke", "Ilse Van Damme": "Ilse",
		"Nguyen Thi Thuy": "Nguyen Thi Thuy", "Mei Lin Janssens": "Mei Lin Janssens",
		"Nguyen Lan": "Nguyen Lan", "Nguyễn Lan": "Nguyễn Lan", "li wei": "Li wei", "Nagy Anna": "Nagy Anna", "Lan Nguyen": "Lan",
		"": "", "<b>“x”</b>": "", "sam": "Sam", "S. Lee": "",
	} {
		if got := (Person{Name: name}).Address(); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}
