package records

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"buyin/internal/codec"
	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/store"
)

// A liveTalk is a talk whose acts go into a journal, as in front of a person.
type liveTalk struct {
	t       *testing.T
	set     interview.Setup
	session interview.Session
	journal *Journal
}

func newLiveTalk(t *testing.T) *liveTalk {
	t.Helper()
	w, err := store.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	j, err := BeginJournal(w, "talk", Start{Report: motive.Report{Name: "Sam"}, Self: true, Debrief: true}, false)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { j.Close() })
	set := interview.Setup{Catalogue: oldCatalogue(t), Head: j.Start.Head("talk"), Debrief: true}
	return &liveTalk{t, set, interview.New(set), j}
}

func (l *liveTalk) act(g interview.Given) {
	l.t.Helper()
	if g.Act == interview.Answered {
		step := l.session.Next()
		g.Kind, g.Question, g.Asked = step.Kind, step.Question, step.Asked
	}
	after, err := l.session.Answer(g)
	if err != nil {
		l.t.Fatal(err)
	}
	if kept, ok := l.session.ForJournal(g); ok {
		if err := l.journal.Record(l.set, kept); err != nil {
			l.t.Fatal(err)
		}
	}
	l.session = after
}

// edit makes an edit that is written as a line of the sheet.
func (l *liveTalk) edit(line string) {
	l.t.Helper()
	table := l.session.Sheet()
	e, err := sheet.Parse(line, table, l.set.Catalogue)
	if err != nil {
		l.t.Fatal(err)
	}
	_, change, err := table.Apply(e)
	if err != nil {
		l.t.Fatal(err)
	}
	l.act(interview.Given{Act: interview.Edited, Change: &change})
}

func (l *liveTalk) say(text, motivator string, strength int) {
	l.t.Helper()
	l.act(interview.Given{Text: text, Evidence: []motive.Evidence{{Motivator: motivator, Strength: strength, Kind: motive.Volunteered, Quote: text}}})
}

// content returns the bytes of the journal.
func (l *liveTalk) content() string { return string(readTest(l.t, l.journal.Path())) }

// replays checks that the journal gives the same talk as the one that goes on.
func (l *liveTalk) replays() {
	l.t.Helper()
	again, err := l.journal.Replay(l.set)
	if err != nil {
		l.t.Fatal(err)
	}
	if !reflect.DeepEqual(bare(again.Interview()), bare(l.session.Interview())) || !reflect.DeepEqual(again.Next(), l.session.Next()) || again.Draft() != l.session.Draft() {
		l.t.Errorf("replayed as\n%+v\nwant\n%+v", again.Interview(), l.session.Interview())
	}
	if a, b := again.Sheet().Rows(), l.session.Sheet().Rows(); len(a) != len(b) {
		l.t.Errorf("the sheet has %d rows, want %d", len(a), len(b))
	}
}

func TestEditsAreReplayed(t *testing.T) {
	l := newLiveTalk(t)
	l.say("one", "pay", 3)
	l.say("two", "pay", 4)
	l.say("three", "mastery", 2)
	for _, line := range []string{"1 -", "3 j", "1 +mastery -2", "2 q two"} {
		l.edit(line)
		l.replays()
	}
	l.act(interview.Given{Act: interview.Noted, Text: "tired"})
	l.act(interview.Given{Act: interview.Drafted, Text: "half a"})
	l.edit("1 m")
	l.replays()
	l.act(interview.Given{Act: interview.Unedited})
	l.replays()
	l.edit("3 x") // the note
	l.replays()
	if len(l.session.Interview().Notes) > 0 {
		t.Errorf("the notes are %q", l.session.Interview().Notes)
	}
	l.edit("1 0")
	l.replays()
	if got := l.session.Interview().Turns[0].Evidence; got == nil {
		t.Error("nobody has looked at the first line")
	}
	l.act(interview.Given{Act: interview.WentBack})
	l.replays()
	l.say("three again", "pay", 1)
	l.replays()
}

