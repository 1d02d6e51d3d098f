package earlier

import (
	"cmp"
	"slices"
	"strings"

	"buyin/internal/discreet"
	"buyin/internal/interview"
	"buyin/internal/interview/wording"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// since returns what the earlier talks left; of a notebook alone, the open promises.
// It holds no words that a promise forbids.
func since(s interview.Setup, earlier []overlap.Talk) *interview.Since {
	left := &interview.Since{Talked: slices.ContainsFunc(earlier, isTalk)}
	for _, t := range earlier {
		for _, p := range t.Interview.Promises {
			open := !p.Dropped && (p.Kept == nil || !*p.Kept)
			if open && (p.By == motive.ByManager || p.Text != "" && mayQuote(s, t)) { // what they promised is in words of theirs
				left.Promises = append(left.Promises, p)
			}
		}
	}
	if !left.Talked {
		return left
	}
	newest := newestTalk(earlier)
	for i, t := range earlier {
		for _, turn := range t.Interview.Turns {
			if turn.Question == motive.Closing && turn.Answer != "" && mayQuote(s, t) {
				left.Terms, left.OldTerms = turn.Answer, i < newest
			}
		}
	}
	left.Words, left.About = lastWords(s, earlier)
	return left
}

// answered returns what the report has said about each ask, by the id of its goals: the
// newest reply, and the newest terms unless a reply without terms came after them.
func answered(s interview.Setup, earlier []overlap.Talk) map[string]wording.Answered {
	said := map[string]wording.Answered{}
	for _, t := range earlier {
		iv := t.Interview
		a, before := said[iv.Goals]
		if iv.Goals == "" || iv.Kind == motive.KindNotebook {
			continue
		}
		if iv.Reply != "" {
			a, before = wording.Answered{Reply: iv.Reply, On: dayOf(iv)}, true
		}
		for _, turn := range iv.Turns {
			if turn.Question == motive.Closing && turn.Answer != "" && mayQuote(s, t) {
				a.Terms, a.TermsOn, before = turn.Answer, dayOf(iv), true
			}
		}
		if before {
			said[iv.Goals] = a
		}
	}
	return said
}

// dayOf returns the day on which something was said: of an ask, the one on which it
// was put.
func dayOf(iv motive.Interview) string {
	if iv.Put != nil {
		return iv.Put.On
	}
	return iv.Day()
}

// newestTalk returns the index of the newest conversation, or 0.
func newestTalk(earlier []overlap.Talk) int {
	newest := len(earlier) - 1
	for newest > 0 && !isTalk(earlier[newest]) {
		newest--
	}
	return newest
}

// sinceWords is the number of words up to which what was said is quoted in full.
const sinceWords = 8

// lastWords returns words that the report said in the newest talk about the
// driver heard most, and that driver. Somebody has looked at them. Short words
// come before longer ones.
func lastWords(s interview.Setup, earlier []overlap.Talk) (words, about string) {
	newest := newestTalk(earlier)
	if !mayQuote(s, earlier[newest]) {
		return "", ""
	}
	scorer := overlap.New(s.Catalogue, s.Goals...)
	now := scorer.Pool(earlier)
	said := slices.DeleteFunc(discreet.Words(scorer.Words(now, earlier), earlier), func(w overlap.Words) bool {
		st, _ := now.Standing(w.Motivator)
		return w.Talk != newest || !st.IsDriver() || len(strings.Fields(w.Text)) < 2 ||
			earlier[newest].Interview.Turns[w.Turn].Question == motive.Closing
	})
	if len(said) == 0 {
		return "", ""
	}
	best := slices.MinFunc(said, func(a, b overlap.Words) int {
		x, _ := now.Standing(a.Motivator)
		y, _ := now.Standing(b.Motivator)
		return cmp.Or(cmp.Compare(y.Belief, x.Belief), cmp.Compare(max(0, len(strings.Fields(a.Text))-sinceWords), max(0, len(strings.Fields(b.Text))-sinceWords)))
	})
	return shortQuote(best.Text), best.Motivator
}

// shortQuote returns few words of what was said: its first clause if it is long.
func shortQuote(said string) string {
	if len(strings.Fields(said)) <= sinceWords {
		return wording.FirstWords(said)
	}
	return cmp.Or(wording.FirstClause(said), wording.FirstWords(said))
}
