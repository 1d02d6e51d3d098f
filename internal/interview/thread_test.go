package interview

import (
	"reflect"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/reflection"
)

func TestThreads(t *testing.T) {
	craft, calm := heard("craft", 4), heard("calm", -3)
	for _, tt := range []struct {
		name string
		acts []Given
		want []Thread
	}{
		{"none", nil, nil},
		{"one question", []Given{to(Open, "open.0", about(flat, craft))},
			[]Thread{{Questions: 1, Tone: reflection.Flat, Motivators: []string{"craft"}}}},
		{"a question that stays", []Given{to(Open, "open.0", warm), to(Deepen, "open.0", about(flat, craft, calm))},
			[]Thread{{Questions: 2, Depth: 1, Tone: reflection.Flat, Motivators: []string{"craft", "calm"}}}},
		{"it stays under another id", []Given{to(Open, "open.0", about(flat, craft)), to(Deepen, "craft.1", about(charged, craft))},
			[]Thread{{Questions: 2, Depth: 1, Tone: reflection.Warm, Charged: true, Motivators: []string{"craft"}}}},
		{"a rescue stays", []Given{to(Open, "open.0", empty), to(Rescue, "open.0", flat)},
			[]Thread{{Questions: 2, Depth: 1, Tone: reflection.Flat}}},
		{"a bridge begins", []Given{to(Open, "open.0", flat), to(Bridge, "craft.0", sore)},
			[]Thread{{Questions: 1, Tone: reflection.Flat}, {Questions: 1, Tone: reflection.Sore}}},
		{"a skipped question begins", []Given{to(Open, "open.0", flat), {Act: Skipped, Kind: Ask, Move: Open, Question: "open.1"}},
			[]Thread{{Questions: 1, Tone: reflection.Flat}, {Questions: 1}}},
		{"a choice, put-off and sum-up are no threads", []Given{
			to(Open, "open.0", flat), {Kind: BestWorst, Question: "best-worst.craft.calm.pay.fame", Choice: "craft"}, to(AskOff, "put-off", warm), to(Sum, "sum-up", flat),
		}, []Thread{{Questions: 1, Tone: reflection.Flat}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := play(t, Setup{Catalogue: six()}, tt.acts...).Threads(); !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got  %+v\nwant %+v", got, tt.want)
			}
		})
	}
}

// Acts of buyin 1.0.0 name no move.
func TestMovesOfAnOldJournal(t *testing.T) {
	old := func(kind Kind, question string, followUp bool, evidence ...motive.Evidence) Given {
		return Given{Kind: kind, Question: question, Asked: "Well?", FollowUp: followUp, Text: "It was fine.", Evidence: evidence}
	}
	s := play(t, Setup{Catalogue: six()},
		old(Ask, "open.0", false), old(Ask, "open.0", true, heard("craft", 4)), old(Ask, "open.0", true),
		old(Ask, "craft.1", false), Given{Kind: TradeOff, Question: "trade-off.craft.calm", Choice: "calm"},
	)
	var got []Move
	for _, p := range s.asked {
		got = append(got, p.move)
	}
	if want := []Move{Open, Rescue, Deepen, Open, Choose}; !reflect.DeepEqual(got, want) {
		t.Errorf("the moves are %q, want %q", got, want)
	}
}

// The move is only how a question is led: without it, as in a journal of buyin
// 1.0.0, the same acts give the same interview.
func TestAJournalWithoutMovesGivesTheSameInterview(t *testing.T) {
	set := Setup{Catalogue: six(), Goals: offering(map[string]int{"craft": 5})}
	s := New(set)
	for i, g := range []Given{charged, charged, empty, flat, about(rich, heard("calm", 3)), flat, warm, flat} {
		if s.Next().Move == Choose {
			g = Given{Choice: s.Next().Motivators[i%2]}
		}
		s = after(t, s, g)
	}
	var bare []Given
	for _, g := range s.Acts() {
		if g.Move == "" {
			t.Errorf("the act %+v names no move", g)
		}
		g.Move = ""
		bare = append(bare, g)
	}
	again, err := Replay(set, bare)
	if err != nil || !reflect.DeepEqual(again.Interview(), s.Interview()) {
		t.Errorf("%v; replayed %+v\nplayed %+v", err, again.Interview(), s.Interview())
	}
	same, err := Replay(set, s.Acts())
	if err != nil || !reflect.DeepEqual(same.Next(), s.Next()) {
		t.Errorf("%v; with moves, the next step is %+v\nand was %+v", err, same.Next(), s.Next())
	}
}

// If no words are kept, only strengths tell how an answer sounds.
func TestReadStrengths(t *testing.T) {
	for _, tt := range []struct {
		strengths []int
		want      reflection.Reading
	}{
		{nil, reflection.Reading{Tone: reflection.Evasive}},
		{[]int{2}, reflection.Reading{Tone: reflection.Warm}},
		{[]int{-2}, reflection.Reading{Tone: reflection.Sore}},
		{[]int{3, -1}, reflection.Reading{Tone: reflection.Sore}},
		{[]int{1, 5}, reflection.Reading{Tone: reflection.Warm, Charged: true}},
		{[]int{-4}, reflection.Reading{Tone: reflection.Sore, Charged: true}},
	} {
		var all []motive.Heard
		for _, x := range tt.strengths {
			all = append(all, motive.Heard{Motivator: "craft", Strength: x})
		}
		if got := reflection.ReadStrengths(all); got != tt.want {
			t.Errorf("%d: got %+v, want %+v", tt.strengths, got, tt.want)
		}
	}
}
