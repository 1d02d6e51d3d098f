package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"time"

	"github.com/gofrs/flock"
)

// How long to wait for a lock. The workspace's lock is held during a write. A
// talk's lock is held as long as the talk, or for a moment by Unfinished.
const (
	waitWorkspace = 10 * time.Second
	waitTalk      = 300 * time.Millisecond
	retryInterval = 10 * time.Millisecond
)

// Locked calls work while no other process writes in the workspace, so that
// what work reads stays true until it writes. A change of several files that
// was begun is finished first. Inside work, Locked and all other
// methods use the same lock.
func (w *Workspace) Locked(work func() error) error {
	if w.locked {
		return work()
	}
	return w.withLock(func() error {
		if err := w.finishBegun(); err != nil {
			return err
		}
		if !w.tidied {
			w.tidied = true
			w.restrictPermissions()
			w.cleanUp()
			w.rememberWarning()
		}
		return work()
	})
}

// Reading calls work, which only reads, while no process changes files, so that
// it never sees a part of a change. It makes no file; a workspace that nobody
// ever wrote in, or that cannot be locked, is read without a lock.
func (w *Workspace) Reading(work func() error) error {
	path := w.path(locksFolder, workspaceLock)
	if w.locked || w.isReading || !w.tree.isRegular(path) {
		return work()
	}
	lock := flock.New(path, flock.SetFlag(os.O_RDONLY))
	ctx, stop := context.WithTimeout(context.Background(), waitWorkspace)
	defer stop()
	ok, err := lock.TryRLockContext(ctx, retryInterval)
	switch {
	case ok:
		defer lock.Unlock()
	case errors.Is(err, context.DeadlineExceeded):
		return w.errBusy(ErrBusy)
	}
	if w.hasIntent() { // its writer was killed after Open
		lock.Unlock()
		return w.Locked(work)
	}
	w.isReading = true
	defer func() { w.isReading = false }()
	return work()
}

func (w *Workspace) errBusy(err error) error {
	return &Error{Path: w.dir, What: "another buyin is writing in the workspace", Do: "try again in a moment", Err: err}
}

// withLock calls work under the workspace's lock.
func (w *Workspace) withLock(work func() error) error {
	if err := w.makeWorkspace(); err != nil {
		return err
	}
	lock, err := w.acquireLock(workspaceLock, waitWorkspace)
	if errors.Is(err, ErrBusy) {
		return w.errBusy(err)
	}
	if err != nil {
		return err
	}
	defer lock.Unlock()
	w.locked = true
	defer func() { w.locked = false }()
	return work()
}

// acquireLock takes a lock, or returns ErrBusy after the wait. Lock files are
// empty.
func (w *Workspace) acquireLock(name string, wait time.Duration) (*flock.Flock, error) {
	if err := w.makeFolder(w.path(locksFolder)); err != nil {
		return nil, err
	}
	path := w.path(locksFolder, name)
	h, err := w.disk.create(path)
	if err == nil { // flock would apply the umask, which could lock us out
		err = errors.Join(h.Chmod(privateFile), h.Close())
	}
	if err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, newError(path, "making a lock", err)
	}
	if !w.tree.isRegular(path) {
		return nil, errNotAFile(path)
	}
	lock := flock.New(path, flock.SetFlag(os.O_RDONLY))
	ctx, stop := context.WithTimeout(context.Background(), wait)
	defer stop()
	switch ok, err := lock.TryLockContext(ctx, retryInterval); {
	case ok:
		return lock, nil
	case err == nil, errors.Is(err, context.DeadlineExceeded):
		return nil, ErrBusy
	default:
		return nil, &Error{Path: path, What: "cannot be locked: " + systemMessage(err), Do: "move the workspace to a disk that supports locks; name it with --dir", Err: err}
	}
}

const workspaceLock = "workspace"

func talkLock(id string) string { return "talk." + id }

// lockTalk takes the lock of one talk. The caller must hold the workspace's
// lock. Otherwise a lock file could be removed and made again, and two
// processes would lock different files.
func (w *Workspace) lockTalk(id string) (*flock.Flock, error) {
	lock, err := w.acquireLock(talkLock(id), waitTalk)
	if errors.Is(err, ErrBusy) {
		return nil, &Error{Path: w.journalPath(id), What: "another buyin has this talk open", Do: "continue there, or end it first", Err: err}
	}
	return lock, err
}

// unlockTalk releases the lock of a talk. It also removes the lock file, unless
// the workspace is busy; then a later Open does.
func (w *Workspace) unlockTalk(id string, lock *flock.Flock) {
	if lock == nil {
		return
	}
	if !w.locked {
		if all, err := w.acquireLock(workspaceLock, waitTalk); err == nil {
			defer all.Unlock()
		} else {
			lock.Unlock()
			return
		}
	}
	lock.Unlock() // before the removal, because Windows cannot remove an open file
	w.disk.remove(w.path(locksFolder, talkLock(id)))
}

// isOpen reports whether a process has the talk open. It makes no file.
func (w *Workspace) isOpen(id string) bool {
	path := w.path(locksFolder, talkLock(id))
	if !w.tree.isRegular(path) {
		return false
	}
	lock := flock.New(path, flock.SetFlag(os.O_RDONLY))
	ok, err := lock.TryRLock()
	if ok {
		lock.Unlock()
	}
	return !ok && err == nil
}
