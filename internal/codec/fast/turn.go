package fast

import (
	"encoding/binary"

	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

var turnObject = newObject([]key[motive.Turn]{
	{"question", true, scanQuestion},
	{"asked", false, func(s *Scanner, i int, t *motive.Turn) int { return s.scanText(i, &t.Asked, Everything) }},
	{"answer", false, func(s *Scanner, i int, t *motive.Turn) int { return s.scanText(i, &t.Answer, Everything) }},
	{"evidence", false, scanEvidence},
	{"positions", false, scanPositions},
	{"least", false, scanLeast},
	{"effects", false, scanEffects},
	{"scale", false, scanScale},
	{"position", false, scanPosition},
})

var evidenceObject = newObject([]key[motive.Evidence]{
	{"motivator", true, scanMotivator},
	{"strength", true, func(s *Scanner, i int, e *motive.Evidence) int { return s.scanStrength(i, &e.Strength) }},
	{"kind", false, scanEvidenceKind},
	{"quote", false, func(s *Scanner, i int, e *motive.Evidence) int { return s.scanText(i, &e.Quote, Quotes) }},
	{"by", false, scanBy},
})

var positionObject = newObject([]key[motive.Position]{
	{"says", true, scanSays},
	{"goal", false, func(s *Scanner, i int, p *motive.Position) int {
		return s.scanID(i, &p.Goal, scalar.PlainID, Figures)
	}},
	{"meets", false, func(s *Scanner, i int, p *motive.Position) int {
		s.meets = append(s.meets, false)
		p.Meets = &s.meets[len(s.meets)-1]
		return s.scanBoolean(i, p.Meets)
	}},
})

func scanTurns(s *Scanner, i int, iv *motive.Interview) int {
	i = s.scanList(i, func(i int) int {
		t := addTurn(iv)
		if t == nil {
			return fail
		}
		s.turnKeys = 0
		if i = scanObject(s, i, turnObject, t); s.turnKeys != 0 && !s.turnKeys.fit(t.Question) {
			return fail
		}
		return i
	})
	if len(iv.Turns) == 0 {
		iv.Turns = nil
	}
	return i
}

// addTurn adds an empty turn to the interview, and reuses the memory of an
// earlier one. It returns nil if there are too many turns.
func addTurn(iv *motive.Interview) *motive.Turn {
	n := len(iv.Turns)
	if n == motive.MaxTurns {
		return nil
	}
	if n < cap(iv.Turns) {
		iv.Turns = iv.Turns[:n+1]
		iv.Turns[n] = motive.Turn{}
	} else {
		iv.Turns = append(iv.Turns, motive.Turn{})
	}
	return &iv.Turns[n]
}

// scanQuestion scans the id of a question. Ids repeat, so a cache saves most
// copies. If two ids have the same hash, the cache holds the later one.
func scanQuestion(s *Scanner, i int, t *motive.Turn) int {
	start, end, i := s.scanPlain(i)
	if i == fail || start == end {
		return fail
	}
	if s.keep == Everything {
		t.Question = s.text[start:end]
		if !scalar.Matches(scalar.QuestionID, t.Question) {
			return fail
		}
		return i
	}
	// the bytes before a short id are usually the same
	h := binary.LittleEndian.Uint64(s.data[max(0, end-8):]) + uint64(end-start)<<56
	cached := &s.questions[h*0x9e3779b97f4a7c15>>(64-9)]
	if *cached != string(s.data[start:end]) {
		if !scalar.Matches(scalar.QuestionID, s.data[start:end]) {
			return fail
		}
		*cached = string(s.data[start:end])
	}
	t.Question = *cached
	return i
}

func scanEvidence(s *Scanner, i int, t *motive.Turn) int {
	first := len(s.evidence)
	i = s.scanList(i, func(i int) int {
		if len(s.evidence)-first == motive.MaxEvidence {
			return fail
		}
		s.evidence = append(s.evidence, motive.Evidence{Kind: motive.Volunteered})
		e := &s.evidence[len(s.evidence)-1]
		if i = scanObject(s, i, evidenceObject, e); e.Strength != 0 && e.Kind == motive.Withdrawn {
			return fail
		}
		return i
	})
	switch last := len(s.evidence); {
	case last > first:
		t.Evidence = s.evidence[first:last:last]
	case i != fail:
		t.Evidence = []motive.Evidence{} // somebody looked, and nothing was in it
	}
	return i
}

// turnKeys is a set of keys of a turn that must fit the question, or that
// exclude each other.
type turnKeys uint8

const (
	hasPositions turnKeys = 1 << iota
	hasPosition           // the position of buyin 1.0, which must not occur together with positions
	hasLeast
	hasEffects
	hasScale
)

// fit reports whether a turn with this question may have these keys.
func (k turnKeys) fit(question string) bool {
	return k&(hasPosition|hasPositions) != hasPosition|hasPositions &&
		(k&hasLeast == 0 || motive.Stem(question) == motive.BestWorst) &&
		(k&hasEffects == 0 || question == motive.Effect) &&
		(k&hasScale == 0 || question == motive.Readiness)
}

func scanPositions(s *Scanner, i int, t *motive.Turn) int {
	s.turnKeys |= hasPositions
	first := len(s.positions)
	i = s.scanList(i, func(i int) int {
		if len(s.positions)-first == motive.MaxEvidence {
			return fail
		}
		return s.scanPosition(i)
	})
	if last := len(s.positions); last > first {
		t.Positions = s.positions[first:last:last]
	}
	return i
}

// scanPosition scans the single position that buyin 1.0 wrote.
func scanPosition(s *Scanner, i int, t *motive.Turn) int {
	s.turnKeys |= hasPosition
	first := len(s.positions)
	if i = s.scanPosition(i); i != fail {
		t.Positions = s.positions[first : first+1 : first+1]
	}
	return i
}

// scanPosition scans a position and adds it to the positions of the interview.
func (s *Scanner) scanPosition(i int) int {
	s.positions = append(s.positions, motive.Position{})
	return scanObject(s, i, positionObject, &s.positions[len(s.positions)-1])
}

func scanLeast(s *Scanner, i int, t *motive.Turn) int {
	s.turnKeys |= hasLeast
	id := ""
	if i = s.scanMotivator(i, &id); i != fail && s.keeps(Everything) {
		t.Least = id
	}
	return i
}

func scanEffects(s *Scanner, i int, t *motive.Turn) int {
	s.turnKeys |= hasEffects
	return s.scanStrengths(i, &t.Effects, motive.MinStrength, Figures)
}

func scanScale(s *Scanner, i int, t *motive.Turn) int {
	s.turnKeys |= hasScale
	x := 0
	if i = s.scanScale(i, &x); i != fail && s.keeps(Everything) {
		t.Scale = &x
	}
	return i
}

func scanBy(s *Scanner, i int, e *motive.Evidence) int {
	by := ""
	i = s.scanWord(i, &by, scalar.Coach)
	e.ByCoach = true
	return i
}

func scanMotivator(s *Scanner, i int, e *motive.Evidence) int {
	return s.scanMotivator(i, &e.Motivator)
}

// scanMotivator scans the id of a motivator that is in the catalogue.
func (s *Scanner) scanMotivator(i int, into *string) int {
	start, end, i := s.scanPlain(i)
	if i == fail {
		return fail
	}
	k := s.motivators.Find(s.data[start:end])
	if k < 0 {
		return fail
	}
	*into = s.motivators.ID(k)
	return i
}

func scanEvidenceKind(s *Scanner, i int, e *motive.Evidence) int {
	start, end, i := s.scanPlain(i)
	if i == fail {
		return fail
	}
	if e.Kind = scalar.EvidenceKind(s.data[start:end]); e.Kind == "" {
		return fail
	}
	return i
}

func scanSays(s *Scanner, i int, p *motive.Position) int {
	return s.scanWord(i, &p.Says, motive.Belief, motive.Outcome)
}
