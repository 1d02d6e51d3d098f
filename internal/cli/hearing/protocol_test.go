package hearing

import (
	"testing"

	"buyin/internal/motive"
)

// A program may say whether it is sure. If it does not, its score decides.
func TestWhetherAProgramIsSure(t *testing.T) {
	c := motive.Catalogue{Motivators: []motive.Motivator{{ID: "pay", Name: "Pay"}}}
	for _, tt := range []struct {
		fields string
		sure   bool
	}{
		{"", true},
		{`,"score":0.8`, true},
		{`,"score":0.79`, false},
		{`,"score":0.1,"sure":true`, true},
		{`,"score":0.9,"sure":false`, false},
		{`,"sure":false`, false},
		{`,"sure":null`, true},
	} {
		line := `{"heard":[{"motivator":"pay","strength":4,"quote":"money"` + tt.fields + `}]}`
		heard, err := parseAnswer([]byte(line), "the money", c)
		if err != nil || len(heard) != 1 || heard[0].Sure != tt.sure {
			t.Errorf("%s: got %+v, %v; want sure: %v", line, heard, err, tt.sure)
		}
	}
	if heard, err := parseAnswer([]byte(`{"heard":[{"motivator":"pay","strength":4,"sure":"yes"}]}`), "the money", c); err == nil {
		t.Errorf("sure as a text is accepted: %+v", heard)
	}
}
