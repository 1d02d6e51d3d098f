package cli

import (
	"fmt"
	"strconv"

	"buyin/internal/corpus"
	"buyin/internal/motive"
)

// An otherAsk is an interview that was held for another ask.
type otherAsk struct{ id, ask string }

// maxRepeatedIDs is how many ids that were met before are named.
const maxRepeatedIDs = 20

// noteIDs warns about the ids of a batch that were met before.
func (s *scoreRun) noteIDs(ids *corpus.IDs) {
	s.seen.MeetAll(ids, func(id string, at, earlier corpus.Place) {
		if s.repeated++; s.repeated <= maxRepeatedIDs {
			s.warnRepeatedID(id, at, earlier)
		}
	})
}

func (s *scoreRun) warnRepeatedID(id string, at, earlier corpus.Place) {
	place := func(p corpus.Place) motive.Pos {
		return s.placeIn(&corpus.Record{File: p.File, Line: p.Line}, "id")
	}
	_ = s.ReportProblems(motive.Problems{{
		Pos: place(at), Rule: "duplicate-id", Severity: motive.Warning,
		Message: fmt.Sprintf("id %s is already used at %s, and each is scored", strconv.Quote(id), place(earlier)), Remedy: "remove one if they are the same talk",
	}})
}
