package store

import (
	"errors"

	"golang.org/x/sys/windows"
)

// permissions says whether the system keeps them as we mean them.
const permissions = false

// syncFolder does nothing: NTFS logs names by itself, and Windows does not let
// a folder be flushed.
func syncFolder(string) error { return nil }

func isDiskFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
}
