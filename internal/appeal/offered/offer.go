// Package offered reads the text that a manager wrote for an offer, and words it for the
// person: "owns the rewrite" becomes "you own the rewrite".
package offered

import (
	"strings"
	"sync"

	"buyin/internal/english"
	"buyin/internal/language"
	"buyin/internal/reflection/account"
)

// A Form is that of a text that says what is offered, after it was turned to the listener.
type Form int

// The forms.
const (
	Any   Form = iota // not known
	You               // a sentence about the person: "you choose the order"
	Ask               // a sentence about the ask: "this pays 300 a weekend"
	It                // another sentence: "I will keep it off your desk"
	Thing             // a thing: "two quiet weeks for it"
)

// An Offer is a text of the goals, worded for the person.
type Offer struct {
	Form Form
	Text string
}

// Alone returns the text as it stands after a colon.
func (o Offer) Alone() string {
	if _, verb, ok := strings.Cut(o.Text, " "); ok && o.Form == Ask {
		return language.Say("appeal.how.it", "how", verb)
	}
	return o.Text
}

// IsSentence reports whether an offer is a whole sentence: "you own the rewrite".
func (o Offer) IsSentence() bool { return o.Form == You || o.Form == Ask || o.Form == It }

// IsNone reports whether an offer is that something stops: "no more nights".
func (o Offer) IsNone() bool { return strings.HasPrefix(o.Text, "no ") }

// IsPromise reports whether an offer is what the manager will do.
func (o Offer) IsPromise() bool { return english.Split(o.Text).Is(0, "i i'll we we'll") }

// IsList reports whether an offer has several parts, or begins with what is no thing
// to be given: "the baker's name and photo".
func (o Offer) IsList() bool {
	words := english.Split(o.Text)
	parts := 0
	for i := 1; i < len(words); i++ {
		if words[i].Pause == ',' {
			parts++
		}
	}
	return parts > 1 || words.Is(0, "the") || words.Has("per not") || o.isRate()
}

// isRate reports whether an offer says how much of something at most: "ten trays a
// day".
func (o Offer) isRate() bool {
	words := english.Split(o.Text)
	for i := 1; i < len(words); i++ {
		if words.Is(i-1, "a an each every") && words.Is(i, "day week month hour shift year") {
			return true
		}
	}
	return false
}

// Say words an offer for the person: "owns the rewrite" becomes "you own the
// rewrite". It does not change a text whose form it cannot tell.
func Say(how string) string { return Read(how).Alone() }

const offersFile = "offers"

var (
	personVerbs   = english.SetIn(offersFile, "personVerbs")
	askVerbs      = english.SetIn(offersFile, "askVerbs")
	modals        = english.SetIn(offersFile, "modals")
	adverbs       = english.SetIn(offersFile, "adverbs")
	firmObjects   = english.SetIn(offersFile, "firmObjects")
	objects       = english.SetIn(offersFile, "objects")
	nounStarts    = english.SetIn(offersFile, "nounStarts")
	subjects      = english.SetIn(offersFile, "subjects")
	finite        = english.SetIn(offersFile, "finite")
	alwaysCapital = english.SetIn(offersFile, "alwaysCapital")
	groups        = english.SetIn(offersFile, "groups")
	nounVerbs     = english.SetIn(offersFile, "nounVerbs")
	choosing      = english.SetIn(offersFile, "choosing")
	fillers       = english.SetIn(offersFile, "fillers")
	nameParticles = english.SetIn(offersFile, "nameParticles")
	familyNames   = english.SetIn(offersFile, "familyNamesFirst")
	settled       = english.SetIn(offersFile, "settled")
)

// Read reads in which form an offer is written, and turns it to the
// listener. It does not change a text whose form it cannot tell.
func Read(how string) Offer { return ReadIn(how, MaxSpoken) }

// ReadIn reads as many of the first clauses of an offer as have at most so many
// words.
func ReadIn(how string, most int) Offer {
	how = strings.TrimRight(short(spokenPart(Clean(how), most)), ".;, ")
	o := &offered{text: how, words: english.Split(how)}
	if len(o.words) == 0 || strings.ContainsAny(how, "?!{}<>|\\\"“”") {
		return Offer{Any, lowerCommon(how)}
	}
	for _, read := range []func() (Offer, bool){o.readSentence, o.readVerb, o.readThing} {
		if found, ok := read(); ok {
			return found
		}
	}
	return Offer{Any, lowerCommon(o.turned(0))}
}

// offered is the text of an offer that is being read.
type offered struct {
	text  string
	words english.Words
}

