package due

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"buyin/internal/fixture/property"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/records"
)

var now = time.Date(2026, 11, 30, 10, 0, 0, 0, time.UTC)

// day is a date that many days ago.
func day(ago int) string { return now.AddDate(0, 0, -ago).Format(time.DateOnly) }

// A with changes a record.
type with func(*records.Record)

// talk is a finished talk with somebody that many days ago.
func talk(name string, ago int, more ...with) records.Record {
	r := records.Record{ID: fmt.Sprintf("%s-%d", name, ago), Path: fmt.Sprintf("/ws/%s-%d", name, ago)}
	at := day(ago) + "T09:00:00Z"
	r.Interview = motive.Interview{ID: r.ID, Kind: motive.KindTalk, Report: motive.Report{Name: name}, Started: at, Finished: at, Turns: []motive.Turn{{Answer: "x"}}}
	for _, m := range more {
		m(&r)
	}
	return r
}

func kind(k string) with { return func(r *records.Record) { r.Interview.Kind = k } }

func ask(reply motive.Reply) with {
	return func(r *records.Record) {
		r.Interview.Kind, r.Interview.Goals, r.Interview.Reply = motive.KindAsk, "ship", reply
		r.Interview.Put = &motive.Put{On: r.Interview.Day()}
	}
}

func closing(r *records.Record) {
	r.Interview.Turns = append(r.Interview.Turns, motive.Turn{Question: motive.Closing, Answer: "a desk"}, motive.Turn{Question: motive.Closing, Answer: "two quiet weeks"})
}

func outcome(r *records.Record) { r.Interview.Outcome = &motive.AskOutcome{Says: "yes", On: day(0)} }

func unfinished(r *records.Record) { r.Unfinished, r.Interview.Finished = true, "" }

func promised(all ...motive.Promise) with {
	return func(r *records.Record) { r.Interview.Promises = all }
}

var broken = promised(motive.Promise{ID: "p1", By: motive.ByManager, Text: "x", Due: day(2), Kept: new(false)})

// judged gives everybody the same verdict.
func judged(v overlap.Verdict) View {
	return View{Goals: "ship", Judge: func(string) (overlap.Result, bool) {
		return overlap.Result{Heard: true, HasGoals: true, Verdict: v, Standings: []overlap.Standing{
			{Motivator: "pay", Served: 0.4}, {Motivator: "mastery", Served: 1}, {Motivator: "balance"}, {Motivator: "purpose", Served: 0.4},
		}}, true
	}}
}

