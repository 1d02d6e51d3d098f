package interview_test

import (
	"reflect"
	"runtime"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/sheet"
)

// edited makes edits that are written as lines of the sheet.
func edited(t *testing.T, s interview.Session, c motive.Catalogue, lines ...string) interview.Session {
	t.Helper()
	for _, line := range lines {
		s = must(t, s, asAct(t, s, c, line))
	}
	return s
}

func asAct(t *testing.T, s interview.Session, c motive.Catalogue, line string) interview.Given {
	t.Helper()
	table := s.Sheet()
	e, err := sheet.Parse(line, table, c)
	if err != nil {
		t.Fatal(err)
	}
	_, change, err := table.Apply(e)
	if err != nil {
		t.Fatal(err)
	}
	return interview.Given{Act: interview.Edited, Change: &change}
}

// answered returns a talk with three answers: one that the coach heard, one in
// which nothing was heard, and one that a person put right.
func answered(t *testing.T, set interview.Setup) interview.Session {
	t.Helper()
	s := interview.New(set)
	s = must(t, s, interview.Given{Text: "the lamp stayed on all night", Evidence: []motive.Evidence{{Motivator: "m01", Strength: 4, Quote: "all night", ByCoach: true}}})
	s = must(t, s, interview.Given{Text: "hm, well"})
	return must(t, s, interview.Given{Text: "two quiet weeks", Evidence: says("m02", 3, "quiet")})
}

// words writes the answers of an interview in a line.
func words(iv motive.Interview) string {
	var all []string
	for _, turn := range iv.Turns {
		text := turn.Answer
		for _, e := range turn.Evidence {
			text += " " + e.Motivator + sheet.Signed(e.Strength)
		}
		all = append(all, text)
	}
	return strings.Join(all, "; ")
}

func TestEditsOnTheSheetChangeTheTalkAndDoNotMoveIt(t *testing.T) {
	c := wide(5, 60)
	for lines, want := range map[string]string{
		"3 -":           "the lamp stayed on all night m01+4; hm, well; two quiet weeks m02-3",
		"1 -":           "the lamp stayed on all night m01-4; hm, well; two quiet weeks m02+3",
		"2 x":           "the lamp stayed on all night m01+4; two quiet weeks m02+3",
		"2 m":           "the lamp stayed on all night m01+4; two quiet weeks m02+3",
		"3 j":           "the lamp stayed on all night m01+4; hm, well\ntwo quiet weeks m02+3",
		"3 j|2 j":       "the lamp stayed on all night\nhm, well\ntwo quiet weeks m01+4 m02+3",
		"1 w":           " m01+4; hm, well; two quiet weeks m02+3",
		"1 m03, m04 -2": "the lamp stayed on all night m03+4 m04-2; hm, well; two quiet weeks m02+3",
	} {
		s := answered(t, interview.Setup{Catalogue: c})
		before := s.Next()
		s = edited(t, s, c, strings.Split(lines, "|")...)
		if got := words(s.Interview()); got != want {
			t.Errorf("%s: %s\nwant %s", lines, got, want)
		}
		after := s.Next()
		if last := strings.HasPrefix(lines, "3"); last == reflect.DeepEqual(after.Back, before.Back) {
			t.Errorf("%s: what to say back was %+v and is %+v", lines, before.Back, after.Back)
		}
		after.Back = before.Back
		if !reflect.DeepEqual(after, before) {
			t.Errorf("%s: the talk moved from %+v to %+v", lines, before, after)
		}
		s = must(t, s, interview.Given{Text: "next"})
		if !strings.HasSuffix(words(s.Interview()), "; next") {
			t.Errorf("%s: then %s", lines, words(s.Interview()))
		}
	}
}

func TestANoteOfTheSheetIsTheManagers(t *testing.T) {
	c := wide(5, 60)
	s := edited(t, answered(t, interview.Setup{Catalogue: c}), c, "3 m")
	if got := s.Interview().Notes; !reflect.DeepEqual(got, []string{"two quiet weeks"}) {
		t.Errorf("the notes are %q", got)
	}
}

