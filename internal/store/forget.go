package store

import (
	"errors"
	"io/fs"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Whose tells whose files are. Interview reads the report's name out of a saved
// interview, Header out of a journal's header.
type Whose struct {
	Interview func(path string, data []byte) (report string, err error)
	Header    func(header []byte) (report string, err error)
}

// Holding is what the workspace holds about one report. All are paths, in the
// order of their bytes.
type Holding struct {
	Interviews []string // finished talks, notebooks, and self.yaml if it is theirs
	Journals   []string // talks under way
	Torn       []string // what was torn off those
	Mentions   []string // other files with the name in them or in their names
	Unreadable []Unread // files of which nobody can say whose they are
}

// An Unread is a file that could not be read, and why.
type Unread struct {
	Path string
	Err  error
}

// Files are those that belong to the report, in the order in which they can be
// removed: as long as one is left, it says whose the rest are.
func (h Holding) Files() []string { return slices.Concat(h.Torn, h.Journals, h.Interviews) }

// SameName says whether two names are of one report: alike when trimmed and in
// Unicode's composed form (NFC).
func SameName(a, b string) bool { return PlainName(a) == PlainName(b) }

// PlainName is a name as it is compared: trimmed, in Unicode's composed form.
func PlainName(name string) string { return norm.NFC.String(strings.TrimSpace(name)) }

var errNoJournal = errors.New("the journal it was torn off is gone, so nobody can say whose it is")

// Held looks through the workspace for what it holds about a report.
func (w *Workspace) Held(report string, whose Whose) (Holding, error) {
	var h Holding
	owned := map[string]bool{} // ids whose torn ends are theirs
	journals, err := w.journalIDs()
	if err != nil {
		return h, err
	}
	theirs := func(path, name string, err error) bool {
		if err != nil {
			h.Unreadable = append(h.Unreadable, Unread{path, err})
		}
		return err == nil && SameName(name, report)
	}
	judged := map[string]bool{}
	for _, id := range journals {
		c, err := w.readJournal(id)
		name := ""
		if err == nil {
			name, err = whose.Header(c.header)
		}
		judged[id] = true
		if theirs(w.journalPath(id), name, err) {
			h.Journals = append(h.Journals, w.journalPath(id))
			owned[id] = true
		}
	}
	finished, err := w.interviewFiles()
	if err != nil {
		return h, err
	}
	for _, path := range finished {
		data, err := readFile(path)
		name := ""
		if err == nil {
			name, err = whose.Interview(path, data)
		}
		if theirs(path, name, err) {
			h.Interviews = append(h.Interviews, path)
			if id := idFromPath(path); path != w.SelfPath() && !judged[id] {
				owned[id] = true
			}
		}
	}
	for _, e := range entries(w.path(interviewsFolder)) {
		id, ok := parseTornName(e.Name())
		path := w.path(interviewsFolder, e.Name())
		switch {
		case ok && owned[id]:
			h.Torn = append(h.Torn, path)
		case ok && !judged[id] && !w.Interviews().Has(id):
			h.Unreadable = append(h.Unreadable, Unread{path, errNoJournal})
		}
	}
	h.Mentions, err = w.findMentions(report, h.Files())
	return h, err
}

// interviewFiles are the saved interviews, and self.yaml.
func (w *Workspace) interviewFiles() ([]string, error) {
	ids, err := w.Interviews().IDs()
	var paths []string
	for _, id := range ids {
		paths = append(paths, w.Interviews().Path(id))
	}
	if isRegular(w.SelfPath()) {
		paths = append(paths, w.SelfPath())
	}
	return paths, err
}

// Forgotten is what Forget did, and what it then saw.
type Forgotten struct {
	Removed    []string
	Mentions   []string // files that were kept, and still hold the name
	Unreadable []Unread // files that were kept, and may be theirs
}

// Forget removes every file that belongs to the report, and no other. Then it
// looks again: what of theirs is still there is an error. A talk of theirs that
// is open in another process is ErrBusy, and nothing is removed.
func (w *Workspace) Forget(report string, whose Whose) (Forgotten, error) {
	var f Forgotten
	h, err := w.Held(report, whose)
	if err != nil || len(h.Files()) == 0 {
		return Forgotten{Mentions: h.Mentions, Unreadable: h.Unreadable}, err
	}
	err = w.Locked(func() error {
		if h, err = w.Held(report, whose); err != nil {
			return err
		}
		for _, path := range h.Journals {
			lock, err := w.lockTalk(idFromPath(path))
			if err != nil {
				return err
			}
			defer w.unlockTalk(idFromPath(path), lock)
		}
		f.Removed, err = w.removeAll(h.Files())
		return err
	})
	if err != nil {
		return f, err
	}
	h, err = w.Held(report, whose)
	f.Mentions, f.Unreadable = h.Mentions, h.Unreadable
	if left := h.Files(); err == nil && len(left) > 0 {
		err = &Error{Path: left[0], What: "is there again after it was removed", Do: "end what writes it, and forget again"}
	}
	return f, err
}

func (w *Workspace) removeAll(paths []string) (removed []string, err error) {
	for _, path := range paths {
		if err := w.disk.remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return removed, newError(path, "removing", err)
		}
		removed = append(removed, path)
	}
	for _, folder := range []string{w.path(interviewsFolder), w.dir} {
		if err := w.disk.syncDir(folder); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return removed, newError(folder, "removing", err)
		}
	}
	return removed, nil
}
