package store

import (
	"errors"
	"io/fs"
	"os"

	"golang.org/x/sys/windows"
)

// hasPermissions is true if the system enforces file permissions such as 0600.
const hasPermissions = false

// syncFolder does nothing: NTFS journals names, and Windows cannot flush a
// folder.
func syncFolder(*os.File) error { return nil }

// linkCount returns 1: Windows does not tell how many names a file has.
func linkCount(fs.FileInfo) uint64 { return 1 }

func isDiskFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
}
