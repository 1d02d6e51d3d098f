package store

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/gofrs/flock"
)

// sweep removes what processes that are gone have left behind: temporary files,
// journals of talks that are saved, locks of talks that nobody has open. It
// takes the workspace's lock, and only if there is something to sweep; while
// another process writes, it leaves that to the next Open.
func (w *Workspace) sweep() {
	if len(w.leftTemps()) == 0 && len(w.leftJournals()) == 0 && len(w.leftLocks()) == 0 {
		return
	}
	lock, err := w.take("workspace", waitSweep)
	if err != nil {
		return
	}
	defer lock.Unlock()
	w.held = true
	defer func() { w.held = false }()

	for _, path := range w.leftTemps() {
		if err := w.disk.remove(path); err != nil {
			w.warn(shown(path) + " was left over and cannot be removed: " + cause(err))
		}
	}
	for _, id := range w.leftJournals() {
		w.sweepJournal(id)
	}
	for _, path := range w.leftLocks() {
		lock := flock.New(path, flock.SetFlag(os.O_RDONLY))
		if ok, err := lock.TryLock(); ok && err == nil {
			lock.Unlock()
			w.disk.remove(path)
		}
	}
}

// sweepJournal removes the journal of a talk that was saved.
func (w *Workspace) sweepJournal(id string) {
	lock, err := w.takeTalk(id)
	if err != nil {
		return
	}
	defer w.dropTalk(id, lock)
	c, err := w.readJournal(id)
	if err != nil || !w.isSaved(c) {
		return
	}
	if err := w.settle(id, c); err != nil {
		w.warn(shown(w.journalPath(id)) + " is of a talk that is saved, and cannot be removed: " + cause(err))
	}
}

func (w *Workspace) leftTemps() []string {
	var left []string
	for _, folder := range []string{w.dir, w.path(goalsFolder), w.path(interviewsFolder)} {
		for _, e := range entries(folder) {
			if workTemp.MatchString(e.Name()) && e.Type().IsRegular() {
				left = append(left, filepath.Join(folder, e.Name()))
			}
		}
	}
	return left
}

func (w *Workspace) leftJournals() []string {
	ids, _ := w.journals()
	var left []string
	for _, id := range ids {
		if c, err := w.readJournal(id); err == nil && w.isSaved(c) && !w.isOpen(id) {
			left = append(left, id)
		}
	}
	return left
}

func (w *Workspace) leftLocks() []string {
	var left []string
	for _, e := range entries(w.path(locksFolder)) {
		if id, ok := strings.CutPrefix(e.Name(), talkLock("")); ok && !w.isOpen(id) {
			left = append(left, w.path(locksFolder, e.Name()))
		}
	}
	return left
}

// entries lists a folder; one that cannot be read shows nothing to sweep.
func entries(folder string) []fs.DirEntry {
	inside, _ := os.ReadDir(folder)
	return inside
}
