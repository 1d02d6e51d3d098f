package place

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDir(t *testing.T) {
	here, err := os.Getwd()
	must(t, err)
	for _, c := range []struct {
		name, flag string
		env        map[string]string
		want       string
	}{
		{"the flag goes first", "/a", map[string]string{EnvDir: "/b", "XDG_DATA_HOME": "/c"}, "/a"},
		{"then the variable", "", map[string]string{EnvDir: "/b", "XDG_DATA_HOME": "/c"}, "/b"},
		{"then the data folder", "", map[string]string{"XDG_DATA_HOME": "/c"}, "/c/buyin"},
		{"a relative flag is from here", "ws/", nil, filepath.Join(here, "ws")},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := Dir(c.flag, func(k string) string { return c.env[k] })
			if err != nil || got != c.want {
				t.Errorf("got %q, %v; want %q", got, err, c.want)
			}
		})
	}
	got, err := Dir("", func(k string) string { return map[string]string{"XDG_DATA_HOME": "relative"}[k] })
	if err == nil && (!filepath.IsAbs(got) || filepath.Base(got) != "buyin") {
		t.Errorf("a relative data folder gave %q", got)
	}
}

func TestSynced(t *testing.T) {
	for path, want := range map[string]string{
		"/home/dana/Dropbox/buyin":                                                     "Dropbox",
		"/home/dana/Dropbox (Acme)/buyin":                                              "Dropbox",
		"/Users/dana/Library/CloudStorage/OneDrive-Acme/buyin":                         "OneDrive",
		"/mnt/c/Users/dana/OneDrive - Acme Ltd/buyin":                                  "OneDrive",
		"/mnt/c/Users/dana/onedrive":                                                   "OneDrive",
		"/Users/dana/Library/Mobile Documents/com~apple~CloudDocs/buyin":               "iCloud",
		"/mnt/c/Users/dana/iCloudDrive/buyin":                                          "iCloud",
		"/Users/dana/Library/CloudStorage/GoogleDrive-dana@example.com/My Drive/buyin": "Google Drive",
		"/home/dana/Google Drive/buyin":                                                "Google Drive",
		"/home/dana/.local/share/buyin":                                                "",
		"/home/dana/src/onedriver/dropboxes/my-Dropbox":                                "",
	} {
		if got := copiers(path); got != want {
			t.Errorf("%s: got %q; want %q", path, got, want)
		}
	}
	dir := t.TempDir()
	must(t, os.Mkdir(filepath.Join(dir, "Dropbox"), 0o700))
	must(t, os.Symlink(filepath.Join(dir, "Dropbox"), filepath.Join(dir, "notes")))
	if got := copiers(filepath.Join(dir, "notes", "not", "there", "yet")); got != "Dropbox" {
		t.Errorf("through a link: %q", got)
	}
}

func copiers(dir string) string {
	var names []string
	for _, c := range Copiers(dir) {
		names = append(names, c.Name)
	}
	return strings.Join(names, ", ")
}

// What a service keeps in its folder gives it away under any name.
func TestCopiersByTheirFiles(t *testing.T) {
	for marker, want := range map[string]string{
		".git": "git", ".hg": "Mercurial", ".svn": "Subversion", ".jj": "Jujutsu", ".fslckout": "Fossil",
		".stfolder": "Syncthing", ".sync": "Resilio Sync", ".dropbox.cache": "Dropbox", ".megaignore": "MEGA",
		".nextcloudsync.log": "Nextcloud", ".owncloudsync.log": "ownCloud", "seafile-ignore.txt": "Seafile",
		".gitignore": "", "git": "", ".sync.txt": "",
	} {
		dir := t.TempDir()
		must(t, os.Mkdir(filepath.Join(dir, marker), 0o700))
		for _, below := range []string{"", "ws", "a/b/ws"} {
			if got := copiers(filepath.Join(dir, below)); got != want {
				t.Errorf("%s, workspace %q: got %q; want %q", marker, below, got, want)
			}
		}
	}
	dir := t.TempDir()
	must(t, os.WriteFile(filepath.Join(dir, ".git"), []byte("gitdir: elsewhere\n"), 0o600)) // a submodule or a second work tree
	must(t, os.Mkdir(filepath.Join(dir, ".stfolder"), 0o700))
	if got := copiers(dir); got != "git, Syncthing" {
		t.Errorf("got %q", got)
	}
}

func TestHomeFolders(t *testing.T) {
	here, err := os.Getwd()
	must(t, err)
	for _, c := range []struct {
		name, flag, dir, home string
		want                  string // "": an error
	}{
		{"a tilde in the flag", "~/x", "", "/home/dana", "/home/dana/x"},
		{"a tilde in the variable", "", "~/x/y", "/home/dana", "/home/dana/x/y"},
		{"a tilde alone", "~", "", "/home/dana", "/home/dana"},
		{"a tilde and a slash", "~/", "", "/home/dana", "/home/dana"},
		{"a tilde and no home", "~/x", "", "", ""},
		{"a tilde and a home that is no folder", "~/x", "", "home", ""},
		{"a tilde in the middle", "x/~/y", "", "/home/dana", filepath.Join(here, "x", "~", "y")},
		{"a tilde at the end", "x~", "", "/home/dana", filepath.Join(here, "x~")},
		{"a folder named so", "./~", "", "/home/dana", filepath.Join(here, "~")},
		{"somebody else's home", "~lee/x", "", "/home/dana", ""},
		{"no home at all", "", "", "", ""},
		{"a relative home", "", "", "home", ""},
	} {
		got, err := Dir(c.flag, func(k string) string { return map[string]string{"HOME": c.home, EnvDir: c.dir}[k] })
		if got != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%s: got %q, %v; want %q", c.name, got, err, c.want)
		}
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
