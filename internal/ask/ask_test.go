package ask

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"buyin/internal/codec"
	"buyin/internal/fixture/property"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// three is a catalogue of three motivators.
func three() motive.Catalogue {
	c := motive.Catalogue{Name: "three", Version: "1.0.0", Language: "en"}
	for id, choice := range map[string]string{"pay": "being well paid", "craft": "doing it properly", "balance": "time at home"} {
		c.Motivators = append(c.Motivators, motive.Motivator{ID: id, Name: strings.ToUpper(id[:1]) + id[1:], Choice: choice})
	}
	slices.SortFunc(c.Motivators, func(a, b motive.Motivator) int { return strings.Compare(a.ID, b.ID) })
	return c
}

func rota() motive.Goals {
	return motive.Goals{ID: "rota", Ask: "Take the late rota until May.", Owner: motive.Owner{Name: "Dana"}, Goals: []motive.Goal{
		{ID: "late", Statement: "Cover the late shift", Offers: map[string]int{"pay": 4, "balance": -3}},
		{ID: "hand", Statement: "Hand over well", Offers: map[string]int{"craft": 1}},
	}}
}

func setup() Setup {
	return Setup{
		Catalogue: three(), Goals: rota(), Today: "2026-12-01", Cards: []string{"craft", "pay"}, Overlap: new(0.4545), Promises: 2,
		Head: motive.Interview{
			ID: "2026-12-01-abcd", Report: motive.Report{Name: "Sam"}, Manager: "Dana", Started: "2026-12-01T10:00:00+01:00",
			Told: &motive.Told{On: "2026-11-01", Quotes: true},
		},
	}
}

// give answers the steps one after the other.
func give(t *testing.T, s Session, acts ...Given) Session {
	t.Helper()
	for _, g := range acts {
		next, err := s.Answer(g)
		if err != nil {
			t.Fatalf("%s: %+v: %v", s.Next().Kind, g, err)
		}
		s = next
	}
	return s
}

// kindsOf answers no step until the end, and returns the kinds that came.
func kindsOf(t *testing.T, s Session) (kinds []Kind) {
	t.Helper()
	for s.Next().Kind != End {
		kinds = append(kinds, s.Next().Kind)
		g := Given{Act: Skipped}
		if k := s.Next().Kind; k == Put || k == Fairness {
			g = Given{}
		}
		s = give(t, s, g)
	}
	return kinds
}

