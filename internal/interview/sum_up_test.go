package interview

import (
	"reflect"
	"strings"
	"testing"

	"buyin/internal/motive"
)

// twoThreads are answers after which there is something to sum up.
func twoThreads() []Given {
	return []Given{
		to(Open, "open.0", about(flat, heard("craft", 4))), to(Deepen, "open.0", flat), to(Deepen, "open.0", flat),
		to(Open, "open.1", about(flat, heard("calm", -3))), to(Deepen, "open.1", flat),
	}
}

func TestSumUp(t *testing.T) {
	s := play(t, Setup{Catalogue: six()}, twoThreads()...)
	step := s.Next()
	if step.Kind != SumUp || step.Move != Sum || step.Question != motive.SumUp || len(step.Sum) != 2 {
		t.Fatalf("got %+v", step)
	}
	for _, h := range step.Sum {
		if !strings.Contains(step.Asked, "having "+h.Motivator) {
			t.Errorf("%q does not name %s", step.Asked, h.Motivator)
		}
	}
	number := step.Number
	for name, g := range map[string]Given{"corrected": about(flat, heard("fame", 3)), "nothing to correct": skip} {
		next := after(t, s, g)
		if _, again := next.sumUpStep(); again {
			t.Errorf("%s: a second sum-up", name)
		}
		if next.Next().Number != number {
			t.Errorf("%s: the next question is number %d, and the sum-up was %d", name, next.Next().Number, number)
		}
	}
	if none := after(t, s, skip); len(none.Interview().Turns) != 5 {
		t.Errorf("without a correction there is a turn: %+v", none.Interview().Turns)
	}
}

func TestThereIsNoSumUpOfLittle(t *testing.T) {
	for name, acts := range map[string][]Given{
		"one thread":      {to(Open, "open.0", about(flat, heard("craft", 4), heard("calm", 3))), to(Deepen, "open.0", flat), to(Deepen, "open.0", flat), to(Deepen, "open.0", flat), to(Deepen, "open.0", flat)},
		"one motivator":   {to(Open, "open.0", about(flat, heard("craft", 4))), to(Open, "open.1", flat), to(Open, "open.2", flat), to(Open, "open.3", flat), to(Open, "open.4", flat)},
		"too few answers": {to(Open, "open.0", about(flat, heard("craft", 4))), to(Open, "open.1", about(flat, heard("calm", 4)))},
	} {
		if step := play(t, Setup{Catalogue: six()}, acts...).Next(); step.Move == Sum {
			t.Errorf("%s: got %+v", name, step)
		}
	}
}

// They take something back, change it or add to it. What they take back is gone
// from the playback.
func TestCorrectionsOfASumUp(t *testing.T) {
	s := play(t, Setup{Catalogue: six()}, twoThreads()...)
	s = after(t, s, Given{Text: "not the tools, the people", Evidence: []motive.Evidence{
		{Motivator: "craft", Strength: 4, Kind: motive.Withdrawn}, {Motivator: "trust", Strength: 5, Quote: "the people", Kind: motive.Prompted},
	}})
	want := []motive.Evidence{{Motivator: "craft", Kind: motive.Withdrawn}, {Motivator: "trust", Strength: 5, Quote: "the people", Kind: motive.Volunteered}}
	turn := s.Interview().Turns[5]
	if turn.Question != motive.SumUp || !reflect.DeepEqual(turn.Evidence, want) {
		t.Errorf("got %+v, want %+v", turn, want)
	}
	var said []string
	for _, h := range after(t, s, Given{Act: Done}).Next().Sum {
		said = append(said, h.Motivator)
	}
	if !reflect.DeepEqual(said, []string{"trust", "calm"}) {
		t.Errorf("the playback is of %q", said)
	}
}

// A sum-up of many names the strongest.
func TestASumUpIsShort(t *testing.T) {
	s := play(t, Setup{Catalogue: six()},
		to(Open, "open.0", about(flat, heard("craft", 1))), to(Open, "open.1", about(flat, heard("calm", 5))), to(Open, "open.2", about(flat, heard("fame", 4))),
		to(Open, "open.3", about(flat, heard("trust", 3))), to(Open, "open.4", about(flat, heard("growth", 2))))
	step, ok := s.sumUpStep()
	var said []string
	for _, h := range step.Sum {
		said = append(said, h.Motivator)
	}
	if !ok || len(said) != mostSummed || said[0] != "calm" || said[1] != "fame" {
		t.Errorf("summed up %q", said)
	}
}

// A sum-up that comes again after /back says what is heard now, in its words and in
// its list.
func TestASumUpComesAgain(t *testing.T) {
	s := play(t, Setup{Catalogue: six()}, twoThreads()...)
	s = after(t, s, about(flat, heard("trust", 3)))
	for range 2 {
		s = after(t, s, Given{Act: WentBack})
	}
	step := after(t, s, about(flat, heard("fame", 5))).Next()
	if step.Kind != SumUp || len(step.Sum) != 3 {
		t.Fatalf("got %+v", step)
	}
	for _, h := range step.Sum {
		if !strings.Contains(step.Asked, "having "+h.Motivator) {
			t.Errorf("%q does not name %s", step.Asked, h.Motivator)
		}
	}
}

// What they add to a sum-up is stayed with. It goes on with the last question.
func TestWhatTheyAddToASumUpIsStayedWith(t *testing.T) {
	s := play(t, Setup{Catalogue: six()}, about(flat, heard("craft", 4)), about(Given{Kind: SumUp, Move: Sum, Question: motive.SumUp, Asked: "Do I follow?", Text: "you forgot my new bench, I love that bench"}))
	step := s.Next()
	if step.Move != Deepen || step.Kind != Ask || step.Question != "open.0" || !step.FollowUp {
		t.Errorf("next comes %+v", step)
	}
}
