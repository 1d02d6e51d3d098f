package store

import (
	"os"
	"path/filepath"
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
		if got, ok := Synced(path); got != want || ok != (want != "") {
			t.Errorf("%s: got %q, %v; want %q", path, got, ok, want)
		}
	}
	dir := t.TempDir()
	must(t, os.Mkdir(filepath.Join(dir, "Dropbox"), 0o700))
	must(t, os.Symlink(filepath.Join(dir, "Dropbox"), filepath.Join(dir, "notes")))
	if got, _ := Synced(filepath.Join(dir, "notes", "not", "there", "yet")); got != "Dropbox" {
		t.Errorf("through a link: %q", got)
	}
}
