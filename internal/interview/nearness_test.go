package interview

import (
	"strings"
	"testing"

	"buyin/internal/motive"
)

// nearTo returns a nearness by which these texts are as near as can be, and all
// others not at all.
func nearTo(texts ...string) Near {
	return func(_ string, all []string) []float64 {
		near := make([]float64, len(all))
		for i, text := range all {
			for _, t := range texts {
				if text == t {
					near[i] = 1
				}
			}
		}
		return near
	}
}

// Of all that could be asked, the question nearest to their last words comes
// next, in its nearest wording.
func TestTheNearestQuestionComesNext(t *testing.T) {
	for _, tt := range []struct {
		name    string
		near    Near
		acts    []Given
		want    string // the wording
		without string // the question that must not be it if nearness is unknown
	}{
		{"a later opener", nearTo("opener4?"), []Given{flat, flat}, "opener4?", "open.4"},
		{"the last probe of a motivator", nearTo("trust2?"), []Given{flat, flat}, "trust2?", "trust.2"},
		{"another wording", nearTo("trust1, reworded?"), []Given{flat, flat}, "trust1, reworded?", "trust.1"},
		{"a follow-up of a probe", nearTo("fame2, further?"), []Given{about(flat, heard("fame", 3))}, "fame2, further?", "fame.2"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			near, plain := play(t, Setup{Catalogue: six(), Near: tt.near}, tt.acts...).Next(), play(t, Setup{Catalogue: six()}, tt.acts...).Next()
			if near.Asked != tt.want || near.Question != tt.without {
				t.Errorf("%s comes as %q, want %q", near.Question, near.Asked, tt.want)
			}
			if plain.Question == tt.without {
				t.Errorf("%s comes anyway", plain.Question)
			}
		})
	}
}

// A question that was asked does not come again because it is near.
func TestWhatWasAskedIsNotNear(t *testing.T) {
	set := Setup{Catalogue: six(), Near: nearTo("opener4?", "opener4, further?")}
	s := play(t, set, flat, flat, flat, flat)
	seen := 0
	for _, p := range s.asked {
		if p.asked == "opener4?" {
			seen++
		}
	}
	if seen != 1 || s.Next().Asked == "opener4?" {
		t.Errorf("asked %d times, and next comes %q", seen, s.Next().Asked)
	}
}

// Without a nearness, or with a wrong one, the first wording is taken.
func TestNearnessMayBeUnknown(t *testing.T) {
	want := play(t, Setup{Catalogue: six()}, flat).Next()
	for name, near := range map[string]Near{
		"none":    func(string, []string) []float64 { return nil },
		"too few": func(string, []string) []float64 { return []float64{1} },
	} {
		if got := play(t, Setup{Catalogue: six(), Near: near}, flat).Next(); got.Question != want.Question || got.Asked != want.Asked {
			t.Errorf("%s: %s comes as %q, want %s as %q", name, got.Question, got.Asked, want.Question, want.Asked)
		}
	}
}

// Nearness is that to the last words, and is not asked for if there are none.
func TestNearnessIsToTheLastWords(t *testing.T) {
	var words []string
	near := func(said string, texts []string) []float64 {
		words = append(words, said)
		return make([]float64, len(texts))
	}
	set := Setup{Catalogue: six(), Near: near, Head: motive.Interview{Told: &motive.Told{Quotes: true}}}
	s := New(set)
	if len(words) > 0 {
		t.Errorf("before the first answer, near to %q", words)
	}
	after(t, after(t, s, warm), flat)
	if all := strings.Join(words, "|"); !strings.HasPrefix(all, warm.Text) || !strings.HasSuffix(all, flat.Text) {
		t.Errorf("near to %q", words)
	}
	words = nil
	set.Head.Told = &motive.Told{}
	play(t, set, warm)
	if len(words) > 0 {
		t.Errorf("no words are kept, and near to %q", words)
	}
}
