package wording

import (
	"strings"
	"time"

	"buyin/internal/language"
	"buyin/internal/motive"
)

// An Answered is what the report has said about an ask already.
type Answered struct {
	Reply   motive.Reply // "" if they only named terms
	On      string       // day of the reply, as 2006-01-02; "" without one
	Terms   string       // what they would need, in their words, "" if it is not known or no words may be repeated
	TermsOn string       // day of the terms
}

// Closing returns the question of what the report would need in order to want the ask.
// If they have answered it before, it takes up their answer. today is 2006-01-02.
func Closing(ask string, a Answered, today string) string {
	if a.Reply == "" && a.Terms == "" {
		return language.Say("interview.ask.closing", "ask", ask)
	}
	parts := []string{language.Say("interview.closing.again", "ask", ask)}
	said := ""
	switch day := dayWithin(a.On, today); {
	case a.Reply == "" || a.Reply == motive.ReplyIf && a.Terms != "" && a.TermsOn == a.On: // the terms say it
	case day == "":
		parts = append(parts, language.Say("interview.closing.said.undated", "reply", Reply(a.Reply)))
	default:
		said = a.On
		parts = append(parts, language.Say("interview.closing.said", "day", day, "reply", Reply(a.Reply)))
	}
	words := FirstWords(a.Terms)
	switch day := dayWithin(a.TermsOn, today); {
	case a.Terms == "":
	case day == "" || a.TermsOn == said:
		parts = append(parts, language.Say("interview.closing.words.too", "words", words))
	default:
		parts = append(parts, language.Say("interview.closing.words", "day", day, "words", words))
	}
	return strings.Join(append(parts, whatNow(a)), " ")
}

// whatNow asks what has changed since they answered.
func whatNow(a Answered) string {
	switch {
	case a.Reply == motive.ReplyNo:
		return language.Say("interview.closing.ask.no")
	case a.Reply == motive.ReplyYes:
		return language.Say("interview.closing.ask.yes")
	case a.Terms != "":
		return language.Say("interview.closing.ask.terms")
	}
	return language.Say("interview.closing.ask.open")
}

// Reply returns a reply in words.
func Reply(r motive.Reply) string {
	switch r {
	case motive.ReplyYes:
		return language.Say("interview.closing.reply.yes")
	case motive.ReplyIf:
		return language.Say("interview.closing.reply.if")
	case motive.ReplyNotYet:
		return language.Say("interview.closing.reply.later")
	}
	return language.Say("interview.closing.reply.no")
}

// dayWithin returns a day as it is said, such as 1 December, with its year if it is not
// this year's. It returns "" if it is no day.
func dayWithin(day, today string) string {
	at, err := time.Parse(time.DateOnly, day)
	switch {
	case err != nil:
		return ""
	case len(today) >= 4 && today[:4] == day[:4]:
		return at.Format("2 January")
	}
	return at.Format("2 January 2006")
}
