package journal

import (
	"reflect"
	"slices"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/sheet"
)

// pinnedActs are one act of every kind with the line that buyin 1.0.0 wrote for
// it. Never change a line: such journals exist on disks.
var pinnedActs = []struct {
	act  interview.Given
	line string
}{
	{interview.Given{Kind: interview.Guess, Guess: map[string]int{"pay": 4, "mastery": 5}},
		`{"kind":"guess","guess":{"mastery":5,"pay":4}}`},
	{interview.Given{Kind: interview.Told, Told: &motive.Told{On: "2026-11-23", Quotes: true}},
		`{"kind":"told","told":{"On":"2026-11-23","Quotes":true}}`},
	{interview.Given{Kind: interview.Told, Told: &motive.Told{On: "2026-11-23"}},
		`{"kind":"told","told":{"On":"2026-11-23","Quotes":false}}`},
	{interview.Given{Act: interview.Skipped, Kind: interview.Told},
		`{"act":"skip","kind":"told"}`},
	{interview.Given{Kind: interview.Ask, Question: "open.best-day", Asked: "Tell me.", Text: "a <good> & long day",
		Evidence: []motive.Evidence{{Motivator: "pay", Strength: -2, Kind: motive.Volunteered, Quote: "good"}, {Motivator: "mastery"}}},
		`{"kind":"ask","question":"open.best-day","asked":"Tell me.","text":"a \u003cgood\u003e \u0026 long day",` +
			`"evidence":[{"Motivator":"pay","Strength":-2,"Kind":"volunteered","Quote":"good"},{"Motivator":"mastery","Strength":0,"Kind":"","Quote":""}]}`},
	{interview.Given{Kind: interview.Ask, Question: "pay.raise", Asked: "And then?", FollowUp: true, Text: "nothing"},
		`{"kind":"ask","question":"pay.raise","asked":"And then?","follow_up":true,"text":"nothing"}`},
	{interview.Given{Act: interview.Skipped, Kind: interview.Ask, Question: "pay.raise", Asked: "And then?"},
		`{"act":"skip","kind":"ask","question":"pay.raise","asked":"And then?"}`},
	{interview.Given{Kind: interview.TradeOff, Question: "trade-off.pay.mastery", Asked: "Which?", Choice: "pay"},
		`{"kind":"trade-off","question":"trade-off.pay.mastery","asked":"Which?","choice":"pay"}`},
	{interview.Given{Kind: interview.Playback, Question: "playback", Asked: "Right?", Evidence: []motive.Evidence{{Motivator: "pay", Strength: 5, Kind: motive.Confirmed}}},
		`{"kind":"playback","question":"playback","asked":"Right?","evidence":[{"Motivator":"pay","Strength":5,"Kind":"confirmed","Quote":""}]}`},
	{interview.Given{Kind: interview.Closing, Question: "closing", Asked: "What?", Text: "an owner", Positions: []motive.Position{{Says: motive.Outcome, Goal: "ship", Meets: new(true)}}},
		`{"kind":"closing","question":"closing","asked":"What?","text":"an owner","position":{"Says":"outcome","Goal":"ship","Meets":true}}`},
	{interview.Given{Act: interview.Done}, `{"act":"done"}`},
	{interview.Given{Act: interview.Noted, Text: "tired"}, `{"act":"note","text":"tired"}`},
	{interview.Given{Act: interview.Drafted, Text: "half a"}, `{"act":"draft","text":"half a"}`},
	{interview.Given{Act: interview.WentBack}, `{"act":"back"}`},
	{interview.Given{Act: interview.Reworded}, `{"act":"other"}`},
	{interview.Given{Act: interview.Corrected, Turn: 1, Wordless: true, Evidence: []motive.Evidence{{Motivator: "pay", Strength: 1, Kind: motive.Prompted}}},
		`{"act":"mend","evidence":[{"Motivator":"pay","Strength":1,"Kind":"prompted","Quote":""}],"turn":1,"wordless":true}`},
}

