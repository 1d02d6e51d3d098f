package overlap

import (
	"testing"

	"buyin/internal/motive"
)

func days(n float64, turns ...motive.Turn) Talk { return Talk{motive.Interview{Turns: turns}, n} }

func TestPool(t *testing.T) {
	full := turn("q", volunteered("pay", 5))
	against := turn("q", volunteered("pay", -5))
	said := func(x int) motive.Turn { return turn("playback", confirmed("pay", x)) }
	tests := []struct {
		name  string
		talks []Talk
		pay   float64 // U of pay
		cold  bool
	}{
		{"no talks", nil, 0, false},
		{"one talk is itself", []Talk{days(0, full)}, 1, false},
		{"the same question in two talks is two answers", []Talk{days(0, full), days(0, full)}, 2, false},
		{"a year-old talk counts half", []Talk{days(365, full), days(0, full)}, 1.5, false},            // 0.5*1 + 1
		{"two years, a quarter", []Talk{days(730, full), days(365, full), days(0, full)}, 1.75, false}, // 0.25 + 0.5 + 1
		{"days that are none count as none", []Talk{days(-365, full)}, 1, false},
		{"a later last word takes older talks back", []Talk{days(365, full), days(0, said(0))}, 0, true},                  // min(0.5 + 0, 0)
		{"an older last word fades", []Talk{days(365, said(-5)), days(0)}, -0.35, true},                                   // 0.5*-0.7
		{"what comes after a last word comes on top", []Talk{days(365, full, said(0)), days(0, full)}, 1, false},          // min(0.5*0, 0) + 1
		{"a last word for holds what was gathered", []Talk{days(365, against, full), days(0, said(5))}, 0.7, false},       // max(0 + 0.7, 0.7)
		{"an old last word for holds with its age", []Talk{days(365, against), days(365, said(5)), days(0)}, 0.35, false}, // max(-0.5 + 0.35, 0.35)
		{"what puts them off later counts", []Talk{days(365, said(5)), days(0, against)}, -0.65, true},                    // 0.5*0.7 - 1
		{"within a talk the last word comes first", []Talk{days(0, full, full, said(-1)), days(0, full)}, 0.86, false},    // min(2/2-0.14, -0.14) + 1
		{"a shrug after a last word for does not undo it", []Talk{days(0, said(5)), days(0, turn("q", prompted("pay", 0)))}, 0.7, false},
	}
	for _, tt := range tests {
		r := New(catalogue("pay", "craft")).Pool(tt.talks)
		st := r.Standings[0]
		if !equal(st.Units, tt.pay) || st.Cold != tt.cold {
			t.Errorf("%s: got %v (cold %v), want %v (cold %v)", tt.name, st.Units, st.Cold, tt.pay, tt.cold)
		}
	}
}

// After forty half-lives a last word has no weight left, but it still counts
// that it was said: what came before it stays taken back, what came after it
// does not.
func TestColdBeforeALastWordDoesNotCount(t *testing.T) {
	const ages = 40 * 365
	shrug := turn("q", prompted("pay", 0))
	said := turn("playback", confirmed("pay", 5))
	for _, tt := range []struct {
		name  string
		talks []Talk
		cold  bool
	}{
		{"before it, in the same talk", []Talk{days(ages, shrug, said), days(0)}, false},
		{"before it, in an older talk", []Talk{days(ages+1, shrug), days(ages, said), days(0)}, false},
		{"after it, in the same talk", []Talk{days(ages, said, shrug), days(0)}, true},
		{"after it, in a newer talk", []Talk{days(ages, said), days(1, shrug), days(0)}, true},
		{"a word that was not the last takes nothing back", []Talk{days(ages, shrug, said, turn("closing", confirmed("pay", 0))), days(0)}, true},
		{"a last word against takes nothing back", []Talk{days(ages, turn("playback", confirmed("pay", 0))), days(0)}, true},
	} {
		st := New(catalogue("pay", "craft")).Pool(tt.talks).Standings[0]
		if st.Units != 0 || st.Cold != tt.cold || (st.Share == 0) != tt.cold {
			t.Errorf("%s: units %v, cold %v, share %v; want cold %v", tt.name, st.Units, st.Cold, st.Share, tt.cold)
		}
	}
}

// A strong refusal that the report has taken back since no longer blocks.
func TestWhatWasTakenBackDoesNotBlock(t *testing.T) {
	refused := turn("q", volunteered("pay", -5))
	mild := turn("r", volunteered("pay", -3))
	said := turn("playback", confirmed("pay", 1))
	goals := offering(map[string]int{"pay": 5})
	s := New(catalogue("pay", "craft"), goals)
	// U = max(-1 + 0.14, 0.14) - 0.6 = -0.46
	r := s.Pool([]Talk{days(0, refused), days(0, said), days(0, mild)})
	if len(r.Avoid) != 1 || len(r.BlockedBy) != 0 {
		t.Errorf("taken back: got avoid %q, blocked by %q", r.Avoid, r.BlockedBy)
	}
	r = s.Pool([]Talk{days(0, refused), days(0, mild)})
	if len(r.Avoid) != 1 || len(r.BlockedBy) != 1 {
		t.Errorf("not taken back: got avoid %q, blocked by %q", r.Avoid, r.BlockedBy)
	}
}

func TestPoolCountsAnswersAndKeepsQuotesInOrder(t *testing.T) {
	quote := func(q, words string) motive.Turn {
		e := volunteered("pay", 1)
		e.Quote = words
		return turn(q, e)
	}
	r := New(catalogue("pay", "craft")).Pool([]Talk{days(900, quote("a", "first"), quote("b", "second")), days(0, quote("a", "third"))})
	if r.Answers != 3 || spaced(r.Standings[0].Quotes) != "first second third" {
		t.Errorf("got %d answers, quotes %q", r.Answers, r.Standings[0].Quotes)
	}
}

func TestNewestGuess(t *testing.T) {
	old := Talk{Interview: motive.Interview{Guess: map[string]int{"pay": 1}}}
	newer := Talk{Interview: motive.Interview{Guess: map[string]int{"pay": 2}}}
	if got := NewestGuess([]Talk{old, newer, {}}); got["pay"] != 2 {
		t.Errorf("got %v", got)
	}
	if got := NewestGuess([]Talk{{}}); got != nil {
		t.Errorf("got %v", got)
	}
}
