// Package appeal composes the sentences with which a manager puts an ask to one
// person: what of it serves them, joined to what they said, and what it costs
// them.
//
// It says only what is known. A person's words are theirs, heard with that sign,
// and somebody has looked at them; what is offered is the text that the manager
// wrote for an offer. Words that can be turned to the listener with confidence
// are told as indirect speech ("you told me you cracked the deadlock"). Else
// they are quoted, between “ and ”, or left out. Nothing else is made up: the
// rest of a sentence is the coach's (language/en/coach-appeal.txt) or the name that
// the catalogue gives a motivator.
//
// The sentences depend on nothing but the input. Which form one takes depends on
// the person's own words, so that it is not the same for everybody.
package appeal

import (
	"slices"
	"strings"

	"buyin/internal/appeal/offered"
	"buyin/internal/appeal/retold"
	"buyin/internal/appeal/spoken"
	"buyin/internal/discreet"
	"buyin/internal/english"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/reflection/account"
)

// maxSentences is the largest number of sentences to say.
const maxSentences = 3

// An Input is all that the sentences are made of.
type Input struct {
	Catalogue motive.Catalogue
	Goals     []motive.Goals  // of the ask; several if a group asks
	Result    overlap.Result  // of the talks, with these goals
	Words     []overlap.Words // what overlap.Scorer.Words lists for the result
	Talks     []overlap.Talk  // the pooled talks, the oldest first
	Name      string          // the report's
}

// NewInput works out the input from the talks of one person.
func NewInput(c motive.Catalogue, s *overlap.Scorer, talks []overlap.Talk, name string) Input {
	r := s.Pool(talks)
	return Input{Catalogue: c, Goals: s.Goals(), Result: r, Words: s.Words(r, talks), Talks: talks, Name: name}
}

// Sentences returns what to say, at most three sentences, the most important one
// first, and with one question at the end. It returns none if nothing can be said that is
// known, and after a no.
func Sentences(in Input) []string {
	w := newWriter(in)
	if w.isRefused() && w.repliedNo() {
		return nil
	}
	for _, w.room = range []int{maxGroup, midGroup, minGroup} {
		w.said, w.spoken, w.ends = nil, spoken.New(), endAny
		if w.sentences(); countWords(w.said) <= maxAll {
			break
		}
	}
	w.leaveOut()
	if w.plain {
		w.said = w.addressed(w.said)
	}
	w.endWithQuestion()
	return w.said
}

// addressed begins the first of some sentences with the person's name.
func (w *writer) addressed(sentences []string) []string {
	name := w.to.Address()
	if name == "" || len(sentences) == 0 {
		return sentences
	}
	first := sentences[0]
	if !english.Split(first).Is(0, "i i'll i'd i'm i've") {
		first = account.LowerFirst(first)
	}
	return append([]string{language.Say("appeal.addressed", "name", name, "sentence", first)}, sentences[1:]...)
}

// leaveOut leaves out one of three sentences that are too long: the last if it is about
// what is hard, as less depends on that than on what comes before it, else the one before
// the terms.
func (w *writer) leaveOut() {
	if len(w.said) < maxSentences || countWords(w.said) <= maxAll {
		return
	}
	at := maxSentences - 2
	if w.ends == endHard || w.ends == endFirst {
		at++
	}
	w.said = slices.Delete(w.said, at, at+1)
}

func countWords(sentences []string) int { return len(strings.Fields(strings.Join(sentences, " "))) }

// An Opening is how a second conversation begins.
type Opening struct {
	Goals   []motive.Goals // as they are said to the person, without those that they said no to
	Matters []string       // what matters to them, one or two sentences
	Say     []string       // as Sentences returns it, but without what it costs them
	Offers  bool           // Say holds something that is offered
	Costs   []string       // a sentence for each motivator that the ask goes against, and for each offer that puts them off, what matters most to them first
}

