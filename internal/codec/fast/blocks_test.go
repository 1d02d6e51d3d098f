package fast

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"buyin/internal/motive"
)

// framed returns the lines of a reader's blocks, with their numbers.
func framed(t *testing.T, r io.Reader) (all []string, err error) {
	t.Helper()
	blocks := NewBlocks("a.ndjson", r)
	for {
		b, err := blocks.Next()
		if err != nil {
			if again, second := blocks.Next(); second != err || again.Size > 0 {
				t.Errorf("after %v comes %v with %d bytes", err, second, again.Size)
			}
			return all, err
		}
		if b.TooLong {
			all = append(all, fmt.Sprintf("%d: too long", b.Line))
			b.Free()
			continue
		}
		if !bytes.HasSuffix(b.Data[:b.Size], []byte("\n")) || len(b.Data) != b.Size+Padding || !bytes.Equal(b.Data[b.Size:], pad[:]) {
			t.Fatalf("a block of %d bytes with %d of lines", len(b.Data), b.Size)
		}
		for i, line := range strings.Split(strings.TrimSuffix(string(b.Data[:b.Size]), "\n"), "\n") {
			if len(line) > 50 {
				line = fmt.Sprintf("%d bytes", len(line))
			}
			all = append(all, fmt.Sprintf("%d: %s", b.Line+i, line))
		}
		b.Free()
	}
}

func TestBlocksHoldEveryLineOnce(t *testing.T) {
	rep := strings.Repeat
	for _, c := range []struct{ name, data, want string }{
		{"nothing", "", ""},
		{"a line", "a\n", "1: a"},
		{"a line without an end", "a", "1: a"},
		{"blank lines", "\n\na\n\n", "1: |2: |3: a|4: "},
		{"one as long as a block", rep("a", blockSize) + "\nb\n", fmt.Sprintf("1: %d bytes|2: b", blockSize)},
		{"one just shorter", rep("a", blockSize-1) + "\nb", fmt.Sprintf("1: %d bytes|2: b", blockSize-1)},
		{"one as long as may be", "a\n" + rep("b", motive.MaxLine) + "\nc\n", fmt.Sprintf("1: a|2: %d bytes|3: c", motive.MaxLine)},
		{"one far too long", "a\n" + rep("b", 5*motive.MaxLine) + "\nc\n", "1: a|2: too long|3: c"},
		{"one far too long at the end", "a\n" + rep("b", 5*motive.MaxLine), "1: a|2: too long"},
		{"two far too long", rep("b", 3*motive.MaxLine) + "\n" + rep("b", 3*motive.MaxLine) + "\nc", "1: too long|2: too long|3: c"},
		{"many", rep("abc\n", 200_000), ""},
	} {
		readers := map[string]io.Reader{
			"at once": strings.NewReader(c.data), "in halves": iotest.HalfReader(strings.NewReader(c.data)),
			"with the end": iotest.DataErrReader(strings.NewReader(c.data)),
		}
		if len(c.data) < blockSize+10 {
			readers["byte by byte"] = iotest.OneByteReader(strings.NewReader(c.data))
		}
		for how, r := range readers {
			got, err := framed(t, r)
			if err != io.EOF {
				t.Errorf("%s, %s: %v", c.name, how, err)
			}
			if c.name == "many" {
				if len(got) != 200_000 || got[199_999] != "200000: abc" {
					t.Errorf("%s, %s: %d lines, the last %q", c.name, how, len(got), got[len(got)-1])
				}
			} else if strings.Join(got, "|") != c.want {
				t.Errorf("%s, %s: got %q, want %q", c.name, how, got, c.want)
			}
		}
	}
}

func TestReadersThatFail(t *testing.T) {
	gone := errors.New("gone")
	got, err := framed(t, io.MultiReader(strings.NewReader("a\nb\nc"), iotest.ErrReader(gone)))
	if err != gone || strings.Join(got, "|") != "1: a|2: b" {
		t.Errorf("got %q and %v", got, err)
	}
	if _, err := framed(t, silent{}); !errors.Is(err, io.ErrNoProgress) {
		t.Errorf("a reader that never reads: %v", err)
	}
}

// silent is a reader that always returns nothing.
type silent struct{}

func (silent) Read([]byte) (int, error) { return 0, nil }
