package records

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"buyin/internal/motive"
	"buyin/internal/records/journal"
	"buyin/internal/records/naming"
	"buyin/internal/store"
)

// Files are the files of the workspace that belong to one report or mention
// them, as absolute paths.
type Files struct {
	Saved    []string // finished talks, notebooks, asks, and self.yaml if it is theirs
	Journals []string // unfinished talks
	Torn     []string // unreadable ends of journals that were set aside
	Strays   []string // backups, other copies, and files in subfolders
	Mentions []string // other files with the name in their text or file name
	Unread   []Unread // files whose owner cannot be determined

	talks []string // ids of the journals
}

// An Unread is a file whose owner cannot be determined, and why.
type Unread struct {
	Path  string
	Err   error
	Named bool // it holds the report's name
}

// Owned returns the files that belong to the report, in the order in which they can
// be removed: each remaining file still shows whose the others are.
func (f Files) Owned() []string { return slices.Concat(f.Torn, f.Strays, f.Journals, f.Saved) }

var (
	errNoReport  = errors.New("it does not name a report")
	errBadStart  = errors.New("the first line of the journal was not written by buyin")
	errNoJournal = errors.New("the journal that it belongs to is gone")
)

// FindFiles finds the files that belong to a report or mention them. Only the
// name in a file matters: other errors in it do not keep it from being found.
func FindFiles(w *store.Workspace, c motive.Catalogue, report string) (f Files, err error) {
	err = w.Reading(func() error {
		f, err = findFiles(w, c, report)
		return err
	})
	return f, err
}

func findFiles(w *store.Workspace, c motive.Catalogue, report string) (Files, error) {
	var f Files
	journals, err := w.Journals()
	if err != nil {
		return f, err
	}
	saved, err := Saved(w, c)
	if err != nil {
		return f, err
	}
	owned := map[string]bool{}      // ids of the report's talks
	known := map[string]bool{}      // ids of all journals, and of saved records
	hasJournal := map[string]bool{} // ids of all journals
	for _, t := range journals {
		hasJournal[t.ID], known[t.ID] = true, true
		name, err := journalOwner(t)
		if f.owns(t.Path, name, err, report) {
			f.Journals, f.talks = append(f.Journals, t.Path), append(f.talks, t.ID)
			owned[t.ID] = true
		}
	}
	for _, r := range saved {
		base := filepath.Base(r.Path)
		stem := strings.TrimSuffix(base, filepath.Ext(base))
		known[r.ID], known[stem] = true, true
		if f.owns(r.Path, r.Name(), r.ownerError(), report) {
			f.Saved = append(f.Saved, r.Path)
			for _, id := range []string{r.ID, stem} {
				owned[id] = owned[id] || !r.Self && !hasJournal[id]
			}
		}
	}
	f.addTorn(w.TornFiles(), owned, known)
	strays, err := findStrays(w, c, placesOf(saved, journals, w.TornFiles()))
	if err != nil {
		return f, err
	}
	for _, s := range strays {
		if s.isOf(report) {
			f.Strays = append(f.Strays, s.path)
		}
	}
	return f, f.findMentions(w, strays, report)
}

// addTorn adds the torn ends of journals: those of the report's talks, and those whose
// journal is gone, which may be anybody's.
func (f *Files) addTorn(torn []store.TornFile, owned, known map[string]bool) {
	for _, t := range torn {
		switch {
		case owned[t.TalkID]:
			f.Torn = append(f.Torn, t.Path)
		case !known[t.TalkID]:
			f.Unread = append(f.Unread, Unread{Path: t.Path, Err: errNoJournal})
		}
	}
}

// maxSearched is how many bytes of a file are searched for a name.
const maxSearched = 8 << 20

var errTooLarge = fmt.Errorf("it is larger than %d MiB, and only its beginning was searched", maxSearched>>20)

// findMentions searches all files that are not the report's for the name. A stray
// that cannot be read is possibly theirs if it holds the name, or if it cannot be
// searched.
func (f *Files) findMentions(w *store.Workspace, strays []stray, report string) error {
	paths, err := w.Files()
	owned, unread, why := map[string]bool{}, map[string]int{}, map[string]error{}
	for _, path := range f.Owned() {
		owned[path] = true
	}
	for i, u := range f.Unread {
		unread[u.Path] = i
	}
	for _, s := range strays {
		why[s.path] = s.err
	}
	for _, path := range paths {
		if owned[path] {
			continue
		}
		data, err := w.ReadUpTo(path, maxSearched+1)
		found := naming.Mentions(filepath.Base(path), data, report)
		i, known := unread[path]
		switch {
		case known:
			f.Unread[i].Named = found
		case why[path] != nil && (found || err != nil || naming.IsCompressed(data)):
			f.Unread = append(f.Unread, Unread{path, why[path], found})
		case found:
			f.Mentions = append(f.Mentions, path)
		case len(data) > maxSearched:
			f.Unread = append(f.Unread, Unread{path, errTooLarge, false})
		}
	}
	return err
}

// owns reports whether a file that names this owner belongs to the report. If err
// says that the owner is unknown, it adds the file to Unread.
func (f *Files) owns(path, name string, err error, report string) bool {
	if err != nil {
		f.Unread = append(f.Unread, Unread{Path: path, Err: err})
		return false
	}
	return naming.Same(name, report)
}

// journalOwner returns the report's name in the first line of a journal.
func journalOwner(t store.Talk) (string, error) {
	if t.Err != nil {
		return "", t.Err
	}
	start, err := journal.DecodeStart(t.Header)
	if err != nil || start.Report.Name == "" {
		return "", errBadStart
	}
	return start.Report.Name, nil
}

// ownerError returns why a saved record does not name a report; nil if it does.
func (r Record) ownerError() error {
	switch {
	case r.Err != nil:
		return r.Err
	case r.Name() != "":
		return nil
	case len(r.Problems) > 0:
		return r.Problems[0]
	}
	return errNoReport
}

// Forgotten is what Forget removed, and what it found when it looked again.
type Forgotten struct {
	Removed  []string
	Mentions []string // files that were kept and still mention the report
	Unread   []Unread // files that were kept and may be the report's
}

// Forget removes every file that belongs to the report, and no other. Then it
// looks again; a file of theirs that is there again is an error. If one of their
// talks is open in another process, the error is store.ErrBusy and nothing is
// removed.
func Forget(w *store.Workspace, c motive.Catalogue, report string) (Forgotten, error) {
	files, err := FindFiles(w, c, report)
	if err != nil || len(files.Owned()) == 0 {
		return Forgotten{Mentions: files.Mentions, Unread: files.Unread}, err
	}
	var done Forgotten
	done.Removed, err = w.RemoveFiles(func() (paths, talks []string, err error) {
		files, err := FindFiles(w, c, report)
		return files.Owned(), files.talks, err
	})
	if err != nil {
		return done, err
	}
	files, err = FindFiles(w, c, report)
	done.Mentions, done.Unread = files.Mentions, files.Unread
	if left := files.Owned(); err == nil && len(left) > 0 {
		err = &store.Error{Path: left[0], What: "is back after it was deleted", Do: "stop the program that writes it, then run forget again"}
	}
	return done, err
}
