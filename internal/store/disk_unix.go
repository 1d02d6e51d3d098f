//go:build !windows

package store

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// hasPermissions says whether the system keeps them as we mean them.
const hasPermissions = true

// syncFolder makes the names in a folder durable. Some file systems cannot
// sync a folder, and one that may not be read cannot be opened for it: there we
// have done what can be done.
func syncFolder(path string) error {
	d, err := os.Open(path)
	if errors.Is(err, fs.ErrPermission) {
		return nil
	}
	if err != nil {
		return err
	}
	err = d.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		err = nil
	}
	return errors.Join(err, d.Close())
}

func isDiskFull(error) bool { return false } // ENOSPC says it