// readSentence reads a sentence with a pronoun for its subject.
func (o *offered) readSentence() (Offer, bool) {
	first := o.words.Form(0)
	switch {
	case !subjects.Has(first) || len(o.words) < 3:
		return Offer{}, false
	case english.OneOf(first, "you you'll you've you're"):
		return Offer{You, lowerCommon(o.text)}, true
	case english.OneOf(first, "they they'll they've they're") && !o.words[0].Quoted:
		return Offer{You, o.turned(0)}, true
	case english.OneOf(first, "this that these those") && !o.words.In(1, finite):
		return Offer{}, false
	}
	return Offer{It, lowerCommon(o.turned(0))}, true
}

// readVerb reads a text that begins with its verb: "owns the rewrite", "pays 300
// a weekend", "can choose", "to choose".
func (o *offered) readVerb() (Offer, bool) {
	at := o.verbAt()
	form := o.words.Form(at)
	base := account.BaseOf(form)
	before := account.LowerFirst(o.text[:o.startOf(at)])
	switch {
	case form == "to" && at == 0 && personVerbs.Has(o.words.Form(1)):
		return Offer{You, language.Say("appeal.how.get", "how", account.LowerFirst(o.turned(0)))}, true
	case modals.Has(form):
		return Offer{You, language.Say("appeal.how.you", "how", before+account.LowerFirst(o.turned(at)))}, true
	case english.OneOf(form, "is has does doesn't isn't") && !o.words.In(at+1, settled):
		return Offer{You, language.Say("appeal.how.you", "how", before+o.withVerb(at, base))}, true
	case !o.takesObject(at):
		return Offer{}, false
	case o.changesAmount(at):
		return Offer{Any, language.Say("appeal.how.it", "how", account.LowerFirst(o.text))}, true
	case form != base && o.isOfAsk(at):
		return Offer{Ask, language.Say("appeal.how.ask", "how", before+account.LowerFirst(o.turned(at)))}, true
	case personVerbs.Has(base) && o.restIsClear(at+1):
		return Offer{You, language.Say("appeal.how.you", "how", before+o.withVerb(at, base))}, true
	case form != base && o.isVerb(at):
		return Offer{It, language.Say("appeal.how.whoever", "how", account.LowerFirst(o.text))}, true
	}
	return Offer{}, false
}

// verbAt returns the index of the word that is the verb if the text begins with
// one: after "never" or "no longer".
func (o *offered) verbAt() (at int) {
	if o.words.Is(0, "no") {
		if o.words.Is(1, "longer") {
			return 2
		}
		return 0
	}
	for o.words.In(at, adverbs) {
		at++
	}
	return at
}

// takesObject reports whether what comes after word i can follow a verb, but no
// noun as its verb.
func (o *offered) takesObject(i int) bool {
	if o.words.In(i, nounVerbs) && o.words.IsPreposition(i+1) {
		return false // "names on the menu"
	}
	for o.words.In(i+1, adverbs) {
		i++ // "decides alone what gets welded"
	}
	return o.takesAway(i) || o.words.In(i+1, objects) || account.IsDigit(o.words.Form(i+1)) || o.words.IsAdverb(i+1)
}

// isVerb reports whether word i, which ends in -s, is certainly a verb.
func (o *offered) isVerb(i int) bool {
	return personVerbs.Has(account.BaseOf(o.words.Form(i))) || o.words.In(i+1, firmObjects)
}

// changesAmount reports whether word i says that an amount changes, so that no person is its
// subject: "goes up 220 a month".
func (o *offered) changesAmount(i int) bool {
	return o.words.Is(i, "goes comes rises drops falls") && (o.words.Is(i+1, "up down") && account.IsDigit(o.words.Form(i+2)) || o.words.Is(i+1, "by to from") && account.IsDigit(o.words.Form(i+2)))
}

// takesAway reports whether word i takes something away: "takes away Fridays".
func (o *offered) takesAway(i int) bool {
	return o.words.Is(i, "takes") && o.words.Is(i+1, "away")
}

// isOfAsk reports whether the verb at word i says what the ask does: "pays", but
// not "brings their own tools".
func (o *offered) isOfAsk(i int) bool {
	base := account.BaseOf(o.words.Form(i))
	return o.takesAway(i) || askVerbs.Has(base) && !(personVerbs.Has(base) && o.words.Is(i+1, "their they your"))
}

// restIsClear reports whether no further word after word i looks like a verb
// that would have to be turned, or each such verb is known: "owns the rewrite
// and decides the order".
func (o *offered) restIsClear(i int) bool {
	for ; i < len(o.words); i++ {
		if o.joins(i-1) && LooksThird(o.words.Form(i)) && !o.isJoinedVerb(i) && o.words.In(i+1, objects) {
			return false
		}
	}
	return true
}

