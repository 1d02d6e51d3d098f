package prompt

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// Words that want another order, at a summary or at the playback, are kept as a note, and
// it is said how the list is corrected. The question stays.
func TestAnotherOrderIsCorrectedByNumber(t *testing.T) {
	const how = "To change the order, say how strong each is, from 1 to 5: “1=3 2=5” puts 2"
	for _, words := range []string{"other way round", "the second before the first", "2 before 1", "no, the last one first", "the other way around really", "swap them", "wrong order"} {
		set := setup()
		s := at(t, set, interview.SumUp, "problem-solving", "pay", "competition")
		sum := s.Next().Sum
		got := runLines(t, s, set, false, words, "1=3 2=5", "/quit")
		wantErr(t, got, Quit)
		wantShown(t, got, "“"+words+"” is kept as a note", "Kept: ")
		turns := got.session.Interview().Turns[len(s.Interview().Turns):]
		if len(turns) != 1 || turns[0].Answer != "" || len(turns[0].Evidence) != 2 || turns[0].Evidence[1].Strength != 5 || turns[0].Evidence[1].Motivator != sum[1].Motivator {
			t.Errorf("%q: %+v; shown:\n%s", words, turns, got.shown)
		}
		if notes := got.session.Interview().Notes; !slices.Equal(notes, []string{words}) {
			t.Errorf("%q: notes %q", words, notes)
		}
		got = run(t, setup(), "love the problem solving and a bit of pay", "", "/done", words, "1=3 2=5")
		wantErr(t, got, nil)
		wantShown(t, got, "“"+words+"” is kept as a note", "Did they agree?")
		if flat := strings.Join(strings.Fields(got.shown), " "); !strings.Contains(flat, how) {
			t.Errorf("%q: it does not say how; shown:\n%s", words, got.shown)
		}
		want := []motive.Evidence{{Motivator: "problem-solving", Strength: 3, Kind: motive.Confirmed}, {Motivator: "pay", Strength: 5, Kind: motive.Confirmed}}
		iv := got.session.Interview()
		if last := iv.Turns[len(iv.Turns)-1]; !reflect.DeepEqual(last.Evidence, want) || !slices.Equal(iv.Notes, []string{words}) {
			t.Errorf("%q: %+v, notes %q", words, last, iv.Notes)
		}
		again, err := interview.Replay(setup(), got.kept)
		if err != nil || saved(t, again) != saved(t, got.session) {
			t.Errorf("%q: replayed, it is another talk: %v", words, err)
		}
	}
}

// Other words at the playback are kept, too; what could be a correction is not.
func TestWordsAtThePlayback(t *testing.T) {
	for line, want := range map[string][]string{
		"they laughed about that": {"they laughed about that"},
		"-2 and the rest is fine": nil,
		"pay 5":                   nil,
		"bananas":                 nil,
	} {
		got := run(t, setup(), "love the problem solving and a bit of pay", "", "/done", line, "")
		wantErr(t, got, nil)
		if notes := got.session.Interview().Notes; !slices.Equal(notes, want) {
			t.Errorf("%q: notes %q, want %q; shown:\n%s", line, notes, want, got.shown)
		}
	}
	set := setup()
	set.Head.Told = &motive.Told{On: "2026-11-23"}
	got := run(t, set, "love the problem solving and a bit of pay", "", "/done", "SECRET other way round", "")
	wantErr(t, got, nil)
	wantShown(t, got, "To change the order")
	for _, g := range got.kept {
		if strings.Contains(g.Text, "SECRET") {
			t.Errorf("the journal holds %+v", g)
		}
	}
}
