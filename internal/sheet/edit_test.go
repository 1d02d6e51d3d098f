package sheet

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"buyin/internal/motive"
)

// shown writes a row in one line: its entries, suggestions in brackets, its
// words and what became of it.
func shown(s Sheet, number int) string {
	r, _ := s.Row(number)
	var parts []string
	for i, e := range r.Entries {
		text := fmt.Sprintf("%s %s", e.Motivator, Signed(e.Strength))
		if e.Kind != motive.Volunteered {
			text += " " + string(e.Kind)
		}
		if e.Quote != "" {
			text += fmt.Sprintf(" %q", e.Quote)
		}
		if e.ByCoach {
			text += " coach"
		}
		if i == r.Current {
			text += "*"
		}
		if !e.Kept {
			text = "(" + text + ")"
		}
		parts = append(parts, text)
	}
	if r.State != Kept {
		parts = append(parts, r.stateInWords())
	}
	if !r.Looked {
		parts = append(parts, "not looked at")
	}
	return strings.Join(parts, ", ")
}

func TestEdits(t *testing.T) {
	for _, test := range []struct {
		lines string // edits, divided by |
		row   int
		want  string
	}{
		{"", 1, `pay +4 "more money"*, balance +3 "fetch my daughter"`},
		{"", 2, `problem-solving +5 "puzzle" coach*, not looked at`},
		{"", 3, `not looked at`},
		{"", 4, `pay +5 chosen*`},
		{"", 5, `pay +3 confirmed*, purpose 0 withdrawn`},
		{"1 balance", 1, `(pay +4 "more money"), balance +3 "fetch my daughter"*`},
		{"1 2", 1, `(pay +4 "more money"), balance +3 "fetch my daughter"*`},
		{"1 2|1 +1", 1, `pay +4 "more money"*, balance +3 "fetch my daughter"`},
		{"1 mastery", 1, `(pay +4 "more money"), (balance +3 "fetch my daughter"), mastery +4 "more money, and time to fetch my daughter"*`},
		{"1 +mastery -", 1, `pay +4 "more money", balance +3 "fetch my daughter", mastery -4*`},
		{"1 -", 1, `pay -4 "more money"*, balance +3 "fetch my daughter"`},
		{"1 -|1 =2", 1, `pay -2 "more money"*, balance +3 "fetch my daughter"`},
		{"1 -|1 =+2", 1, `pay +2 "more money"*, balance +3 "fetch my daughter"`},
		{"1 =0", 1, `pay 0 "more money"*, balance +3 "fetch my daughter"`},
		{"1 0", 1, `(pay +4 "more money"*), (balance +3 "fetch my daughter")`},
		{"1 0|1 -", 1, `pay -4 "more money"*, (balance +3 "fetch my daughter")`},
		{"1 q MONEY,  and", 1, `pay +4 "money, and"*, balance +3 "fetch my daughter"`},
		{"1 w", 1, `pay +4*, balance +3`},
		{"2 ok", 2, `problem-solving +5 "puzzle"*`},
		{"2 =4", 2, `problem-solving +4 "puzzle"*`},
		{"2 mastery", 2, `(problem-solving +5 "puzzle" coach), mastery +4 "the puzzle itself"*`},
		{"3 ok", 3, ``},
		{"3 pay", 3, `pay +4 prompted "hm, nothing special"*`},
		{"3 mastery -2, pay", 3, `mastery -2 "hm, nothing special", pay +4 prompted*`},
		{"3 0", 3, ``},
		{"5 2", 5, `pay +3 confirmed, purpose 0 withdrawn*`},
		{"5 2|5 =+4", 5, `pay +3 confirmed, purpose +4 confirmed*`},
		{"5 pay 4", 5, `pay +4 confirmed*, purpose 0 withdrawn`},
		{"5 1", 5, `pay +3 confirmed*, purpose 0 withdrawn`},
		{"5 0", 5, `pay 0 withdrawn*, purpose 0 withdrawn`},
		{"5 mastery|5 0", 5, `pay 0 withdrawn, purpose 0 withdrawn, (mastery +4 confirmed*)`},
		{"5 0|5 pay 2", 5, `pay +2 confirmed*, purpose 0 withdrawn`},
		{"5 balance, mastery -", 5, `pay +3 confirmed, purpose 0 withdrawn, balance +4 confirmed, mastery -4 confirmed*`},
		{"5 +balance", 5, `pay +3 confirmed, purpose 0 withdrawn, balance +4 confirmed*`},
		{"1 -|1 pay", 1, `pay +4 "more money"*, (balance +3 "fetch my daughter")`},
		{"1 =2|1 pay", 1, `pay +2 "more money"*, (balance +3 "fetch my daughter")`},
		{"1 -|1 1", 1, `pay -4 "more money"*, (balance +3 "fetch my daughter")`},
		{"5 purpose", 5, `pay +3 confirmed, purpose +4 confirmed*`},
		{"4 w", 4, `pay +5 chosen*`},
		{"4 x", 4, `pay +5 chosen*, deleted`},
		{"2 m", 2, `problem-solving +5 "puzzle" coach*, a note of your own`},
		{"2 to Ann Ray", 2, `problem-solving +5 "puzzle" coach*, to Ann Ray`},
		{"3 pay 2|3 j", 2, `problem-solving +5 "puzzle"*, pay +2 prompted "hm, nothing special"`},
		{"3 j", 3, `joined to 2`},
		{"2 x|3 j", 3, `joined to 1`},
		{"3 problem -1|3 j", 2, `problem-solving +5 "puzzle"*`},
		{"2 =1|3 problem -2|3 j", 2, `problem-solving -2 "hm, nothing special"*`},
	} {
		var lines []string
		if test.lines != "" {
			lines = strings.Split(test.lines, "|")
		}
		s, _ := must(t, testSheet(), lines...)
		if got := shown(s, test.row); got != test.want {
			t.Errorf("%s: line %d is\n%s\nwant\n%s", test.lines, test.row, got, test.want)
		}
	}
}

