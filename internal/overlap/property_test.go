package overlap

import (
	"cmp"
	"fmt"
	"math"
	"math/bits"
	"slices"
	"testing"

	"buyin/internal/fixture/property"
	"buyin/internal/motive"
	"pgregory.net/rapid"
)

var sixIDs = []string{"pay", "craft", "fame", "calm", "power", "play"}

// anyInterview generates up to fourteen turns, sometimes several of the same
// question.
func anyInterview(t *rapid.T) motive.Interview {
	entry := rapid.Custom(func(t *rapid.T) motive.Evidence {
		return motive.Evidence{
			Motivator: rapid.SampledFrom(sixIDs).Draw(t, "motivator"),
			Strength:  rapid.IntRange(-5, 5).Draw(t, "strength"),
			Kind:      rapid.SampledFrom([]motive.Kind{motive.Volunteered, motive.Prompted, motive.Chosen, motive.Confirmed}).Draw(t, "kind"),
		}
	})
	var iv motive.Interview
	for range rapid.IntRange(0, 14).Draw(t, "turns") {
		iv.Turns = append(iv.Turns, motive.Turn{
			Question: fmt.Sprintf("q%d", rapid.IntRange(0, 9).Draw(t, "question")),
			Evidence: rapid.SliceOfN(entry, 0, 4).Draw(t, "evidence"),
		})
	}
	return iv
}

// anyRecord generates an interview with all that version 2 may hold: entries by
// the coach, withdrawals, effects, positions and a reply.
func anyRecord(t *rapid.T) motive.Interview {
	iv := anyInterview(t)
	for i := range iv.Turns {
		for j := range iv.Turns[i].Evidence {
			e := &iv.Turns[i].Evidence[j]
			e.ByCoach = rapid.IntRange(0, 3).Draw(t, "by the coach") == 0
			if rapid.IntRange(0, 7).Draw(t, "withdrawn") == 0 {
				e.Kind, e.Strength = motive.Withdrawn, 0
			}
		}
	}
	for range rapid.IntRange(0, 2).Draw(t, "effect turns") {
		iv.Turns = append(iv.Turns, effects(anyOffers(-5, 5).Draw(t, "effects")))
	}
	for range rapid.IntRange(0, 2).Draw(t, "positions") {
		iv.Turns = append(iv.Turns, position(rapid.SampledFrom([]string{"a", "b", "z", ""}).Draw(t, "goal"), rapid.SampledFrom([]*bool{yes(), no(), nil}).Draw(t, "meets")))
	}
	iv.Goals = rapid.SampledFrom([]string{"ship", "", "other"}).Draw(t, "held for")
	iv.Reply = rapid.SampledFrom([]motive.Reply{"", motive.ReplyYes, motive.ReplyIf, motive.ReplyNotYet, motive.ReplyNo}).Draw(t, "reply")
	iv.Turns = rapid.Permutation(iv.Turns).Draw(t, "turns")
	return iv
}

func anyOffers(low, high int) *rapid.Generator[map[string]int] {
	return rapid.MapOf(rapid.SampledFrom(sixIDs), rapid.IntRange(low, high))
}

func anyGoals(t *rapid.T) motive.Goals {
	return offering(rapid.SliceOfN(anyOffers(-5, 5), 1, 3).Draw(t, "goals")...)
}

// withoutLasts removes what makes the order of the turns count: confirmed and
// withdrawn entries become chosen ones, and of the effects and positions only
// the first stay.
func withoutLasts(iv motive.Interview) {
	effects, positions := 0, 0
	for i := range iv.Turns {
		turn := &iv.Turns[i]
		for j := range turn.Evidence {
			if k := turn.Evidence[j].Kind; k == motive.Confirmed || k == motive.Withdrawn {
				turn.Evidence[j].Kind = motive.Chosen
			}
		}
		if turn.Effects != nil {
			if effects++; effects > 1 {
				turn.Effects = nil
			}
		}
		if turn.Positions != nil {
			if positions++; positions > 1 {
				turn.Positions = nil
			}
		}
	}
}

