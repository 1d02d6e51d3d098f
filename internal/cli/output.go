package cli

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

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
	held := spool{dir: beside(a.flags.outFile)}
	defer held.free()
	err := write(&held)
	if err != nil && err != errProblems {
		return err
	}
	from, rerr := held.reader()
	if rerr != nil {
		return rerr
	}
	if werr := store.WriteFrom(a.flags.outFile, from, a.flags.force); werr != nil {
		return werr
	}
	return err
}

// beside is the folder of an output file, where there is room for it; "" stands
// for that of temporary files, where the output is a device or a pipe.
func beside(path string) string {
	at, err := os.Stat(path)
	if err == nil && !at.Mode().IsRegular() || strings.HasPrefix(path, "/dev/") || strings.HasPrefix(path, "/proc/") {
		return ""
	}
	return filepath.Dir(path)
}

// free refuses an output file that exists, unless --force.
func (a *app) free(path string) error {
	at, err := os.Stat(path)
	if err != nil || a.flags.force || beside(path) == "" || at.Mode()&(fs.ModeDevice|fs.ModeNamedPipe|fs.ModeCharDevice) != 0 {
		return nil
	}
	return usagef("%s exists; choose another name, or replace it with --force", path)
}
