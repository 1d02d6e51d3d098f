package overlap

import (
	"slices"
	"testing"

	"buyin/internal/motive"
)

func yes() *bool { b := true; return &b }
func no() *bool  { b := false; return &b }

// ofAsk returns an interview held for the goals of offering.
func ofAsk(iv motive.Interview) motive.Interview {
	iv.Goals = "ship"
	return iv
}

func effects(by map[string]int) motive.Turn {
	return motive.Turn{Question: motive.Effect, Effects: by}
}

func position(goal string, meets *bool) motive.Turn {
	return motive.Turn{Question: motive.Closing, Positions: []motive.Position{{Says: motive.Belief, Goal: goal, Meets: meets}}}
}

func byCoach(e motive.Evidence) motive.Evidence { e.ByCoach = true; return e }

func withdrawn(id string) motive.Evidence { return entryOf(id, 0, motive.Withdrawn) }

// The catalogue has four motivators, so each starts with 2/4 = 0.5.
func TestEffects(t *testing.T) {
	c := catalogue("pay", "craft", "balance", "influence")
	pay := func(e int) motive.Turn { return effects(map[string]int{"pay": e}) }
	tests := []struct {
		name             string
		offer            int
		turns            []motive.Turn
		served           float64 // s of pay
		conflict, blocks bool
	}{
		{"no effect: the offer counts", 3, say("pay", 1), 0.6, false, false},
		{"better than offered", 1, append(say("pay", 1), pay(4)), 0.8, false, false},
		{"no better, where much is offered", 5, append(say("pay", 1), pay(0)), 0, false, false},
		{"no worse, where it costs much", -5, append(say("pay", 1), pay(0)), 0, false, false},
		{"-5 on what was never mentioned", 0, []motive.Turn{pay(-5)}, 0, true, true},
		{"-4 on what was never mentioned", 5, []motive.Turn{pay(-4)}, 0, true, true},
		{"-3 on what was never mentioned", 5, []motive.Turn{pay(-3)}, 0, false, false},
		{"-4 on what leaves them cold", 0, []motive.Turn{turn("q", prompted("pay", 0)), pay(-4)}, 0, true, true},
		{"-2 on a driver", 0, append(say("pay", 1), pay(-2)), 0, true, true},                                                                   // share 1.5/3 = 0.5
		{"-1 on a driver", 0, append(say("pay", 1), pay(-1)), 0, true, false},                                                                  // a conflict, but it hardly costs them
		{"-2 on a small driver", 0, slices.Concat(say("craft", 20), []motive.Turn{turn("q", volunteered("pay", 3)), pay(-2)}), 0, true, false}, // share 1.1/22.6 = 0.049, strength 3
		{"-2 on a small driver spoken of strongly", 0, slices.Concat(say("craft", 20), []motive.Turn{turn("q", prompted("pay", 4)), pay(-2)}), 0, true, true},
		{"-2 on what strongly puts them off", 0, []motive.Turn{turn("q", volunteered("pay", -4)), pay(-2)}, 0, true, true},
		{"-2 on what mildly puts them off", 0, []motive.Turn{turn("q", volunteered("pay", -3)), pay(-2)}, 0, true, false},
		{"-1 on what strongly puts them off", 0, []motive.Turn{turn("q", volunteered("pay", -5)), pay(-1)}, 0, true, false},
		{"better on what puts them off", 5, []motive.Turn{turn("q", volunteered("pay", -5)), pay(2)}, 0.4, false, false}, // the offer alone would block
		{"the last effect that names it counts", 0, []motive.Turn{pay(-5), effects(map[string]int{"pay": 3, "craft": -1}), effects(map[string]int{"craft": 2})}, 0.6, false, false},
		{"only the turn effect has effects", 0, []motive.Turn{{Question: motive.Closing, Effects: map[string]int{"pay": -5}}}, 0, false, false},
		{"an effect on a stranger", 0, []motive.Turn{effects(map[string]int{"fame": -5})}, 0, false, false},
	}
	for _, tt := range tests {
		r := Score(ofAsk(motive.Interview{Turns: tt.turns}), offering(map[string]int{"pay": tt.offer}), c)
		if st := r.Standings[0]; !equal(st.Served, tt.served) || st.Conflict != tt.conflict {
			t.Errorf("%s: served %v, conflict %v; want %v, %v", tt.name, st.Served, st.Conflict, tt.served, tt.conflict)
		}
		if got := slices.Contains(r.BlockedBy, "pay"); got != tt.blocks {
			t.Errorf("%s: blocks %v, want %v", tt.name, got, tt.blocks)
		}
		if got := slices.Contains(r.Avoid, "pay"); got != tt.conflict {
			t.Errorf("%s: avoid %v, want %v", tt.name, got, tt.conflict)
		}
	}
}

