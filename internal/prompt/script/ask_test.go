package script

import (
	"reflect"
	"testing"

	"buyin/internal/ask"
	"buyin/internal/motive"
)

// An ask takes each answer from its queue, and passes over what finds none.
func TestAnAskFromAFile(t *testing.T) {
	answers := motive.Answers{
		Effects:   []map[string]int{{"pay": 3, "balance": -2}, {"pay": 4, "purpose": 0}},
		Readiness: []int{6, 7}, Reply: []motive.Reply{motive.ReplyNo},
		Say:      []motive.Say{{Text: "it is mine", Given: true, Evidence: []motive.Evidence{{Motivator: "craft", Strength: 3}}}, {Text: "left over"}},
		Close:    []motive.Close{{Text: "an owner", Positions: []motive.Position{{Says: motive.Belief, Goal: "late"}}}, {Text: "two people"}, {Text: "left over"}},
		Promises: []motive.Promise{{By: motive.ByManager, Text: "quiet"}, {By: motive.ByReport, Text: "write"}},
		Choose:   []string{"pay"},
	}
	set := ask.Setup{
		Catalogue: four(), Today: "2026-12-01", Scripted: true, Cards: []string{"craft", "pay"}, Head: motive.Interview{ID: "x"},
		Goals: motive.Goals{ID: "rota", Ask: "Take it", Goals: []motive.Goal{{ID: "late"}}},
	}
	f := NewAsk(answers, four())
	s, err := ask.Run(ask.New(set), f, func(ask.Given, ask.Session, ask.Session) error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	iv := s.Interview()
	var said []string
	for _, turn := range iv.Turns {
		said = append(said, turn.Question+": "+turn.Answer)
	}
	if want := []string{"effect: ", "readiness: it is mine", "closing: an owner", "closing: two people"}; !reflect.DeepEqual(said, want) {
		t.Errorf("%q", said)
	}
	if want := map[string]int{"pay": 5, "balance": -2, "purpose": 0}; !reflect.DeepEqual(iv.Turns[0].Effects, want) {
		t.Errorf("%v", iv.Turns[0].Effects)
	}
	if iv.Reply != motive.ReplyNo || *iv.Turns[1].Scale != 6 || len(iv.Promises) != 2 || iv.Put == nil {
		t.Errorf("%+v", iv)
	}
	if f.Left() != 4 { // a readiness, a say, a close, a choice
		t.Errorf("%d left", f.Left())
	}
}

// An empty file puts the ask and says nothing else.
func TestAnEmptyFile(t *testing.T) {
	set := ask.Setup{Catalogue: four(), Today: "2026-12-01", Scripted: true, Cards: []string{"pay"}, Goals: motive.Goals{ID: "rota"}}
	s, err := ask.Run(ask.New(set), NewAsk(motive.Answers{}, four()), func(ask.Given, ask.Session, ask.Session) error { return nil })
	if iv := s.Interview(); err != nil || len(iv.Turns) != 0 || iv.Put == nil || iv.Reply != "" {
		t.Errorf("%v %+v", err, iv)
	}
}
