package retold

import (
	"strings"

	"buyin/internal/appeal/offered"
	"buyin/internal/english"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/reflection/account"
)

// leastAccount is the least score of a sentence of a note that is told.
const leastAccount = 0.6

// IsNarrated reports whether the answers of a talk are notes about the person, in
// which "he" or "she" is that person.
func (r *Reader) IsNarrated(talk int) bool {
	if is, known := r.narrated[talk]; known {
		return is
	}
	var answers []string
	for _, turn := range r.talks[talk].Interview.Turns {
		answers = append(answers, offered.Clean(turn.Answer))
	}
	is := r.isEnglish() && account.Narrated(answers)
	r.narrated[talk] = is
	return is
}

// Pronoun returns "he" or "she", by which the notes speak of the person, or "" if they don't.
func (r *Reader) Pronoun() string {
	he, she := 0, 0
	for i := range r.talks {
		if !r.IsNarrated(i) {
			continue
		}
		for _, turn := range r.talks[i].Interview.Turns {
			for _, word := range english.Split(turn.Answer) {
				switch form, _, _ := strings.Cut(word.Form, "'"); form {
				case "he", "him", "his":
					he++
				case "she", "her", "hers":
					she++
				}
			}
		}
	}
	switch {
	case he > 2*she:
		return "he"
	case she > 2*he:
		return "she"
	}
	return ""
}

// isEnglish reports whether the words of the talks can be read.
func (r *Reader) isEnglish() bool { return r.catalogue.IsEnglish() || r.catalogue.Language == "" }

// accountsOf returns what words in a note about the person can be turned to.
func (r *Reader) accountsOf(words overlap.Words, turn motive.Turn) (all []Told) {
	answer, excerpt := offered.Clean(turn.Answer), offered.Clean(words.Text)
	if english.IsForeign(answer) {
		return nil
	}
	for _, t := range account.Tell(answer, excerpt) {
		if !r.isPlain(t.Text) || offered.Fold(t.Source) != offered.Fold(excerpt) && heardElse(t.Source, words, turn, false) || !isSure(t) || dropsCondition(answer, t.Source, t.Text) || t.Form == account.Thing && goesOnFrom(answer, t.Source) {
			continue
		}
		if one := rateAccount(t, words.Strength); one.Form != Silent {
			one.Score += leanBack(answer, one.Source) + outOfTime(answer, t)
			one.Score += cutsShort(answer, t.Source)
			all = append(all, one)
		}
	}
	return all
}

// outOfTime returns what a sentence in the present loses that goes on from the words before
// it: when it is so stands there, and "you told me you start thinking" is wrong.
func outOfTime(answer string, t account.Told) float64 {
	words := english.Split(t.Text)
	if t.Form != account.Sentence || t.Wish || !words.Is(0, "you") || words.IsAuxiliary(1) || words.IsPastTense(1) || !goesOnFromAny(answer, t.Source) {
		return 0
	}
	return -2
}

// goesOnFromAny reports whether words stand in the middle of a sentence of an answer.
func goesOnFromAny(answer, source string) bool {
	before, _, found := strings.Cut(answer, source)
	before = strings.TrimRight(before, " '")
	return found && before != "" && !strings.ContainsAny(before[len(before)-1:], ".!?;:()")
}

// isSure reports whether a part of a note is surely right as indirect speech. In
// the time that somebody spoke of, "I" is the manager who wrote the note.
func isSure(t account.Told) bool {
	switch t.Form {
	case account.Moment:
		return len(english.Split(t.Text)) <= maxClause
	case account.Request:
		words := english.Split(t.Text)
		return isOneClause(t.Text) && !words.Has("and or but") && !hasPause(words)
	case account.Thing:
		if words := english.Split(t.Text); hasPause(words) && words.Has("no not yes") {
			return false
		}
	}
	words := english.Split(t.Text)
	return len(words) <= maxAccount && !words.HasIn(unclear) && isJoined(words)
}

// maxAccount is the largest number of words of a note that are told as indirect speech.
const maxAccount = 18

// rateAccount says how good something turned is to say.
func rateAccount(t account.Told, strength int) Told {
	t.Text = withoutSaid(t.Text)
	if thing, ok := talkedAbout(t.Text); ok && t.Form == account.Sentence {
		t.Form, t.Text = account.Thing, thing
	}
	one := Told{Text: offered.Spelled(t.Text), Source: t.Source, Wish: t.Wish, Score: standing(t.Text) + strengthOf(strength)}
	switch {
	case t.Form == account.Sentence && t.Score >= leastAccount && !leavesOpenWhen(t) && tellsEnough(t.Text):
		one.Form = Clause
		one.Score += scoreOfClause(t.Text)
	case t.Form == account.Moment:
		one.Form = Moment
		one.Score += clauseBonus
	case t.Form == account.Request:
		one.Form = Request
		one.Score -= clauseBonus
	case t.Form == account.Thing && isNamable(t.Text):
		one.Form = Thing
		one.Score += scoreOfThing(t.Text)
	}
	return one
}

// withoutSaid leaves out an end that says who said something, after which a quotation came.
func withoutSaid(text string) string {
	words := english.Split(text)
	if last := len(words) - 1; last > 0 && words.Is(last, "said says") {
		return text[:max(0, strings.LastIndexByte(text, ','))]
	}
	return text
}

// talkedAbout returns what a sentence of a note says that somebody talked about: it is told
// as that, not as "you told me you talked about it".
func talkedAbout(text string) (thing string, ok bool) {
	for _, begin := range []string{"you talked about ", "you spoke about ", "you spoke of ", "you told me about ", "you mentioned ", "you talk about "} {
		if thing, ok = strings.CutPrefix(text, begin); ok {
			return thing, true
		}
	}
	return "", false
}

// leavesOpenWhen reports whether a note such as "could fish again" says neither who
// could nor when, so that "you could fish again" may be taken for the past.
func leavesOpenWhen(t account.Told) bool {
	return english.Split(t.Source).Is(0, "could can might") && !english.Split(t.Text).Has("if")
}

// isNamable reports whether a text is a thing that can be named to the person.
func isNamable(text string) bool {
	words := english.Split(text)
	if words.Is(0, "not") {
		words = words[1:]
	}
	if IsDoing(text) {
		return !words.Has("us we our i me my")
	}
	named := words.IsDeterminer(0) || words.Is(0, "your a an the one two three four five six something")
	return named && len(words) >= minThingWords && !words.Has("us we our i me my")
}

// IsDoing reports whether a thing is something that somebody does: "shaping the
// bread".
func IsDoing(text string) bool {
	words := english.Split(text)
	if words.Is(0, "not") {
		words = words[1:]
	}
	first := words.Form(0)
	return len(words) >= minDoingWords && strings.HasSuffix(first, "ing") && len(first) > 4 && !words.Is(0, "something nothing everything anything")
}

// minDoingWords is the smallest number of words of something that somebody does.
const minDoingWords = 3
