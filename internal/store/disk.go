package store

import (
	"io"
	"io/fs"
	"os"
)

// A disk is everything that changes anything on disk. Tests put one in its
// place that fails, or stops, at the n-th step.
type disk interface {
	create(path string) (handle, error)     // a new file, 0600; refused where there is one
	unnamed(dir string) (handle, error)     // a new file without a name, where the system can
	name(h handle, path string) error       // gives it one; refused where there is such a file
	openAppend(path string) (handle, error) // an existing file, to append to
	link(from, to string) error             // a second name; refused where there is such a file
	rename(from, to string) error           // replaces what there is
	remove(path string) error               // a file
	mkdir(path string) error                // 0700
	chmod(path string, m fs.FileMode) error //
	syncDir(path string) error              // makes the names in a folder outlast a power cut
}

// A handle is an open file. Write makes one call for one record.
type handle interface {
	io.Writer
	Sync() error
	Close() error
	Chmod(fs.FileMode) error
	Stat() (fs.FileInfo, error)
}

const (
	privateFile   fs.FileMode = 0o600
	privateFolder fs.FileMode = 0o700
)

type osDisk struct{}

func (osDisk) create(path string) (handle, error) {
	return asHandle(os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, privateFile))
}

func (osDisk) unnamed(dir string) (handle, error) { return asHandle(openUnnamed(dir)) }
func (osDisk) name(h handle, path string) error   { return linkUnnamed(h.(*os.File), path) }

func (osDisk) openAppend(path string) (handle, error) {
	return asHandle(os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0))
}

func (osDisk) link(from, to string) error             { return os.Link(from, to) }
func (osDisk) rename(from, to string) error           { return os.Rename(from, to) }
func (osDisk) remove(path string) error               { return os.Remove(path) }
func (osDisk) mkdir(path string) error                { return os.Mkdir(path, privateFolder) }
func (osDisk) chmod(path string, m fs.FileMode) error { return os.Chmod(path, m) }
func (osDisk) syncDir(path string) error              { return syncFolder(path) }

// asHandle keeps a nil *os.File from becoming a handle that is not nil.
func asHandle(f *os.File, err error) (handle, error) {
	if err != nil {
		return nil, err
	}
	return f, nil
}
