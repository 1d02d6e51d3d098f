package fast

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// These tables hold the keys that only an interview of kind ask has, and the
// keys of promises. The strict decoder has the same tables in codec/ask.go.
// Change both together.

var putObject = newObject([]key[motive.Put]{
	{"on", true, func(s *Scanner, i int, p *motive.Put) int { return s.scanTime(i, &p.On, scalar.IsDate) }},
	{"overlap", false, func(s *Scanner, i int, p *motive.Put) int { return s.scanFraction(i, &p.Overlap) }},
	{"catalogue", false, func(s *Scanner, i int, p *motive.Put) int { return s.scanName(i, &p.Catalogue, Everything) }},
})

// The id and the author of a promise are kept at every level, because they are
// checked when the promise is complete.
var promiseObject = newObject([]key[motive.Promise]{
	{"id", true, func(s *Scanner, i int, p *motive.Promise) int { return s.scanID(i, &p.ID, scalar.PlainID, Figures) }},
	{"by", true, func(s *Scanner, i int, p *motive.Promise) int {
		return s.scanWord(i, &p.By, motive.ByManager, motive.ByReport)
	}},
	{"text", true, scanPromiseText},
	{"due", false, func(s *Scanner, i int, p *motive.Promise) int { return s.scanTime(i, &p.Due, scalar.IsDate) }},
	{"kept", false, func(s *Scanner, i int, p *motive.Promise) int {
		p.Kept = new(bool)
		return s.scanBoolean(i, p.Kept)
	}},
	{"dropped", false, func(s *Scanner, i int, p *motive.Promise) int { return s.scanBoolean(i, &p.Dropped) }},
})

var outcomeObject = newObject([]key[motive.AskOutcome]{
	{"says", true, func(s *Scanner, i int, o *motive.AskOutcome) int {
		return s.scanWord(i, &o.Says, motive.OutcomeYes, motive.OutcomePartly, motive.OutcomeNo, motive.OutcomeVoid)
	}},
	{"on", true, func(s *Scanner, i int, o *motive.AskOutcome) int { return s.scanTime(i, &o.On, scalar.IsDate) }},
})

func scanPut(s *Scanner, i int, iv *motive.Interview) int {
	s.onlyInAsk = true
	var put motive.Put
	if i = scanObject(s, i, putObject, &put); i != fail && s.keeps(Everything) {
		iv.Put = &put
	}
	return i
}

func scanReply(s *Scanner, i int, iv *motive.Interview) int {
	s.onlyInAsk = true
	return s.scanWord(i, (*string)(&iv.Reply),
		string(motive.ReplyYes), string(motive.ReplyIf), string(motive.ReplyNotYet), string(motive.ReplyNo))
}

func scanOutcome(s *Scanner, i int, iv *motive.Interview) int {
	s.onlyInAsk = true
	var outcome motive.AskOutcome
	if i = scanObject(s, i, outcomeObject, &outcome); i != fail && s.keeps(Everything) {
		iv.Outcome = &outcome
	}
	return i
}

// scanPromises scans a list of promises. It gives up on a long list, because it
// would take long to find out whether an id occurs twice.
func scanPromises(s *Scanner, i int, iv *motive.Interview) int {
	const most = 64
	s.promises = s.promises[:0]
	i = s.scanList(i, func(i int) int {
		var p motive.Promise
		if i = scanObject(s, i, promiseObject, &p); i == fail || len(s.promises) == most {
			return fail
		}
		broken := p.Kept != nil && !*p.Kept
		if broken && p.By == motive.ByReport || p.Kept != nil && p.Dropped || motive.PromiseNumber(p.ID) == 0 {
			return fail
		}
		if slices.ContainsFunc(s.promises, func(q motive.Promise) bool { return q.ID == p.ID }) {
			return fail
		}
		s.promises = append(s.promises, p)
		return i
	})
	if s.keeps(Everything) && len(s.promises) > 0 {
		iv.Promises = slices.Clone(s.promises)
	}
	return i
}

func scanPromiseText(s *Scanner, i int, p *motive.Promise) int {
	if i = s.scanText(i, &p.Text, Figures); i == fail || strings.TrimSpace(p.Text) == "" {
		return fail
	}
	return i
}

// scanFraction scans a number from 0 to 1, or null.
func (s *Scanner) scanFraction(i int, into **float64) int {
	if string(s.data[i:i+len("null")]) == "null" {
		return i + len("null")
	}
	end := s.skipNumber(i)
	if end == fail {
		return fail
	}
	x, err := strconv.ParseFloat(string(s.data[i:end]), 64)
	if err != nil || !(x >= 0 && x <= 1) {
		return fail
	}
	x = math.Abs(x) // turns -0 into 0
	*into = &x
	return end
}

// scanWord scans a text that must be one of the given words.
func (s *Scanner) scanWord(i int, into *string, words ...string) int {
	start, end, i := s.scanPlain(i)
	if i == fail {
		return fail
	}
	for _, w := range words {
		if w == string(s.data[start:end]) {
			*into = w
			return i
		}
	}
	return fail
}
