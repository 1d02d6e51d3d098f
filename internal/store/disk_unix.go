//go:build !windows

package store

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// hasPermissions is true if the system enforces file permissions such as 0600.
const hasPermissions = true

// syncFolder makes the names in a folder durable. It ignores file systems that
// cannot sync a folder, and folders that may not be opened for reading.
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

func isDiskFull(error) bool { return false } // ENOSPC is tested elsewhere
