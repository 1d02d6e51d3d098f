//go:build unix

package terminal

import (
	"context"
	"io"
	"testing"
	"time"

	"buyin/internal/fixture/background"
	"buyin/internal/terminal/ptytest"
)

// typeAt types keys a while after the last ones, and waits until they are read.
func typeAt(t *testing.T, s *ptytest.Fixture, f *FullConsole, keys string, later time.Duration) {
	t.Helper()
	s.Clock.Pass(later)
	before := len(f.keys.chunks)
	if _, err := io.WriteString(s.Keys, keys); err != nil {
		t.Fatal(err)
	}
	for until := time.Now().Add(background.Patience); len(f.keys.chunks) == before; time.Sleep(100 * time.Microsecond) {
		if time.Now().After(until) {
			t.Fatalf("%q is not read", keys)
		}
	}
}

// An Enter, or the same digit, belongs to the digit before it if it was typed right
// after it, however long the program takes from one question to the next.
func TestWhatBelongsToADigit(t *testing.T) {
	for _, tt := range []struct {
		keys  string
		later time.Duration
		want  string // answers the next question
	}{
		{"\r", 100 * time.Millisecond, "x"},
		{"\r", 2 * time.Second, ""},
		{"x", 100 * time.Millisecond, "xx"},
		{"\rx", 100 * time.Millisecond, "xx"},
		{"\r\r", 100 * time.Millisecond, ""},
	} {
		for _, slow := range []bool{false, true} {
			s := ptytest.New(t, 80, 24, true)
			f, restore := openFull(t, s.Context(), s)
			s.Type("2")
			if i, _, _, err := f.ChooseOrSay(Choice{Label: "which?", Options: []string{"one", "two"}, None: "none", ByDigit: true}); i != 1 || err != nil {
				t.Fatalf("%d, %v", i, err)
			}
			typeAt(t, s, f, tt.keys, tt.later)
			if slow {
				s.Clock.Pass(10 * time.Second)
			}
			typeAt(t, s, f, "x\r", 5*time.Second)
			if in, err := f.Line("next?", ""); err != nil || in.Text != tt.want {
				t.Errorf("%q typed %v after the digit, slow %v: %q, %v; want %q", tt.keys, tt.later, slow, in.Text, err, tt.want)
			}
			restore()
		}
	}
}

// A digit that was pressed twice at once counts once; one that is pressed again later
// is another answer.
func TestADigitPressedTwice(t *testing.T) {
	for later, want := range map[time.Duration]int{100 * time.Millisecond: 2, 2 * time.Second: 1} {
		s := ptytest.New(t, 80, 24, true)
		f, restore := openFull(t, s.Context(), s)
		s.Type("2")
		choose := func(options ...string) int {
			i, _, _, err := f.ChooseOrSay(Choice{Label: "which?", Options: options, None: "none", ByDigit: true})
			if err != nil {
				t.Fatal(err)
			}
			return i
		}
		choose("one", "two")
		typeAt(t, s, f, "2", later)
		s.Clock.Pass(10 * time.Second)
		typeAt(t, s, f, "3", 5*time.Second)
		if got := choose("red", "blue", "green"); got != want {
			t.Errorf("pressed again %v later: %d, want %d", later, got, want)
		}
		restore()
	}
}

// An Enter in the same read as the digit belongs to it, and the next line is shown.
func TestAnEnterTogetherWithADigit(t *testing.T) {
	s := ptytest.New(t, 80, 24, true)
	f, restore := openFull(t, s.Context(), s)
	defer restore()
	s.Type("2\r")
	if i, _, _, err := f.ChooseOrSay(Choice{Label: "which?", Options: []string{"one", "two"}, None: "none", ByDigit: true}); i != 1 || err != nil {
		t.Fatalf("%d, %v", i, err)
	}
	ended := ptytest.Start(s, func(context.Context) string { in, _ := f.Line("next?", ""); return in.Text })
	s.WaitFor(0, "next?", mark) // without another key
	s.Type("x\r")
	if got := <-ended; got != "x" {
		t.Errorf("the next answer is %q, want x", got)
	}
}

// A list keeps its choice when the window changes its size.
func TestAListIsResized(t *testing.T) {
	var options []string
	for range 20 {
		options = append(options, "a choice that fills more than one row of a narrow window")
	}
	for _, size := range [][2]int{{40, 15}, {20, 6}, {1, 1}, {200, 60}} {
		for _, typed := range []string{"\x1b[B\x1b[B\x1b[B", "1"} {
			s := ptytest.New(t, 80, 24, true)
			f, restore := openFull(t, s.Context(), s)
			ended := ptytest.Start(s, func(context.Context) int { i, _, _ := f.Choose("which?", options, "none"); return i })
			at := s.WaitFor(0, "> 0 none")
			s.Type(typed + "\x1b[B")
			s.WaitFor(at, "> ")
			s.Resize(size[0], size[1])
			f.keys.askRedraw()
			s.Resize(80, 24)
			s.Resize(size[0], size[1])
			s.Type("\x1b[A\r")
			if got, want := <-ended, map[bool]int{true: 2, false: 0}[len(typed) > 1]; got != want {
				t.Errorf("%v after %q: %d, want %d; the screen:\n%s", size, typed, got, want, s.Shown())
			}
			restore()
		}
	}
}
