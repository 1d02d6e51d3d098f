package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// A powercut is a disk that loses everything not synced when the power is cut:
// the names in folders and the ends of files.
type powercut struct {
	faulty
	side    string // keeps replaced and removed files, so that they can reappear
	kept    int
	pending []change
	files   []*unsynced
	lazy    string // a deliberate bug: "file" or "folder" is not synced, although Sync succeeds
}

// A change of names in a folder that a power cut may undo.
type change struct {
	folder string
	undo   func() error
}

type unsynced struct {
	*faultyHandle
	p    *powercut
	file *os.File // stays open after Close, so that it can be truncated
	safe int64
}

func (u *unsynced) Sync() error {
	if u.p.lazy == "file" {
		return nil
	}
	if err := u.faultyHandle.Sync(); err != nil {
		return err
	}
	at, err := u.file.Stat()
	if err != nil {
		return err
	}
	for _, other := range u.p.files { // the same file may be opened more than once
		if a, err := other.file.Stat(); err == nil && os.SameFile(a, at) {
			other.safe = at.Size()
		}
	}
	return nil
}

func (u *unsynced) Close() error { return u.f.step("close") }

func (p *powercut) watch(h handle, err error, safe bool) (handle, error) {
	if err != nil {
		return nil, err
	}
	u := &unsynced{p: p, faultyHandle: h.(*faultyHandle), file: h.(*faultyHandle).handle.(*os.File)}
	if at, err := u.file.Stat(); err == nil && safe {
		u.safe = at.Size()
	}
	// opening a file again does not make it safer
	for _, old := range p.files {
		if a, err := old.file.Stat(); err == nil {
			if b, err := u.file.Stat(); err == nil && os.SameFile(a, b) {
				u.safe = old.safe
			}
		}
	}
	p.files = append(p.files, u)
	return u, nil
}

func (p *powercut) changed(path string, undo func() error) {
	p.pending = append(p.pending, change{filepath.Dir(path), undo})
}

func (p *powercut) create(path string) (handle, error) {
	h, err := p.faulty.create(path)
	if err == nil {
		p.changed(path, func() error { return os.Remove(path) })
	}
	return p.watch(h, err, false)
}

func (p *powercut) unnamed(dir string) (handle, error) {
	h, err := p.faulty.unnamed(dir)
	return p.watch(h, err, false)
}

func (p *powercut) openAppend(path string) (handle, error) {
	h, err := p.faulty.openAppend(path)
	return p.watch(h, err, true)
}

func (p *powercut) name(h handle, path string) error {
	err := p.faulty.name(h.(*unsynced).faultyHandle, path)
	if err == nil {
		p.changed(path, func() error { return os.Remove(path) })
	}
	return err
}

func (p *powercut) link(from, to string) error {
	err := p.faulty.link(from, to)
	if err == nil {
		p.changed(to, func() error { return os.Remove(to) })
	}
	return err
}

// keep gives a file a second name, so that it can reappear under its first.
func (p *powercut) keep(path string) string {
	p.kept++
	at := filepath.Join(p.side, fmt.Sprint(p.kept))
	if os.Link(path, at) != nil {
		return ""
	}
	return at
}

func (p *powercut) rename(from, to string) error {
	old := p.keep(to)
	err := p.faulty.rename(from, to)
	if err == nil {
		p.changed(to, func() error {
			err := os.Rename(to, from)
			if old != "" {
				err = errors.Join(err, os.Rename(old, to))
			}
			return err
		})
	}
	return err
}

func (p *powercut) remove(path string) error {
	old := p.keep(path)
	err := p.faulty.remove(path)
	if err == nil {
		p.changed(path, func() error { return os.Rename(old, path) })
	}
	return err
}

func (p *powercut) mkdir(path string) error {
	err := p.faulty.mkdir(path)
	if err == nil {
		p.changed(path, func() error { return os.RemoveAll(path) })
	}
	return err
}

func (p *powercut) syncDir(path string) error {
	if p.lazy == "folder" {
		return nil
	}
	err := p.faulty.syncDir(path)
	if err == nil {
		p.pending = slices.DeleteFunc(p.pending, func(c change) bool { return c.folder == path })
	}
	return err
}

