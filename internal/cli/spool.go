package cli

import (
	"bytes"
	"fmt"
	"io"
	"os"
)

// spoolLimit is how much of a result is held in memory.
const spoolLimit = 1 << 20

// A spool holds a result until it is whole: in memory, or, where it is long, in
// a file without a name, beside the one that it will be, which nobody else can
// read and which is gone with the program.
type spool struct {
	dir  string
	buf  bytes.Buffer
	file *os.File
}

func (s *spool) Write(p []byte) (int, error) {
	if s.buf.Len()+len(p) <= spoolLimit {
		return s.buf.Write(p)
	}
	if err := s.spill(); err != nil {
		return 0, err
	}
	return s.buf.Write(p)
}

// spill moves what is held in memory to the file.
func (s *spool) spill() error {
	if s.file == nil {
		f, err := os.CreateTemp(s.dir, ".buyin-*.out")
		if err != nil {
			return plainly(err)
		}
		s.file = f
		_ = os.Remove(f.Name()) // where an open file cannot be removed, free does it
	}
	if _, err := s.buf.WriteTo(s.file); err != nil {
		return fmt.Errorf("holding the result: %w", plainly(err))
	}
	return nil
}

// reader reads all of it from the beginning.
func (s *spool) reader() (io.ReadSeeker, error) {
	if s.file == nil {
		return bytes.NewReader(s.buf.Bytes()), nil
	}
	if err := s.spill(); err != nil {
		return nil, err
	}
	return s.file, nil
}

func (s *spool) free() {
	if s.file != nil {
		_ = s.file.Close()
		_ = os.Remove(s.file.Name())
	}
}
