// Package due says what is to be done on a day: promises to keep, outcomes to record,
// talks to finish, and whom to talk to next about what.
//
// It works on records that were read already and on a time that is passed in.
package due

import (
	"cmp"
	"slices"
	"time"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/records"
	"buyin/internal/records/asks"
	"buyin/internal/records/naming"
	"buyin/internal/records/promises"
	"buyin/internal/records/summary"
)

// SoonDays is how many days ahead a promise is named, the last one included.
const SoonDays = 14

// A List is what is to be done.
type List struct {
	Overdue    []promises.Entry // open promises whose day is over, the oldest first
	Soon       []promises.Entry // open promises of today and the next SoonDays days, the first one first
	Broken     []promises.Entry // the manager's own of the last SoonDays days that they broke, unless the two have talked since
	Outcomes   []asks.Open      // asks of which it is time to record what came, the oldest first
	Confirm    []asks.Open      // asks of which it was recorded early, and may have changed, the oldest first
	Unfinished []records.Record // talks and asks that were begun
	Next       []Talk           // whom to talk to: first those with whom the last talk is longest ago
}

// A View is what is thought of the ask that somebody has in mind. The zero value is
// none.
type View struct {
	Goals string                                     // id of the goals; "" if there are none, or several
	Judge func(report string) (overlap.Result, bool) // of the ask for a report; false if nothing was heard of them
}

// A Reason says why to talk to somebody.
type Reason int

// The reasons.
const (
	Unanswered Reason = iota // the ask was put days ago, and they have not said
	Terms                    // they said "if" or "not yet"
	Unclear                  // too little is known to say how far the ask serves them
	Ready                    // enough is known, and they have not been asked
	First                    // there are notes or promises, and no talk
	Stale                    // the newest talk is too old to describe the present
)

// A Talk is a person to talk to next.
type Talk struct {
	Name   string
	Last   string // the day of the last talk or ask, 2006-01-02; "" if there was none
	Reason Reason
	Days   int          // Unanswered, Terms: since the ask was put; Stale: since the newest talk
	Reply  motive.Reply // Terms
	Goals  string       // Unanswered, Terms: id of the goals of that ask
	Terms  string       // Terms: what would make it more for them, in their words; "" if these are not kept
	About  []string     // Unclear: up to two motivators that the ask offers and of which nothing was heard
}

// On returns what is to be done at a time. It quotes no words that may not be quoted.
func On(all []records.Record, v View, now time.Time) (l List) {
	all = promises.Quotable(all, now)
	today := now.Format(time.DateOnly)
	last := now.AddDate(0, 0, SoonDays).Format(time.DateOnly)
	for _, p := range promises.Open(promises.All(all)) {
		switch {
		case p.Due == "" || p.Due > last:
		case p.Due < today:
			l.Overdue = append(l.Overdue, p)
		default:
			l.Soon = append(l.Soon, p)
		}
	}
	open := asks.WithoutOutcome(all, today)
	for _, o := range open {
		if o.IsDue() {
			l.Outcomes = append(l.Outcomes, o)
		}
	}
	l.Confirm = asks.ToConfirm(all, today)
	for _, r := range all {
		if r.Unfinished {
			l.Unfinished = append(l.Unfinished, r)
		}
	}
	l.Broken = brokenLately(all, now)
	l.Next = next(all, v, open, now)
	return l
}

// brokenLately returns the manager's own promises that they broke, if their day is not
// before the last talk and not more than SoonDays days ago.
func brokenLately(all []records.Record, now time.Time) (broken []promises.Entry) {
	from := now.AddDate(0, 0, -SoonDays).Format(time.DateOnly)
	for _, name := range records.Names(all) {
		theirs := records.Of(name, all)
		last := lastConversation(theirs)
		for _, e := range promises.Of(name, theirs) {
			if e.IsBroken() && e.Due != "" && e.Due >= max(from, last) {
				broken = append(broken, e)
			}
		}
	}
	return broken
}

