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
	{"position", false, scanPosition},
})

var evidenceObject = newObject([]key[motive.Evidence]{
	{"motivator", true, scanMotivator},
	{"strength", true, func(s *Scanner, i int, e *motive.Evidence) int { return s.scanStrength(i, &e.Strength) }},
	{"kind", false, scanEvidenceKind},
	{"quote", false, func(s *Scanner, i int, e *motive.Evidence) int { return s.scanText(i, &e.Quote, Quotes) }},
})

var positionObject = newObject([]key[motive.Position]{
	{"says", true, scanSays},
	{"goal", true, func(s *Scanner, i int, p *motive.Position) int {
		return s.scanID(i, &p.Goal, scalar.PlainID, Everything)
	}},
	{"meets", true, func(s *Scanner, i int, p *motive.Position) int {
		p.Meets = new(bool)
		return s.scanBoolean(i, p.Meets)
	}},
})

func scanTurns(s *Scanner, i int, iv *motive.Interview) int {
	i = s.scanList(i, func(i int) int {
		t := addTurn(iv)
		if t == nil {
			return fail
		}
		return scanObject(s, i, turnObject, t)
	})
	if len(iv.Turns) == 0 {
		iv.Turns = nil
	}
	return i
}

// addTurn adds an empty turn to the interview, reusing the memory of an earlier
// one. It returns nil if there are too many.
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
// copies; of two ids with the same hash it holds the later one.
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
	// the bytes before a short id are mostly the same
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
		return scanObject(s, i, evidenceObject, &s.evidence[len(s.evidence)-1])
	})
	if last := len(s.evidence); last > first {
		t.Evidence = s.evidence[first:last:last]
	}
	return i
}

func scanPosition(s *Scanner, i int, t *motive.Turn) int {
	s.position = motive.Position{}
	if i = scanObject(s, i, positionObject, &s.position); i != fail && s.keeps(Everything) {
		t.Positions = []motive.Position{s.position}
	}
	return i
}

func scanMotivator(s *Scanner, i int, e *motive.Evidence) int {
	start, end, i := s.scanPlain(i)
	if i == fail {
		return fail
	}
	k := s.motivators.Find(s.data[start:end])
	if k < 0 {
		return fail
	}
	e.Motivator = s.motivators.ID(k)
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
	start, end, i := s.scanPlain(i)
	if i == fail {
		return fail
	}
	switch string(s.data[start:end]) {
	case motive.Belief:
		p.Says = motive.Belief
	case motive.Outcome:
		p.Says = motive.Outcome
	default:
		return fail
	}
	return i
}
