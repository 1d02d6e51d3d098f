package store

import (
	"errors"
	"io/fs"
	"os"
	"slices"

	"github.com/gofrs/flock"
)

// A Journal is a talk under way. Only one process can have it open.
type Journal struct {
	w    *Workspace
	id   string
	lock *flock.Flock

	header  []byte
	records [][]byte
	whole   []byte // the file as far as it was acknowledged
	sum     uint32
	file    handle // nil once the file is no longer to be trusted
	torn    string
}

const journalSuffix = ".journal"

func (w *Workspace) journalPath(id string) string {
	return w.path(interviewsFolder, id+journalSuffix)
}

// NewJournal begins a talk. The header is one JSON value that says whose talk
// it is; it is on the disk when NewJournal returns. An id that has a journal is
// refused, and one that has a finished interview is unless replace.
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
			return &Error{Path: j.Path(), What: "this talk is unfinished", Do: "go on with it: --resume", Err: ErrExists}
		}
		if err == nil {
			err = j.openAppend()
		}
		if err != nil { // a talk that never began is not to be resumed
			w.disk.remove(j.Path())
		}
		return err
	})
	return j.closeOnError(err)
}

// OpenJournal goes on with an unfinished talk. What can be read of the journal
// is kept; an end that cannot be is set aside first, see Torn. A talk that is
// saved already is ErrFinished, one in another process's hands ErrBusy, one
// whose first line is spoilt ErrDamaged and left as it is.
func (w *Workspace) OpenJournal(id string) (*Journal, error) {
	if err := CheckInterviewID(id); err != nil {
		return nil, err
	}
	if _, err := os.Stat(w.journalPath(id)); err != nil { // before anything is made
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
		if w.isSaved(c) {
			if err := w.removeSavedJournal(id, c); err != nil {
				return err
			}
			return &Error{Path: c.finish.Path, What: "this talk is saved already", Err: ErrFinished}
		}
		j.header, j.records, j.whole, j.sum = c.header, c.records, c.whole, c.sum
		if len(c.tail) > 0 {
			if j.torn, err = w.saveTornEnd(id, c.tail); err != nil {
				return err
			}
			return j.rewrite(c.whole)
		}
		if err := j.openAppend(); err != nil {
			return err
		}
		// what a killed process wrote need not have been synced
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

// ID is the interview's id.
func (j *Journal) ID() string { return j.id }

// Path is where the journal is.
func (j *Journal) Path() string { return j.w.journalPath(j.id) }

// Header is the header as it was given to NewJournal.
func (j *Journal) Header() []byte { return slices.Clone(j.header) }

// Records are those that are safe on the disk, in order.
func (j *Journal) Records() [][]byte { return slices.Clone(j.records) }

// Torn is the file into which OpenJournal set an unreadable end aside, "" where
// there was none.
func (j *Journal) Torn() string { return j.torn }

// Append adds one record, a JSON value. When it returns nil the record outlasts
// a power cut. ErrMended says that it does, too, but that the disk failed on
// the way. After any other error the record is not kept, all before it are, and
// Append may be tried again.
func (j *Journal) Append(data []byte) error {
	body, err := newPayload(`{"record":`, data, `}`)
	if err != nil {
		return err
	}
	if string(body) == `{"record":null}` {
		return errors.New("a record may not be null")
	}
	err = j.appendLine(body)
	if err == nil || errors.Is(err, ErrRewritten) {
		j.records = append(j.records, body[len(`{"record":`):len(body)-1])
	}
	return err
}

func (j *Journal) appendLine(body []byte) error {
	if j.lock == nil {
		return j.errClosed()
	}
	line, sum := addChecksum(j.sum, body)
	whole := append(slices.Clip(j.whole), line...)
	if err := j.writeLine(line); err != nil {
		j.closeFile()
		if again := j.rewrite(whole); again != nil {
			if errors.Is(err, errEarlierFailure) {
				err = again
			}
			return newError(j.Path(), "journalling", err)
		}
		j.whole, j.sum = whole, sum
		return &Error{Path: j.Path(), What: "the disk failed (" + systemMessage(err) + "), and the journal was written afresh; all answers are safe",
			Do: "see to the disk, then --resume", Err: errors.Join(ErrRewritten, err)}
	}
	j.whole, j.sum = whole, sum
	return nil
}

// Replace puts other records in the place of all there are, whole or not at
// all: for what was journalled and may be kept no longer.
func (j *Journal) Replace(records [][]byte) error {
	if j.lock == nil {
		return j.errClosed()
	}
	first, err := newPayload(`{"schema":"`+schemaJournal+`","header":`, j.header, `}`)
	if err != nil {
		return err
	}
	whole, sum := addChecksum(0, first)
	var kept [][]byte
	for _, data := range records {
		body, err := newPayload(`{"record":`, data, `}`)
		if err != nil {
			return err
		}
		var line []byte
		line, sum = addChecksum(sum, body)
		whole = append(whole, line...)
		kept = append(kept, body[len(`{"record":`):len(body)-1])
	}
	if err := j.rewrite(whole); err != nil {
		return newError(j.Path(), "journalling", err)
	}
	j.whole, j.sum, j.records = whole, sum, kept
	return nil
}

var (
	errReplaced       = errors.New("it was removed or replaced by something else")
	errEarlierFailure = errors.New("an earlier write failed")
)

func (j *Journal) writeLine(line []byte) error {
	if j.file == nil {
		return errEarlierFailure
	}
	there, err := os.Stat(j.Path())
	if err != nil {
		return errReplaced
	}
	if ours, err := j.file.Stat(); err != nil || !os.SameFile(there, ours) {
		return errReplaced
	}
	if _, err := j.file.Write(line); err != nil {
		return err
	}
	return j.file.Sync()
}

// rewrite puts a fresh journal in the place of the old, and appends to that.
func (j *Journal) rewrite(whole []byte) error {
	j.closeFile() // before the rename: Windows does not replace open files
	if err := j.w.writeFile(j.Path(), whole, true); err != nil {
		return err
	}
	return j.openAppend()
}

func (j *Journal) openAppend() (err error) {
	j.file, err = j.w.disk.openAppend(j.Path())
	return newError(j.Path(), "opening the journal", err)
}

// closeFile lets the file go. Whether that closes well says nothing any more.
func (j *Journal) closeFile() {
	if j.file != nil {
		j.file.Close()
		j.file = nil
	}
}

// Close leaves the talk unfinished, to be resumed.
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
