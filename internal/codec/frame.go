package codec

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"buyin/internal/motive"
)

// A line of NDJSON, without its end.
type line struct {
	data    []byte // good until the next line is asked for; of one that is too long its beginning
	number  int    // from 1
	tooLong bool
	torn    bool // the last one, without an end
}

// lines frames NDJSON: lines end at "\n", at most motive.MaxLine bytes of one
// are held, and blank ones are passed over.
type lines struct {
	from   *bufio.Reader
	buf    []byte
	number int
}

func newLines(r io.Reader) *lines { return &lines{from: bufio.NewReaderSize(r, 64<<10)} }

// next is the next line that is not blank; io.EOF after the last.
func (l *lines) next() (line, error) {
	for {
		got, err := l.read()
		if err != nil {
			return line{}, err
		}
		if got.number == 1 {
			got.data = bytes.TrimPrefix(got.data, byteOrderMark)
		}
		if got.tooLong || len(bytes.TrimLeft(got.data, " \t\r")) > 0 {
			return got, nil
		}
	}
}

// read is the next line, blank or not. One that is too long is passed over
// without being held.
func (l *lines) read() (line, error) {
	l.buf = l.buf[:0]
	l.number++
	got := line{number: l.number}
	any := false
	for {
		part, err := l.from.ReadSlice('\n')
		any = any || len(part) > 0
		if room := motive.MaxLine + 2 - len(l.buf); len(part) > room {
			l.buf, got.tooLong = append(l.buf, part[:room]...), true
		} else {
			l.buf = append(l.buf, part...)
		}
		switch {
		case err == nil, errors.Is(err, io.EOF) && any:
			got.torn = err != nil
			got.data = bytes.TrimSuffix(bytes.TrimSuffix(l.buf, []byte("\n")), []byte("\r"))
			got.tooLong = got.tooLong || len(got.data) > motive.MaxLine
			return got, nil
		case errors.Is(err, bufio.ErrBufferFull):
		default:
			return line{}, err
		}
	}
}
