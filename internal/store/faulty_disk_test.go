package store

import (
	"io/fs"
)

// A faulty disk counts the steps that change something. It fails at one of
// them, or at that one and all later ones, which leaves what a killed process
// would leave. A write that fails has written half.
type faulty struct {
	osDisk
	fail    int // number of the step that fails, from 1; 0: none
	forever bool
	err     error
	steps   int
	log     []string
}

func (f *faulty) step(what string) error {
	f.steps++
	f.log = append(f.log, what)
	if f.fail > 0 && (f.steps == f.fail || f.forever && f.steps > f.fail) {
		return f.err
	}
	return nil
}

func (f *faulty) create(path string) (handle, error) {
	if err := f.step("create " + path); err != nil {
		return nil, err
	}
	return f.wrap(f.osDisk.create(path))
}

func (f *faulty) unnamed(dir string) (handle, error) {
	if err := f.step("unnamed " + dir); err != nil {
		return nil, err
	}
	return f.wrap(f.osDisk.unnamed(dir))
}

func (f *faulty) openAppend(path string) (handle, error) {
	if err := f.step("openAppend " + path); err != nil {
		return nil, err
	}
	return f.wrap(f.osDisk.openAppend(path))
}

func (f *faulty) wrap(h handle, err error) (handle, error) {
	if err != nil {
		return nil, err
	}
	return &faultyHandle{h, f}, nil
}

func (f *faulty) name(h handle, path string) error {
	if err := f.step("name " + path); err != nil {
		return err
	}
	return f.osDisk.name(h.(*faultyHandle).handle, path)
}

func (f *faulty) link(from, to string) error {
	if err := f.step("link " + to); err != nil {
		return err
	}
	return f.osDisk.link(from, to)
}

func (f *faulty) rename(from, to string) error {
	if err := f.step("rename " + to); err != nil {
		return err
	}
	return f.osDisk.rename(from, to)
}

func (f *faulty) remove(path string) error {
	if err := f.step("remove " + path); err != nil {
		return err
	}
	return f.osDisk.remove(path)
}

func (f *faulty) mkdir(path string) error {
	if err := f.step("mkdir " + path); err != nil {
		return err
	}
	return f.osDisk.mkdir(path)
}

func (f *faulty) chmod(path string, m fs.FileMode) error {
	if err := f.step("chmod " + path); err != nil {
		return err
	}
	return f.osDisk.chmod(path, m)
}

func (f *faulty) syncDir(path string) error {
	if err := f.step("syncDir " + path); err != nil {
		return err
	}
	return f.osDisk.syncDir(path)
}

type faultyHandle struct {
	handle
	f *faulty
}

func (h *faultyHandle) Write(b []byte) (int, error) {
	if err := h.f.step("write"); err != nil {
		n := 0
		if h.f.steps == h.f.fail { // a killed process writes nothing more
			n, _ = h.handle.Write(b[:len(b)/2])
		}
		return n, err
	}
	return h.handle.Write(b)
}

func (h *faultyHandle) Sync() error {
	if err := h.f.step("sync"); err != nil {
		return err
	}
	return h.handle.Sync()
}

func (h *faultyHandle) Close() error {
	err := h.f.step("close")
	if cerr := h.handle.Close(); err == nil {
		err = cerr
	}
	return err
}

func (h *faultyHandle) Chmod(m fs.FileMode) error {
	if err := h.f.step("fchmod"); err != nil {
		return err
	}
	return h.handle.Chmod(m)
}

// linkless is a disk without links and unnamed files.
type linkless struct{ faulty }

func (l *linkless) unnamed(string) (handle, error) { return nil, fs.ErrInvalid }
func (l *linkless) link(_, to string) error {
	if err := l.step("link " + to); err != nil {
		return err
	}
	return errNoLinks
}

// nameless is a disk with links, but without unnamed files.
type nameless struct{ faulty }

func (n *nameless) unnamed(string) (handle, error) { return nil, fs.ErrInvalid }
