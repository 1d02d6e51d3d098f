package retold

import (
	"slices"
	"strings"

	"buyin/internal/appeal/offered"
	"buyin/internal/english"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/reflection"
	"buyin/internal/reflection/account"
)

// Bounds of words that are quoted.
const (
	maxQuotedWords = 18
	maxQuotedBytes = 160
	minPartWords   = 4 // of a quotation that is only part of an excerpt
	minNoteWords   = 3 // of a note about the person, if no quotation marks stand around them
)

// A quoting is what can be quoted of an answer about a motivator.
type quoting struct {
	r        *Reader
	words    overlap.Words
	turn     motive.Turn
	narrated bool
	all      []Told
}

// quotesOf returns what can be quoted of words and of the answer they stand in:
// the words themselves, the sentences around them, as many as are said in one
// breath, and other sentences of an answer that is about nothing else.
func (r *Reader) quotesOf(words overlap.Words, turn motive.Turn) []Told {
	q := &quoting{r: r, words: words, turn: turn, narrated: r.IsNarrated(words.Talk)}
	q.addParts(words.Text)
	parts := partsOf(turn.Answer)
	at := strings.Index(turn.Answer, words.Text)
	if at < 0 || words.Text == "" {
		return q.all
	}
	end := at + len(words.Text)
	for i := range parts {
		for k := i; k < len(parts) && k < i+maxJoinedParts; k++ {
			q.addBetween(parts[i], parts[k], at, end)
		}
	}
	return q.all
}

// maxJoinedParts is how many sentences are quoted together.
const maxJoinedParts = 3

// addBetween adds the sentences from one to another of an answer, whose words at..end
// were marked.
func (q *quoting) addBetween(first, last part, at, end int) {
	text := q.turn.Answer[first.from:last.to]
	marked := first.from <= at && end <= last.to
	switch {
	case first == last && marked:
		q.add(text, wholeQuote)
		q.addClauses(text, at-first.from, end-first.from)
		if first.from < at {
			q.add(q.turn.Answer[at:last.to], partQuote)
		}
	case first == last:
		q.addOther(text, last.to <= at || end <= first.from)
	case marked && len(strings.Fields(q.turn.Answer[first.from:first.to])) > 1 && (last.from <= at && q.mayBegin(at) || !q.narrated && q.goesOn(last)):
		q.add(text, joinedQuote)
	}
}

// addOther adds a sentence apart from the marked words, if it is surely about the same.
func (q *quoting) addOther(text string, apart bool) {
	if apart && q.isAboutOne() && isPlainClause(text) {
		q.add(text, otherQuote)
	}
}

// mayBegin reports whether a quotation may begin a sentence before the one that the
// marked words, at a byte, are in. In a note about somebody, only what they lean on may.
func (q *quoting) mayBegin(at int) bool {
	return !q.narrated || hasLoosePronoun(english.Split(q.words.Text)) && len(strings.Fields(q.turn.Answer[:at])) <= maxLabelWords
}

// goesOn reports whether a sentence belongs to the one before it: it has more than a
// word or two, and begins nothing new.
func (q *quoting) goesOn(p part) bool {
	words := strings.Fields(q.turn.Answer[p.from:p.to])
	return len(words) >= minPartWords && !joining.Has(offered.Fold(words[0]))
}

// addClauses adds the clauses of a sentence that is too long to be quoted, of which the
// bytes at..end were marked: those that hold them, and others if it is about nothing else.
func (q *quoting) addClauses(sentence string, at, end int) {
	if len(strings.Fields(sentence)) <= maxQuotedWords {
		return
	}
	from := 0
	for clause := range strings.SplitSeq(sentence, ",") {
		to := from + len(clause)
		if text := trimmed(clause); from <= at && end <= to {
			q.add(text, clauseQuote)
		} else if q.isAboutOne() && !q.narrated && len(strings.Fields(text)) > minPartWords {
			q.add(text, partQuote)
		}
		from = to + 1
	}
}

// isPlainClause reports whether a sentence has a verb, and neither denies something nor
// makes a condition: what it says is for what the others of the answer are for.
func isPlainClause(sentence string) bool {
	words := english.Split(sentence)
	return HasVerb(words) && !words.Has("no not never don't doesn't didn't won't can't isn't wasn't if unless but sorry")
}

// isAboutOne reports whether an answer is about one motivator, so that a sentence
// that nothing was marked in is about it, too.
func (q *quoting) isAboutOne() bool {
	if q.turn.Question == motive.Closing || q.turn.Question == motive.PutOff {
		return false
	}
	return strings.HasPrefix(q.turn.Question, q.words.Motivator+".")
}

