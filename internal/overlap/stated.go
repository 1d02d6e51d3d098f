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

// addRefused fills in the goals that the report refuses, and whether they asked
// for time.
func (s *Scorer) addRefused(r *Result, st *stated) {
	if !st.any {
		return
	}
	for i := range s.goalParts.goals {
		part := &s.goalParts.goals[i]
		if st.positions[i] == contradicts || st.replies[part.fileIndex] == motive.ReplyNo {
			r.Refused = append(r.Refused, part.goal)
		}
	}
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
		to := &standings[k]
		to.Effect, to.HasEffect = int(e.value), true
		to.Served = float64(max(0, e.value)) / motive.MaxStrength
		to.Against = float64(max(0, -e.value)) / motive.MaxStrength
	}
}
