package practice

import (
	"fmt"
	"slices"
	"unicode"
	"unicode/utf8"

	"buyin/internal/motive"
)

// idleWords reveal nothing.
var idleWords = []string{
	"Oh, this and that. The usual, really.",
	"Hm. It's been a normal sort of month.",
	"Fine, fine. The train was late again this morning.",
	"Nothing that comes to mind right now.",
	"We moved desks on Tuesday. That's about it.",
	"Can't complain. How was your weekend?",
}

// shrugs say that a subject leaves them cold.
var shrugs = []string{
	"Not much to tell there. It does not do a lot for me either way.",
	"No, that passes me by, to be honest.",
	"I had to think about that one. No, nothing.",
	"Others mind that more than I do.",
	"Never given it much thought.",
	"It's there, I suppose. I wouldn't notice if it weren't.",
}

// smallTalk returns the next small-talk reply.
func (r *Report) smallTalk() Reply {
	text := idleWords[r.smallTalks%len(idleWords)]
	r.smallTalks++
	return Reply{Text: text}
}

// shrug returns the next shrug.
func (r *Report) shrug() string {
	text := shrugs[r.shrugs%len(shrugs)]
	r.shrugs++
	return text
}

// shortReply answers a probe if no saying is left: it repeats what was said, or
// says how much the motivator matters.
func (r *Report) shortReply(id string, strength int) string {
	if strength == 0 {
		return r.shrug()
	}
	again := slices.IndexFunc(r.persona.Says, func(s motive.Saying) bool {
		return s.Reveals[id] != 0 && (s.Reveals[id] > 0) == (strength > 0)
	})
	if again >= 0 {
		return fmt.Sprintf("As I said: %s", r.persona.Says[again].Text)
	}
	what := r.tradeOffName(id)
	switch {
	case strength >= 4:
		return fmt.Sprintf("That's a big one for me, %s.", what)
	case strength > 0:
		return fmt.Sprintf("%s matters to me, somewhat.", capitalise(what))
	case strength <= -4:
		return fmt.Sprintf("I really don't want that. %s puts me right off.", capitalise(what))
	}
	return fmt.Sprintf("I could do without that. %s is not for me.", capitalise(what))
}

// capitalise returns the words with a capital first letter.
func capitalise(words string) string {
	first, n := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(first)) + words[n:]
}