// addParts adds the marked words, or else the clauses of them.
func (q *quoting) addParts(excerpt string) {
	if all := trimmed(excerpt); q.add(all, markedQuote) {
		return
	}
	if quote := reflection.Read(excerpt, nil).Quote; len(strings.Fields(quote)) >= minPartWords {
		q.add(quote, partQuote)
	}
	if !q.narrated && reflection.IsAccount(excerpt) {
		return
	}
	for part := range strings.FieldsFuncSeq(excerpt, func(r rune) bool { return strings.ContainsRune(".,;:!?()\n", r) }) {
		if part = trimmed(part); len(strings.Fields(part)) >= minPartWords {
			q.add(part, partQuote)
		}
	}
}

// What a quotation is of the words that somebody marked: the score that it has for
// that.
const (
	markedQuote = 0.2
	wholeQuote  = 0.8
	joinedQuote = 0.4
	clauseQuote = 0.3
	partQuote   = -0.3
	otherQuote  = -0.8
)

// add adds a quotation if it may be said, and reports whether it did.
func (q *quoting) add(text string, score float64) bool {
	text = trimmed(text)
	spoken := isInMarks(q.turn.Answer, text)
	text = trimmed(strings.Trim(strings.TrimRight(text, "?'"), "'"))
	switch {
	case !q.mayQuote(text, spoken), dropsCondition(offered.Clean(q.turn.Answer), text, text):
		return false
	case score != markedQuote && heardElse(text, q.words, q.turn, score == wholeQuote):
		return false
	}
	score += standing(text) + q.back(text) + strengthOf(q.words.Strength) + q.bonus(text, score, spoken)
	if asked := text + "?"; strings.Contains(q.turn.Answer, asked) {
		score += askedAgain(text)
		text = asked
	}
	q.all = append(q.all, Told{Form: Quoted, Text: text, Source: text, Score: score})
	return true
}

// bonus returns what a quotation gains or loses for how it stands in the answer.
func (q *quoting) bonus(text string, score float64, spoken bool) (bonus float64) {
	if score >= wholeQuote && text == trimmed(q.words.Text) && !HasVerb(english.Split(text)) {
		bonus -= wholeQuote - markedQuote // a sentence that is none
	}
	if spoken {
		bonus += 0.3
	}
	if IsDoing(text) {
		bonus-- // "being watched" is better said to put them off, or named
	}
	if words := english.Split(text); words.IsPastTense(0) && len(words) > 1 && !words.IsNoun(1) {
		bonus-- // without "I": better said of them
	}
	if isClipped(q.turn.Answer, text) {
		bonus -= 3
	}
	return bonus
}

// askedAgain returns what a question gains over words that are none: it may begin with
// "who" and end with "no".
func askedAgain(text string) float64 {
	words, score := english.Split(text), 0.8
	if words.IsQuestionWord(0) {
		score += 1.3
	}
	if endsAsReply(words, len(words)-1) {
		score += 1.5
	}
	return score
}

// back returns what words lose that may lean on others before them in the answer.
func (q *quoting) back(text string) float64 { return leanBack(q.turn.Answer, text) }

// mayQuote reports whether words of the answer can be said to be the person's own.
func (q *quoting) mayQuote(text string, spoken bool) bool {
	switch {
	case !mayQuote(text) && !q.namesDislike(text) && !q.asksPlainly(text), strings.Contains(text, ": "), reportsTelling(text), mayBeManagers(text), goesOnThird(text), !q.r.isPlain(text), beginsThird(text):
		return false
	case !q.narrated || spoken:
		return true
	case account.IsThird(text) && !isWish(text), len(strings.Fields(text)) < minNoteWords:
		return false
	}
	// beyond what was marked, "I" may be the manager who wrote the note
	rest := strings.Replace(text, q.words.Text, "", 1)
	return q.words.Text != "" && strings.Contains(q.words.Text, text) || !english.Split(rest).HasIn(unclear)
}

// namesDislike reports whether a whole answer to what puts them off names one thing: "the
// choosing. All of it".
func (q *quoting) namesDislike(text string) bool {
	words := english.Split(text)
	return q.turn.Question == motive.PutOff && text == trimmed(q.words.Text) && len(words) > 2 && len(words) <= maxHedged && words.IsDeterminer(0) && Named(words) > 0 && offered.Clean(text) == text
}

// asksPlainly reports whether words are a whole question that needs no names for things:
// "one of us is too many, no?".
func (q *quoting) asksPlainly(text string) bool {
	words := english.Split(text)
	whole := text == trimmed(strings.TrimRight(q.words.Text, "?' ")) && strings.Contains(q.turn.Answer, text+"?")
	return whole && len(words) > minPartWords && len(words) <= bestQuotedWords && HasVerb(words) && offered.Clean(text) == text && isQuotable(text+somethingNamed)
}

// somethingNamed is added to words so that they name something, to see whether all else lets them
// be quoted.
const somethingNamed = " at work"

// reportsTelling reports whether words say what somebody told: "he said that when he
// came".
func reportsTelling(text string) bool {
	words := english.Split(text)
	for i := range words {
		if words.Is(i, "he she") && words.Is(i+1, "told said says tells asked asks") {
			return true
		}
	}
	return false
}

