package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

// A Step is one change of one file in the workspace: Put, Remove or Move. Paths
// are absolute, or relative to the workspace.
type Step struct {
	kind stepKind
	path string
	to   string // of a move
	data []byte // of a put
}

type stepKind int

const (
	putStep stepKind = iota + 1
	removeStep
	moveStep
)

// Path returns the path that the step changes.
func (s Step) Path() string { return s.path }

// Content returns the new content of a file, if the step is a Put.
func (s Step) Content() []byte { return s.data }

// Put is a step that writes a file. It replaces a file that exists.
func Put(path string, data []byte) Step { return Step{kind: putStep, path: path, data: data} }

// Remove is a step that removes a file. A missing file is not an error.
func Remove(path string) Step { return Step{kind: removeStep, path: path} }

// Move is a step that renames a file. It does not replace a file.
func Move(from, to string) Step { return Step{kind: moveStep, path: from, to: to} }

// Transaction changes several files: all of them or none, also if the process is
// killed or the power fails in between. It calls plan under the workspace's
// lock, and holds the locks of the talks with the ids that plan returns; if one
// of them is open in another process, the error is ErrBusy and nothing changes.
//
// The new files are first written under other names. Then a record of the steps
// is written: the intent. From then on the steps are carried out, if necessary
// by the next command that opens the workspace. Until then nothing has changed.
// If the error is ErrBegun, the steps are recorded and not all carried out.
func (w *Workspace) Transaction(plan func() (steps []Step, talks []string, err error)) error {
	return w.Locked(func() error {
		steps, talks, err := plan()
		if err != nil {
			return err
		}
		unlock, err := w.lockTalks(talks)
		defer unlock()
		if err != nil {
			return err
		}
		return w.carryOut(steps)
	})
}

// lockTalks takes the locks of several talks. The returned function releases
// those that were taken, also after an error.
func (w *Workspace) lockTalks(ids []string) (unlock func(), err error) {
	var release []func()
	unlock = func() {
		for _, r := range release {
			r()
		}
	}
	for _, id := range ids {
		lock, err := w.lockTalk(id)
		if err != nil {
			return unlock, err
		}
		release = append(release, func() { w.unlockTalk(id, lock) })
	}
	return unlock, nil
}

// carryOut carries out the steps. A single step needs no intent.
func (w *Workspace) carryOut(steps []Step) error {
	if len(steps) == 0 {
		return nil
	}
	in, err := w.stage(steps)
	if err != nil {
		return w.unstage(in, err)
	}
	if len(steps) == 1 {
		return w.unstage(in, w.takeSteps(in))
	}
	if err = w.writeIntent(in); err != nil {
		return err
	}
	if err = w.finishIntent(in); err != nil {
		return w.errBegun(err)
	}
	return nil
}

// stage checks the steps and writes the new files under temporary names, so
// that carrying out the steps needs no more space.
func (w *Workspace) stage(steps []Step) (in intent, err error) {
	for _, s := range steps {
		path, err := w.inside(s.path)
		if err != nil {
			return in, err
		}
		switch s.kind {
		case putStep:
			temp, err := w.stageFile(path, s.data)
			if temp != "" {
				in.Steps = append(in.Steps, intentStep{Put: rel(w, path), Staged: rel(w, temp), SHA256: checksum(s.data)})
			}
			if err != nil {
				return in, err
			}
		case removeStep:
			in.Steps = append(in.Steps, intentStep{Remove: rel(w, path)})
		case moveStep:
			to, err := w.inside(s.to)
			if err == nil {
				err = w.checkMove(path, to)
			}
			if err != nil {
				return in, err
			}
			in.Steps = append(in.Steps, intentStep{Move: rel(w, path), To: rel(w, to)})
		default:
			return in, errors.New("a step that is neither Put, Remove nor Move")
		}
	}
	return in, w.syncFolders(in.stagedFiles(w))
}

func (w *Workspace) checkMove(from, to string) error {
	if _, err := w.tree.lstat(from); err != nil {
		return newError(from, "moving", err)
	}
	if w.tree.exists(to) {
		return errExists(to)
	}
	return nil
}

