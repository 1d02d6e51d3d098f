//go:build unix

package ptytest

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"golang.org/x/term"
)

func TestACharacterThatTwoReadsShareIsShown(t *testing.T) {
	f := New(t, 20, 5, false)
	for _, sent := range []string{"a\xe4", "\xb8", "\x96b\x00ma", "rk\x00c\x00", "d"} {
		f.show([]byte(sent))
	}
	if row, _, _ := strings.Cut(f.Screen.String(), "\n"); strings.TrimSpace(row) != "a世bc\x00d" && strings.TrimSpace(row) != "a世bcd" || f.Output() != "a世bc\x00d" || f.marks != 1 {
		t.Errorf("shown %q, output %q, %d marks", row, f.Output(), f.marks)
	}
}

// What is shown is all that was written, at once.
func TestShownIsAllThatWasWritten(t *testing.T) {
	f := New(t, 20, 5, false)
	for i := range 200 {
		fmt.Fprintf(f.TTY, "\rline %d", i)
		if shown, want := f.Shown(), fmt.Sprint("line ", i); !strings.HasPrefix(shown, want) || !strings.HasSuffix(f.Output(), want) {
			t.Fatalf("shown %q, output %q; want %q", shown, f.Output(), want)
		}
	}
}

// A prompt that waits for the cursor's position gets it again; one that has it does not.
func TestALostReportIsTypedAgain(t *testing.T) {
	f := New(t, 20, 5, false)
	f.again = time.NewTimer(time.Hour)
	defer f.again.Stop()
	if _, err := term.MakeRaw(int(f.TTY.Fd())); err != nil {
		t.Fatal(err)
	}
	f.answerAgain()
	_, end := f.Clock.After(time.Second)
	f.answerAgain()
	end()
	f.answerAgain()
	io.WriteString(f.Keys, "x")
	typed := make([]byte, len("\x1b[1;1Rx"))
	if _, err := io.ReadFull(f.TTY, typed); err != nil || string(typed) != "\x1b[1;1Rx" {
		t.Errorf("%q, %v", typed, err)
	}
}
