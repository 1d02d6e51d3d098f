package overlap

import "buyin/internal/motive"

// stated holds what a report said about the ask: its effect on each motivator,
// the goals they agree with or contradict, and their reply. Records are added
// oldest first, and a newer statement replaces an older one.
type stated struct {
	any       bool
	effects   []statedEffect // by motivator
	positions []stance       // by goal, in the order of Scorer.goalParts
	replies   []motive.Reply // by goals file
}

type statedEffect struct {
	value int8
	known bool
}

type stance uint8

const (
	noStance stance = iota
	agrees
	contradicts
	contradictedBefore // and then they answered the ask with yes, or yes with a condition
)

func (st *stated) reset() { st.any = false }

// prepare makes room for the statements. It runs only when the first statement
// is found.
func (st *stated) prepare(motivators, goals, files int) {
	if st.any {
		return
	}
	st.any = true
	st.effects = resized(st.effects, motivators)
	st.positions = resized(st.positions, goals)
	st.replies = resized(st.replies, files)
}

// resized returns n zero values, in the same array if it is large enough.
func resized[T any](values []T, n int) []T {
	if cap(values) < n {
		return make([]T, n)
	}
	values = values[:n]
	clear(values)
	return values
}

// addStated adds the statements about the ask from one record.
//
// Effects count only if there is a single goals file and the record was held
// for it. Positions and the reply count for the goals file that the record was
// held for. If the record names no ask, they count for every file.
func (s *Scorer) addStated(t *tally, iv *motive.Interview) {
	if len(s.goals) == 0 {
		return
	}
	s.addReply(t, iv)
	if !t.hasStated {
		return
	}
	effects := len(s.goals) == 1 && iv.Goals == s.goals[0].ID
	for i := range iv.Turns {
		turn := &iv.Turns[i]
		if effects && turn.Question == motive.Effect && len(turn.Effects) > 0 {
			t.stated.prepare(len(s.ids), len(s.goalParts.goals), len(s.goals))
			s.addEffects(&t.stated, turn.Effects)
		}
		for j := range turn.Positions {
			s.addPosition(t, iv.Goals, &turn.Positions[j])
		}
	}
}

func (s *Scorer) addReply(t *tally, iv *motive.Interview) {
	if iv.Reply == "" {
		return
	}
	t.stated.prepare(len(s.ids), len(s.goalParts.goals), len(s.goals))
	for i := range s.goals {
		if s.concerns(iv.Goals, i) {
			t.stated.replies[i] = iv.Reply
			s.addReplyAfterRefusal(&t.stated, i)
		}
	}
}

// addReplyAfterRefusal notes which goals of a file they contradicted in an earlier record,
// if their reply now is yes, or yes with a condition. They are refused all the same.
func (s *Scorer) addReplyAfterRefusal(st *stated, file int) {
	if reply := st.replies[file]; reply != motive.ReplyYes && reply != motive.ReplyIf {
		return
	}
	for k := range s.goalParts.goals {
		if s.goalParts.goals[k].fileIndex == file && st.positions[k] == contradicts {
			st.positions[k] = contradictedBefore
		}
	}
}

// concerns reports whether the positions and the reply of a record count for a
// goals file. heldFor is the ask that the record names.
func (s *Scorer) concerns(heldFor string, file int) bool {
	return heldFor == "" || heldFor == s.goals[file].ID
}

func (s *Scorer) addEffects(st *stated, effects map[string]int) {
	for id, e := range effects { // each effect has a motivator of its own, so their order does not matter
		if k, ok := s.index.find(id); ok {
			st.effects[k] = statedEffect{int8(min(max(e, motive.MinStrength), motive.MaxStrength)), true}
		}
	}
}

func (s *Scorer) addPosition(t *tally, heldFor string, p *motive.Position) {
	if p.Goal == "" || p.Meets == nil {
		return
	}
	t.stated.prepare(len(s.ids), len(s.goalParts.goals), len(s.goals))
	for _, i := range s.goalParts.byID[p.Goal] {
		if !s.concerns(heldFor, s.goalParts.goals[i].fileIndex) {
			continue
		}
		t.stated.positions[i] = agrees
		if p.Contradicts() {
			t.stated.positions[i] = contradicts
		}
	}
}

// addRefused fills in the goals that the report refuses, whether they said yes since,
// and whether they asked for time.
func (s *Scorer) addRefused(r *Result, st *stated) {
	if !st.any {
		return
	}
	before := 0
	for i := range s.goalParts.goals {
		part := &s.goalParts.goals[i]
		replied := st.replies[part.fileIndex]
		if st.positions[i] >= contradicts || replied == motive.ReplyNo {
			r.Refused = append(r.Refused, part.goal)
		}
		if st.positions[i] == contradictedBefore && (replied == motive.ReplyYes || replied == motive.ReplyIf) {
			before++
		}
	}
	r.YesSince = before > 0 && before == len(r.Refused)
	for _, reply := range st.replies {
		r.NotYet = r.NotYet || reply == motive.ReplyNotYet
	}
}

// applyEffects replaces the offers to a motivator by its effect, if the report
// named one.
func (st *stated) applyEffects(standings []Standing) {
	if !st.any {
		return
	}
	for k, e := range st.effects {
		if !e.known {
			continue
		}
		standings[k].setEffect(int(e.value))
	}
}

// setEffect replaces the offers to a motivator by an effect, -5..5.
func (st *Standing) setEffect(e int) {
	st.Effect, st.HasEffect = e, true
	st.Served, st.Against = levelsOf(e, e)
}