func TestOrderOfTurnsChangesNoBit(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		iv := anyRecord(t)
		withoutLasts(iv)
		s := New(catalogue(sixIDs...), anyGoals(t))
		before := bitsOf(s.Score(iv))
		iv.Turns = rapid.Permutation(iv.Turns).Draw(t, "order")
		if after := bitsOf(s.Score(iv)); after != before {
			t.Fatalf("in another order:\n%s\nwas\n%s", after, before)
		}
	})
}

// bitsOf shows every number of a result bit by bit, and its lists.
func bitsOf(r Result) string {
	xs := []float64{r.Overlap, r.Low, r.High, r.Probability, r.Belief}
	for _, st := range r.Standings {
		xs = append(xs, st.Units, st.LookedAt, st.Share, st.Served, st.Against)
	}
	return fmt.Sprintf("%b %s %d %d %q %q %q %q %q", xs, r.Verdict, r.Answers, r.NotLookedAt, r.LeadWith, r.Raise, r.Avoid, r.BlockedBy, r.Refused)
}

func TestWithdrawingWhatWasNeverMentionedChangesNothing(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		iv := anyRecord(t)
		s := New(catalogue(append(sixIDs, "unheard")...), anyGoals(t))
		before := s.Score(iv)
		at := rapid.IntRange(0, len(iv.Turns)).Draw(t, "at")
		question := rapid.SampledFrom([]string{motive.Playback, motive.SumUp, "q0"}).Draw(t, "question")
		iv.Turns = slices.Insert(slices.Clone(iv.Turns), at, turn(question, withdrawn("unheard")))
		if after := s.Score(iv); bitsOf(after) != bitsOf(before) {
			t.Fatalf("got\n%s\nwas\n%s", bitsOf(after), bitsOf(before))
		}
	})
}

// A withdrawal leaves of a motivator what was said after it.
func TestAWithdrawalCancelsAllBefore(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		iv := anyRecord(t)
		at := rapid.IntRange(0, len(iv.Turns)).Draw(t, "at")
		s := New(catalogue(sixIDs...))
		iv.Turns = slices.Insert(slices.Clone(iv.Turns), at, turn(motive.Playback, withdrawn("pay")))
		st := s.Score(iv).Standings[0]
		after := iv
		after.Turns = slices.Clone(iv.Turns)
		for i := range after.Turns[:at+1] {
			// it still takes part in the division of its answer
			after.Turns[i].Evidence = slices.Clone(after.Turns[i].Evidence)
			for j := range after.Turns[i].Evidence {
				if e := &after.Turns[i].Evidence[j]; e.Motivator == "pay" {
					e.Motivator = "other"
				}
			}
		}
		want := New(catalogue(append(sixIDs, "other")...)).Score(after).Standings[0]
		if st.Units != want.Units || st.Cold != want.Cold || st.Strongest != want.Strongest || st.Weakest != want.Weakest || st.LastWord != want.LastWord {
			t.Fatalf("got %+v, want %+v", st, want)
		}
	})
}

func TestBounds(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		r := New(catalogue(sixIDs...), anyGoals(t)).Score(anyRecord(t))
		if !(0 <= r.Low && r.Low <= r.High && r.High <= 1 && 0 <= r.Probability && r.Probability <= 1 && 0 <= r.Overlap && r.Overlap <= 1) {
			t.Fatalf("out of bounds: %+v", r)
		}
		shares, served, unmet := 0.0, 0.0, 0.0
		for _, st := range r.Standings {
			shares += st.Share
			served += st.ServedShare()
			unmet += st.PossibleGain()
			if st.Cold && (st.Share != 0 || st.Belief != 0) || st.PutsOff && !st.Cold || st.Conflict != slices.Contains(r.Avoid, st.Motivator) {
				t.Fatalf("does not hang together: %+v", st)
			}
		}
		if r.Heard && (math.Abs(shares-1) > 1e-12 || math.Abs(served-r.Overlap) > 1e-12 || math.Abs(served+unmet-1) > 1e-12) {
			t.Fatalf("shares sum to %v, served to %v of %v, unmet to %v", shares, served, r.Overlap, unmet)
		}
		for _, id := range r.BlockedBy {
			if !slices.Contains(r.Avoid, id) || r.Verdict == Sufficient {
				t.Fatalf("%s blocks, and is avoided by %q; verdict %s", id, r.Avoid, r.Verdict)
			}
		}
		for _, id := range r.LeadWith {
			if slices.Contains(r.Avoid, id) {
				t.Fatalf("%s is both an appeal and a conflict", id)
			}
		}
	})
}