func TestEffectsChangeTheOverlapAndNotTheGoalsAlone(t *testing.T) {
	c := catalogue("pay", "craft")
	iv := ofAsk(joined(say("pay", 3), say("craft", 1), []motive.Turn{effects(map[string]int{"pay": 1, "craft": 5})}))
	r := Score(iv, offering(map[string]int{"pay": 5}), c)
	// alpha 4, 2; A = 6; overlap = (4*0.2 + 2*1)/6 = 2.8/6
	if !equal(r.Overlap, 2.8/6) {
		t.Errorf("overlap: got %v, want %v", r.Overlap, 2.8/6)
	}
	// by the offers alone 4/6*1
	if len(r.Goals) != 1 || !equal(r.Goals[0].Overlap, 4./6) {
		t.Errorf("the goal alone: got %+v, want %v", r.Goals, 4./6)
	}
	if st := r.Standings[0]; st.Offer() != 5 || st.Effect != 1 || !st.HasEffect || !equal(st.PossibleGain(), 4./6*0.8) {
		t.Errorf("got %+v", st)
	}
	if st := r.Standings[1]; st.Offer() != 0 || st.Effect != 5 {
		t.Errorf("got %+v", st)
	}
	if then := New(c, offering(map[string]int{"pay": 5})).WithLowerOffers().Score(iv); then.Overlap != r.Overlap {
		t.Errorf("with lower offers: got %v, want %v, for they have said what the ask does to both", then.Overlap, r.Overlap)
	}
}

func TestEffectsCountForTheirAskAlone(t *testing.T) {
	c := catalogue("pay", "craft")
	g, other := offering(map[string]int{"pay": 5}), offering(map[string]int{"pay": 5})
	other.ID = "other"
	for _, tt := range []struct {
		name    string
		heldFor string
		goals   []motive.Goals
		served  float64
	}{
		{"for this ask", "ship", []motive.Goals{g}, 0},
		{"for another", "other", []motive.Goals{g}, 1},
		{"for none", "", []motive.Goals{g}, 1},
		{"a group has none", "ship", []motive.Goals{g, other}, 1},
	} {
		iv := motive.Interview{Goals: tt.heldFor, Turns: append(say("pay", 1), effects(map[string]int{"pay": -4}))}
		r := New(c, tt.goals...).Score(iv)
		if st := r.Standings[0]; st.Served != tt.served || (tt.served == 0) != slices.Contains(r.BlockedBy, "pay") {
			t.Errorf("held %s: served %v, blocked by %q; want %v", tt.name, st.Served, r.BlockedBy, tt.served)
		}
	}
}

