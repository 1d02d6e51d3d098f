package terminal

import (
	"bytes"
	"io"
	"os"
	"sync"
	"sync/atomic"

	"golang.org/x/term"

	"buyin/internal/terminal/device"
)

// Control sequences that are sent to a terminal.
const (
	askCursor    = "\x1b[6n"     // report the cursor's position
	pasteMarks   = "\x1b[?2004h" // switch on marks around pasted text
	noPasteMarks = "\x1b[?2004l"
	showCursor   = "\x1b[?25h"
	eraseBelow   = "\x1b[J"
	eraseAll     = "\x1b[2J"
	eraseRow     = "\x1b[K"
	moveToRow    = "\x1b[%d;1H"
	upAndErase   = "\x1b[%dA\r\x1b[J"

	// A canvas has no cursor. Its rows are cut, not wrapped: otherwise a character
	// that is wider than we believe would spill into the next row.
	enterCanvas = "\x1b[?1049h\x1b[?25l\x1b[?7l"
	// Terminals without an alternate screen show an empty screen afterwards.
	leaveCanvas = "\x1b[H\x1b[J\x1b[?7h\x1b[?1049l" + showCursor
	reverse     = "\x1b[7m"
	notReverse  = "\x1b[27m"
)

// A screen is a terminal in raw mode: until it is restored, keys come one by
// one and without an echo. While the process is suspended, the terminal has the
// mode from before.
type screen struct {
	in, out *os.File
	before  *term.State
	raw     atomic.Bool

	mu       sync.Mutex   // held while the mode changes
	endWatch func()       // ends what watchSuspension began
	restored bool         // it was restored and stays so
	canvas   bool         // a canvas is open
	held     bytes.Buffer // written while a canvas is open; shown when it closes
}

// openScreen puts the terminal into raw mode.
func openScreen(in, out *os.File) (*screen, error) {
	before, err := term.GetState(int(in.Fd()))
	if err != nil {
		return nil, err
	}
	if _, err := term.MakeRaw(int(in.Fd())); err != nil {
		return nil, err
	}
	s := &screen{in: in, out: out, before: before, endWatch: func() {}}
	s.raw.Store(true)
	return s, nil
}

// restore restores the terminal's mode and shows its cursor. It may be called
// more than once, and from any goroutine.
func (s *screen) restore() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.restored {
		return
	}
	s.restored = true
	s.endWatch()
	s.leaveRaw()
	s.canvas = false
	s.showHeld()
}

// leaveRaw sets the mode that the terminal had before raw mode.
func (s *screen) leaveRaw() {
	if s.canvas {
		io.WriteString(s.out, leaveCanvas)
	}
	s.raw.Store(false)
	io.WriteString(s.out, noPasteMarks+showCursor)
	term.Restore(int(s.in.Fd()), s.before)
}

// suspend sets the mode that the terminal had before raw mode. It stays until
// resume.
func (s *screen) suspend() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.restored {
		s.leaveRaw()
	}
}

// resume puts the terminal into raw mode again, unless restore was called.
func (s *screen) resume() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.restored {
		return
	}
	if _, err := term.MakeRaw(int(s.in.Fd())); err == nil {
		s.raw.Store(true)
		io.WriteString(s.out, pasteMarks)
		if s.canvas {
			io.WriteString(s.out, enterCanvas)
		}
	}
}

// watchSuspension restores the terminal while the process is suspended. After
// the process continues and the terminal is in raw mode again, the prompt is
// drawn again. It ends with restore.
func (s *screen) watchSuspension(k *keyboard) {
	s.endWatch = device.WatchSuspension(func(stop func()) {
		k.whileWaiting(func() { s.suspend(); stop(); s.resume() })
		k.askRedraw()
	}, func() {
		s.resume()
		k.askRedraw()
	})
}

// openCanvas enters the alternate screen. From now on it holds back what is
// written to the screen.
func (s *screen) openCanvas() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.restored && !s.canvas {
		s.canvas = true
		io.WriteString(s.out, enterCanvas)
	}
}

// closeCanvas leaves the alternate screen and shows what was held back.
func (s *screen) closeCanvas() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.canvas {
		s.canvas = false
		io.WriteString(s.out, leaveCanvas)
		s.showHeld()
	}
}

// showHeld writes what was held back.
func (s *screen) showHeld() {
	s.write(s.held.Bytes())
	s.held.Reset()
}

// paint writes to the canvas, unless it is no longer open.
func (s *screen) paint(text string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.canvas && s.raw.Load() {
		io.WriteString(s.out, text)
	}
}

// Write implements io.Writer. All output to this terminal goes through it. It
// adds the carriage returns that raw mode needs.
func (s *screen) Write(p []byte) (int, error) {
	if s.hold(p) {
		return len(p), nil
	}
	return s.write(p)
}

// hold holds the bytes back if a canvas is open, and reports whether it did.
func (s *screen) hold(p []byte) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.canvas {
		s.held.Write(p)
	}
	return s.canvas
}

func (s *screen) write(p []byte) (int, error) {
	if !s.raw.Load() {
		return s.out.Write(p)
	}
	var b bytes.Buffer
	for i, c := range p {
		if c == '\n' && (i == 0 || p[i-1] != '\r') {
			b.WriteByte('\r')
		}
		b.WriteByte(c)
	}
	if _, err := s.out.Write(b.Bytes()); err != nil {
		return 0, err
	}
	return len(p), nil
}

// Fd returns the file descriptor whose size survey asks for.
func (s *screen) Fd() uintptr { return s.out.Fd() }

// size returns the columns and rows of the terminal, or 80 and 24 if it does
// not report them.
func (s *screen) size() (columns, rows int) {
	columns, rows, err := term.GetSize(int(s.out.Fd()))
	if err != nil || columns <= 0 || rows <= 0 {
		return 80, 24
	}
	return columns, rows
}