// mayBeManagers reports whether words may be what the manager said, or noted about the
// person: "I told him he can plan alone", "she hates being put on the spot".
func mayBeManagers(text string) bool {
	words := english.Split(text)
	for i := range words {
		if words.Is(i, "i we") && words.Is(i+1, "told promised asked") && words.Is(i+2, "him her") {
			return true
		}
	}
	return words.Is(0, "he she he's she's he'd she'd") || words.Has("lol haha hahaha")
}

// beginsThird reports whether words begin with a verb in the third person, after
// adverbs: "always stands there".
func beginsThird(text string) bool {
	words := english.Split(text)
	at := 0
	for words.In(at, adverbs) || words.IsAdverb(at) {
		at++
	}
	return looksThirdVerb(words, at) && (at > 0 || words.In(at+1, objects) || words.Is(at+1, "there here"))
}

// goesOnThird reports whether words go on with a verb in the third person after a
// pause, and no subject: "best is the crew, eats with everyone".
func goesOnThird(text string) bool {
	words := english.Split(text)
	for i := 1; i < len(words); i++ {
		if words[i].Pause == ',' && looksThirdVerb(words, i) && words.In(i+1, objects) {
			return true
		}
	}
	return false
}

// isWish reports whether words that lack their subject may be their speaker's: "could
// fish again".
func isWish(text string) bool {
	words := english.Split(text)
	return words.Is(0, "could might would can") && !words.HasIn(unclear) && !words.Has("they'd they they're")
}

// isInMarks reports whether words stand in quotation marks in an answer.
func isInMarks(answer, text string) bool {
	text = strings.Trim(text, "'")
	return strings.Contains(answer, "'"+text+"'") || strings.Contains(answer, "'"+text+".'")
}

// A part is a sentence of an answer, without the mark at its end.
type part struct{ from, to int }

// partsOf returns the sentences of an answer, without labels such as "Energy:".
func partsOf(answer string) (all []part) {
	from := 0
	cut := func(to int, label bool) {
		text := answer[from:to]
		p := part{from + len(text) - len(strings.TrimLeft(text, " ")), from + len(strings.TrimRight(text, " "))}
		if p.from < p.to && !label {
			all = append(all, p)
		}
		from = to + 1
	}
	for i := range len(answer) {
		switch answer[i] {
		case '\n', '(', ')':
			cut(i, false)
		case '.', '!', '?', ';':
			if i+1 == len(answer) || strings.IndexByte(" '\n)", answer[i+1]) >= 0 {
				cut(i, false)
			}
		case ':':
			if i+1 < len(answer) && answer[i+1] == ' ' {
				cut(i, len(strings.Fields(answer[from:i])) <= maxLabelWords)
			}
		}
	}
	if from < len(answer) {
		cut(len(answer), false)
	}
	return all
}

// maxLabelWords is how many words a label has at most.
const maxLabelWords = 3

// mayQuote reports whether words can be quoted as a whole.
func mayQuote(words string) bool {
	return len(strings.Fields(words)) <= maxQuotedWords && len(words) <= maxQuotedBytes && offered.Clean(words) == words && saysSomething(words) && isQuotable(words)
}

// isQuotable reports whether nothing in words forbids to quote them. A condition that
// is whole does not: "courses are fine if they are paid".
func isQuotable(words string) bool {
	split := english.Split(words)
	at := slices.IndexFunc(split, func(w english.Word) bool { return w.Form == "if" })
	if at < 0 || at+3 > len(split) || len(split) < minCondition || split.In(at-1, noConditions) {
		return reflection.Quotable(words)
	}
	return reflection.Quotable(words[:split[at].Start] + "when" + words[split[at].End:])
}

// minCondition is the smallest number of words of a sentence with "if" that is quoted.
const minCondition = 6

// saysSomething reports whether words name something: two words or more that are
// of no closed class, or one of two words.
func saysSomething(words string) bool {
	split := english.Split(words)
	least := min(2, len(split)-1)
	if len(split) == 3 && HasVerb(split) {
		least = 1
	}
	return Named(split) >= least
}

// Named returns how many words of a text name something.
func Named(words english.Words) (n int) {
	for i := range words {
		if !words.IsClosedClass(i) && !english.IsFunctionWord(words.Form(i)) && !strings.Contains(words.Form(i), "'") {
			n++
		}
	}
	return n
}

// trimmed returns words without the marks at their ends, and without joining words
// there.
func trimmed(words string) string {
	for {
		words = strings.Trim(words, ".,;: ")
		first, rest, several := strings.Cut(words, " ")
		if several && joining.Has(offered.Fold(first)) && !pointsAt(words) {
			words = rest
			continue
		}
		at := strings.LastIndexByte(words, ' ')
		if at > 0 && dangling.Has(offered.Fold(words[at+1:])) {
			words = words[:at]
			continue
		}
		return words
	}
}

// pointsAt reports whether words begin with "that" before a noun: "that boat we launched".
func pointsAt(words string) bool {
	split := english.Split(words)
	return split.Is(0, "that this these those") && split.IsNoun(1)
}