func TestWithdrawn(t *testing.T) {
	before := turn("q1", volunteered("pay", 5), volunteered("craft", 5)) // 0.5 each: what is withdrawn takes part in the division
	refused := turn("q2", volunteered("pay", -5))
	shrug := turn("q3", prompted("pay", 0))
	after := turn(motive.Closing, volunteered("pay", 3))
	playback := turn(motive.Playback, withdrawn("pay"))
	tests := []struct {
		name       string
		turns      []motive.Turn
		pay, craft float64 // units
		cold       bool
		answers    int
	}{
		{"not withdrawn", []motive.Turn{before, refused}, -0.5, 0.5, true, 2},
		{"withdrawn", []motive.Turn{before, refused, shrug, playback}, 0, 0.5, false, 1}, // q2, q3 and the playback hold nothing else
		{"what comes later counts", []motive.Turn{before, playback, after}, 0.6, 0.5, false, 2},
		{"a later turn brings nothing back", []motive.Turn{before, refused, playback, turn("q4", volunteered("pay", 1))}, 0.2, 0.5, false, 2},
		{"a later shrug leaves cold", []motive.Turn{before, playback, shrug}, 0, 0.5, true, 2},
		{"the same turn, before it", []motive.Turn{turn("q", confirmed("pay", 5), withdrawn("pay"))}, 0, 0, false, 0},
		{"the same turn, after it", []motive.Turn{turn("q", withdrawn("pay"), confirmed("pay", 5))}, 0, 0, false, 0},
		{"a later turn of the same answer", []motive.Turn{turn("q", volunteered("pay", 5), withdrawn("pay")), turn("q", volunteered("pay", 5))}, 0.5, 0, false, 1}, // sizes 1 + 0 + 1
		{"a last word before it holds nothing", []motive.Turn{turn("q", confirmed("pay", -5)), playback, after}, 0.6, 0, false, 1},
		{"it says nothing alone", []motive.Turn{playback}, 0, 0, false, 0},
		{"the coach withdraws nothing", []motive.Turn{before, turn(motive.Playback, byCoach(withdrawn("pay")))}, 0.5, 0.5, false, 1},
	}
	for _, tt := range tests {
		r := Score(motive.Interview{Turns: tt.turns}, offering(map[string]int{"pay": 5}), catalogue("pay", "craft"))
		pay, craft := r.Standings[0], r.Standings[1]
		if !equal(pay.Units, tt.pay) || !equal(craft.Units, tt.craft) || pay.Cold != tt.cold || r.Answers != tt.answers {
			t.Errorf("%s: got units %v and %v, cold %v, %d answers; want %v, %v, %v, %d",
				tt.name, pay.Units, craft.Units, pay.Cold, r.Answers, tt.pay, tt.craft, tt.cold, tt.answers)
		}
	}
	s := New(catalogue("pay", "craft"), offering(map[string]int{"pay": 5}))
	if r := s.Score(motive.Interview{Turns: []motive.Turn{refused}}); len(r.BlockedBy) != 1 {
		t.Errorf("a strong refusal: got blocked by %q", r.BlockedBy)
	}
	mild := turn("q5", volunteered("pay", -3))
	if r := s.Score(motive.Interview{Turns: []motive.Turn{refused, playback, mild}}); len(r.Avoid) != 1 || len(r.BlockedBy) != 0 {
		t.Errorf("a strong refusal, withdrawn, and a mild one: got avoid %q, blocked by %q", r.Avoid, r.BlockedBy)
	}
}

