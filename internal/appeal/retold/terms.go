package retold

import (
	"strings"

	"buyin/internal/appeal/offered"
	"buyin/internal/discreet"
	"buyin/internal/english"
	"buyin/internal/reflection"
	"buyin/internal/reflection/account"
)

// TermsOf returns the form in which an answer to the closing question is said: the first
// of its sentences that can be told whole, as indirect speech if that is right, else as
// they said it. A part of a sentence is not told. If only parts could be, or if what they
// need is private, it says that they were noted. A plain no is no terms, nor is a question
// left open.
func (r *Reader) TermsOf(answer string, narrated bool) Told {
	if reflection.NamesNothing(answer) {
		return Told{}
	}
	t := r.termsOf(answer, narrated)
	if t.Form != Silent && (reflection.IsPrivate(t.Source) || discreet.Touches(answer)) {
		return Told{Form: Noted}
	}
	return t
}

func (r *Reader) termsOf(answer string, narrated bool) (t Told) {
	terms := onlyTerms(r.unnamed(offered.Clean(answer)))
	if startsUnsure(terms) {
		return Told{}
	}
	parts := partsOf(terms)
	for _, no := range []bool{false, true} { // what they don't want comes after what they want
		for i, p := range parts {
			if english.Split(terms[p.from:p.to]).Is(0, "no not never") != no {
				continue
			}
			if t = r.termIn(terms, parts[i:], narrated); t.Form != Silent && strings.Contains(answer, t.Source) {
				t.More = namesMore(terms, t.Source)
				return t
			}
		}
	}
	if t = r.factIn(terms, narrated); t.Form == Silent {
		t = r.askedTerms(answer, terms, narrated)
	}
	if nothing := english.Split(terms).Is(0, "nothing none"); t.Form == Silent && !nothing && namesMore(terms, "") {
		t.Form = Noted
	}
	return t
}

// termIn returns what the first of some sentences of an answer asks for. Its Form is Silent
// if nothing of it can be told whole.
func (r *Reader) termIn(terms string, parts []part, narrated bool) Told {
	sentence := terms[parts[0].from:parts[0].to]
	if isAsked(terms, parts[0]) || isFact(sentence) || isInBrackets(terms, parts[0]) || asksNothing(sentence) || saysNo(sentence) || narrated && mayBeSeen(english.Split(sentence)) {
		return Told{}
	}
	if text, source := conditionOf(beforeThird(sentence), narrated); text != "" && r.isPlain(text) && isOneClause(text) && isWhole(sentence, source) {
		return Told{Form: Condition, Text: offered.Spelled(text), Source: source}
	}
	turned := r.turnedTerms(sentence, narrated)
	if !isWhole(sentence, turned.Source) {
		turned = account.Told{}
	}
	if turned.Text != "" && turned.Form == account.Sentence {
		return Told{Form: Clause, Text: turned.Text, Source: turned.Source}
	}
	if quote := withNext(terms, parts, narrated); isQuotableTerm(quote, narrated) && r.isPlain(quote) && isWhole(sentence, quote) {
		return Told{Form: Quoted, Text: quote, Source: quote, Wish: true}
	}
	switch {
	case turned.Text == "":
		return Told{}
	case turned.Form == account.Request:
		return Told{Form: Request, Text: turned.Text, Source: turned.Source}
	}
	return Told{Form: Thing, Text: turned.Text, Source: turned.Source}
}

// factIn returns the first sentence of an answer that only says what is so.
func (r *Reader) factIn(terms string, narrated bool) Told {
	for _, p := range partsOf(terms) {
		if text := bare(terms[p.from:p.to]); isFact(text) && !isAsked(terms, p) && isQuotableTerm(text, narrated) && r.isPlain(text) {
			return Told{Form: Quoted, Text: text, Source: text}
		}
	}
	return Told{}
}

