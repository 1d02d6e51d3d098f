package store

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"testing"
)

// A journal can be shown without a lock and without repairing it. A torn end
// stays in place until the talk is opened.
func TestAJournalIsReadToBeShown(t *testing.T) {
	w := open(t, before(t))
	whole := journal(t, w, talkID)
	torn := whole[:len(whole)-3]
	must(t, os.WriteFile(w.journalPath(talkID), torn, 0o600))
	got, records, err := w.ReadJournal(talkID)
	if err != nil || string(got) != header || len(records) != 2 || !bytes.Equal(records[1], answer(1)) {
		t.Errorf("header %s, records %q, %v", got, records, err)
	}
	after, err := os.ReadFile(w.journalPath(talkID))
	if err != nil || !bytes.Equal(after, torn) {
		t.Errorf("the journal was changed: %v", err)
	}
	if _, _, err := w.ReadJournal("2026-01-01-none"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a journal that is not there: %v", err)
	}
	if _, _, err := w.ReadJournal("../self"); err == nil {
		t.Error("a path was taken for an id")
	}
}