func TestANewerWithdrawalCancelsWhatOlderTalksSay(t *testing.T) {
	quoted := volunteered("pay", 5)
	quoted.Quote = "the money"
	old := days(365, turn("q1", quoted, volunteered("craft", 5)), turn("q2", prompted("pay", 0)), turn(motive.Playback, confirmed("pay", 5)))
	drop := days(0, turn("q1", volunteered("pay", 5)), turn(motive.Playback, withdrawn("pay")), turn(motive.Closing, volunteered("pay", 1)))
	for _, tt := range []struct {
		name       string
		talks      []Talk
		pay, craft float64
		answers    int
	}{
		// 0.5*0.5 for craft; of pay only what came after: 0.2. Answers: q1 (for craft) and the closing
		{"older, then withdrawn", []Talk{old, drop}, 0.2, 0.25, 2},
		// 0.5*0.2 + max(0.5 + 0 + 0.7, 0.7); answers: the closing, and q1, q2 and the playback
		{"withdrawn, then newer", []Talk{{drop.Interview, 365}, {old.Interview, 0}}, 0.1 + 1.2, 0.5, 4},
	} {
		r := New(catalogue("pay", "craft")).Pool(tt.talks)
		if pay, craft := r.Standings[0], r.Standings[1]; !equal(pay.Units, tt.pay) || !equal(craft.Units, tt.craft) || pay.Cold || r.Answers != tt.answers {
			t.Errorf("%s: got units %v and %v, cold %v, %d answers; want %v, %v, %d", tt.name, pay.Units, craft.Units, pay.Cold, r.Answers, tt.pay, tt.craft, tt.answers)
		}
	}
	r := New(catalogue("pay", "craft")).Pool([]Talk{old, drop})
	if pay := r.Standings[0]; len(pay.Quotes) != 0 || pay.LastWord || pay.Counts.Total() != 1 {
		t.Errorf("after a withdrawal: got %+v", pay)
	}
}

func TestNothingBlocksThatOnlyTheCoachHas(t *testing.T) {
	c := catalogue("pay", "craft")
	costs, serves := offering(map[string]int{"pay": -5}), offering(map[string]int{"pay": 5})
	strong, against := volunteered("pay", 5), volunteered("pay", -5)
	for _, tt := range []struct {
		name   string
		goals  motive.Goals
		turns  []motive.Turn
		blocks bool
	}{
		{"a driver, looked at", costs, []motive.Turn{turn("q", strong)}, true},
		{"a driver that only the coach heard", costs, []motive.Turn{turn("q", byCoach(strong))}, false},
		{"a mild word that was looked at makes the share count", costs, []motive.Turn{turn("q", byCoach(strong)), turn("r", volunteered("pay", 1))}, true},
		{"a shrug that was looked at does not", costs, []motive.Turn{turn("q", byCoach(strong)), turn("r", volunteered("pay", 0))}, false},
		{"nor a word that was withdrawn", costs, []motive.Turn{turn("q", strong), turn("r", withdrawn("pay")), turn("s", byCoach(strong))}, false},
		{"a refusal, looked at", serves, []motive.Turn{turn("q", against)}, true},
		{"a refusal that only the coach heard", serves, []motive.Turn{turn("q", byCoach(against))}, false},
		{"a mild refusal does not make the coach's count", serves, []motive.Turn{turn("q", byCoach(against)), turn("r", volunteered("pay", -3))}, false},
		{"an effect needs a driver that was looked at", costs, []motive.Turn{turn("q", byCoach(strong)), effects(map[string]int{"pay": -3})}, false},
		{"but -4 blocks alone", costs, []motive.Turn{turn("q", byCoach(strong)), effects(map[string]int{"pay": -4})}, true},
	} {
		r := Score(ofAsk(motive.Interview{Turns: tt.turns}), tt.goals, c)
		if len(r.Avoid) != 1 || (len(r.BlockedBy) == 1) != tt.blocks {
			t.Errorf("%s: got avoid %q, blocked by %q; want blocked %v", tt.name, r.Avoid, r.BlockedBy, tt.blocks)
		}
	}
}