func TestWordlessEditsLeaveTheJournalToo(t *testing.T) {
	l := newLiveTalk(t)
	l.say("the SECRET", "pay", 3)
	l.say("more of the SECRET", "mastery", 4)
	l.say("harmless", "balance", 2)
	l.edit("1 q SECRET")
	l.edit("2 j")
	l.edit("1 -")
	l.act(interview.Given{Act: interview.Drafted, Text: "half a"})
	if !strings.Contains(l.content(), "SECRET") {
		t.Fatal("the words are not in the journal")
	}
	l.edit("1 w")
	if text := l.content(); strings.Contains(text, "SECRET") || !strings.Contains(text, "harmless") || !strings.Contains(text, "half a") {
		t.Errorf("the journal holds\n%s", text)
	}
	l.replays()
	for range 2 { // the words come back and go again
		l.act(interview.Given{Act: interview.Unedited})
		if text := l.content(); strings.Count(text, "more of the SECRET") < 2 {
			t.Errorf("after undo the journal holds\n%s", text)
		}
		l.replays()
		l.edit("1 w")
		if strings.Contains(l.content(), "SECRET") {
			t.Errorf("the journal holds\n%s", l.content())
		}
		l.replays()
	}
	l.act(interview.Given{Act: interview.Unedited})
	l.act(interview.Given{Act: interview.Unedited}) // the sign
	l.act(interview.Given{Act: interview.Unedited}) // the join
	l.replays()
	if n := len(l.session.Interview().Turns); n != 3 || l.session.Interview().Turns[1].Answer != "more of the SECRET" {
		t.Errorf("the turns are %+v", l.session.Interview().Turns)
	}
}

// The playback repeats words; they leave it with those of the answer.
func TestWordlessEditsLeaveThePlayback(t *testing.T) {
	l := newLiveTalk(t)
	l.say("the SECRET", "pay", 3)
	l.say("harmless", "balance", 2)
	l.say("gone soon", "mastery", 2)
	l.act(interview.Given{Act: interview.Done})
	l.act(interview.Given{Evidence: []motive.Evidence{{Motivator: "pay", Strength: 4}}})
	l.edit("3 x")
	if text := l.content(); strings.Count(text, "SECRET") < 3 || strings.Contains(l.session.Interview().Turns[2].Asked, "gone soon") {
		t.Fatalf("the playback is %s\n%s", l.session.Interview().Turns[2].Asked, text)
	}
	l.edit("1 w")
	if text := l.content(); strings.Contains(text, "SECRET") || !strings.Contains(text, "gone soon") {
		t.Errorf("the journal holds\n%s", text)
	}
	if asked := l.session.Interview().Turns[2].Asked; strings.Contains(asked, "SECRET") || !strings.Contains(asked, "harmless") {
		t.Errorf("the playback is %s", asked)
	}
	l.replays()
	for range 2 {
		l.act(interview.Given{Act: interview.Unedited})
		l.replays()
	}
	if asked := l.session.Interview().Turns[3].Asked; !strings.Contains(asked, "SECRET") || !strings.Contains(asked, "gone soon") {
		t.Errorf("after undo the playback is %s", asked)
	}
}

// A finished talk holds its journal although lines were deleted, joined, moved or
// lost their words on the sheet.
func TestAnEditedTalkHoldsItsJournal(t *testing.T) {
	l := newLiveTalk(t)
	for _, text := range []string{"one", "two\nhalves", "three", "four", "five", "six"} {
		l.say(text, "pay", 3)
	}
	for _, line := range []string{"1 x", "2 j", "2 w", "3 m", "3 to Ann", "1 -"} {
		l.edit(line)
	}
	l.act(interview.Given{Act: interview.Unedited})
	holds := func(iv motive.Interview) bool {
		iv.Started = "2026-11-23T10:00:00Z"
		saved, err := codec.EncodeInterview(iv, codec.YAML)
		if err != nil {
			t.Fatal(err)
		}
		return holdsTalk(saved, "talk", l.journal.Header(), l.journal.Records())
	}
	iv := l.session.Interview()
	if !holds(iv) {
		t.Errorf("the talk does not hold its journal: %+v\n%s", iv, l.content())
	}
	if iv.Notes = nil; holds(iv) {
		t.Error("a talk without the note holds it too")
	}
	iv = l.session.Interview()
	iv.Turns[0].Answer = "two halves"
	if holds(iv) {
		t.Error("a talk without the joined line holds it too")
	}
}

