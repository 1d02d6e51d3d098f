package store

import (
	"path/filepath"
	"slices"
	"strings"
)

// RecordPaths lists the files in interviews/ whose names say that they hold a
// finished talk, a notebook or an ask: *.yaml and *.json, whatever comes before
// the ending. The order is that of the names' bytes.
func (w *Workspace) RecordPaths() ([]string, error) {
	inside, err := w.tree.list(w.path(interviewsFolder))
	var paths []string
	for _, e := range inside {
		ending := filepath.Ext(e.Name())
		if e.Type().IsRegular() && (ending == fileSuffix || ending == ".json") && !strings.HasPrefix(e.Name(), ".") {
			paths = append(paths, w.path(interviewsFolder, e.Name()))
		}
	}
	return paths, err
}

// Files lists every file of the workspace, whether buyin wrote it or not: those
// below goals/ and interviews/, those in the workspace's own folder, and those in
// folders beside goals/ and interviews/ that hold copies of them. A folder
// below these that cannot be listed is among them; reading it fails. It leaves
// out links and the files of writes under way. The order is that of the paths'
// bytes.
func (w *Workspace) Files() ([]string, error) {
	var paths []string
	for _, folder := range []string{w.dir, w.path(goalsFolder), w.path(interviewsFolder)} {
		inside, err := w.tree.list(folder)
		if err != nil {
			return nil, err
		}
		for _, e := range inside {
			path := filepath.Join(folder, e.Name())
			switch {
			case e.Type().IsRegular() && !isTemporary(e.Name()):
				paths = append(paths, path)
			case e.IsDir() && (folder != w.dir || holdsCopies(e.Name())):
				paths = w.appendFilesBelow(paths, path)
			}
		}
	}
	slices.Sort(paths)
	return paths, nil
}

// holdsCopies reports whether a folder in the workspace's own is a copy of one of
// ours by its name, or holds the old versions of a synced folder. Others are not
// searched, because --dir may name a home folder.
func holdsCopies(name string) bool {
	lower := strings.ToLower(name)
	switch lower {
	case ".stversions", ".sync", ".dropbox.cache", ".owncloudsync", "backup", "backups", "old":
		return true
	}
	copied := strings.HasPrefix(lower, interviewsFolder) || strings.HasPrefix(lower, goalsFolder)
	return copied && name != interviewsFolder && name != goalsFolder
}

func (w *Workspace) appendFilesBelow(paths []string, folder string) []string {
	inside, err := w.tree.list(folder)
	if err != nil {
		return append(paths, folder)
	}
	for _, e := range inside {
		path := filepath.Join(folder, e.Name())
		switch {
		case e.IsDir():
			paths = w.appendFilesBelow(paths, path)
		case e.Type().IsRegular():
			paths = append(paths, path)
		}
	}
	return paths
}

// isTemporary reports whether a file is part of a write under way.
func isTemporary(name string) bool {
	return name == intentFile || workspaceTemp.MatchString(name)
}

// ReadUpTo returns the content of a file of the workspace, but at most limit
// bytes.
func (w *Workspace) ReadUpTo(path string, limit int64) ([]byte, error) {
	return w.tree.read(path, limit)
}

// ReadFile returns the content of a file of the workspace, but at most one byte
// more than a journal may have.
func (w *Workspace) ReadFile(path string) ([]byte, error) { return w.tree.read(path, maxJournal+1) }

// JournalHeader returns the header of a journal with this content, or nil if it
// is no journal.
func JournalHeader(content []byte) []byte {
	c, err := parseJournal(content)
	if err != nil {
		return nil
	}
	return c.header
}
