package review

import (
	"bytes"
	"strings"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
)

// withNotes is an interview of two answers and two notes of the manager's own.
func withNotes() (motive.Interview, Options, *saver) {
	o, keeper := optionsFor(page()[:2])
	iv := keeper.now()
	iv.Notes = []string{"seemed tired\nafter the release", "ask about May"}
	keeper.states[0] = iv
	return iv, o, keeper
}

// The manager's own notes stand below the answers and can only be deleted.
func TestOwnNotes(t *testing.T) {
	iv, o, keeper := withNotes()
	for name, size := range map[string][2]int{"own-80x24": {80, 24}, "own-40x15": {40, 15}} {
		tab := newTable(sixteen(), sheet.New(sixteen(), iv), o)
		tab.prepare(size[0], size[1])
		typeKeys(t, tab, "<end><up>")
		compare(t, name, screenOf(tab))
		wantFits(t, tab)
		for _, key := range []string{"1", "=", "+", "s", "q", "-", "0", "m", "j", "w", "<sp>"} {
			typeKeys(t, tab, key)
			if tab.mode != nil || !strings.Contains(tab.message, "note of your own") || len(keeper.states) != 1 {
				t.Errorf("%s: %+v, %q, %d changes", key, tab.mode, tab.message, len(keeper.states)-1)
			}
		}
		typeKeys(t, tab, "x")
		if keeper.now().Notes[0] != "" || keeper.now().Notes[1] == "" {
			t.Errorf("notes %q", keeper.now().Notes)
		}
		if got := Summary(tab.sheet); !strings.HasPrefix(got, "Saved: 1 note of your own deleted. 2 of 2 lines") {
			t.Errorf("%q", got)
		}
		typeKeys(t, tab, "u")
	}
}

// In plain lines a heading says whose they are.
func TestOwnNotesInPlainLines(t *testing.T) {
	iv, o, keeper := withNotes()
	var out bytes.Buffer
	lines := terminal.NewLines(t.Context(), strings.NewReader("3\n3 x\n4 pay\ndone\n"), motive.MaxText)
	p := terminal.NewPlainConsole(lines, &out, 80, false, terminal.Commands{"done"})
	if _, _, err := Plain(p, sixteen(), sheet.New(sixteen(), iv), o); err != nil {
		t.Error(err)
	}
	wantTexts(t, out.String(), "2 lines, 2 not looked at yet", "\n2: ", "\nYour own notes, not their words:\n3, your note: seemed tired / after the release\n4, your note: ask about May\n",
		"> 3\n3, your note: seemed tired", "> 3 x\n3, deleted: seemed tired", "> 4 pay\nline 4 is a note of your own")
	if notes := keeper.now().Notes; notes[0] != "" || notes[1] != "ask about May" {
		t.Errorf("notes %q", notes)
	}
}
