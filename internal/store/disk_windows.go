package store

import (
	"errors"

	"golang.org/x/sys/windows"
)

// hasPermissions is true if the system enforces file permissions such as 0600.
const hasPermissions = false

// syncFolder does nothing: NTFS journals names, and Windows cannot flush a
// folder.
func syncFolder(string) error { return nil }

func isDiskFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
}
