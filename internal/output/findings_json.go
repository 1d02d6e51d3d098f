package output

import (
	"io"
	"strconv"

	"buyin/internal/motive"
)

// json writes a list of findings. It writes them one at a time, because there
// may be many. Columns count characters and start at 1; 0 means that the
// position is not known.
func (r Findings) json(w io.Writer) error {
	if len(r.Found) == 0 {
		_, err := io.WriteString(w, "[]\n")
		return err
	}
	line, begin := []byte(nil), "[\n  {"
	for i := range r.Found {
		line = appendFinding(append(line[:0], begin...), &r.Found[i])
		if _, err := w.Write(line); err != nil {
			return err
		}
		begin = ",\n  {"
	}
	_, err := io.WriteString(w, "\n]\n")
	return err
}

// appendFinding appends the keys of a finding and the closing brace.
func appendFinding(dst []byte, p *motive.Problem) []byte {
	key := func(name string) { dst = append(append(append(dst, "\n    \""...), name...), "\": "...) }
	words := func(name, text string) {
		key(name)
		dst = append(appendString(dst, text), ',')
	}
	number := func(name string, n int) {
		key(name)
		dst = append(strconv.AppendInt(dst, int64(n), 10), ',')
	}
	words("file", p.File)
	number("line", p.Line)
	number("column", p.Column)
	number("end_line", p.EndLine)
	number("end_column", p.EndCol)
	words("rule", p.Rule)
	words("severity", p.Severity.String())
	words("message", p.Message)
	words("remedy", p.Remedy)
	return append(dst[:len(dst)-1], "\n  }"...)
}
