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

// answerBefore returns their newest answer to the ask if that is no or not yet, else
// "". The talks come oldest first.
func answerBefore(talks []overlap.Talk, goals motive.Goals) motive.Reply {
	for _, t := range slices.Backward(talks) {
		if iv := t.Interview; iv.Reply != "" && (iv.Goals == "" || iv.Goals == goals.ID) {
			if iv.Reply == motive.ReplyNo || iv.Reply == motive.ReplyNotYet {
				return iv.Reply
			}
			return ""
		}
	}
	return ""
}

// putAgain returns the setup of an ask to which they said no or not yet before. It
// begins with that and with what it would take, and makes nothing sound good to them:
// it only names what is offered and what it costs.
func putAgain(s ask.Setup, in appeal.Input) ask.Setup {
	s.Matters, s.Leads = []string{language.Say("ask.put.no")}, nil
	if s.Before == motive.ReplyNotYet {
		s.Matters[0] = language.Say("ask.put.notyet")
	}
	if terms := appeal.Terms(in); terms != "" {
		s.Matters = append(s.Matters, terms)
	}
	if offered := unnamedOffers(s); len(offered) > 0 {
		s.Leads = []string{language.Say("ask.put.offered", "offers", strings.Join(offered, "; "))}
	}
	return s
}
