// Package earlier opens a talk from the earlier talks with the same person: what
// they left, what the manager should know before it, and what to take into the
// room instead of a laptop.
//
// It repeats no words that a promise to the report forbids. It reads no files and
// knows no clock.
package earlier

import (
	"fmt"
	"slices"
	"time"

	"buyin/internal/interview"
	"buyin/internal/interview/ids"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// With returns the setup for the next talk with the same report. The earlier
// talks, notebooks and asks come oldest first.
//
// Their turns count as evidence for what to ask, and their questions are asked
// again only if no other question is left. The newest promise about notes holds
// on, unless the setup has one of its own that is not older. What the newest talk left opens the
// next one; see interview.Since.
func With(s interview.Setup, earlier []overlap.Talk) interview.Setup {
	s.Head.Turns, s.Past, s.Earlier, s.Since, s.Promises, s.Answered = nil, nil, nil, nil, 0, nil
	if told := newestTold(earlier, s.Head.Started); s.Head.Told == nil || told.ForbidsAfter(*s.Head.Told) {
		s.Head.Told = told
	}
	for i, t := range earlier {
		for _, turn := range t.Interview.Turns {
			s.Earlier = append(s.Earlier, turn.Question)
			turn.Question = fmt.Sprintf("%s%s%d", turn.Question, ids.TalkSeparator, i) // the answers to the same question in two talks are different answers
			turn.Positions, turn.Effects = nil, nil                                    // statements about an ask need no further questions
			if !mayQuote(s, t) {
				turn = withoutWords(turn)
			}
			s.Past = append(s.Past, turn)
		}
		for _, p := range t.Interview.Promises {
			s.Promises = max(s.Promises, motive.PromiseNumber(p.ID))
		}
	}
	s.Answered = answered(s, earlier)
	if left := since(s, earlier); left.Talked || len(left.Promises) > 0 {
		s.Since = left
	}
	return s
}

// isTalk reports whether this is a conversation and not a notebook.
func isTalk(t overlap.Talk) bool { return t.Interview.Kind != motive.KindNotebook }

// newestTold returns what the report was told last, or nil. started is the start
// of the talk, "" if it is not known: what is dated after it is a mistake, but
// for a day or two, because zones and clocks differ.
func newestTold(earlier []overlap.Talk, started string) (told *motive.Told) {
	last := "9999"
	if at, err := time.Parse(time.RFC3339, started); err == nil {
		last = at.AddDate(0, 0, 2).Format(time.DateOnly)
	}
	for _, t := range earlier {
		if o := t.Interview.Told; o != nil && o.On <= last && (told == nil || o.On >= told.On) {
			told = o
		}
	}
	return told
}

// mayQuote reports whether the words of an earlier talk may be repeated: neither
// the promise that was made in it nor the newest one forbids it.
func mayQuote(s interview.Setup, t overlap.Talk) bool {
	allows := func(told *motive.Told) bool { return told == nil || told.Quotes }
	return allows(s.Head.Told) && allows(t.Interview.Told)
}

// withoutWords returns a turn without the report's words. They may have answered a
// choice in words, too.
func withoutWords(t motive.Turn) motive.Turn {
	t.Answer, t.Evidence = "", slices.Clone(t.Evidence)
	for i := range t.Evidence {
		t.Evidence[i].Quote = ""
	}
	return t
}
