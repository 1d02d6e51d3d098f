//go:build !linux

package cli

import "io"

// seeClosed is for systems where a closed output is told by its own error.
func seeClosed(out io.Writer) io.Writer { return out }
