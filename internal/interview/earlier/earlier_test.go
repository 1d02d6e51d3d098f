package earlier_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/interview/earlier"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// two returns a catalogue in which every question can be predicted: one opener,
// and one probe each of craft and calm.
func two() motive.Catalogue {
	return motive.Catalogue{
		Name: "two", Version: "1.0.0",
		Motivators: []motive.Motivator{
			{ID: "craft", Name: "Craft", Choice: "doing it well", Probes: []motive.Question{{ID: "craft.last", Ask: "What did you last make?", FollowUp: []string{"How come?"}}}},
			{ID: "calm", Name: "Calm", Choice: "quiet hours", Probes: []motive.Question{{ID: "calm.last", Ask: "When was it last quiet?"}}},
		},
		Openers: []motive.Question{{ID: "open.week", Ask: "How was the week?", FollowUp: []string{"And then?"}}},
	}
}

// many returns a catalogue of k motivators, with three openers.
func many(k int) motive.Catalogue {
	c := motive.Catalogue{Name: "many", Version: "1.0.0"}
	for i := range k {
		id := fmt.Sprintf("m%02d", i)
		m := motive.Motivator{ID: id, Name: "Motivator " + id, Choice: "having " + id}
		for j := range 3 {
			m.Probes = append(m.Probes, motive.Question{ID: fmt.Sprintf("%s.q%d", id, j), Ask: fmt.Sprintf("What of %s, %d?", id, j)})
		}
		c.Motivators = append(c.Motivators, m)
	}
	for i := range 3 {
		c.Openers = append(c.Openers, motive.Question{ID: fmt.Sprintf("open.q%d", i), Ask: fmt.Sprintf("How was day %d?", i)})
	}
	return c
}

func shipIt() motive.Goals {
	return motive.Goals{ID: "ship", Ask: "Ship it", Threshold: 0.5, Goals: []motive.Goal{{ID: "goal", Offers: map[string]int{"craft": 4}}}}
}

func must(t *testing.T, s interview.Session, g interview.Given) interview.Session {
	t.Helper()
	next, err := s.Answer(g)
	if err != nil {
		t.Fatal(err)
	}
	return next
}

// lastTalk returns a talk in which craft was heard, with words, and the terms
// were named.
func lastTalk() motive.Interview {
	return motive.Interview{
		Kind: motive.KindTalk, Report: motive.Report{Name: "Sam"}, Started: "2026-11-23T09:00:00Z", Told: &motive.Told{On: "2026-11-23", Quotes: true},
		Turns: []motive.Turn{
			{Question: "open.week", Asked: "How was the week?", Answer: "glad to plane the oak", Evidence: []motive.Evidence{
				{Motivator: "craft", Strength: 5, Kind: motive.Volunteered, Quote: "plane the oak"}}},
			{Question: "calm.last", Asked: "When was it last quiet?", Answer: "never mind that", Evidence: []motive.Evidence{
				{Motivator: "calm", Strength: 1, Kind: motive.Prompted, Quote: "never mind that"}}},
			{Question: motive.Closing, Asked: "Ship it: what would have to be true for you to want this?", Answer: "if the saw were new"},
		},
	}
}

func afterTalks(ivs ...motive.Interview) interview.Setup {
	var talks []overlap.Talk
	for _, iv := range ivs {
		talks = append(talks, overlap.Talk{Interview: iv})
	}
	return earlier.With(interview.Setup{Catalogue: two(), Goals: []motive.Goals{shipIt()}, Head: motive.Interview{Report: motive.Report{Name: "Sam"}}, Preamble: true}, talks)
}

// talks returns two talks in which the same question was asked.
func talks() []overlap.Talk {
	said := func(question, motivator string) motive.Turn {
		return motive.Turn{Question: question, Answer: "so it was", Evidence: []motive.Evidence{{Motivator: motivator, Strength: 5, Kind: motive.Volunteered}}}
	}
	return []overlap.Talk{
		{Interview: motive.Interview{Turns: []motive.Turn{said("open.q0", "m00"), said("m01.q0", "m01")}}, Days: 30},
		{Interview: motive.Interview{Turns: []motive.Turn{said("open.q0", "m02")}}},
	}
}

