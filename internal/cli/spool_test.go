package cli

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func TestLongResultsAreWrittenWhole(t *testing.T) {
	for _, size := range []int{0, 10, spoolLimit, spoolLimit + 1, 3*spoolLimit + 7} {
		dir := t.TempDir()
		want := bytes.Repeat([]byte("0123456789abcde\n"), size/16+1)[:size]
		held := spool{dir: dir}
		for part := want; len(part) > 0; {
			n, err := held.Write(part[:min(len(part), 100_003)])
			if err != nil {
				t.Fatal(err)
			}
			part = part[n:]
		}
		if held.buf.Len() > spoolLimit || (held.file != nil) != (size > spoolLimit) {
			t.Errorf("of %d bytes %d are held", size, held.buf.Len())
		}
		from, err := held.reader()
		if err != nil {
			t.Fatal(err)
		}
		for range 2 { // it can be read again
			if _, err := from.Seek(0, io.SeekStart); err != nil {
				t.Fatal(err)
			}
			if got, err := io.ReadAll(from); err != nil || !bytes.Equal(got, want) {
				t.Errorf("of %d bytes %d come back, %v", size, len(got), err)
			}
		}
		held.free()
		if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
			t.Errorf("left behind: %v, %v", left, err)
		}
	}
}

func TestScoresToAFile(t *testing.T) {
	data := madeUp(t, 6000, 15)
	var want bytes.Buffer
	if status := runScore(t, bytes.NewReader(data), &want, io.Discard, "--explain", "-"); status != 0 {
		t.Fatalf("status %d", status)
	}
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	if _, err := os.Stat(fmt.Sprintf("/dev/fd/%d", write.Fd())); err == nil { // a pipe is written to as well
		piped := make(chan []byte)
		go func() {
			got, _ := io.ReadAll(read)
			piped <- got
		}()
		if status := runScore(t, bytes.NewReader(data), io.Discard, io.Discard, "--explain", "--out", fmt.Sprintf("/dev/fd/%d", write.Fd()), "-"); status != 0 {
			t.Errorf("status %d", status)
		}
		write.Close()
		if got := <-piped; !bytes.Equal(got, want.Bytes()) {
			t.Errorf("the pipe was given %d bytes of %d", len(got), want.Len())
		}
	}
	path := filepath.Join(t.TempDir(), "scores.ndjson")
	if status := runScore(t, bytes.NewReader(data), io.Discard, io.Discard, "--explain", "--out", path, "-"); status != 0 {
		t.Fatalf("status %d", status)
	}
	if got, err := os.ReadFile(path); err != nil || want.Len() < spoolLimit || !bytes.Equal(got, want.Bytes()) {
		t.Errorf("the file holds %d bytes, standard output %d; %v", len(got), want.Len(), err)
	}
}
