package store

import (
	"io"
	"io/fs"
	"os"
)

// A disk does everything that changes files. Tests replace it with one that
// fails or stops at the n-th step.
type disk interface {
	create(path string) (handle, error)     // makes a new file, 0600; fails if it exists
	unnamed(dir string) (handle, error)     // makes a new file without a name, if the system can
	name(h handle, path string) error       // gives such a file a name; fails if it exists
	openAppend(path string) (handle, error) // opens an existing file for appending
	link(from, to string) error             // adds a second name; fails if it exists
	rename(from, to string) error           // replaces an existing file
	remove(path string) error               // removes a file
	mkdir(path string) error                // makes a folder, 0700
	chmod(path string, m fs.FileMode) error // changes the permissions
	syncDir(path string) error              // makes the names in a folder survive a power cut
}

// A handle is an open file. Each record is written by one call of Write.
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

// asHandle returns a nil handle, and not a nil *os.File in a handle, if there
// is an error.
func asHandle(f *os.File, err error) (handle, error) {
	if err != nil {
		return nil, err
	}
	return f, nil
}
