package brief

import (
	"strings"

	"buyin/internal/appeal/retold"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
	"buyin/internal/present/stated"
)

// A quoter picks the report's words for a page. It never quotes the same words
// twice, so that one line does not look like several.
type quoter struct {
	words   []overlap.Words
	talks   []overlap.Talk
	used    []overlap.Words // what the page quotes already; Motivator is not set
	nothing bool            // nobody has looked at any answer, and the page says so
	said    string          // the sentences to say, which quote already
}

// newQuoter returns a quoter for a page that also shows the report's terms. They
// are quoted in full there, and nowhere else.
func newQuoter(words []overlap.Words, talks []overlap.Talk) *quoter {
	q := &quoter{talks: talks}
	for i := range words {
		if !q.saysMoreAboutAnother(words, i) {
			q.words = append(q.words, words[i])
		}
	}
	for i := range talks {
		for j, turn := range talks[i].Interview.Turns {
			if isTerm(turn) {
				q.take(i, j, turn.Answer)
			}
		}
	}
	return q
}

// saysMoreAboutAnother reports whether the i-th words were heard more strongly
// for another motivator. Then they are quoted for that one. The words of a turn
// stand next to each other.
func (q *quoter) saysMoreAboutAnother(words []overlap.Words, i int) bool {
	w := words[i]
	same := func(j int) bool {
		return j >= 0 && j < len(words) && words[j].Talk == w.Talk && words[j].Turn == w.Turn
	}
	first := i
	for same(first - 1) {
		first--
	}
	for j := first; same(j); j++ {
		other := words[j]
		if other.Motivator != w.Motivator && abs(other.Strength) > abs(w.Strength) && q.overlap(w.Talk, w.Turn, other.Text, w.Text) {
			return true
		}
	}
	return false
}

func abs(strength int) int { return max(strength, -strength) }

// overlap reports whether two excerpts of an answer share words.
func (q *quoter) overlap(talk, turn int, a, b string) bool {
	return overlapping(q.talks[talk].Interview.Turns[turn].Answer, a, b)
}

// isTerm reports whether a turn belongs to the report's own terms.
func isTerm(turn motive.Turn) bool {
	return len(turn.Positions) > 0 || turn.Question == motive.Closing
}

// take reports whether the page may quote words of a turn, and notes that it
// does. It may not if it quotes some of them already.
func (q *quoter) take(talk, turn int, text string) bool {
	if text == "" || strings.Contains(q.said, text) {
		return false
	}
	for _, u := range q.used {
		if u.Text == text || u.Talk == talk && u.Turn == turn && q.overlap(talk, turn, u.Text, text) {
			return false
		}
	}
	q.used = append(q.used, overlap.Words{Text: text, Talk: talk, Turn: turn})
	return true
}

// overlapping reports whether two excerpts of an answer share words.
func overlapping(answer, a, b string) bool {
	i, j := strings.Index(answer, a), strings.Index(answer, b)
	if i < 0 || j < 0 {
		return strings.Contains(a, b) || strings.Contains(b, a)
	}
	return i < j+len(b) && j < i+len(a)
}

// about quotes at most the given number of things that the report said about a
// motivator, each shortened.
func (q *quoter) about(motivator string, most int) page.Inline {
	return q.quotes(motivator, most, func(overlap.Words) bool { return true })
}

// pulls is about of words that say what draws the report: "not the money" speaks for no
// pay.
func (q *quoter) pulls(motivator string, most int) page.Inline {
	return q.quotes(motivator, most, func(w overlap.Words) bool { return w.Strength > 0 && !retold.IsDenial(w.Text) })
}

// quotes is about of words that suit.
func (q *quoter) quotes(motivator string, most int, suits func(overlap.Words) bool) page.Inline {
	var parts []page.Inline
	for _, w := range q.words {
		if w.Motivator == motivator && len(parts) < most && suits(w) && q.take(w.Talk, w.Turn, w.Text) {
			parts = append(parts, stated.QuoteInline(w.Text))
		}
	}
	return page.Join(parts, ", ", ", ")
}

// reason quotes what the report said about a motivator. If only the coach has
// heard it, it says so, unless that is true of everything.
func (q *quoter) reason(st *overlap.Standing, most int) page.Inline {
	return q.orCoach(q.about(st.Motivator, most), st)
}

// orCoach returns what was said of a motivator, or that only the coach has heard it.
func (q *quoter) orCoach(said page.Inline, st *overlap.Standing) page.Inline {
	if len(said) == 0 && st.CoachOnly && !q.nothing {
		return page.Inline{page.OurSpan(page.Quiet, coachOnly)}
	}
	return said
}

// coachOnly marks what nobody has looked at.
const coachOnly = "heard by the coach alone"