// isWhole reports whether words are all that a sentence says, but for words that name
// nothing: what they want it for, or what they do for it, may follow a condition.
func isWhole(sentence, source string) bool {
	before, after, found := strings.Cut(offered.Fold(sentence), offered.Fold(strings.Trim(source, "' ")))
	if !found || source == "" {
		return strings.Contains(offered.Fold(source), offered.Fold(bare(sentence))) && source != ""
	}
	rest := english.Split(after)
	consequence := rest.In(0, consequences) || rest.In(1, consequences) && rest.Is(0, "then and")
	another := rest.Is(0, "and or") && beginsCondition(rest, 1)
	if IsConditional(source) && (consequence || another) {
		rest = nil
	}
	return Named(rest) == 0 && !rest.Is(0, "not but") && namedBut(english.Split(before), leadIns) == 0
}

// namedBut returns how many words name something and are not in a set.
func namedBut(words english.Words, but *english.Set) (n int) {
	for i := range words {
		if !words.In(i, but) {
			n += Named(words[i : i+1])
		}
	}
	return n
}

// asksNothing reports whether a sentence says that there is nothing they would need.
func asksNothing(sentence string) bool {
	words := english.Split(sentence)
	return words.Is(0, "nothing none") && (len(words) == 1 || words[1].Pause != 0)
}

// saysNo reports whether a sentence is a no with words around it: "straight out, no, not
// half".
func saysNo(sentence string) bool {
	words := english.Split(sentence)
	for i := 1; i < len(words); i++ {
		if words.Is(i, "no") && words[i].Pause != 0 && (i+1 == len(words) || words[i+1].Pause != 0) {
			return true
		}
	}
	return false
}

// addsCondition reports whether a sentence adds another condition to the one in source.
func addsCondition(sentence, source string) bool {
	_, after, found := strings.Cut(offered.Fold(sentence), offered.Fold(source))
	rest := english.Split(after)
	return found && rest.Is(0, "and or") && beginsCondition(rest, 1)
}

// isInBrackets reports whether a sentence of an answer stands in brackets: what the manager
// saw, or an aside.
func isInBrackets(terms string, p part) bool {
	return strings.HasSuffix(strings.TrimRight(terms[:p.from], " "), "(")
}

// namesMore reports whether an answer asks for something besides what is told of it.
func namesMore(terms, source string) bool {
	for _, p := range partsOf(terms) {
		sentence := terms[p.from:p.to]
		words := english.Split(sentence)
		if isAsked(terms, p) || isInBrackets(terms, p) || saysNo(sentence) || words.Is(0, "then otherwise else last even so") {
			continue // what they do for it, or an aside
		}
		told := source != "" && (strings.Contains(offered.Fold(sentence), offered.Fold(source)) || strings.Contains(offered.Fold(source), offered.Fold(bare(sentence))))
		if told && addsCondition(sentence, source) {
			return true
		}
		if !told && len(words) > 1 && Named(words) > 0 && !announces(sentence) && !isFact(sentence) && !startsAsReply(words) && !isNoted(sentence) {
			return true
		}
	}
	return false
}

// onlyTerms leaves out of an answer a beginning that only counts what comes ("three
// things, in order"), and an end that says what happens without it ("otherwise I lose
// the hours").
func onlyTerms(terms string) string {
	for {
		parts := partsOf(terms)
		if len(parts) < 2 {
			return terms
		}
		first, last := parts[0], parts[len(parts)-1]
		switch {
		case counts(english.Split(terms[first.from:first.to])):
			terms = terms[parts[1].from:]
		case english.Split(terms[last.from:last.to]).Is(0, "otherwise else"):
			terms = strings.TrimSpace(terms[:last.from])
		default:
			return terms
		}
	}
}

// counts reports whether a sentence says how many things come.
func counts(words english.Words) bool {
	return words.Is(0, "two three four five several 2 3 4 5") && words.Is(1, "things conditions points")
}

