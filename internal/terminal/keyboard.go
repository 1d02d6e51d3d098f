package terminal

import (
	"bytes"
	"context"
	"io"
	"time"
)

// escapeTimeout is how long to wait after ESC for the rest of an escape
// sequence. After that time, ESC counts as a key of its own.
const escapeTimeout = 50 * time.Millisecond

// pasteTimeout is the pause after which a paste without an end mark counts as
// ended. From then on, Ctrl-C works as a key again.
const pasteTimeout = time.Second

// habitTimeout is how long after a digit that has chosen an entry an Enter still
// belongs to it, out of habit, or the same digit. A later one answers the next question.
// What counts is when they were typed, because the program may be slow between two
// questions.
const habitTimeout = time.Second

// A keyboard reads keys. A process has only one keyboard, so that keys typed
// before a prompt appears are kept for that prompt.
type keyboard struct {
	ctx     context.Context
	clock   Clock
	chunks  chan chunk
	typed   []byte // bytes that were read but not decoded yet
	reads   []read // the reads that they come from
	pasting bool
	again   []Key         // keys to be returned again
	last    time.Time     // when the last key was read
	habit   time.Time     // until then, the next key may belong to a digit that has chosen; an Enter then does nothing
	redraw  chan struct{} // receives a value when the prompt must be drawn again
	suspend func()        // suspends the process
	calls   chan func()   // to be called while a prompt waits for a key
	stale   bool          // the prompt must be drawn again
	end     error         // the reason why nothing more can be read; nil while it is not known
}

// A chunk is the result of one read.
type chunk struct {
	data []byte
	at   time.Time
	err  error
}

// A read is so many bytes that were read together.
type read struct {
	n  int
	at time.Time
}

// maxAhead is how many reads are made before a prompt asks for keys. Each key is
// read when it is typed, because it matters when that was.
const maxAhead = 64