// joins reports whether word i joins two verbs.
func (o *offered) joins(i int) bool {
	for o.words.In(i, adverbs) && i > 0 && o.words[i].Pause == 0 {
		i-- // "and never works"
	}
	return o.words.Is(i, "and or but then") || i+1 < len(o.words) && o.words[i+1].Pause == ','
}

// isJoinedVerb reports whether word i is a verb of the person after "and".
func (o *offered) isJoinedVerb(i int) bool {
	form := o.words.Form(i)
	base := account.BaseOf(form)
	return form != base && o.joins(i-1) && personVerbs.Has(base) && (o.words.In(i+1, objects) || i+1 == len(o.words))
}

// LooksThird reports whether a form looks like a verb in the third person: "owns".
func LooksThird(form string) bool {
	return len(form) > 3 && strings.HasSuffix(form, "s") && !strings.HasSuffix(form, "ss") && !english.OneOf(form, "this always across less its as")
}

// withVerb returns the text from word i on with another form of that verb, and of
// those joined to it.
func (o *offered) withVerb(i int, base string) string {
	return o.mapped(i, base, func(k int) string {
		if o.isJoinedVerb(k) {
			return account.BaseOf(o.words.Form(k))
		}
		return o.turnedWord(k)
	})
}

// turned returns the text from word i on, turned to the listener.
func (o *offered) turned(i int) string {
	return o.mapped(i, o.turnedWord(i), o.turnedWord)
}

// mapped returns the text from word i on with its words mapped, and first in
// place of word i.
func (o *offered) mapped(i int, first string, word func(int) string) string {
	var b strings.Builder
	if i == 0 {
		b.WriteString(o.text[:o.words[0].Start]) // a sign: "£1.10 an hour"
	}
	b.WriteString(first)
	for k := i + 1; k < len(o.words); k++ {
		b.WriteString(o.text[o.words[k-1].End:o.words[k].Start])
		b.WriteString(word(k))
	}
	b.WriteString(o.text[o.words[len(o.words)-1].End:])
	return b.String()
}

// turnedWord turns "they" and "their" to the person, if nothing else that they
// may stand for comes before.
func (o *offered) turnedWord(i int) string {
	word := o.text[o.words[i].Start:o.words[i].End]
	if o.words.Is(i, "own") && i > 0 && !o.words.IsPronoun(i-1) && !o.words.Is(i-1, "their your my our his her its whose the an") {
		return "your own"
	}
	to, ok := turnedForms()[o.words.Form(i)]
	if !ok || o.namesSeveral(i) && !o.chooses(i) {
		return word
	}
	return to
}

// chooses reports whether "they" at word i want or choose, which no thing does, and no
// other people were named before.
func (o *offered) chooses(i int) bool {
	for k := range i {
		if o.words.In(k, groups) && !o.words.IsDeterminer(k) {
			return false
		}
	}
	return o.words.Is(i, "they") && o.words.In(i+1, choosing)
}

// turnedForms returns what words about the person are to the listener.
var turnedForms = sync.OnceValue(func() map[string]string {
	return map[string]string{
		"they": "you", "them": "you", "their": "your", "theirs": "yours", "themselves": "yourself",
		"they're": "you're", "they'll": "you'll", "they've": "you've", "they'd": "you'd",
	}
})

// namesSeveral reports whether a word before word i is a plural, which "they" may
// stand for.
func (o *offered) namesSeveral(i int) bool {
	if o.words.Is(0, "they they'll they're they've") {
		return false
	}
	for k := range i {
		form := o.words.Form(k)
		verb := k == 0 && personVerbs.Has(account.BaseOf(form)) || k == 1 && o.words.In(0, subjects) || o.isJoinedVerb(k) || o.words.In(k, finite)
		if o.words.Is(k-1, "their your") {
			continue
		}
		if o.words.In(k, groups) || LooksThird(form) && !verb {
			return true
		}
	}
	return false
}

func (o *offered) startOf(i int) int {
	if i >= len(o.words) {
		return len(o.text)
	}
	return o.words[i].Start
}

// lowerCommon returns a text without a capital letter at its start if that word
// is a common one, which needs none.
func lowerCommon(text string) string {
	words := english.Split(text)
	if len(words) == 0 || words[0].Start != 0 || words.Is(0, "i i'll i'm i'd i've") {
		return text
	}
	form := words.Form(0)
	if english.IsCommonWord(form) || nounStarts.Has(form) || subjects.Has(form) || personVerbs.Has(account.BaseOf(form)) || askVerbs.Has(account.BaseOf(form)) || settled.Has(form) || !words[0].Capital {
		return account.LowerFirst(text)
	}
	return text
}
