package cli

import (
	"io"

	"buyin/internal/cli/env"
	"buyin/internal/output"
	"buyin/internal/present"
)

// scorePooled writes a row for each report: the figures of buyin team.
func (s *scoreRun) scorePooled(args []string) error {
	talks, _, _, err := s.loadTalks(args, s.catalogue)
	if err != nil {
		return err
	}
	s.warnCatalogues(talks, s.catalogue)
	members := s.teamMembers(talks)
	if err := s.WriteResult(func(w io.Writer) error { return s.writePooled(w, members) }); err != nil {
		return err
	}
	s.scored, s.failed = len(members), s.Unreadable
	failed := ""
	if s.failed > 0 {
		failed = ", " + env.Plural(s.failed, "record", "records") + " could not be read"
	}
	s.Say("%s scored%s: %s", env.Plural(s.scored, "report", "reports"), failed, s.verdicts.Text(env.WithThousands))
	if s.failed > 0 || s.EmptyFolder {
		return env.ErrProblems
	}
	return nil
}

func (s *scoreRun) writePooled(w io.Writer, members []present.Member) error {
	s.scores = s.newScores(w)
	if err := s.scores.Begin(); err != nil {
		return writeError(err)
	}
	for _, m := range members {
		result := s.scorer.Pool(m.Talks)
		if result.Flat && !s.warnedFlat {
			s.warnedFlat = true
			s.warnFlatOffers(m.Name)
		}
		s.verdicts.Add(&result)
		if err := s.scores.WriteRow(output.Row{Talks: len(m.Talks), Report: m.Name, Result: result}); err != nil {
			return writeError(err)
		}
	}
	return writeError(s.scores.End())
}
