package appeal

import (
	"buyin/internal/appeal/offered"
	"buyin/internal/appeal/retold"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// costs returns what the ask costs this person, a sentence for each motivator that it
// goes against and for each offer that puts the person off, what matters most to
// them first.
func (w *writer) costs() []string {
	w.said, w.told = nil, false
	for _, st := range w.byDislike() {
		if t := w.toldOf(st.Motivator, forCost); repels(st) && t.Form != retold.Silent {
			w.spoken.AddMotivator(st.Motivator, t.Source)
			w.said, w.told = append(w.said, asSentence(w.repelled(st, t))), true
		}
	}
	for _, st := range w.byShare() {
		switch {
		case repels(st):
			continue
		case !w.isCost(st) || w.repeats(st.Motivator):
			continue
		}
		t := retold.Told{}
		if st.IsDriver() {
			t = w.toldOf(st.Motivator, forCost)
			w.spoken.AddMotivator(st.Motivator, t.Source)
		}
		w.said = append(w.said, asSentence(w.cost(st, t)))
		w.told = w.told || t.Form != retold.Silent
	}
	return w.said
}

// byDislike returns the standings, what puts the person off most first.
func (w *writer) byDislike() []overlap.Standing {
	return w.sorted(func(st overlap.Standing) float64 { return -st.Units })
}

// leastDislike is the strength, 1..5, from which something puts somebody off in
// earnest; below it, it only leaves them cold.
const leastDislike = 3

// repels reports whether the ask offers something that somebody heard puts the
// person off.
func repels(st overlap.Standing) bool {
	return st.PutsOff && st.Served > 0 && !st.CoachOnly && st.Weakest <= -leastDislike
}

// repelled says that the ask offers what puts the person off, or "" if nobody has
// written what it is.
func (w *writer) repelled(st overlap.Standing, t retold.Told) string {
	if saysWorse(st) {
		return w.worse(st, t)
	}
	how := w.howOf(st.Motivator, true)
	if how == "" {
		return w.pick(language.List("appeal.repels.nothing", "told", w.opening(t, st.Motivator)), t.Text)
	}
	opening := w.opening(t, st.Motivator)
	return w.pick(language.List("appeal.repels", "told", opening, "how", offered.ReadIn(how, w.roomAfter(opening)).Alone()), t.Text)
}

// saysWorse reports whether somebody said that the ask makes this worse for them.
func saysWorse(st overlap.Standing) bool { return st.HasEffect && st.Effect < 0 }

// worse says what somebody said about the effect of the ask, and what is offered
// now.
func (w *writer) worse(st overlap.Standing, t retold.Told) string {
	how := w.howOf(st.Motivator, true)
	if how == "" {
		return w.pick(language.List("appeal.worse.nothing", "told", w.opening(t, st.Motivator)), t.Text)
	}
	return w.pick(language.List("appeal.worse", "told", w.opening(t, st.Motivator), "how", offered.Read(how).Alone()), t.Text)
}

// repeats reports whether the text of a motivator's cost was said before, and
// notes it.
func (w *writer) repeats(motivator string) bool {
	how := w.howOf(motivator, false)
	was := w.spoken.Offers[how]
	w.spoken.AddOffer(how)
	return was
}

// cost says what a motivator loses.
func (w *writer) cost(st overlap.Standing, t retold.Told) string {
	if offer, _ := motive.LargestOffer(st.Motivator, w.Goals...); offer > 0 && saysWorse(st) && (t.Form != retold.Silent || st.IsDriver()) {
		return w.worse(st, t)
	}
	how := w.howOf(st.Motivator, false)
	again, opening := w.spoken.Cost, w.opening(t, st.Motivator)
	w.spoken.Cost = true
	offer := offered.Read(how) // what makes a cost less is not left out for want of room
	alone := offer.Alone()
	switch named := t.Form != retold.Silent; {
	case t.Form == retold.Silent && how == "":
		return w.pick(language.List("appeal.costs.nothing", "choice", w.choice(st.Motivator)), st.Motivator)
	case how == "" && again:
		return w.pick(language.List("appeal.costs.again.told.nothing", "told", opening), t.Text)
	case how == "":
		return w.pick(language.List("appeal.costs.told.nothing", "told", opening), t.Text)
	case named && again:
		return w.pick(language.List("appeal.costs.again.told", "told", opening, "how", alone), t.Text)
	case named:
		return w.pick(language.List("appeal.costs.told", "told", opening, "how", alone), t.Text)
	case again && offer.IsSentence():
		return w.pick(language.List("appeal.costs.again.that", "how", offer.Text), how)
	case again:
		return w.pick(language.List("appeal.costs.again.alone", "how", alone), how)
	case offer.IsSentence():
		return w.pick(language.List("appeal.costs.that", "how", offer.Text), how)
	}
	return w.pick(language.List("appeal.costs.alone", "how", alone), how)
}

// isCost reports whether the ask goes against a motivator, with a goal that they did not
// say no to.
func (w *writer) isCost(st overlap.Standing) bool {
	return st.Against > 0 && (len(w.Result.Refused) == 0 || st.HasEffect || w.isOpen(st.Motivator, false))
}