// newKeyboard starts reading. When the context ends, a waiting call returns.
// The goroutine of a read under way stays until the terminal is closed.
func newKeyboard(ctx context.Context, r io.Reader, clock Clock) *keyboard {
	k := &keyboard{ctx: ctx, clock: clock, chunks: make(chan chunk, maxAhead), redraw: make(chan struct{}, 1), suspend: func() {}, calls: make(chan func())}
	go func() {
		for {
			data := make([]byte, 4096)
			n, err := r.Read(data)
			select {
			case k.chunks <- chunk{data[:n], clock.Now(), err}:
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

// askRedraw asks for the prompt to be drawn again. It may be called from any
// goroutine.
func (k *keyboard) askRedraw() {
	select {
	case k.redraw <- struct{}{}:
	default: // a redraw was asked for already
	}
}

// waitingTimeout is how long whileWaiting waits for a prompt.
const waitingTimeout = time.Second

// whileWaiting calls f while a prompt waits for a key, when nobody changes the
// terminal's mode, or after a while in any case.
func (k *keyboard) whileWaiting(f func()) {
	done := make(chan struct{})
	select {
	case k.calls <- func() { f(); close(done) }:
		<-done
	case <-time.After(waitingTimeout):
		f()
	}
}

// add keeps a chunk for decoding, and remembers the end of the input.
func (k *keyboard) add(c chunk) {
	if len(c.data) > 0 {
		k.typed, k.reads = append(k.typed, c.data...), append(k.reads, read{len(c.data), c.at})
	}
	if c.err == io.EOF {
		c.err = Ended
	}
	k.end = c.err
}

// drop removes the first bytes, and returns when the last of them was read.
func (k *keyboard) drop(n int) (at time.Time) {
	k.typed = k.typed[n:]
	for n > 0 && len(k.reads) > 0 {
		first := &k.reads[0]
		at = first.at
		if first.n > n {
			first.n -= n
			return at
		}
		n -= first.n
		k.reads = k.reads[1:]
	}
	return at
}

// more waits until something is typed, or something else makes it worth looking
// again, and reports whether that happened. It waits at most for the timeout. A
// timeout of 0 means no limit.
func (k *keyboard) more(timeout time.Duration) (bool, error) {
	if k.end != nil {
		return false, k.end
	}
	if k.ctx.Err() != nil {
		return false, context.Cause(k.ctx)
	}
	var late <-chan time.Time
	if timeout > 0 {
		passed, end := k.clock.After(timeout)
		defer end()
		late = passed
	}
	select {
	case <-k.ctx.Done():
		return false, context.Cause(k.ctx)
	case <-late:
		return false, nil
	case f := <-k.calls:
		f()
		return true, nil
	case <-k.redraw:
		k.stale = true
		return true, nil
	case c := <-k.chunks:
		k.add(c)
		if len(c.data) > 0 {
			return true, nil
		}
		return false, k.end
	}
}

// next returns the next key that has an effect, or the end of a paste.
func (k *keyboard) next() (Key, error) {
	if len(k.again) > 0 {
		got := k.again[0]
		k.again = k.again[1:]
		return got, nil
	}
	for {
		got, err := k.decodeNext()
		if err != nil {
			return Key{}, err
		}
		switch got.Stroke {
		case pasteBegin:
			k.pasting = true
		case PasteEnd:
			k.pasting = false
			return got, nil // the caller then draws the pasted text
		case Nothing, cursorReport:
		case suspend:
			k.suspend()
		case Redraw:
			return got, nil
		default:
			got.Habit = !got.Pasted && k.last.Before(k.habit)
			k.habit = time.Time{}
			if got.Stroke != Enter || !got.Habit {
				return got, nil
			}
		}
	}
}

// unread makes next return the key again.
func (k *keyboard) unread(again Key) { k.again = append(k.again, again) }

// decodeNext returns the next key. It waits until all bytes of the key have
// been typed.
func (k *keyboard) decodeNext() (Key, error) {
	for {
		if k.ctx.Err() != nil {
			return Key{}, context.Cause(k.ctx)
		}
		if k.stale {
			k.stale = false
			return Key{Stroke: Redraw}, nil
		}
		got, n := decode(k.typed, k.pasting, false)
		if n > 0 {
			k.last = k.drop(n)
			return got, nil
		}
		more, err := k.more(k.timeout())
		switch {
		case more:
		case err == nil && len(k.typed) == 0: // a paste without an end mark
			return Key{Stroke: PasteEnd}, nil
		case err != nil && (len(k.typed) == 0 || k.end == nil):
			return Key{}, err
		default: // no more bytes will come, so decode the incomplete key
			got, n = decode(k.typed, k.pasting, true)
			k.last = k.drop(n)
			return got, nil
		}
	}
}

// timeout returns how long to wait for the next byte; 0 means without a limit.
func (k *keyboard) timeout() time.Duration {
	switch {
	case len(k.typed) > 0:
		return escapeTimeout
	case k.pasting:
		return pasteTimeout
	}
	return 0
}

// waiting reports whether another key has been typed already. Then the screen
// need not be drawn yet, which saves a drawing for every character of a paste.
func (k *keyboard) waiting() bool {
	if k.pasting || len(k.again) > 0 {
		return true
	}
	select {
	case c := <-k.chunks:
		k.add(c)
	default:
	}
	for {
		got, n := decode(k.typed, k.pasting, false)
		habit := got.Stroke == Enter && len(k.reads) > 0 && k.reads[0].at.Before(k.habit)
		if n == 0 || got.Stroke != Nothing && got.Stroke != cursorReport && !habit {
			return n > 0
		}
		k.drop(n) // next would skip this key and wait
		if habit {
			k.habit = time.Time{}
		}
	}
}

// awaitReport waits until the terminal reports the position of its cursor, and
// drops everything that was typed before the report. It reports whether the
// terminal answered. A terminal that stays silent is too simple for a
// FullConsole.
func (k *keyboard) awaitReport(timeout time.Duration) bool {
	until := k.clock.Now().Add(timeout)
	for {
		for at := 0; at < len(k.typed); {
			got, n := decode(k.typed[at:], false, false)
			if got.Stroke == cursorReport {
				k.drop(at + n)
				return true
			}
			at += max(n, 1)
		}
		left := until.Sub(k.clock.Now())
		if left > 0 {
			if more, err := k.more(left); err == nil && more {
				continue
			}
		}
		k.drop(len(k.typed))
		return false
	}
}

// Read implements io.Reader. It returns the typed bytes unchanged, without a
// late report of the cursor's position. A PlainConsole reads from it if the
// terminal turns out to be too simple.
func (k *keyboard) Read(p []byte) (int, error) {
	for len(k.typed) == 0 {
		if more, err := k.more(0); !more && err != nil {
			if err == Ended {
				err = io.EOF
			}
			return 0, err
		}
		if i := bytes.IndexByte(k.typed, escape); i >= 0 {
			if got, n := decode(k.typed[i:], false, true); got.Stroke == cursorReport {
				k.typed = append(k.typed[:i], k.typed[i+n:]...)
			}
		}
	}
	n := copy(p, k.typed)
	k.drop(n)
	return n, nil
}