// pinnedEdits are acts on the sheet, which 1.0.0 did not have, with their lines.
// Never change a line either.
var pinnedEdits = []struct {
	act  interview.Given
	line string
}{
	{interview.Given{Act: interview.Unedited}, `{"act":"undo"}`},
	{interview.Given{Act: interview.Edited, Change: &sheet.Change{Turns: []sheet.TurnChange{
		{Turn: 0, Answer: "a\nb", Evidence: []motive.Evidence{{Motivator: "pay", Strength: -3, Kind: motive.Prompted, Quote: "b"}}}, {Turn: 1, Gone: true},
	}}}, `{"act":"sheet","change":{"turns":[{"turn":0,"answer":"a\nb","evidence":[{"Motivator":"pay","Strength":-3,"Kind":"prompted","Quote":"b"}]},{"turn":1,"gone":true}]}}`},
	{interview.Given{Act: interview.Edited, Change: &sheet.Change{Turns: []sheet.TurnChange{{Turn: 2, Gone: true}}, Note: "mine"}},
		`{"act":"sheet","change":{"turns":[{"turn":2,"gone":true}],"note":"mine"}}`},
	{interview.Given{Act: interview.Edited, Change: &sheet.Change{NoteGone: []int{0, 2}}}, `{"act":"sheet","change":{"note_gone":[0,2]}}`},
	{interview.Given{Act: interview.Edited, Change: &sheet.Change{Turns: []sheet.TurnChange{{Turn: 2, Answer: "a", Evidence: []motive.Evidence{}}}}},
		`{"act":"sheet","change":{"turns":[{"turn":2,"answer":"a","evidence":[]}]}}`},
	{interview.Given{Kind: interview.Ask, Question: "pay.raise", Text: "nothing", Evidence: []motive.Evidence{}},
		`{"kind":"ask","question":"pay.raise","text":"nothing","evidence":[]}`},
	{interview.Given{Act: interview.Edited, Change: &sheet.Change{Turns: []sheet.TurnChange{{Turn: 2}, {Turn: 3, Asked: "Right?"}}, Wordless: true}},
		`{"act":"sheet","change":{"turns":[{"turn":2},{"turn":3,"asked":"Right?"}],"wordless":true}}`},
	{interview.Given{Act: interview.Edited, Change: &sheet.Change{Turns: []sheet.TurnChange{{Turn: 2, Gone: true}}, To: "Ann", Moved: motive.Turn{
		Question: "closing", Asked: "What?", Answer: "weeks", Evidence: []motive.Evidence{{Motivator: "pay", ByCoach: true}}, Positions: []motive.Position{{Says: motive.Belief}},
		Least: "pay", Effects: map[string]int{"pay": 1}, Scale: new(6),
	}}}, `{"act":"sheet","change":{"turns":[{"turn":2,"gone":true}],"to":"Ann","moved":{"question":"closing","asked":"What?","answer":"weeks",` +
		`"evidence":[{"Motivator":"pay","Strength":0,"Kind":"","Quote":"","ByCoach":true}],"positions":[{"Says":"belief","Goal":""}],"least":"pay","effects":{"pay":1},"scale":6}}}`},
}

// pinnedMoves are acts of a talk with moves, with their lines. Never change a
// line either.
var pinnedMoves = []struct {
	act  interview.Given
	line string
}{
	{interview.Given{Kind: interview.Ask, Question: "pay.raise", Asked: "And then?", FollowUp: true, Move: interview.Deepen, Text: "nothing"},
		`{"kind":"ask","question":"pay.raise","asked":"And then?","follow_up":true,"move":"deepen","text":"nothing"}`},
	{interview.Given{Kind: interview.BestWorst, Question: "best-worst.a.b.c.d", Asked: "Which?", Move: interview.Choose, Choice: "a", Least: "d"},
		`{"kind":"best-worst","question":"best-worst.a.b.c.d","asked":"Which?","move":"choose","choice":"a","least":"d"}`},
	{interview.Given{Act: interview.Promised, Promise: &motive.Promise{By: motive.ByManager, Text: "two quiet weeks", Due: "2026-12-04"}},
		`{"act":"promise","promise":{"by":"manager","text":"two quiet weeks","due":"2026-12-04"}}`},
	{interview.Given{Act: interview.Paged, Text: "no pay\n- a good day"}, `{"act":"page","text":"no pay\n- a good day"}`},
	{interview.Given{Act: interview.Paged}, `{"act":"page"}`},
	{interview.Given{Act: interview.Drafted, Promise: &motive.Promise{Text: "two quiet we"}}, `{"act":"draft","promise":{"by":"","text":"two quiet we"}}`},
}

