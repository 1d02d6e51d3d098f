package interview_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/sheet"
)

// A talk of which no words are kept is resumed from a journal without words. It goes
// on with the same question, and says the same back.
func TestATalkWithoutWordsIsResumed(t *testing.T) {
	c := wide(6, 60)
	ear := func(said motive.Said) []motive.Heard {
		if !strings.Contains(said.Text, "lamp") {
			return nil
		}
		return []motive.Heard{{Motivator: "m02", Strength: 4, Quote: "lamp", Score: 0.9}}
	}
	set := interview.Setup{Catalogue: c, Ear: ear, Head: motive.Interview{Told: &motive.Told{On: "2026-11-23"}}}
	for _, answers := range [][]string{
		{"I was furious about the rota, it wears me out."},
		{"the lamp, mostly"},
		{"We met on Monday.", "dunno"},
		{"I loved the lamp.", "No, not really.", "Please don't put me on the panel."},
		{"I'd love to run the lamp, but I'm tired of it.", "nothing special", "I stayed all night to finish it."},
	} {
		s := interview.New(set)
		var journal []interview.Given
		for _, text := range answers {
			g := interview.Given{Text: text, Evidence: []motive.Evidence{{Motivator: "m01", Strength: 3, Quote: text, ByCoach: true}}}
			if strings.HasPrefix(text, "We") || strings.HasPrefix(text, "I was") {
				g.Evidence = nil
			}
			kept, ok := s.ForJournal(g)
			if !ok || strings.Contains(fmt.Sprintf("%+v %+v", kept, kept.Sound), text) {
				t.Fatalf("the journal gets %+v", kept)
			}
			s, journal = must(t, s, g), append(journal, kept)
			again, err := interview.Replay(set, journal)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := again.Next(), s.Next(); !reflect.DeepEqual(got, want) {
				t.Errorf("%q: resumed at %+v\nwant %+v", answers, got, want)
			}
		}
	}
}

// If an edit that removed words is taken back, they do not come to a disk that never
// had them.
func TestWordsThatWereNeverKeptDoNotComeBack(t *testing.T) {
	s := interview.New(interview.Setup{Catalogue: two(), Debrief: true, Head: motive.Interview{Told: &motive.Told{On: "2026-11-23"}}})
	s = must(t, s, interview.Given{Text: "SECRET chair", Evidence: says("craft", 4, "SECRET")})
	s = must(t, s, interview.Given{Act: interview.Edited, Change: &sheet.Change{Wordless: true, Turns: []sheet.TurnChange{{Evidence: says("craft", 4, "")}}}})
	kept, ok := s.ForJournal(interview.Given{Act: interview.Unedited})
	if acts, all := kept.Acts(); !ok || all {
		t.Errorf("the journal is written anew with %+v", acts)
	}
}
