package store

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/gofrs/flock"
)

// cleanUp removes what a killed process left behind: temporary files, journals
// of saved talks, and locks of talks that no process has open. The caller holds
// the workspace's lock, so no other process is writing.
func (w *Workspace) cleanUp() {
	for _, path := range w.staleTemps() {
		if err := w.disk.remove(path); err != nil {
			w.warn(quotePath(path) + " is a leftover temporary file and cannot be removed: " + systemMessage(err))
		}
	}
	for _, id := range w.staleJournals() {
		w.cleanUpJournal(id)
	}
	for _, path := range w.staleLocks() {
		lock := flock.New(path, flock.SetFlag(os.O_RDONLY))
		if ok, err := lock.TryLock(); ok && err == nil {
			lock.Unlock()
			w.disk.remove(path)
		}
	}
}

// cleanUpJournal removes the journal of a saved talk.
func (w *Workspace) cleanUpJournal(id string) {
	lock, err := w.lockTalk(id)
	if err != nil {
		return
	}
	defer w.unlockTalk(id, lock)
	c, err := w.readJournal(id)
	if err != nil || !w.isSaved(id, c) {
		return
	}
	if err := w.removeSavedJournal(id, c); err != nil {
		w.warn(quotePath(w.journalPath(id)) + " belongs to a saved talk and cannot be removed: " + systemMessage(err))
	}
}

func (w *Workspace) staleTemps() []string {
	var left []string
	for _, folder := range []string{w.dir, w.path(goalsFolder), w.path(interviewsFolder)} {
		for _, e := range w.tree.entries(folder) {
			if workspaceTemp.MatchString(e.Name()) && e.Type().IsRegular() {
				left = append(left, filepath.Join(folder, e.Name()))
			}
		}
	}
	return left
}

func (w *Workspace) staleJournals() []string {
	ids, _ := w.journalIDs()
	var left []string
	for _, id := range ids {
		if c, err := w.readJournal(id); err == nil && w.isSaved(id, c) && !w.isOpen(id) {
			left = append(left, id)
		}
	}
	return left
}

func (w *Workspace) staleLocks() []string {
	var left []string
	for _, e := range w.tree.entries(w.path(locksFolder)) {
		if id, ok := strings.CutPrefix(e.Name(), talkLock("")); ok && !w.isOpen(id) {
			left = append(left, w.path(locksFolder, e.Name()))
		}
	}
	return left
}