// isFact reports whether words only say what is so, so that they are no request:
// "first bus is 5:10".
func isFact(words string) bool {
	split := english.Split(words)
	return !split.HasIn(speaking) && (split.Is(1, "is are") || split.Is(2, "is are")) && !split.Is(0, "that it there")
}

// turnedTerms turns a sentence of an answer to the closing question to the person. Its Text
// is "" if it is not surely right.
func (r *Reader) turnedTerms(sentence string, narrated bool) (t account.Told) {
	if announces(sentence) {
		return t
	}
	if !narrated {
		t = r.ownTerms(sentence)
	}
	if t.Text == "" {
		split := english.Split(sentence) // one sentence of mixed notes may be about them
		t = account.Terms(strings.TrimSpace(beforeThird(sentence)), narrated || isNoted(sentence) && split.Has("he she him his her"))
	}
	t.Text = offered.Spelled(t.Text)
	if !r.isPlain(t.Text) || !isOneClause(t.Text) || announces(t.Source) || dropsCondition(sentence, t.Source, t.Text) || !isTerm(t) {
		return account.Told{}
	}
	return t
}

// isTerm reports whether what was turned has a form in which terms are told.
func isTerm(t account.Told) bool {
	words := english.Split(t.Text)
	switch t.Form {
	case account.Request:
		return !words.Has("and or but") && !hasPause(words)
	case account.Sentence:
		return words.Is(0, "you you'd you're you've") && (saysWish(t.Text) || words.Has("need must have should if")) // not "you'd come in early", which is what they would do for it
	}
	return t.Form == account.Thing
}

// ownTerms turns an answer in their own words.
func (r *Reader) ownTerms(terms string) account.Told {
	for _, t := range reflection.Turn(terms) {
		one := account.Told{Form: account.Thing, Text: t.Text, Source: t.Source}
		switch {
		case !t.Firm || !r.isPlain(one.Text):
			continue
		case t.Clause && t.Score >= leastClause:
			one.Form = account.Sentence
		case t.Clause || len(english.Split(terms)) > maxThing || t.Score < leastThing:
			continue
		}
		return one
	}
	return account.Told{}
}

// askedTerms returns the first question of an answer that can be quoted. Its form is silent
// if there is none.
func (r *Reader) askedTerms(answer, terms string, narrated bool) Told {
	for _, p := range partsOf(terms) {
		text := terms[p.from:p.to]
		words := english.Split(text)
		switch {
		case !isAsked(terms, p) || IsConditional(text) || len(words) < minPartWords || len(words) > maxTermsQuoted:
		case narrated && account.IsThird(text), isNoted(text), offered.Clean(text) != text, strings.Contains(text, ": "), strings.Contains(text, " '"):
		case HasVerb(words) && saysSomething(text) && !english.IsForeign(text) && r.isPlain(text) && strings.Contains(answer, text+"?"):
			return Told{Form: Quoted, Text: text + "?", Source: text, Wish: true}
		}
	}
	return Told{}
}

// isAsked reports whether a sentence of an answer is a question.
func isAsked(terms string, p part) bool { return strings.HasPrefix(terms[p.to:], "?") }

// withNext returns the first of some sentences, with the next one if both can be quoted
// together and it says little alone: "one list. And that I may say no to a second one".
func withNext(terms string, parts []part, narrated bool) string {
	first := bare(terms[parts[0].from:parts[0].to])
	if len(parts) < 2 || isAsked(terms, parts[1]) || len(strings.Fields(first)) >= minPartWords {
		return first
	}
	next, both := terms[parts[1].from:parts[1].to], bare(terms[parts[0].from:parts[1].to])
	alone := bare(next)
	switch {
	case !isQuotableTerm(both, narrated) || startsAsReply(english.Split(both)), isNoted(alone), announces(alone), isFact(alone):
		return first
	case narrated && (account.IsThird(alone) || english.Split(alone).Has("i i'm i'd i've i'll me my we us our")):
		return first
	}
	return both
}

