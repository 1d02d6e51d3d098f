package store

import (
	"errors"
	"io/fs"
	"strconv"
	"strings"
	"syscall"
)

// Errors to test for with errors.Is.
var (
	// ErrExists means that the file exists and the caller did not ask to
	// replace it.
	ErrExists = fs.ErrExist
	// ErrBusy means that another process has the talk or the workspace open.
	ErrBusy = errors.New("open in another buyin")
	// ErrFinished means that the talk is already saved and its journal is no
	// longer needed.
	ErrFinished = errors.New("finished already")
	// ErrRewritten means that the record is safe, but only in a new journal,
	// because the disk failed on the old one. The caller should end the talk
	// with an error.
	ErrRewritten = errors.New("the journal had to be written afresh")
	// ErrBegun means that a change of several files is recorded and will be
	// finished by the next command that opens the workspace.
	ErrBegun = errors.New("the change has begun, and the next command will finish it")
	// ErrDamaged means that the first line of the journal cannot be read.
	ErrDamaged = errors.New("unreadable first line")
)

// An Error says what could not be done with a file, why, and what to do.
type Error struct {
	Path string
	What string
	Do   string // "" if nothing can be done
	Err  error
}

// Error returns PATH: what is wrong; what to do.
func (e *Error) Error() string {
	s := quotePath(e.Path) + ": " + e.What
	if e.Do != "" {
		s += "; " + e.Do
	}
	return s
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// quotePath returns the path, quoted if it holds characters that would act on a
// terminal.
func quotePath(path string) string {
	for _, r := range path {
		if !strconv.IsPrint(r) {
			return strconv.Quote(path)
		}
	}
	return path
}

// newError explains a system error that occurred while doing something
// ("writing") with the file. It returns an *Error unchanged.
func newError(path, doing string, err error) error {
	if err == nil {
		return nil
	}
	if told := (*Error)(nil); errors.As(err, &told) {
		return err
	}
	e := &Error{Path: path, Err: err}
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT), isDiskFull(err):
		e.What, e.Do = "disk full while "+doing, "free some space and try again"
	case errors.Is(err, syscall.EFBIG):
		e.What, e.Do = "file size limit reached while "+doing, "raise the limit (ulimit -f) and try again"
	case errors.Is(err, syscall.EROFS):
		e.What, e.Do = "the disk is read-only, so no "+doing, "choose a place that can be written"
	case errors.Is(err, fs.ErrPermission):
		e.What, e.Do = "no permission for "+doing, "choose another place, or change the permissions of the file or its folder"
	case errors.Is(err, fs.ErrNotExist):
		e.What, e.Do = "no such file or folder for "+doing, "check the path, or make the folder first"
	case errors.Is(err, syscall.ENOTDIR):
		e.What, e.Do = "part of the path is not a folder", "check the path"
	case errors.Is(err, syscall.ENAMETOOLONG):
		e.What, e.Do = "the name is too long", "choose a shorter one"
	case errors.Is(err, syscall.EIO):
		e.What, e.Do = "the disk failed while "+doing, "check the disk, and keep a copy elsewhere"
	default:
		e.What = doing + " failed: " + systemMessage(err)
	}
	return e
}

// systemMessage returns the system's message without the path, which the Error
// already holds.
func systemMessage(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return strings.ToLower(err.Error())
}

func errExists(path string) error {
	return &Error{Path: path, What: "already exists", Do: "choose another name, or use --force to replace it", Err: ErrExists}
}