func TestJoiningUnitesWordsAndEntries(t *testing.T) {
	s, changes := must(t, testSheet(), "3 j", "2 j")
	r, _ := s.Row(1)
	if want := "more money, and time to fetch my daughter\nthe puzzle itself\nhm, nothing special"; r.Words != want {
		t.Errorf("the words are %q\nwant %q", r.Words, want)
	}
	if got, want := shown(s, 1), `pay +4 "more money"*, balance +3 "fetch my daughter", problem-solving +5 "puzzle"`; got != want {
		t.Errorf("line 1 is\n%s\nwant\n%s", got, want)
	}
	iv := testInterview()
	for _, c := range changes {
		iv = c.Apply(iv)
	}
	if !IsGone(iv.Turns[1]) || !IsGone(iv.Turns[2]) || IsGone(iv.Turns[3]) {
		t.Errorf("the turns are %+v", iv.Turns)
	}
	if got := len(Compact(iv).Turns); got != 4 {
		t.Errorf("%d turns are left, want 4", got)
	}
}

func TestWordlessAlsoClearsTheRowsThatJoined(t *testing.T) {
	s, changes := must(t, testSheet(), "3 j", "2 j", "1 w")
	for n := 1; n <= 3; n++ {
		if r, _ := s.Row(n); r.Words != "" || strings.Contains(shown(s, n), `"`) {
			t.Errorf("line %d still has words: %q, %s", n, r.Words, shown(s, n))
		}
	}
	if last := changes[2]; !last.Wordless || last.Turns[0].Answer != "" || last.Turns[0].Evidence[0].Quote != "" {
		t.Errorf("the change is %+v", last)
	}
	before, _, _ := s.Undo()
	if r, _ := before.Row(3); r.Words == "" {
		t.Error("undo does not bring the words back")
	}
}

