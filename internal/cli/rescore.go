package cli

import (
	"fmt"
	"io"
	"math"
	"os"

	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/present"
)

// leastMovement is how much an overlap must move to be counted: what four
// decimals show.
const leastMovement = 0.0001

// rescoring is the scoring of interviews with two catalogues.
type rescoring struct {
	*app
	to       motive.Catalogue
	was, is  *overlap.Scorer
	rescored present.Rescored
	bad      int
}

// rescore scores the interviews of a file or folder with both catalogues, and
// counts those that could not be read.
func (a *app) rescore(path string, from, to motive.Catalogue) (*present.Rescored, int, error) {
	goals, err := a.RequireGoals(from)
	if err != nil {
		return nil, 0, err
	}
	s := rescoring{app: a, to: to, was: overlap.New(from, goals...), is: overlap.New(to, goals...)}
	found, err := sources([]string{path})
	if err != nil {
		return nil, 0, err
	}
	for _, src := range found {
		if err := a.Context.Err(); err != nil {
			return nil, 0, err
		}
		if err := s.file(src, from); err != nil {
			return nil, 0, err
		}
	}
	return &s.rescored, s.bad, nil
}

func (s *rescoring) file(src source, from motive.Catalogue) error {
	if src.stream {
		var in io.Reader = s.In
		if src.path != "-" {
			f, err := os.Open(src.path)
			if err != nil {
				s.unread(corpus.DescribeFileError(err))
				return nil
			}
			defer f.Close()
			in = f
		}
		for record, err := range codec.Interviews(corpus.DisplayName(src.path), in, from) {
			if err != nil {
				return fmt.Errorf("reading %s: %w", corpus.DisplayName(src.path), err)
			}
			s.take(record.Interview, record.Problems)
		}
		return nil
	}
	data, err := s.ReadFile(src.path)
	if err != nil {
		s.unread(err)
		return nil
	}
	if src.foreign && isOurs(codec.SchemaOf(src.path, data)) {
		return nil
	}
	iv, problems := codec.DecodeInterview(src.path, data, from)
	s.take(iv, problems)
	return nil
}

// unread reports a file that cannot be read; the rest are scored.
func (s *rescoring) unread(err error) {
	s.Say("%v", err)
	s.bad++
}

// take scores one interview with both catalogues.
func (s *rescoring) take(iv motive.Interview, problems motive.Problems) {
	if s.ReportProblems(problems) != nil {
		s.bad++
		return
	}
	s.rescored.Count++
	was := s.was.Score(iv)
	turned := present.TurnedResult{ID: iv.ID, From: string(was.Verdict), Was: overlapOf(was)}
	if s.lacks(iv) {
		s.rescored.Moved++
		s.rescored.Turned = append(s.rescored.Turned, turned)
		return
	}
	is := s.is.Score(iv)
	turned.To, turned.Is = string(is.Verdict), overlapOf(is)
	if was.Heard != is.Heard || math.Abs(was.Overlap-is.Overlap) >= leastMovement {
		s.rescored.Moved++
	}
	if was.Verdict != is.Verdict {
		s.rescored.Turned = append(s.rescored.Turned, turned)
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

// overlapOf is the overlap of a result, nil where nothing was heard.
func overlapOf(r overlap.Result) *float64 {
	if !r.Heard {
		return nil
	}
	return &r.Overlap
}
