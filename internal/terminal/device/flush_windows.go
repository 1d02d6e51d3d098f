package device

import "golang.org/x/sys/windows"

// DropTyped drops the keys that were typed at the console but not yet read.
func DropTyped(fd uintptr) { _ = windows.FlushConsoleInputBuffer(windows.Handle(fd)) }