// bare returns words without the marks around them.
func bare(words string) string {
	text := trimmed(strings.Trim(trimmed(words), "'"))
	const that = "that "
	if at := strings.Index(words, text); at == len(that) && offered.Fold(words[:at]) == that {
		return words[:at] + text // "that the client hears the name" is what they want
	}
	return text
}

// isQuotableTerm reports whether words can be quoted as terms: they are neither a
// question, nor a bare reply, nor about the person.
func isQuotableTerm(words string, narrated bool) bool {
	split := english.Split(words)
	switch {
	case len(split) < 2 || len(split) > maxTermsQuoted, offered.Clean(words) != words || strings.Contains(words, "?") || strings.Contains(words, ": ") || strings.Contains(words, " '"):
		return false
	case startsAsReply(split) && len(split) < minPartWords, split.Is(0, "who what how where which why"):
		return false
	case narrated && account.IsThird(words) && !asksManager(split), isNoted(words), announces(words), concludes(words):
		return false
	}
	return saysSomething(words) && !english.IsForeign(words)
}

// mayBeSeen reports whether words of a note about the person may be what the manager saw:
// "eyes lit up", "honestly goes back and forth".
func mayBeSeen(words english.Words) bool {
	at := 0
	for words.In(at, adverbs) || words.IsAdverb(at) {
		at++
	}
	return looksThirdVerb(words, at) || words.Is(at, "eyes face voice smiled laughed nodded shrugged")
}

// concludes reports whether the manager concludes something in words: "06:00 then, I take
// it".
func concludes(words string) bool { return strings.Contains(offered.Fold(words), "i take it") }

// asksManager reports whether words are an order to the manager in the person's own
// form: "put me on the early start".
func asksManager(words english.Words) bool {
	at := 0
	for words.Is(at, "just please only then") {
		at++
	}
	return words.Is(at+1, "me my us our") && !words.Has("he she him his her i")
}

// The largest number of words of a condition, of words before it, and of an answer
// that is told as a thing.
const (
	maxCondition = 18
	maxBefore    = 4
	maxThing     = 10

	maxTermsQuoted = 18
)

// conditionOf returns the condition in an answer ("yes, if Thursdays stay mine"),
// up to the end of its clause, turned to the listener, and as it was said; or "".
func conditionOf(terms string, narrated bool) (text, source string) {
	words := english.Split(terms)
	from := 0
	for from < len(words) && !words.In(from, conditions) && !(words.Is(from, "as") && words.Is(from+1, "long") && words.Is(from+2, "as")) {
		from++
	}
	if from > maxBefore || from+4 > len(words) || from > 0 && !words.In(0, agreeing) || words[:from].HasIn(noConditions) {
		return "", ""
	}
	end := clauseEnd(words, from)
	if end-from < 4 || end-from > maxCondition {
		return "", ""
	}
	source = terms[words[from].Start:words[end-1].End]
	if narrated {
		return account.Condition(source), source
	}
	return reflection.TurnCondition(source), source
}

// clauseEnd returns the index after the last word of the clause that begins at a
// word. Another condition begins a new one: "..., and if", "..., and no".
func clauseEnd(words english.Words, from int) int {
	end := from + 1
	for end < len(words) && (words[end].Pause == 0 || words[end].Pause == ',' && words.Is(end, "and or until") && !beginsCondition(words, end+1)) {
		end++
	}
	return end
}

// beginsCondition reports whether word i begins a condition, or what is not to be.
func beginsCondition(words english.Words, i int) bool {
	return words.In(i, conditions) || words.Is(i, "no not nobody nothing that")
}

// SentencesOf returns the sentences of an answer, and what is in brackets.
func SentencesOf(answer string) []string {
	return strings.FieldsFunc(answer, func(r rune) bool { return strings.ContainsRune(".!;()", r) })
}