func TestAnEditIsTakenBack(t *testing.T) {
	c := wide(5, 60)
	s := answered(t, interview.Setup{Catalogue: c})
	if _, ok := s.UndoEdit(); ok {
		t.Error("an answer is taken back as an edit")
	}
	if _, err := s.Answer(interview.Given{Act: interview.Unedited}); err == nil {
		t.Error("an answer is taken back as an edit, by the act")
	}
	after := edited(t, s, c, "2 x", "1 -")
	once, ok := after.UndoEdit()
	if got, want := words(once.Interview()), "the lamp stayed on all night m01+4; two quiet weeks m02+3"; !ok || got != want {
		t.Errorf("undone: %s, want %s", got, want)
	}
	twice := must(t, must(t, after, interview.Given{Act: interview.Unedited}), interview.Given{Act: interview.Unedited})
	if !reflect.DeepEqual(twice.Interview(), s.Interview()) {
		t.Errorf("undone twice: %+v", twice.Interview())
	}
}

func TestTheSheetKnowsWhatWasLookedAt(t *testing.T) {
	c := wide(5, 60)
	s := answered(t, interview.Setup{Catalogue: c})
	if got, want := s.Sheet().Count(), (sheet.Counts{Lines: 3, Looked: 1, NotLooked: 2}); got != want {
		t.Errorf("counted %+v, want %+v", got, want)
	}
	s = edited(t, s, c, "1 ok", "2 ok")
	if got := s.Sheet().Count(); got.NotLooked != 0 {
		t.Errorf("counted %+v after both were confirmed", got)
	}
	if s, _ = s.UndoEdit(); s.Sheet().Count().NotLooked != 1 {
		t.Errorf("counted %+v after one was taken back", s.Sheet().Count())
	}
	if e := s.Interview().Turns[0].Evidence[0]; e.ByCoach {
		t.Errorf("confirmed, and still %+v", e)
	}
}

func TestNothingInAnAnswerStaysInTheTalk(t *testing.T) {
	c := wide(5, 60)
	s := answered(t, interview.Setup{Catalogue: c})
	if s.Interview().Turns[1].Evidence != nil {
		t.Error("somebody looked at an answer in which the coach heard nothing")
	}
	s = edited(t, s, c, "2 ok")
	if got := s.Interview().Turns[1].Evidence; got == nil || len(got) > 0 {
		t.Errorf("the evidence is %#v", got)
	}
	s = must(t, s, interview.Given{Kind: interview.Ask, Question: "open.q9", Text: "not much", Evidence: []motive.Evidence{}}) // a file of answers that says so
	if got := s.Interview().Turns[3].Evidence; got == nil || len(got) > 0 {
		t.Errorf("the evidence is %#v", got)
	}
}

func TestNotesOfTheirOwnAreOnTheSheetOfTheTalk(t *testing.T) {
	c := wide(5, 60)
	head := motive.Interview{Notes: []string{"from before"}}
	s := answered(t, interview.Setup{Catalogue: c, Head: head})
	for _, text := range []string{"tired", "look up the budget"} {
		s = must(t, s, interview.Given{Act: interview.Noted, Text: text})
	}
	rows := s.Sheet().Rows()
	if len(rows) != 5 || !rows[3].Own || rows[3].Words != "tired" || rows[4].Words != "look up the budget" {
		t.Fatalf("the rows are %+v", rows)
	}
	s = edited(t, s, c, "4 x")
	if got := s.Interview().Notes; !reflect.DeepEqual(got, []string{"from before", "look up the budget"}) {
		t.Errorf("the notes are %q", got)
	}
	if before, ok := s.UndoEdit(); !ok || len(before.Interview().Notes) != 3 {
		t.Error("undo does not bring it back")
	}
	question := s.Next().Question
	if s = edited(t, s, c, "4 x"); len(s.Interview().Notes) != 1 || s.Next().Question != question {
		t.Errorf("the notes are %q", s.Interview().Notes)
	}
}

// A sheet of a talk with earlier ones shows only this talk.
func TestTheSheetLeavesOutEarlierTalks(t *testing.T) {
	c := wide(5, 60)
	s := interview.New(interview.Setup{Catalogue: c, Head: motive.Interview{Turns: []motive.Turn{{Question: "debrief.1", Answer: "before"}}}})
	s = must(t, s, interview.Given{Text: "now", Evidence: says("m01", 4, "now")})
	rows := s.Sheet().Rows()
	if len(rows) != 1 || rows[0].Words != "now" {
		t.Fatalf("the rows are %+v", rows)
	}
	s = edited(t, s, c, "1 -")
	if got := words(s.Interview()); got != "before; now m01-4" {
		t.Errorf("edited to %s", got)
	}
}