func TestQuickAndReusedResultsAgree(t *testing.T) {
	var used Result
	property.Check(t, func(t *rapid.T) {
		iv := anyRecord(t)
		s := New(catalogue(sixIDs...), anyGoals(t))
		whole := s.Score(iv)
		s.ScoreInto(&used, iv)
		pooled := s.Pool([]Talk{{Interview: iv}})
		show := func(r Result) string { return fmt.Sprintf("%+v", r) }
		if show(used) != show(whole) || show(pooled) != show(whole) {
			t.Fatalf("got %+v\nand %+v\nwant %+v", used, pooled, whole)
		}
		whole.Low, whole.High, whole.Goals, whole.Warnings = 0, 0, nil, nil
		if got := show(s.ScoreQuick(iv)); got != show(whole) {
			t.Fatalf("quick: got %s\nwant %s", got, show(whole))
		}
	})
}

func TestHalvingEveryServiceHalvesTheOverlap(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		iv := anyInterview(t)
		half := rapid.MapOf(rapid.SampledFrom(sixIDs), rapid.IntRange(0, 2)).Draw(t, "offers")
		full := map[string]int{}
		for id, o := range half {
			full[id] = 2 * o
		}
		c := catalogue(sixIDs...)
		a, b := Score(iv, offering(half), c), Score(iv, offering(full), c)
		if math.Abs(2*a.Overlap-b.Overlap) > 1e-12 {
			t.Fatalf("half of everything gives %v of %v", a.Overlap, b.Overlap)
		}
	})
}

func TestOverlapNeverFallsWhenAnOfferGrows(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		iv, g := anyRecord(t), anyGoals(t)
		c := catalogue(sixIDs...)
		before := Score(iv, g, c)
		i, id := rapid.IntRange(0, len(g.Goals)-1).Draw(t, "goal"), rapid.SampledFrom(sixIDs).Draw(t, "which")
		g.Goals[i].Offers[id] = min(5, g.Goals[i].Offers[id]+rapid.IntRange(1, 5).Draw(t, "by"))
		if after := Score(iv, g, c); after.Overlap < before.Overlap-1e-12 {
			t.Fatalf("fell from %v to %v", before.Overlap, after.Overlap)
		}
	})
}

func TestServingADriverFullyAddsItsPossibleGain(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		iv, g := anyInterview(t), anyGoals(t)
		c := catalogue(sixIDs...)
		before := Score(iv, g, c)
		id := rapid.SampledFrom(sixIDs).Draw(t, "which")
		for i := range g.Goals {
			g.Goals[i].Offers[id] = 5
		}
		st, _ := before.Standing(id)
		after := Score(iv, g, c)
		if before.Heard && math.Abs(after.Overlap-before.Overlap-st.PossibleGain()) > 1e-12 {
			t.Fatalf("added %v, want %v", after.Overlap-before.Overlap, st.PossibleGain())
		}
	})
}

func TestAnAnswerNeverCountsMoreThanOne(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		iv := anyInterview(t)
		for i := range iv.Turns {
			iv.Turns[i].Question = "q"
		}
		withoutLasts(iv)
		sum := 0.0
		for _, st := range New(catalogue(sixIDs...)).Score(iv).Standings {
			sum += math.Abs(st.Units)
		}
		if sum > 1+1e-9 {
			t.Fatalf("one answer counts %v", sum)
		}
	})
}

