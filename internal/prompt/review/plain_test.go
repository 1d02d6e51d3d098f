package review

import (
	"bytes"
	"context"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
)

// A plainResult is what plain lines showed, saved and returned.
type plainResult struct {
	keeper  *saver
	sheet   sheet.Sheet
	outcome Outcome
	err     error
	shown   string
}

// runPlain types lines at the sheet, as a person (with pages and questions) or
// as a pipe.
func runPlain(t *testing.T, page []said, person bool, change func(*Options), typed ...string) plainResult {
	t.Helper()
	o, keeper := optionsFor(page)
	if change != nil {
		change(&o)
	}
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	var out bytes.Buffer
	var in io.Reader = strings.NewReader(strings.Join(typed, "\n") + "\n")
	if typed == nil {
		in = strings.NewReader("")
	}
	lines := terminal.NewLines(ctx, in, motive.MaxText)
	commands := terminal.Commands{"help", "quit", "done", "back", "skip"}
	p := terminal.NewPlainConsole(lines, &out, 80, person, commands)
	r := plainResult{keeper: keeper}
	r.sheet, r.outcome, r.err = Plain(p, sixteen(), sheet.New(sixteen(), keeper.now()), o)
	r.shown = out.String()
	return r
}

// wantTexts checks that each of the texts was shown, in this order.
func wantTexts(t *testing.T, shown string, texts ...string) {
	t.Helper()
	rest := shown
	for _, text := range texts {
		i := strings.Index(rest, text)
		if i < 0 {
			t.Errorf("%q was not shown, or not in this order; shown:\n%s", text, shown)
			return
		}
		rest = rest[i+len(text):]
	}
}

func TestPlainLines(t *testing.T) {
	r := runPlain(t, page(), false, nil, "2 2", "3 infl", "6 -", "8 2", "9 clarity", "11 x", "done")
	if r.err != nil || r.outcome != (Outcome{}) {
		t.Fatalf("%v, %+v\n%s", r.err, r.outcome, r.shown)
	}
	wantCorrected(t, r.keeper.now())
	compare(t, "plain-page", r.shown)
}

func TestPlainHostileText(t *testing.T) {
	r := runPlain(t, wide(), false, nil, "4", "list", "5 \x1b[31mred", "?", "done")
	compare(t, "plain-wide", r.shown)
}

