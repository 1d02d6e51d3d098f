package cli

import (
	"iter"
	"slices"
	"strings"
	"sync"

	"buyin/internal/cli/env"
	"buyin/internal/corpus"
	"buyin/internal/motive"
	"buyin/internal/output"
	"buyin/internal/overlap"
)

// A scoreBatch is what a worker makes of a document or of some lines.
type scoreBatch struct {
	rows           []byte       // laid out, if the format allows that
	table          []output.Row // else
	scored, failed int
	problems       motive.Problems
	err            error     // why nothing of the file could be read
	mismatch       *mismatch // the first interview made with another catalogue
	flat           string    // the first interview whose drivers all get the same offer
	other          *otherAsk // the first interview that was held for another ask
	verdicts       output.Verdicts
	ids            *corpus.IDs
	folder         string // the folder in which the records were found
}

// A mismatch is an interview made with another catalogue than the one in use.
type mismatch struct {
	id        string
	catalogue motive.CatalogueRef
}

// rowBuffers are spare buffers for rows. A worker takes one, writeBatch returns
// it.
var rowBuffers = sync.Pool{New: func() any { return new([]byte) }}

// A scoreWorker scores one interview after the other.
type scoreWorker struct {
	*scoreRun
	result overlap.Result // reused for each interview if rows are laid out at once
}

// newWorker returns a function that scores the records of a frame. What it shares
// with other workers it only reads.
func (s *scoreRun) newWorker() func(iter.Seq[*corpus.Record]) scoreBatch {
	w := &scoreWorker{scoreRun: s}
	return w.scoreAll
}

func (w *scoreWorker) scoreAll(records iter.Seq[*corpus.Record]) (b scoreBatch) {
	if w.scores.CanAppend() {
		b.rows = (*rowBuffers.Get().(*[]byte))[:0]
	}
	b.ids = corpus.NewIDs()
	for record := range records {
		b.folder = record.Folder
		w.add(&b, record)
	}
	return b
}

// add adds the result of one record, or what is wrong with it.
func (w *scoreWorker) add(b *scoreBatch, record *corpus.Record) {
	if record.Err != nil {
		b.failed++
		b.err = record.Err
		return
	}
	iv := record.Interview
	unusable := env.Unusable(record.Problems)
	if !unusable && w.leavesOut(record) {
		return
	}
	b.problems = append(b.problems, record.Problems...)
	if unusable {
		b.failed++
		return
	}
	if b.mismatch == nil && !sameCatalogue(iv.Catalogue, w.catalogue) {
		b.mismatch = &mismatch{iv.ID, iv.Catalogue}
	}
	w.seen.Add(b.ids, record)
	if b.other == nil && iv.Goals != "" && !slices.Contains(w.asks, iv.Goals) {
		b.other = &otherAsk{strings.Clone(iv.ID), strings.Clone(iv.Goals)}
	}
	b.scored++
	if quotable, ok := w.quotable[iv.ID]; ok {
		iv = &quotable
	}
	w.score(b, iv)
}

// leavesOut reports whether a record gets no row: an ask that was found in a
// folder or the workspace rather than named and, of the workspace, a notebook and
// an unfinished talk.
func (w *scoreWorker) leavesOut(record *corpus.Record) bool {
	iv := record.Interview
	if w.finishedOnly {
		return iv.Finished == "" || iv.Kind == motive.KindNotebook || iv.Kind == motive.KindAsk
	}
	return record.InFolder && iv.Kind == motive.KindAsk
}

// score adds the row of an interview.
func (w *scoreWorker) score(b *scoreBatch, iv *motive.Interview) {
	row := output.Row{ID: iv.ID, Report: iv.Report.Name}
	switch {
	case !w.scores.CanAppend():
		row.Result = w.scorer.Score(*iv)
		b.table = append(b.table, row)
	case w.explain:
		w.scorer.ScoreInto(&w.result, *iv)
		row.Result = w.result
	default:
		w.scorer.ScoreFiguresInto(&w.result, *iv)
		row.Result = w.result
	}
	if w.scores.CanAppend() {
		b.rows = w.scores.AppendRow(b.rows, row)
	}
	b.verdicts.Add(&row.Result)
	if row.Result.Flat && b.flat == "" {
		b.flat = iv.ID
	}
}
