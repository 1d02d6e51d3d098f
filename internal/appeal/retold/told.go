// Package retold finds what of a person's words can be told back to them, and in which
// form: as indirect speech if it surely is right, else as a quotation, else not at all.
// It reads what somebody has looked at and leaves out what may not be repeated. It adds
// nothing to their words.
package retold

import (
	"slices"
	"strings"

	"buyin/internal/appeal/offered"
	"buyin/internal/discreet"
	"buyin/internal/english"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/reflection"
)

// A Form is how words of a person can be said to them.
type Form int

const (
	Silent    Form = iota // not at all
	Quoted                // only as they said it
	Thing                 // "your own bench", after "you told me about"
	Moment                // "I let you do it your way", after "you told me about the time"
	Request               // "write it down", after "you'd want me to"
	Condition             // "if it is written down", after "you'd do this"
	Clause                // "you like going home on time", after "you told me"
	Noted                 // only that it was written down
)

// A Told is what a person said about a motivator, as the manager can say it to
// them.
type Told struct {
	Form   Form
	Text   string
	Source string // their own words: an excerpt of their answer
	Wish   bool   // of a clause: what they want
	Puts   bool   // they named it when they were asked what puts them off
	More   bool   // of terms: they named more than that
	Bad    bool   // it was heard as something that puts them off
	Score  float64
	Talk   int // index of the talk
}

// Bounds of what is told, and of its score.
const (
	maxToldBytes   = 200
	minClauseWords = 4 // of a clause that tells enough alone
	minThingWords  = 5 // of a thing that is named to the person
	leastClause    = 1.2
	leastThing     = 1.6
)

// maxRead is how many of a person's words about a motivator are read: the newest.
const maxRead = 60

// WordsOf returns what the person said about a motivator, the oldest first, if it
// may be used.
func (r *Reader) WordsOf(motivator string) (all []overlap.Words) {
	for _, words := range slices.Backward(r.words) {
		if words.Motivator == motivator && r.mayUse(words) && len(all) < maxRead {
			all = append(all, words)
		}
	}
	slices.Reverse(all)
	return all
}

// Best returns the best of what the person said about a motivator: what stands best by
// itself, and suits what is said after it. suits returns what it gains for that, and
// whether it may be told at all. Its form is Silent if nothing can be told.
func (r *Reader) Best(motivator string, suits func(Told) (float64, bool)) (best Told) {
	for _, words := range r.WordsOf(motivator) {
		for _, t := range r.Tell(words) {
			t.Talk = words.Talk
			more, may := suits(t)
			t.Score += more
			if may && t.Score >= LeastStanding && pulls(t.Source) && !IsDenial(t.Source) && (best.Form == Silent || t.Score >= best.Score) {
				best = t
			}
		}
	}
	return best
}

// mayUse reports whether words may be said: nobody has promised the person that
// none are kept.
func (r *Reader) mayUse(words overlap.Words) bool {
	if words.Talk < 0 || words.Talk >= len(r.talks) {
		return false
	}
	turns := len(r.talks[words.Talk].Interview.Turns)
	return r.KeepsWords(words.Talk) && words.Turn >= 0 && words.Turn < turns
}

// KeepsWords reports whether the words of a talk may be repeated: neither in that
// talk nor in a later one was it promised that none are kept.
func (r *Reader) KeepsWords(talk int) bool {
	return talk >= r.firstKept
}

// Tell returns the forms in which words of theirs can be said.
func (r *Reader) Tell(words overlap.Words) []Told {
	if all, known := r.read[words]; known {
		return all
	}
	whole := words
	words, turn := near(words, r.talks[words.Talk].Interview.Turns[words.Turn])
	all := r.quotesOf(words, turn)
	if r.IsNarrated(words.Talk) {
		all = append(all, r.accountsOf(words, turn)...)
	} else {
		all = append(all, r.indirectOf(words, turn)...)
		if beginsThird(trimmed(words.Text)) && r.isEnglish() { // a note about them among their own words
			all = append(all, r.accountsOf(words, turn)...)
		}
	}
	all = slices.DeleteFunc(all, func(t Told) bool { return discreet.Touches(t.Source) }) // of another line
	for i := range all {
		if isHalf(turn.Answer, all[i].Source) {
			all[i].Score -= 3
		}
		all[i].Puts, all[i].Bad = turn.Question == motive.PutOff, words.Strength < 0
	}
	r.read[whole] = all
	return all
}

