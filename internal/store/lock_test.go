package store

import (
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"buyin/internal/fixture/background"
)

func TestATalkIsOpenOnce(t *testing.T) {
	dir := before(t)
	w := open(t, dir)
	whole := journal(t, w, talkID)
	first, _, end := started(t, "hold", dir)
	if first != "holding 3" {
		t.Fatal(first)
	}
	_, err := w.OpenJournal(talkID)
	if !errors.Is(err, ErrBusy) || !strings.Contains(err.Error(), "another buyin has this talk open") {
		t.Errorf("a second one: %v", err)
	}
	if _, err := w.NewJournal(talkID, []byte(header), true); !errors.Is(err, ErrBusy) {
		t.Errorf("a new one: %v", err)
	}
	if talks, err := w.Unfinished(); err != nil || len(talks) != 1 || !talks[0].Busy || talks[0].Records != 3 {
		t.Errorf("listed as %+v, %v", talks, err)
	}
	choose := func() (files, talks []string, err error) {
		return []string{w.journalPath(talkID)}, []string{talkID}, nil
	}
	if removed, err := w.RemoveFiles(choose); !errors.Is(err, ErrBusy) || len(removed) > 0 {
		t.Errorf("removed %v, %v", removed, err)
	}
	open(t, dir) // must not clean up the files of the other process
	if _, err := os.Stat(w.path(locksFolder, talkLock(talkID))); err != nil {
		t.Error("its lock was swept")
	}
	must(t, w.Goals().Write("other", []byte("x"), false)) // everything else continues
	if now, _ := os.ReadFile(w.journalPath(talkID)); string(now) != string(whole) {
		t.Error("the journal changed")
	}
	end()
	j, err := w.OpenJournal(talkID)
	must(t, err)
	must(t, j.Close())
}

func TestAKilledTalkIsFree(t *testing.T) {
	dir := before(t)
	w := open(t, dir)
	journal(t, w, talkID)
	_, cmd, _ := started(t, "hold", dir)
	must(t, cmd.Process.Kill())
	cmd.Wait()
	(&use{begun: true, acked: 3}).check(t, dir)
}

func TestAnswersSurviveAKill(t *testing.T) {
	for range 10 {
		dir := before(t)
		cmd := child(t, "talk", dir, "")
		var out strings.Builder
		cmd.Stdout = &out
		must(t, cmd.Start())
		time.Sleep(30 * time.Millisecond)
		must(t, cmd.Process.Kill())
		cmd.Wait()
		acked := strings.Count(out.String(), "\n")
		(&use{begun: acked > 0, acked: acked}).check(t, dir)
	}
}

func TestALockedWorkspaceIsWaitedForAndNotCleanedUp(t *testing.T) {
	dir := before(t)
	_, _, end := started(t, "lock", dir)
	tmp := dir + "/goals/.buyin-1-1.tmp"
	must(t, os.WriteFile(tmp, nil, 0o600))
	w, err := Open(dir)
	must(t, err)
	if _, err := os.Stat(tmp); err != nil {
		t.Error("a temporary file was swept while another process wrote")
	}
	done := make(chan error, 1)
	background.Go(t, func() { done <- w.Goals().Write("other", []byte("x"), false) })
	select {
	case err := <-done:
		t.Fatalf("it did not wait: %v", err)
	case <-time.After(100 * time.Millisecond):
	}
	end()
	must(t, <-done)
	open(t, dir)
	if _, err := os.Stat(tmp); err == nil {
		t.Error("it was not swept afterwards")
	}
}

func TestProcessesDoNotLoseEachOthersNotes(t *testing.T) {
	dir := folder(t) + "/ws"
	together(t, dir, "note", 4)
	got, err := open(t, dir).Interviews().Read("notes")
	if err != nil || strings.Count(string(got), "a note\n") != 80 {
		t.Errorf("%d notes of 80, %v", strings.Count(string(got), "a note\n"), err)
	}
}

func TestOneFileIsClaimedOnce(t *testing.T) {
	for range 10 {
		dir := folder(t)
		if mine := strings.Count(together(t, dir, "claim", 4), "mine"); mine != 1 {
			t.Errorf("%d processes wrote it", mine)
		}
		checkNoTemp(t, dir)
	}
}

// together runs several processes at once and returns their output.
func together(t *testing.T, dir, what string, many int) string {
	t.Helper()
	var out [8]strings.Builder
	var all []*exec.Cmd
	for n := range many {
		cmd := child(t, what, dir, "")
		cmd.Stdout = &out[n]
		must(t, cmd.Start())
		all = append(all, cmd)
	}
	said := ""
	for n, cmd := range all {
		if err := cmd.Wait(); err != nil {
			t.Errorf("%v: %s", err, out[n].String())
		}
		said += out[n].String()
	}
	return said
}
