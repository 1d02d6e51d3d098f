package store

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
)

// ReplaceHeader returns the steps that give an unfinished talk another header,
// which is a JSON value. The records stay as they are. An unreadable end is
// saved in a file of its own, as OpenJournal does. The caller names the talk in
// the plan of the transaction, so that no other process has it open.
func (w *Workspace) ReplaceHeader(id string, header []byte) ([]Step, error) {
	if err := CheckInterviewID(id); err != nil {
		return nil, err
	}
	c, err := w.readJournal(id)
	if err != nil {
		return nil, err
	}
	first, err := newPayload(`{"schema":"`+schemaJournal+`","header":`, header, `}`)
	if err != nil {
		return nil, err
	}
	if string(bytes.TrimSpace(header)) == "null" {
		return nil, errors.New("a journal's header may not be null")
	}
	whole, sum := addChecksum(0, first)
	_, rest, _ := bytes.Cut(c.whole, []byte("\n"))
	for line := range bytes.Lines(rest) {
		var next []byte
		next, sum = addChecksum(sum, bytes.TrimSuffix(line[checksumDigits+1:], []byte("\n")))
		whole = append(whole, next...)
	}
	var steps []Step
	if len(c.tail) > 0 {
		path, err := w.freeTornPath(id)
		if err != nil {
			return nil, err
		}
		steps = append(steps, Put(path, c.tail))
	}
	return append(steps, Put(w.journalPath(id), whole)), nil
}

// freeTornPath returns the first name for an unreadable end that is free.
func (w *Workspace) freeTornPath(id string) (string, error) {
	for n := 1; n < 1000; n++ {
		path := w.path(interviewsFolder, id+tornSuffix+strconv.Itoa(n))
		if !w.tree.exists(path) {
			return path, nil
		}
	}
	return "", fmt.Errorf("%s has a thousand unreadable ends; check them, then delete them", quotePath(w.journalPath(id)))
}
