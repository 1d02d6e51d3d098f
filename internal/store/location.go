package store

import (
	"errors"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"
)

// EnvDir is the environment variable that names the workspace.
const EnvDir = "BUYIN_DIR"

// Dir returns the workspace's folder as an absolute path: the flag, else
// $BUYIN_DIR, else buyin in the XDG data folder. It does not access the disk.
func Dir(flag string, env func(string) string) (string, error) {
	for _, named := range []string{flag, env(EnvDir)} {
		if named != "" {
			return filepath.Abs(named)
		}
	}
	data := env("XDG_DATA_HOME")
	if !filepath.IsAbs(data) { // the specification says to ignore a relative path
		data = xdg.DataHome
	}
	if !filepath.IsAbs(data) {
		return "", errors.New("cannot find a home folder for the workspace; name a folder with --dir or $" + EnvDir)
	}
	return filepath.Join(data, "buyin"), nil
}

// syncServices lists the folder names of each service. A name that ends in a
// dash or a bracket is a prefix: "OneDrive - Acme".
var syncServices = []struct {
	service string
	names   []string
}{
	{"Dropbox", []string{"Dropbox", "Dropbox (", "Dropbox-"}},
	{"OneDrive", []string{"OneDrive", "OneDrive -", "OneDrive-", "OneDriveCommercial"}},
	{"iCloud", []string{"Mobile Documents", "iCloud Drive", "iCloudDrive", "com~apple~CloudDocs"}},
	{"Google Drive", []string{"Google Drive", "Google Drive (", "GoogleDrive", "GoogleDrive-", "My Drive"}},
}

// Synced reports whether the folder is inside one that a service copies
// elsewhere, and which service. It checks the names along the path, as given
// and with symbolic links resolved; the folder need not exist.
func Synced(dir string) (service string, ok bool) {
	if abs, err := filepath.Abs(dir); err == nil {
		dir = abs
	}
	for _, path := range []string{dir, resolveLinks(dir)} {
		for _, part := range strings.Split(filepath.ToSlash(path), "/") {
			for _, s := range syncServices {
				for _, name := range s.names {
					if isSyncedName(part, name) {
						return s.service, true
					}
				}
			}
		}
	}
	return "", false
}

func isSyncedName(part, name string) bool {
	if strings.ContainsAny(name[len(name)-1:], "-(") {
		return len(part) >= len(name) && strings.EqualFold(part[:len(name)], name)
	}
	return strings.EqualFold(part, name)
}

// resolveLinks resolves the symbolic links in the existing part of the path.
func resolveLinks(path string) string {
	for head, tail := path, ""; ; {
		if real, err := filepath.EvalSymlinks(head); err == nil {
			return filepath.Join(real, tail)
		}
		up := filepath.Dir(head)
		if up == head {
			return path
		}
		head, tail = up, filepath.Join(filepath.Base(head), tail)
	}
}
