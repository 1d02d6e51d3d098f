package appeal

import (
	"slices"
	"strings"

	"buyin/internal/appeal/offered"
	"buyin/internal/language"
	"buyin/internal/motive"
)

// Terms returns the sentence for what they told it would take, and what is offered
// that may be that; "" if there is nothing that can be said.
func Terms(in Input) string {
	w := newWriter(in)
	if w.addTerms(); len(w.said) > 0 {
		return w.said[0]
	}
	return ""
}

// addRefused says, after a no to a part of the ask, what it would take, or else what they
// said no to, unless they said yes to the ask since.
func (w *writer) addRefused() {
	if len(w.Result.Refused) == 0 {
		return
	}
	if w.addTerms(); len(w.said) == 0 && !w.Result.YesSince {
		w.add(w.pick(w.refusalTexts(), w.Name), false)
		w.ends = endNo
	}
}

// refusalTexts returns the sentences that say what somebody answered: no or not yet to the
// ask, or, before it was put to them, no to goals of it.
func (w *writer) refusalTexts() []string {
	switch goals := w.refusedGoals(); {
	case w.repliedNo():
		return language.List("appeal.no")
	case w.Result.NotYet:
		return language.List("appeal.notyet")
	case goals != "":
		return language.List("appeal.no.goal", "goals", goals)
	}
	return language.List("appeal.no.part")
}

// repliedNo reports whether their newest reply to one of the asks is no.
func (w *writer) repliedNo() bool {
	replies := map[string]motive.Reply{}
	for _, talk := range w.Talks {
		for _, g := range w.Goals {
			if iv := talk.Interview; iv.Reply != "" && (iv.Goals == "" || iv.Goals == g.ID) {
				replies[g.ID] = iv.Reply
			}
		}
	}
	for _, reply := range replies {
		if reply == motive.ReplyNo {
			return true
		}
	}
	return false
}

// The largest number of words of the goals that they said no to, and of bytes.
const (
	maxRefused      = 22
	maxRefusedBytes = 200
)

// refusedGoals returns the goals that they said no to, as they are written, or "" if that
// is too long to say.
func (w *writer) refusedGoals() string {
	var all []string
	for _, g := range w.Goals {
		for _, goal := range g.Goals {
			if text := strings.TrimRight(offered.Clean(goal.Statement), ".!; "); w.isRefusedGoal(g.ID, goal.ID) && text != "" {
				all = append(all, language.Say("appeal.goal", "goal", text))
			}
		}
	}
	text := strings.Join(all, language.Say("appeal.goal.and"))
	if len(all) < len(w.Result.Refused) || len(strings.Fields(text)) > maxRefused || len(text) > maxRefusedBytes || strings.Contains(text, "?") {
		return ""
	}
	return text
}

// isRefusedGoal reports whether they said no to a goal. Where several files have a goal of
// the same ID, the result names the file before it.
func (w *writer) isRefusedGoal(file, goal string) bool {
	return slices.Contains(w.Result.Refused, goal) || slices.Contains(w.Result.Refused, file+"/"+goal)
}

// openGoals returns the goals, without those that they said no to unless that is all or
// they said yes since, as they are said to the person: what may be about somebody else is
// left out.
func (w *writer) openGoals() (open []motive.Goals) {
	all := len(w.Result.Refused) == 0 || w.Result.YesSince || w.isRefused()
	for _, file := range w.Goals {
		var kept []motive.Goal
		for _, goal := range file.Goals {
			if !all && w.isRefusedGoal(file.ID, goal.ID) {
				continue
			}
			how := map[string]string{}
			for id, text := range goal.How {
				if worded, ok := w.to.Word(text); ok && worded != "" {
					how[id] = worded
				}
			}
			goal.How = how
			kept = append(kept, goal)
		}
		file.Goals = kept
		open = append(open, file)
	}
	return open
}

// isOpen reports whether a goal that they did not say no to serves a motivator, or goes
// against it.
func (w *writer) isOpen(motivator string, serves bool) bool {
	for _, g := range w.open {
		for _, goal := range g.Goals {
			if offer := goal.Offers[motivator]; offer > 0 && serves || offer < 0 && !serves {
				return true
			}
		}
	}
	return false
}
