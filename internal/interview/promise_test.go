package interview

import (
	"reflect"
	"strings"
	"testing"

	"buyin/internal/motive"
)

func TestPromisesAreNumberedAcrossTalks(t *testing.T) {
	s := New(Setup{Catalogue: six(), Promises: 4})
	step := s.Next()
	s = after(t, s, Given{Act: Promised, Promise: &motive.Promise{Text: "ask about the rota", By: motive.ByManager, Due: "2026-12-01"}})
	if !reflect.DeepEqual(s.Next(), step) {
		t.Errorf("the talk moved to %+v", s.Next())
	}
	s = after(t, s, flat)
	s = after(t, s, Given{Act: Promised, Promise: &motive.Promise{ID: "p1", Text: "send the list", By: motive.ByReport}})
	want := []motive.Promise{
		{ID: "p5", Text: "ask about the rota", By: motive.ByManager, Due: "2026-12-01"}, {ID: "p6", Text: "send the list", By: motive.ByReport},
	}
	if got := s.Interview().Promises; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	back := after(t, s, Given{Act: WentBack})
	if got := back.Interview().Promises; !reflect.DeepEqual(got, want) || len(back.Interview().Turns) != 0 {
		t.Errorf("after going back, got %+v, want %+v", got, want)
	}
}

func TestImpossiblePromisesAreRefused(t *testing.T) {
	s := New(Setup{Catalogue: six()})
	for name, p := range map[string]*motive.Promise{
		"none":         nil,
		"empty":        {By: motive.ByManager},
		"of nobody":    {Text: "ask"},
		"of a third":   {Text: "ask", By: "them"},
		"of any words": {Text: strings.Repeat("a", motive.MaxText+1), By: motive.ByReport},
	} {
		if next, err := s.Answer(Given{Act: Promised, Promise: p}); err == nil {
			t.Errorf("%s: taken: %+v", name, next.Interview().Promises)
		}
	}
	for range motive.MaxPromises {
		s = after(t, s, Given{Act: Promised, Promise: &motive.Promise{Text: "ask", By: motive.ByManager}})
	}
	if _, err := s.Answer(Given{Act: Promised, Promise: &motive.Promise{Text: "ask", By: motive.ByManager}}); err == nil {
		t.Error("a talk holds more promises than can be saved")
	}
}