func TestWhomToTalkTo(t *testing.T) {
	const (
		yes    = motive.ReplyYes
		ifs    = motive.ReplyIf
		notYet = motive.ReplyNotYet
	)
	refused := View{Goals: "ship", Judge: func(string) (overlap.Result, bool) {
		return overlap.Result{Heard: true, Verdict: overlap.Unclear, Refused: []string{"a"}}, true
	}}
	for _, test := range []struct {
		name string
		all  []records.Record
		view View
		want []Talk
	}{
		{"nobody", nil, judged(overlap.Unclear), nil},
		{"a notebook alone", []records.Record{talk("Sam", 3, kind(motive.KindNotebook))}, View{}, []Talk{{Name: "Sam", Reason: First}}},
		{"an empty notebook", []records.Record{talk("Sam", 3, kind(motive.KindNotebook), func(r *records.Record) { r.Interview.Turns = nil })}, View{}, nil},
		{"talked with, no goals", []records.Record{talk("Sam", 3)}, View{}, nil},
		{"unclear", []records.Record{talk("Sam", 3)}, judged(overlap.Unclear), []Talk{{Name: "Sam", Reason: Unclear, About: []string{"mastery", "pay"}}}},
		{"sufficient", []records.Record{talk("Sam", 3)}, judged(overlap.Sufficient), []Talk{{Name: "Sam", Reason: Ready}}},
		{"insufficient: no verdict is told", []records.Record{talk("Sam", 3)}, judged(overlap.Insufficient), []Talk{{Name: "Sam", Reason: Ready}}},
		{"refused in the talk", []records.Record{talk("Sam", 3)}, refused, nil},
		{"stale before all else about the ask", []records.Record{talk("Sam", 91)}, judged(overlap.Sufficient), []Talk{{Name: "Sam", Reason: Stale, Days: 91}}},
		{"an unfinished talk comes first", []records.Record{talk("Sam", 91), talk("Sam", 1, unfinished)}, judged(overlap.Unclear), nil},
		{"asked, thinks about it", []records.Record{talk("Sam", 9), talk("Sam", 6, ask(""))}, judged(overlap.Unclear), nil},
		{"said if today, with terms", []records.Record{talk("Sam", 9), talk("Sam", 0, ask(ifs), closing)}, judged(overlap.Unclear), []Talk{{Name: "Sam", Reason: Terms, Reply: ifs, Goals: "ship", Terms: "two quiet weeks"}}},
		{"said if a week ago", []records.Record{talk("Sam", 9), talk("Sam", 7, ask(ifs))}, judged(overlap.Unclear), []Talk{{Name: "Sam", Reason: Terms, Days: 7, Reply: ifs, Goals: "ship"}}},
		{"said not yet", []records.Record{talk("Sam", 41, ask(notYet))}, judged(overlap.Unclear), []Talk{{Name: "Sam", Reason: Terms, Days: 41, Reply: notYet, Goals: "ship"}}},
		{"has not said", []records.Record{talk("Sam", 8, ask(""))}, View{}, []Talk{{Name: "Sam", Reason: Unanswered, Days: 8, Goals: "ship"}}},
		{"yes is enough", []records.Record{talk("Sam", 8, ask(yes))}, judged(overlap.Unclear), nil},
		{"no is an answer", []records.Record{talk("Sam", 20, ask(motive.ReplyNo))}, judged(overlap.Unclear), nil},
		{"the outcome is due first", []records.Record{talk("Sam", 14, ask(ifs))}, judged(overlap.Unclear), nil},
		{"asked, and it is over", []records.Record{talk("Sam", 20, ask(yes), outcome)}, judged(overlap.Unclear), nil},
		{"asked for something else", []records.Record{talk("Sam", 20, ask(yes), outcome, func(r *records.Record) { r.Interview.Goals = "rota" })}, judged(overlap.Sufficient), []Talk{{Name: "Sam", Reason: Ready}}},
		{"the last talk longest ago first", []records.Record{talk("Ada", 3), talk("Bo", 8, ask("")), talk("Cy", 91), talk("Di", 3, kind(motive.KindNotebook))}, judged(overlap.Unclear), []Talk{
			{Name: "Di", Reason: First}, {Name: "Cy", Reason: Stale, Days: 91}, {Name: "Bo", Reason: Unanswered, Days: 8, Goals: "ship"}, {Name: "Ada", Reason: Unclear, About: []string{"mastery", "pay"}},
		}},
		{"you", []records.Record{talk("me", 91, func(r *records.Record) { r.Self = true })}, judged(overlap.Unclear), nil},
		{"a backup", []records.Record{talk("Sam", 91, func(r *records.Record) { r.Stray = true })}, judged(overlap.Unclear), nil},
	} {
		got := On(test.all, test.view, now).Next
		for i := range got {
			got[i].Last = "" // TestTheLastTalk
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: -want +got:\n%s", test.name, diff)
		}
	}
}

func TestTheLastTalk(t *testing.T) {
	for _, test := range []struct {
		all  []records.Record
		want string
	}{
		{[]records.Record{talk("Sam", 3, kind(motive.KindNotebook))}, ""},
		{[]records.Record{talk("Sam", 3, kind(motive.KindNotebook)), talk("Sam", 9), talk("Sam", 12)}, day(9)},
		{[]records.Record{talk("Sam", 12), talk("Sam", 9, ask(motive.ReplyIf))}, day(9)},
	} {
		if got := On(test.all, judged(overlap.Unclear), now).Next; len(got) != 1 || got[0].Last != test.want {
			t.Errorf("%+v, want %q", got, test.want)
		}
	}
}

