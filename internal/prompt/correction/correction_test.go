package correction

import (
	"strings"
	"testing"

	"buyin/internal/motive"
)

var five = motive.Catalogue{Motivators: []motive.Motivator{
	{ID: "job-security", Name: "Job security"}, {ID: "engineering-identity", Name: "Engineering identity"},
	{ID: "problem-solving", Name: "Problem solving"}, {ID: "pay", Name: "Pay"}, {ID: "competition", Name: "Competition"},
}}

func TestApplyCorrections(t *testing.T) {
	heard := []motive.Evidence{
		{Motivator: "problem-solving", Strength: 5, Kind: motive.Volunteered, Quote: "cracked"},
		{Motivator: "pay", Strength: 2, Kind: motive.Prompted, Quote: "the bonus"},
	}
	solving, pay := heard[0], heard[1]
	with := func(e motive.Evidence, strength int) motive.Evidence { e.Strength = strength; return e }
	added := func(id string, strength int) motive.Evidence {
		return motive.Evidence{Motivator: id, Strength: strength}
	}
	tests := []struct {
		line  string
		want  []motive.Evidence
		wrong string
	}{
		{line: "", want: heard},
		{line: "   ", want: heard},
		{line: "none", want: nil},
		{line: "NONE", want: nil},
		{line: "1", want: []motive.Evidence{solving}},
		{line: "2, 1", want: heard},
		{line: "-2", want: []motive.Evidence{solving}},
		{line: "-1 -2", want: nil},
		{line: "1=4", want: []motive.Evidence{with(solving, 4), pay}},
		{line: "1 = 4", want: []motive.Evidence{with(solving, 4), pay}},
		{line: "2=0", want: []motive.Evidence{solving, with(pay, 0)}},
		{line: "2=-3", want: []motive.Evidence{solving, with(pay, -3)}},
		{line: "1 2=3", want: []motive.Evidence{solving, with(pay, 3)}}, // a changed entry is kept
		{line: "1 2=2", want: heard},                                    // even if its strength is the same
		{line: "pay=5", want: []motive.Evidence{solving, with(pay, 5)}},
		{line: "not pay", want: []motive.Evidence{solving}},
		{line: "Not 1", want: []motive.Evidence{pay}},
		{line: "only pay", want: []motive.Evidence{pay}},
		{line: "only problem, 2=3", want: []motive.Evidence{solving, with(pay, 3)}},
		{line: "not competition", wrong: "Competition is not in the list; to add it, write +competition"},
		{line: "not fame", wrong: "no motivator"},
		{line: "none pay=5", want: []motive.Evidence{with(pay, 5)}},
		{line: "none pay=2", want: []motive.Evidence{pay}},
		{line: "competition=3", want: []motive.Evidence{solving, pay, added("competition", 3)}},
		{line: "+comp 3", want: []motive.Evidence{solving, pay, added("competition", 3)}},
		{line: "+comp", want: []motive.Evidence{solving, pay, added("competition", 4)}},
		{line: "+pay", want: heard},
		{line: "1 +pay", want: heard},
		{line: "none +comp", want: []motive.Evidence{added("competition", 4)}},
		{line: "+comp=", wrong: "write +competition"},
		{line: "+comp -3", want: []motive.Evidence{solving, pay, added("competition", -3)}},
		{line: "job=+1", want: []motive.Evidence{solving, pay, added("job-security", 1)}},
		{line: "#5=2", want: []motive.Evidence{solving, pay, added("competition", 2)}},
		{line: "comp=3 comp=4", want: []motive.Evidence{solving, pay, added("competition", 4)}},
		{line: "1; competition=3", want: []motive.Evidence{solving, added("competition", 3)}},
		{line: "3", wrong: "there is no 3"},
		{line: "0", wrong: "there is no 0"},
		{line: "9=1", wrong: "there is no 9"},
		{line: "1=6", wrong: "a strength is"},
		{line: "1=", wrong: "a strength is"},
		{line: "1=3.7", wrong: "a strength is"},
		{line: "pay", wrong: "write +pay to add it, or pay=3"},
		{line: "pay=", wrong: "write +pay to add it, or pay=3"},
		{line: "craft=3", wrong: `no motivator "craft"`},
		{line: "p=3", wrong: `"p" could be problem-solving or pay`},
		{line: "yes", want: heard},
		{line: " Y ", want: heard},
		{line: "no", wrong: "What is not so?"},
		{line: "yes no", wrong: `no motivator "yes"`},
		{line: "99999999999999999999=1", wrong: "no motivator"},
	}
	for _, tt := range tests {
		got, err := Apply(tt.line, heard, five)
		if tt.wrong != "" {
			if err == nil || !strings.HasPrefix(err.Error(), tt.wrong) {
				t.Errorf("%q: %v, error %v, want %q", tt.line, got, err, tt.wrong)
			}
			continue
		}
		if err != nil || len(got) != len(tt.want) {
			t.Errorf("%q: %v, %v; want %v", tt.line, got, err, tt.want)
			continue
		}
		for i := range got {
			if got[i] != tt.want[i] {
				t.Errorf("%q: %+v, want %+v", tt.line, got[i], tt.want[i])
			}
		}
	}
	if heard[0].Strength != 5 || heard[1].Strength != 2 {
		t.Error("the corrections changed what was heard")
	}
}
