package place

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A Copier is what keeps copies of a folder that buyin cannot reach: a service
// that copies it to other computers, or a version control system.
type Copier struct {
	Name     string // "Dropbox", "git"
	Versions bool   // it is a version control system
}

// service is a service with the names of its folders and of the files that it
// keeps in them. A name that ends in a dash, a colon or a bracket is a prefix:
// "OneDrive - Acme". Names of folders match in any case, unless exact is set,
// because they are words too.
type service struct {
	Copier
	exact   bool
	folders []string
	markers []string
}

var services = []service{
	{Copier: Copier{"git", true}, markers: []string{".git"}},
	{Copier: Copier{"Mercurial", true}, markers: []string{".hg"}},
	{Copier: Copier{"Subversion", true}, markers: []string{".svn"}},
	{Copier: Copier{"Jujutsu", true}, markers: []string{".jj"}},
	{Copier: Copier{"Fossil", true}, markers: []string{".fslckout", "_FOSSIL_"}},
	{Copier: Copier{Name: "Dropbox"}, folders: []string{"Dropbox", "Dropbox (", "Dropbox-"}, markers: []string{".dropbox.cache"}},
	{Copier: Copier{Name: "OneDrive"}, folders: []string{"OneDrive", "OneDrive -", "OneDrive-", "OneDriveCommercial"}},
	{Copier: Copier{Name: "iCloud"}, folders: []string{"Mobile Documents", "iCloud Drive", "iCloudDrive", "com~apple~CloudDocs"}},
	{Copier: Copier{Name: "Google Drive"}, folders: []string{"Google Drive", "Google Drive (", "GoogleDrive", "GoogleDrive-", "My Drive", "google-drive:"}},
	{Copier: Copier{Name: "Syncthing"}, folders: []string{"Syncthing"}, markers: []string{".stfolder", ".stignore", ".stversions"}},
	{Copier: Copier{Name: "Nextcloud"}, folders: []string{"Nextcloud", "Nextcloud (", "Nextcloud-"}, markers: []string{".nextcloudsync.log"}},
	{Copier: Copier{Name: "ownCloud"}, folders: []string{"ownCloud", "ownCloud -"}, markers: []string{".owncloudsync.log"}},
	{Copier: Copier{Name: "Box"}, exact: true, folders: []string{"Box", "Box Sync", "Box Documents", "Box-Box"}},
	{Copier: Copier{Name: "Proton Drive"}, folders: []string{"Proton Drive", "ProtonDrive", "ProtonDrive-"}},
	{Copier: Copier{Name: "MEGA"}, exact: true, folders: []string{"MEGA", "MEGAsync", "MEGAsync Uploads", "MEGA-"}, markers: []string{".megaignore"}},
	{Copier: Copier{Name: "pCloud"}, folders: []string{"pCloud", "pCloudDrive", "pCloud Drive", "pCloud Sync", "pCloud Backup"}},
	{Copier: Copier{Name: "Seafile"}, exact: true, folders: []string{"Seafile", "SeaDrive"}, markers: []string{"seafile-ignore.txt"}},
	{Copier: Copier{Name: "Resilio Sync"}, folders: []string{"Resilio Sync", "BitTorrent Sync", "BTSync"}, markers: []string{".sync", ".bts"}},
	{Copier: Copier{Name: "Synology Drive"}, folders: []string{"SynologyDrive", "Synology Drive", "CloudStation"}, markers: []string{".SynologyWorkingDirectory"}},
	{Copier: Copier{Name: "Tresorit"}, folders: []string{"Tresorit", "Tresors"}},
	{Copier: Copier{Name: "Yandex Disk"}, folders: []string{"Yandex.Disk", "YandexDisk"}},
	{Copier: Copier{Name: "kDrive"}, folders: []string{"kDrive"}},
	{Copier: Copier{Name: "SpiderOak"}, folders: []string{"SpiderOak Hive", "SpiderOakONE Hive"}},
	{Copier: Copier{Name: "Jottacloud"}, folders: []string{"Jottacloud"}},
}

// Copiers returns what copies the folder, as far as can be told from the names
// along its path, as given and with symbolic links resolved, and from the files
// that the services keep there. The folder need not exist.
func Copiers(dir string) (found []Copier) {
	if abs, err := filepath.Abs(dir); err == nil {
		dir = abs
	}
	add := func(c Copier) {
		if !slices.Contains(found, c) {
			found = append(found, c)
		}
	}
	for _, path := range []string{dir, resolveLinks(dir)} {
		for at, up := path, filepath.Dir(path); ; at, up = up, filepath.Dir(up) {
			name, known := filepath.Base(at), false
			for _, s := range services {
				named := s.named(name)
				if known = known || named; named || s.marked(at) {
					add(s.Copier)
				}
			}
			if !known && filepath.Base(up) == "CloudStorage" { // where macOS puts any such service: Egnyte-Acme
				by, _, _ := strings.Cut(name, "-")
				add(Copier{Name: by})
			}
			if at == up {
				break
			}
		}
	}
	return found
}

func (s service) named(folder string) bool {
	return slices.ContainsFunc(s.folders, func(name string) bool {
		switch {
		case strings.ContainsAny(name[len(name)-1:], "-(:"):
			return len(folder) >= len(name) && strings.EqualFold(folder[:len(name)], name)
		case s.exact:
			return folder == name
		}
		return strings.EqualFold(folder, name)
	})
}

func (s service) marked(folder string) bool {
	return slices.ContainsFunc(s.markers, func(name string) bool {
		_, err := os.Lstat(filepath.Join(folder, name))
		return err == nil
	})
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