// Each line is answered with these texts.
func TestPlainLinesAreAnswered(t *testing.T) {
	all := func(o *Options) { o.Record, o.Adds, o.People = true, true, []string{"Kim Lee"} }
	for _, tt := range []struct {
		typed  []string
		change func(*Options)
		want   []string
	}{
		{[]string{"2 2", "u"}, nil, []string{"2, looked at:", "taken back: line 2: Fairness instead of Pay", "2: the pay", "heard 1 Pay -4; perhaps 2 Fairness"}},
		{[]string{"u"}, nil, []string{"nothing to take back"}},
		{[]string{"2 x", "/back"}, nil, []string{"2, deleted: the pay", "taken back: line 2: deleted", "2: the pay"}},
		{[]string{"3 j"}, nil, []string{"3, joined to 2: likes", "2, looked at: the pay round stung, others got more for the same work / likes"}},
		{[]string{"10 m"}, nil, []string{"10, your note: hm, nothing special"}},
		{[]string{"12 q fetch my daughter"}, nil, []string{"kept 1 Balance +5 “fetch my daughter”"}},
		{[]string{"12 w"}, nil, []string{"12, looked at: (words not kept)", "kept 1 Balance +5"}},
		{[]string{"2 0"}, nil, []string{"2, looked at:", "\n  nothing in it (looked at)\n"}},
		{[]string{"2 0", "2"}, nil, []string{"> 2\n2, looked at:", "nothing in it (looked at)\n  not 1 Pay -4, leaves them cold or puts them off, 4 of 5\n  not 2 Fairness -3"}},
		{[]string{"4"}, nil, []string{"> 4\n4: the quiet days", "  perhaps 1 Autonomy +3, matters to them, 3 of 5\n  perhaps 2 Achievement"}},
		{[]string{"10"}, nil, []string{"> 10\n10: hm, nothing special\n  nothing heard so far (nobody has looked)"}},
		{[]string{"99"}, nil, []string{"there is no line 99; the last is 12"}},
		{[]string{"99 x"}, nil, []string{"no line 99"}},
		{[]string{"nonsense"}, nil, []string{"begin with the number of a line"}},
		{[]string{"4 nonsense"}, nil, []string{"no motivator"}},
		{[]string{"4 ok"}, nil, []string{"nothing is kept in line 4"}},
		{[]string{"unsure"}, nil, []string{"> unsure\n4: ", "\n8: ", "\n9: ", "\n11: "}},
		{[]string{"perhaps"}, nil, []string{"> perhaps\n4: ", "\n8: ", "\n9: ", "\n11: "}},
		{[]string{"find  PARSER"}, nil, []string{"find  PARSER\n7: proud"}},
		{[]string{"find zz"}, nil, []string{"nothing holds “zz”"}},
		{[]string{"?"}, nil, []string{"4 q WORDS", "done"}},
		{[]string{"/help"}, all, []string{"move record to SAM", "add  "}},
		{[]string{"/skip"}, nil, []string{"/skip works only in the talk"}},
		{[]string{"add"}, nil, []string{"no lines can be added"}},
		{[]string{"4 to Kim Lee"}, nil, []string{"only a line of a saved record"}},
		{[]string{"4 to kim lee"}, all, []string{"4, moved to Kim Lee"}},
		{[]string{"4 to Kim"}, all, []string{"4, moved to Kim:"}}, // a pipe is not asked
		{[]string{"delete record"}, nil, []string{"x deletes a line"}},
		{[]string{"delete 4"}, all, []string{"x deletes a line"}},
		{[]string{"delete record", "no"}, all, []string{"cannot be taken back", "(yes or no)", "Nothing was deleted"}},
		{[]string{"move record"}, all, []string{"moves a line"}},
		{[]string{"move record to New", ""}, all, []string{"to this new person?", "Nothing was changed"}},
	} {
		r := runPlain(t, page(), false, tt.change, append(tt.typed, "done")...)
		if r.err != nil || r.outcome.Kind != Finished {
			t.Errorf("%q: %v, %+v", tt.typed, r.err, r.outcome)
		}
		wantTexts(t, r.shown, tt.want...)
	}
}

// What ends plain lines.
func TestWhatEndsPlainLines(t *testing.T) {
	all := func(o *Options) { o.Record, o.Adds, o.People = true, true, []string{"Kim Lee"} }
	for _, tt := range []struct {
		typed []string
		want  Outcome
		err   error
	}{
		{[]string{"", " "}, Outcome{}, terminal.Ended}, // a script can have blank lines
		{[]string{"done", "", "1 ok", "2 ok"}, Outcome{Refused: 2}, nil},
		{[]string{"/skip", "a b", "/nonsense", "99", "delete 2", strings.Repeat("x", motive.MaxText+1), "done"}, Outcome{Refused: 6}, nil},
		{[]string{"done"}, Outcome{}, nil},
		{[]string{"/done"}, Outcome{}, nil},
		{[]string{"/quit"}, Outcome{Kind: Quit}, nil},
		{[]string{"a"}, Outcome{Kind: AddLines}, nil},
		{[]string{"add"}, Outcome{Kind: AddLines}, nil},
		{[]string{"delete record", "yes"}, Outcome{Kind: DeleteRecord}, nil},
		{[]string{"move record to kim  lee", "y"}, Outcome{Kind: MoveRecord, To: "Kim Lee"}, nil},
		{[]string{"move record to New Name", "y"}, Outcome{Kind: MoveRecord, To: "New Name"}, nil},
		{nil, Outcome{}, terminal.Ended},
		{[]string{"delete record"}, Outcome{Refused: 1}, terminal.Ended},
		{[]string{"delete record", "no", "done"}, Outcome{}, nil},
		{[]string{"delete record", "1 ok", "done"}, Outcome{Refused: 1}, nil},
		{[]string{"2 2"}, Outcome{}, terminal.Ended},
	} {
		r := runPlain(t, page(), false, all, tt.typed...)
		if r.outcome != tt.want || r.err != tt.err {
			t.Errorf("%q: %+v, %v; want %+v, %v", tt.typed, r.outcome, r.err, tt.want, tt.err)
		}
	}
}

