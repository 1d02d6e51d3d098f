package heard

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
)

var catalogue = motive.Catalogue{Name: "four", Motivators: []motive.Motivator{
	{ID: "pay", Name: "Pay", Cues: []string{"money"}}, {ID: "purpose", Name: "Purpose"}, {ID: "craft", Name: "Craft"}, {ID: "recognition", Name: "Recognition"},
}}

// A disk is a Keeper that remembers what it was given.
type disk struct {
	kept   []sheet.Change
	undone int
	err    error
}

func (d *disk) Keep(c sheet.Change) error {
	if d.err == nil {
		d.kept = append(d.kept, c)
	}
	return d.err
}

func (d *disk) Undo() error { d.undone++; return d.err }

// newCorrection returns the correction of an answer in which purpose was heard,
// and craft against, but not surely.
func newCorrection(d *disk) *Correction {
	s := sheet.New(catalogue, motive.Interview{Turns: []motive.Turn{
		{Question: "open.a", Answer: "an answer before", Evidence: []motive.Evidence{{Motivator: "pay", Strength: 2}}},
		{Question: "open.b", Answer: "it helps people, and I could do without the tinkering", Evidence: []motive.Evidence{
			{Motivator: "purpose", Strength: 3, Quote: "helps people", ByCoach: true},
		}},
	}})
	s = s.Suggest(2, []motive.Heard{{Motivator: "purpose", Strength: 3, Sure: true}, {Motivator: "craft", Strength: -2, Quote: "the tinkering"}})
	back := []string{"So it matters to you whom it helps.", "Part of you could do without the tinkering."}
	return New(Talk{Catalogue: catalogue, Keeper: d, SayBack: func() []string { return back }}, s, 2, 0)
}

// Each correction, as a line and as keys.
func TestACorrectionIsAnEdit(t *testing.T) {
	for _, tt := range []struct {
		line, keys string
		want       string // Line after it
	}{
		{"1", "1", "heard: 1 Purpose +"},
		{"2", "2", "heard: 2 Craft -"},
		{"+2", "+2", "heard: 1 Purpose + · 2 Craft -"},
		{"-", "-", "heard: 1 Purpose -"},
		{"n", "n", "heard: nothing in that, as you said"},
		{"no", "0", "heard: nothing in that, as you said"},
		{"pay", "pa\r", "heard: 1 Purpose + · 3 Pay +"},
		{"money", "money\r", "heard: 1 Purpose + · 3 Pay +"},
		{"pay -", "pay -\r", "heard: 1 Purpose + · 3 Pay -"},
		{"pay=-3", "pay-3\r", "heard: 1 Purpose + · 3 Pay -"},
		{"rec", "rec\r", "heard: 1 Purpose + · 3 Recognition +"},
		{"+rec", "+rec\r", "heard: 1 Purpose + · 3 Recognition +"},
		{"purpose", "p\t\r", "heard: 1 Purpose +"}, // Tab takes the next that matches
		{"ok", " ", "heard: 1 Purpose +"},
	} {
		byLine := &disk{}
		c := newCorrection(byLine)
		if why, err := c.Type(tt.line); why != "" || err != nil || c.Line() != tt.want || !c.Changed() {
			t.Errorf("%q: %q, %v; %q, want %q", tt.line, why, err, c.Line(), tt.want)
		}
		byKeys := &disk{}
		k := &keys{Correction: newCorrection(byKeys)}
		if done := press(t, k, tt.keys); done || k.Line() != tt.want {
			t.Errorf("%q: done %v; %q, want %q; %s", tt.keys, done, k.Line(), tt.want, k.message)
		}
		if len(byLine.kept) != 1 || !reflect.DeepEqual(byLine.kept, byKeys.kept) {
			t.Errorf("%q kept %+v, %q %+v", tt.line, byLine.kept, tt.keys, byKeys.kept)
		}
	}
}

// press presses keys, and reports whether the last one went back to the note.
func press(t *testing.T, k *keys, typed string) (done bool) {
	t.Helper()
	strokes := map[rune]terminal.Stroke{'\r': terminal.Enter, '\t': terminal.Tab, '\x7f': terminal.Erase, '↑': terminal.Up, '↓': terminal.Down, '→': terminal.Right, '␛': terminal.Esc}
	for _, r := range typed {
		key := terminal.Key{Stroke: terminal.Letter, Rune: r}
		if s, ok := strokes[r]; ok {
			key = terminal.Key{Stroke: s}
		}
		var err error
		if done, err = k.press(key); err != nil {
			t.Fatal(err)
		}
	}
	return done
}

func TestKeysThatEditNothing(t *testing.T) {
	for _, tt := range []struct {
		keys string
		done bool
		said int
		text string // in what is shown
	}{
		{"\t", true, 0, ""},
		{"\r", true, 0, ""},
		{"␛", true, 0, ""},
		{"↓", false, 1, "Say back: Part of you"},
		{"↓↓", false, 0, "Say back: So it matters"},
		{"↑", false, 1, "Say back: Part of you"},
		{"→", false, 0, "1 Purpose + · [2 Craft - ?]"},
		{"5", false, 0, "there is no 5"},
		{"!", false, 0, "does nothing"},
		{"\x7f", false, 0, "nothing to take back"},
		{"p", false, 0, "add: p_ Enter: Pay +; also Purpose"},
		{"x", false, 0, "no name begins with “x”"},
		{"xyz\r", false, 0, "no motivator fits “xyz”. Esc leaves the name, and Tab goes back to the"},
		{"pu␛", false, 0, "1-2 only that"},
		{"+\r", false, 0, "1-2 only that"},
	} {
		d := &disk{}
		k := &keys{Correction: newCorrection(d)}
		done := press(t, k, tt.keys)
		if shown := shown(k, 80, 24); done != tt.done || k.Said() != tt.said || len(d.kept) > 0 || !strings.Contains(shown, tt.text) {
			t.Errorf("%q: done %v, said %d, kept %+v; %q is not in\n%s", tt.keys, done, k.Said(), d.kept, tt.text, shown)
		}
	}
}

