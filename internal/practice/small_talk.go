package practice

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"buyin/internal/language"
	"buyin/internal/motive"
)

// smallTalk returns the next small-talk reply.
func (r *Report) smallTalk() Reply {
	texts := language.List("practice.smalltalk")
	text := texts[r.smallTalks%len(texts)]
	r.smallTalks++
	return Reply{Text: text}
}

// shrug returns the next shrug.
func (r *Report) shrug() string {
	texts := language.List("practice.shrug")
	text := texts[r.shrugs%len(texts)]
	r.shrugs++
	return text
}

// shortReply answers a probe if no saying is left. It repeats an earlier
// saying, or says how much the motivator matters.
func (r *Report) shortReply(id string, strength int) string {
	if strength == 0 {
		return r.shrug()
	}
	again := slices.IndexFunc(r.persona.Says, func(s motive.Saying) bool {
		return s.Reveals[id] != 0 && (s.Reveals[id] > 0) == (strength > 0)
	})
	if again >= 0 {
		return language.Say("practice.short.again", "words", r.persona.Says[again].Text)
	}
	return r.bareReply(id, strength)
}

// bareReply says how much a motivator matters. The strength is not 0.
func (r *Report) bareReply(id string, strength int) string {
	what := r.catalogue.ChoiceOf(id)
	switch {
	case strength >= 4:
		return language.Say("practice.short.strong", "what", what)
	case strength > 0:
		return language.Say("practice.short.weak", "what", capitalise(what))
	case strength <= -4:
		return language.Say("practice.short.hated", "what", capitalise(what))
	}
	return language.Say("practice.short.disliked", "what", capitalise(what))
}

// capitalise returns the words with a capital first letter.
func capitalise(words string) string {
	first, n := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(first)) + words[n:]
}