func TestChangesOfRemovedRows(t *testing.T) {
	_, changes := must(t, testSheet(), "1 -", "1 to  Ann Ray ", "2 m", "6 x")
	move, note, gone := changes[1], changes[2], changes[3]
	if move.To != "Ann Ray" || !move.Turns[0].Gone || move.Moved.Question != "debrief.1" || move.Moved.Evidence[0].Strength != -4 {
		t.Errorf("the move is %+v", move)
	}
	if note.Note != "the puzzle itself" || !note.Turns[0].Gone {
		t.Errorf("the note is %+v", note)
	}
	iv := motive.Interview{Turns: testInterview().Turns, Notes: []string{"tired"}}
	for _, c := range changes {
		iv = c.Apply(iv)
	}
	if !reflect.DeepEqual(iv.Notes, []string{"tired", "the puzzle itself"}) || len(iv.Turns) != 6 || !IsGone(iv.Turns[5]) {
		t.Errorf("the interview is %+v", iv)
	}
	if gone.Note != "" || gone.To != "" {
		t.Errorf("the deletion is %+v", gone)
	}
}

// The words of a row do not stay in what was said back of them.
func TestWordsAreTakenOutOfThePlayback(t *testing.T) {
	for line, want := range map[string]string{
		"1 w":      "Most. Then “…”. And: “the puzzle itself”. Right?",
		"1 x":      "Most. Then “…”. And: “the puzzle itself”. Right?",
		"2 to Ann": "Most: “more money”. Then “fetch my …”. And. Right?",
		"2 m":      playedBack, // they are the manager's own words
		"3 x":      playedBack,
		"1 -":      playedBack,
	} {
		s, changes := must(t, testSheet(), line)
		if r, _ := s.Row(5); r.Asked != want || !r.Looked || len(r.Evidence()) != 2 {
			t.Errorf("%s: the playback is %+v\nwant %s", line, r, want)
		}
		iv := changes[0].Apply(testInterview())
		if iv.Turns[4].Asked != want || len(iv.Turns[4].Evidence) != 2 {
			t.Errorf("%s: the turn is %+v", line, iv.Turns[4])
		}
		before, _, _ := s.Undo()
		if r, _ := before.Row(5); r.Asked != playedBack {
			t.Errorf("%s: undone to %s", line, r.Asked)
		}
	}
	if got := WithoutQuotes("open “quote", "quote"); got != "open “quote" {
		t.Errorf("without an end: %s", got)
	}
}

func TestImpossibleEdits(t *testing.T) {
	for _, test := range []struct{ lines, want string }{
		{"4 -", "line 4 is a choice or a number of theirs; x deletes it, w drops its words"},
		{"4 j", "line 4 is a choice or a number of theirs; x deletes it, w drops its words"},
		{"2 x|2 -", "line 2 is deleted; only undo brings it back"},
		{"3 j|3 pay", "line 3 is joined to 2; only undo brings it back"},
		{"1 j", "there is no line before line 1 that it could join"},
		{"5 to Ann", "line 5 is about what this person said before, and cannot go to another; x deletes it"},
		{"6 j", "line 6 is more than an answer in words, and cannot be joined"},
		{"1 x|2 x|3 j", "there is no line before line 3 that it could join"},
		{"3 -", "nothing was heard in line 3; name a motivator first"},
		{"3 =2", "nothing was heard in line 3; name a motivator first"},
		{"1 q daughters", `"daughters" is not in the words of line 1`},
		{"5 q pay", "no words of line 5 are kept"},
		{"5 m", "line 5 has no words that could become a note"},
		{"1 w|1 w", "no words of line 1 are kept"},
		{"1 =0|1 -", "Pay leaves them cold in line 1, which has no sign; set a strength"},
	} {
		lines := strings.Split(test.lines, "|")
		s, _ := must(t, testSheet(), lines[:len(lines)-1]...)
		e, err := Parse(lines[len(lines)-1], s, s.catalogue)
		if err != nil {
			t.Errorf("%s: %v", test.lines, err)
			continue
		}
		after, change, err := s.Apply(e)
		if err == nil || err.Error() != test.want {
			t.Errorf("%s: %v\nwant %s", test.lines, err, test.want)
		}
		if !reflect.DeepEqual(after, s) || !reflect.DeepEqual(change, Change{}) {
			t.Errorf("%s changed something", test.lines)
		}
	}
}