func TestTheCoachsEntriesCountAndHoldNothing(t *testing.T) {
	for _, tt := range []struct {
		name           string
		turns          []motive.Turn
		units, looked  float64
		answers, blind int
	}{
		{"they are scored", []motive.Turn{turn("q", byCoach(volunteered("pay", 5)))}, 1, 0, 1, 1},
		{"beside one that was looked at", []motive.Turn{turn("q", byCoach(volunteered("pay", 5)), volunteered("pay", 5))}, 1, 0.5, 1, 0}, // 0.5 each
		{"a confirmed one is no last word", []motive.Turn{turn("q", volunteered("pay", 5)), turn(motive.Playback, byCoach(confirmed("pay", -5)))}, 0.3, 1, 2, 1},
		{"two answers", []motive.Turn{turn("q", byCoach(volunteered("pay", 1))), turn("r", volunteered("pay", 2))}, 0.6, 0.4, 2, 1},
	} {
		r := New(catalogue("pay", "craft")).Score(motive.Interview{Turns: tt.turns})
		if st := r.Standings[0]; !equal(st.Units, tt.units) || !equal(st.LookedAt, tt.looked) || r.Answers != tt.answers || r.NotLookedAt != tt.blind {
			t.Errorf("%s: got units %v, looked at %v, %d answers, %d not looked at", tt.name, st.Units, st.LookedAt, r.Answers, r.NotLookedAt)
		}
	}
}

func TestTheCoachsEntriesAreNoGroundToJudgeTheManagerBy(t *testing.T) {
	c := catalogue("pay", "craft")
	c.Motivators[0].Extrinsic = true
	s := New(c)
	guess, own := map[string]int{"pay": 5}, map[string]int{"pay": 5}
	one := func(turns ...motive.Turn) Mistakes {
		return s.Mistakes(s.Score(motive.Interview{Turns: turns}), guess, own)
	}
	// n = 1. c: pay 5, craft 6, so w is craft; without the coach's craft it is pay
	seen, unseen := say("pay", 5), []motive.Turn{}
	for i := range 6 {
		unseen = append(unseen, turn("coach."+string(rune('a'+i)), byCoach(volunteered("craft", 5))))
	}
	m := one(slices.Concat(seen, unseen)...)
	if m != (Mistakes{Accuracy: knownFigure(0), Projection: knownFigure(0), ExtrinsicBias: knownFigure(0)}) {
		t.Errorf("got %+v", m)
	}
	if m = one(unseen...); m != (Mistakes{Accuracy: knownFigure(0)}) {
		t.Errorf("only the coach heard something: got %+v", m)
	}
	// c of pay is 5 - 5 = 0, and 5 of what was looked at
	unseen = unseen[:5]
	for i := range unseen {
		unseen[i].Evidence = []motive.Evidence{byCoach(volunteered("pay", -5))}
	}
	if m = one(slices.Concat(seen, unseen)...); m.Accuracy.Known || m.Projection != knownFigure(0) {
		t.Errorf("the coach heard the contrary: got %+v", m)
	}
}

func TestNoProjectionOrBiasOnFewerThanFiveAnswersLookedAt(t *testing.T) {
	c := catalogue("pay", "craft")
	c.Motivators[0].Extrinsic = true
	s := New(c)
	coachs := turn("coach", byCoach(volunteered("craft", 5)))
	mixed := turn("open.crafta", byCoach(volunteered("pay", 1))) // the same question as the first answer
	taken := turn(motive.Playback, withdrawn("craft"))
	for _, tt := range []struct {
		name  string
		turns []motive.Turn
		known bool
	}{
		{"five", say("craft", 5), true},
		{"four", say("craft", 4), false},
		{"four and one of the coach's", slices.Concat(say("craft", 4), []motive.Turn{coachs}), false},
		{"five and one of the coach's", slices.Concat(say("craft", 5), []motive.Turn{coachs}), true},
		{"four, one of them looked at in part", slices.Concat(say("craft", 4), []motive.Turn{mixed}), false},
		{"five, one of them looked at in part", slices.Concat(say("craft", 5), []motive.Turn{mixed}), true},
		{"five that were taken back, and four", slices.Concat(say("craft", 5), []motive.Turn{taken}, say("pay", 4)), false},
	} {
		m := s.Mistakes(s.Score(motive.Interview{Turns: tt.turns}), map[string]int{"pay": 5}, map[string]int{"pay": 3})
		if !m.Accuracy.Known || m.Projection.Known != tt.known || m.ExtrinsicBias.Known != tt.known {
			t.Errorf("%s: got %+v", tt.name, m)
		}
	}
}

