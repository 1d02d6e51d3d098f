package wording

import (
	"testing"

	"buyin/internal/motive"
)

func TestAQuestionThatResemblesAnEarlierOneComesLast(t *testing.T) {
	asked := []string{"How do you take it when others are ahead of us?"}
	near := map[string]float64{"How is it for you when others overtake us?": 0.9, "Who do you measure yourself against?": 0.3}
	p := New(asked, near)
	got, _, ok := p.Nearest([]string{"How is it for you when others overtake us?", "Who do you measure yourself against?"})
	if want := "Who do you measure yourself against?"; !ok || got != want {
		t.Errorf("picks %q (%t), want %q", got, ok, want)
	}
}

func TestWordingsAreNotRepeated(t *testing.T) {
	q := motive.Question{ID: "pay.raise", Ask: "What came of it?", Reword: []string{"How did it end?"}}
	for _, tt := range []struct {
		name  string
		asked []string
		near  map[string]float64
		want  string
	}{
		{"the first, if nothing is known", nil, nil, "What came of it?"},
		{"the nearest", nil, map[string]float64{"How did it end?": 0.4}, "How did it end?"},
		{"the one that was not used", []string{"What came of it?"}, map[string]float64{"What came of it?": 1}, "How did it end?"},
		{"the first again, if all were used", []string{"How did it end?", "What came of it?"}, nil, "What came of it?"},
	} {
		if got, _ := New(tt.asked, tt.near).Of(q); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	if _, _, ok := New([]string{"a"}, nil).Nearest([]string{"a"}); ok {
		t.Error("a wording was used twice")
	}
	if got := New(nil, nil).NearestQuestion(nil); got != nil {
		t.Errorf("of no questions: %v", got)
	}
}
