package output

import (
	"io"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// ScoreOptions says how scores are written.
type ScoreOptions struct {
	Catalogue motive.Catalogue // catalogue whose names a table shows
	Names     bool             // write the names of reports, too; a table always does
	Explain   bool             // write each driver's part and each goal's own overlap, too; CSV never does
	Pool      bool             // each row is about a report and combines several records; it has their number instead of an id
	Width     int              // width of a table, in columns of the terminal
	Color     bool             // use colour in a table
}

// A Row is the score of one interview, or of all records of a report.
type Row struct {
	ID     string
	Report string // the report's name
	Result overlap.Result
	Talks  int // number of records, if the row combines several
}

// Scores writes a list of scores in one format. Call Begin, then WriteRow for
// each row in order, then End. It keeps no row after writing it. Only a table
// buffers its first rows, to find out how wide its columns are.
//
// If CanAppend reports true, several workers may format rows with AppendRow at
// the same time. One goroutine then passes the rows to WriteRows in order.
type Scores struct {
	w       io.Writer
	format  string
	opts    ScoreOptions
	buf     []byte
	written int // number of bytes of rows
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

// Begin writes the text before the first row.
func (s *Scores) Begin() error {
	switch s.format {
	case "json":
		return s.write("[")
	case "csv":
		return s.write(csvHeader(s.opts))
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

// CanAppend reports whether AppendRow supports the format. It supports every
// format but the table.
func (s *Scores) CanAppend() bool { return s.table == nil }

// AppendRow formats one score and appends it to dst. Pass the result to
// WriteRows. It is safe for concurrent use.
func (s *Scores) AppendRow(dst []byte, r Row) []byte {
	switch s.format {
	case "csv":
		return appendCSV(dst, &r, s.opts)
	case "json":
		return s.appendObject(append(dst, separator...), &r)
	case "ndjson":
		return append(s.appendObject(dst, &r), '\n')
	}
	return dst
}

// separator comes before each row of a JSON array. Before the first row,
// WriteRows removes the comma.
const separator = ",\n"

// WriteRows writes rows that AppendRow has formatted.
func (s *Scores) WriteRows(rows []byte) error {
	if s.written == 0 && s.format == "json" && len(rows) > 0 {
		rows = rows[1:]
	}
	s.written += len(rows)
	_, err := s.w.Write(rows)
	return err
}

// End writes the text after the last row.
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
