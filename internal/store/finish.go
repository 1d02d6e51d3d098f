package store

import (
	"encoding/json"
	"errors"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
)

// Finish saves the talk as interviews/ID.yaml and removes its journal. It can
// be interrupted at any point: first the journal records what will be written
// and where; then the file is written and synced; then the journal is removed.
// If it is interrupted before the file exists, the talk is unfinished. If it is
// interrupted later, the next Open sees that the file matches the journal's
// record and removes the journal. So there is always exactly one talk.
//
// After an error the journal still exists. If errors.As finds an *Error whose
// Path is the journal, the talk is saved, and only the journal could not be
// removed.
func (j *Journal) Finish(data []byte, replace bool) error {
	return j.finish(j.w.Interviews().Path(j.id), func(path string) error {
		return j.w.writeFile(path, data, replace)
	}, data)
}

// FinishTo saves the talk to another file, like WriteFile, and then removes its
// journal.
func (j *Journal) FinishTo(path string, data []byte, force bool) error {
	abs, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	write := func(string) error { return WriteFile(path, data, force) }
	if _, ok := j.w.tree.within(abs); ok { // where links are not followed
		write = func(string) error { return j.w.writeFile(abs, data, force) }
	}
	return j.finish(abs, write, data)
}

func (j *Journal) finish(path string, write func(string) error, data []byte) error {
	if !isStream(path) {
		note, err := json.Marshal(finishNote{Path: path, SHA256: checksum(data)})
		if err != nil {
			return err
		}
		body, err := newPayload(`{"finish":`, note, `}`)
		if err != nil {
			return err
		}
		if err := j.appendLine(body); err != nil && !errors.Is(err, ErrRewritten) {
			return err
		}
	}
	if err := write(path); err != nil {
		return err
	}
	return j.Remove()
}

// Remove discards the talk: it deletes the journal and its torn ends.
func (j *Journal) Remove() error {
	if j.lock == nil {
		return j.errClosed()
	}
	j.closeFile()
	err := j.w.Locked(func() error { return j.w.removeTalk(j.id) })
	j.w.unlockTalk(j.id, j.lock)
	j.lock = nil
	return err
}

// removeTalk deletes a journal. It deletes the torn ends first, because without
// the journal nobody knows whose they are.
func (w *Workspace) removeTalk(id string) error {
	torn, err := w.tornFiles(id)
	if err != nil {
		return err
	}
	for _, path := range append(torn, w.journalPath(id)) {
		if err := w.disk.remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return newError(path, "removing", err)
		}
	}
	return newError(w.journalPath(id), "removing", w.disk.syncDir(w.path(interviewsFolder)))
}

// isSaved reports whether the talk was saved exactly as its journal records. A
// journal that says so of a file that does not hold the talk is not believed,
// and named in a warning: what it holds may be nowhere else.
func (w *Workspace) isSaved(id string, c journalContent) bool {
	if c.finish == nil || !filepath.IsAbs(c.finish.Path) {
		return false
	}
	read := readUpTo
	if _, ok := w.tree.within(c.finish.Path); ok {
		read = w.tree.read
	}
	data, err := read(c.finish.Path, maxJournal)
	if err != nil || checksum(data) != c.finish.SHA256 {
		return false
	}
	if !w.isPlaceOf(id, c.finish.Path) || w.Holds != nil && !w.Holds(data, id, c.header, c.records) {
		w.doubt(w.journalPath(id), c.finish.Path)
		return false
	}
	return true
}

// isPlaceOf reports whether a finished talk may be at the path: outside the
// workspace, or in it only in its own file.
func (w *Workspace) isPlaceOf(id, path string) bool {
	_, inside := w.tree.within(path)
	return !inside || path == w.Interviews().Path(id) || path == w.SelfPath()
}

// doubt warns, once, of a journal that does not add up.
func (w *Workspace) doubt(journal, saved string) {
	if w.doubted[journal] {
		return
	}
	if w.doubted == nil {
		w.doubted = map[string]bool{}
	}
	w.doubted[journal] = true
	w.warn(quotePath(journal) + " says that its talk is saved in " + quotePath(saved) + ", which does not hold it; the journal is kept")
}

// removeSavedJournal removes the journal of a saved talk. It syncs the talk
// first, because its writer may have been killed before that.
func (w *Workspace) removeSavedJournal(id string, c journalContent) error {
	h, err := w.disk.openAppend(c.finish.Path)
	if err != nil {
		return newError(c.finish.Path, "syncing", err)
	}
	err = h.Sync()
	if cerr := h.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = w.disk.syncDir(filepath.Dir(c.finish.Path))
	}
	if err != nil {
		return newError(c.finish.Path, "syncing", err)
	}
	return w.removeTalk(id)
}

const tornSuffix = journalSuffix + ".torn-"

// A TornFile holds the unreadable end of a talk's journal.
type TornFile struct{ TalkID, Path string }

// TornFiles lists the unreadable ends of all journals, ordered by path. A folder
// that cannot be read has none.
func (w *Workspace) TornFiles() (all []TornFile) {
	for _, e := range w.tree.entries(w.path(interviewsFolder)) {
		if id, ok := parseTornName(e.Name()); ok {
			all = append(all, TornFile{id, w.path(interviewsFolder, e.Name())})
		}
	}
	return all
}

// tornFiles lists the unreadable ends of one journal, ordered by path.
func (w *Workspace) tornFiles(id string) ([]string, error) {
	inside, err := w.tree.list(w.path(interviewsFolder))
	var paths []string
	for _, e := range inside {
		if of, ok := parseTornName(e.Name()); ok && of == id {
			paths = append(paths, w.path(interviewsFolder, e.Name()))
		}
	}
	return paths, err
}

// parseTornName returns the id in the name of a torn end, or false for another
// file.
func parseTornName(name string) (id string, ok bool) {
	at := strings.LastIndex(name, tornSuffix)
	if at < 0 {
		return "", false
	}
	n, err := strconv.Atoi(name[at+len(tornSuffix):])
	return name[:at], err == nil && n > 0 && CheckInterviewID(name[:at]) == nil
}

// saveTornEnd saves the unreadable end of a journal in a file and returns its
// path. If the same end was saved before, by a process that was then
// interrupted, it returns that file.
func (w *Workspace) saveTornEnd(id string, tail []byte) (string, error) {
	for n := 1; ; n++ {
		path := w.path(interviewsFolder, id+tornSuffix+strconv.Itoa(n))
		if old, err := w.tree.read(path, maxJournal); err == nil && string(old) == string(tail) {
			return path, nil
		}
		err := w.writeFile(path, tail, false)
		if !errors.Is(err, fs.ErrExist) {
			return path, err
		}
	}
}
