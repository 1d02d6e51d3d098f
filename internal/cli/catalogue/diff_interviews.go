package catalogue

import (
	"math"

	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/motive"
	"buyin/internal/output"
	"buyin/internal/overlap"
)

// minChange is the smallest change of an overlap that is counted. Four decimals
// show nothing smaller.
const minChange = 0.0001

// rescoring scores interviews with two catalogues.
type rescoring struct {
	to       motive.Catalogue
	was, is  *overlap.Scorer
	rescored output.Rescored
}

// rescore scores the interviews of --interviews with both catalogues. It also
// counts the interviews that could not be read.
func (r *diffRun) rescore(from, to motive.Catalogue) (rescored *output.Rescored, unreadable int, err error) {
	goals, err := r.RequireGoals(from)
	if err != nil {
		return nil, 0, err
	}
	sources, err := corpus.FindSources([]string{r.interviews})
	if err != nil {
		return nil, 0, err
	}
	s := rescoring{to: to, was: overlap.New(from, goals...), is: overlap.New(to, goals...)}
	reader := corpus.Reader{Sources: sources, Stdin: r.In, Catalogue: from, Keep: codec.Everything}
	for record, err := range reader.Each(r.Context) {
		switch {
		case err != nil:
			return nil, 0, err
		case r.ReportRecord(record) != nil:
			unreadable++
		default:
			s.add(*record.Interview)
		}
	}
	return &s.rescored, unreadable, nil
}

// add scores one interview with both catalogues.
func (s *rescoring) add(iv motive.Interview) {
	s.rescored.Count++
	was := s.was.Score(iv)
	turned := output.ChangedVerdict{ID: iv.ID, From: string(was.Verdict), OverlapBefore: overlapOf(was)}
	if s.lacks(iv) {
		s.rescored.OverlapChanged++
		s.rescored.VerdictChanged = append(s.rescored.VerdictChanged, turned)
		return
	}
	is := s.is.Score(iv)
	turned.To, turned.OverlapAfter = string(is.Verdict), overlapOf(is)
	if was.Heard != is.Heard || math.Abs(was.Overlap-is.Overlap) >= minChange {
		s.rescored.OverlapChanged++
	}
	if was.Verdict != is.Verdict {
		s.rescored.VerdictChanged = append(s.rescored.VerdictChanged, turned)
	}
}

// lacks reports whether the new catalogue lacks a motivator that the interview
// names.
func (s *rescoring) lacks(iv motive.Interview) bool {
	for _, t := range iv.Turns {
		for _, e := range t.Evidence {
			if s.to.Index(e.Motivator) < 0 {
				return true
			}
		}
	}
	for id := range iv.Guess {
		if s.to.Index(id) < 0 {
			return true
		}
	}
	return false
}

// overlapOf returns the overlap of a result, or nil if nothing was heard.
func overlapOf(r overlap.Result) *float64 {
	if !r.Heard {
		return nil
	}
	return &r.Overlap
}
