package notes

import (
	"slices"
	"testing"
)

// A remark of the manager within a line is no words of theirs.
func TestAsides(t *testing.T) {
	for line, want := range map[string]struct {
		theirs string
		mine   []string
	}{
		"wants to become shift lead, I said next year (me: never promised!!)": {"wants to become shift lead, I said next year", []string{"never promised!!"}},
		"fixed the printer [he wont last]":                                    {"fixed the printer", []string{"he wont last"}},
		"fixed it [he wont last], and the door":                               {"fixed it, and the door", []string{"he wont last"}},
		"likes the rota. Me: I doubt it":                                      {"likes the rota.", []string{"I doubt it"}},
		"likes it [me: hm] [my note: ask Kim]":                                {"likes it", []string{"hm", "ask Kim"}},
		"he wants it (me: never!!)":                                           {"he wants it", []string{"never!!"}},
		"he told me: never again":                                             {"he told me: never again", nil},
		"the rota (and the desk) is bad":                                      {"the rota (and the desk) is bad", nil},
		"likes [the] early shift, see [the new plan](http://x/y)":             {"likes [the] early shift, see [the new plan](http://x/y)", nil},
		"at [10:42] he left":                                                  {"at [10:42] he left", nil},
		"[he wont last]":                                                      {"", []string{"he wont last"}},
	} {
		theirs, mine := cutAsides(line)
		if theirs != want.theirs || !slices.Equal(mine, want.mine) {
			t.Errorf("%q: %q, %q, want %q, %q", line, theirs, mine, want.theirs, want.mine)
		}
	}
	page := Parse("- no pay\n- fixed the printer [he wont last]\n- likes it\n", sam)
	want := []Line{{Text: "no pay", Number: 1}, {Text: "fixed the printer", Number: 2}, {Text: "he wont last", Remark: true, Number: 2}, {Text: "likes it", Number: 3}}
	if !slices.Equal(page.Lines, want) || page.Understood.Answers != 3 || page.Understood.Remarks != 1 {
		t.Errorf("%+v, %+v", page.Lines, page.Understood)
	}
	if theirs, mine := CutMine("fixed the printer [he wont last]\nme: ask"); theirs != "fixed the printer" || !slices.Equal(mine, []string{"he wont last", "ask"}) {
		t.Errorf("%q, %q", theirs, mine)
	}
}
