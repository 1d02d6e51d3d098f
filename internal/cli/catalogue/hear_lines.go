package catalogue

import (
	"fmt"
	"io"
	"sync/atomic"

	"buyin/internal/cli/env"
	"buyin/internal/cli/hearing"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/motive"
	"buyin/internal/ordered"
)

// A heardLine is what a worker makes of a line of standard input.
type heardLine struct {
	codec.Note
	result string
	err    error
}

// hearLines hears each line of standard input and writes the results in the
// order of the lines. It uses all cores, and holds only a few lines for each. A
// result is written out before it waits for another line, so that a program on
// the other end of two pipes can ask and read by turns. It reports lines that
// cannot be read, and continues.
func (r *hearRun) hearLines(w io.Writer, question motive.Said) error {
	var waiting atomic.Int64 // lines that were read and are not written
	produce := func(put func(codec.Note) bool) error {
		for note, err := range codec.Notes(corpus.DisplayName(corpus.Stdin), r.In, r.catalogue, question) {
			if err != nil {
				return fmt.Errorf("reading the notes: %w", err)
			}
			waiting.Add(1)
			if !put(note) {
				break
			}
		}
		return nil
	}
	progress := r.newLineProgress()
	defer progress.End()
	var bad error
	consume := func(line heardLine) error {
		if progress.heard(line.Size); waiting.Add(-1) == 0 {
			progress.Hide() // there may be nothing more to hear for long
		}
		switch {
		case r.ReportProblems(line.Problems) != nil:
			bad = env.ErrProblems
			return nil
		case line.err != nil:
			return line.err
		}
		r.warnForeign(line.Text)
		_, err := io.WriteString(w, line.result)
		return err
	}
	err := ordered.Map(r.Context, hearing.Workers(), produce, r.newLineWorker, consume, r.Results.Flush)
	if err != nil {
		return err
	}
	return bad
}

// newLineWorker returns a function that hears one line after the other.
func (r *hearRun) newLineWorker() func(codec.Note) heardLine {
	return func(note codec.Note) heardLine {
		line := heardLine{Note: note}
		if len(note.Problems) == 0 {
			line.result, line.err = r.describe(note.Said)
		}
		return line
	}
}

// A lineProgress shows how much of standard input was heard.
type lineProgress struct {
	*hearing.Progress
	read, total int64 // bytes; total is 0 if it is not known
}

// newLineProgress returns the progress of hearing standard input. It shows
// nothing if it would be in the way.
func (r *hearRun) newLineProgress() *lineProgress {
	if !r.CanShowProgress() {
		return &lineProgress{}
	}
	return &lineProgress{
		Progress: hearing.NewProgress(r.Env),
		total:    corpus.Size([]corpus.Source{{Path: corpus.Stdin}}, r.In),
	}
}

// heard counts a line of so many bytes.
func (p *lineProgress) heard(size int) {
	p.read += int64(size)
	share := 0.0
	if p.total > 0 {
		share = float64(p.read) / float64(p.total)
	}
	p.Heard(share)
}
