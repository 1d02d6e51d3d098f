package store

import (
	"errors"
	"os"
	"slices"
)

// Append adds a record, which is a JSON value. If it returns nil, the record
// survives a power cut. That is also true for ErrRewritten, but then the disk
// failed at first. After any other error the record is not saved, all earlier
// ones are, and Append can be tried again.
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
		return &Error{Path: j.Path(), What: "the disk failed (" + systemMessage(err) + "), and the journal was rewritten; all answers are safe",
			Do: "check the disk, then use --resume", Err: errors.Join(ErrRewritten, err)}
	}
	j.whole, j.sum = whole, sum
	return nil
}

// Replace replaces all records atomically. It is for removing words that may no
// longer be kept.
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
	there, err := j.w.tree.stat(j.Path())
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

// rewrite replaces the journal by a new one and opens it for appending.
func (j *Journal) rewrite(whole []byte) error {
	j.closeFile() // before the rename, because Windows cannot replace an open file
	if err := j.w.writeFile(j.Path(), whole, true); err != nil {
		return err
	}
	return j.openAppend()
}

func (j *Journal) openAppend() (err error) {
	j.file, err = j.w.disk.openAppend(j.Path())
	return newError(j.Path(), "opening the journal", err)
}

// closeFile closes the file. It ignores errors, because the file is no longer
// used.
func (j *Journal) closeFile() {
	if j.file != nil {
		j.file.Close()
		j.file = nil
	}
}
