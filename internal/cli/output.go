package cli

import (
	"bytes"
	"io"
	"io/fs"
	"os"

	"buyin/internal/store"
)

// result has a command's result written: to --out, whole or not at all, or to
// standard output. A file that exists is refused before any work is done.
func (a *app) result(write func(w io.Writer) error) error {
	if a.flags.outFile == "" || a.flags.outFile == "-" {
		return write(a.out)
	}
	if err := a.free(a.flags.outFile); err != nil {
		return err
	}
	var buf bytes.Buffer
	if err := write(&buf); err != nil && err != errProblems {
		return err
	} else if werr := store.WriteFile(a.flags.outFile, buf.Bytes(), a.flags.force); werr != nil {
		return werr
	} else {
		return err
	}
}

// free refuses an output file that exists, unless --force.
func (a *app) free(path string) error {
	at, err := os.Stat(path)
	if err != nil || a.flags.force || at.Mode()&(fs.ModeDevice|fs.ModeNamedPipe|fs.ModeCharDevice) != 0 {
		return nil
	}
	return usagef("%s exists; choose another name, or replace it with --force", path)
}
