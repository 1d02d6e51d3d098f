//go:build linux

package store

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unsafe"

	"golang.org/x/sys/unix"
)

// A lazy disk does not sync, and says that it did.
type lazyDisk struct{ osDisk }

type lazyHandle struct{ handle }

func (lazyHandle) Sync() error              { return nil }
func (*lazyDisk) syncDir(path string) error { return nil }

func lazily(h handle, err error) (handle, error) {
	if err != nil {
		return nil, err
	}
	return lazyHandle{h}, nil
}

func (d *lazyDisk) create(path string) (handle, error)     { return lazily(d.osDisk.create(path)) }
func (d *lazyDisk) unnamed(dir string) (handle, error)     { return lazily(d.osDisk.unnamed(dir)) }
func (d *lazyDisk) openAppend(path string) (handle, error) { return lazily(d.osDisk.openAppend(path)) }
func (d *lazyDisk) name(h handle, path string) error {
	return d.osDisk.name(h.(lazyHandle).handle, path)
}

func init() {
	if os.Getenv("STORE_LAZY") != "" {
		openInChild = func(dir string) (*Workspace, error) { return openOn(&lazyDisk{}, dir) }
	}
	children["merge"] = mergeForEver
}

// mergeForEver changes two files at once, again and again.
func mergeForEver(dir string) error {
	w, err := openInChild(dir)
	for n := 0; err == nil; n++ {
		text := fmt.Appendf(nil, "%d\n", n)
		err = w.Transaction(func() ([]Step, []string, error) {
			steps := []Step{Put("interviews/a.yaml", text), Put("interviews/b.yaml", text)}
			if n%2 == 1 {
				steps = append(steps, Move("interviews/c.yaml", "interviews/d.yaml"))
			} else if n > 0 {
				steps = append(steps, Move("interviews/d.yaml", "interviews/c.yaml"))
			} else {
				steps = append(steps, Put("interviews/c.yaml", text))
			}
			return steps, nil, nil
		})
		if err == nil {
			fmt.Println("safe", n)
		}
	}
	return err
}

// An image is an ext4 file system in a file, mounted in a folder.
type image struct {
	t          *testing.T
	file, at   string
	mountedNow bool
}

func newImage(t *testing.T) *image {
	t.Helper()
	m := &image{t: t, file: filepath.Join(t.TempDir(), "image"), at: t.TempDir()}
	f, err := os.Create(m.file)
	must(t, err)
	must(t, f.Truncate(16<<20))
	must(t, f.Close())
	if out, err := exec.Command("mkfs.ext4", "-q", "-F", m.file).CombinedOutput(); err != nil {
		t.Skipf("SKIPPED: no ext4 can be made here, so no power was cut on a real file system: %v %s", err, out)
	}
	if out, err := exec.Command("mount", "-o", "loop,commit=300", m.file, m.at).CombinedOutput(); err != nil {
		t.Skipf("SKIPPED: no image can be mounted here, so no power was cut on a real file system: %v %s", err, out)
	}
	m.mountedNow = true
	t.Cleanup(m.unmount)
	return m
}

func (m *image) unmount() {
	if m.mountedNow {
		if out, err := exec.Command("umount", m.at).CombinedOutput(); err != nil {
			m.t.Errorf("umount: %v %s", err, out)
		}
		m.mountedNow = false
	}
}

// cut makes the file system forget all that is not on the disk, as a power cut
// does.
func (m *image) cut() {
	m.t.Helper()
	const shutdown, withoutFlush = 0x8004587d, 2 // EXT4_IOC_SHUTDOWN, EXT4_GOING_FLAGS_NOLOGFLUSH
	d, err := os.Open(m.at)
	must(m.t, err)
	defer d.Close()
	how := uint32(withoutFlush)
	if _, _, errno := unix.Syscall(unix.SYS_IOCTL, d.Fd(), shutdown, uintptr(unsafe.Pointer(&how))); errno != 0 {
		m.t.Skipf("SKIPPED: this ext4 cannot be shut down: %v", errno)
	}
}