func TestAfterEarlierTalks(t *testing.T) {
	before := talks()
	set := interview.Setup{Catalogue: many(4), Head: motive.Interview{ID: "next", Turns: []motive.Turn{{Question: "stray"}}}}
	next := earlier.With(set, before)
	if want := []string{"open.q0", "m01.q0", "open.q0"}; !slices.Equal(next.Earlier, want) {
		t.Errorf("asked %q, want %q", next.Earlier, want)
	}
	var ids []string
	for _, turn := range next.Past {
		ids = append(ids, turn.Question)
	}
	if len(next.Head.Turns) != 0 || len(ids) != 3 || ids[0] == ids[2] {
		t.Errorf("one question in two talks is two answers: %q", ids)
	}
	if next.Head.ID != "next" || len(set.Head.Turns) != 1 || before[1].Interview.Turns[0].Question != "open.q0" {
		t.Error("what was handed in is changed")
	}
	if none := earlier.With(set, nil); len(none.Past) != 0 || len(none.Earlier) != 0 || none.Since != nil {
		t.Errorf("after no talk there is %+v", none)
	}
}

// A no to the goals, in an earlier ask, would keep every verdict from sufficient,
// and so be mistaken for a reason to ask on.
func TestWhatWasSaidOfAnAskIsNoEvidenceForTheNextTalk(t *testing.T) {
	c := many(6)
	goals := motive.Goals{ID: "ask", Ask: "Ship it", Threshold: 0.5, Goals: []motive.Goal{{ID: "goal", Offers: map[string]int{"m00": 4}}}}
	before := talks()
	turns := before[0].Interview.Turns
	turns[0].Positions = []motive.Position{{Says: motive.Belief, Goal: goals.Goals[0].ID, Meets: new(false)}}
	turns[1].Question, turns[1].Effects = motive.Effect, map[string]int{"m00": -5}
	next := earlier.With(interview.Setup{Catalogue: c, Goals: []motive.Goals{goals}, Head: motive.Interview{Goals: goals.ID}}, before)
	next.Head.Turns = next.Past
	r := overlap.New(c, goals).Score(next.Head)
	if r.Answers != 3 || len(r.Refused) != 0 || r.Standings[0].HasEffect {
		t.Errorf("got %d answers, refused %q, %+v", r.Answers, r.Refused, r.Standings[0])
	}
	if turns[0].Positions == nil || turns[1].Effects == nil {
		t.Error("what was handed in is changed")
	}
}

func TestWhatTheNewestTalkLeft(t *testing.T) {
	with := func(change func(*motive.Interview)) motive.Interview {
		iv := lastTalk()
		change(&iv)
		return iv
	}
	for _, tt := range []struct {
		name                string
		talks               []motive.Interview
		terms, words, about string
	}{
		{"terms, and words for the strongest", []motive.Interview{lastTalk()}, "if the saw were new", "plane the oak", "craft"},
		{"words that nobody has looked at are not quoted", []motive.Interview{with(func(iv *motive.Interview) { iv.Turns[0].Evidence[0].ByCoach = true })}, "if the saw were new", "never mind that", "calm"},
		{"a long answer is cut", []motive.Interview{with(func(iv *motive.Interview) {
			iv.Turns[0].Evidence[0].Quote = ""
			iv.Turns[0].Answer = "one two three four five six seven eight nine ten eleven"
		})}, "if the saw were new", "one two three four five six seven eight nine ten …", "craft"},
		{"after a clause, if there is one", []motive.Interview{with(func(iv *motive.Interview) {
			iv.Turns[0].Evidence[0].Quote = ""
			iv.Turns[0].Answer = "they asked, before they decided, which is a first for all of us"
		})}, "if the saw were new", "they asked", "craft"},
		{"a single word says nothing", []motive.Interview{with(func(iv *motive.Interview) { iv.Turns[0].Evidence[0].Quote = "oak"; iv.Turns = iv.Turns[:1] })}, "", "", ""},
		{"words of an older talk are not those of last time", []motive.Interview{lastTalk(), {Kind: motive.KindTalk}}, "if the saw were new", "", ""},
		{"a note does not hide the talk before it", []motive.Interview{lastTalk(), {Kind: motive.KindNotebook}}, "if the saw were new", "plane the oak", "craft"},
		{"the newest terms count", []motive.Interview{lastTalk(), {Kind: motive.KindAsk, Turns: []motive.Turn{{Question: motive.Closing, Answer: "if it were May"}}}}, "if it were May", "", ""},
		{"no words after a promise to keep none", []motive.Interview{with(func(iv *motive.Interview) { iv.Told.Quotes = false })}, "", "", ""},
		{"not even those from before it", []motive.Interview{lastTalk(), {Kind: motive.KindNotebook, Told: &motive.Told{On: "2026-11-24"}}}, "", "", ""},
	} {
		since := afterTalks(tt.talks...).Since
		if since == nil || since.Terms != tt.terms || since.Words != tt.words || since.About != tt.about {
			t.Errorf("%s: %+v", tt.name, since)
		}
	}
	if set := afterTalks(motive.Interview{Kind: motive.KindNotebook, Turns: lastTalk().Turns}); set.Since != nil || len(set.Past) != 3 {
		t.Errorf("a notebook alone is evidence, and no talk: %+v", set)
	}
}