func TestRefused(t *testing.T) {
	c := catalogue("pay", "craft")
	g := offering(map[string]int{"pay": 5}, map[string]int{"pay": 3}) // goals a and b
	serving := say("pay", 5)                                          // sufficient: Beta(6, 1) beyond 0.5 is 0.984
	held := func(heldFor string, reply motive.Reply, turns ...motive.Turn) motive.Interview {
		return motive.Interview{Goals: heldFor, Reply: reply, Turns: slices.Concat(serving, turns)}
	}
	for _, tt := range []struct {
		name    string
		iv      motive.Interview
		refused string
		want    Verdict
	}{
		{"nothing said", held("ship", ""), "", Sufficient},
		{"a goal contradicted", held("ship", "", position("b", no())), "b", Unclear},
		{"both", held("ship", "", position("b", no()), position("a", no())), "a b", Unclear},
		{"agreed with", held("ship", "", position("b", yes())), "", Sufficient},
		{"the last position counts", held("ship", "", position("b", no()), position("b", yes())), "", Sufficient},
		{"the last of one turn counts", held("ship", "", motive.Turn{Question: motive.Closing, Positions: []motive.Position{{Goal: "b", Meets: yes()}, {Goal: "b", Meets: no()}}}), "b", Unclear},
		{"a position without meets says nothing", held("ship", "", position("b", no()), position("b", nil)), "b", Unclear},
		{"a position on no goal says nothing", held("ship", "", position("", no())), "", Sufficient},
		{"a goal of another ask", held("ship", "", position("z", no())), "", Sufficient},
		{"held for another ask", held("other", motive.ReplyNo, position("b", no())), "", Sufficient},
		{"held for none", held("", "", position("b", no())), "b", Unclear},
		{"a no refuses all", held("ship", motive.ReplyNo), "a b", Unclear},
		{"a no, held for none", held("", motive.ReplyNo), "a b", Unclear},
		{"not yet", held("ship", motive.ReplyNotYet), "", Unclear},
		{"if", held("ship", motive.ReplyIf), "", Sufficient},
		{"yes", held("ship", motive.ReplyYes), "", Sufficient},
	} {
		r := Score(tt.iv, g, c)
		if spaced(r.Refused) != tt.refused || r.Verdict != tt.want || r.NotYet != (tt.iv.Reply == motive.ReplyNotYet) {
			t.Errorf("%s: got refused %q, %s; want %q, %s", tt.name, r.Refused, r.Verdict, tt.refused, tt.want)
		}
	}
	nothing := offering(map[string]int{})
	if r := Score(motive.Interview{Goals: "ship", Reply: motive.ReplyNotYet, Turns: serving}, nothing, c); r.Verdict != Insufficient {
		t.Errorf("not yet to an ask that offers nothing: got %s", r.Verdict)
	}
}

func TestTheNewestWordOnTheAskCounts(t *testing.T) {
	c := catalogue("pay", "craft")
	g := offering(map[string]int{"pay": 5}, map[string]int{"craft": 1})
	record := func(heldFor string, reply motive.Reply, turns ...motive.Turn) Talk {
		return Talk{Interview: motive.Interview{Goals: heldFor, Reply: reply, Turns: turns}}
	}
	first := record("ship", motive.ReplyNo, effects(map[string]int{"pay": 1, "craft": 2}), position("a", no()), position("b", no()))
	second := record("ship", motive.ReplyYes, effects(map[string]int{"pay": 3}), position("a", yes()))
	other := record("other", motive.ReplyNo, effects(map[string]int{"pay": -5}), position("b", yes()))
	silent := record("ship", "")
	for _, tt := range []struct {
		name       string
		talks      []Talk
		pay, craft int // effects
		refused    string
	}{
		{"one", []Talk{first}, 1, 2, "a b"},
		{"a newer one replaces what it names", []Talk{first, second}, 3, 2, "b"},
		{"an older one does not", []Talk{second, first}, 1, 2, "a b"},
		{"another ask says nothing of this one", []Talk{first, second, other}, 3, 2, "b"},
		{"a newer record without a reply leaves the no", []Talk{first, silent}, 1, 2, "a b"},
	} {
		r := New(c, g).Pool(tt.talks)
		if r.Standings[0].Effect != tt.pay || r.Standings[1].Effect != tt.craft || spaced(r.Refused) != tt.refused {
			t.Errorf("%s: got effects %d and %d, refused %q; want %d, %d, %q", tt.name, r.Standings[0].Effect, r.Standings[1].Effect, r.Refused, tt.pay, tt.craft, tt.refused)
		}
	}
}