// indirectOf returns what words in their own form can be turned to.
func (r *Reader) indirectOf(words overlap.Words, turn motive.Turn) (all []Told) {
	answer := offered.Clean(turn.Answer)
	for _, t := range r.turnedOf(offered.Clean(words.Text), answer, words, turn) {
		if !r.isPlain(t.Text) || t.Clause && !isOneClause(t.Text) || dropsCondition(answer, t.Source, t.Text) {
			continue
		}
		if one := rate(t, words.Strength); one.Form != Silent {
			one.Score += leanBack(answer, one.Source)
			one.Score += cutsShort(answer, t.Source)
			all = append(all, one)
		}
	}
	if t := r.momentOf(trimmed(offered.Clean(words.Text))); t.Form != Silent {
		t.Score += strengthOf(words.Strength)
		all = append(all, t)
	}
	return all
}

// cutsShort returns what a clause loses that leaves out a denial which comes right after
// it in the answer: "Saturdays till March and then not one".
func cutsShort(answer, source string) float64 {
	_, after, found := strings.Cut(answer, source)
	if end := strings.IndexAny(after, ".!?;"); end >= 0 {
		after = after[:end]
	}
	words := english.Split(after)
	for i := range min(len(words), 3) {
		if found && words.Is(i, "not no never but") && !words.Is(i+1, "only just") {
			return -1
		}
	}
	return 0
}

// momentOf turns words about a time: "when they brought the cake".
func (r *Reader) momentOf(excerpt string) Told {
	words := english.Split(excerpt)
	past := false
	for i := range min(len(words), 6) {
		past = past || words.IsPastTense(i) && !words.In(i-1, dangling) && !words.Is(i-1, "it's is are be")
	}
	if !past || !words.Is(0, "when") || len(words) < minThingWords || !r.isEnglish() {
		return Told{}
	}
	text := reflection.TurnCondition(excerpt)
	_, text, _ = strings.Cut(text, " ")
	if text == "" || !r.isPlain(text) || !isOneClause(text) {
		return Told{}
	}
	return Told{Form: Moment, Text: offered.Spelled(text), Source: excerpt, Score: standing(text) + clauseBonus}
}

// turnedOf turns the words, and the clauses of the whole answer that they are
// part of, where nothing else was heard in those.
func (r *Reader) turnedOf(excerpt, answer string, words overlap.Words, turn motive.Turn) []reflection.Turned {
	if !r.catalogue.IsEnglish() && r.catalogue.Language != "" || english.IsForeign(answer) {
		return nil
	}
	all := reflection.Turn(r.unnamed(excerpt))
	if leansOnAnswer(answer, excerpt) {
		all = slices.DeleteFunc(all, func(t reflection.Turned) bool { return t.Clause })
	} else if goesOnFrom(answer, excerpt) { // then its subject is outside it
		all = slices.DeleteFunc(all, func(t reflection.Turned) bool {
			return t.Clause && !speaksOfSelf(t.Source) || !t.Clause && strings.HasPrefix(t.Source, excerpt)
		})
	}
	if excerpt == answer || !strings.Contains(answer, excerpt) {
		return all
	}
	for _, t := range reflection.Turn(r.unnamed(answer)) {
		inside := strings.Contains(offered.Fold(t.Source), offered.Fold(excerpt))
		if !inside || heardElse(t.Source, words, turn, false) {
			continue
		}
		t.Score += 0.5
		all = append(all, t)
	}
	return all
}

// leansOnAnswer reports whether the meaning of an excerpt depends on the answer: it
// is only what would follow, or the answer is no account of somebody though the
// excerpt looks like one ("the contract, ends in March").
func leansOnAnswer(answer, excerpt string) bool {
	before, _, found := strings.Cut(answer, excerpt)
	if !found {
		return false
	}
	sentence := before[strings.LastIndexAny(before, ".!?;")+1:]
	return english.Split(sentence).Has("if unless") || reflection.IsAccount(excerpt) && !reflection.IsAccount(answer)
}

// goesOnFrom reports whether an excerpt of an answer goes on from the word before
// it, without a pause.
func goesOnFrom(answer, excerpt string) bool {
	before, _, found := strings.Cut(answer, excerpt)
	before = strings.TrimRight(before, " ")
	if !found || before == "" || strings.ContainsAny(before[len(before)-1:], ".,;:!?-()") {
		return false
	}
	last := before[strings.LastIndexByte(before, ' ')+1:]
	return !joining.Has(offered.Fold(last))
}

// speaksOfSelf reports whether words begin with their speaker, or with somebody
// else as a whole subject.
func speaksOfSelf(words string) bool {
	first, _, _ := strings.Cut(offered.Fold(words), " ")
	return selfWords.Has(first)
}