// stageFile writes the new contents of a file next to it, and returns the path.
// After an error the path may be that of a file that is not complete.
func (w *Workspace) stageFile(path string, data []byte) (temp string, err error) {
	if err := w.makeFolder(filepath.Dir(path)); err != nil {
		return "", err
	}
	var h handle
	temp, err = createTemp(filepath.Dir(path), stagedSuffix, func(t string) (err error) {
		h, err = w.disk.create(t)
		return err
	})
	if err != nil {
		return "", newError(path, "writing", err)
	}
	err = writeAndSync(h, bytes.NewReader(data))
	if cerr := h.Close(); err == nil {
		err = cerr
	}
	return temp, newError(path, "writing", err)
}

// unstage removes the temporary files of steps that are not carried out, because
// of the error, and returns it.
func (w *Workspace) unstage(in intent, err error) error {
	if err != nil {
		for _, temp := range in.stagedFiles(w) {
			err = removeTemp(w.disk, temp, err)
		}
	}
	return err
}

// takeSteps carries out the steps that are not carried out yet.
func (w *Workspace) takeSteps(in intent) error {
	var changed []string
	for _, s := range in.Steps {
		paths, err := w.takeStep(s)
		if err != nil {
			return err
		}
		changed = append(changed, paths...)
	}
	return w.syncFolders(changed)
}

// takeStep carries out a step, unless that has been done, and returns the paths
// whose names it changes.
func (w *Workspace) takeStep(s intentStep) ([]string, error) {
	switch {
	case s.Put != "":
		path, temp := w.path(string(s.Put)), w.path(string(s.Staged))
		if err := w.checkStaged(s); err != nil {
			return nil, err
		}
		err := w.disk.rename(temp, path)
		if errors.Is(err, fs.ErrNotExist) { // carried out before
			err = nil
		}
		return []string{path}, newError(path, "writing", err)
	case s.Remove != "":
		path := w.path(string(s.Remove))
		err := w.disk.remove(path)
		if errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
		return []string{path}, newError(path, "removing", err)
	default:
		from, to := w.path(string(s.Move)), w.path(string(s.To))
		err := w.disk.rename(from, to)
		if errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
		return []string{from, to}, newError(from, "moving", err)
	}
}

// checkStaged checks that the new contents are there, under the temporary or
// already under the right name.
func (w *Workspace) checkStaged(s intentStep) error {
	for _, path := range []intentPath{s.Staged, s.Put} {
		data, err := w.tree.read(w.path(string(path)), maxJournal)
		if err == nil && checksum(data) == s.SHA256 {
			return nil
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return w.badIntent(fmt.Sprintf("the new contents of %s are not as they were written", quotePath(string(s.Put))), err)
		}
	}
	return w.badIntent(fmt.Sprintf("the new contents of %s are gone", quotePath(string(s.Put))), nil)
}

// syncFolders makes changed names durable.
func (w *Workspace) syncFolders(paths []string) error {
	var done []string
	for _, path := range paths {
		folder := filepath.Dir(path)
		if slices.Contains(done, folder) {
			continue
		}
		if err := w.disk.syncDir(folder); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return newError(folder, "changing files", err)
		}
		done = append(done, folder)
	}
	return nil
}

// inside returns the absolute path of a file in the workspace. It refuses other
// paths, and those of the locks and of the intent.
func (w *Workspace) inside(path string) (string, error) {
	if !filepath.IsAbs(path) {
		path = w.path(path)
	}
	local, err := filepath.Rel(w.dir, path)
	if err != nil || !isChangeable(local) {
		return "", &Error{Path: path, What: "is not a file of the workspace"}
	}
	return w.path(local), nil
}

func isChangeable(local string) bool {
	first, _, _ := strings.Cut(filepath.ToSlash(local), "/")
	return filepath.IsLocal(local) && first != "." && first != locksFolder && first != intentFile
}

func rel(w *Workspace, path string) intentPath {
	local, err := filepath.Rel(w.dir, path)
	if err != nil {
		return intentPath(path)
	}
	return intentPath(filepath.ToSlash(local))
}