// A yes after a refusal leaves the refusal, and the result says so.
func TestAYesAfterARefusal(t *testing.T) {
	g := offering(map[string]int{"pay": 5}, map[string]int{"craft": 1})
	record := func(heldFor string, reply motive.Reply, turns ...motive.Turn) Talk {
		return Talk{Interview: motive.Interview{Goals: heldFor, Reply: reply, Turns: turns}}
	}
	no, both, silent := record("ship", "", position("a", no())), record("ship", "", position("a", no()), position("b", no())), record("ship", "")
	yes, onlyIf, notYet, refusal := record("ship", motive.ReplyYes), record("ship", motive.ReplyIf), record("ship", motive.ReplyNotYet), record("ship", motive.ReplyNo)
	for name, tt := range map[string]struct {
		talks    []Talk
		yesSince bool
		refused  string
	}{
		"no":                          {[]Talk{no}, false, "a"},
		"no, then yes":                {[]Talk{no, yes}, true, "a"},
		"no to both, then if":         {[]Talk{both, onlyIf, silent}, true, "a b"},
		"no, then not yet":            {[]Talk{no, notYet}, false, "a"},
		"no, yes, then no to another": {[]Talk{no, yes, record("ship", "", position("b", new(bool)))}, false, "a b"},
		"no, yes, then no":            {[]Talk{no, yes, refusal}, false, "a b"},
		"yes, then no":                {[]Talk{yes, no}, false, "a"},
		"in one record":               {[]Talk{record("ship", motive.ReplyYes, position("a", new(bool)))}, false, "a"},
		"yes to another ask":          {[]Talk{no, record("other", motive.ReplyYes)}, false, "a"},
		"yes":                         {[]Talk{yes}, false, ""},
	} {
		r := New(catalogue("pay", "craft"), g).Pool(tt.talks)
		if r.YesSince != tt.yesSince || spaced(r.Refused) != tt.refused {
			t.Errorf("%s: got %t, refused %q", name, r.YesSince, r.Refused)
		}
	}
}