// NewOpening composes the opening as a whole, so that none of their words is said
// twice and no driver is spoken of in two of its parts. If Say and Costs take all
// words, Matters only names what matters most of the other drivers.
func NewOpening(in Input) Opening {
	w := newWriter(in)
	w.costsApart = true
	o := Opening{Goals: w.open}
	if w.isRefused() && w.repliedNo() {
		o.Costs = w.costs()
		return o
	}
	o.Say, o.Offers = w.sentences(), len(w.spoken.Offers) > 0
	plain := w.plain
	o.Costs = w.costs()
	w.said = nil
	if w.matters(); len(w.said) == 0 {
		w.addMatterWithoutWords(o.Say)
	}
	o.Matters = w.said
	if w.bare != "" && len(o.Matters) > 0 {
		w.said = slices.Concat(o.Matters, o.Say)
		o.Say[0] = asSentence(w.alsoOffers(w.bare))
	}
	switch {
	case len(o.Matters) == 0 && plain:
		o.Say = w.addressed(o.Say)
	case len(o.Matters) > 0 && w.plain:
		o.Matters = w.addressed(o.Matters)
	}
	return o
}

// alsoOffers says what is offered after sentences that are about something else.
func (w *writer) alsoOffers(how string) string {
	return w.pick(language.List("appeal.else", "how", offered.Read(how).Alone()), how)
}

// sentences says what serves them, what it costs them, and what they would need, in
// this order, and nothing that serves them first if there is nothing.
func (w *writer) sentences() []string {
	leads := w.leads()
	switch {
	case w.isRefused():
		w.refusal()
	case len(leads) > 0:
		w.served(leads)
	default:
		w.notServed()
	}
	return w.said
}

// served says what serves somebody, and then the rest.
func (w *writer) served(leads []lead) {
	w.addRefused()
	free := maxSentences
	if w.hasTerms() {
		free--
	}
	w.addLead(leads[0])
	w.addStrongest(leads[1:], free)
	w.addWorry(leads[0], free, true)
	w.addCost(free)
	w.addFirst(free, w.byShare(), w.costAlone)
	w.addNextLead(leads[1:], free, true)
	w.addWorry(leads[0], free, false)
	w.addNextLead(leads[1:], free, false)
	w.addFirst(free, w.byShare(), w.unserved)
	w.addTerms()
}

// addStrongest says what the ask does to what matters most to somebody, if nothing was said
// of that yet and there is room.
func (w *writer) addStrongest(leads []lead, free int) {
	for _, st := range w.byShare() {
		if !st.IsDriver() || st.LookedAt <= 0 {
			continue
		}
		if !w.spoken.Motivators[st.Motivator] && len(w.said) < free {
			w.addDriver(st, leads, free)
		}
		return
	}
}

// addDriver says what the ask costs somebody of a driver, what it has for it, or that it
// has nothing.
func (w *writer) addDriver(st overlap.Standing, leads []lead, free int) {
	one := []overlap.Standing{st}
	for _, say := range []func(overlap.Standing, retold.Told) string{w.costTo, w.repelledBy, w.costAlone} {
		if w.addFirst(free, one, say) {
			return
		}
	}
	at := slices.IndexFunc(leads, func(l lead) bool { return l.Motivator == st.Motivator })
	if at >= 0 {
		leads[at].strongest = true
		w.addNextLead(leads[at:at+1], free, false)
		return
	}
	w.addFirst(free, one, w.unserved)
}

// notServed speaks to somebody for whom there is nothing that is known to serve them. It
// begins with what they would need, or what there is, and what there is nothing on comes
// last.
func (w *writer) notServed() {
	w.addRefused()
	unheard := w.Result.Answers == w.Result.NotLookedAt
	if unheard && !w.meetsOwnTerms() || !w.hasTerms() {
		w.addOffers(maxSentences)
	}
	w.addTerms()
	if unheard {
		return
	}
	w.addFirst(maxSentences, w.byShare(), w.costTo)
	w.addFirst(maxSentences, w.byShare(), w.strongCost)
	w.addFirst(maxSentences, w.byShare(), w.unserved)
	w.addFirst(maxSentences, w.byShare(), w.unservedStrong)
	w.addFirst(maxSentences, w.byShare(), w.costTo)
	w.addFirst(maxSentences, w.byDislike(), w.repelledBy)
	w.addFirst(maxSentences, w.byShare(), w.costAlone)
	if len(w.said) == 1 && w.ends != endMissing {
		w.addOffers(maxSentences)
	}
	if w.ends == endHard {
		w.ends = endFirst
	}
}

// maxAll is the largest number of words that are said in all, before the question at the
// end, unless two sentences alone are longer.
const maxAll = 84

// saysLittle reports whether the person left no words about what would lead, and it is
// not strong enough to be named to them.
func (w *writer) saysLittle(l lead) bool {
	st, _ := w.Result.Standing(l.Motivator)
	return l.told.Form == retold.Silent && st.Strongest < leastNamed
}