// heardElse reports whether something else was heard in a part of an answer; of a whole
// sentence, something that speaks against it.
func heardElse(part string, words overlap.Words, turn motive.Turn, whole bool) bool {
	for _, e := range turn.Evidence {
		sameSign := (e.Strength > 0) == (words.Strength > 0)
		same := sameSign && (whole || e.Motivator == words.Motivator)
		if quote := offered.Fold(offered.Clean(e.Quote)); !same && quote != "" && (strings.Contains(offered.Fold(part), quote) || strings.Contains(quote, offered.Fold(part))) {
			return true
		}
	}
	return false
}

// rate says how good something turned is to say.
func rate(t reflection.Turned, strength int) Told {
	one := Told{Text: offered.Spelled(t.Text), Source: t.Source, Score: standing(t.Text) + strengthOf(strength)}
	switch {
	case t.Clause && t.Firm && t.Score >= leastClause && tellsEnough(t.Text):
		one.Form, one.Wish = Clause, saysWish(t.Text)
		one.Score += scoreOfClause(t.Text)
	case !t.Clause && t.Score >= leastThing && len(english.Split(t.Text)) >= minThingWords:
		one.Form = Thing
		one.Score += scoreOfThing(t.Text)
	}
	return one
}

// tellsEnough reports whether a clause tells enough alone, and its verb surely is that
// of its subject: not "days is how you stay".
func tellsEnough(text string) bool {
	words := english.Split(text)
	for i := 1; i < len(words); i++ {
		if words.Is(i, "is was has") && words.IsNoun(i-1) && offered.LooksThird(words.Form(i-1)) {
			return false
		}
	}
	last := len(words) - 1
	if last < minClauseWords-1 || words[last].Pause != 0 || endsAsReply(words, last) || last < 8 && hasLoosePronoun(words) {
		return false
	}
	return Named(words) >= min(2, len(words)-3)
}

// scoreOfClause is what a clause gains over a quotation. It loses if it begins with
// another word than its subject: "Saturdays you cook".
func scoreOfClause(text string) float64 {
	switch words := english.Split(text); {
	case words.In(0, alwaysCapital), words.Is(0, "best worst first last same next"), words.Has("yours"):
		return -clauseBonus
	case saysWish(text):
		return clauseBonus + 0.3
	}
	return clauseBonus
}

// saysWish reports whether a clause says what the person wants.
func saysWish(text string) bool {
	words := english.Split(text)
	at := 1
	for words.Is(at, "would really also still just always only") {
		at++
	}
	return words.Is(0, "you'd") && words.Is(1, "like love rather prefer want") || words.Is(0, "you") && words.Is(at, "want like wish hope need prefer") && at+2 < len(words)
}

// scoreOfThing is larger for something that somebody does than for any other thing.
func scoreOfThing(text string) float64 {
	if IsDoing(text) {
		return 0.4
	}
	return -0.4
}

// What is told as indirect speech is said more easily than a quotation, and tells
// a listener who does not hear the marks just as much.
const clauseBonus = 0.7

func strengthOf(strength int) float64 { return 0.25 * float64(max(strength, -strength)) }

// isPlain reports whether turned words can stand in a sentence without marks: no
// name of the person, and nothing but words.
func (r *Reader) isPlain(text string) bool {
	for _, c := range text {
		if strings.ContainsRune("\"“”«»<>{}[]()|\\/*_#`~^=+&@$%…", c) {
			return false
		}
	}
	if len(text) > maxToldBytes || slices.ContainsFunc(strings.Fields(text), func(word string) bool { return len(word) > offered.MaxWordRune }) {
		return false
	}
	for _, part := range strings.Fields(offered.Fold(r.name)) {
		if !english.IsCommonWord(part) && strings.Contains(" "+offered.Fold(text)+" ", " "+part+" ") {
			return false
		}
	}
	return true
}

// unnamed returns words without the person's first name before them: a note may
// say "Sam wants a quiet week".
func (r *Reader) unnamed(words string) string {
	first, _, _ := strings.Cut(r.name, " ")
	for _, name := range []string{r.name, first} {
		if rest, ok := strings.CutPrefix(words, name+" "); ok && name != "" {
			return rest
		}
	}
	return words
}

// IsAskedDoing reports whether what they told is something that one does, and that they
// named when they were asked what puts them off.
func (t Told) IsAskedDoing() bool { return t.Form == Thing && t.Puts && IsDoing(t.Text) }

// Asks reports whether what is quoted is a question of theirs.
func (t Told) Asks() bool {
	words := english.Split(t.Text)
	return t.Form == Quoted && (strings.HasSuffix(t.Text, "?") || words.Is(0, "who what how where which why") || words.Is(0, "when") && words.IsAuxiliary(1))
}