func TestAGroupIsRefusedByFile(t *testing.T) {
	one, two := offering(map[string]int{"pay": 5}), offering(map[string]int{"pay": 5}, map[string]int{"craft": 1})
	two.ID = "other"
	s := New(catalogue("pay", "craft"), one, two)
	for _, tt := range []struct {
		name string
		iv   motive.Interview
		want string
	}{
		{"a position held for one", motive.Interview{Goals: "ship", Turns: []motive.Turn{position("a", no())}}, "ship/a"},
		{"held for none", motive.Interview{Turns: []motive.Turn{position("a", no())}}, "ship/a other/a"},
		{"a no to one", motive.Interview{Goals: "other", Reply: motive.ReplyNo}, "other/a b"},
	} {
		if got := s.Score(tt.iv).Refused; spaced(got) != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// What matters least of four says which question to ask next and is not scored.
func TestBestAndWorstOfFour(t *testing.T) {
	iv := talk(motive.Turn{Question: "best-worst.pay.craft.balance.influence", Evidence: []motive.Evidence{chosen("pay")}, Least: "craft"})
	r := New(catalogue("pay", "craft", "balance", "influence")).Score(iv)
	// 0.7 and 3 * 0.5: A = 2.7
	if pay, craft := r.Standings[0], r.Standings[1]; !equal(pay.Units, 0.7) || !equal(pay.Share, 1.2/2.7) || craft.Cold || !equal(craft.Share, 0.5/2.7) || r.Answers != 1 {
		t.Errorf("got %+v", r)
	}
	cannot := talk(motive.Turn{Question: "best-worst.pay.craft.balance.influence", Least: "craft"})
	if r := New(catalogue("pay", "craft", "balance", "influence")).Score(cannot); r.Answers != 0 {
		t.Errorf("cannot choose: got %d answers with evidence", r.Answers)
	}
}

func TestAnAppealReachesThoseWhomTheAskServes(t *testing.T) {
	s := New(catalogue("pay", "craft"), offering(map[string]int{"pay": 5, "craft": 5}))
	with := func(name string, e map[string]int) Member {
		return Member{Name: name, Result: s.Score(ofAsk(motive.Interview{Turns: append(say("pay", 5), effects(e))}))}
	}
	team := s.Team([]Member{with("Ada", nil), with("Bob", map[string]int{"pay": 0}), with("Cid", map[string]int{"pay": -1}), with("Dan", map[string]int{"pay": 1})})
	if got := team.Appeals[0]; got.Motivator != "pay" || spaced(got.Reaches) != "Ada Dan" || len(got.PutsOff) != 0 {
		t.Errorf("got %+v", got)
	}
	if spaced(team.Unreached) != "Bob Cid" {
		t.Errorf("unreached: got %q", team.Unreached)
	}
	// an effect may serve what the goals do not; that makes no appeal
	s = New(catalogue("pay", "craft"), offering(map[string]int{"craft": 5}))
	if team = s.Team([]Member{with("Ada", map[string]int{"pay": 5})}); len(team.Appeals) != 1 || team.Appeals[0].Motivator != "craft" {
		t.Errorf("got %+v", team.Appeals)
	}
}

func TestLeaveOneOutKeepsWhatWasSaidOfTheAsk(t *testing.T) {
	said := volunteered("pay", 5)
	said.Quote = "the money"
	dropped := volunteered("craft", 5)
	dropped.Quote = "the craft"
	closing := position("a", no())
	closing.Evidence = []motive.Evidence{volunteered("pay", 5)}
	iv := ofAsk(motive.Interview{Turns: []motive.Turn{
		turn("q", dropped, said), turn("gone", dropped), turn(motive.Playback, withdrawn("craft"), confirmed("pay", 5)), closing, effects(map[string]int{"pay": 2}),
	}})
	s := New(catalogue("pay", "craft"), offering(map[string]int{"pay": 5}))
	// alpha of pay 0.5 + 0.7 + 1 + 1 = 3.2 of 4.2, times 0.4; craft has 1.
	// Without q 2.7/3.7, the playback 2.5/3.5, the closing 2.2/3.2; "gone" holds nothing that counts
	now := 3.2 / 4.2
	want := map[string]float64{"q": 0.4 * (2.7/3.7 - now), motive.Playback: 0.4 * (2.5/3.5 - now), motive.Closing: 0.4 * (2.2/3.2 - now)}
	got := s.LeaveOneOut([]Talk{{Interview: iv}})
	if len(got) != len(want) {
		t.Fatalf("got %+v", got)
	}
	for _, rest := range got {
		if !equal(rest.Delta, want[rest.Question]) {
			t.Errorf("%s: got %v, want %v", rest.Question, rest.Delta, want[rest.Question])
		}
		if rest.Question == "q" && rest.Quote != "the money" {
			t.Errorf("quoted: %q", rest.Quote)
		}
	}
}