// cut simulates a power cut, in which the disk may lose names, ends of files,
// or both.
func (p *powercut) cut(t judge, names, ends bool) {
	t.Helper()
	for _, u := range p.files {
		if ends {
			must(t, u.file.Truncate(u.safe))
		}
		u.file.Close()
	}
	for _, c := range slices.Backward(p.pending) {
		if names {
			must(t, c.undo())
		}
	}
}

// The power may be cut before any step; whatever was acknowledged survives.
func TestAPowerCutTakesNothingAcknowledged(t *testing.T) {
	for _, loses := range []struct{ names, ends bool }{{true, true}, {true, false}, {false, true}} {
		for n, done := 1, false; !done; n++ {
			dir := before(t)
			p := &powercut{faulty: faulty{fail: n, forever: true, err: errors.New("no power")}, side: folder(t)}
			w, err := openOn(p, dir)
			must(t, err)
			var u use
			err = u.run(w, false)
			if done = p.steps < n; done {
				must(t, err)
			}
			p.cut(t, loses.names, loses.ends)
			u.check(t, dir)
			if t.Failed() {
				t.Fatalf("%+v, power gone before step %d: %s (error %v)", loses, n, p.log[n-1], err)
			}
		}
	}
}

// The same while a torn journal is repaired and its talk finished.
func TestAPowerCutWhileRepairing(t *testing.T) {
	for n, done := 1, false; !done; n++ {
		dir := before(t)
		whole := journal(t, open(t, dir), talkID)
		path := filepath.Join(dir, interviewsFolder, talkID+journalSuffix)
		must(t, os.WriteFile(path, append(whole, "torn"...), 0o600))
		p := &powercut{faulty: faulty{fail: n, forever: true, err: errors.New("no power")}, side: folder(t)}
		w, err := openOn(p, dir)
		must(t, err)
		u := use{begun: true, acked: 3}
		j, err := w.OpenJournal(talkID)
		if err == nil {
			if err = j.Append(answer(3)); err == nil {
				u.acked = 4
				err = j.Finish([]byte(newTalk), false)
				u.finished = err == nil
			}
			j.Close()
		}
		if done = p.steps < n; done {
			must(t, err)
		}
		p.cut(t, true, true)
		u.check(t, dir)
		w = open(t, dir)
		if torn, _ := w.tornFiles(talkID); len(torn) > 1 {
			t.Errorf("kept more than once: %v", torn)
		}
		if t.Failed() {
			t.Fatalf("power gone before step %d: %s (error %v)", n, p.log[n-1], err)
		}
	}
}

// A complaintBook is a judge that only collects.
type complaintBook struct{ complaints []string }

func (c *complaintBook) Helper()                           {}
func (c *complaintBook) Error(args ...any)                 { c.complaints = append(c.complaints, fmt.Sprint(args...)) }
func (c *complaintBook) Errorf(format string, args ...any) { c.Error(fmt.Sprintf(format, args...)) }
func (c *complaintBook) Fatal(args ...any)                 { c.Error(args...); panic(c) }

// judged returns the failures that check finds.
func (u *use) judged(dir string) (complaints []string) {
	book := &complaintBook{}
	defer func() {
		if r := recover(); r != nil && r != any(book) {
			panic(r)
		}
		complaints = book.complaints
	}()
	u.check(book, dir)
	return nil
}

// These tests would detect a store that does not sync: the same power cuts with
// a store that syncs no files, or no folders, must lose acknowledged answers.
func TestAStoreThatDoesNotSyncIsFoundOut(t *testing.T) {
	for _, lazy := range []string{"file", "folder"} {
		cuts, missed := 0, 0
		for n, done := 1, false; !done; n++ {
			dir := before(t)
			p := &powercut{faulty: faulty{fail: n, forever: true, err: errors.New("no power")}, side: folder(t), lazy: lazy}
			w, err := openOn(p, dir)
			must(t, err)
			var u use
			err = u.run(w, false)
			if done = p.steps < n; done {
				must(t, err)
			}
			p.cut(t, true, true)
			if u.acked > 0 || u.finished {
				cuts++
				if len(u.judged(dir)) > 0 {
					missed++
				}
			}
		}
		if cuts < 10 || missed < cuts/2 {
			t.Errorf("without syncing a %s, %d of %d power cuts were noticed", lazy, missed, cuts)
		}
		t.Logf("without syncing a %s, %d of %d power cuts were noticed", lazy, missed, cuts)
	}
}
