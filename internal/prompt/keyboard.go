package prompt

import (
	"bytes"
	"context"
	"io"
	"time"
)

// escapeWait is how long half a key is waited for: an ESC alone is a key that
// nobody needs, and the beginning of one that somebody does.
const escapeWait = 50 * time.Millisecond

// pasteWait is the pause after which a paste whose end was never marked is
// over, so that Ctrl-C is a key again.
const pasteWait = time.Second

// A keyboard reads keys. All of a process share one: what was typed ahead of a
// prompt is there for the next.
type keyboard struct {
	ctx     context.Context
	chunks  chan chunk
	typed   []byte // read and not yet taken
	pasting bool
	end     error // why there is no more, once that is known
}

type chunk struct {
	data []byte
	err  error
}

func newKeyboard(ctx context.Context, r io.Reader) *keyboard {
	k := &keyboard{ctx: ctx, chunks: make(chan chunk)}
	go func() {
		for {
			data := make([]byte, 4096)
			n, err := r.Read(data)
			select {
			case k.chunks <- chunk{data[:n], err}:
			case <-ctx.Done():
				return
			}
			if err != nil {
				return
			}
		}
	}()
	return k
}

// more waits for something to be typed, at most so long where wait is not 0.
// It reports whether there was.
func (k *keyboard) more(wait time.Duration) (bool, error) {
	if k.end != nil {
		return false, k.end
	}
	if k.ctx.Err() != nil {
		return false, context.Cause(k.ctx)
	}
	var late <-chan time.Time
	if wait > 0 {
		timer := time.NewTimer(wait)
		defer timer.Stop()
		late = timer.C
	}
	select {
	case <-k.ctx.Done():
		return false, context.Cause(k.ctx)
	case <-late:
		return false, nil
	case c := <-k.chunks:
		k.typed = append(k.typed, c.data...)
		if c.err == io.EOF {
			c.err = Ended
		}
		k.end = c.err
		if len(c.data) > 0 {
			return true, nil
		}
		return false, k.end
	}
}

// next is the next key that is for something, or the end of a paste.
func (k *keyboard) next() (key, error) {
	for {
		if k.ctx.Err() != nil {
			return key{}, context.Cause(k.ctx)
		}
		got, n := decode(k.typed, k.pasting, false)
		if n == 0 {
			wait := time.Duration(0)
			switch {
			case len(k.typed) > 0:
				wait = escapeWait
			case k.pasting:
				wait = pasteWait
			}
			more, err := k.more(wait)
			if more {
				continue
			}
			if err == nil && len(k.typed) == 0 {
				k.pasting = false
				return key{stroke: pasteEnd}, nil
			}
			if err != nil && (len(k.typed) == 0 || k.end == nil) {
				return key{}, err
			}
			got, n = decode(k.typed, k.pasting, true)
		}
		k.typed = k.typed[n:]
		switch got.stroke {
		case pasteBegin:
			k.pasting = true
		case pasteEnd:
			k.pasting = false
			return got, nil // what was pasted may be shown now
		case nothing, report:
		default:
			return got, nil
		}
	}
}

// waiting reports whether a key is there already, so that the screen need not
// be drawn for each of a paste.
func (k *keyboard) waiting() bool {
	if k.pasting {
		return true
	}
	select {
	case c := <-k.chunks:
		k.typed = append(k.typed, c.data...)
		if c.err == io.EOF {
			c.err = Ended
		}
		k.end = c.err
	default:
	}
	for {
		got, n := decode(k.typed, k.pasting, false)
		if n == 0 || got.stroke != nothing && got.stroke != report {
			return n > 0
		}
		k.typed = k.typed[n:] // a key for nothing would be waited behind
	}
}

// answered waits for the terminal to say where its cursor is, and takes that
// out of what was typed. A terminal that stays silent is too simple for us.
func (k *keyboard) answered(limit time.Duration) bool {
	until := time.Now().Add(limit)
	for {
		for at := 0; at < len(k.typed); {
			got, n := decode(k.typed[at:], false, false)
			if got.stroke == report {
				k.typed = append(bytes.Clone(k.typed[:at]), k.typed[at+n:]...)
				return true
			}
			at += max(n, 1)
		}
		left := time.Until(until)
		if left <= 0 {
			return false
		}
		if more, err := k.more(left); err != nil || !more {
			return false
		}
	}
}

// Read gives what was typed as it is, but for a late word on the cursor. It
// lets plain lines go on with a keyboard that keys were to be read from.
func (k *keyboard) Read(p []byte) (int, error) {
	for len(k.typed) == 0 {
		if more, err := k.more(0); !more && err != nil {
			if err == Ended {
				err = io.EOF
			}
			return 0, err
		}
		if i := bytes.IndexByte(k.typed, escape); i >= 0 {
			if got, n := decode(k.typed[i:], false, true); got.stroke == report {
				k.typed = append(k.typed[:i], k.typed[i+n:]...)
			}
		}
	}
	n := copy(p, k.typed)
	k.typed = k.typed[n:]
	return n, nil
}
