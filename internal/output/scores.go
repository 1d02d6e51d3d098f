package output

import (
	"io"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// ScoreOptions say how a list of scores is laid out.
type ScoreOptions struct {
	Catalogue motive.Catalogue // names the motivators of a table
	Names     bool             // with the reports' names (a table always has them)
	Explain   bool             // with each driver's part and each goal's own overlap; CSV has no room for it
	Width     int              // columns of a table
	Color     bool             // of a table
}

// A Row is the score of one interview.
type Row struct {
	ID     string
	Report string // the report's name
	Result overlap.Result
}

// Scores writes a list of scores in one format: Begin, each Row in order, End.
// Nothing is kept of a row once it is written; a table holds back its first
// rows until it knows how wide its columns are.
//
// Where Appends reports true, rows may be laid out elsewhere, by several
// workers at once, with AppendRow, and handed over in order with Put.
type Scores struct {
	w       io.Writer
	format  string
	opts    ScoreOptions
	buf     []byte
	written int // bytes of rows written
	table   *scoreTable
}

// NewScores writes scores to w as "table", "json", "ndjson" or "csv".
func NewScores(w io.Writer, format string, o ScoreOptions) *Scores {
	s := &Scores{w: w, format: format, opts: o}
	if format == "table" {
		s.table = newScoreTable(w, o)
	}
	return s
}

// Begin writes what stands before the first row.
func (s *Scores) Begin() error {
	switch s.format {
	case "json":
		return s.write("[")
	case "csv":
		return s.write(csvHeader(s.opts.Names))
	}
	return nil
}

// WriteRow writes one score.
func (s *Scores) WriteRow(r Row) error {
	if s.table != nil {
		return s.table.row(r)
	}
	s.buf = s.AppendRow(s.buf[:0], r)
	return s.WriteRows(s.buf)
}

// CanAppend reports whether the format is one that AppendRow can lay out: all
// but the table.
func (s *Scores) CanAppend() bool { return s.table == nil }

// AppendRow appends one score, laid out, to dst. It is safe for concurrent
// use. What was appended is handed over with Put, in the order of the rows.
func (s *Scores) AppendRow(dst []byte, r Row) []byte {
	switch s.format {
	case "csv":
		return appendCSV(dst, &r, s.opts.Names)
	case "json":
		return s.appendObject(append(dst, separator...), &r)
	case "ndjson":
		return append(s.appendObject(dst, &r), '\n')
	}
	return dst
}

// separator stands before each row of a JSON array but the first, where Put
// leaves out the comma.
const separator = ",\n"

// WriteRows writes rows that AppendRow laid out.
func (s *Scores) WriteRows(rows []byte) error {
	if s.written == 0 && s.format == "json" && len(rows) > 0 {
		rows = rows[1:]
	}
	s.written += len(rows)
	_, err := s.w.Write(rows)
	return err
}

// End writes what stands after the last row.
func (s *Scores) End() error {
	switch {
	case s.table != nil:
		return s.table.end()
	case s.format == "json" && s.written == 0:
		return s.write("]\n")
	case s.format == "json":
		return s.write("\n]\n")
	}
	return nil
}

func (s *Scores) write(text string) error {
	_, err := io.WriteString(s.w, text)
	return err
}
