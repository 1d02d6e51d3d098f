package appeal

import (
	"slices"

	"buyin/internal/appeal/retold"
	"buyin/internal/english"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// addCost adds what the ask costs the person that they spoke of, or else what of it
// puts them off, if there is room.
func (w *writer) addCost(free int) {
	if !w.addFirst(free, w.byShare(), w.costTo) {
		w.addFirst(free, w.byDislike(), w.repelledBy)
	}
}

// addFirst adds what there is to say of the first of the standings of which there is
// something, and reports whether it did.
func (w *writer) addFirst(free int, standings []overlap.Standing, say func(overlap.Standing, retold.Told) string) bool {
	for _, st := range standings {
		if w.spoken.Motivators[st.Motivator] || len(w.said) >= free {
			continue
		}
		t := w.toldOf(st.Motivator, forCost)
		if text := say(st, t); text != "" {
			w.add(text, t.Form != retold.Silent)
			w.ends = endHard
			w.spoken.AddMotivator(st.Motivator, t.Source)
			return true
		}
	}
	return false
}

// costTo says what somebody loses that they spoke of, or returns "".
func (w *writer) costTo(st overlap.Standing, t retold.Told) string {
	if !w.isCost(st) || !st.IsDriver() || w.costsApart || t.Form == retold.Silent {
		return ""
	}
	return w.cost(st, t)
}

// repelledBy says that the ask has what puts somebody off in words of theirs, or
// returns "".
func (w *writer) repelledBy(st overlap.Standing, t retold.Told) string {
	if !repels(st) || w.costsApart || t.Form == retold.Silent {
		return ""
	}
	return w.repelled(st, t)
}

// The drivers about which people want an answer, and those that an ask leaves as they are
// if it offers nothing for them.
var (
	answered = english.SetIn(offersFile, "answered")
	kept     = english.SetIn(offersFile, "kept")
)

// unserved says that the ask has nothing for what matters most to somebody, or
// returns "".
func (w *writer) unserved(st overlap.Standing, t retold.Told) string {
	if !slices.Contains(w.Result.MainDrivers(), st.Motivator) {
		return ""
	}
	return w.nothingFor(st, t)
}

// strongest is the strength, 1..5, from which something matters much to somebody.
const strongest = 4

// unservedStrong says the same of anything else that matters much to them.
func (w *writer) unservedStrong(st overlap.Standing, t retold.Told) string {
	if st.Strongest < strongest || st.LookedAt <= 0 {
		return ""
	}
	return w.nothingFor(st, t)
}

// nothingFor says that the ask has nothing for a driver, once, or returns "".
func (w *writer) nothingFor(st overlap.Standing, t retold.Told) string {
	if st.Served > 0 || st.Against > 0 || t.Form == retold.Silent || w.spoken.Unserved {
		return ""
	}
	w.spoken.Unserved = true
	opening := w.opening(t, st.Motivator)
	switch {
	case answered.Has(st.Motivator):
		return w.pick(language.List("appeal.unserved.answer", "told", opening), t.Text)
	case kept.Has(st.Motivator) && !t.Wish:
		return w.pick(language.List("appeal.unserved.kept", "told", opening), t.Text)
	}
	return w.pick(language.List("appeal.unserved", "told", opening), t.Text)
}

// costAlone says what somebody loses for whom it matters, but who left no words
// about it, or returns "".
func (w *writer) costAlone(st overlap.Standing, t retold.Told) string {
	if !w.isCost(st) || !st.IsDriver() || st.LookedAt <= 0 || w.costsApart || t.Form != retold.Silent {
		return ""
	}
	return w.cost(st, t)
}

// strongCost is costAlone of what matters so much to somebody that it is named to them.
func (w *writer) strongCost(st overlap.Standing, t retold.Told) string {
	if st.Strongest < leastNamed {
		return ""
	}
	return w.costAlone(st, t)
}

// addWorry says what would put somebody off of the offer that was said, if they named
// something and somebody heard it for the same driver. close says whether it must share a
// word with the offer.
func (w *writer) addWorry(l lead, free int, close bool) {
	if w.costsApart || len(w.said) >= free {
		return
	}
	worry := w.worryOf(l, close)
	if worry.Form == retold.Silent {
		return
	}
	w.add(w.opening(worry, l.Motivator)+".", true)
	w.ends = endWorry
	if worry.Asks() {
		w.ends = endAnswer
	}
	w.spoken.AddWords(worry.Source)
}

// worryOf returns what would put somebody off of an offer, as they said it. Its form is
// silent if they said nothing that can be told.
func (w *writer) worryOf(l lead, close bool) (worry retold.Told) {
	for _, words := range w.WordsOf(l.Motivator) {
		if w.Talks[words.Talk].Interview.Turns[words.Turn].Question != motive.PutOff {
			continue
		}
		for _, t := range w.Tell(words) {
			stands := t.Form == retold.Quoted && (t.Score >= retold.LeastStanding || t.Asks()) && !w.spoken.Repeats(t.Source)
			if stands && !retold.IsGood(t.Source) && t.Score > worry.Score && (!close || retold.SharedForms(t.Text, l.How) > 0) {
				worry = t
			}
		}
	}
	worry.Puts = true
	return worry
}
