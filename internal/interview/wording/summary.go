package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"buyin/internal/language"
	"buyin/internal/motive"
)

// Summary says what was heard in sentences that can be said aloud, each with a
// blank before it. It quotes the report's words if quotes is set.
func Summary(c motive.Catalogue, sum []motive.Heard, quotes bool) string {
	var b strings.Builder
	pulls := 0
	for _, h := range sum {
		what := c.ChoiceOf(h.Motivator)
		text := ""
		switch {
		case h.Strength < 0:
			text = against(c, h.Motivator, b.Len() > 0)
		case pulls == 0:
			text = language.Say("interview.summary.first", "what", what)
		default:
			texts := language.List("interview.summary.next", "what", what)
			text = texts[(pulls-1)%len(texts)]
		}
		if h.Strength > 0 {
			pulls++
		}
		b.WriteString(" " + text)
		if h.Quote != "" && quotes {
			b.WriteString(" " + language.Say("interview.summary.words", "words", strings.TrimRight(h.Quote, ".")))
		}
	}
	return b.String()
}

// against says that a motivator puts them off. The catalogue's own sentence comes
// first, because a choice phrase was never made to be negated.
// follows is set if a sentence comes before it.
func against(c motive.Catalogue, id string, follows bool) string {
	m, _ := c.Motivator(id)
	for _, text := range m.ReflectsNot {
		if !strings.Contains(text, wordsSlot) {
			return asStatement(text)
		}
	}
	if !follows {
		return language.Say("interview.summary.against.first", "what", c.ChoiceOf(id))
	}
	return language.Say("interview.summary.against", "what", c.ChoiceOf(id))
}

// wordsSlot stands for words of theirs in a sentence of the catalogue.
const wordsSlot = "{words}"

// asStatement returns a sentence without the "So" at its beginning, which only
// fits straight after an answer.
func asStatement(text string) string {
	rest, ok := strings.CutPrefix(text, language.Say("interview.summary.so")+" ")
	if !ok || rest == "" {
		return text
	}
	first, n := utf8.DecodeRuneInString(rest)
	return string(unicode.ToUpper(first)) + rest[n:]
}
