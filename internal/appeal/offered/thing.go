package offered

import (
	"strings"

	"buyin/internal/reflection/account"
)

// readThing reads what begins with a noun: a thing ("two quiet weeks for it"), or
// a sentence if it has a verb ("the bad duties go round by the list").
func (o *offered) readThing() (Offer, bool) {
	starts := nounStarts.Has(o.words.Form(0)) || account.IsDigit(o.words.Form(0))
	if !starts && !(LooksThird(o.words.Form(0)) && o.words.IsNoun(0)) {
		return Offer{}, false
	}
	doubtful := !starts
	for i := 1; i < len(o.words); i++ {
		if o.words[i].Pause != 0 { // what comes after a pause adds to it
			doubtful = doubtful || i < 2
			break
		}
		switch {
		case o.isRelative(i) || !o.mayBeVerb(i):
		case o.isFinite(i):
			return Offer{It, lowerCommon(o.turned(0))}, true
		default:
			doubtful = true
		}
	}
	if doubtful || o.addsClause() {
		return Offer{}, false
	}
	return Offer{Thing, lowerCommon(o.turned(0))}, true
}

// isFinite reports whether word i, which may be a verb, certainly is one.
func (o *offered) isFinite(i int) bool {
	goesOn := i+1 < len(o.words) && o.words[i+1].Pause == 0
	return goesOn && finite.Has(o.words.Form(i)) && o.words.IsNoun(i-1) && !strings.Contains(o.words.Form(i-1), "'")
}

// isRelative reports whether a verb at word i belongs to a clause about a noun:
// "a plan that holds".
func (o *offered) isRelative(i int) bool {
	return o.words.Is(i-1, "that which who you they i nobody") || o.words.Is(i-2, "that which who you they")
}

// mayBeVerb reports whether word i may be the verb of a sentence. Where that is in
// doubt, it says yes.
func (o *offered) mayBeVerb(i int) bool {
	form := o.words.Form(i)
	if number := o.words.In(i-1, nounStarts) || account.IsDigit(o.words.Form(i-1)); o.words.Is(i-1, "a an the no your one") || number && o.words.IsPastTense(i) {
		return false
	}
	base := account.BaseOf(form)
	ends := i+1 == len(o.words) || o.words[i+1].Pause != 0
	if ends && form == base && !o.words.IsPastTense(i) {
		return false // it is a noun: "no weekend work, ..."
	}
	return !o.words[i].Capital && (finite.Has(form) || personVerbs.Has(base) || askVerbs.Has(base) || o.words.IsPastTense(i) || o.words.IsAuxiliary(i))
}

// addsClause reports whether a clause with its subject comes after a pause: "your recipes, I
// check the salt".
func (o *offered) addsClause() bool {
	for i := 1; i < len(o.words); i++ {
		if o.words[i].Pause != 0 && o.words.In(i, subjects) && !o.words.Is(i, "that this these those nothing everything") {
			return true
		}
	}
	return false
}
