package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"net/url"
	"path/filepath"
)

// An intent records the steps of a transaction. It is written when everything
// is prepared, and removed when all steps are carried out. While it exists,
// the workspace is between two states.
type intent struct {
	Schema string       `json:"schema"`
	Steps  []intentStep `json:"steps"`
}

// An intentStep is a put, a remove or a move. Paths are relative to the
// workspace, with slashes.
type intentStep struct {
	Put    intentPath `json:"put,omitempty"`
	Staged intentPath `json:"staged,omitempty"` // the name under which the new file was written
	SHA256 string     `json:"sha256,omitempty"` // of the new file
	Remove intentPath `json:"remove,omitempty"`
	Move   intentPath `json:"move,omitempty"`
	To     intentPath `json:"to,omitempty"`
}

const (
	intentFile   = ".intent"
	schemaIntent = "buyin/intent/v1"
	stagedSuffix = ".new"
	maxIntent    = 16 << 20
)

// An intentPath is escaped like the path of a URL, because a file name need not
// be UTF-8.
type intentPath string

// MarshalText escapes the path.
func (p intentPath) MarshalText() ([]byte, error) {
	return []byte((&url.URL{Path: string(p)}).EscapedPath()), nil
}

// UnmarshalText is the reverse of MarshalText.
func (p *intentPath) UnmarshalText(text []byte) error {
	path, err := url.PathUnescape(string(text))
	*p = intentPath(path)
	return err
}

func checksum(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

func (in intent) stagedFiles(w *Workspace) (paths []string) {
	for _, s := range in.Steps {
		if s.Staged != "" {
			paths = append(paths, w.path(string(s.Staged)))
		}
	}
	return paths
}

// valid reports whether each step is exactly one of the three kinds and stays
// within the workspace.
func (in intent) valid() bool {
	for _, s := range in.Steps {
		put := s == intentStep{Put: s.Put, Staged: s.Staged, SHA256: s.SHA256} && changeable(s.Put, s.Staged) &&
			stagedFile(filepath.Base(string(s.Staged)))
		remove := s == intentStep{Remove: s.Remove} && changeable(s.Remove)
		move := s == intentStep{Move: s.Move, To: s.To} && changeable(s.Move, s.To)
		if !put && !remove && !move {
			return false
		}
	}
	return in.Schema == schemaIntent && len(in.Steps) > 0
}

func changeable(paths ...intentPath) bool {
	for _, p := range paths {
		if p == "" || !isChangeable(filepath.FromSlash(string(p))) {
			return false
		}
	}
	return true
}

func (w *Workspace) intentPath() string { return w.path(intentFile) }

func (w *Workspace) hasIntent() bool { return w.tree.exists(w.intentPath()) }

// writeIntent writes the intent and makes it durable. After an error nothing
// will be carried out, and the temporary files are gone; unless the intent
// cannot be removed either: then the error is ErrBegun.
func (w *Workspace) writeIntent(in intent) error {
	in.Schema = schemaIntent
	data, err := json.Marshal(in)
	if err == nil {
		err = writeAtomic(w.disk, w.intentPath(), workspaceTempSuffix, bytes.NewReader(append(data, '\n')), false)
	}
	if err == nil {
		return nil
	}
	if !w.hasIntent() {
		return w.unstage(in, err)
	}
	gone := w.removeIntent()
	switch {
	case w.hasIntent():
		return w.errBegun(err)
	case gone != nil:
		return err // a power cut may bring the intent back, so the temporary files stay
	}
	return w.unstage(in, err)
}

func (w *Workspace) removeIntent() error {
	err := w.disk.remove(w.intentPath())
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		err = w.disk.syncDir(w.dir)
	}
	return newError(w.intentPath(), "removing", err)
}

// finishIntent carries out the steps and removes the intent.
func (w *Workspace) finishIntent(in intent) error {
	if err := w.takeSteps(in); err != nil {
		return err
	}
	return w.removeIntent()
}

// finishBegun carries out an intent that a process left behind. The caller
// holds the workspace's lock.
func (w *Workspace) finishBegun() error {
	data, err := w.tree.read(w.intentPath(), maxIntent+1)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	var in intent
	if len(data) > maxIntent || json.Unmarshal(data, &in) != nil || !in.valid() {
		return w.badIntent("this is no list of changes that this buyin wrote", nil)
	}
	// its writer may have been killed before the sync
	if err := w.disk.syncDir(w.dir); err != nil {
		return newError(w.intentPath(), "finishing a change", err)
	}
	return w.finishIntent(in)
}

// errBegun is the error for a change that could not be finished now.
func (w *Workspace) errBegun(err error) error {
	return &Error{
		Path: w.intentPath(), What: "the change has begun, and " + systemMessage(err),
		Do: "the next command finishes it", Err: errors.Join(ErrBegun, err),
	}
}

// badIntent is the error for an intent that cannot be carried out. Nothing is
// carried out then, because nobody knows which files belong together.
func (w *Workspace) badIntent(what string, err error) error {
	return &Error{
		Path: w.intentPath(), What: "a change of several files was begun and cannot be finished: " + what,
		Do: "check the files that it names, then delete it", Err: err,
	}
}
