//go:build unix

package prompt

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/terminal/ptytest"
)

func sensitiveOptions() Options {
	return Options{Promises: true, Sensitive: func(note string) string {
		if strings.Contains(note, "SECRET") {
			return "That touches on health."
		}
		return ""
	}}
}

// typeKeys types keys, each after the text before it was shown.
func typeKeys(s *ptytest.Fixture, keys []string) {
	at := 0
	for i := 0; i < len(keys); i += 2 {
		at = s.WaitFor(at, keys[i])
		s.Type(keys[i+1])
	}
}

// Sensitive words are asked about before they are in any journal: those of a note that is
// cut off, of a command over a note, of a note or a promise of the manager's own, and of
// what was said after the notes of a debrief.
func TestSensitiveWordsAreNotWrittenBeforeSomebodyAgrees(t *testing.T) {
	for name, keys := range map[string][]string{
		"a note that is cut off": {"1. ", "SECRET ill\x03"},
		"a command over a note":  {"1. ", "SECRET ill\x01/why\r", "Why now", "\x03"},
		"done over a note":       {"1. ", "SECRET ill\x01/done\r", "What should be kept", "\x03"},
		"a note of my own":       {"1. ", "/note SECRET ill\r", "Keep it all the same", "\r", "1. ", "\x03"},
		"my part of a note":      {"1. ", "\x1b[200~good day\rme: SECRET ill\x1b[201~\r", "Keep it all the same", "\r", "2. ", "\x03"},
		"a promise":              {"1. ", "/promise rest for the SECRET\r", "Keep it all the same", "\r", "1. ", "\x03"},
		"half a promise":         {"1. ", "/promise\r", "What do you promise", "rest for the SECRET\x03"},
	} {
		set := setup()
		s := ptytest.New(t, 80, 24, true)
		ended := startTalkWith(t, s, interview.New(set), set, sensitiveOptions())
		typeKeys(s, keys)
		got := <-ended
		wantErr(t, got, errCtrlC)
		if all := fmt.Sprintf("%+v", got.kept); strings.Contains(all, "SECRET") || strings.Contains(fmt.Sprint(got.session.Interview()), "SECRET") {
			t.Errorf("%s: %s", name, all)
		}
	}
}

// The sensitive lines of a page are asked about before the page is saved, and the others
// are saved as they are.
func TestSensitiveLinesOfAPage(t *testing.T) {
	const page = "\x1b[200~- no pay\r- SECRET, so no competition\r  and more of the SECRET\r- love problem solving\rme: SECRET of mine\r- job security\x1b[201~\r"
	for _, tt := range []struct {
		choice, want string
		words        bool
	}{
		{"", `["no pay" "love problem solving" "job security"] competition -4`, false},
		{"2", `["no pay" "love problem solving" "job security"] `, false},
		{"1", `["no pay" "SECRET, so no competition\nand more of the SECRET" "love problem solving" "job security"] competition -4`, true},
	} {
		set := overSetup()
		s := ptytest.New(t, 80, 24, true)
		ended := startTalkWith(t, s, interview.New(set), set, sensitiveOptions())
		typeKeys(s, []string{"Does Sam Lee know", "1\r", "Type or paste", page, "these 2 lines?", tt.choice + "\r", "Enter shows what I hear", "\x03"})
		got := <-ended
		wantErr(t, got, errCtrlC)
		if got := wordsAndCompetition(got.session.Interview()); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.choice, got, tt.want)
		}
		all := fmt.Sprintf("%+v", got.kept)
		if strings.Contains(all, "SECRET") != tt.words {
			t.Errorf("%s: the journal holds %s", tt.choice, all)
		}
		at := slices.IndexFunc(got.kept, func(g interview.Given) bool { return g.Act == interview.Paged })
		if at < 0 {
			t.Fatalf("%s: no page is saved", tt.choice)
		}
		again, err := interview.Replay(set, got.kept[:at+2])
		if err != nil {
			t.Fatal(err)
		}
		resumed := runLines(t, again, set, false, "/done", "", "", "")
		wantErr(t, resumed, nil)
		if got := wordsAndCompetition(resumed.session.Interview()); got != tt.want {
			t.Errorf("%s, resumed: %s, want %s", tt.choice, got, tt.want)
		}
	}
}

// wordsAndCompetition returns the words of a talk, and what was heard of competition.
func wordsAndCompetition(iv motive.Interview) string {
	var words []string
	heard := ""
	for _, turn := range iv.Turns {
		if turn.Answer != "" {
			words = append(words, turn.Answer)
		}
		for _, e := range turn.Evidence {
			if e.Motivator == "competition" {
				heard = fmt.Sprintf("competition %d", e.Strength)
			}
		}
	}
	return fmt.Sprintf("%q %s", words, heard)
}

// /done at the question of what to keep does not drop the note: what was heard in it is
// kept. If no words are kept in any case, nothing is asked.
func TestDoneAtASensitiveNote(t *testing.T) {
	got := runWith(t, setup(), sensitiveOptions(), "love the problem solving, since the SECRET", "/done", "", "")
	wantErr(t, got, nil)
	wantShown(t, got, "The words of that note are not kept", "Now sum up")
	if turns := got.session.Interview().Turns; len(turns) != 2 || turns[0].Answer != "" || len(turns[0].Evidence) != 1 {
		t.Errorf("%+v; shown:\n%s", turns, got.shown)
	}
	set := setup()
	set.Head.Told = &motive.Told{On: "2026-11-23"}
	got = runWith(t, set, sensitiveOptions(), "love the problem solving, since the SECRET", "/quit")
	if strings.Contains(got.shown, "What should be kept") || len(got.session.Interview().Turns) != 1 {
		t.Errorf("shown:\n%s", got.shown)
	}
}
