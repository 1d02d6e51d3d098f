package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"time"

	"github.com/gofrs/flock"
)

// How long to wait for a lock. The workspace's is held for the moment of a
// write; a talk's for as long as the talk, but a glance by Unfinished may hold
// it for an instant. Sweeping can be left to the next Open.
const (
	waitWorkspace = 10 * time.Second
	waitTalk      = 300 * time.Millisecond
	waitCleanUp   = 100 * time.Millisecond // a busy machine takes more than one to try a free lock
	retryInterval = 10 * time.Millisecond
)

// Locked does the work while no other process writes in the workspace, so that
// what it reads first is still true when it writes. Work that calls Locked
// again, or any method here, goes on under the same lock.
func (w *Workspace) Locked(work func() error) error {
	if w.locked {
		return work()
	}
	if err := w.makeWorkspace(); err != nil {
		return err
	}
	lock, err := w.acquireLock("workspace", waitWorkspace)
	if errors.Is(err, ErrBusy) {
		return &Error{Path: w.dir, What: "another buyin is writing in the workspace", Do: "try again in a moment", Err: err}
	}
	if err != nil {
		return err
	}
	defer lock.Unlock()
	w.locked = true
	defer func() { w.locked = false }()
	return work()
}

// acquireLock takes one of the locks, waiting for so long. The files carry no content.
func (w *Workspace) acquireLock(name string, wait time.Duration) (*flock.Flock, error) {
	if err := makeFolder(w.disk, w.path(locksFolder)); err != nil {
		return nil, err
	}
	path := w.path(locksFolder, name)
	h, err := w.disk.create(path)
	if err == nil { // made here rather than by flock, so that no umask shuts us out
		err = errors.Join(h.Chmod(privateFile), h.Close())
	}
	if err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, newError(path, "making a lock", err)
	}
	lock := flock.New(path)
	ctx, stop := context.WithTimeout(context.Background(), wait)
	defer stop()
	switch ok, err := lock.TryLockContext(ctx, retryInterval); {
	case ok:
		return lock, nil
	case err == nil, errors.Is(err, context.DeadlineExceeded):
		return nil, ErrBusy
	default:
		return nil, &Error{Path: path, What: "cannot be locked: " + systemMessage(err), Do: "keep the workspace on a disk that has locks; name it with --dir", Err: err}
	}
}

func talkLock(id string) string { return "talk." + id }

// lockTalk takes the lock of one talk. The caller holds the workspace's: only
// so may lock files come and go without two processes locking different ones.
func (w *Workspace) lockTalk(id string) (*flock.Flock, error) {
	lock, err := w.acquireLock(talkLock(id), waitTalk)
	if errors.Is(err, ErrBusy) {
		return nil, &Error{Path: w.journalPath(id), What: "another buyin has this talk open", Do: "go on there, or end it first", Err: err}
	}
	return lock, err
}

// unlockTalk gives the lock of a talk back. Its file goes too, unless the
// workspace is busy; then a later Open sweeps it.
func (w *Workspace) unlockTalk(id string, lock *flock.Flock) {
	if lock == nil {
		return
	}
	if !w.locked {
		if all, err := w.acquireLock("workspace", waitTalk); err == nil {
			defer all.Unlock()
		} else {
			lock.Unlock()
			return
		}
	}
	lock.Unlock() // before the file goes: Windows does not remove open ones
	w.disk.remove(w.path(locksFolder, talkLock(id)))
}

// isOpen says whether some process has the talk open. It makes no file.
func (w *Workspace) isOpen(id string) bool {
	path := w.path(locksFolder, talkLock(id))
	lock := flock.New(path, flock.SetFlag(os.O_RDONLY))
	ok, err := lock.TryRLock()
	if ok {
		lock.Unlock()
	}
	return !ok && err == nil
}
