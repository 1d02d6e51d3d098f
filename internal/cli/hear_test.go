package cli

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"buyin"
	"buyin/internal/cli/env"
	"buyin/internal/fixture/background"
)

func runHear(t *testing.T, in io.Reader, out, messages io.Writer, args ...string) int {
	t.Helper()
	return Main(env.System{
		Args: append([]string{"--dir", t.TempDir(), "catalogue", "hear", "--format", "ndjson"}, args...),
		In:   in, Out: out, Err: messages,
		Getenv: func(string) string { return "" }, Now: time.Now, ShippedCatalogue: buyin.Motivators,
	})
}

// A program on the other end of two pipes writes a note, and reads what is heard
// in it before it writes the next one.
func TestANoteIsHeardBeforeTheNextArrives(t *testing.T) {
	inRead, inWrite := io.Pipe()
	outRead, outWrite := io.Pipe()
	status := make(chan int, 1)
	background.Go(t, func() {
		s := runHear(t, inRead, outWrite, io.Discard)
		outWrite.Close()
		status <- s
	})
	t.Cleanup(func() { inWrite.Close(); outRead.Close() })
	answer := make([]byte, 64<<10)
	for i, line := range []string{"she wants a raise\n", "race condition again\n", `{"text":"she wants a raise","about":"pay"}` + "\n"} {
		if _, err := io.WriteString(inWrite, line); err != nil {
			t.Fatal(err)
		}
		n, err := outRead.Read(answer)
		if err != nil || bytes.Count(answer[:n], []byte("\n")) != 1 {
			t.Fatalf("note %d is answered %q, %v", i+1, answer[:n], err)
		}
	}
	inWrite.Close()
	if rest, err := io.ReadAll(outRead); err != nil || len(rest) > 0 {
		t.Errorf("at the end comes %q, %v", rest, err)
	}
	if s := <-status; s != env.StatusDone {
		t.Errorf("status %d", s)
	}
}

// Many notes are heard in parallel. Results and problems come in the order of the
// lines.
func TestManyNotesKeepTheirOrder(t *testing.T) {
	var in strings.Builder
	var texts, places []string
	for i := range 60 {
		switch {
		case i%7 == 3:
			fmt.Fprintf(&in, "{\"text\":%d}\n", i)
			places = append(places, fmt.Sprintf("stdin:%d:9: ", i+1))
			continue
		case i%2 == 0:
			fmt.Fprintf(&in, "she asked for a raise %d times and got nothing\n", i)
		default:
			fmt.Fprintf(&in, "{\"about\":\"pay\",\"text\":\"she asked for a raise %d times and got nothing\"}\n", i)
		}
		texts = append(texts, fmt.Sprintf(`{"text":"she asked for a raise %d times and got nothing","heard":[{"motivator":"pay"`, i))
	}
	var out, messages bytes.Buffer
	if status := runHear(t, iotest.HalfReader(strings.NewReader(in.String())), &out, &messages); status != env.StatusProblems {
		t.Errorf("status %d", status)
	}
	inOrder(t, "result", out.String(), texts)
	inOrder(t, "message", messages.String(), places)
}

// inOrder checks that each line of a text begins with one of the beginnings, in
// this order.
func inOrder(t *testing.T, what, text string, beginnings []string) {
	t.Helper()
	lines := strings.SplitAfter(text, "\n")
	if len(lines) != len(beginnings)+1 {
		t.Errorf("%d lines, want %d: %s", len(lines)-1, len(beginnings), text)
		return
	}
	for i, beginning := range beginnings {
		if !strings.HasPrefix(lines[i], beginning) {
			t.Errorf("%s %d is %q, want %q", what, i+1, lines[i], beginning)
		}
	}
}