func TestBrokenPromises(t *testing.T) {
	due := func(ago int) with {
		return promised(motive.Promise{ID: "p1", By: motive.ByManager, Text: "x", Due: day(ago), Kept: new(false)})
	}
	for name, test := range map[string]struct {
		all  []records.Record
		want int
	}{
		"just now":            {[]records.Record{talk("Sam", 3, broken)}, 1},
		"and talked since":    {[]records.Record{talk("Sam", 3, broken), talk("Sam", 1)}, 0},
		"and somebody else":   {[]records.Record{talk("Sam", 3, broken), talk("Ada", 1)}, 1},
		"two weeks ago":       {[]records.Record{talk("Sam", 80, due(14))}, 1},
		"longer ago":          {[]records.Record{talk("Sam", 80, due(15))}, 0},
		"without a date":      {[]records.Record{talk("Sam", 80, promised(motive.Promise{ID: "p1", By: motive.ByManager, Text: "x", Kept: new(false)}))}, 0},
		"open ones are other": {[]records.Record{talk("Sam", 80, promised(motive.Promise{ID: "p1", By: motive.ByManager, Text: "x", Due: day(3)}))}, 0},
	} {
		if got := On(test.all, View{}, now).Broken; len(got) != test.want {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestWhatIsDue(t *testing.T) {
	promise := func(id string, ago int) motive.Promise {
		return motive.Promise{ID: id, By: motive.ByReport, Text: "x", Due: day(ago)}
	}
	kept := promise("p6", 3)
	kept.Kept = new(true)
	all := []records.Record{
		talk("Sam", 3, promised(promise("p1", 1), promise("p2", 0), promise("p3", -14), promise("p4", -15), promise("p5", 30), kept, motive.Promise{ID: "p7", By: motive.ByReport, Text: "x"})),
		talk("Ada", 14, ask(motive.ReplyYes)), talk("Bo", 13, ask(motive.ReplyYes)), talk("Cy", 42, ask(motive.ReplyNo)), talk("Di", 42, ask(""), outcome),
		talk("Eve", 1, unfinished),
	}
	l := On(all, View{}, now)
	var got []string
	for _, e := range slices.Concat(l.Overdue, l.Soon) {
		got = append(got, e.ID)
	}
	for _, o := range l.Outcomes {
		got = append(got, o.Name())
	}
	for _, u := range l.Unfinished {
		got = append(got, u.Name())
	}
	if want := "p5 p1 p2 p3 Cy Ada Eve"; strings.Join(got, " ") != want || len(l.Overdue) != 2 {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Whatever is kept, nobody is named twice, and nobody whose talk is unfinished or of
// whose ask the outcome is due.
func TestNobodyIsNamedTwice(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		one := rapid.Custom(func(t *rapid.T) records.Record {
			changes := []with{func(*records.Record) {}, kind(motive.KindNotebook), unfinished, broken, ask(""), ask(motive.ReplyIf), ask(motive.ReplyNo), outcome}
			r := talk(rapid.SampledFrom([]string{"Sam", "sam ", "Ada", "Bo"}).Draw(t, "name"), rapid.IntRange(-3, 120).Draw(t, "ago"))
			for _, change := range rapid.SliceOfN(rapid.SampledFrom(changes), 0, 3).Draw(t, "changes") {
				change(&r)
			}
			return r
		})
		l := On(rapid.SliceOf(one).Draw(t, "records"), judged(rapid.SampledFrom([]overlap.Verdict{overlap.Unclear, overlap.Sufficient}).Draw(t, "verdict")), now)
		named := map[string]bool{}
		for _, u := range l.Unfinished {
			named[strings.ToLower(strings.TrimSpace(u.Name()))] = true
		}
		last := ""
		for _, n := range l.Next {
			key := strings.ToLower(strings.TrimSpace(n.Name))
			if named[key] || n.Last < last {
				t.Fatalf("%+v of %+v", n, l.Next)
			}
			named[key], last = true, n.Last
		}
	})
}