// Whatever is done in a talk, its journal gives the same talk after every act, and
// holds no words that an edit removed.
func TestAnyTalkIsReplayed(t *testing.T) {
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 3))
		l := newLiveTalk(t)
		for n := range 30 {
			switch r.IntN(10) {
			case 0:
				l.act(interview.Given{Act: interview.Noted, Text: "tired"})
			case 1:
				l.act(interview.Given{Act: interview.Drafted, Text: "half a"})
			case 2:
				if _, _, ok := l.session.GoBack(); ok {
					l.act(interview.Given{Act: interview.WentBack})
				}
			case 3:
				if _, ok := l.session.UndoEdit(); ok {
					l.act(interview.Given{Act: interview.Unedited})
				}
			case 4, 5, 6:
				l.randomEdit(r)
			default:
				l.say(fmt.Sprint("line ", n), "pay", 1+r.IntN(5))
			}
			if l.replays(); t.Failed() {
				t.Fatalf("seed %d, act %d: the journal is\n%s", seed, n, l.content())
			}
		}
	}
}

// randomEdit makes an edit, if the one that is drawn is possible.
func (l *liveTalk) randomEdit(r *rand.Rand) {
	l.t.Helper()
	table := l.session.Sheet()
	if len(table.Rows()) == 0 {
		return
	}
	row := table.Rows()[r.IntN(len(table.Rows()))]
	_, change, err := table.Apply(sheet.Edit{Op: sheet.Op(r.IntN(int(sheet.Move) + 1)), Row: row.Number, Motivator: "mastery", Also: r.IntN(2) == 0, To: "Ann"})
	if err != nil {
		return
	}
	l.act(interview.Given{Act: interview.Edited, Change: &change})
	if row.Words != "" && change.Wordless && strings.Contains(l.content(), fmt.Sprintf("%q", row.Words)) {
		l.t.Errorf("%q is still in the journal:\n%s", row.Words, l.content())
	}
}

// An answer that /back went over is a draft also if the talk is resumed after words
// were removed.
func TestGoingBackLosesNothingToWordless(t *testing.T) {
	l := newLiveTalk(t)
	l.say("one", "pay", 3)
	l.say("two", "pay", 4)
	l.say("three", "pay", 4)
	l.act(interview.Given{Act: interview.WentBack})
	l.act(interview.Given{Act: interview.WentBack})
	l.edit("1 w")
	again, err := l.journal.Replay(l.set)
	if err != nil {
		t.Fatal(err)
	}
	now, _ := l.session.Past()
	if g, ok := again.Past(); !ok || g.Text != "two" || now.Text != "two" || !reflect.DeepEqual(again.GoneOver(), l.session.GoneOver()) {
		t.Errorf("%+v, %v\n%s", g, ok, l.content())
	}
	if strings.Contains(l.content(), "one") {
		t.Error(l.content())
	}
	l.replays()
}

// What /back brings back is not kept a second time in the line that it had joined.
func TestBackOverAJoinKeepsNothingTwice(t *testing.T) {
	for edit, want := range map[string]string{"1 m": "[one]", "1 w": "[]"} {
		l := newLiveTalk(t)
		l.say("one", "pay", 3)
		l.say("two", "pay", 4)
		l.edit("2 j")
		l.edit(edit)
		l.act(interview.Given{Act: interview.WentBack})
		iv := l.session.Interview()
		if got := fmt.Sprint(iv.Notes); got != want {
			t.Errorf("%s: the notes are %s", edit, got)
		}
		if edit == "1 w" && (len(iv.Turns) != 1 || iv.Turns[0].Evidence[0].Strength != 3 || iv.Turns[0].Answer != "") {
			t.Errorf("%s: the turns are %+v", edit, iv.Turns)
		}
		l.replays()
	}
}
