package account

import (
	"strings"
	"testing"
)

// The best that can be told of a marked part of a note.
func TestTell(t *testing.T) {
	for _, tt := range []struct{ note, excerpt, want string }{
		{"She wants to sleep in the dark, that's all", "", "you want to sleep in the dark"},
		{"Would take any start time that has him at the table in the evening and in bed when she is.", "Would take any start time that has him at the table in the evening", "you'd take any start time that has you at the table in the evening"},
		{"He had the side off in ten minutes, found the worn pin, made one out of a bolt.", "He had the side off in ten minutes, found the worn pin", "you had the side off in ten minutes"},
		{"Would pay for the course himself, had already looked at the price.", "", "you'd pay for the course yourself"},
		{"Wants a number that he moved, that anybody can check.", "", "you want a number that you moved, that anybody can check"},
		{"When I let him do the spelt his own way on that quiet Sunday.", "When I let him do the spelt his own way", "I let you do the spelt your own way on that quiet Sunday"},
		{"She and her friend have shared a table for nine years.", "", "you and your friend have shared a table for nine years"},
		{"A good day now is when something leaves the yard he'd put in his own garden.", "something leaves the yard he'd put in his own garden", "a good day now is when something leaves the yard you'd put in your own garden"},
		{"'Could fish again.'", "Could fish again", "you could fish again"},
		{"Coaches the under-12s on Tuesdays, turns up half dead.", "Coaches the under-12s on Tuesdays", "you coach the under-12s on Tuesdays"},
		{"never missed a shift in nine years", "", "you never missed a shift in nine years"},
		{"Said she'd like to run the box office for one night", "", "you'd like to run the box office for one night"},
		{"The regulars know her name", "", "the regulars know your name"},
		{"gets a lump in his throat when the coach party claps", "", "you get a lump in your throat when the coach party claps"},
		{"His son starts school and he wants to be the one who takes him", "he wants to be the one who takes him", ""},
		{"Has kept bees with Tom since he was ten", "", ""},
		{"Told me he cut his teeth on the old board.", "cut his teeth on the old board", "you cut your teeth on the old board"},
		{"Then she looks at the factory", "", ""},
		{"wants to know how you lift something with no good side", "", "you want to know how you lift something with no good side"},
		{"wants you to ask her first", "", ""},
		{"My daughter is in 2b! She would tell everybody", "She would tell everybody", ""},
		{"Has a notebook, nobody lets him shut the basin", "nobody lets him shut the basin", "nobody lets you shut the basin"},
		{"Would be bad to be on the other start", "", ""},
		{"Depends who gets the blame", "", ""},
		{"his wife told him she had had enough", "", ""},
		{"Says nobody tells her anything before the shift", "", "nobody tells you anything before the shift"},
		{"She's built the new shelf in the cold store", "", "you've built the new shelf in the cold store"},
		{"She's never late for the early start", "", "you're never late for the early start"},
		{"He's had the late shift for three years", "", "you've had the late shift for three years"},
		{"He's asked for the early start every week", "", ""},
		{"She's told who does the late shift on the day", "", ""},
		{"Smiles.", "", ""},
		{"", "", ""},
	} {
		excerpt := tt.excerpt
		if excerpt == "" {
			excerpt = strings.TrimRight(tt.note, ".")
		}
		got := ""
		if all := Tell(tt.note, excerpt); len(all) > 0 {
			got = all[0].Text
		}
		if got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.note, got, tt.want)
		}
	}
}

func TestTermsOfANote(t *testing.T) {
	for _, tt := range []struct {
		answer string
		form   Form
		want   string
	}{
		{"Same start as her friend. Then yes today.", Thing, "same start as your friend, then yes today"},
		{"just let her order the onions herself", Request, "let you order the onions yourself"},
		{"say who leads the 04:30 start. if that's open he wants to be asked", Request, "say who leads the 04:30 start"},
		{"'First bus is 5:10.' So 06:00 or nothing, I take it.", Sentence, "first bus is 5:10"},
		{"Keep the supplement whole for two years. Or leave a small night team and put her in it. I said can't promise either.", Request, "keep the supplement whole for two years, or leave a small night team and put you in it"},
		{"Nothing. Put me on the early one. Asks only that swaps go through me.", Request, "put you on the early one"},
		{"A line that is really his, and a place on the course. In that order? No, the other way round.", Thing, "a line that is really yours, and a place on the course"},
		{"Write the twenty hours down, with my name under it.", Request, "write the twenty hours down, with your name under it"},
		{"Pay for the night class and she'll start tomorrow.", Request, "pay for the night class"},
		{"That I stop ringing him on his day off.", Thing, "that I stop ringing you on your day off"},
		{"One page, and you stick to it. That's all.", Thing, "one page, and I stick to it"},
		{"I'd want a proper handover.", Sentence, "you'd want a proper handover"},
		{"Tell the office that it is allowed. In writing.", Request, "tell the office that it is allowed, in writing"},
		{"'Would you do it?' he asked me. I said yes.", Thing, ""},
		{"Don't know.", Thing, ""},
		{"Shrugged.", Thing, ""},
	} {
		if got := Terms(tt.answer, true); got.Text != tt.want || got.Text != "" && got.Form != tt.form {
			t.Errorf("%q: got %d %q, want %d %q", tt.answer, got.Form, got.Text, tt.form, tt.want)
		}
	}
}

// What is done to somebody is not turned into what they do.
func TestCondition(t *testing.T) {
	for clause, want := range map[string]string{
		"only if she's asked who does which evening": "only if you're asked who does which evening",
		"if he's asked first":                        "if you're asked first",
		"if she's paid for the extra hour":           "if you're paid for the extra hour",
		"if he's got the keys to the yard":           "if you've got the keys to the yard",
		"if he's done the rota by then":              "if you've done the rota by then",
		"if she's worked out by then":                "",
	} {
		if got := Condition(clause); got != want {
			t.Errorf("%q: got %q, want %q", clause, got, want)
		}
	}
}

func TestNarrated(t *testing.T) {
	for _, tt := range []struct {
		answers []string
		want    bool
	}{
		{[]string{"Wants it on paper.", "Laughs. Him, doesn't care either way."}, true},
		{[]string{"I want it on paper", "my boss, he never listens to me"}, false},
		{[]string{"the rota", "good people"}, false},
		{nil, false},
	} {
		if got := Narrated(tt.answers); got != tt.want {
			t.Errorf("%q: got %v", tt.answers, got)
		}
	}
}

// Whatever is turned is made of the note, and leaves nobody in the third person
// who is the listener.
func FuzzTell(f *testing.F) {
	f.Add("He had the side off in ten minutes, 'not bad', found the worn pin", "found the worn pin")
	f.Add("Wants a number that he moved (his own)", "that he moved")
	f.Add("Same start as her friend. Then yes today.", "Then")
	f.Add("'First bus is 5:10.' So 06:00", "5:1")
	f.Fuzz(func(t *testing.T, note, excerpt string) {
		for _, got := range append(Tell(note, excerpt), Terms(note, true), Terms(note, false)) {
			if !strings.Contains(note+"\n"+excerpt, got.Source) {
				t.Errorf("%q is not in %q", got.Source, note)
			}
		}
		Narrated([]string{note})
		IsThird(note)
	})
}