// endWithQuestion lets what is said end with a question, the one for what was said last.
// What it costs them may come after it elsewhere, so that it is none then.
func (w *writer) endWithQuestion() {
	last := len(w.said) - 1
	if last < 0 || w.costsApart {
		return
	}
	w.said[last] += " " + w.pick(w.ends.texts(), w.said[last])
}

// refusal says what somebody who said no would need, and what it costs them. It
// offers nothing but what may be that.
func (w *writer) refusal() {
	texts, ends := w.refusalTexts(), endNo
	if w.Result.NotYet && !w.repliedNo() {
		ends = endNotYet
	}
	w.addTerms()
	left := len(w.said) > 0
	if !left {
		w.add(w.pick(texts, w.Name), false)
	}
	last := w.ends
	w.addCost(maxSentences)
	w.addFirst(maxSentences, w.byShare(), w.costAlone)
	w.addFirst(maxSentences, w.byShare(), w.unserved)
	switch {
	case !left:
		w.ends = ends // it fits after the rest, too
	case len(w.said) == 1:
		w.ends = last
	}
}

// isRefused reports whether they said no to the whole ask, or not yet. Somebody who said
// no to a part of it, or yes since, may still hear what it offers.
func (w *writer) isRefused() bool {
	goals := 0
	for _, g := range w.Goals {
		goals += len(g.Goals)
	}
	return w.Result.NotYet || !w.Result.YesSince && goals > 0 && len(w.Result.Refused) >= goals
}

// A writer composes the sentences of one person.
type writer struct {
	Input
	*retold.Reader
	seed   uint64 // of this person
	said   []string
	room   int           // how many words a sentence and what is offered after it have
	ends   ending        // what fits after what was said last
	spoken spoken.Record // what the sentences hold so far
	bare   string        // what is offered in a first sentence that is about nothing else, or ""
	plain  bool          // the first sentence has no word of theirs
	told   bool          // a sentence has words of theirs, so that another one has more of them

	to   offered.Person
	open []motive.Goals // the goals as they are said to the person, without those that they said no to

	costsApart bool // what it costs them is said elsewhere
}

func newWriter(in Input) *writer {
	in.Talks, in.Words = retold.Theirs(in.Talks, discreet.Words(in.Words, in.Talks))
	w := &writer{Input: in, Reader: retold.NewReader(in.Catalogue, in.Name, in.Talks, in.Words), room: maxGroup, spoken: spoken.New(), seed: english.Hash(in.Name)}
	w.to = offered.Person{Name: in.Name, Pronoun: w.Pronoun()}
	w.open = w.openGoals()
	for _, words := range in.Words {
		w.seed = english.HashMore(w.seed, words.Text)
	}
	return w
}

// pick returns one of several forms: one that repeats as little as can be of how the
// sentences before are put. Else it depends on the words that it is for, and on the
// person.
func (w *writer) pick(forms []string, words string) string {
	forms = w.freshest(forms)
	return forms[english.HashMore(w.seed, words)%uint64(len(forms))]
}

// freshest returns the texts that share fewest runs of words with what was said.
func (w *writer) freshest(texts []string) (fresh []string) {
	said := map[string]bool{}
	for _, sentence := range w.said {
		for _, run := range runsOf(sentence) {
			said[run] = true
		}
	}
	least := -1
	for _, text := range texts {
		n := 0
		for _, run := range runsOf(text) {
			if said[run] {
				n++
			}
		}
		if least < 0 || n < least {
			least, fresh = n, nil
		}
		if n == least {
			fresh = append(fresh, text)
		}
	}
	return fresh
}

// runsOf returns every three words of a text that follow each other.
func runsOf(text string) (runs []string) {
	const length = 3
	words := strings.Fields(offered.Fold(text))
	for i := range words {
		if i+length <= len(words) {
			runs = append(runs, strings.Trim(strings.Join(words[i:i+length], " "), ":,.“"))
		}
	}
	return runs
}

// add adds a sentence, which holds words of theirs or none.
func (w *writer) add(sentence string, theirs bool) {
	if sentence != "" && len(w.said) < maxSentences {
		if len(w.said) == 0 {
			w.plain, w.told = !theirs, false
		}
		w.told = w.told || theirs
		w.said = append(w.said, asSentence(sentence))
		w.ends = endAny
	}
}

