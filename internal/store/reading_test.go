package store

import (
	"os"
	"testing"
	"time"

	"buyin/internal/fixture/background"
)

func TestReadingWaitsForAWriter(t *testing.T) {
	dir := before(t)
	_, _, end := started(t, "lock", dir)
	w, err := Open(dir)
	must(t, err)
	done := make(chan error, 1)
	background.Go(t, func() {
		done <- w.Reading(func() error { return w.Reading(func() error { _, err := w.ReadSelf(); return err }) })
	})
	select {
	case err := <-done:
		t.Fatalf("it did not wait: %v", err)
	case <-time.After(50 * time.Millisecond):
	}
	end()
	must(t, <-done)
	must(t, w.Goals().Write("ship", []byte("new"), true)) // the lock was given back
}

// A change that was begun and left after Open is finished before anything is
// read.
func TestReadingFinishesWhatWasBegun(t *testing.T) {
	dir := beforeMerge(t)
	w, err := Open(dir)
	must(t, err)
	other := open(t, dir)
	must(t, other.Locked(func() error {
		in, err := other.stage([]Step{Put("interviews/into.yaml", []byte("into and from\n")), Remove("interviews/from.yaml")})
		must(t, err)
		return other.writeIntent(in)
	}))
	must(t, w.Reading(func() error {
		if data, err := w.Interviews().Read("into"); err != nil || string(data) != "into and from\n" || w.Interviews().Has("from") {
			t.Errorf("%q, %v", data, err)
		}
		return nil
	}))
}

func TestReadingWithoutALock(t *testing.T) {
	dir := before(t)
	must(t, os.RemoveAll(dir+"/.locks"))
	w, err := Open(dir)
	must(t, err)
	called := false
	must(t, w.Reading(func() error { called = true; return nil }))
	if !called || isThere(dir+"/.locks") {
		t.Errorf("called %v, .locks made %v", called, isThere(dir+"/.locks"))
	}
}
