package env

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"buyin/internal/corpus"
	"buyin/internal/store"
)

// WriteResult writes a command's result to --out, whole or not at all, or to
// standard output. It refuses a file that exists before write does any work. A
// result that write returns ErrProblems for is written, too.
func (e *Env) WriteResult(write func(w io.Writer) error) error {
	if !e.WritesFile() {
		return write(e.Results)
	}
	if err := e.CheckOverwrite(e.Flags.Out); err != nil {
		return err
	}
	result := spillBuffer{dir: tempDirFor(e.Flags.Out)}
	defer result.discard()
	err := write(&result)
	if err != nil && err != ErrProblems {
		return err
	}
	from, rerr := result.reader()
	if rerr != nil {
		return rerr
	}
	if werr := store.WriteFrom(e.Flags.Out, from, e.Flags.Force); werr != nil {
		return werr
	}
	return err
}

// A Page is a result for people, which each format can lay out.
type Page interface {
	Text(w io.Writer, width int, color bool) error
	Markdown(w io.Writer) error
	HTML(w io.Writer) error
}

// WritePage writes a page in the format asked for: text, md or html.
func (e *Env) WritePage(p Page, format string) error {
	return e.WriteResult(func(w io.Writer) error {
		switch format {
		case "md":
			return p.Markdown(w)
		case "html":
			return p.HTML(w)
		}
		return p.Text(w, e.Width(), e.UseColor())
	})
}

// tempDirFor is the folder for temporary files of an output file: the file's
// own, which has room for it, or "", the system's, if the output is a device or
// a pipe.
func tempDirFor(path string) string {
	at, err := os.Stat(path)
	if err == nil && !at.Mode().IsRegular() || strings.HasPrefix(path, "/dev/") || strings.HasPrefix(path, "/proc/") {
		return ""
	}
	return filepath.Dir(path)
}

// CheckOut refuses a file of --out that exists, unless --force is given.
func (e *Env) CheckOut() error {
	if !e.WritesFile() {
		return nil
	}
	return e.CheckOverwrite(e.Flags.Out)
}

// CheckOutDir refuses a file of --out in a folder that does not exist. Commands
// that take long check this before they begin.
func (e *Env) CheckOutDir() error {
	if !e.WritesFile() {
		return nil
	}
	dir := filepath.Dir(e.Flags.Out)
	at, err := os.Stat(dir)
	switch {
	case err != nil:
		return corpus.DescribeFileError(err)
	case !at.IsDir():
		return fmt.Errorf("%s is not a folder; name another file", dir)
	}
	return nil
}

// CheckOverwrite refuses an output file that exists, unless --force is given.
// Devices and pipes may be written to.
func (e *Env) CheckOverwrite(path string) error {
	at, err := os.Stat(path)
	if err != nil || e.Flags.Force || tempDirFor(path) == "" || at.Mode()&(fs.ModeDevice|fs.ModeNamedPipe|fs.ModeCharDevice) != 0 {
		return nil
	}
	return Usagef("%s already exists; choose another name, or use --force to replace it", path)
}