// next returns whom to talk to. Nobody is in it whose talk is unfinished, or of
// whose ask the outcome is to be recorded: that is the next thing with them. The order
// tells nothing of what they said or promised.
func next(all []records.Record, v View, open []asks.Open, now time.Time) (talks []Talk) {
	stale := map[string]int{}
	for _, s := range summary.StaleReports(all, now) {
		stale[naming.Fold(s.Name)] = s.Days
	}
	for _, name := range records.Names(all) {
		theirs := slices.DeleteFunc(records.Of(name, all), func(r records.Record) bool { return r.Self || r.Stray })
		if len(theirs) == 0 || slices.ContainsFunc(theirs, func(r records.Record) bool { return r.Unfinished }) {
			continue
		}
		p := person{name: name, theirs: theirs, view: v, last: lastConversation(theirs), stale: stale[naming.Fold(name)]}
		for _, o := range open { // from the oldest
			if naming.Same(o.Name(), name) {
				p.ask = &o
			}
		}
		if t, ok := p.talk(); ok {
			t.Name, t.Last = name, p.last
			talks = append(talks, t)
		}
	}
	slices.SortStableFunc(talks, func(a, b Talk) int { return cmp.Compare(a.Last, b.Last) })
	return talks
}

// A person is what decides whether to talk to a report.
type person struct {
	name   string
	theirs []records.Record // oldest first
	view   View
	last   string     // see Talk
	ask    *asks.Open // the newest one without an outcome, or nil
	stale  int        // age in days of the newest talk, if that is stale; else 0
}

// talk returns why to talk to them; false if there is no reason.
func (p person) talk() (Talk, bool) {
	switch {
	case p.ask != nil:
		return p.afterAsk()
	case p.last == "":
		return Talk{Reason: First}, p.hasSomething()
	case p.stale > 0:
		return Talk{Reason: Stale, Days: p.stale}, true
	}
	return p.beforeAsk()
}

// lastConversation returns the day of the newest finished talk or ask; "" if there is
// none.
func lastConversation(theirs []records.Record) (last string) {
	for _, r := range theirs {
		if day, known := r.Day(); r.IsFinishedTalk() && known {
			last = max(last, day)
		}
	}
	return last
}

// hasSomething reports whether there are notes or promises.
func (p person) hasSomething() bool {
	return slices.ContainsFunc(p.theirs, func(r records.Record) bool {
		return r.Usable() && len(r.Interview.Turns)+len(r.Interview.Notes)+len(r.Interview.Promises) > 0
	})
}

// waitDays is how long people who have not said are left to think about an ask before
// they are asked again. Whoever said "if" or "not yet" is waiting for somebody to act.
const waitDays = 7

// afterAsk is talk for somebody to whom an ask was put. A no is an answer: it is a
// reason to leave them alone.
func (p person) afterAsk() (Talk, bool) {
	iv := p.ask.Interview
	t := Talk{Days: p.ask.Days, Reply: iv.Reply, Goals: iv.Goals}
	switch {
	case p.ask.IsDue():
		return t, false
	case iv.Reply == "":
		t.Reason = Unanswered
		return t, p.ask.Days >= waitDays
	case iv.Reply == motive.ReplyIf || iv.Reply == motive.ReplyNotYet:
		t.Reason, t.Terms = Terms, termsOf(iv)
		return t, true
	}
	return t, false
}

// termsOf returns the newest terms in an ask, in their words; "" if there are none.
func termsOf(iv motive.Interview) (terms string) {
	for _, turn := range iv.Turns {
		if turn.Question == motive.Closing {
			terms = turn.Answer
		}
	}
	return terms
}

// beforeAsk is talk for somebody to whom this ask was not put.
func (p person) beforeAsk() (Talk, bool) {
	if p.view.Goals == "" || p.view.Judge == nil {
		return Talk{}, false
	}
	if _, asked := asks.UnderWay(p.name, p.view.Goals, p.theirs); asked {
		return Talk{}, false
	}
	result, heard := p.view.Judge(p.name)
	switch {
	case heard && result.Declined():
		return Talk{}, false
	case !heard || result.Verdict == overlap.Unclear:
		return Talk{Reason: Unclear, About: offeredUnheard(result)}, true
	}
	return Talk{Reason: Ready}, true
}

// offeredUnheard returns up to two motivators that the ask serves and of which nothing
// was heard, the most served first.
func offeredUnheard(r overlap.Result) (ids []string) {
	unheard := slices.DeleteFunc(slices.Clone(r.Standings), func(s overlap.Standing) bool { return s.Served <= 0 || s.Counts.Total() > 0 })
	slices.SortStableFunc(unheard, func(a, b overlap.Standing) int { return cmp.Compare(b.Served, a.Served) })
	for _, s := range unheard[:min(2, len(unheard))] {
		ids = append(ids, s.Motivator)
	}
	return ids
}