func TestImpossibleChangesAreRefused(t *testing.T) {
	c := wide(5, 60)
	s := must(t, answered(t, interview.Setup{Catalogue: c}), interview.Given{Act: interview.Noted, Text: "tired"})
	s = edited(t, s, c, "4 x", "2 x")
	for name, change := range map[string]*sheet.Change{
		"none":           nil,
		"of no turn":     {Turns: []sheet.TurnChange{{Turn: 3}}},
		"before all":     {Turns: []sheet.TurnChange{{Turn: -1}}},
		"of a gone turn": {Turns: []sheet.TurnChange{{Turn: 1}}},
		"unknown":        {Turns: []sheet.TurnChange{{Turn: 0, Evidence: says("fame", 1, "")}}},
		"of no note":     {NoteGone: []int{1}},
		"of note -1":     {NoteGone: []int{-1}},
		"of a gone note": {NoteGone: []int{0}},
		"too strong":     {Turns: []sheet.TurnChange{{Turn: 0, Evidence: says("m01", 6, "")}}},
	} {
		if after, err := s.Answer(interview.Given{Act: interview.Edited, Change: change}); err == nil || !reflect.DeepEqual(after.Interview(), s.Interview()) {
			t.Errorf("%s: %v, %s", name, err, words(after.Interview()))
		}
	}
}

// A deleted answer counts as not given: nothing is said back from it, and its
// motivator was not asked about. A follow-up that may have been asked aloud stays.
func TestADeletedAnswerIsNoAnswer(t *testing.T) {
	c := wide(5, 60)
	s := interview.New(interview.Setup{Catalogue: c})
	s = must(t, s, interview.Given{Text: "I loved it, it was such fun", Evidence: says("m01", 4, "")})
	if !s.Next().FollowUp || len(s.Next().Back) == 0 {
		t.Fatalf("no follow-up: %+v", s.Next())
	}
	if s = edited(t, s, c, "1 x"); len(s.Next().Back) != 0 || !s.Next().FollowUp {
		t.Errorf("the question is %+v", s.Next())
	}
	if s.Questions() != 0 {
		t.Errorf("%d questions count", s.Questions())
	}
}

// An edit works out anew what to say back. An edit that changes nothing of the
// last answer leaves it as it is, and undo brings it back, also at the playback.
func TestAnEditRefreshesWhatIsSaidBack(t *testing.T) {
	c := wide(5, 60)
	for _, done := range []bool{false, true} {
		s := answered(t, interview.Setup{Catalogue: c})
		if done {
			s = must(t, s, interview.Given{Act: interview.Done})
		}
		back := s.Next().Back
		if len(back) == 0 {
			t.Fatal("nothing is said back")
		}
		for _, other := range []string{"1 -", "2 m03", "1 w", "1 0|2 m04"} {
			if got := edited(t, s, c, strings.Split(other, "|")...).Next().Back; !reflect.DeepEqual(got, back) {
				t.Errorf("done %t, %s: said back %+v, and before %+v", done, other, got, back)
			}
		}
		against := edited(t, s, c, "3 -")
		if reflect.DeepEqual(against.Next().Back, back) {
			t.Errorf("done %t: with another sign, %+v is still said back", done, back)
		}
		if again := edited(t, against, c, "3 -"); !reflect.DeepEqual(again.Next().Back, back) {
			t.Errorf("done %t: with the first sign again, said back %+v, not %+v", done, again.Next().Back, back)
		}
		if undone := must(t, against, interview.Given{Act: interview.Unedited}); !reflect.DeepEqual(undone.Next().Back, back) {
			t.Errorf("done %t: undone, said back %+v, not %+v", done, undone.Next().Back, back)
		}
	}
}

// The playback says what the sheet holds.
func TestAnEditBeforeThePlaybackChangesIt(t *testing.T) {
	c := wide(5, 60)
	s := must(t, answered(t, interview.Setup{Catalogue: c}), interview.Given{Act: interview.Done})
	if len(s.Next().Sum) != 2 {
		t.Fatalf("played back: %+v", s.Next().Sum)
	}
	if s = edited(t, s, c, "1 0"); len(s.Next().Sum) != 1 || s.Next().Kind != interview.Playback {
		t.Errorf("played back: %+v", s.Next())
	}
}

