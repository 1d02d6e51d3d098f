package cli

import (
	"fmt"
	"strconv"
	"sync"

	"buyin/internal/corpus"
	"buyin/internal/motive"
)

// An otherAsk is an interview that was held for another ask.
type otherAsk struct{ id, ask string }

// maxRepeatedIDs is how many ids that were met before are named.
const maxRepeatedIDs = 20

// batchIDs are the ids of the records of a batch, for the warnings about those that were
// met before. One string holds all ids, because a record is valid until the next one only.
type batchIDs struct {
	file    string
	ids     []byte
	records []recordID
}

type recordID struct {
	hash      uint64
	line, end int32 // end of the id in ids
}

// idBuffers are spare batchIDs. A worker takes one, noteIDs returns it.
var idBuffers = sync.Pool{New: func() any { return new(batchIDs) }}

func (b *batchIDs) reset() { b.file, b.ids, b.records = "", b.ids[:0], b.records[:0] }

func (b *batchIDs) add(seen *corpus.Seen, record *corpus.Record) {
	id := record.Interview.ID
	b.file, b.ids = record.File, append(b.ids, id...)
	b.records = append(b.records, recordID{seen.Hash(id), int32(record.Line), int32(len(b.ids))})
}

// noteIDs warns about the ids of a batch that were met before.
func (s *scoreRun) noteIDs(ids *batchIDs) {
	start := int32(0)
	for _, r := range ids.records {
		if earlier, again := s.seen.Meet(r.hash, ids.file, int(r.line)); again {
			if s.repeated++; s.repeated <= maxRepeatedIDs {
				s.warnRepeatedID(string(ids.ids[start:r.end]), corpus.Place{File: ids.file, Line: int(r.line)}, earlier)
			}
		}
		start = r.end
	}
	idBuffers.Put(ids)
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

// foundIn are the folders in which a record was found.
type foundIn map[string]bool

// sayEmptyFolders names the folders among the arguments in which no record was found, and
// reports whether there are any.
func (a *app) sayEmptyFolders(args []string, found foundIn) (empty bool) {
	for _, folder := range corpus.Folders(args) {
		if !found[folder] {
			a.Say("no records in %s; it is searched for .json, .ndjson, .jsonl, .yaml and .yml", folder)
			empty = true
		}
	}
	return empty
}
