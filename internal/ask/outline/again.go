package outline

import (
	"slices"
	"strings"

	"buyin/internal/appeal"
	"buyin/internal/ask"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// AnswerBefore returns their newest answer to the ask, and the day of it (2006-01-02,
// or "" if it is not known); "" if they have not answered. The talks come oldest first.
func AnswerBefore(talks []overlap.Talk, goals motive.Goals) (answer motive.Reply, day string) {
	for _, t := range slices.Backward(talks) {
		if iv := t.Interview; iv.Reply != "" && (iv.Goals == "" || iv.Goals == goals.ID) {
			if iv.Put != nil {
				return iv.Reply, iv.Put.On
			}
			return iv.Reply, iv.Day()
		}
	}
	return "", ""
}

// saidYes says that they said yes before, or yes with a condition; "" if they did not.
func saidYes(talks []overlap.Talk, goals motive.Goals) string {
	switch answer, _ := AnswerBefore(talks, goals); answer {
	case motive.ReplyYes:
		return language.Say("ask.put.yes")
	case motive.ReplyIf:
		return language.Say("ask.put.if")
	}
	return ""
}

// putAgain returns the setup of an ask to which they said no or not yet before. It
// begins with that and with what it would take, and makes nothing sound good to them:
// it only names what is offered and what it costs.
func putAgain(s ask.Setup, o appeal.Opening, in appeal.Input) ask.Setup {
	s.Matters, s.Leads = []string{language.Say("ask.put.no")}, nil
	if s.Before == motive.ReplyNotYet {
		s.Matters[0] = language.Say("ask.put.notyet")
	}
	if terms := appeal.Terms(in); terms != "" {
		s.Matters = append(s.Matters, terms)
	}
	if offered := unnamedOffers(s, o.Goals); len(offered) > 0 {
		s.Leads = []string{language.Say("ask.put.offered", "offers", strings.Join(offered, "; "))}
	}
	return s
}
