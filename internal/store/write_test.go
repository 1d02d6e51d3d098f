package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func checkNoTemp(t *testing.T, dir string) {
	t.Helper()
	for _, e := range inFolder(dir) {
		if strings.HasPrefix(e.Name(), ".buyin-") {
			t.Errorf("%s was left in %s", e.Name(), dir)
		}
	}
}

func checkFile(t *testing.T, path, want string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil || string(got) != want {
		t.Errorf("%s holds %.40q, %v; want %q", path, got, err, want)
	}
}

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "out.html")
	must(t, WriteFile(path, []byte("one"), false))
	err := WriteFile(path, []byte("two"), false)
	if !errors.Is(err, ErrExists) || err.Error() != path+": already exists; choose another name, or use --force to replace it" {
		t.Errorf("got %v", err)
	}
	checkFile(t, path, "one")
	must(t, os.Chmod(path, 0o644))
	must(t, WriteFile(path, []byte("two"), true))
	checkFile(t, path, "two")
	if at, _ := os.Stat(path); at.Mode().Perm() != 0o600 {
		t.Errorf("mode %v", at.Mode())
	}
	must(t, WriteFile(path, nil, true))
	checkFile(t, path, "")
	checkNoTemp(t, dir)
}

func TestWriteFileRefusals(t *testing.T) {
	dir := t.TempDir()
	must(t, os.Symlink(filepath.Join(dir, "nothing"), filepath.Join(dir, "dangling")))
	must(t, os.WriteFile(filepath.Join(dir, "file"), nil, 0o600))
	for _, c := range []struct {
		path  string
		force bool
		want  string
	}{
		{dir, true, "is a folder; name a file in it"},
		{dir, false, "is a folder; name a file in it"},
		{dir + "/no/such", false, "no such file or folder"},
		{dir + "/no/such", true, "no such file or folder"},
		{dir + "/file/x", false, "part of the path is not a folder"},
		{dir + "/dangling", false, "already exists"},
		{dir + "/dangling", true, "is a broken link"},
		{dir + "/" + strings.Repeat("x", 300), false, "the name is too long"},
		{dir + "/x\x1b[2J", true, ""},
		{dir + "/y\x1b[2J/z", true, `"` + dir + `/y\x1b[2J/z": no such file`},
	} {
		err := WriteFile(c.path, []byte("x"), c.force)
		if c.want == "" {
			must(t, err)
		} else if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s, force %v: %v; want %q", c.path, c.force, err, c.want)
		}
	}
	checkNoTemp(t, dir)
}

func TestWriteFileFollowsALink(t *testing.T) {
	dir := t.TempDir()
	must(t, os.Mkdir(dir+"/real", 0o700))
	must(t, os.WriteFile(dir+"/real/file", []byte("old"), 0o600))
	must(t, os.Symlink("real/file", dir+"/link"))
	must(t, WriteFile(dir+"/link", []byte("new"), true))
	checkFile(t, dir+"/real/file", "new")
	if at, _ := os.Lstat(dir + "/link"); at.Mode()&os.ModeSymlink == 0 {
		t.Error("the link was replaced")
	}
}

// Whatever step fails, a file outside the workspace is either complete or
// unchanged, and no temporary file remains if the disk recovers.
func TestWriteStepsThatFail(t *testing.T) {
	for kind, make := range disks {
		for _, replace := range []bool{false, true} {
			for n := 1; ; n++ {
				dir := folder(t)
				path := dir + "/out"
				if replace {
					must(t, os.WriteFile(path, []byte("old"), 0o600))
				}
				d, f := make(faulty{fail: n, err: syscall.EIO})
				err := writeAtomic(d, path, outputTempSuffix, strings.NewReader("new"), replace)
				if f.steps < n {
					must(t, err)
					break
				}
				data, rerr := os.ReadFile(path)
				whole := rerr == nil && string(data) == "new"
				asWas := replace && string(data) == "old" || !replace && errors.Is(rerr, os.ErrNotExist)
				if err == nil && !whole || !whole && !asWas {
					t.Errorf("%s, replace %v, step %d (%s): error %v, file %q %v", kind, replace, n, f.log[n-1], err, data, rerr)
				}
				if !strings.HasPrefix(f.log[n-1], "remove") {
					checkNoTemp(t, dir)
				}
			}
		}
	}
}