// addLead says what serves the person most.
func (w *writer) addLead(l lead) {
	if !w.spoken.Offers[l.How] {
		w.add(w.meets(l), l.told.Form != retold.Silent)
		if w.saysLittle(l) {
			w.ends = endLittle
		}
	}
	w.spoken.AddOffer(l.How)
	w.spoken.AddMotivator(l.Motivator, l.told.Source)
}

// addNextLead says one more thing that serves the person, something that somebody
// described, if there is room: with words of theirs, or else without.
func (w *writer) addNextLead(leads []lead, free int, words bool) {
	for _, l := range leads {
		if len(w.said) >= free {
			return
		}
		l.told = w.toldOf(l.Motivator, forOffer) // without words that were said by now
		said := l.told.Form != retold.Silent || !words && (w.costsApart || !w.saysLittle(l))
		if l.How != "" && !w.spoken.Offers[l.How] && !w.spoken.Motivators[l.Motivator] && said {
			w.addLead(l)
			return
		}
	}
}

// meets joins what they told to what is offered for it.
func (w *writer) meets(l lead) string {
	switch silent := l.told.Form == retold.Silent; {
	case l.How == "":
		return w.pick(language.List("appeal.meets.nothing", "told", w.opening(l.told, l.Motivator)), l.told.Text)
	case silent && len(w.said) > 0 && !l.strongest:
		return w.alsoOffers(l.How)
	case w.saysLittle(l):
		w.bare = l.How
		return w.pick(offerTexts(offered.Read(l.How)), l.How)
	}
	opening := w.opening(l.told, l.Motivator)
	return w.pick(meetsTexts(offered.ReadIn(l.How, w.roomAfter(opening)), opening), l.told.Text)
}

// roomAfter returns how many words of an offer are said after others.
func (w *writer) roomAfter(told string) int {
	const frame = 4
	return min(offered.MaxSpoken, max(leastSpoken, w.room-frame-len(strings.Fields(told))))
}

// leastNamed is the strength, 1..5, from which a driver is named to a person who left
// no words about it.
const leastNamed = 3

// opening begins a sentence with what they told, or with the motivator's name if
// they told nothing. It says "also" if words of theirs come before it.
func (w *writer) opening(t retold.Told, motivator string) string {
	var texts []string
	for _, text := range openingTexts(t, w.choice(motivator), len(w.said) > 0 && (w.told || t.Form == retold.Silent && !w.plain)) {
		if t.Form != retold.Clause || !tells(t.Text) || !tells(strings.TrimSuffix(text, t.Text)) {
			texts = append(texts, text)
		}
	}
	return w.pick(texts, t.Text)
}

// tells reports whether a text says that somebody told something: "you told me you
// told them" is clumsy.
func tells(text string) bool { return english.Split(text).Has("told") }

// choice returns the name of a motivator in a sentence.
func (w *writer) choice(motivator string) string {
	return offered.Clean(w.Catalogue.ChoiceOf(motivator))
}

// addOffers says what is offered if it meets nothing that is known.
func (w *writer) addOffers(free int) {
	how := w.anyOffer()
	if how == "" || len(w.said) >= free {
		return
	}
	if len(w.said) > 0 {
		w.add(w.alsoOffers(how), false)
	} else {
		w.bare = how
		w.add(w.pick(offerTexts(offered.Read(how)), how), false)
	}
	w.ends = endLittle
	w.spoken.AddOffer(how)
}

// anyOffer returns what is written about one of the offers that do not put the
// person off, or "": one that serves what the coach heard, though nobody has looked
// at it, or else one that depends on the person.
func (w *writer) anyOffer() string {
	var all []string
	for _, st := range w.byServed() {
		how := w.howOf(st.Motivator, true)
		if st.Served <= 0 || st.PutsOff || st.Cold || st.Conflict || st.HasEffect || how == "" || w.spoken.Offers[how] || w.isSpokenAgainst(st.Motivator, how) {
			continue
		}
		if st.IsDriver() {
			return how
		}
		all = append(all, how)
	}
	if len(all) == 0 {
		return ""
	}
	return w.pick(all, w.Name)
}

// asSentence returns a sentence that begins with a capital letter and ends once.
func asSentence(s string) string {
	for _, twice := range []string{"..", "!.", "?.", "?”.", "….", "…;", "…,"} {
		s = strings.ReplaceAll(s, twice, twice[:len(twice)-1])
	}
	return offered.UpperFirst(s)
}
