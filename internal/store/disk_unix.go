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
// cannot sync a folder.
func syncFolder(folder *os.File) error {
	err := folder.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		return nil
	}
	return err
}

// linkCount returns how many names a file has.
func linkCount(at fs.FileInfo) uint64 {
	if stat, ok := at.Sys().(*syscall.Stat_t); ok {
		return uint64(stat.Nlink)
	}
	return 1
}

func isDiskFull(error) bool { return false } // ENOSPC is tested elsewhere
