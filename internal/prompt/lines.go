package prompt

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"buyin/internal/motive"
)

// Lines reads a person's lines, or a pipe's. All prompts of a process share
// one, for what it has read ahead would be lost to another.
type Lines struct {
	ctx  context.Context
	in   chan lineRead
	held []string // lines given back
	end  error    // why there are no more, once that is known
}

type lineRead struct {
	text string
	err  error
}

// NewLines starts to read. A reading that waits ends with the context, so
// that an interrupt is answered at once.
func NewLines(ctx context.Context, r io.Reader) *Lines {
	l := &Lines{ctx: ctx, in: make(chan lineRead)}
	go func() {
		br := bufio.NewReader(r)
		for {
			text, err := readLine(br)
			select {
			case l.in <- lineRead{text, err}:
			case <-ctx.Done():
				return
			}
			if err != nil && !errors.Is(err, errTooLong) {
				return
			}
		}
	}()
	return l
}

var errTooLong = fmt.Errorf("a line of more than %d KiB was not taken; split it", motive.MaxText>>10)

// readLine reads one line without its end. A last line without one is a line;
// an over-long line is read to its end and refused.
func readLine(br *bufio.Reader) (string, error) {
	var b strings.Builder
	long := false
	for {
		part, err := br.ReadSlice('\n')
		if b.Len()+len(part) > motive.MaxText+2 {
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

// next is the next line. At the end of the input the error is Ended.
func (l *Lines) next() (string, error) {
	if n := len(l.held); n > 0 {
		line := l.held[n-1]
		l.held = l.held[:n-1]
		return line, nil
	}
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

// giveBack makes the line the next one again.
func (l *Lines) giveBack(line string) { l.held = append(l.held, line) }
