package fast

import (
	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// These tables hold the keys of an interview and its parts. The strict decoder
// has the same tables in codec/interview.go. Change both together.

var interviewObject = newObject([]key[motive.Interview]{
	{"schema", true, func(s *Scanner, i int, _ *motive.Interview) int { return s.scanSchema(i) }},
	{"id", true, func(s *Scanner, i int, iv *motive.Interview) int {
		return s.scanID(i, &iv.ID, scalar.InterviewID, Figures)
	}},
	{"kind", false, scanInterviewKind},
	{"report", true, func(s *Scanner, i int, iv *motive.Interview) int { return scanObject(s, i, reportObject, &iv.Report) }},
	{"manager", false, func(s *Scanner, i int, iv *motive.Interview) int { return s.scanName(i, &iv.Manager, Everything) }},
	{"started", false, func(s *Scanner, i int, iv *motive.Interview) int {
		return s.scanTime(i, &iv.Started, scalar.IsTimestamp)
	}},
	{"finished", false, func(s *Scanner, i int, iv *motive.Interview) int {
		return s.scanTime(i, &iv.Finished, scalar.IsTimestamp)
	}},
	{"catalogue", true, func(s *Scanner, i int, iv *motive.Interview) int {
		return scanObject(s, i, catalogueObject, &iv.Catalogue)
	}},
	{"goals", false, func(s *Scanner, i int, iv *motive.Interview) int { return s.scanGoals(i, &iv.Goals) }},
	{"told", false, scanTold},
	{"guess", false, scanGuess},
	{"turns", true, scanTurns},
	{"notes", false, scanNotes},
	{"put", false, scanPut},
	{"reply", false, scanReply},
	{"promises", false, scanPromises},
	{"outcome", false, scanOutcome},
})

var reportObject = newObject([]key[motive.Report]{
	{"name", true, func(s *Scanner, i int, r *motive.Report) int { return s.scanName(i, &r.Name, Quotes) }},
	{"team", false, func(s *Scanner, i int, r *motive.Report) int { return s.scanName(i, &r.Team, Everything) }},
	{"role", false, func(s *Scanner, i int, r *motive.Report) int { return s.scanName(i, &r.Role, Everything) }},
})

var catalogueObject = newObject([]key[motive.CatalogueRef]{
	{"name", true, func(s *Scanner, i int, c *motive.CatalogueRef) int {
		return s.scanRepeatedName(i, &c.Name, &s.lastCatalogue.Name)
	}},
	{"version", true, func(s *Scanner, i int, c *motive.CatalogueRef) int {
		return s.scanRepeatedName(i, &c.Version, &s.lastCatalogue.Version)
	}},
})

var toldObject = newObject([]key[motive.Told]{
	{"on", false, func(s *Scanner, i int, t *motive.Told) int { return s.scanTime(i, &t.On, scalar.IsDate) }},
	{"quotes", false, func(s *Scanner, i int, t *motive.Told) int { return s.scanBoolean(i, &t.Quotes) }},
})

func (s *Scanner) scanSchema(i int) int {
	start, end, i := s.scanPlain(i)
	if i == fail || string(s.data[start:end]) != motive.SchemaInterview {
		return fail
	}
	return i
}

func scanInterviewKind(s *Scanner, i int, iv *motive.Interview) int {
	return s.scanWord(i, &iv.Kind, motive.KindTalk, motive.KindNotebook, motive.KindAsk)
}

func scanTold(s *Scanner, i int, iv *motive.Interview) int {
	s.told = motive.Told{Quotes: true}
	if i = scanObject(s, i, toldObject, &s.told); i != fail && s.keeps(Everything) {
		told := s.told
		iv.Told = &told
	}
	return i
}

func scanGuess(s *Scanner, i int, iv *motive.Interview) int {
	return s.scanStrengths(i, &iv.Guess, 0, Everything)
}

// maxStrengths is the largest number of motivators for which scanStrengths can
// detect duplicates. It has one bit for each.
const maxStrengths = 64

// scanStrengths scans strengths by motivator. It fails if a strength is below
// lo.
func (s *Scanner) scanStrengths(i int, into *map[string]int, lo int, level Keep) int {
	if s.data[i] != '{' {
		return fail
	}
	var seen uint64
	if s.keeps(level) {
		*into = map[string]int{}
	}
	for first := true; ; first = false {
		var start, end int
		if start, end, i = s.nextKey(i, first); i == fail || start == 0 {
			return i
		}
		k := s.motivators.Find(s.data[start:end])
		if k < 0 || k >= maxStrengths || seen&(1<<k) != 0 {
			return fail
		}
		seen |= 1 << k
		strength := 0
		if i = s.scanStrength(i, &strength); i == fail || strength < lo {
			return fail
		}
		if s.keeps(level) {
			(*into)[s.motivators.ID(k)] = strength
		}
	}
}

func scanNotes(s *Scanner, i int, iv *motive.Interview) int {
	return s.scanList(i, func(i int) int {
		note := ""
		if i = s.scanText(i, &note, Everything); i != fail && s.keeps(Everything) {
			iv.Notes = append(iv.Notes, note)
		}
		return i
	})
}
