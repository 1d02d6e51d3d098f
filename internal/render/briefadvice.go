package render

import (
	"fmt"
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// leadWith is what to put first, in the catalogue's words and the offer's.
func (b *Brief) leadWith() section {
	s := section{ID: "lead", Title: words("Lead with")}
	var items []inline
	for _, id := range b.now.LeadWith {
		m, _ := b.Catalogue.Motivator(id)
		item := say("%s: %s.", foreign(strong, b.Catalogue.NameOf(id)), b.exactly(id))
		if m.Appeal.Say != "" {
			item = append(item, say(" %s", m.Appeal.Say)...)
		}
		if m.Appeal.Avoid != "" {
			item = append(item, say(" What backfires: %s", m.Appeal.Avoid)...)
		}
		items = append(items, item)
	}
	if len(items) > 0 {
		s.Blocks = []block{list(items)}
	}
	return s
}

// neverLead is what the ask goes against, and what puts them off, with why.
func (b *Brief) neverLead() section {
	s := section{ID: "never", Title: words("Never lead with")}
	var items []inline
	for i := range b.now.Standings {
		st := &b.now.Standings[i]
		if !st.Conflict && !st.PutsOff {
			continue
		}
		item := inline{foreign(strong, b.Catalogue.NameOf(st.Motivator))}
		switch {
		case st.Against > 0 && st.IsDriver():
			item = append(item, say(": it drives them, and the ask costs them %s", offer(5*st.Against))...)
		case st.Conflict:
			item = append(item, words(": it is offered, and it puts them off")...)
		default:
			item = append(item, words(": it puts them off")...)
		}
		if q := quotes(st.Quotes, 2); len(q) > 0 {
			item = append(item, say(" (%s)", q)...)
		}
		item = append(item, words(".")...)
		if slices.Contains(b.now.BlockedBy, st.Motivator) {
			item = append(item, own(bad, " This alone blocks the ask."))
		}
		items = append(items, item)
	}
	if len(items) > 0 {
		s.Blocks = []block{list(items)}
	}
	return s
}

// raise is what to offer more of, and by how many points.
func (b *Brief) raise() section {
	s := section{ID: "raise", Title: words("Raise this")}
	var items []inline
	for _, id := range b.now.Raise {
		st, _ := b.now.Standing(id)
		item := say("%s: serving it fully adds %s (now: %s)", foreign(strong, b.Catalogue.NameOf(id)),
			own(strong, "%d points", points(st.PossibleGain())), offered(st))
		if q := quotes(st.Quotes, 1); len(q) > 0 {
			item = append(item, say("; %s", q)...)
		}
		items = append(items, append(item, words(".")...))
	}
	if len(items) > 0 {
		s.Blocks = []block{list(items)}
	}
	return s
}

// waysOut are the honest exits where the ask does not serve them.
func (b *Brief) waysOut() section {
	s := section{ID: "exits", Title: words("Three honest ways on")}
	if b.now.Verdict != overlap.Insufficient {
		return s
	}
	change := words("Change the offer: put more of what drives them into it")
	if len(b.now.Raise) > 0 {
		change = say("Change the offer: more of %s would bring the most", b.named(b.now.Raise[:1]))
	}
	s.Blocks = []block{list([]inline{
		append(change, words("; promise only what is yours to give.")...),
		words("Change the task: give this part to somebody whom it drives, or shape it so that it serves them."),
		words("Do it without their buy-in, and say so: ask for it as work to be done, thank them for it, and promise nothing else."),
	})}
	return s
}

// nextQuestion is what to ask where the verdict is open.
func (b *Brief) nextQuestion() section {
	s := section{ID: "next", Title: words("The question that would settle most")}
	if b.now.Verdict == overlap.Unclear && b.Settle != "" {
		s.Blocks = []block{para(inline{span{Text: b.Settle}})}
	}
	return s
}

// theirTerms are the beliefs and wanted outcomes of their own, and what would
// have to be true for them.
func (b *Brief) theirTerms() section {
	s := section{ID: "terms", Title: words("Their own terms")}
	var items []inline
	for _, t := range b.Talks {
		for _, turn := range t.Interview.Turns {
			if turn.Position == nil && turn.Question != motive.Closing {
				continue
			}
			item := inline{quote(shortened(turn.Answer))}
			if turn.Answer == "" {
				item = words("(words not kept)")
			}
			if p := turn.Position; p != nil {
				what, how := "a belief of theirs", own(bad, "contradicts")
				if p.Says == motive.Outcome {
					what = "an outcome they want"
				}
				if p.Meets {
					how = own(good, "meets")
				}
				item = append(item, say(": %s that %s %s", own(plain, "%s", what), how, b.goalNamed(p.Goal))...)
			}
			items = append(items, append(item, words(".")...))
		}
	}
	if len(items) > 0 {
		s.Blocks = []block{list(items)}
	}
	return s
}

// goalNamed is a goal by its statement; one of another ask, that an earlier
// talk was held for, by its id.
func (b *Brief) goalNamed(id string) inline {
	for _, g := range b.goals {
		for _, goal := range g.Goals {
			if goal.ID == id && goal.Statement != "" {
				return say("the goal \"%s\"", goal.Statement)
			}
		}
	}
	return say("the goal %s of another ask", id)
}

// oneStepLess is what the overlap would be if less were truly offered.
func (b *Brief) oneStepLess() section {
	s := section{ID: "less", Title: words("If every offer were one step less")}
	if !b.now.Heard || !b.now.HasGoals || b.less.Overlap == b.now.Overlap {
		return s
	}
	s.Blocks = []block{para(say("It would serve %s, and the verdict would be %s. Most of this number is %s own word on what is offered; 5 means named, dated and there to give.",
		own(strong, "%s %%", percent(b.less.Overlap)), own(toneOf(b.less.Verdict), "%s", b.less.Verdict), words(guesswork{yours: isYours(b.goals)}.whose())))}
	return s
}

// mostRests is how many answers the brief names as those it rests on.
const mostRests = 3

// restsOn names the notes without which the number would move most.
func (b *Brief) restsOn() section {
	s := section{ID: "rests", Title: words("The notes it rests on most")}
	var items []inline
	for _, r := range b.rests[:min(mostRests, len(b.rests))] {
		item := inline{quote(shortened(r.Quote))}
		if r.Quote == "" {
			item = say("the answer to %s", r.Question)
		}
		if len(b.Talks) > 1 {
			item = append(item, say(" (%s)", dated(b.Talks[r.Talk].Interview))...)
		}
		if r.Heard {
			item = append(item, say(": without it %s %% (%s), %s", percent(b.now.Overlap+r.Delta), signed(r.Delta), own(toneOf(r.Verdict), "%s", r.Verdict))...)
		} else {
			item = append(item, words(": without it nothing was heard")...)
		}
		items = append(items, append(item, words(".")...))
	}
	if len(items) > 0 {
		s.Blocks = []block{list(items)}
	}
	return s
}

// signed is a difference in points: "+3 points", "-12 points", "no change".
func signed(x float64) string {
	switch n := points(x); {
	case n == 0:
		return "no change"
	case n == 1 || n == -1:
		return fmt.Sprintf("%+d point", n)
	default:
		return fmt.Sprintf("%+d points", n)
	}
}
