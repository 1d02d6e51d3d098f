package terminal

import "golang.org/x/sys/windows"

// dropTyped drops the keys that were typed at the console but not yet read.
func dropTyped(fd uintptr) { _ = windows.FlushConsoleInputBuffer(windows.Handle(fd)) }
