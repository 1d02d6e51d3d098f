package store

import (
	"errors"
	"io/fs"
	"strconv"
	"strings"
	"syscall"
)

// Errors to ask for with errors.Is.
var (
	// ErrExists: there is such a file already, and replacing was not asked for.
	ErrExists = fs.ErrExist
	// ErrBusy: another buyin has this talk, or the workspace, open.
	ErrBusy = errors.New("open in another buyin")
	// ErrFinished: the talk has been saved; its journal is of no more use.
	ErrFinished = errors.New("finished already")
	// ErrRewritten: the record is safe, but only in a fresh journal, because the
	// disk failed on the old one. The talk should end here, and not with 0.
	ErrRewritten = errors.New("the journal had to be written afresh")
	// ErrDamaged: the journal's first line cannot be read.
	ErrDamaged = errors.New("unreadable first line")
)

// An Error is something that could not be done with a file: which file, what is
// wrong, what to do, and the cause.
type Error struct {
	Path string
	What string
	Do   string // "" where nothing can be done about it
	Err  error
}

func (e *Error) Error() string {
	s := quotePath(e.Path) + ": " + e.What
	if e.Do != "" {
		s += "; " + e.Do
	}
	return s
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// quotePath quotes a path in which something would act on a terminal.
func quotePath(path string) string {
	for _, r := range path {
		if !strconv.IsPrint(r) {
			return strconv.Quote(path)
		}
	}
	return path
}

// newError makes an Error of what the system said while doing something
// ("writing") to the file. An Error passes as it is.
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
		e.What, e.Do = "over the limit of a file's size while "+doing, "raise the limit (ulimit -f) and try again"
	case errors.Is(err, syscall.EROFS):
		e.What, e.Do = "the disk is read-only, so no "+doing, "choose a place that can be written"
	case errors.Is(err, fs.ErrPermission):
		e.What, e.Do = "no permission for "+doing, "choose another place, or change the permissions of the file or its folder"
	case errors.Is(err, fs.ErrNotExist):
		e.What, e.Do = "no such file or folder for "+doing, "check the path, or make the folder first"
	case errors.Is(err, syscall.ENOTDIR):
		e.What, e.Do = "a part of the path is not a folder", "check the path"
	case errors.Is(err, syscall.ENAMETOOLONG):
		e.What, e.Do = "the name is too long", "choose a shorter one"
	case errors.Is(err, syscall.EIO):
		e.What, e.Do = "the disk failed while "+doing, "see to the disk, and keep a copy elsewhere"
	default:
		e.What = doing + " failed: " + systemMessage(err)
	}
	return e
}

// systemMessage is the system's own word for it, without the path, which is said once.
func systemMessage(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return strings.ToLower(err.Error())
}

func errExists(path string) error {
	return &Error{Path: path, What: "exists already", Do: "choose another name, or --force to replace it", Err: ErrExists}
}
