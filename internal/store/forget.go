package store

import (
	"errors"
	"io/fs"
)

// RemoveFiles removes the files that choose returns. It calls choose under the
// workspace's lock, and holds the locks of the talks with these ids; if one of
// them is open in another process, the error is ErrBusy and nothing is removed.
// It returns the files that are gone, also after an error.
func (w *Workspace) RemoveFiles(choose func() (files, talks []string, err error)) (removed []string, err error) {
	err = w.Locked(func() error {
		files, talks, err := choose()
		if err != nil {
			return err
		}
		for _, id := range talks {
			lock, err := w.lockTalk(id)
			if err != nil {
				return err
			}
			defer w.unlockTalk(id, lock)
		}
		removed, err = w.removeAll(files)
		return err
	})
	return removed, err
}

func (w *Workspace) removeAll(paths []string) (removed []string, err error) {
	for _, path := range paths {
		if err := w.disk.remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return removed, newError(path, "removing", err)
		}
		removed = append(removed, path)
	}
	for _, folder := range []string{w.path(interviewsFolder), w.dir} {
		if err := w.disk.syncDir(folder); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return removed, newError(folder, "removing", err)
		}
	}
	return removed, nil
}