func TestTheStepsInTheirOrder(t *testing.T) {
	untold := setup()
	untold.Head.Told = nil
	debrief, script := setup(), setup()
	debrief.Debrief, script.Scripted = true, true
	scriptUntold := untold
	scriptUntold.Scripted = true
	cards := []Kind{Put, Effect, Effect, Readiness, Reason, Terms, Reply, Promises}
	for name, tt := range map[string]struct {
		set  Setup
		want []Kind
	}{
		"told before": {setup(), slices.Concat([]Kind{Fairness}, cards, []Kind{Show})},
		"not told":    {untold, slices.Concat([]Kind{Told, Fairness}, cards, []Kind{Show})},
		"debrief":     {debrief, cards},
		"script":      {script, cards},
		"no told":     {scriptUntold, cards},
	} {
		if got := kindsOf(t, New(tt.set)); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// A whole ask, and its record.
func TestTheRecord(t *testing.T) {
	s := give(t, New(setup()), Given{}, Given{})
	if step := s.Next(); step.Motivator != "craft" || step.Card != 1 || step.Of != 2 || !strings.Contains(step.Asked, "doing it properly") {
		t.Errorf("%+v", step)
	}
	s = give(t, s, Given{Effect: 2}, Given{Effect: -3}, Given{Kind: Effect, Motivator: "balance", Effect: 0}, Given{Scale: 6},
		Given{Text: "it is mine from the first test", Evidence: []motive.Evidence{{Motivator: "craft", Strength: 4, Quote: "mine"}}},
		Given{Text: "an owner for the rota first", Positions: []motive.Position{{Says: motive.Belief, Goal: "late", Meets: new(false)}, {Says: motive.Outcome, Goal: "hand", Meets: new(true)}}})
	if step := s.Next(); step.Kind != Reply || len(step.Back) == 0 || !strings.HasPrefix(step.Back[0], "On the one hand it helps with doing it properly") ||
		!strings.Contains(step.Back[0], "it gets in the way of being well paid") {
		t.Errorf("%+v", step)
	}
	s = give(t, s, Given{Reply: motive.ReplyNo})
	if s.Next().Kind != Change {
		t.Errorf("after no: %s", s.Next().Kind)
	}
	s = give(t, s, Given{Text: "two people for it"},
		Given{Promise: &motive.Promise{ID: "p9", By: motive.ByManager, Text: "ask Ann", Due: "2026-12-04", Kept: new(true)}},
		Given{Promise: &motive.Promise{By: motive.ByReport, Text: "write it up"}}, Given{Act: Skipped}, Given{})
	if s.Next().Kind != End {
		t.Errorf("at the end: %s", s.Next().Kind)
	}
	want := motive.Interview{
		ID: "2026-12-01-abcd", Kind: motive.KindAsk, Report: motive.Report{Name: "Sam"}, Manager: "Dana", Started: "2026-12-01T10:00:00+01:00",
		Goals: "rota", Told: &motive.Told{On: "2026-11-01", Quotes: true}, Catalogue: motive.CatalogueRef{Name: "three", Version: "1.0.0"},
		Put: &motive.Put{On: "2026-12-01", Overlap: new(0.4545), Catalogue: "1.0.0"}, Reply: motive.ReplyNo,
		Turns: []motive.Turn{
			{Question: motive.Effect, Asked: "What would this do to what matters to you?", Effects: map[string]int{"craft": 2, "pay": -3, "balance": 0}},
			{
				Question: motive.Readiness, Asked: "How much do you want this, from 0 (not at all) to 10 (very much)? Why 6, and not lower?", Scale: new(6),
				Answer: "it is mine from the first test", Evidence: []motive.Evidence{{Motivator: "craft", Strength: 4, Quote: "mine", Kind: motive.Volunteered}},
			},
			{
				Question: motive.Closing, Asked: "What would make it more than 6?", Answer: "an owner for the rota first",
				Positions: []motive.Position{{Says: motive.Belief, Goal: "late", Meets: new(false)}, {Says: motive.Outcome, Goal: "hand", Meets: new(true)}},
			},
			{Question: motive.Closing, Asked: "What would have to change?", Answer: "two people for it"},
		},
		Promises: []motive.Promise{{ID: "p3", By: motive.ByManager, Text: "ask Ann", Due: "2026-12-04"}, {ID: "p4", By: motive.ByReport, Text: "write it up"}},
	}
	if got := s.Interview(); !reflect.DeepEqual(got, want) {
		t.Errorf("\n%+v\nwant\n%+v", got, want)
	}
}

// A declined card writes nothing, and a declined put ends the ask.
func TestDeclined(t *testing.T) {
	s := New(setup())
	s = give(t, s, Given{}, Given{})
	for s.Next().Kind != End {
		s = give(t, s, Given{Act: Skipped})
	}
	if iv := s.Interview(); len(iv.Turns) > 0 || iv.Reply != "" || iv.Promises != nil || iv.Put == nil {
		t.Errorf("%+v", iv)
	}
	if s = give(t, New(setup()), Given{}, Given{Act: Skipped}); s.Next().Kind != End || s.Interview().Put != nil {
		t.Errorf("%+v", s.Next())
	}
	if s = give(t, New(setup()), Given{Act: Done}); s.Next().Kind != End {
		t.Errorf("done before the ask was put: %s", s.Next().Kind)
	}
	s = give(t, New(setup()), Given{}, Given{}, Given{Effect: 1}, Given{Act: Done})
	if s.Next().Kind != Reply {
		t.Errorf("done at a card: %s", s.Next().Kind)
	}
	if s = give(t, s, Given{Act: Done}); s.Next().Kind != End {
		t.Errorf("done at the reply: %s", s.Next().Kind)
	}
	// what was said and is declined afterwards is not written either
	s = give(t, New(setup()), Given{}, Given{}, Given{Effect: 1}, Given{Act: Skipped, Kind: Effect, Motivator: "craft"})
	if len(s.Interview().Turns) != 0 {
		t.Errorf("%+v", s.Interview().Turns)
	}
}

// Without a number, at 0 and at 10, "why not lower" and "more" would make no sense.
func TestQuestionsFitTheNumber(t *testing.T) {
	for _, tt := range []struct {
		number        Given
		reason, terms string
	}{
		{Given{Scale: 6}, "Why 6, and not lower?", "What would make it more than 6?"},
		{Given{Scale: 0}, "What puts you off most about it?", "What would make it more than 0?"},
		{Given{Scale: 10}, "Why 10, and not lower?", "What could still get in the way?"},
		{Given{Act: Skipped}, "Is there anything in it that you would like?", "What would you need, to want it?"},
	} {
		s := give(t, New(setup()), Given{}, Given{}, Given{Act: Skipped}, Given{Act: Skipped}, tt.number)
		if got := s.Next().Asked; got != tt.reason {
			t.Errorf("%+v: %q", tt.number, got)
		}
		if got := give(t, s, Given{Act: Skipped}).Next().Asked; got != tt.terms {
			t.Errorf("%+v: %q", tt.number, got)
		}
	}
}

// Going back asks again, with the answer as a draft, and does not change what was
// written when the ask was put.
func TestGoingBack(t *testing.T) {
	set := setup()
	s := give(t, New(set), Given{}, Given{}, Given{Effect: 3}, Given{Act: Noted, Text: "tired"}, Given{Act: WentBack})
	if past, ok := s.Past(); s.Next().Motivator != "craft" || !ok || past.Effect != 3 || len(s.Interview().Turns) != 0 || len(s.Interview().Notes) != 1 {
		t.Errorf("%+v, %+v", s.Next(), past)
	}
	s = give(t, s, Given{Act: WentBack})
	if s.Next().Kind != Put || s.Interview().Put != nil {
		t.Errorf("%+v", s.Next())
	}
	s.set.Overlap, s.set.Today = new(0.9), "2026-12-09"
	s = give(t, s, Given{})
	if put := s.Interview().Put; *put.Overlap != 0.4545 || put.On != "2026-12-01" {
		t.Errorf("%+v", put)
	}
	if past, ok := s.Past(); !ok || past.Effect != 3 {
		t.Errorf("the draft is gone: %+v", past)
	}
	if _, err := New(set).Answer(Given{Act: WentBack}); err == nil {
		t.Error("no error before the first step")
	}
}

func TestWordlessRecords(t *testing.T) {
	words := []Given{{}, {}, {Effect: 2}, {Act: Skipped}, {Scale: 4}, {Text: "a secret", Evidence: []motive.Evidence{{Motivator: "pay", Strength: 3, Quote: "secret"}}}, {Text: "a secret too"}}
	before, later, untold := setup(), setup(), setup()
	before.Head.Told = &motive.Told{On: "2026-11-01"}
	untold.Head.Told = nil
	for name, s := range map[string]Session{
		"told before":     give(t, New(before), words...),
		"told later":      give(t, New(later), append(words, Given{Kind: Fairness, Told: &motive.Told{}})...),
		"declined":        give(t, New(untold), append([]Given{{Act: Skipped}, {Act: Skipped}}, words[1:]...)...),
		"agreed to today": give(t, New(untold), append([]Given{{Told: &motive.Told{}}}, words...)...),
	} {
		iv := s.Interview()
		if text := fmt.Sprintf("%+v %+v", iv, s.Acts()); strings.Contains(text, "secret") {
			t.Errorf("%s: %s", name, text)
		}
		if len(iv.Turns) != 2 && len(iv.Turns) != 3 || iv.Turns[0].Effects["craft"] != 2 || *iv.Turns[1].Scale != 4 || iv.Turns[1].Evidence[0].Motivator != "pay" {
			t.Errorf("%s: %+v", name, iv.Turns)
		}
	}
	// being told aloud what is written down, and finding it all right, is being told
	s := give(t, New(untold), append([]Given{{Act: Skipped}}, words...)...)
	if iv := s.Interview(); iv.Told == nil || iv.Told.On != "2026-12-01" || !iv.Told.Quotes || iv.Turns[1].Answer != "a secret" {
		t.Errorf("%+v", iv)
	}
}

func TestADebriefTakesTheDay(t *testing.T) {
	set := setup()
	set.Debrief = true
	s := New(set)
	if step := s.Next(); step.Kind != Put || len(step.Say) > 0 || step.Asked != "On which day did you put it to Sam?" {
		t.Errorf("%+v", step)
	}
	for _, day := range []string{"2026-12-02", "yesterday"} {
		if _, err := s.Answer(Given{Text: day}); err == nil {
			t.Errorf("%s was taken", day)
		}
	}
	iv := give(t, s, Given{Text: "2026-11-28"}).Interview()
	if iv.Put.On != "2026-11-28" || iv.Started != "2026-11-28T12:00:00+01:00" {
		t.Errorf("%+v %s", iv.Put, iv.Started)
	}
}

// An ask that is typed in later served them as far as was known on its day. The talks
// after it say nothing of that, and those before it count as they did then.
func TestTheOverlapOfADebriefIsThatOfItsDay(t *testing.T) {
	oldest, middle, newest := talkOf(map[string]int{"craft": 5}, "a"), talkOf(map[string]int{"craft": 3}, "b"), talkOf(map[string]int{"pay": 5}, "c")
	middle.Interview.Started, newest.Interview.Started = "2026-11-01T10:00:00Z", "2026-11-30T10:00:00Z"
	oldest.Days, middle.Days = 60, 29
	set := setup()
	set.Debrief = true
	set = Prepare(set, []overlap.Talk{oldest, middle, newest})
	on := func(day string) *float64 {
		s := give(t, New(set), Given{Text: day})
		kept, ok := New(set).ForJournal(Given{Text: day})
		if again := give(t, New(set), kept); !ok || !reflect.DeepEqual(again.Interview(), s.Interview()) {
			t.Errorf("%s: replayed %+v, want %+v", day, again.Interview().Put, s.Interview().Put)
		}
		return s.Interview().Put.Overlap
	}
	then := oldest
	then.Days = 31
	for day, talks := range map[string][]overlap.Talk{
		"2026-12-01": {oldest, middle, newest}, "2026-11-30": {oldest, middle, newest}, "2026-11-28": {then, {Interview: middle.Interview}}, "2026-10-15": {{Interview: oldest.Interview}},
	} {
		want := overlap.New(three(), rota()).Pool(talks).Overlap
		if got := on(day); got == nil || *got < want-1e-4 || *got > want+1e-4 {
			t.Errorf("%s: overlap %v, want %v", day, got, want)
		}
	}
	if *on("2026-11-28") == *on("2026-11-30") {
		t.Error("the newest talk changes nothing, so this tests nothing")
	}
	if got := on("2026-09-30"); got != nil {
		t.Errorf("before all talks: %v", *got)
	}
	// the day is corrected
	s := give(t, New(set), Given{Text: "2026-11-30"}, Given{Act: WentBack}, Given{Text: "2026-09-30"})
	if put := s.Interview().Put; put.On != "2026-09-30" || put.Overlap != nil {
		t.Errorf("corrected: %+v", put)
	}
}

func TestWhatIsRefused(t *testing.T) {
	s := give(t, New(setup()), Given{}, Given{})
	for name, g := range map[string]Given{
		"an effect out of range": {Effect: 6},
		"an unknown motivator":   {Kind: Effect, Motivator: "fame", Effect: 1},
		"a scale out of range":   {Kind: Readiness, Scale: 11},
		"a reply":                {Kind: Reply, Reply: "maybe"},
		"a second put":           {Kind: Put},
		"an unknown goal":        {Kind: Terms, Text: "x", Positions: []motive.Position{{Says: motive.Belief, Goal: "none"}}},
		"a long text":            {Kind: Terms, Text: strings.Repeat("x", motive.MaxText+1)},
		"a promise of nobody's":  {Kind: Promises, Promise: &motive.Promise{Text: "x"}},
		"a promise of no day":    {Kind: Promises, Promise: &motive.Promise{By: motive.ByManager, Text: "x", Due: "Friday"}},
		"an unknown act":         {Act: "leap"},
		"an unknown step":        {Act: Skipped, Kind: "leap"},
		"an empty note":          {Act: Noted},
	} {
		if after, err := s.Answer(g); err == nil || !reflect.DeepEqual(after.Interview(), s.Interview()) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := New(setup()).Answer(Given{Kind: Effect, Motivator: "pay", Effect: 1}); err == nil {
		t.Error("an effect before the ask was put")
	}
}

// talkOf is a finished talk with one answer a motivator.
func talkOf(strengths map[string]int, answer string) overlap.Talk {
	iv := motive.Interview{ID: "t", Report: motive.Report{Name: "Sam"}, Told: &motive.Told{On: "2026-10-01", Quotes: true}, Started: "2026-10-01T10:00:00Z",
		Promises: []motive.Promise{{ID: "p4", By: motive.ByManager, Text: "x"}}}
	for _, id := range []string{"balance", "craft", "pay"} {
		if x := strengths[id]; x != 0 {
			iv.Turns = append(iv.Turns, motive.Turn{Question: "open." + id, Answer: answer + id, Evidence: []motive.Evidence{{Motivator: id, Strength: x}}})
		}
	}
	return overlap.Talk{Interview: iv}
}

func TestPrepare(t *testing.T) {
	talk := talkOf(map[string]int{"balance": 5, "craft": 1}, "words about ")
	bare := setup()
	bare.Head.Told, bare.Cards, bare.Promises = nil, nil, 0
	s := Prepare(bare, []overlap.Talk{talk})
	if !slices.Equal(s.Cards, []string{"balance", "pay"}) { // the main driver, then the large offer
		t.Errorf("cards %v", s.Cards)
	}
	if s.Promises != 4 || s.Head.Told == nil || s.Head.Told.On != "2026-10-01" {
		t.Errorf("%d promises, told %+v", s.Promises, s.Head.Told)
	}
	scored := overlap.New(three(), rota()).Pool([]overlap.Talk{talk}).Overlap
	if s.Overlap == nil || *s.Overlap < scored-1e-4 || *s.Overlap > scored+1e-4 {
		t.Errorf("overlap %v, want %v", s.Overlap, scored)
	}
	// effects of an earlier ask do not change it
	earlier := overlap.Talk{Interview: motive.Interview{Kind: motive.KindAsk, Goals: "rota", Turns: []motive.Turn{{Question: motive.Effect, Effects: map[string]int{"balance": 5}}}}}
	if again := Prepare(bare, []overlap.Talk{talk, earlier}); *again.Overlap != *s.Overlap {
		t.Errorf("overlap %v, want %v", *again.Overlap, *s.Overlap)
	}
	if with := overlap.New(three(), rota()).Pool([]overlap.Talk{talk, earlier}).Overlap; with == scored {
		t.Error("the earlier effect changes nothing, so this tests nothing")
	}
	if none := Prepare(bare, nil); none.Overlap != nil || !slices.Equal(none.Cards, []string{"pay", "balance"}) { // the large offer, and the large cost
		t.Errorf("without a talk: %+v", none)
	}
	for balance, want := range map[int][]string{-2: {"pay"}, -3: {"pay", "balance"}, -4: {"balance", "pay"}, -5: {"balance", "pay"}, 2: {"pay"}, 5: {"balance", "pay"}} {
		bare.Goals.Goals[0].Offers["balance"] = balance
		if got := Prepare(bare, nil).Cards; !slices.Equal(got, want) {
			t.Errorf("balance %d: cards %v, want %v", balance, got, want)
		}
	}
}

// Nobody answers more than a few cards: the main drivers come first, then what the ask
// offers most of or takes most from.
func TestAtMostSixCards(t *testing.T) {
	s, goals := setup(), motive.Goals{ID: "many", Goals: []motive.Goal{{ID: "one", Offers: map[string]int{}}}}
	for i, id := range []string{"a", "b", "c", "d", "e", "f", "g", "h", "i"} {
		s.Catalogue.Motivators = append(s.Catalogue.Motivators, motive.Motivator{ID: id})
		goals.Goals[0].Offers[id] = 3 + i/3
	}
	s.Goals = goals
	for _, tt := range []struct {
		talks []overlap.Talk
		want  []string
	}{
		{nil, []string{"g", "h", "i", "d", "e", "f"}},
		{[]overlap.Talk{talkOf(map[string]int{"balance": 5, "craft": 1}, "words about ")}, []string{"balance", "g", "h", "i", "d", "e"}},
	} {
		if got := Prepare(s, tt.talks).Cards; !slices.Equal(got, tt.want) {
			t.Errorf("%v, want %v", got, tt.want)
		}
	}
}

// anyGiven draws an act, most of them such that they fit.
func anyGiven(t *rapid.T) Given {
	text := rapid.OneOf(rapid.SampledFrom([]string{"", " ", "SECRET words of theirs", "SECRET: \x00\u202e\xff\n- a: b"}), rapid.Map(rapid.String(), func(s string) string { return "SECRET" + s }))
	id := rapid.SampledFrom([]string{"", "pay", "craft", "balance", "fame"})
	var evidence []motive.Evidence
	for range rapid.IntRange(0, 2).Draw(t, "entries") {
		evidence = append(evidence, motive.Evidence{Motivator: id.Draw(t, "evidence"), Strength: rapid.IntRange(-6, 6).Draw(t, "strength"), Quote: text.Draw(t, "quote")})
	}
	g := Given{
		Act:       rapid.SampledFrom([]Act{Answered, Answered, Answered, Answered, Skipped, Noted, Promised, Drafted, WentBack, Reworded, Done, "leap"}).Draw(t, "act"),
		Kind:      rapid.SampledFrom([]Kind{"", "", "", "", Told, Fairness, Put, Effect, Readiness, Reason, Terms, Reply, Change, Promises, Show, End}).Draw(t, "kind"),
		Motivator: id.Draw(t, "motivator"), Effect: rapid.IntRange(-6, 6).Draw(t, "effect"), Scale: rapid.IntRange(-1, 11).Draw(t, "scale"),
		Text: text.Draw(t, "text"), Evidence: evidence,
		Reply: rapid.SampledFrom([]motive.Reply{"", "yes", "if", "not-yet", "no"}).Draw(t, "reply"),
	}
	if rapid.Bool().Draw(t, "positioned") {
		g.Positions = []motive.Position{{Says: rapid.SampledFrom([]string{"belief", "outcome", "other"}).Draw(t, "says"), Goal: rapid.SampledFrom([]string{"", "late", "none"}).Draw(t, "goal")}}
	}
	if rapid.Bool().Draw(t, "promised") {
		g.Promise = &motive.Promise{By: rapid.SampledFrom([]string{"manager", "report", "nobody"}).Draw(t, "by"), Text: text.Draw(t, "promise"), Due: rapid.SampledFrom([]string{"", "2026-12-04", "0000-01-01", "soon"}).Draw(t, "due")}
	}
	if rapid.IntRange(0, 9).Draw(t, "told") == 0 {
		g.Told = &motive.Told{Quotes: rapid.Bool().Draw(t, "quotes")}
	}
	return g
}

func anySetup(t *rapid.T) Setup {
	s := setup()
	switch rapid.IntRange(0, 2).Draw(t, "told before") {
	case 0:
		s.Head.Told = nil
	case 1:
		s.Head.Told = &motive.Told{On: "2026-11-01"}
	}
	s.Debrief, s.Scripted = rapid.Bool().Draw(t, "debrief"), rapid.Bool().Draw(t, "scripted")
	if rapid.Bool().Draw(t, "no overlap") {
		s.Overlap = nil
	}
	return s
}

// Whatever is done: the record can be saved and read again as it is, what was
// written when the ask was put never changes, no words are kept against a promise,
// and replaying what the journal holds gives the same ask.
func TestAnySequenceOfActs(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		set := anySetup(t)
		s := New(set)
		var journal []Given
		var put *motive.Put
		for range rapid.IntRange(0, 30).Draw(t, "acts") {
			g := anyGiven(t)
			next, err := s.Answer(g)
			if err != nil {
				if !reflect.DeepEqual(next.Interview(), s.Interview()) {
					t.Fatalf("an error changed the ask: %v", err)
				}
				continue
			}
			switch kept, ok := s.ForJournal(g); {
			case ok && s.KeepsWords() && !next.KeepsWords():
				journal = next.Acts()
			case ok:
				journal = append(journal, kept)
			}
			s = next
			checkKept(t, s, journal)
			if now := s.Interview().Put; now != nil && put != nil && (now.On != put.On || now.Overlap != put.Overlap) {
				t.Fatalf("put was %+v and is %+v", put, now)
			} else if now != nil {
				put = now
			}
		}
		checkReplay(t, set, s, journal)
		checkEncoding(t, s.Interview())
	})
}

func checkKept(t *rapid.T, s Session, journal []Given) {
	t.Helper()
	if s.KeepsWords() {
		return
	}
	iv := s.Interview()
	iv.Notes = nil // the manager's own words, as are their promises
	iv.Promises = slices.DeleteFunc(iv.Promises, func(p motive.Promise) bool { return p.By == motive.ByManager })
	if strings.Contains(fmt.Sprintf("%+v", iv), "SECRET") {
		t.Fatalf("words are kept: %+v", iv)
	}
	for _, g := range journal {
		if p := g.Promise; p != nil {
			g.Text, g.Promise = p.Text, nil
			if p.By == motive.ByManager {
				continue
			}
		}
		if g.Act != Noted && strings.Contains(fmt.Sprintf("%+v", g), "SECRET") {
			t.Fatalf("the journal keeps words: %+v", g)
		}
	}
}

func checkReplay(t *rapid.T, set Setup, s Session, journal []Given) {
	t.Helper()
	again, err := Replay(set, journal)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(again.Interview(), s.Interview()) {
		t.Fatalf("replayed\n%+v\nwant\n%+v", again.Interview(), s.Interview())
	}
	a, b := again.Next(), s.Next()
	a.Asked, b.Asked = "", "" // /other is not recorded
	if !reflect.DeepEqual(a, b) || s.KeepsWords() && again.Draft() != s.Draft() {
		t.Fatalf("replayed\n%+v\nwant\n%+v", a, b)
	}
}

func checkEncoding(t *rapid.T, iv motive.Interview) {
	t.Helper()
	iv.Finished = "2026-12-01T11:00:00+01:00"
	for _, format := range []codec.Format{codec.YAML, codec.JSON} {
		data, err := codec.EncodeInterview(iv, format)
		if err != nil {
			t.Fatalf("%v: %+v", err, iv)
		}
		back, problems := codec.DecodeInterview("x", data, three())
		if len(problems) > 0 {
			t.Fatalf("%v\n%s", problems, data)
		}
		if again, err := codec.EncodeInterview(back, format); err != nil || string(again) != string(data) {
			t.Fatalf("%v\n%s\n%s", err, data, again)
		}
	}
}

// An ask that was interrupted goes on if its goals have changed since. What they said
// about a goal that is gone stays.
func TestReplayAfterAGoalIsGone(t *testing.T) {
	set := setup()
	late := set.Goals.Goals[0].ID
	acts := []Given{{Kind: Fairness}, {Kind: Put}, {Kind: Terms, Text: "if Kim stays", Positions: []motive.Position{{Says: motive.Outcome, Goal: late, Meets: new(true)}}}}
	set.Goals.Goals = set.Goals.Goals[1:]
	s, err := Replay(set, acts)
	if err != nil {
		t.Fatal(err)
	}
	if turns := s.Interview().Turns; len(turns) != 1 || turns[0].Positions[0].Goal != late {
		t.Errorf("%+v", turns)
	}
	if _, err := s.Answer(acts[2]); err == nil {
		t.Error("a new answer is about a goal that is gone")
	}
	if _, err := Replay(set, []Given{acts[0], acts[1], {Kind: Effect, Motivator: "nonsense"}}); err == nil {
		t.Error("an effect on nothing is replayed")
	}
}
