package interview_test

import (
	"reflect"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// A note that was deleted stays deleted after /back, also if one before it was made
// of an answer that it goes over.
func TestGoingBackKeepsNotesDeleted(t *testing.T) {
	c := wide(5, 60)
	for _, test := range []struct {
		lines string // edits after three answers and two notes
		notes string
	}{
		{"4 x", "budget"}, {"5 x", "tired"}, {"2 m|4 x", "tired,hm, well"}, {"3 m|5 x", "tired,budget"}, {"3 m|3 x", "budget"}, {"3 m|4 x|3 x", ""},
	} {
		s := answered(t, interview.Setup{Catalogue: c})
		for _, text := range []string{"tired", "budget"} {
			s = must(t, s, interview.Given{Act: interview.Noted, Text: text})
		}
		s = edited(t, s, c, strings.Split(test.lines, "|")...)
		s = must(t, s, interview.Given{Act: interview.WentBack})
		if got := strings.Join(s.Interview().Notes, ","); got != test.notes {
			t.Errorf("%s: the notes are %q, want %q", test.lines, got, test.notes)
		}
	}
	// notes after one that is left out have other indexes
	s := edited(t, answered(t, interview.Setup{Catalogue: c}), c, "3 m")
	s = must(t, s, interview.Given{Act: interview.Noted, Text: "tired"})
	s = must(t, s, interview.Given{Act: interview.Noted, Text: "budget"})
	s = edited(t, s, c, "4 x") // "tired"
	s = must(t, s, interview.Given{Act: interview.WentBack})
	if got := s.Interview().Notes; !reflect.DeepEqual(got, []string{"budget"}) {
		t.Errorf("the notes are %q", got)
	}
}

func TestGoingBackKeepsEditsOfEarlierAnswers(t *testing.T) {
	c := wide(5, 60)
	for _, test := range []struct {
		lines, want, draft string
	}{
		{"1 -", "the lamp stayed on all night m01-4; hm, well", "two quiet weeks m02+3"},
		{"1 -|3 -", "the lamp stayed on all night m01-4; hm, well", "two quiet weeks m02-3"},
		{"3 w", "the lamp stayed on all night m01+4; hm, well", " m02+3"},
		{"2 x", "the lamp stayed on all night m01+4", "two quiet weeks m02+3"},
		{"3 x", "the lamp stayed on all night m01+4; hm, well", "two quiet weeks m02+3"},
		{"3 j", "the lamp stayed on all night m01+4; hm, well", "two quiet weeks m02+3"},
		{"3 j|2 m04", "the lamp stayed on all night m01+4; hm, well m04+4", "two quiet weeks m02+3"},
		{"3 j|2 w", "the lamp stayed on all night m01+4; ", " m02+3"},
		{"2 j|1 q stayed", "the lamp stayed on all night\nhm, well m01+4", "two quiet weeks m02+3"},
	} {
		s := answered(t, interview.Setup{Catalogue: c})
		s = edited(t, s, c, strings.Split(test.lines, "|")...)
		back, g, ok := s.GoBack()
		if got := words(back.Interview()); !ok || got != test.want {
			t.Errorf("%s: back at %s\nwant %s", test.lines, got, test.want)
		}
		if got := words(motive.Interview{Turns: []motive.Turn{{Answer: g.Text, Evidence: g.Evidence}}}); got != test.draft {
			t.Errorf("%s: the draft is %q, want %q", test.lines, got, test.draft)
		}
		if past, ok := back.Past(); !ok || past.Text != g.Text {
			t.Errorf("%s: the question comes again with %+v", test.lines, past)
		}
	}
}

// Going back over the playback keeps what an edit made wordless, although the
// edit changed the playback too.
func TestGoingBackOverAnEditedPlayback(t *testing.T) {
	c := wide(5, 60)
	s := must(t, answered(t, interview.Setup{Catalogue: c}), interview.Given{Act: interview.Done})
	s = must(t, s, interview.Given{Evidence: says("m02", 4, "")})
	if asked := s.Interview().Turns[3].Asked; !strings.Contains(asked, "quiet") {
		t.Fatalf("played back as %s", asked)
	}
	s = edited(t, s, c, "3 w")
	if asked := s.Interview().Turns[3].Asked; strings.Contains(asked, "quiet") {
		t.Errorf("played back as %s", asked)
	}
	if n := s.Sheet().Count().NotLooked; n != 2 {
		t.Errorf("%d lines are not looked at, want 2", n)
	}
	back, g, ok := s.GoBack()
	if got := words(back.Interview()); !ok || g.Kind != interview.Playback || got != "the lamp stayed on all night m01+4; hm, well;  m02+3" {
		t.Errorf("back at %s, with %+v", got, g)
	}
	if strings.Contains(back.Next().Asked+g.Asked, "quiet") {
		t.Errorf("played back as %s, and before as %s", back.Next().Asked, g.Asked)
	}
}
