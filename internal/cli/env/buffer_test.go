package env

import (
	"bytes"
	"io"
	"os"
	"testing"
)

func TestLongResultsAreWrittenWhole(t *testing.T) {
	for _, size := range []int{0, 10, spillLimit, spillLimit + 1, 3*spillLimit + 7} {
		dir := t.TempDir()
		want := bytes.Repeat([]byte("0123456789abcde\n"), size/16+1)[:size]
		buffer := spillBuffer{dir: dir}
		for part := want; len(part) > 0; {
			n, err := buffer.Write(part[:min(len(part), 100_003)])
			if err != nil {
				t.Fatal(err)
			}
			part = part[n:]
		}
		if buffer.buf.Len() > spillLimit || (buffer.file != nil) != (size > spillLimit) {
			t.Errorf("of %d bytes %d are buffer", size, buffer.buf.Len())
		}
		from, err := buffer.reader()
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
		buffer.discard()
		if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
			t.Errorf("left behind: %v, %v", left, err)
		}
	}
}
