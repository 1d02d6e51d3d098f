package terminal

import "golang.org/x/sys/windows"

// dropTyped drops what was typed at the console and not yet read.
func dropTyped(fd uintptr) { _ = windows.FlushConsoleInputBuffer(windows.Handle(fd)) }