// What the journal gets of an edit holds no words if none may be kept.
func TestEditsWithoutWords(t *testing.T) {
	c := wide(5, 60)
	set := interview.Setup{Catalogue: c, Head: motive.Interview{Told: &motive.Told{On: "2026-11-23"}}}
	s := answered(t, set)
	change := sheet.Change{Turns: []sheet.TurnChange{{Turn: 0, Answer: "SECRET", Evidence: says("m01", 2, "SECRET")}}, Moved: motive.Turn{Answer: "SECRET"}}
	g, ok := s.ForJournal(interview.Given{Act: interview.Edited, Change: &change})
	if !ok || g.Change.Turns[0].Answer != "" || g.Change.Turns[0].Evidence[0].Quote != "" || g.Change.Moved.Answer != "" {
		t.Errorf("the journal gets %+v", g.Change)
	}
	if change.Turns[0].Answer == "" {
		t.Error("the change itself was changed")
	}
	s = must(t, s, interview.Given{Act: interview.Edited, Change: &change})
	if turn := s.Interview().Turns[0]; turn.Answer != "" || turn.Evidence[0].Quote != "" || turn.Evidence[0].Strength != 2 {
		t.Errorf("the turn is %+v", turn)
	}
	if _, ok := s.ForJournal(interview.Given{Act: interview.Edited}); !ok {
		t.Error("an edit without a change is not written")
	}
}

func TestHearKeepsOnlyWhatTheEarIsSureOf(t *testing.T) {
	heard := []motive.Heard{{Motivator: "m01", Strength: 4, Sure: true}, {Motivator: "m02", Strength: -2}}
	s := interview.New(interview.Setup{Catalogue: wide(5, 60), Ear: func(motive.Said) []motive.Heard { return heard }})
	if got := s.Suggestions(s.Next(), "words"); !reflect.DeepEqual(got, heard) {
		t.Errorf("suggested %+v", got)
	}
	want := []motive.Evidence{{Motivator: "m01", Strength: 4, Kind: motive.Volunteered, ByCoach: true}}
	if got := s.Hear("words"); !reflect.DeepEqual(got, want) {
		t.Errorf("heard %+v, want %+v", got, want)
	}
}

// A session shares the turns of the one before it, so that a thousand lines that
// are pasted stay small: copying them all would take 150 MB.
func TestAThousandAnswersStaySmall(t *testing.T) {
	s := interview.New(interview.Setup{Catalogue: two(), Debrief: true})
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range motive.MaxTurns {
		s = must(t, s, interview.Given{Text: "made a chair", Evidence: says("craft", 3, "chair")})
	}
	runtime.ReadMemStats(&after)
	if mb := (after.TotalAlloc - before.TotalAlloc) >> 20; mb > 30 {
		t.Errorf("a thousand answers took %d MB", mb)
	}
	if _, err := s.Answer(interview.Given{Text: "one more"}); err == nil {
		t.Error("a talk holds more turns than can be saved")
	}
	if s = edited(t, s, two(), "1000 x"); len(s.Interview().Turns) != motive.MaxTurns-1 {
		t.Error("nothing was deleted")
	}
	must(t, s, interview.Given{Text: "one more"}) // there is room again
}

// Two talks that go on from one share its turns, and do not disturb each other.
func TestBranchesOfATalk(t *testing.T) {
	s := interview.New(interview.Setup{Catalogue: two(), Debrief: true})
	for _, text := range []string{"one", "two", "three"} {
		s = must(t, s, interview.Given{Text: text})
	}
	a, b := must(t, s, interview.Given{Text: "a"}), must(t, s, interview.Given{Text: "b"})
	_ = append(s.Interview().Turns, motive.Turn{Question: "debrief.9", Answer: "c"})
	if got, want := words(a.Interview())+"|"+words(b.Interview()), "one; two; three; a|one; two; three; b"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestAnAnswerNeedsAQuestion(t *testing.T) {
	s := interview.New(interview.Setup{Catalogue: two(), Preamble: true})
	if _, err := s.Answer(interview.Given{Kind: interview.Ask, Text: "made a chair"}); err == nil {
		t.Error("an answer without a question is accepted")
	}
}