func TestLimits(t *testing.T) {
	iv := motive.Interview{Turns: []motive.Turn{
		{Question: "debrief.1", Answer: strings.Repeat("a", motive.MaxText-10)},
		{Question: "debrief.2", Answer: strings.Repeat("b", 10)},
	}}
	if _, _, err := New(testCatalogue(), iv).Apply(Edit{Op: Join, Row: 2}); err == nil || !strings.Contains(err.Error(), "too long") {
		t.Errorf("a text of more than 64 KB: %v", err)
	}
	full := motive.Turn{Question: "debrief.1", Answer: "words"}
	for range motive.MaxEvidence {
		full.Evidence = append(full.Evidence, motive.Evidence{Motivator: "pay", Strength: 1})
	}
	s := New(testCatalogue(), motive.Interview{Turns: []motive.Turn{full}})
	if _, _, err := s.Apply(Edit{Row: 1, Motivator: "mastery", Also: true}); err == nil || !strings.Contains(err.Error(), "64") {
		t.Errorf("more than 64 entries: %v", err)
	}
	for _, e := range []Edit{
		{Op: Op(99), Row: 1}, {Op: Pick, Row: 1, Motivator: "fame"}, {Op: Pick, Row: 1, Motivator: "pay", Given: true, Strength: 6},
		{Op: Strength, Row: 1, Strength: -6}, {Op: Move, Row: 1, To: " "}, {Op: Flip, Row: 0}, {Op: Flip, Row: 2}, {Op: Flip, Row: -1},
	} {
		if _, _, err := s.Apply(e); err == nil {
			t.Errorf("%+v is accepted", e)
		}
	}
	if _, _, err := (Sheet{}).Apply(Edit{Op: Flip, Row: 1}); err == nil {
		t.Error("an edit of an empty sheet is accepted")
	}
}

// A motivator may stand in a turn more than once.
func TestAMotivatorTwiceInARow(t *testing.T) {
	iv := motive.Interview{Turns: []motive.Turn{{Question: "debrief.1", Answer: "words", Evidence: []motive.Evidence{
		{Motivator: "pay", Strength: 4}, {Motivator: "pay", Strength: -2},
	}}}}
	for line, want := range map[string]string{"1 1": "+4", "1 2": "-2", "1 2 +": "+2", "1 -": "-4,-2"} {
		s, changes := must(t, New(testCatalogue(), iv), line)
		var kept []string
		for _, e := range changes[0].Turns[0].Evidence {
			kept = append(kept, Signed(e.Strength))
		}
		if got := strings.Join(kept, ","); got != want {
			t.Errorf("%s keeps %s, want %s: %s", line, got, want, shown(s, 1))
		}
	}
}

func TestSuggestions(t *testing.T) {
	heard := []motive.Heard{
		{Motivator: "pay", Strength: -1, Quote: "nothing"},
		{Motivator: "fame", Strength: 5},
		{Motivator: "mastery", Strength: 2, Sure: true, Quote: "not in the words"},
		{Motivator: "balance", Strength: 4},
		{Motivator: "purpose", Strength: 4},
	}
	s := testSheet()
	if s.Suggested(3) {
		t.Error("suggested before")
	}
	s = s.Suggest(3, heard).Suggest(1, heard).Suggest(4, heard)
	if !s.Suggested(3) || s.Suggested(2) {
		t.Error("Suggested is wrong")
	}
	for row, want := range map[int]string{
		3: `(pay -3 prompted "nothing"*), (mastery +2), (balance +4), not looked at`,
		1: `pay +4 "more money"*, balance +3 "fetch my daughter", (mastery +2)`,
		4: `pay +5 chosen*`,
	} {
		if got := shown(s, row); got != want {
			t.Errorf("line %d is\n%s\nwant\n%s", row, got, want)
		}
	}
	if got, want := s.Count(), (Counts{Lines: 6, Looked: 3, NotLooked: 3, Unsure: 1}); got != want {
		t.Errorf("counted %+v, want %+v", got, want)
	}
	if n, ok := s.NextUnsure(0); n != 3 || !ok {
		t.Errorf("the next unsure line is %d", n)
	}
	if n, ok := s.PreviousUnsure(6); n != 3 || !ok {
		t.Errorf("the unsure line before is %d", n)
	}
	if _, _, err := s.Apply(Edit{Op: Confirm, Row: 3}); err == nil || !strings.Contains(err.Error(), "1 keeps the first") {
		t.Errorf("confirming an unsure line: %v", err)
	}
	picked, _ := must(t, s, "3 -")
	if got, want := shown(picked, 3), `pay +3 prompted "nothing"*, (mastery +2), (balance +4)`; got != want {
		t.Errorf("flipped to\n%s\nwant\n%s", got, want)
	}
	if _, ok := picked.NextUnsure(0); ok {
		t.Error("a line is unsure although somebody looked")
	}
	if back, _, _ := picked.Undo(); !back.Unsure(3) {
		t.Error("after undo the line is not unsure")
	}
}

