package store

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
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
	enter(t *tree)                          // makes the disk reach the workspace's files through the tree
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

// An osDisk is the system's. What is inside the tree, it reaches through the
// tree; other paths are the user's, such as --out.
type osDisk struct{ tree *tree }

func (d *osDisk) enter(t *tree) { d.tree = t }

func (d *osDisk) inside(path string) bool {
	_, ok := d.tree.within(path)
	return ok
}

func (d *osDisk) create(path string) (handle, error) {
	const flags = os.O_WRONLY | os.O_CREATE | os.O_EXCL
	if !d.inside(path) {
		return asHandle(os.OpenFile(path, flags, privateFile))
	}
	root, local, err := d.tree.enter(path)
	if err != nil {
		return nil, err
	}
	return asHandle(root.OpenFile(local, flags, privateFile))
}

func (d *osDisk) unnamed(dir string) (handle, error) {
	folder, err := d.openFolder(dir)
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	return asHandle(openUnnamed(folder))
}

func (d *osDisk) name(h handle, path string) error {
	folder, err := d.openFolder(filepath.Dir(path))
	if err != nil {
		return err
	}
	defer folder.Close()
	return linkUnnamed(h.(*os.File), folder, filepath.Base(path))
}

// openFolder opens a folder, in the workspace or elsewhere.
func (d *osDisk) openFolder(path string) (*os.File, error) {
	if d.inside(path) {
		return d.tree.openFile(path, os.O_RDONLY)
	}
	return os.Open(path)
}

func (d *osDisk) openAppend(path string) (handle, error) {
	if d.inside(path) {
		return asHandle(d.tree.openFile(path, os.O_WRONLY|os.O_APPEND))
	}
	return asHandle(os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0))
}

func (d *osDisk) link(from, to string) error {
	return d.two(from, to, (*os.Root).Link, os.Link)
}

func (d *osDisk) rename(from, to string) error {
	return d.two(from, to, (*os.Root).Rename, os.Rename)
}

func (d *osDisk) two(from, to string, inside func(root *os.Root, from, to string) error, elsewhere func(from, to string) error) error {
	if !d.inside(from) || !d.inside(to) {
		return elsewhere(from, to)
	}
	root, old, err := d.tree.enter(from)
	if err != nil {
		return err
	}
	_, new, err := d.tree.enter(to)
	if err != nil {
		return err
	}
	return uninterrupted(func() error { return inside(root, old, new) })
}

func (d *osDisk) remove(path string) error {
	return d.one(path, (*os.Root).Remove, os.Remove)
}

func (d *osDisk) mkdir(path string) error {
	return d.one(path,
		func(root *os.Root, local string) error { return root.Mkdir(local, privateFolder) },
		func(path string) error { return os.Mkdir(path, privateFolder) })
}

// chmod changes the permissions of a file or folder, and not of what a link
// leads to.
func (d *osDisk) chmod(path string, m fs.FileMode) error {
	return d.one(path,
		func(root *os.Root, local string) error {
			if _, err := d.tree.stat(path); err != nil {
				return err
			}
			return root.Chmod(local, m)
		},
		func(path string) error { return os.Chmod(path, m) })
}

func (d *osDisk) one(path string, inside func(root *os.Root, local string) error, elsewhere func(path string) error) error {
	if !d.inside(path) {
		return elsewhere(path)
	}
	root, local, err := d.tree.enter(path)
	if err != nil {
		return err
	}
	return uninterrupted(func() error { return inside(root, local) })
}

// uninterrupted repeats a system call that a signal interrupted, as package os
// does.
func uninterrupted(call func() error) error {
	for {
		if err := call(); !errors.Is(err, syscall.EINTR) {
			return err
		}
	}
}

func (d *osDisk) syncDir(path string) error {
	folder, err := d.openFolder(path)
	if errors.Is(err, fs.ErrPermission) {
		return nil
	}
	if err != nil {
		return err
	}
	return errors.Join(syncFolder(folder), folder.Close())
}

// asHandle returns a nil handle, and not a nil *os.File in a handle, if there
// is an error.
func asHandle(f *os.File, err error) (handle, error) {
	if err != nil {
		return nil, err
	}
	return f, nil
}
