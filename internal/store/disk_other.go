//go:build !linux

package store

import (
	"errors"
	"os"
)

func openUnnamed(*os.File) (*os.File, error)    { return nil, errors.ErrUnsupported }
func linkUnnamed(_, _ *os.File, _ string) error { return errors.ErrUnsupported }
