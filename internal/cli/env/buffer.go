package env

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"buyin/internal/corpus"
)

// spillLimit is the largest number of bytes of a result that are held in
// memory.
const spillLimit = 1 << 20

// A spillBuffer collects output in memory. Beyond spillLimit, it collects it in
// an unlinked temporary file in dir. Nobody else can read that file, and the
// system deletes it when the program ends.
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

// spill moves the output from memory to the file.
func (b *spillBuffer) spill() error {
	if b.file == nil {
		f, err := os.CreateTemp(b.dir, ".buyin-*.out")
		if err != nil {
			return corpus.DescribeFileError(err)
		}
		b.file = f
		_ = os.Remove(f.Name()) // if a system cannot remove an open file, discard removes it
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
