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

// WriteResult writes a command's result to the file in --out or to standard
// output. A file gets the whole result or nothing. If the file exists, it
// returns an error before write does any work. If write returns ErrProblems,
// the result is written, too.
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

// A Page is a result for people that can be laid out in each format.
type Page interface {
	Text(w io.Writer, width int, color bool) error
	Markdown(w io.Writer) error
	HTML(w io.Writer) error
}

// WritePage writes a page in the given format: text, md or html.
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

// tempDirFor returns the folder for the temporary file of an output file. That
// is the output file's own folder, which has room for it. If the output is a
// device or a pipe, it returns "", the folder of the system.
func tempDirFor(path string) string {
	at, err := os.Stat(path)
	if err == nil && !at.Mode().IsRegular() || strings.HasPrefix(path, "/dev/") || strings.HasPrefix(path, "/proc/") {
		return ""
	}
	return filepath.Dir(path)
}

// CheckOut refuses an existing file in --out, unless --force is given.
func (e *Env) CheckOut() error {
	if !e.WritesFile() {
		return nil
	}
	return e.CheckOverwrite(e.Flags.Out)
}

// CheckOutDir refuses a file in --out whose folder does not exist. Commands
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

// CheckOverwrite refuses an existing output file, unless --force is given. It
// allows devices and pipes.
func (e *Env) CheckOverwrite(path string) error {
	at, err := os.Stat(path)
	if err != nil || e.Flags.Force || tempDirFor(path) == "" || at.Mode()&(fs.ModeDevice|fs.ModeNamedPipe|fs.ModeCharDevice) != 0 {
		return nil
	}
	return Usagef("%s already exists; choose another name, or use --force to replace it", path)
}
