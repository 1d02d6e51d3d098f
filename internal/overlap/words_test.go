package overlap

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"buyin/internal/fixture/property"
	"buyin/internal/motive"
)

// quoted returns evidence with the words in which it was heard.
func quoted(e motive.Evidence, words string) motive.Evidence { e.Quote = words; return e }

// said returns a turn with an answer and evidence.
func said(answer string, evidence ...motive.Evidence) motive.Turn {
	return motive.Turn{Answer: answer, Evidence: evidence}
}

// pulled makes pay and craft drivers, without any words.
func pulled(turns ...motive.Turn) motive.Interview {
	return talk(append(append(say("pay", 2), say("craft", 2)...), turns...)...)
}

func TestWordsStandForWhatTheyWereHeardForAlone(t *testing.T) {
	for _, tt := range []struct {
		name string
		turn motive.Turn
		want string // motivator: words, joined by "; "
	}{
		{"its own quote", said("the raise was good", quoted(volunteered("pay", 4), "was good")), "pay: was good"},
		{"a quote of the other sign", said("the raise was an insult", quoted(volunteered("pay", -2), "an insult")), ""},
		{"a quote of what leaves them cold", said("pay is pay", quoted(volunteered("pay", 0), "pay is pay")), ""},
		{"nobody looked", said("the raise was good", quoted(byCoach(volunteered("pay", 4)), "was good")), ""},
		{"nobody looked, no quote", said("the raise was good", byCoach(volunteered("pay", 4))), ""},
		{"no quote: the answer", said("the raise was good", volunteered("pay", 4)), "pay: the raise was good"},
		{"no quote, two of one motivator", said("good", volunteered("pay", 4), prompted("pay", 1)), "pay: good; pay: good"},
		{"no quote, both signs", said("good and bad", volunteered("pay", 4), volunteered("pay", -1)), ""},
		{"no quote, beside another motivator", said("the raise, the rewrite", volunteered("pay", 4), quoted(volunteered("craft", 3), "the rewrite")), "craft: the rewrite"},
		{"no quote, beside the coach's", said("the raise, the rewrite", volunteered("pay", 4), byCoach(volunteered("craft", 3))), ""},
		{"picked from a list", said("having the money", chosen("pay")), ""},
		{"confirmed", motive.Turn{Question: motive.Playback, Answer: "yes", Evidence: []motive.Evidence{confirmed("pay", 4)}}, ""},
		{"unknown motivator", said("fame", volunteered("fame", 4)), ""},
		{"no words kept", said("", volunteered("pay", 4)), ""},
		{"several lines", said("the raise\nwas good", volunteered("pay", 4)), "pay: the raise\nwas good"},
	} {
		s := New(catalogue("pay", "craft"))
		talks := []Talk{{Interview: pulled(tt.turn)}}
		got := ""
		for i, w := range s.Words(s.Pool(talks), talks) {
			if i > 0 {
				got += "; "
			}
			got += fmt.Sprintf("%s: %s", w.Motivator, w.Text)
		}
		if got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestWordsOfWhatPutsThemOffAndOfWhatWasWithdrawn(t *testing.T) {
	s := New(catalogue("pay", "craft", "fame"))
	older := talk(said("the rewrite", quoted(volunteered("craft", 5), "the rewrite")), said("no prizes", quoted(volunteered("fame", -4), "no prizes")))
	newer := talk(
		said("a prize was nice", quoted(volunteered("fame", 1), "was nice")),
		motive.Turn{Question: motive.Playback, Evidence: []motive.Evidence{withdrawn("craft")}},
		said("the allocator", quoted(volunteered("craft", 3), "the allocator")),
	)
	talks := []Talk{{Interview: older, Days: 30}, {Interview: newer}}
	got := s.Words(s.Pool(talks), talks)
	want := []Words{{"fame", -4, "no prizes", 0, 1}, {"craft", 3, "the allocator", 1, 2}}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if quotes := s.Pool(talks).Standings; spaced(quotes[1].Quotes) != "the allocator" || spaced(quotes[2].Quotes) != "no prizes" {
		t.Errorf("quotes: %q, %q", quotes[1].Quotes, quotes[2].Quotes)
	}
}

func TestNobodyHasLooked(t *testing.T) {
	r := New(catalogue("pay", "craft", "fame", "balance")).Score(talk(
		said("x", byCoach(volunteered("pay", 4)), volunteered("craft", 2)),
		said("y", byCoach(volunteered("craft", 4))),
		said("z", quoted(byCoach(volunteered("fame", -4)), "z")),
		motive.Turn{Question: motive.Playback, Evidence: []motive.Evidence{withdrawn("fame")}},
	))
	for k, want := range []bool{true, false, false, false} {
		if st := r.Standings[k]; st.CoachOnly != want || len(st.Quotes) > 0 {
			t.Errorf("%s: got %+v", st.Motivator, st)
		}
	}
}

// A Result and Words choose the words by the same rule.
func TestQuotesAreTheWordsThatAreMarked(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		talks := []Talk{{Interview: anyRecord(t), Days: 90}, {Interview: anyRecord(t)}}
		for i := range talks {
			for j := range talks[i].Interview.Turns {
				for k := range talks[i].Interview.Turns[j].Evidence {
					if rapid.Bool().Draw(t, "quoted") {
						talks[i].Interview.Turns[j].Evidence[k].Quote = fmt.Sprint(i, j, k)
					}
				}
			}
		}
		s := New(catalogue(sixIDs...))
		r := s.Pool(talks)
		quotes := map[string][]string{}
		for _, w := range s.Words(r, talks) {
			quotes[w.Motivator] = append(quotes[w.Motivator], w.Text)
		}
		for _, st := range r.Standings {
			if !slices.Equal(st.Quotes, quotes[st.Motivator]) {
				t.Fatalf("%s: quotes %q, words %q", st.Motivator, st.Quotes, quotes[st.Motivator])
			}
		}
	})
}
