package env

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"buyin/internal/corpus"
)

// spillLimit is how many bytes of a result are held in memory.
const spillLimit = 1 << 20

// A spillBuffer collects output in memory and, beyond spillLimit, in an unlinked
// temporary file in dir, which nobody else can read and which the system
// deletes when the program ends.
type spillBuffer struct {
	dir  string
	buf  bytes.Buffer
	file *os.File
}

func (b *spillBuffer) Write(p []byte) (int, error) {
	if b.buf.Len()+len(p) <= spillLimit {
		return b.buf.Write(p)
	}
	if err := b.spill(); err != nil {
		return 0, err
	}
	return b.buf.Write(p)
}

// spill moves what is in memory to the file.
func (b *spillBuffer) spill() error {
	if b.file == nil {
		f, err := os.CreateTemp(b.dir, ".buyin-*.out")
		if err != nil {
			return corpus.DescribeFileError(err)
		}
		b.file = f
		_ = os.Remove(f.Name()) // on systems that cannot remove an open file, discard does it
	}
	if _, err := b.buf.WriteTo(b.file); err != nil {
		return fmt.Errorf("storing the result: %w", corpus.DescribeFileError(err))
	}
	return nil
}

// reader reads the whole output from the beginning.
func (b *spillBuffer) reader() (io.ReadSeeker, error) {
	if b.file == nil {
		return bytes.NewReader(b.buf.Bytes()), nil
	}
	if err := b.spill(); err != nil {
		return nil, err
	}
	return b.file, nil
}

// discard frees the buffer and its file.
func (b *spillBuffer) discard() {
	if b.file != nil {
		_ = b.file.Close()
		_ = os.Remove(b.file.Name())
	}
}