// A person is shown a page at a time, a pipe all of it.
func TestPagesOfPlainLines(t *testing.T) {
	lines := make([]said, 45)
	for i := range lines {
		lines[i] = said{strings.Repeat("y", i+1), nil}
	}
	r := runPlain(t, lines, true, nil, "", "", "")
	wantTexts(t, r.shown, "\n20: ", "Lines up to 20 of 45", "> 21: ", "Lines up to 40 of 45", "\n45: ", "45 lines, 45 not looked at yet", "Enter when all is")
	if r.err != nil || r.keeper.heard != 45 {
		t.Errorf("%v, heard %d", r.err, r.keeper.heard)
	}
	r = runPlain(t, lines, true, nil, "3 pay", "", "")
	wantTexts(t, r.shown, "Lines up to 20 of 45", "3, looked at:", "Enter when all is")
	if strings.Contains(r.shown, "21: ") || r.err != nil || r.keeper.heard != 20 {
		t.Errorf("%v; shown:\n%s", r.err, r.shown)
	}
	if r = runPlain(t, lines, true, nil, "done"); r.err != nil {
		t.Error(r.err)
	}
	if r = runPlain(t, lines, false, nil, ""); !strings.Contains(r.shown, "\n45: ") || strings.Contains(r.shown, "Lines up to") {
		t.Errorf("shown:\n%s", r.shown)
	}
	if r = runPlain(t, nil, true, nil, ""); !strings.Contains(r.shown, "no lines yet") || r.err != nil {
		t.Errorf("%v; shown:\n%s", r.err, r.shown)
	}
}

// A person is asked before a line goes to somebody of whom nothing is kept.
func TestAPersonIsAskedBeforeALineGoesToSomebodyNew(t *testing.T) {
	record := func(o *Options) { o.Record, o.People = true, []string{"Kim Lee"} }
	r := runPlain(t, page(), true, record, "4 to Kim", "no", "5 to Kim", "yes", "")
	wantTexts(t, r.shown, "Did you mean one of these? Kim Lee", "(yes or no)", "Nothing was changed", "(yes or no)", "5, moved to Kim:")
	if strings.Contains(r.shown, "4, moved") || r.err != nil {
		t.Errorf("%v; shown:\n%s", r.err, r.shown)
	}
}

// What cannot be saved is not shown as done, and ends plain lines.
func TestPlainLinesThatCannotBeSaved(t *testing.T) {
	full := errors.New("disk full")
	r := runPlain(t, page(), false, func(o *Options) { o.Keeper.(*saver).fail = full }, "4 1", "done")
	if row, _ := r.sheet.Row(4); r.err != full || row.Looked || strings.Contains(r.shown, "4, looked at") {
		t.Errorf("%v, %+v", r.err, row)
	}
}

// A change that is refused is said and counted, and the sheet goes on; so is a name
// that could be two people. What a move loses is said before it.
func TestRefusedChangesDoNotEndTheSheet(t *testing.T) {
	record := func(o *Options) { o.Record = true }
	refusing := func(o *Options) {
		o.Record, o.Keeper.(*saver).fail = true, &sheet.RefusedError{Why: errors.New("not this one")}
	}
	r := runPlain(t, page(), false, refusing, "4 1", "5 x", "done")
	if row, _ := r.sheet.Row(5); r.err != nil || r.outcome.Refused != 2 || row.State != sheet.Kept || !strings.Contains(r.shown, "not this one") {
		t.Errorf("%v, %+v; shown:\n%s", r.err, r.outcome, r.shown)
	}
	r = runPlain(t, page(), false, record, "4 to ann", "5 to jo", "done")
	wantTexts(t, r.shown, "Ann Lee or Ann Ray", "Jo was promised that no words are kept.", "5, moved to Jo:")
	if r.err != nil || r.outcome.Refused != 1 {
		t.Errorf("%v, %+v", r.err, r.outcome)
	}
	tab, keeper := newTestTable(page(), 80, 24, refusing)
	typeKeys(t, tab, "x")
	if row, _ := tab.row(); row.State != sheet.Kept || tab.message != "not this one" || len(keeper.states) != 1 {
		t.Errorf("%+v, %q", row, tab.message)
	}
	tab, _ = newTestTable(page(), 80, 24, record)
	typeKeys(t, tab, "tann<enter>")
	wantTexts(t, screenOf(tab), "Ann Lee or Ann Ray")
	typeKeys(t, tab, "<c-u>jo<enter>")
	wantTexts(t, screenOf(tab), "Jo was promised that no words are kept.")
	typeKeys(t, tab, "y")
	if row, _ := tab.row(); row.State != sheet.Moved || row.To != "Jo" {
		t.Errorf("%+v", row)
	}
}