// again mounts it as the next start of the computer does.
func (m *image) again() {
	m.t.Helper()
	m.unmount()
	if out, err := exec.Command("mount", "-o", "loop,commit=300", m.file, m.at).CombinedOutput(); err != nil {
		m.t.Fatalf("mount: %v %s", err, out)
	}
	m.mountedNow = true
}

// cutAfter runs a child on the image, and cuts the power when it has acknowledged
// something that many times. What it acknowledges while the power is being cut
// does not count: the shutdown takes a moment, in which a sync that the journal
// no longer takes in may still succeed.
func (m *image) cutAfter(task string, many int, lazy bool) {
	m.t.Helper()
	cmd := child(m.t, task, m.at+"/ws", "")
	if lazy {
		cmd.Env = append(cmd.Env, "STORE_LAZY=1")
	}
	out, err := cmd.StdoutPipe()
	must(m.t, err)
	must(m.t, cmd.Start())
	lines, acked := bufio.NewScanner(out), 0
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "safe ") {
			if acked++; acked == many {
				m.cut()
			}
		}
	}
	cmd.Process.Kill()
	cmd.Wait()
	if acked < many {
		m.t.Fatalf("%s ended after %d", task, acked)
	}
	m.again()
}

func checkMerges(t judge, dir string, acked int) {
	t.Helper()
	w := open(t, dir)
	defer w.Close()
	a, aerr := w.Interviews().Read("a")
	b, _ := w.Interviews().Read("b")
	n := -1
	fmt.Sscanf(string(a), "%d", &n)
	if aerr != nil || string(a) != string(b) || n < acked-1 {
		t.Errorf("a is %q, b is %q, %d were acknowledged (%v)", a, b, acked, aerr)
	}
	if w.Interviews().Has("c") == w.Interviews().Has("d") || w.Interviews().Has("c") != (n%2 == 0) {
		t.Errorf("after %d: c %v, d %v", n, w.Interviews().Has("c"), w.Interviews().Has("d"))
	}
}

func TestPowerCutsOnARealFileSystem(t *testing.T) {
	if testing.Short() {
		t.Skip("SKIPPED: -short")
	}
	total, after := 0, []int{1, 9}
	if os.Getenv("POWERCUTS") != "" {
		after = []int{1, 2, 3, 5, 7, 9, 12, 20, 33, 60}
	}
	for _, many := range after {
		m := newImage(t)
		m.cutAfter("talk", many, false)
		w := open(t, m.at+"/ws")
		j, err := w.OpenJournal(talkID)
		must(t, err)
		if got := len(j.Records()); got < many {
			t.Errorf("%d answers were acknowledged, %d are left", many, got)
		}
		must(t, j.Append([]byte(`"more"`)))
		must(t, j.Finish([]byte(newTalk), false))
		must(t, w.Close())
		m.unmount()

		m = newImage(t)
		m.cutAfter("merge", many, false)
		checkMerges(t, m.at+"/ws", many)
		m.unmount()
		total += 2 * many
	}
	t.Logf("%d power cuts; %d acknowledged before them", 2*len(after), total)
}

// The same with a disk that does not sync must lose what was acknowledged.
func TestPowerCutsOnARealFileSystemFindAStoreThatDoesNotSync(t *testing.T) {
	if testing.Short() {
		t.Skip("SKIPPED: -short")
	}
	lost := 0
	for _, task := range []string{"talk", "merge"} {
		m := newImage(t)
		m.cutAfter(task, 7, true)
		if !isSound(task, m.at+"/ws", 7) {
			lost++
		}
		m.unmount()
	}
	if lost != 2 {
		t.Errorf("without a sync, %d of 2 power cuts were noticed", lost)
	}
}

func isSound(task, dir string, acked int) (ok bool) {
	book := &complaintBook{}
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	if task == "merge" {
		checkMerges(book, dir, acked)
		return len(book.complaints) == 0
	}
	w, err := Open(dir)
	if err != nil {
		return false
	}
	defer w.Close()
	_, records, err := w.ReadJournal(talkID)
	return err == nil && len(records) >= acked
}