// shown returns what is shown in a window.
func shown(k *keys, columns, rows int) string {
	var b strings.Builder
	for _, l := range k.lines(columns, rows) {
		for _, span := range l {
			b.WriteString(span.Text)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestTheLineFitsASmallWindow(t *testing.T) {
	k := &keys{Correction: newCorrection(&disk{})}
	press(t, k, "p")
	for _, text := range []string{shown(k, 20, 6), shown(&keys{Correction: newCorrection(&disk{})}, 20, 6)} {
		lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
		if len(lines) > 6 {
			t.Errorf("%d lines:\n%s", len(lines), text)
		}
		for _, l := range lines {
			if len([]rune(l)) > 20 {
				t.Errorf("%q is too long", l)
			}
		}
	}
}

// A letter after an edit is the note's, and so is a paste, but not while a name is
// typed.
func TestWhatGoesOnWithTheNote(t *testing.T) {
	letter, pasted := terminal.Key{Stroke: terminal.Letter, Rune: 'x'}, terminal.Key{Stroke: terminal.Letter, Rune: '/', Pasted: true}
	for keysTyped, want := range map[string][2]bool{"": {false, true}, "1": {true, true}, "1\x7f": {true, true}, "p": {false, false}, "5": {false, true}} {
		d := &disk{}
		k := &keys{Correction: newCorrection(d)}
		press(t, k, keysTyped)
		if got := [2]bool{k.goesOn(letter), k.goesOn(pasted)}; got != want {
			t.Errorf("%q: %v, want %v", keysTyped, got, want)
		}
	}
	k := &keys{Correction: newCorrection(&disk{})}
	press(t, k, "p")
	if done, err := k.press(terminal.Key{Stroke: terminal.Enter, Pasted: true}); done || err != nil || k.edited || !strings.Contains(shown(k, 80, 24), "not read here") {
		t.Errorf("a paste took a name: %v, %v\n%s", done, err, shown(k, 80, 24))
	}
}

// Erase takes back what was edited here, one after the other.
func TestAnEditIsTakenBack(t *testing.T) {
	d := &disk{}
	k := &keys{Correction: newCorrection(d)}
	press(t, k, "1n\x7f")
	if k.Line() != "heard: 1 Purpose +" || d.undone != 1 {
		t.Errorf("%q, %d taken back", k.Line(), d.undone)
	}
	press(t, k, "\x7f")
	if k.Line() != newCorrection(d).Line() || d.undone != 2 {
		t.Errorf("%q, %d taken back", k.Line(), d.undone)
	}
}

// A line that cannot be read, or says nothing of this row, changes nothing.
func TestALineThatIsRefused(t *testing.T) {
	for line, why := range map[string]string{
		"5": "not 5", "pay=9": "from -5", "zzz": "no motivator", "to Ann": "saved record", "flip it": "no motivator",
	} {
		d := &disk{}
		c := newCorrection(d)
		got, err := c.Type(line)
		if err != nil || !strings.Contains(got, why) || c.Changed() || len(d.kept) > 0 {
			t.Errorf("%q: %q, %v; want %q", line, got, err, why)
		}
	}
	c := newCorrection(&disk{})
	if why, err := c.Type("r"); why != "" || err != nil || c.Said() != 1 {
		t.Errorf("%q, %v, said %d", why, err, c.Said())
	}
	c.talk.SayBack = func() []string { return nil }
	if why, _ := c.Type("r"); why == "" {
		t.Error("there was nothing else to say back")
	}
}

// An edit that cannot be saved is not made. One that is refused goes on.
func TestAnEditThatIsNotSaved(t *testing.T) {
	full := errors.New("the disk is full")
	c := newCorrection(&disk{err: full})
	if why, err := c.Type("n"); why != "" || err != full || c.Changed() {
		t.Errorf("%q, %v", why, err)
	}
	c = newCorrection(&disk{err: &sheet.RefusedError{Why: full}})
	if why, err := c.Type("n"); why == "" || err != nil || c.Changed() {
		t.Errorf("%q, %v", why, err)
	}
}

// What is only suggested has a question mark, until somebody has looked.
func TestLine(t *testing.T) {
	c := newCorrection(&disk{})
	if got, want := c.Line(), "heard: 1 Purpose + · 2 Craft - ?"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := Line(sheet.Row{}, catalogue); got != "heard: nothing clear in that" {
		t.Errorf("%q", got)
	}
	r := sheet.Row{Looked: true, Entries: []sheet.Entry{
		{Evidence: motive.Evidence{Motivator: "pay"}, Kept: true}, {Evidence: motive.Evidence{Motivator: "craft", Kind: motive.Withdrawn}, Kept: true},
	}}
	if got, want := Line(r, catalogue), "heard: 1 Pay 0 · 2 Craft withdrawn"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
