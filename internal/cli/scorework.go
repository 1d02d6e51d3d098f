package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"sync/atomic"

	"buyin/internal/cli/env"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/motive"
	"buyin/internal/output"
	"buyin/internal/overlap"
)

// A scoreJob is a file, or some lines of a stream. One with an error is a
// stream that could not be read on.
type scoreJob struct {
	src   source
	block *codec.Block
	err   error
}

// scored is what comes of a job.
type scored struct {
	rows     []byte       // laid out, where the format allows it
	table    []output.Row // else
	n, bad   int
	problems []motive.Problem
	err      error  // why there is nothing of the file
	foreign  string // the first interview made with another catalogue, and which
	flat     string // the first interview whose drivers the offers do not tell apart
}

// feed hands out the sources, streams block by block.
func (s *scoring) feed(from []source, put func(scoreJob) bool) error {
	for _, src := range from {
		if !src.stream {
			if !put(scoreJob{src: src}) {
				return nil
			}
			continue
		}
		if more, err := s.feedStream(src, put); !more || err != nil {
			return err
		}
	}
	return nil
}

func (s *scoring) feedStream(src source, put func(scoreJob) bool) (more bool, err error) {
	in := s.In
	if src.path != "-" {
		f, err := os.Open(src.path)
		if err != nil {
			return put(scoreJob{src: src, err: corpus.DescribeFileError(err)}), nil
		}
		defer f.Close()
		in = f
	}
	blocks := codec.NewBlocks(corpus.DisplayName(src.path), counted{in, &s.consumed})
	for {
		b, err := blocks.Next()
		switch {
		case errors.Is(err, io.EOF):
			return true, nil
		case err != nil:
			return false, fmt.Errorf("reading %s: %w", corpus.DisplayName(src.path), corpus.DescribeFileError(err))
		case !put(scoreJob{src: src, block: &b}):
			return false, nil
		}
	}
}

// counted counts the bytes that are read.
type counted struct {
	from io.Reader
	n    *atomic.Int64
}

func (c counted) Read(p []byte) (int, error) {
	n, err := c.from.Read(p)
	c.n.Add(int64(n))
	return n, err
}

// rowRoom are spare buffers of rows, which take gives back.
var rowRoom = sync.Pool{New: func() any { return new([]byte) }}

// A scoreWorker scores one job after the other.
type scoreWorker struct {
	*scoring
	decoder *codec.InterviewDecoder
	result  overlap.Result // used again where rows are laid out at once
}

func (s *scoring) worker() func(scoreJob) scored {
	keep := codec.Figures
	switch {
	case s.finishedOnly: // when a talk was finished is no figure
		keep = codec.Everything
	case s.explain, s.names, !s.scores.Appends():
		keep = codec.Quotes
	}
	w := &scoreWorker{scoring: s, decoder: codec.NewInterviewDecoder(s.catalogueUsed, keep)}
	return w.do
}

func (w *scoreWorker) do(j scoreJob) (done scored) {
	switch {
	case j.err != nil:
		return scored{bad: 1, err: j.err}
	case j.block != nil:
		done.rows = (*rowRoom.Get().(*[]byte))[:0]
		for record := range w.decoder.Records(j.block) {
			w.score(&done, &record.Interview, record.Problems)
		}
		j.block.Free()
		return done
	}
	data, err := w.ReadFile(j.src.path)
	w.consumed.Add(int64(len(data)))
	if err != nil {
		return scored{bad: 1, err: err}
	}
	name := corpus.DisplayName(j.src.path)
	iv, problems := w.decoder.Interview(name, data)
	if j.src.foreign && env.Unusable(problems) && isOurs(codec.SchemaOf(name, data)) {
		return done
	}
	if w.finishedOnly && (iv.Finished == "" || iv.Kind == motive.KindNotebook) && !env.Unusable(problems) {
		return done
	}
	w.score(&done, &iv, problems)
	return done
}

// score adds the result of one interview, or what is wrong with it.
func (w *scoreWorker) score(done *scored, iv *motive.Interview, problems motive.Problems) {
	if len(problems) > 0 {
		done.problems = append(done.problems, problems...)
		if env.Unusable(problems) {
			done.bad++
			return
		}
	}
	if c := &w.catalogueUsed; done.foreign == "" && (iv.Catalogue.Name != c.Name || iv.Catalogue.Version != c.Version) {
		done.foreign = fmt.Sprintf("%s was made with catalogue %s %s", iv.ID, iv.Catalogue.Name, iv.Catalogue.Version)
	}
	done.n++
	if !w.scores.Appends() {
		r := w.scorer.Score(*iv)
		done.noteFlat(iv, &r)
		done.table = append(done.table, output.Row{ID: iv.ID, Report: iv.Report.Name, Result: r})
		return
	}
	if w.explain {
		w.scorer.ScoreInto(&w.result, *iv)
	} else {
		w.scorer.ScoreFiguresInto(&w.result, *iv)
	}
	done.noteFlat(iv, &w.result)
	done.rows = w.scores.AppendRow(done.rows, output.Row{ID: iv.ID, Report: iv.Report.Name, Result: w.result})
}

func (done *scored) noteFlat(iv *motive.Interview, r *overlap.Result) {
	if r.Flat && done.flat == "" {
		done.flat = iv.ID
	}
}

// isOurs reports whether a schema is another one of buyin's, whatever version.
func isOurs(schema string) bool {
	return strings.HasPrefix(schema, "buyin/") && !strings.HasPrefix(schema, "buyin/interview/")
}