func TestTheReportsCorrectionWins(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		iv := anyRecord(t)
		word := rapid.IntRange(-5, 5).Draw(t, "word")
		iv.Turns = append(iv.Turns, turn("playback", confirmed("pay", word)))
		st := New(catalogue(sixIDs...)).Score(iv).Standings[0]
		unit := 0.7 * float64(word) / 5
		if word > 0 && (st.Units < unit-1e-12 || st.Cold) || word <= 0 && (st.Units > unit+1e-12 || !st.Cold) {
			t.Fatalf("after %d in the playback: %+v", word, st)
		}
	})
}

func TestShrugsAloneNeverMakeAFirmVerdict(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		iv := anyRecord(t)
		for _, turn := range iv.Turns {
			for j := range turn.Evidence {
				turn.Evidence[j].Strength = min(0, turn.Evidence[j].Strength)
			}
		}
		if r := New(catalogue(sixIDs...), anyGoals(t)).Score(iv); r.Verdict != Unclear {
			t.Fatalf("got %s with probability %v", r.Verdict, r.Probability)
		}
	})
}

func TestAGroupServesNoMoreThanItsMembers(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		iv, a, b := anyInterview(t), anyGoals(t), anyGoals(t)
		c := catalogue(sixIDs...)
		both := New(c, a, b).Score(iv)
		for _, g := range []motive.Goals{a, b} {
			if alone := Score(iv, g, c); both.Overlap > alone.Overlap+1e-12 {
				t.Fatalf("together %v, alone %v", both.Overlap, alone.Overlap)
			}
		}
	})
}

func TestPoolingTheSameTalkTwiceKeepsTheSigns(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		iv := anyInterview(t)
		s := New(catalogue(sixIDs...))
		one, two := s.Score(iv), s.Pool([]Talk{{iv, rapid.Float64Range(0, 1000).Draw(t, "days")}, {iv, 0}})
		if two.Answers != 2*one.Answers {
			t.Fatalf("got %d answers of %d", two.Answers, one.Answers)
		}
		for k, st := range two.Standings {
			if cmp.Compare(st.Units, 0) != cmp.Compare(one.Standings[k].Units, 0) || math.Abs(st.Units) < math.Abs(one.Standings[k].Units)-1e-12 {
				t.Fatalf("units %v became %v", one.Standings[k].Units, st.Units)
			}
		}
	})
}

// The smallest set must be the first that a search through all sets finds, in
// order of size and then of members.
func TestSmallestSetIsSmallest(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 9).Draw(t, "appeals")
		var reached [][]int
		var masks []uint
		for range rapid.IntRange(0, 12).Draw(t, "reports") {
			mask := uint(rapid.IntRange(0, 1<<n-1).Draw(t, "by"))
			var by []int
			for i := range n {
				if mask&(1<<i) != 0 {
					by = append(by, i)
				}
			}
			reached = append(reached, by)
			if mask != 0 {
				masks = append(masks, mask)
			}
		}
		var want []int
		found := false
		for set := range uint(1 << n) {
			if slices.ContainsFunc(masks, func(m uint) bool { return m&set == 0 }) {
				continue
			}
			var members []int
			for i := range n {
				if set&(1<<i) != 0 {
					members = append(members, i)
				}
			}
			if !found || bits.OnesCount(set) < len(want) || bits.OnesCount(set) == len(want) && slices.Compare(members, want) < 0 {
				want, found = members, true
			}
		}
		if got, _ := smallestSet(n, reached); !slices.Equal(got, want) {
			t.Fatalf("got %v, want %v of %v", got, want, reached)
		}
	})
}

func TestMistakesStayInBounds(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := catalogue(sixIDs...)
		c.Motivators[0].Extrinsic = true
		s := New(c)
		m := s.Mistakes(s.Score(anyInterview(t)), anyOffers(0, 5).Draw(t, "guess"), anyOffers(0, 5).Draw(t, "own"))
		if a := m.Accuracy.Value; a < 0 || a > 1+1e-12 || math.Abs(m.Projection.Value) > 1+1e-12 || math.Abs(m.ExtrinsicBias.Value) > 1+1e-12 {
			t.Fatalf("got %+v", m)
		}
		if m.Projection.Known && !m.Accuracy.Known {
			t.Fatalf("got %+v", m)
		}
	})
}
