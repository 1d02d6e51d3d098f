package store

import (
	"errors"
	"io/fs"
	"slices"

	"github.com/gofrs/flock"
)

// A Journal is an open, unfinished talk. Only one process can have it open.
type Journal struct {
	w    *Workspace
	id   string
	lock *flock.Flock

	header  []byte
	records [][]byte
	whole   []byte // the content of the file up to the last acknowledged record
	sum     uint32
	file    handle // nil if the file can no longer be trusted
	torn    string
}

const journalSuffix = ".journal"

func (w *Workspace) journalPath(id string) string {
	return w.path(interviewsFolder, id+journalSuffix)
}

// NewJournal begins a talk. The header is a JSON value that says whose talk it
// is; it is on the disk when NewJournal returns. An id that has a journal is
// refused, and unless replace is set, one that has a finished interview too.
func (w *Workspace) NewJournal(id string, header []byte, replace bool) (*Journal, error) {
	if err := CheckInterviewID(id); err != nil {
		return nil, err
	}
	first, err := newPayload(`{"schema":"`+schemaJournal+`","header":`, header, `}`)
	if err != nil {
		return nil, err
	}
	line, sum := addChecksum(0, first)
	j := &Journal{w: w, id: id, whole: line, sum: sum}
	if c, err := parseJournal(line); err != nil || c.header == nil {
		return nil, errors.New("a journal's header may not be null")
	} else {
		j.header = c.header
	}
	err = w.Locked(func() error {
		if !replace && w.Interviews().Has(id) {
			return errExists(w.Interviews().Path(id))
		}
		if j.lock, err = w.lockTalk(id); err != nil {
			return err
		}
		err := w.writeFile(j.Path(), line, false)
		if errors.Is(err, fs.ErrExist) {
			return &Error{Path: j.Path(), What: "this talk is unfinished", Do: "resume it with --resume", Err: ErrExists}
		}
		if err == nil {
			err = j.openAppend()
		}
		if err != nil { // a talk that never began should not be resumable
			w.disk.remove(j.Path())
		}
		return err
	})
	return j.closeOnError(err)
}

// OpenJournal resumes an unfinished talk. It keeps the readable part of the
// journal and first saves an unreadable end, see Torn. The error is ErrFinished
// if the talk is already saved, ErrBusy if another process has it open, and
// ErrDamaged if the first line cannot be read; a damaged journal is not
// changed.
func (w *Workspace) OpenJournal(id string) (*Journal, error) {
	if err := CheckInterviewID(id); err != nil {
		return nil, err
	}
	if _, err := w.tree.stat(w.journalPath(id)); err != nil { // before any file is made
		return nil, newError(w.journalPath(id), "resuming the talk", err)
	}
	j := &Journal{w: w, id: id}
	err := w.Locked(func() (err error) {
		if j.lock, err = w.lockTalk(id); err != nil {
			return err
		}
		c, err := w.readJournal(id)
		if err != nil {
			return err
		}
		if w.isSaved(id, c) {
			if err := w.removeSavedJournal(id, c); err != nil {
				return err
			}
			return &Error{Path: c.finish.Path, What: "this talk is already saved", Err: ErrFinished}
		}
		j.header, j.records, j.whole, j.sum = c.header, c.records, c.whole, c.sum
		if len(c.tail) > 0 {
			if j.torn, err = w.saveTornEnd(id, c.tail); err != nil {
				return err
			}
			return j.rewrite(c.whole)
		}
		if at, err := w.tree.stat(j.Path()); err != nil || linkCount(at) > 1 {
			return j.rewrite(c.whole) // another name of the file may be outside the workspace
		}
		if err := j.openAppend(); err != nil {
			return err
		}
		// a killed process may not have synced what it wrote
		if err := j.file.Sync(); err != nil {
			return j.rewrite(c.whole)
		}
		return nil
	})
	return j.closeOnError(err)
}

func (j *Journal) closeOnError(err error) (*Journal, error) {
	if err == nil {
		return j, nil
	}
	j.closeFile()
	j.w.unlockTalk(j.id, j.lock)
	return nil, err
}

// ID returns the interview's id.
func (j *Journal) ID() string { return j.id }

// Path returns the path of the journal.
func (j *Journal) Path() string { return j.w.journalPath(j.id) }

// Header returns the header that was given to NewJournal.
func (j *Journal) Header() []byte { return slices.Clone(j.header) }

// Records returns the records that are safe on the disk, in order.
func (j *Journal) Records() [][]byte { return slices.Clone(j.records) }

// Torn returns the path of the file with the unreadable end that OpenJournal
// found, or "".
func (j *Journal) Torn() string { return j.torn }

// Close closes an unfinished talk, which can be resumed later.
func (j *Journal) Close() error {
	var err error
	if j.file != nil {
		err = newError(j.Path(), "closing the journal", j.file.Close())
		j.file = nil
	}
	j.w.unlockTalk(j.id, j.lock)
	j.lock = nil
	return err
}

func (j *Journal) errClosed() error {
	return &Error{Path: j.Path(), What: "the journal is closed", Err: fs.ErrClosed}
}
