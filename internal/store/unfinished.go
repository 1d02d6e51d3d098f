package store

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// maxJournal is the size, in bytes, up to which a journal is read: far more
// than a thousand turns need.
const maxJournal = 256 << 20

// A Talk is a journal as it was when it was listed.
type Talk struct {
	ID      string
	Path    string
	Header  []byte // as it was given to NewJournal; nil if Err is set
	Records int    // how many can be read
	Busy    bool   // a process has it open
	Saved   bool   // the talk is saved; only its journal is still to be removed
	Err     error  // ErrDamaged, or why it cannot be read
}

// Unfinished lists the unfinished talks, ordered by path. It changes nothing.
func (w *Workspace) Unfinished() ([]Talk, error) {
	talks, err := w.Journals()
	return slices.DeleteFunc(talks, func(t Talk) bool { return t.Saved }), err
}

// Journals lists all journals, also of talks that are saved, ordered by path. It
// changes nothing.
func (w *Workspace) Journals() ([]Talk, error) {
	ids, err := w.journalIDs()
	var talks []Talk
	for _, id := range ids {
		t := Talk{ID: id, Path: w.journalPath(id), Busy: w.isOpen(id)}
		c, err := w.readJournal(id)
		t.Header, t.Records, t.Err = c.header, len(c.records), err
		t.Saved = err == nil && !t.Busy && w.isSaved(id, c)
		talks = append(talks, t)
	}
	return talks, err
}

func (w *Workspace) journalIDs() ([]string, error) {
	inside, err := w.tree.list(w.path(interviewsFolder))
	var ids []string
	for _, e := range inside {
		id, ok := strings.CutSuffix(e.Name(), journalSuffix)
		if ok && CheckInterviewID(id) == nil {
			ids = append(ids, id)
		}
	}
	return ids, err
}

// readJournal reads a journal. It fails only if the header cannot be read.
func (w *Workspace) readJournal(id string) (journalContent, error) {
	path := w.journalPath(id)
	data, err := w.tree.read(path, maxJournal+1)
	if err != nil {
		return journalContent{}, err
	}
	if len(data) > maxJournal {
		return journalContent{}, errTooLarge(path)
	}
	c, err := parseJournal(data)
	switch {
	case err != nil:
		return journalContent{}, &Error{Path: path, What: err.Error(), Do: "resume the talk with the version that wrote it", Err: err}
	case c.header == nil:
		what := "its first line cannot be read, so nobody knows whose talk it is"
		if len(bytes.TrimSpace(data)) == 0 {
			what = "is empty"
		}
		return journalContent{}, &Error{Path: path, What: what, Do: "check what is left in it, then delete it", Err: ErrDamaged}
	}
	return c, nil
}

// Taken reports whether an interview's id is in use by a finished or unfinished
// talk, or by the torn end of a journal.
func (w *Workspace) Taken(id string) bool {
	if w.Interviews().Has(id) || w.tree.isRegular(w.journalPath(id)) {
		return true
	}
	torn, err := w.tornFiles(id)
	return err != nil || len(torn) > 0
}

// ReadJournal returns the header and the valid records of an unfinished talk.
// It takes no lock and changes nothing.
func (w *Workspace) ReadJournal(id string) (header []byte, records [][]byte, err error) {
	if err := CheckInterviewID(id); err != nil {
		return nil, nil, err
	}
	c, err := w.readJournal(id)
	return c.header, c.records, err
}

func errTooLarge(path string) error {
	return &Error{Path: path, What: fmt.Sprintf("is larger than %d MiB", maxJournal>>20), Do: "check what it is, then move it away"}
}
