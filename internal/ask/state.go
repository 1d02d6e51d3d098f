package ask

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// order is the order of the steps.
var order = []Kind{Told, Fairness, Put, Effect, Readiness, Reason, Terms, Reply, Condition, Change, Promises, Show}

// A cell is a step that can be settled.
type cell struct {
	kind      Kind
	motivator string
}

// state is what the acts add up to.
type state struct {
	settled  map[cell]bool // steps that were answered or declined
	done     Kind          // all steps before it were given up; "" for none
	told     *motive.Told
	put      *motive.Put
	effects  map[string]int
	scale    *int
	words    map[Kind]Given // Reason, Terms, Condition and Change
	reply    motive.Reply
	promises []motive.Promise
	notes    []string
	number   string // the question after which Scale was given
}

// read returns what the acts add up to.
func (set *Setup) read(acts []Given) state {
	st := state{settled: map[cell]bool{}, told: set.Head.Told, words: map[Kind]Given{}, effects: map[string]int{}}
	for _, g := range acts {
		switch g.Act {
		case Noted:
			st.notes = append(st.notes, g.Text)
		case Promised:
			st.promises = append(st.promises, *g.Promise)
		case Done:
			st.giveUp()
		case Skipped:
			st.settled[cell{g.Kind, g.Motivator}] = true
			st.decline(g)
		case Answered:
			if g.Kind != Promises {
				st.settled[cell{g.Kind, g.Motivator}] = true
			}
			st.add(g)
		}
	}
	return st
}

// decline takes back what was said at a card that is declined now.
func (st *state) decline(g Given) {
	switch g.Kind {
	case Put: // nothing was put, so there is nothing to answer
		if st.put == nil {
			st.done = End
		}
	case Effect:
		delete(st.effects, g.Motivator)
	case Readiness:
		st.scale, st.number = nil, ""
	case Reason, Terms, Condition, Change:
		delete(st.words, g.Kind)
	case Reply:
		st.reply = ""
	}
}

// giveUp settles the steps up to the reply, or all if that has come or the ask was
// not put.
func (st *state) giveUp() {
	if st.put == nil || st.done != "" || st.settled[cell{kind: Terms}] || st.settled[cell{kind: Reply}] {
		st.done = End
		return
	}
	st.done = Reply
}

// add adds an answer.
func (st *state) add(g Given) {
	switch g.Kind {
	case Told, Fairness:
		if g.Told != nil && !st.told.ForbidsAfter(*g.Told) { // else they were told otherwise while the ask was interrupted
			st.told = g.Told
		}
	case Put:
		st.put = g.Put
	case Effect:
		st.effects[g.Motivator] = g.Effect
	case Readiness:
		st.scale, st.number = new(g.Scale), g.Asked
	case Reason, Terms, Condition, Change:
		st.words[g.Kind] = g
	case Reply:
		st.reply = g.Reply
	case Promises:
		st.promises = append(st.promises, *g.Promise)
	}
}

// keepsWords reports whether words of the report may be kept: they were told so,
// or nobody could be asked. Somebody who was not told is promised nothing, and so
// nothing of what they say is kept in words.
func (st *state) keepsWords(set *Setup) bool {
	if st.told == nil {
		return set.Scripted || !st.settled[cell{kind: Told}]
	}
	return st.told.Quotes
}

// effectsBy returns the motivators with an effect that is better (or worse), the
// largest first; ties in catalogue order.
func (st *state) effectsBy(c motive.Catalogue, better bool) (ids []string) {
	sign := -1
	if better {
		sign = 1
	}
	for _, m := range c.Motivators {
		if sign*st.effects[m.ID] > 0 {
			ids = append(ids, m.ID)
		}
	}
	slices.SortStableFunc(ids, func(a, b string) int { return sign * (st.effects[b] - st.effects[a]) })
	return ids
}

// Interview returns the record so far, in the form in which it is saved. The caller
// sets Finished.
func (s Session) Interview() motive.Interview {
	iv, st := s.set.Head, s.state
	iv.Kind, iv.Goals = motive.KindAsk, cmp.Or(s.set.Goals.ID, iv.Goals)
	iv.Catalogue = motive.CatalogueRef{Name: s.set.Catalogue.Name, Version: s.set.Catalogue.Version}
	iv.Told, iv.Put, iv.Reply = st.told, st.put, st.reply
	iv.Started = s.started()
	iv.Notes = append(slices.Clip(iv.Notes), st.notes...)
	iv.Turns = append(slices.Clip(iv.Turns), s.turns()...)
	iv.Promises = slices.Clip(iv.Promises)
	for i, p := range st.promises {
		p.ID = motive.PromiseID(s.set.Promises + i + 1)
		iv.Promises = append(iv.Promises, p)
	}
	return iv
}

// started returns the start of the record: in a debrief the day on which the ask
// was put.
func (s Session) started() string {
	head := s.set.Head
	if !s.set.Debrief || s.state.put == nil || s.state.put.On == head.Day() {
		return head.Started
	}
	on, err := time.Parse(time.DateOnly, s.state.put.On)
	begun, berr := time.Parse(time.RFC3339, head.Started)
	if err != nil || berr != nil {
		return head.Started
	}
	return interview.Noon(on, begun.Location())
}

// turns returns the turns of the record.
func (s Session) turns() (turns []motive.Turn) {
	st := s.state
	if len(st.effects) > 0 {
		turns = append(turns, motive.Turn{Question: motive.Effect, Asked: s.set.effectTurn(), Effects: maps.Clone(st.effects)})
	}
	reason, hasReason := st.words[Reason]
	if st.scale != nil || hasReason {
		t := turnOf(motive.Readiness, reason)
		t.Scale, t.Asked = st.scale, joined(st.number, reason.Asked)
		turns = append(turns, t)
	}
	for _, k := range []Kind{Terms, Condition, Change} {
		if g, ok := st.words[k]; ok {
			turns = append(turns, turnOf(motive.Closing, g))
		}
	}
	return turns
}

func turnOf(question string, g Given) motive.Turn {
	return motive.Turn{Question: question, Asked: g.Asked, Answer: g.Text, Evidence: g.Evidence, Positions: g.Positions}
}

// joined joins the wordings of two questions that one turn answers.
func joined(a, b string) string { return strings.TrimSpace(a + " " + b) }
