package terminal

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strings"
	"time"
)

// Lines reads lines from a person or a pipe. A process has only one Lines,
// because text that one has read ahead would be lost to another.
type Lines struct {
	ctx context.Context
	max int
	in  chan lineRead
	end error // the reason why there are no more lines; nil while it is not known
}

type lineRead struct {
	text string
	err  error
}

// NewLines starts reading lines of at most max bytes. When the context ends, a
// waiting call returns, so that an interrupt takes effect at once.
func NewLines(ctx context.Context, r io.Reader, max int) *Lines {
	l := &Lines{ctx: ctx, max: max, in: make(chan lineRead)}
	go func() {
		br := bufio.NewReader(r)
		for first := true; ; first = false {
			text, err := readLine(br, max)
			if first {
				text = strings.TrimPrefix(text, byteOrderMark)
			}
			select {
			case l.in <- lineRead{text, err}:
			case <-ctx.Done():
				return
			}
			if err != nil && err != errTooLong {
				return
			}
		}
	}()
	return l
}

// byteOrderMark begins a file that some editors save.
const byteOrderMark = "\uFEFF"

// errTooLong is the error for a line that is longer than the maximum. The next
// line can still be read.
var errTooLong = errors.New("too long")

// readLine reads one line and returns it without its line end. The last line
// may have no line end. If a line is too long, it reads to the end of the line
// and returns errTooLong.
func readLine(br *bufio.Reader, max int) (string, error) {
	var b strings.Builder
	long := false
	for {
		part, err := br.ReadSlice('\n')
		if b.Len()+len(part) > max+len("\r\n") {
			long = true
		} else {
			b.Write(part)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case long:
			return "", errTooLong
		case err == io.EOF && b.Len() > 0:
			return strings.TrimRight(b.String(), "\r"), nil
		case err != nil:
			return "", err
		}
		return strings.TrimRight(b.String(), "\r\n"), nil
	}
}

// next returns the next line. At the end of the input the error is Ended.
func (l *Lines) next() (string, error) {
	if l.end != nil {
		return "", l.end
	}
	if l.ctx.Err() != nil {
		return "", context.Cause(l.ctx)
	}
	select {
	case <-l.ctx.Done():
		return "", context.Cause(l.ctx)
	case read := <-l.in:
		switch {
		case read.err == io.EOF:
			l.end = Ended
		case read.err != errTooLong:
			l.end = read.err
		default:
			return "", read.err
		}
		return strings.ToValidUTF8(read.text, "\uFFFD"), l.end
	}
}

// restWait is how long countRest waits for the end of a pipe. A program that keeps
// its end open may itself be waiting for this one.
const restWait = time.Second

// countRest reads to the end of the input, but not longer than the time, and
// returns the number of lines that are not blank.
func (l *Lines) countRest(wait time.Duration) int {
	ctx, stop := context.WithTimeout(l.ctx, wait)
	defer stop()
	rest, n := &Lines{ctx: ctx, in: l.in, end: l.end}, 0
	for {
		line, err := rest.next()
		switch {
		case err == errTooLong || err == nil && strings.TrimSpace(line) != "":
			n++
		case err != nil:
			return n
		}
	}
}