func TestEveryActIsEncodedAs1_0_0DidAndDecoded(t *testing.T) {
	for _, p := range slices.Concat(pinnedActs, pinnedEdits, pinnedMoves) {
		line, err := EncodeAct(p.act)
		if err != nil || string(line) != p.line {
			t.Errorf("encoded %s, %v\nwant    %s", line, err, p.line)
		}
		if act, err := DecodeAct([]byte(p.line)); err != nil || !reflect.DeepEqual(act, p.act) {
			t.Errorf("%s\ndecoded as %+v, %v", p.line, act, err)
		}
	}
}

// Positions that 1.0.0 could not write.
func TestPositionsComeBackFromTheJournal(t *testing.T) {
	for _, positions := range [][]motive.Position{
		nil,
		{{Says: motive.Belief}},
		{{Says: motive.Belief, Goal: "ship"}, {Says: motive.Outcome, Goal: "ship", Meets: new(false)}},
	} {
		want := interview.Given{Kind: interview.Closing, Positions: positions}
		line, err := EncodeAct(want)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := DecodeAct(line); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s came back as %+v, %v", line, got, err)
		}
	}
}

func TestEveryStartIsEncodedAs1_0_0DidAndDecoded(t *testing.T) {
	for _, p := range []struct {
		start Start
		line  string
	}{
		{Start{Report: motive.Report{Name: "Sam Lee"}, Started: "2026-11-23T10:00:00Z", Catalogue: motive.CatalogueRef{Name: "default", Version: "1.0.0"}},
			`{"report":{"Name":"Sam Lee","Team":"","Role":""},"started":"2026-11-23T10:00:00Z","catalogue":{"Name":"default","Version":"1.0.0"}}`},
		{Start{
			Report: motive.Report{Name: "Sam Lee", Team: "Compiler", Role: "Engineer"}, Manager: "Dana", Started: "2026-11-23T10:00:00Z", Goals: "release",
			Catalogue: motive.CatalogueRef{Name: "default", Version: "1.0.0"}, Told: &motive.Told{On: "2026-11-23", Quotes: true},
			Guess: map[string]int{"pay": 3}, Debrief: true, Self: true, Finished: "2026-11-23T11:00:00Z",
		}, `{"report":{"Name":"Sam Lee","Team":"Compiler","Role":"Engineer"},"manager":"Dana","started":"2026-11-23T10:00:00Z","goals":"release",` +
			`"catalogue":{"Name":"default","Version":"1.0.0"},"told":{"On":"2026-11-23","Quotes":true},"guess":{"pay":3},"debrief":true,"self":true,"finished":"2026-11-23T11:00:00Z"}`},
	} {
		line, err := p.start.Encode()
		if err != nil || string(line) != p.line {
			t.Errorf("encoded %s, %v\nwant    %s", line, err, p.line)
		}
		if start, err := DecodeStart([]byte(p.line)); err != nil || !reflect.DeepEqual(start, p.start) {
			t.Errorf("%s\ndecoded as %+v, %v", p.line, start, err)
		}
	}
}

// TestNoFieldIsLost fills every field of an act and of a start, however deep,
// so that a field added to interview or motive cannot be forgotten here.
func TestNoFieldIsLost(t *testing.T) {
	var act interview.Given
	fill(t, reflect.ValueOf(&act).Elem())
	line, err := EncodeAct(act)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := DecodeAct(line); err != nil || !reflect.DeepEqual(got, act) {
		t.Errorf("act came back as %+v, %v\nwant %+v", got, err, act)
	}
	var start Start
	fill(t, reflect.ValueOf(&start).Elem())
	if line, err = start.Encode(); err != nil {
		t.Fatal(err)
	}
	if got, err := DecodeStart(line); err != nil || !reflect.DeepEqual(got, start) {
		t.Errorf("start came back as %+v, %v\nwant %+v", got, err, start)
	}
}

// fill sets every part of v to something that is not its zero value.
func fill(t *testing.T, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.String:
		v.SetString("x")
	case reflect.Int:
		v.SetInt(3)
	case reflect.Float64:
		v.SetFloat(0.5)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(t, v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			fill(t, v.Index(i))
		}
	case reflect.Map:
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		fill(t, key)
		fill(t, value)
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(key, value)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fill(t, v.Field(i))
			}
		}
	default:
		t.Fatalf("a field of type %s cannot be filled yet; extend fill and the journal's format", v.Type())
	}
}