func TestWhatWasToldHoldsOn(t *testing.T) {
	told := func(on string, quotes bool) motive.Interview {
		return motive.Interview{Told: &motive.Told{On: on, Quotes: quotes}}
	}
	for _, tt := range []struct {
		name  string
		talks []motive.Interview
		want  *motive.Told
	}{
		{"nothing", []motive.Interview{{}}, nil},
		{"the newest", []motive.Interview{told("2026-03-01", false), told("2026-05-01", true), {}}, &motive.Told{On: "2026-05-01", Quotes: true}},
		{"by its date", []motive.Interview{told("2026-05-01", false), told("2026-03-01", true)}, &motive.Told{On: "2026-05-01"}},
		{"of one day, the later record", []motive.Interview{told("2026-05-01", true), told("2026-05-01", false)}, &motive.Told{On: "2026-05-01"}},
	} {
		set := afterTalks(tt.talks...)
		if got := set.Head.Told; (got == nil) != (tt.want == nil) || got != nil && *got != *tt.want {
			t.Errorf("%s: %+v", tt.name, got)
		}
		s := must(t, interview.New(set), interview.Given{Act: interview.Skipped})
		if asks := s.Next().Kind == interview.Told; asks != (tt.want == nil) {
			t.Errorf("%s: next comes %s", tt.name, s.Next().Kind)
		}
	}
	dated := interview.Setup{Catalogue: two(), Head: motive.Interview{Started: "2026-11-30T10:00:00Z"}}
	if got := earlier.With(dated, []overlap.Talk{{Interview: told("2026-05-01", true)}, {Interview: told("9998-01-01", false)}}).Head.Told; got.On != "2026-05-01" {
		t.Errorf("a date that cannot be right counts: %+v", got)
	}
	set := earlier.With(interview.Setup{Catalogue: two(), Head: told("2026-11-30", true)}, []overlap.Talk{{Interview: told("2026-05-01", false)}})
	if !set.Head.Told.Quotes {
		t.Error("an earlier promise replaces that of this talk")
	}
	for quotes, want := range map[bool]string{false: "2026-11-30", true: "2026-05-01"} { // only one that forbids replaces it
		set = earlier.With(interview.Setup{Catalogue: two(), Head: told("2026-05-01", true)}, []overlap.Talk{{Interview: told("2026-11-30", quotes)}})
		if set.Head.Told.On != want {
			t.Errorf("after a later one with quotes %v: %+v", quotes, set.Head.Told)
		}
	}
}

// "Last time" is the newest talk: terms from one before it are known, and not said to
// be of last time.
func TestOldTermsAreNotOfLastTime(t *testing.T) {
	newer := lastTalk()
	newer.Started, newer.Turns = "2026-11-30T09:00:00Z", newer.Turns[:1]
	for _, tt := range []struct {
		talks []motive.Interview
		lead  string
	}{
		{[]motive.Interview{newer, lastTalk()}, "if the saw were new"},
		{[]motive.Interview{lastTalk(), newer}, "plane the oak"},
		{[]motive.Interview{lastTalk(), {Kind: motive.KindNotebook}}, "if the saw were new"},
	} {
		set := afterTalks(tt.talks...)
		set.Preamble = false
		if lead := interview.New(set).Next().Lead; !strings.Contains(lead, tt.lead) || set.Since.Terms != "if the saw were new" {
			t.Errorf("%q does not hold %q; %+v", lead, tt.lead, set.Since)
		}
	}
}

// A choice may have been answered in words, which a newer promise forbids.
func TestWordsOfAChoiceAreNotRepeated(t *testing.T) {
	talk := lastTalk()
	talk.Turns = append(talk.Turns, motive.Turn{Question: "trade-off.craft.calm", Answer: "the oak, any day", Evidence: []motive.Evidence{{Motivator: "craft", Strength: 5, Kind: motive.Chosen}}})
	set := interview.Setup{Catalogue: two(), Head: motive.Interview{Told: &motive.Told{On: "2026-12-01"}}}
	for _, turn := range earlier.With(set, []overlap.Talk{{Interview: talk}}).Past {
		if turn.Answer != "" {
			t.Errorf("repeats %q", turn.Answer)
		}
	}
}
