package retold

import (
	"slices"
	"strings"

	"buyin/internal/appeal/offered"
	"buyin/internal/english"
	"buyin/internal/reflection"
	"buyin/internal/reflection/account"
)

// TermsOf returns the form in which an answer to the closing question is said, and
// the part of it that is. A condition and a sentence about the person are told as
// indirect speech, all else as they said it if that can be.
func (r *Reader) TermsOf(answer string, narrated bool) Told {
	terms := onlyTerms(r.unnamed(offered.Clean(answer)))
	if t := r.conditionIn(terms, narrated); t.Form != Silent {
		return t
	}
	if startsUnsure(terms) {
		return Told{}
	}
	turned := r.turnedTerms(terms, narrated)
	if turned.Text != "" && turned.Form == account.Sentence {
		return Told{Form: Clause, Text: turned.Text, Source: turned.Source}
	}
	quote := quotableTerms(terms, narrated)
	earlier := turned.Source != "" && (isFact(quote) || strings.Index(terms, strings.Trim(turned.Source, "'")) < strings.Index(terms, quote))
	if quote != "" && !earlier && r.isPlain(quote) && strings.Contains(answer, quote) {
		return Told{Form: Quoted, Text: quote, Source: quote, Wish: !isFact(quote)}
	}
	if turned.Text == "" {
		return r.askedTerms(answer, terms, narrated)
	}
	if turned.Form == account.Request {
		return Told{Form: Request, Text: turned.Text, Source: turned.Source}
	}
	return Told{Form: Thing, Text: turned.Text, Source: turned.Source}
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

// conditionIn returns the first condition in an answer, turned to the person. Its form is
// silent if there is none.
func (r *Reader) conditionIn(terms string, narrated bool) Told {
	for _, sentence := range SentencesOf(terms) {
		text, source := conditionOf(beforeThird(strings.TrimSpace(sentence)), narrated)
		if text != "" && r.isPlain(text) && isOneClause(text) {
			return Told{Form: Condition, Text: offered.Spelled(text), Source: source}
		}
	}
	return Told{}
}

// isFact reports whether words only say what is so, so that they are no request:
// "first bus is 5:10".
func isFact(words string) bool {
	split := english.Split(words)
	return !split.HasIn(speaking) && (split.Is(1, "is are") || split.Is(2, "is are")) && !split.Is(0, "that it there")
}

// turnedTerms turns an answer to the closing question to the person. Its Text is ""
// if it is not surely right.
func (r *Reader) turnedTerms(terms string, narrated bool) (t account.Told) {
	if !narrated {
		t = r.ownTerms(terms)
	}
	for _, sentence := range SentencesOf(terms) {
		if t.Text == "" && !announces(sentence) && !isFact(sentence) {
			split := english.Split(sentence) // one sentence of mixed notes may be about them
			t = account.Terms(strings.TrimSpace(beforeThird(sentence)), narrated || isNoted(sentence) && split.Has("he she him his her"))
		}
	}
	t.Text = offered.Spelled(t.Text)
	if !r.isPlain(t.Text) || !isOneClause(t.Text) || announces(t.Source) || dropsCondition(terms, t.Source, t.Text) || !isTerm(t) {
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

// quotableTerms returns what can be quoted of an answer as terms: all of a short one, or
// else its first sentence that can be and is no aside, with the next one if it belongs to it;
// "" if there is none.
func quotableTerms(terms string, narrated bool) string {
	if whole := bare(terms); isQuotableTerm(whole, narrated) && isTheirs(whole, narrated) && !startsWithAside(terms) {
		return whole
	}
	aside, parts := "", partsOf(terms)
	for i, p := range parts {
		switch sentence := bare(terms[p.from:p.to]); {
		case isAsked(terms, p) || !isQuotableTerm(sentence, narrated):
		case !isFact(sentence):
			return withNext(terms, parts[i:], narrated)
		case aside == "":
			aside = sentence
		}
	}
	return aside
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

// startsWithAside reports whether the first of several sentences only says what is so.
func startsWithAside(terms string) bool {
	parts := partsOf(terms)
	return len(parts) > 1 && isFact(terms[parts[0].from:parts[0].to])
}

// isAsked reports whether a sentence of an answer is a question.
func isAsked(terms string, p part) bool { return strings.HasPrefix(terms[p.to:], "?") }

// withNext returns the first of some sentences, with the next one if both can be quoted
// together and it adds to it: "two names on a patch. And a lunch table".
func withNext(terms string, parts []part, narrated bool) string {
	first := bare(terms[parts[0].from:parts[0].to])
	if len(parts) < 2 || isAsked(terms, parts[1]) {
		return first
	}
	next, both := terms[parts[1].from:parts[1].to], bare(terms[parts[0].from:parts[1].to])
	alone := bare(next)
	switch {
	case !isQuotableTerm(both, narrated) || startsAsReply(english.Split(both)) || hasNoted(both), isNoted(alone), announces(alone), isFact(alone):
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

// concludes reports whether the manager concludes something in words: "06:00 then, I take
// it".
func concludes(words string) bool { return strings.Contains(offered.Fold(words), "i take it") }

// isTheirs reports whether a whole answer is surely the person's own words.
func isTheirs(answer string, narrated bool) bool {
	words := english.Split(answer)
	return !startsAsReply(words) && !(narrated && words.HasIn(speaking)) && !hasNoted(answer)
}

// asksManager reports whether words are an order to the manager in the person's own
// form: "put me on the early start".
func asksManager(words english.Words) bool {
	at := 0
	for words.Is(at, "just please only then") {
		at++
	}
	return words.Is(at+1, "me my us our") && !words.Has("he she him his her i")
}

// hasNoted reports whether a sentence of an answer is about the person rather than
// theirs, or says what the manager said.
func hasNoted(answer string) bool {
	return slices.ContainsFunc(SentencesOf(answer), func(s string) bool { return isNoted(s) || english.Split(s).Is(1, "said asked told say") })
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
// word.
func clauseEnd(words english.Words, from int) int {
	end := from + 1
	for end < len(words) && (words[end].Pause == 0 || words[end].Pause == ',' && words.Is(end, "and or until")) {
		end++
	}
	return end
}

// SentencesOf returns the sentences of an answer, and what is in brackets.
func SentencesOf(answer string) []string {
	return strings.FieldsFunc(answer, func(r rune) bool { return strings.ContainsRune(".!;()", r) })
}
