package reflection

import "strings"

// A Turned is part of what somebody said, turned to them, so that it can be told
// as indirect speech.
type Turned struct {
	Text   string  // "you like going home on time", or a thing such as "your own bench"
	Source string  // the words of theirs that it is made of
	Clause bool    // fits after "you told me"; else it is a thing and fits after "you told me about"
	Deed   bool    // a clause about something the speaker did
	Firm   bool    // does not begin with a word such as "it", which leans on what came before
	Score  float64 // how much it tells; below 1.5 it is hardly worth saying
}

// The largest number of words that are turned.
const (
	maxTurned = 16
	maxJoined = 20 // of two clauses
)

// Turn returns what of somebody's words can be told to them as indirect speech:
// clauses, clauses joined as they joined them, and things that they spoke of. It
// leaves out what is private, what speaks of the listener, and what it cannot
// turn with confidence.
func Turn(words string) (all []Turned) {
	a := parse(words)
	narrated := a.isNarrated() || a.isAbout()
	account := a.words.HasIn(heOrShe) || a.isAbout()
	var turned []turnedSpan
	for _, c := range a.clauses() {
		t, ok := turnedSpan{}, false
		switch {
		case c.dependent:
		case narrated && !a.words.In(c.from, thirdForms):
			if account {
				t, ok = a.turnAccount(c)
			}
		default:
			t, ok = a.turnClause(c)
		}
		if ok {
			turned = append(turned, t)
		}
	}
	if !narrated {
		all = append(all, a.asOne()...)
	}
	for i, t := range turned {
		all = append(all, t.Turned)
		if i+1 < len(turned) {
			if both, ok := a.joined(t, turned[i+1]); ok {
				all = append(all, both)
			}
		}
	}
	if !narrated {
		all = append(all, a.things()...)
	}
	return all
}

// A turnedSpan is what was turned, with its place in the answer.
type turnedSpan struct {
	Turned
	span
}

// joined returns two clauses of one sentence as one: "you leave at two and you're
// home at three".
func (a *answer) joined(first, second turnedSpan) (Turned, bool) {
	between := span{first.to, second.from}
	pause := a.words[first.to].Pause
	if !first.Clause || !second.Clause || !first.Firm || second.to-first.from > maxJoined || pause != 0 && pause != ',' || a.words[second.from].Pause != 0 && between.from < between.to {
		return Turned{}, false
	}
	joint, ok := map[string]string{"": " and ", "and": " and ", "but": ", but ", "so": ", so ", "because": " because ", "cause": " because "}[a.formsOf(between)]
	if !ok {
		return Turned{}, false
	}
	both := first.Turned
	both.Text += joint + second.Text
	both.Source = a.textOf(span{first.from, second.to})
	both.Score = max(first.Score, second.Score+leanPenalty*float64(a.leans(second.span))) + 0.6
	return both, true
}

// formsOf returns the words of a span in lower case.
func (a *answer) formsOf(s span) string {
	var forms []string
	for i := s.from; i < s.to; i++ {
		forms = append(forms, a.words.Form(i))
	}
	return strings.Join(forms, " ")
}

// Quotable reports whether words can be quoted to the person who said them:
// nothing private, no question, and nothing that is quoted itself.
func Quotable(words string) bool {
	a := parse(words)
	n := len(a.words)
	return n > 0 && n < maxRead && a.mayQuote(span{0, n}) && !IsAccount(words)
}

// IsPrivate reports whether words hold something that nobody wants to hear again from
// their manager: an illness, a debt, an insult.
func IsPrivate(words string) bool { return parse(words).words.HasIn(private) }

// IsAccount reports whether words are an account of somebody in the third person,
// so that they are not that person's own.
func IsAccount(words string) bool {
	a := parse(words)
	return a.isNarrated() || a.isAbout()
}

// TurnCondition turns a clause that begins with a word such as "if" to the person who said it,
// or returns "" if it is private, speaks of the listener or ends in the air.
func TurnCondition(words string) string {
	a := parse(words)
	s := span{1, len(a.words)}
	if len(a.words) < 3 || a.words.In(s.to-1, danglers) && !a.words.In(s.to-1, looseEnds) || !a.mayQuote(s) || a.hasIn(s, manager) {
		return ""
	}
	return a.turnWords(span{0, s.to})
}