func TestFindWrapsAround(t *testing.T) {
	s := testSheet()
	for _, test := range []struct {
		after int
		text  string
		want  int
	}{
		{0, "PUZZLE", 2}, {2, "puzzle", 2}, {2, "daughter", 1}, {0, "pay", 1}, {1, "Pay", 4}, {5, "pay", 1},
		{0, "", 0}, {0, "nowhere", 0}, {99, "puzzle", 2}, {-1, "puzzle", 2},
	} {
		if got, ok := s.Find(test.after, test.text); got != test.want || ok != (test.want > 0) {
			t.Errorf("after %d, %q is found in %d, want %d", test.after, test.text, got, test.want)
		}
	}
	if _, ok := (Sheet{}).Find(0, "a"); ok {
		t.Error("found in an empty sheet")
	}
}

func TestFromNumbersAnew(t *testing.T) {
	s := testSheet().From(2, 0)
	if r, ok := s.Row(1); !ok || r.Turn != 2 || r.Number != 1 || len(s.Rows()) != 4 {
		t.Errorf("the first row is %+v", r)
	}
	_, changes := must(t, s, "1 pay")
	if changes[0].Turns[0].Turn != 2 {
		t.Errorf("the change is %+v", changes[0])
	}
	if n := len(testSheet().From(6, 0).Rows()); n != 0 {
		t.Errorf("%d rows after the last turn", n)
	}
}

func TestSelectAndLookedAt(t *testing.T) {
	s := testSheet().Select(1, 1).Select(1, 2).Select(1, -1).Select(9, 0)
	if got, want := shown(s, 1), `pay +4 "more money", balance +3 "fetch my daughter"*`; got != want {
		t.Errorf("line 1 is %s, want %s", got, want)
	}
	if _, _, ok := s.Undo(); ok {
		t.Error("selecting can be undone")
	}
	s, _ = must(t, s, "1 -")
	if got, want := shown(s, 1), `pay +4 "more money", balance -3 "fetch my daughter"*`; got != want {
		t.Errorf("line 1 is %s, want %s", got, want)
	}
	if r, _ := s.LookedAt(2).Row(3); !r.Looked {
		t.Error("line 3 is not looked at")
	}
}

func TestDescribe(t *testing.T) {
	for line, want := range map[string]string{
		"1 pay":              "line 1: Pay instead of Balance",
		"1 mastery":          "line 1: Mastery instead of Pay, Balance",
		"3 pay":              "line 3: Pay",
		"1 +mastery -2":      "line 1: Mastery -2 as well",
		"1 mastery, balance": "line 1: Mastery instead of Pay, Balance, Balance as well",
		"1 -":                "line 1: the other sign for Pay",
		"1 =2":               "line 1: Pay +2",
		"1 0":                "line 1: nothing is in it",
		"1 ok":               "line 1: right as it stands",
		"1 q money":          "line 1: the words that count for Pay",
		"1 x":                "line 1: deleted",
		"1 m":                "line 1: a note of your own",
		"2 j":                "line 2: joined to 1",
		"1 w":                "line 1: without its words",
		"1 to Ann":           "line 1: to Ann",
	} {
		s := testSheet()
		e, err := Parse(line, s, s.catalogue)
		if err != nil {
			t.Fatal(err)
		}
		if got := s.Describe(e); got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
	s, _ := must(t, testSheet(), "2 x", "3 j")
	if got := s.Describe(Edit{Op: Join, Row: 3}); got != "line 3: joined to 1" {
		t.Errorf("after the edit: %q", got)
	}
}