// The same edits give the same record by keys and by plain lines.
func TestKeysAndPlainLinesGiveTheSameRecord(t *testing.T) {
	record := func(o *Options) { o.Record, o.People = true, []string{"Kim Lee"} }
	at := func(row int, keys string) string { return "<home>" + strings.Repeat("<down>", row-1) + keys }
	for _, tt := range []struct{ keys, lines string }{
		{at(2, "2"), "2 2"},
		{at(2, "+2"), "2 +2"},
		{at(3, "=pay<enter>"), "3 pay"},
		{at(3, "=pay-<enter>"), "3 pay -"},
		{at(3, "=pay-3<enter>"), "3 pay=-3"},
		{at(3, "+pay<enter>"), "3 +pay"},
		{at(3, "=3<enter>"), "3 =3"},
		{at(2, "s3"), "2 3/5"},
		{at(2, "s-3"), "2 =-3"},
		{at(6, "-"), "6 -"},
		{at(8, "0"), "8 0"},
		{at(1, "<sp>"), "1 ok"},
		{at(12, "qf<sp>d<enter>"), "12 q fetch my daughter"},
		{at(11, "x"), "11 x"},
		{at(10, "m"), "10 m"},
		{at(5, "j"), "5 j"},
		{at(5, "w"), "5 w"},
		{at(7, "tkim lee<enter>"), "7 to Kim Lee"},
		{at(7, "x") + at(8, "2") + "u", "7 x\n8 2\nu"},
		{at(4, "1+2") + at(5, "j") + at(4, "=pay<enter>"), "4 1\n4 +2\n5 j\n4 pay"},
	} {
		tab, keys := newTestTable(page(), 80, 24, record)
		typeKeys(t, tab, tt.keys)
		lines := runPlain(t, page(), false, record, append(strings.Split(tt.lines, "\n"), "done")...)
		if keys.saved() != lines.keeper.saved() || len(keys.states) < 2 && !strings.Contains(tt.lines, "u") {
			t.Errorf("%s: saved\n%s\n%q: saved\n%s", tt.keys, keys.saved(), tt.lines, lines.keeper.saved())
		}
		if !reflect.DeepEqual(tab.sheet.Count(), lines.sheet.Count()) {
			t.Errorf("%s: %+v, %q: %+v", tt.keys, tab.sheet.Count(), tt.lines, lines.sheet.Count())
		}
	}
}

func TestSummary(t *testing.T) {
	for _, tt := range []struct {
		lines []string
		want  string
	}{
		{nil, "Saved. 12 of 12 lines not looked at. In 4 of these nothing counts until you pick."},
		{[]string{"4 1", "8 0", "9 pay", "11 x"}, "Saved: 3 lines corrected, 1 deleted. 8 of 11 lines not looked at."},
		{[]string{"1 ok", "2 ok", "5 m", "7 j", "12 x", "u", "3 pay", "3 x"}, "Saved: 2 lines right as shown, 1 deleted, 1 now a note of your own, 1 joined. 6 of 9 lines not looked at. In 4 of these nothing counts until you pick."},
		{[]string{"4 1", "8 0", "9 pay"}, "Saved: 3 lines corrected. 9 of 12 lines not looked at. In 1 of these nothing counts until you pick."},
	} {
		r := runPlain(t, page(), false, nil, append(tt.lines, "done")...)
		if got := Summary(r.sheet); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.lines, got, tt.want)
		}
	}
	one := runPlain(t, page()[:1], false, nil, "1 ok", "done")
	if got := Summary(one.sheet); got != "Saved: 1 line right as shown. 1 line, all looked at." {
		t.Errorf("%q", got)
	}
	if got := Summary(runPlain(t, nil, false, nil, "done").sheet); got != "Saved. There are no lines." {
		t.Errorf("%q", got)
	}
}
